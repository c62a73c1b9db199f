"""Points that make an MQL where its stage or its criteria are told, other than the threshold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.checks.funnel import stage
from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import known, stand_for, words_in
from sla_cli.source.problem import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Fact, Span

_LONGEST = 300
"""Letters beyond which a text is a story of its own."""

# Patterns are texts, compiled when they are first used: most agreements need none of them.
_POINTS = r"(?<![\w.,/])([0-9]{1,6}) ?(?:points?|pts?)\b"
_SCORE = r"\bscor(?:e|ing)\b[^0-9.;,%]{0,40}([0-9]{1,6})(?![\w.,/%]| ?%)"
_CLAUSE = r"[.;,:](?!\d)|\n"


@warning("threshold-contradicted")
def look(case: Case) -> Findings:
    scorings = case.scorings
    if len(scorings) != 1 or not isinstance(scorings[0].threshold, int):
        return
    threshold, place = scorings[0].threshold, scorings[0].at("threshold")
    for text, span in _texts(case):
        points = points_in(text)
        # From more than 69 points on is from 70 on.
        beyond = ">" in text or not known("BEYOND").isdisjoint(words_in(text))
        if points is not None and points != threshold and not (beyond and points + 1 == threshold):
            facts: dict[str, Fact] = {"text": text, "points": points, "threshold": threshold}
            yield Found(span, facts, (Related("threshold", place),))


def _texts(case: Case) -> Iterator[tuple[str, Span]]:
    """Give the texts that say what makes an MQL."""
    for definition in case.agreement.definitions:
        if stage(definition.term) == "mql":
            yield definition.meaning, definition.at("meaning")
    criteria = case.criteria
    if criteria is None:
        return
    if criteria.definition:
        yield criteria.definition, criteria.at("definition")
    for one in criteria.criteria:
        key = "expected" if one.expected else "criterion"
        yield f"{one.criterion} {one.expected or ''}".strip(), one.at(key)
    for step in criteria.stages:
        if stage(step.stage) != "mql":
            continue
        if step.definition:
            yield step.definition, step.at("definition")
        for number, text in enumerate(step.entry):
            yield text, step.at(f"entry.{number}")


def points_in(text: str) -> int | None:
    """Give the one number of points that a text asks for; None where it is of something else."""
    if len(text) > _LONGEST or not any(sign.isdigit() for sign in text):
        return None
    found = {points for clause in re.split(_CLAUSE, text) for points in _asked(clause)}
    return found.pop() if len(found) == 1 else None


def _asked(clause: str) -> Iterator[int]:
    numbers = {*re.findall(_POINTS, clause, re.I), *re.findall(_SCORE, clause, re.I)}
    if len(numbers) != 1 or set(re.findall(r"[0-9]+", clause)) != numbers or "<" in clause:
        return
    words = words_in(clause)
    units = stand_for("UNITS", words)
    less = re.search(r"(?<!au )\bmoins d", clause, re.IGNORECASE) or re.search(r"[-−–≤]\d", clause)
    if not less and units <= {"mql", "lead"} and words.isdisjoint(known("NO_THRESHOLD")):
        yield int(numbers.pop())
