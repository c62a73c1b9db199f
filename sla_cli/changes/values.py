"""A value of an agreement in a sentence: in the reader's language, short, and as it was typed."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sla_cli.agreement import figures
from sla_cli.agreement.figures.numbers import NBSP
from sla_cli.agreement.frame import Language
from sla_cli.agreement.lead_scoring import Decay
from sla_cli.agreement.promises import promise_of
from sla_cli.agreement.quantities import (
    Bound,
    Cadence,
    DayTime,
    Duration,
    Measure,
    Target,
    Unread,
    amount,
)
from sla_cli.agreement.shape import Blank, Choice, Part
from sla_cli.agreement.walk import said, walk
from sla_cli.changes.binding import comparable
from sla_cli.documents.inline import plain
from sla_cli.documents.printing import CHOICES
from sla_cli.documents.wording import wording
from sla_cli.words import catalogue

if TYPE_CHECKING:
    from sla_cli.documents.wording import Phrase

LONGEST = 90
"""Letters of a text that a sentence quotes; of a longer one, what differs."""


def label(part: type[Part], key: str, language: str) -> Phrase:
    """Give the name of a field in a sentence."""
    words = wording(language)
    own = f"{part.__name__}.{key}"
    return words.text("labels", own if own in words["labels"] else key)


def in_sentence(text: str) -> str:
    """Begin a label with a small letter, where it is no abbreviation."""
    abbreviated = text[:2].isalpha() and text[:2].isupper()
    return text if abbreviated else text[:1].lower() + text[1:]


def shown(value: object, key: str, language: str) -> str:
    """Write a value as a sentence has it; texts without their marks, on one line."""
    words = wording(language)
    if isinstance(value, bool):
        standing = ("required", "optional") if key == "required" else ("yes", "no")
        return words.text(standing[0] if value else standing[1])
    if isinstance(value, Choice):
        branch = CHOICES.get(type(value))
        if branch is None:
            return str(catalogue(language, "fields").CHOICES[value.key])
        # English writes the names of languages with a capital letter, French does not.
        said_ = words.text(branch, value.key)
        return said_ if isinstance(value, Language) else in_sentence(said_)
    if isinstance(value, int) and key == "points":
        return figures.signed(value, language)
    if isinstance(value, Part):
        return _part(value, language)
    if type(value) is tuple:
        return figures.listed([shown(one, key, language) for one in value], language)
    if isinstance(value, (str, Blank)):
        return " ".join(plain(str(value)).split())
    return figures.written(value, language)


def meant(part: Part, key: str, value: object) -> object:
    """Give a value as readers are to take it: points that fade are lost, whatever their sign."""
    if isinstance(part, Decay) and key == "points" and isinstance(value, int):
        return -abs(value)
    return value


def old_beside(old: object, new: object, key: str, language: str) -> str:
    """Write what a value was, beside what it is: without the unit and the bound they share."""
    if isinstance(old, Target) and isinstance(new, Target) and _differ_in_number(old, new):
        bound = Bound.EXACTLY if old.bound is new.bound else old.bound
        return figures.target(old._replace(bound=bound, unit="", per=None, term=None), language)
    if isinstance(old, Duration) and isinstance(new, Duration):
        unlike = old.words or old.least or (old.unit, old.clock) != (new.unit, new.clock)
        if not unlike and old.value % 1 == 0 and old.value != 1 and not new.words:
            return figures.number(old.value, language)
    return shown(old, key, language)


def _differ_in_number(old: Target, new: Target) -> bool:
    simple = (Measure.COUNT, Measure.PERCENT, Measure.MONEY)
    return (
        old.measure in simple
        and not old.is_change
        and not new.is_change
        and old.high is new.high is None
        and (old.unit, old.per, old.term) == (new.unit, new.per, new.term)
        and comparable(old, new)
    )


def rise(old: object, new: object, language: str) -> str:
    """Tell by how much a figure rose or fell: `+20%`; of percentages, by how many points."""
    if not isinstance(old, Target) or not isinstance(new, Target) or not comparable(old, new):
        return ""
    if old.high is not None or new.high is not None or old.is_change or new.is_change:
        return ""
    was, now = amount(old).low, amount(new).low
    if old.measure is Measure.PERCENT:
        points = _rounded(float(now - was), 2)
        return _points(points, language) if points else ""
    if was <= 0 or now == was or old.measure in (Measure.RATIO, Measure.TIMES):
        return ""
    share = float((now - was) / was) * 100
    said_ = _rounded(share, 0 if abs(share) >= 1 else 1)
    percent = figures.percent(abs(said_), language)
    return ("+" if share > 0 else "−") + percent


def _points(value: Decimal, language: str) -> str:
    form = "one" if figures.plural(value, language) == "one" else "other"
    said_ = catalogue(language, "changes").TEXTS[f"points.{form}"]
    return str(said_).format(n=figures.signed(value, language))


def _rounded(value: float, places: int) -> Decimal:
    text = f"{value:.{places}f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _part(value: Part, language: str) -> str:
    """Write an item by what it is known by, and what it promises."""
    promise, name = promise_of(value, ""), name_of(value)
    lead = [shown(name, value.known_by or "", language)] if name else []
    if promise:
        asked = promise.quantities
        lead += [_asked(one.key, one.value, language) for one in asked if _is_plain(one.value)]
        return ", ".join(lead)
    if lead:
        rest = [(k, v) for k, v in said(value) if k in _TOLD]
        return ", ".join([*lead, *(_named(k, v, value, language) for k, v in rest)])
    leaves = ((leaf.part, leaf.key, leaf.value) for leaf in walk(value))
    return ", ".join(f"{_named(key, v, part, language)}" for part, key, v in leaves)


def _asked(key: str, value: object, language: str) -> str:
    if key in _DEADLINES and isinstance(value, (Duration, DayTime)):
        return figures.within(value, language)
    if key == "by" and isinstance(value, datetime.date):
        phrase = wording(language).text("sentences", "by")
        return phrase.format(date=figures.date(value, language))
    return shown(value, key, language)


def name_of(part: Part) -> str:
    """Give what an item is known by; nothing where nothing tells it from others."""
    known = part.values().get(part.known_by or "")
    if not isinstance(known, str):
        return ""
    # A step of the funnel is known by both its ends.
    to = part.values().get("to") if part.known_by == "from" else None
    return f"{known} → {to}" if isinstance(to, str) else known


_DEADLINES = ("within", "contact_within", "judge_within", "reply_within")
_TOLD = ("points", "required", "meaning", "expected", "date", "changes", "role")
"""What is told of an item that promises nothing, beside its name."""


def _is_plain(value: object) -> bool:
    kinds = (Target, Duration, DayTime, Cadence, Unread, datetime.date)
    return isinstance(value, kinds)


def _named(key: str, value: object, part: Part, language: str) -> str:
    text = shown(meant(part, key, value), key, language)
    if key in ("required", "meaning", "changes", "role", "expected") or isinstance(value, str):
        return text
    return f"{in_sentence(label(type(part), key, language))}{NBSP}{text}"


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Give two texts short enough for a sentence: where both are long, what differs in them."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    one, other = old.split(), new.split()
    start, end = same_ends(one, other)
    # Two words of what is the same on either side say where it is.
    first, last = max(start - 2, 0), max(end - 2, 0)
    cut = tuple(_cut(words, first, len(words) - last) for words in (one, other))
    return cut[0], cut[1]


def same_ends(one: list[str], other: list[str]) -> tuple[int, int]:
    """Count the words that two texts have in common at their start, then at their end."""
    start = end = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return start, end


def _cut(words: list[str], first: int, last: int) -> str:
    text = " ".join(words[first:last])
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rstrip() + "…"
        last = len(words)
    return ("… " if first else "") + text + (" …" if last < len(words) else "")
