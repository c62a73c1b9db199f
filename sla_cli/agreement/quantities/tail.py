"""The words that follow a number: what it counts, per what, for how long, a bound that comes late.

They come here only after a target's grammar has let them through: what is no more is free words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.quantities.cadence import ADJECTIVES
from sla_cli.agreement.quantities.figure import WORDS_AFTER, Bound
from sla_cli.agreement.quantities.grammar import (
    EDGE,
    any_of,
    found_in,
    match,
    small,
    typed_parts,
)
from sla_cli.agreement.quantities.numerals import COUNT, MORE, count
from sla_cli.agreement.quantities.timing import LENGTH, TIME_UNITS, length
from sla_cli.agreement.quantities.values import Per

if TYPE_CHECKING:
    from sla_cli.agreement.quantities.timing import Duration

_LINK = any_of("per|par|a|an|each|every|chaque|tous les|toutes les")
_UNIT = f"{TIME_UNITS.pattern}{EDGE}(?!['+])"
# `each a month` is each one's promise for a month, and no `each one month`.
_TIME = f"(?: ?/ ?| {_LINK} )(?:(?!{any_of('a|an|un|une')} )(?P<every>{COUNT}) )?(?P<time>{_UNIT})"
# `leads générés par la campagne`: after an article, `par` names who, not per what.
_ARTICLE = f"(?:{any_of('la|le|les|un|une|des|du|the|our|your|my|notre|nos|leur|leurs')} |l')"
# A slash without spaces around belongs to the words: `leads MQL/SQL`.
# In `120 MQL / T1` it says when: the number is the whole quarter's.
_LINK_TO_THING = f"(?: /|/ |^/|{any_of(' per | par ')})(?! ?{_ARTICLE}| ?[tqsh][1-4]{EDGE})"
_NEXT_LINK = f"(?: ?/|(?:,| {any_of('and|et')})? {_LINK} )"
_NO_THING = f"(?! ?{_LINK} | ?(?:{COUNT} )?{_UNIT}| ?[^A-Za-zÀ-ÿ]{{0,4}}[0-9])"
_THING = f"{_LINK_TO_THING}{_NO_THING}(?P<thing>(?:(?!{_NEXT_LINK}).)+)"
_AND = f"(?:,| {any_of('and|et')})?"
_NEXT_THING = _THING.replace(_LINK_TO_THING, f"(?:/(?! ?{_ARTICLE})|{_LINK_TO_THING})")
_SECOND_TIME = _TIME.replace("<every>", "<every_2>").replace("<time>", "<time_2>")
_SECOND_THING = _THING.replace("<thing>", "<thing_2>")
_PER = f"(?P<unit>.*?)(?:{_TIME}(?:{_AND}{_NEXT_THING})?|{_SECOND_THING}(?:{_AND}{_SECOND_TIME})?)"
_EACH = f"(?P<unit>(?:.*?)) (?P<often>{ADJECTIVES.pattern})"
_TERM = f"(?P<rest>.*?) {any_of('for|over|pendant|durant|sur')} {LENGTH}"
_BOUND_FIRST = f" (?P<bound>{WORDS_AFTER.pattern})(?P<rest> (?:{any_of('of|de|des|du')} |d').*)"
_BOUND_LAST = (
    rf"(?P<rest>.*?)(?: \((?P<aside>{WORDS_AFTER.pattern})\)| (?P<bound>{WORDS_AFTER.pattern}))"
)


_ANOTHER = f"[^0-9a-zà-ÿ][0-9]|[^0-9a-zà-ÿ]{MORE}"


_ANOTHER_AIM = f"^{any_of('cible|objectif|ambition|target|stretch|goal|aim')} [^0-9]{{0,20}}[0-9]"
"""Found in `100 / target 120`, which is no count per target."""


class Tail(NamedTuple):
    """What the words after a number say."""

    unit: str = ""
    per: Per | None = None
    bound: Bound | None = None
    term: Duration | None = None


def read_tail(text: str, language: str, *, open_bound: bool) -> Tail | None:
    """Take apart the words that follow a number: a unit, per what, a bound that comes late.

    Any text is understood, if only as free words; None where a bound may be another number's.
    """
    rest, bound = _take_bound(text) if open_bound else (text, None)
    unit, per, term = _take_term(rest, language)
    thing = per.thing if per else ""
    # Of `for 36 months minimum` it is the months that are bounded; `and up or so` bounds twice.
    doubtful = bool(bound and (term or _take_bound(rest)[1]))
    if open_bound and bound is None:
        unit, bound = _take_bound(unit)
        doubtful = bool(_take_bound(f" {thing}")[1]) and _counts_again(thing)
    if (
        doubtful
        or found_in(_ANOTHER_AIM, small(thing))
        or (bound and _counts_again(f"{unit} {thing}"))
    ):
        return None
    return Tail("" if unit.strip() == "," else unit.strip(), per, bound, term)


def _counts_again(text: str) -> bool:
    """Tell whether words hold a number of their own: `MQL, 150`, but not `SQL (B2B)`."""
    return found_in(_ANOTHER, f" {small(text)}")


def _take_term(text: str, language: str) -> tuple[str, Per | None, Duration | None]:
    """Take per what, and how long that goes on: `per month for 36 months`."""
    found = match(_TERM, small(text))
    if found is not None:
        unit, per = _take_per(text[: found.end("rest")])
        if per is not None and per.unit is not None:
            return unit, per, length(found.groupdict(), language)
    unit, per = _take_per(text)
    return unit, per, None


def _take_bound(text: str) -> tuple[str, Bound | None]:
    read = small(text)
    found = match(_BOUND_FIRST, read) or match(_BOUND_LAST, read)
    if found is None:
        return text, None
    part = found.groupdict()
    words = part["bound"] or part["aside"]
    return text[found.start("rest") : found.end("rest")], WORDS_AFTER.find(words)


def _take_per(text: str) -> tuple[str, Per | None]:
    found = match(_PER, small(text))
    if found is None:
        return _take_adjective(text)
    part = typed_parts(found, text)
    time, every = part["time"] or part["time_2"], part["every"] or part["every_2"]
    per = Per(
        unit=TIME_UNITS.find(time) if time else None,
        every=count(every),
        thing=(part["thing"] or part["thing_2"] or "").strip(),
    )
    return part["unit"] or "", per


def _take_adjective(text: str) -> tuple[str, Per | None]:
    """Take per what of `120 MQL mensuels`, `120 monthly`."""
    found = match(_EACH, small(text))
    unit, every, times = ADJECTIVES.find(found["often"]) if found else (None, 1, 0)
    if found is None or times != 1:
        return text, None
    return text[: found.end("unit")], Per(unit, every)
