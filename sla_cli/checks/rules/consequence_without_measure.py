"""A consequence of a promise that nobody can see to be missed: it has no figure and no date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.promises import promise_of
from sla_cli.agreement.shape import is_blank
from sla_cli.checks.rule import GOALS, Case, Findings, Found, warning
from sla_cli.checks.rules.nothing_written import is_nothing
from sla_cli.checks.vocabulary import known

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part

_KEY = "if_missed"


@warning("consequence-without-measure")
def look(case: Case) -> Findings:
    for path, part in case.parts:
        consequence = part.values().get(_KEY)
        # Goals without a target are told as such.
        if not consequence or is_blank(consequence) or path.partition("[")[0] in GOALS:
            continue
        if is_nothing(str(consequence)):
            continue
        promise = promise_of(part, path)
        if not (promise and promise.quantities) and not _tells(part):
            # Rates and answers are promised in fields of their own.
            figure = "by" not in part.shape
            yield Found(part.at(_KEY), {"consequence": str(consequence), "figure": figure})


def _tells(part: Part) -> bool:
    """Tell whether some words of a promise may say how much, or by when."""
    for key, value in part.values().items():
        if key == _KEY:
            continue
        # A list, such as that of the fields required, is complete or is not.
        if isinstance(value, tuple) and value:
            return True
        if isinstance(value, str) and _may_measure(value):
            return True
    return False


def _may_measure(text: str) -> bool:
    words = re.findall(r"\w+", text.casefold())
    return is_blank(text) or any(
        word in known("TELLING") or any(char.isdigit() for char in word) for word in words
    )
