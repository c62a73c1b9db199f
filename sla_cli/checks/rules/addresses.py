"""Addresses: e-mail one can write to, links one can follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.checks.rules.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

# What mail servers accept in practice: RFC 5321's dot-atom before the sign, a domain after it.
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_MARKDOWN = re.compile(r"(?<!\\)\[[^\]\n]+\]\(([^)\n]*)\)")
_SCHEME = re.compile(r"https?://[^\s/]+\.?\S*|mailto:\S+@\S+|tel:[+\d][\d .-]+", re.IGNORECASE)


@warning("email-malformed")
def email_malformed(case: Case) -> Iterator[Found]:
    """Find an e-mail address nobody can write to."""
    for text in case.texts("email"):
        if not _EMAIL.fullmatch(text.value):
            yield Found(text.place, {"email": text.value})
    for text in case.texts("address"):
        is_email = "@" in text.value.strip("@") and not text.value.startswith(("@", "http"))
        if is_email and not _EMAIL.fullmatch(text.value):
            yield Found(text.place, {"email": text.value})


@warning("link-malformed")
def link_malformed(case: Case) -> Iterator[Found]:
    """Find a link that leads nowhere: in a `link`, or in the Markdown of any text."""
    for text in case.texts():
        if text.key == "link" and not _LINK.fullmatch(text.value) and "](" not in text.value:
            yield Found(text.place, {"link": text.value})
        for address in _MARKDOWN.findall(text.value):
            if not _SCHEME.fullmatch(address.strip("<>")):
                yield Found(text.place, {"link": address})
