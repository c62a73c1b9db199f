"""What is still to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rules.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMED = 12
"""How many lines are named before the list is cut short."""


@warning("placeholder")
def placeholder(case: Case) -> Iterator[Found]:
    """Find the first `[…]`, and count them: a hundred findings would say no more than one."""
    if case.blanks:
        lines = sorted({blank.line for blank in case.blanks})
        named = ", ".join(map(str, lines[:NAMED])) + ("…" if len(lines) > NAMED else "")
        yield Found(min(case.blanks), {"count": str(len(case.blanks)), "lines": named})
