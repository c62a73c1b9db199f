"""What is still to be filled in: the first `[…]`, and how many there are."""

from sla_cli.checks.rule import Case, Findings, Found, warning


@warning("placeholder")
def look(case: Case) -> Findings:
    if case.blanks:
        lines = tuple(sorted({blank.line for blank in case.blanks}))
        yield Found(
            min(case.blanks), {"count": len(case.blanks), "lines": lines, "line": len(lines) == 1}
        )
