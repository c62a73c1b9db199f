"""A share written as a bare number: 80 may be leads, or percent of them."""

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
        if 1 < value.low <= 100 and value.written.isdecimal():
            edit = Edit(leaf.place, f"{value.written}%")
            yield Found(leaf.place, {"rate": value.written}, repair=Repair((edit,), safe=False))
