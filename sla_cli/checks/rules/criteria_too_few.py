"""More criteria asked for than there are: no lead can be an MQL."""

from sla_cli.checks.rule import Case, Findings, Found, error


@error("criteria-too-few")
def look(case: Case) -> Findings:
    part = case.criteria
    if part is None or not part.criteria or any(one.criteria for one in part.personas):
        return
    if isinstance(part.at_least, int) and part.at_least > len(part.criteria):
        yield Found(part.at("at_least"), {"least": part.at_least, "count": len(part.criteria)})
