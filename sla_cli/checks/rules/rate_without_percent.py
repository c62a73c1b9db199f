"""A share written as a bare number: 80 may be leads, or percent of them."""

import re

from sla_cli.agreement.quantities import Measure, Target
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.rules.rate_over_100 import SHARES
from sla_cli.source.problem import Edit, Repair


@warning("rate-without-percent")
def look(case: Case) -> Findings:
    for leaf in case.leaves:
        value = leaf.value
        if leaf.key not in SHARES.get(type(leaf.part), ()) or not isinstance(value, Target):
            continue
        bare = value.measure is Measure.COUNT and not value.unit and not value.scale
        if leaf.place.file or not bare or value.per or value.high is not None:
            continue
        if 0 < value.low <= 100 and re.fullmatch("[0-9]+(?:[.,][0-9]+)?", value.written):
            share = _in_percent(value)
            repair = Repair((Edit(leaf.place, f"{share}%"),), safe=False)
            yield Found(leaf.place, {"rate": value.written, "share": share}, repair=repair)


def _in_percent(value: Target) -> str:
    """Say `0.35` as what is meant by it, 35; any other number is taken to be in percent."""
    if value.low >= 1:
        return value.written
    share = f"{value.low * 100:f}"
    share = share.rstrip("0").rstrip(".") if "." in share else share
    return share.replace(".", "," if "," in value.written else ".")
