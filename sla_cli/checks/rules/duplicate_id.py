"""An id borne by two promises: what refers to it could mean either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, error
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from sla_cli.source.problem import Span


@error("duplicate-id")
def look(case: Case) -> Findings:
    seen: dict[str, Span] = {}
    for text in case.texts("id"):
        name, place = text.value, text.place
        if name in seen:
            yield Found(place, {"name": name}, (Related("first-id", seen[name]),))
        seen.setdefault(name, place)
