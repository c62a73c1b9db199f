"""A link that leads nowhere: in a `link`, or in the Markdown of any text."""

import re

from sla_cli.checks.rule import Case, Findings, Found, warning

# What mail servers accept in practice: RFC 5321's dot-atom before the sign, a domain after it.
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
# What mail servers accept in practice: RFC 5321's dot-atom before the sign, a domain after it.
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_MARKDOWN = re.compile(r"(?<!\\)\[[^\]\n]+\]\(([^)\n]*)\)")
# What mail servers accept in practice: RFC 5321's dot-atom before the sign, a domain after it.
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_MARKDOWN = re.compile(r"(?<!\\)\[[^\]\n]+\]\(([^)\n]*)\)")
_SCHEME = re.compile(r"https?://[^\s/]+\.?\S*|mailto:\S+@\S+|tel:[+\d][\d .-]+", re.IGNORECASE)


@warning("link-malformed")
def look(case: Case) -> Findings:
    for text in case.texts():
        if text.key == "link" and not _LINK.fullmatch(text.value) and "](" not in text.value:
            yield Found(text.place, {"link": text.value})
        for address in _MARKDOWN.findall(text.value):
            if not _SCHEME.fullmatch(address.strip("<>")):
                yield Found(text.place, {"link": address})
