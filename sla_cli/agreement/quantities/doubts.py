"""Deadlines that read in two ways: the refusal of each, with what it is in either."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.quantities.grammar import doubtful
from sla_cli.agreement.quantities.timing import LENGTHS
from sla_cli.words import catalogue

if TYPE_CHECKING:
    from sla_cli.agreement.quantities.grammar import QuantityError


def time_or_length(hours: str, text: str, language: str) -> QuantityError:
    """Refuse `avant 1 h 30`, of which nobody knows whether it is a time or so long."""
    asked = _asked(language)
    past = re.sub("^[0-9]", lambda found: str(int(found[0]) + 12), hours)
    if language == "en":
        past = ":".join(re.findall("[0-9]+", hours))
    return doubtful(
        text, language, LENGTHS, asked["within"].format(hours), asked["by"].format(past)
    )


def hour_or_hours(hours: str, text: str, language: str) -> QuantityError:
    """Refuse `d'ici 17 h`: in seventeen hours, or by five."""
    asked = _asked(language)
    by = re.sub(" p.m.$", "", asked["by"])
    return doubtful(text, language, LENGTHS, by.format(hours), asked["within"].format(hours))


def that_day_or_before(day: int, text: str, language: str) -> QuantityError:
    """Refuse `avant vendredi`: some will take it to end on Friday, and some on Thursday."""
    names, until = catalogue(language, "quantities").WEEKDAYS, _asked(language)["until"]
    one, other = (names[str(number % 7)].split("|")[0] for number in (day, day - 1))
    if language == "en":
        one, other = one.capitalize(), other.capitalize()
    return doubtful(text, language, LENGTHS, until.format(one), until.format(other))


def _asked(language: str) -> dict[str, str]:
    found: dict[str, str] = catalogue(language, "quantities").ASKED
    return found
