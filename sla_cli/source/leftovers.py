"""What is left around an answer inside its quotes: a form's brackets, a word processor's bullet.

Outside of quotes YAML stumbles on both; within them they are text, and would be printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source.problem import Problem, Severity, Span
from sla_cli.source.repairs import respelt
from sla_cli.source.slips import DOTS

if TYPE_CHECKING:
    from sla_cli.source.problem import Fact

RULES = ("kept-brackets",)
"""As warnings, a file may ask not to hear of them."""

_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_LATER = re.compile(
    r"(?:tb[acd]|todo|x+|to (?:be|come|do)|à (?:\w+er|\w+ir|\w+re))\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]")
_BULLET = re.compile(rf"([{DOTS}])\s*(?=[^\s{DOTS}])([^{DOTS}]*)")


def of_quoted(text: str, span: Span) -> Problem | None:
    """Find what stands around the whole of a quoted text, and is none of it."""
    if match := _IN_BRACKETS.fullmatch(text):
        bare = match[1].strip()
        facts: dict[str, Fact] = {"bare": bare}
        # What is in brackets may be a place to fill in, in its writer's words.
        repair = None if _LATER.match(bare) else respelt(span, text, bare, safe=False)
        problem = Problem("kept-brackets", span, facts, Severity.WARNING, repair=repair)
        return problem if _WORD.search(bare) else None
    if match := _BULLET.fullmatch(text):
        facts = {"sign": match[1], "within": True}
        repair = respelt(span, text, match[2], safe=True)
        return Problem("other-bullet", span, facts, Severity.WARNING, repair=repair)
    return None
