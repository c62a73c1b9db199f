"""A figure that is promised without saying where it is read: two teams will read two figures."""

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import GIVEN, GOALS, TAKEN, Case, Findings, Found, warning


@warning("promise-without-measure")
def look(case: Case) -> Findings:
    for promise in case.promised(*GOALS, GIVEN, TAKEN):
        target = promise.quantity("target")
        if target is None or promise.measure is not None:
            continue
        if not is_blank(promise.what) and not is_blank(target.value):
            yield Found(promise.part.at("target"), {"what": promise.what})
