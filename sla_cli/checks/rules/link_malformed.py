"""A link that leads nowhere: in a `link`, or in the Markdown of any text."""

from __future__ import annotations

import re

from sla_cli.checks.rule import Case, Findings, Found, warning

# A bare `crm.example.com/report` is a link too: that is how people write one on paper.
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
# No piece of these can begin where another does: a text of brackets is read in one pass.
_MARKDOWN = re.compile(r"(?<!\\)\[[^\[\]\n]+\]\(([^)\n\[]*)\)")
_SCHEME = re.compile(r"https?://[^\s/]\S*|mailto:\S[^\s@]*@\S+|tel:[+\d][\d .-]+", re.IGNORECASE)


@warning("link-malformed")
def look(case: Case) -> Findings:
    for text in case.texts():
        if text.key == "link" and not _LINK.fullmatch(text.value) and "](" not in text.value:
            yield Found(text.place, {"link": text.value})
        for address in _MARKDOWN.findall(text.value):
            if not _SCHEME.fullmatch(address.strip("<>")):
                yield Found(text.place, {"link": address})
