"""What follows the number of a target: free words, per what, and a bound that comes late."""

from __future__ import annotations

from typing import NamedTuple

from sla_cli.agreement.quantities.bounds import WORDS_AFTER, Bound
from sla_cli.agreement.quantities.grammar import EDGE, any_of, match, small, typed_parts
from sla_cli.agreement.quantities.units import COUNT, TIME_UNITS, TimeUnit, count


class Per(NamedTuple):
    """Per what: `every` so many units of time, a thing in the user's words, or a thing per time.

    `1 meeting / week / rep` has both a unit and a thing; at least one of them is there.
    """

    unit: TimeUnit | None
    every: int = 1
    thing: str = ""


class Tail(NamedTuple):
    """What follows the number; `bound` is None where nothing there bounds it."""

    unit: str = ""
    per: Per | None = None
    bound: Bound | None = None


# These match only texts that a target's grammar has let through, so that no text is refused here;
# being no part of the schema, they may use what only Python knows.
_LINK = any_of("per|par|a|an|each|every|chaque|tous les|toutes les")
_UNIT = f"{TIME_UNITS.pattern}{EDGE}(?!['+])"
_TIME = f"(?: ?/ ?| {_LINK} )(?:(?P<every>{COUNT}) )?(?P<time>{_UNIT})"
# `leads générés par la campagne`: after an article, `par` names who, not per what.
_ARTICLE = f"(?:{any_of('la|le|les|un|une|des|du|the|our|your|my|notre|nos|leur|leurs')} |l')"
# A slash without spaces around belongs to the words: `leads MQL/SQL`.
_LINK_TO_THING = f"(?: /|/ |^/|{any_of(' per | par ')})(?! ?{_ARTICLE})"
_NEXT_LINK = f"(?: ?/|(?:,| {any_of('and|et')})? {_LINK} )"
_THING = f"{_LINK_TO_THING}(?!{_LINK} |(?:{COUNT} )?{_UNIT})(?P<thing>(?:(?!{_NEXT_LINK}).)+)"
_AND = f"(?:,| {any_of('and|et')})?"
_SECOND_TIME = _TIME.replace("<every>", "<every_2>").replace("<time>", "<time_2>")
_SECOND_THING = _THING.replace("<thing>", "<thing_2>")
_PER = f"(?P<unit>.*?)(?:{_TIME}(?:{_AND}{_THING})?|{_SECOND_THING}(?:{_AND}{_SECOND_TIME})?)"
_BOUND_FIRST = f" (?P<bound>{WORDS_AFTER.pattern})(?P<rest> (?:{any_of('of|de|des|du')} |d').*)"
_BOUND_LAST = (
    rf"(?P<rest>.*?)(?: \((?P<aside>{WORDS_AFTER.pattern})\)| (?P<bound>{WORDS_AFTER.pattern}))"
)


def read_tail(text: str | None, *, open_bound: bool) -> Tail:
    """Take apart the words that follow a number; any text is understood, if only as free words.

    Words such as `minimum` are taken for the bound only where it is still open.
    """
    rest, bound = _take_bound(text or "") if open_bound else (text or "", None)
    unit, per = _take_per(rest)
    if open_bound and bound is None:
        unit, bound = _take_bound(unit)
    return Tail("" if unit.strip() == "," else unit.strip(), per, bound)


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
        return text, None
    part = typed_parts(found, text)
    time, every = part["time"] or part["time_2"], part["every"] or part["every_2"]
    per = Per(
        unit=TIME_UNITS.find(time) if time else None,
        every=count(every) if every else 1,
        thing=(part["thing"] or part["thing_2"] or "").strip(),
    )
    return part["unit"] or "", per
