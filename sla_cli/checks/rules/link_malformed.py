"""A link that leads nowhere: in a `link`, or in the Markdown of any text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.repairs import respelt

if TYPE_CHECKING:
    from sla_cli.agreement.walk import Spot
    from sla_cli.source.problem import Repair

# A bare `crm.example.com/report` is a link too: that is how people write one on paper.
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
# No piece of these can begin where another does: a text of brackets is read in one pass.
_MARKDOWN = re.compile(r"(?<!\\)\[[^\[\]\n]+\]\(([^)\n\[]*)\)")
_SCHEME = re.compile(r"https?://[^\s/]\S*|mailto:\S[^\s@]*@\S+|tel:[+\d][\d .-]+", re.IGNORECASE)


_SLIP = re.compile(r"h{1,2}t{1,3}ps?\s*(?:[:;]\s*[/\\]{0,3}|//)\s*(?=[\w-]+\.)", re.IGNORECASE)
"""What people type for `https://`: a slash or the colon left out, a space, a letter too few."""


@warning("link-malformed")
def look(case: Case) -> Findings:
    for text in case.texts():
        if text.key == "link" and not _LINK.fullmatch(text.value) and "](" not in text.value:
            yield Found(text.place, {"link": text.value}, repair=_repair(text))
        for address in _MARKDOWN.findall(text.value):
            if not _SCHEME.fullmatch(address.strip("<>")):
                yield Found(text.place, {"link": address})


def _repair(text: Spot[str]) -> Repair | None:
    match = _SLIP.match(text.value)
    if not match:
        return None
    scheme = "https://" if "s" in match[0].lower() else "http://"
    address = scheme + text.value[match.end() :]
    if not _LINK.fullmatch(address):
        return None
    return respelt(text.place, text.value, address, safe=True)
