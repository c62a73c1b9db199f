"""What changed as a reader goes through it: first all in one sentence, then clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import heading_of
from sla_cli.agreement.commitment import Party
from sla_cli.changes.change import Grade, Kind
from sla_cli.changes.changes import tally
from sla_cli.changes.saying import Piece, counted, excerpted, reason, say, tag, text
from sla_cli.documents.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.changes.change import Change
    from sla_cli.changes.changes import Changes
    from sla_cli.changes.saying import Sentence

FORMS = ("brief", "full")

_PARTIES = (Party.MARKETING, Party.SALES, Party.BOTH, Party.COMPANY)
_QUIET = (Grade.WORDING, Grade.LAYOUT)


class Line(NamedTuple):
    """One change: how it stands, its own number, the sentence, and what the full form adds."""

    change: Change
    tag: str
    number: str
    sentence: Sentence
    more: tuple[Sentence, ...]


class Group(NamedTuple):
    """The changes under one heading."""

    number: str
    title: str
    lines: tuple[Line, ...]


class Told(NamedTuple):
    """All that is told: the sentence that sums it up, and the changes by their headings."""

    summary: str
    groups: tuple[Group, ...]
    left_out: bool
    """Whether changes that ask nothing of anybody are only counted."""


def tell(found: Changes, language: str, form: str, *, promises: bool = False) -> Told:
    """Tell what changed; in the brief form, not what only the wording or the layout changed."""
    found = found.promises if promises else found
    told = [one for one in found.told if form == "full" or one.grade not in _QUIET]
    groups: dict[str, list[Change]] = {}
    for one in sorted(told, key=lambda one: _heading(one) != ""):
        groups.setdefault(_heading(one), []).append(one)
    return Told(
        summary(found, language, promises=promises),
        tuple(_group(path, inside, found, language, form) for path, inside in groups.items()),
        left_out=len(told) < len(found.told),
    )


def _heading(one: Change) -> str:
    heading = None if one.kind is Kind.REPLACED else heading_of(one.path)
    return heading.path if heading else ""


def _group(path: str, inside: list[Change], found: Changes, language: str, form: str) -> Group:
    title = text("around", language)
    heading = heading_of(path) if path else None
    number = found.number_of(path) if path else ""
    if heading:
        title = wording(language).text("headings", heading.key)
    lines = tuple(_line(one, number, language, form) for one in inside)
    return Group(number, title, lines)


def _line(one: Change, above: str, language: str, form: str) -> Line:
    number = "" if one.number == above else one.number
    more = tuple(_more(one, language)) if form == "full" else ()
    return Line(one, tag(one, language), number, say(one, language), more)


def _more(one: Change, language: str) -> Iterator[Sentence]:
    """Tell the whole texts, where the sentence has only what differs in them; and the reason."""
    if one.before and one.after and (whole := excerpted(one, language)):
        for key, said in zip(("before", "after"), whole, strict=True):
            lead, _, rest = text(key, language, text="\0").partition("\0")
            yield (Piece(lead), Piece(said, "old" if key == "before" else "new"), Piece(rest))
    yield (Piece(text("why", language, why=reason(one, language))),)


def summary(found: Changes, language: str, *, promises: bool = False) -> str:
    """Sum up: which side promises more or less in how many places, and how much else changed."""
    if not found.told:
        return text("same_promises" if promises else "same", language)
    counts = tally(found.told)
    sides = [one for one in _PARTIES if any(party is one for party, _ in counts)]
    told = [_side(one, counts, language, first=not place) for place, one in enumerate(sides)]
    said = text("comma", language).join(told)
    sentences = [f"{said}." if said else text("unmoved", language)]
    for key, grade in (("others", Grade.CHANGED), ("wordings", _QUIET[0]), ("layouts", _QUIET[1])):
        if n := found.count(grade):
            sentences.append(counted(key, n, language))
    return " ".join(sentences)


def _side(
    party: Party, counts: dict[tuple[Party, Grade], int], language: str, *, first: bool
) -> str:
    more, less = counts[party, Grade.TIGHTENED], counts[party, Grade.LOOSENED]
    said: list[str] = []
    for key, n in (("more", more), ("less", less)):
        if n and first and not said:
            said.append(counted(f"{key}.first", n, language))
        elif n:
            said.append(text(f"{key}.next", language, n=n))
    whole = said[0]
    if len(said) > 1:
        whole = text("more_and_less", language, more=said[0], less=said[1])
    lead = text(f"{'first' if first else 'next'}.{party.key}", language)
    return f"{lead} {whole}"
