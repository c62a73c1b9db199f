"""What is still to be filled in: the first `[…]`, and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator


@warning("placeholder")
def look(case: Case) -> Iterator[Found]:
    """Find the first `[…]`, and count them: a hundred findings would say no more than one."""
    if case.blanks:
        lines = tuple(sorted({blank.line for blank in case.blanks}))
        yield Found(min(case.blanks), {"count": len(case.blanks), "lines": lines})
