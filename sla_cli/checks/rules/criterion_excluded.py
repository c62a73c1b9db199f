"""A criterion that is listed among the exclusions as well: whoever meets it is in and out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.shape import is_blank
from sla_cli.checks.funnel import stage
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.agreement.mql_criteria import MqlCriteria, Persona
    from sla_cli.source.problem import Span


@warning("criterion-excluded")
def look(case: Case) -> Findings:
    common = case.criteria
    if common is None:
        return
    excluded = _excluded(common)
    yield from _both(common, excluded)
    for persona in common.personas:
        yield from _both(persona, excluded | _excluded(persona))


def _excluded(part: MqlCriteria | Persona) -> dict[str, Span]:
    return {
        _plain(text): part.at(f"exclusions.{number}")
        for number, text in enumerate(part.exclusions)
        if not is_blank(text)
    }


def _both(part: MqlCriteria | Persona, excluded: dict[str, Span]) -> Findings:
    for one in part.criteria:
        place = excluded.get(_plain(one.criterion))
        # With what is expected of it beside it, the criterion says something else.
        if place and not one.expected:
            yield Found(
                one.at("criterion"), {"criterion": one.criterion}, (Related("excluded", place),)
            )


def _plain(text: str) -> str:
    return stage(" ".join(re.findall(r"\w+", text)))
