"""What a change does to those who sign: whose promise it makes harder or easier to keep, and why.

A promise is tightened where whoever keeps the new one has kept the old one too. Everything that is
no promise, or that cannot be set side by side, is changed and no more; what says the same in other
words is wording; what no reader of the agreement reads is layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import SWITCHES
from sla_cli.agreement.commitment import Party
from sla_cli.agreement.frame import Member, Signature
from sla_cli.agreement.lead_handoff import RejectionReason, Route
from sla_cli.agreement.lead_scoring import ByKind, Scoring
from sla_cli.agreement.mql_criteria import Criterion, MqlCriteria
from sla_cli.agreement.promises import promise_of
from sla_cli.agreement.quantities import Bound, Cadence, DayTime, Duration, Measure, Target
from sla_cli.agreement.reporting import Indicator
from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.walk import parts
from sla_cli.changes.binding import asks_more, is_judged
from sla_cli.changes.change import Change, Difference, End, Grade, Kind
from sla_cli.changes.features import meaning, reads_the_same
from sla_cli.documents.printing import HIDDEN

if TYPE_CHECKING:
    from sla_cli.agreement.frame import Parties
    from sla_cli.agreement.promises import Promise

NAMES = (
    "meeting", "channel", "tool", "persona", "stage", "indicator", "report", "group", "term",
    "title", "name",
)  # fmt: skip
"""The keys by which things are called, where another name changes nothing else."""

_NO_BOUND = ((RejectionReason, "every"), (Route, "share"), (Route, "at_most"))
_ORDERED = ("process", "agenda", "levels", "escalation", "ramp", "stages")
"""Lists whose order says what comes first."""


class _Judged(NamedTuple):
    grade: Grade
    why: str
    party: Party | None = None


def judge(one: Difference, number: str, old: Parties, new: Parties) -> Change:
    """Judge a difference, in the clause of this number."""
    kind = one.kind
    if kind is Kind.CHANGED and _is_name(one.end):
        kind = Kind.RENAMED
    judged = _judged(one._replace(kind=kind), old, new)
    grade, why, party = judged
    return Change(kind, one.end.path, number, one.before, one.after, grade, party, why)


def _judged(one: Difference, was: Parties, now: Parties) -> _Judged:
    end = one.end
    if end.key in HIDDEN or (type(end.part), end.key) in SWITCHES:
        return _Judged(Grade.LAYOUT, "look")
    if one.kind is Kind.MOVED:
        ordered = end.key in _ORDERED
        return _Judged(Grade.CHANGED if ordered else Grade.LAYOUT, "order" if ordered else "place")
    if one.before and one.after:
        return _changed(one.before, one.after, _owing(one.before, was), _owing(one.after, now))
    return _came(end, now, 1) if one.after else _came(end, was, -1)


def _is_name(end: End) -> bool:
    """Tell whether something is called so; of people, another name is another person."""
    is_name = end.item is None and end.key in NAMES and end.key == end.part.known_by
    return is_name and not isinstance(end.part, (Member, Signature))


class _Owing(NamedTuple):
    """Who promises something where a value stands, and whether it is one of its quantities."""

    party: Party | None
    binds: bool


def _owing(end: End, parties: Parties) -> _Owing:
    promise = _promise(end, parties)
    return _Owing(promise.party if promise else None, bool(promise and _binds(end, promise)))


def _changed(before: End, after: End, was: _Owing, now: _Owing) -> _Judged:
    old, new = before.value, after.value
    owing = {one.party for one in (was, now)} - {None}
    # What went from one side to the other is nobody's to keep more or less of.
    promised = owing.pop() if len(owing) == 1 else None
    party = promised if was.binds or now.binds else None
    if isinstance(old, str) and isinstance(new, str):
        return _reworded(before, after, promised)
    if isinstance(old, Blank) or isinstance(new, Blank):
        return _Judged(Grade.CHANGED, "emptied" if isinstance(new, Blank) else "filled", party)
    if _mean_the_same(old, new):
        return _Judged(Grade.WORDING, "meaning", party)
    if _is_of_criteria(after) is not None:
        return _criteria(after, old, new)
    if party is None:
        return _Judged(Grade.CHANGED, "other")
    more = _asks_more(after, old, new)
    if more is None:
        return _Judged(Grade.CHANGED, "unlike" if is_judged(after.key) else "other", party)
    return _told(more, _REASONS.get(after.key, "figure"), party)


def _asks_more(after: End, old: object, new: object) -> int | None:
    # Of an indicator it is not said whether more of it is better, unless its bound says so.
    if isinstance(after.part, Indicator) and any(_is_open(value) for value in (old, new)):
        return None
    return asks_more(after.key, old, new)


def _is_open(value: object) -> bool:
    return (
        isinstance(value, Target)
        and value.bound in (Bound.EXACTLY, Bound.ABOUT)
        and value.measure is not Measure.DURATION
    )


_REASONS = {
    **dict.fromkeys(("within", "contact_within", "judge_within", "reply_within"), "deadline"),
    "by": "day",
    "ahead": "notice",
    "every": "rhythm",
    "review": "rhythm",
}


def _told(more: int, why: str, party: Party) -> _Judged:
    return _Judged(Grade.TIGHTENED if more > 0 else Grade.LOOSENED, why, party)


def _reworded(before: End, after: End, party: Party | None) -> _Judged:
    old, new = str(before.value), str(after.value)
    if reads_the_same(old, new):
        return _Judged(Grade.WORDING, "signs", party)
    if _is_name(after):
        return _Judged(Grade.WORDING, "name", party)
    return _Judged(Grade.CHANGED, "words", party)


def _came(end: End, parties: Parties, sign: int) -> _Judged:
    """Judge what came (1) or went (−1)."""
    if promised := _promised_inside(end, parties):
        return _told(sign, "promise", promised.party)
    if (sign_of := _is_of_criteria(end)) is not None:
        return _told(sign * sign_of, "criterion", Party.MARKETING) if sign_of else _neutral()
    promise = _promise(end, parties)
    if promise is None or isinstance(end.value, Part):
        return _neutral()
    roles = promise.part.promise
    if roles and end.part is promise.part and isinstance(end.value, str):
        if end.key == roles.consequence:
            return _told(sign, "consequence", promise.party)
        if end.key == "unless":
            return _told(-sign, "exception", promise.party)
        if end.key == roles.condition:
            return _told(-sign, "condition", promise.party)
    if _binds(end, promise) and is_judged(end.key) and not isinstance(end.value, Blank):
        return _told(sign, "said", promise.party)
    return _Judged(Grade.CHANGED, "other", promise.party if _binds(end, promise) else None)


def _neutral() -> _Judged:
    return _Judged(Grade.CHANGED, "other")


def _promised_inside(end: End, parties: Parties) -> Promise | None:
    """Give what an item promises, or the first thing inside it that does."""
    if end.item is None or not isinstance(end.value, Part):
        return None
    for inner, part in parts(end.value):
        path = f"{end.path}.{inner}" if inner else end.path
        if promise := promise_of(part, path, parties):
            return promise
    return None


def _promise(end: End, parties: Parties) -> Promise | None:
    """Give what is promised where something stands: by the nearest part above it that does."""
    for depth in range(len(end.trail), 0, -1):
        trail = end.trail[:depth]
        above = End(trail[:-1], trail[-1].key, trail[-1].item, None)
        path = above.path if depth > 1 else ""
        if promise := promise_of(trail[-1].part, path, parties):
            return promise
        if trail[-1].item is not None:
            return None
    return None


def _binds(end: End, promise: Promise) -> bool:
    """Tell whether a value is one of the quantities promised."""
    roles = promise.part.promise
    if roles is None or end.part is not promise.part or end.key in (*roles.aside, "aim"):
        return False
    return (
        not any(isinstance(end.part, kind) and end.key == key for kind, key in _NO_BOUND)
        and promise.quantity(end.key) is not None
    )


def _mean_the_same(old: object, new: object) -> bool:
    kinds = (Target, Duration, DayTime, Cadence)
    return isinstance(old, kinds) and isinstance(new, kinds) and meaning(old) == meaning(new)


def _is_of_criteria(end: End) -> int | None:
    """Tell whether something decides what an MQL is: 1 where more of it makes one rarer.

    0 for what only describes; None for what is no criterion.
    """
    if end.key == "required_fields":
        return 1 if end.item is not None else None
    if end.key == "exclusions" and end.item is not None:
        return 1
    if end.key == "criteria" and isinstance(end.value, Criterion):
        return 0 if end.value.required is False else 1
    if isinstance(end.part, Criterion) and end.key == "required":
        return 1
    part, key = end.part, end.key
    if isinstance(part, ByKind):
        part, key = end.trail[-2].part, end.trail[-1].key
    decides = isinstance(part, MqlCriteria) and key == "at_least"
    decides = decides or (isinstance(part, Scoring) and key == "threshold")
    return 1 if decides else None


def _criteria(after: End, old: object, new: object) -> _Judged:
    if isinstance(old, bool) and isinstance(new, bool):
        return _told(1 if new else -1, "criterion", Party.MARKETING)
    key = after.trail[-1].key if isinstance(after.part, ByKind) else after.key
    more = asks_more(key, old, new)
    return _told(more, "criterion", Party.MARKETING) if more else _Judged(Grade.CHANGED, "unlike")
