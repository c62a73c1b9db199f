"""On which side of a number a promise is kept, and the words that say so, before it or after."""

from __future__ import annotations

from enum import Enum

from sla_cli.agreement.quantities.grammar import Vocabulary, any_of


class Bound(Enum):
    """On which side of the number the promise is kept."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    ABOUT = "about"
    BETWEEN = "between"
    CHANGE = "change"


WORDS_BEFORE = Vocabulary(
    {
        Bound.EXACTLY: "exactly|exactement",
        Bound.AT_LEAST: (
            "at least|no less than|not less than|no fewer than|minimum|minimum of|a minimum of"
            "|min|min.|au moins|au minimum|minimum de|un minimum de|pas moins de|à partir de|dès"
        ),
        Bound.AT_MOST: (
            "at most|no more than|not more than|up to|maximum|maximum of|a maximum of|max|max."
            "|au plus|au maximum|maximum de|un maximum de|pas plus de|jusqu'à"
        ),
        Bound.MORE_THAN: (
            "more than|over|above|greater than|higher than"
            "|plus de|supérieur à|supérieure à|supérieurs à|supérieures à"
        ),
        Bound.LESS_THAN: (
            "less than|fewer than|under|below|lower than"
            "|moins de|inférieur à|inférieure à|inférieurs à|inférieures à"
        ),
        Bound.ABOUT: "about|around|approximately|approx|approx.|circa|environ|près de|autour de",
    }
)

SIGNS_BEFORE = Vocabulary(
    {
        Bound.EXACTLY: "=",
        Bound.AT_LEAST: "≥|>=|⩾",
        Bound.AT_MOST: "≤|<=|⩽",
        Bound.MORE_THAN: ">",
        Bound.LESS_THAN: "<",
        Bound.ABOUT: "~|≈",
    },
)

WORDS_BEFORE_TIME = Vocabulary(
    {
        Bound.AT_MOST: "within|in|d'ici|d'ici à|sous|dans les|dans un délai de|sous un délai de|en",
        Bound.LESS_THAN: "in less than|in under|en moins de",
    }
)
"""Words that bound a duration only: `within 5 %` would be a tolerance, which is something else."""

WORDS_AFTER = Vocabulary(
    {
        Bound.AT_LEAST: (
            "minimum|min|min.|at least|or more|and more|or above|and above"
            "|au moins|au minimum|ou plus|et plus"
        ),
        Bound.AT_MOST: (
            "maximum|max|max.|at most|or less|or fewer|or below|au plus|au maximum|ou moins"
        ),
        Bound.ABOUT: "approximately|environ",
    }
)

BETWEEN = any_of("between|entre|from|de")
RANGE = f"(?: ?[-–—] ?| {any_of('to|à|and|et')} )"
"""What stands between the two numbers of a range."""

BOUND = f"(?:(?P<bound>{WORDS_BEFORE.pattern}) |(?P<bound_sign>{SIGNS_BEFORE.pattern}) ?)"
TIME_BOUND = (
    f"(?:(?P<bound>{WORDS_BEFORE.pattern}) |(?P<bound_sign>{SIGNS_BEFORE.pattern}) ?"
    f"|(?P<bound_time>{WORDS_BEFORE_TIME.pattern}) )"
)
