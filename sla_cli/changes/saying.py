"""A change in a sentence, in the reader's language: in pieces, of which some are old and some new.

Each format shows the pieces in its own way; read one after the other, they are the sentence.
"""

from __future__ import annotations

import re
import string
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import HEADINGS
from sla_cli.agreement.shape import Part
from sla_cli.changes.change import Grade, Kind
from sla_cli.changes.values import (
    excerpts,
    in_sentence,
    label,
    meant,
    name_of,
    old_beside,
    rise,
    shown,
)
from sla_cli.words import catalogue, typesetter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.changes.change import Change, End, Step

LONGEST_NAME, LONGEST_TEXT = 70, 160

_BARE = ("target", "within", "every", "length", "volume")
"""The quantities that say by themselves what they are about."""

_INDEX = re.compile(r"\[\d+\]")
_HEADED = frozenset(heading.path for heading in HEADINGS)


class Piece(NamedTuple):
    """A stretch of a sentence: of what it speaks (`about`), what is `new` or `old`, or neither."""

    text: str
    role: str = ""


Sentence = tuple[Piece, ...]


@cache
def _texts(language: str) -> dict[str, str]:
    found: dict[str, str] = catalogue(language, "changes").TEXTS
    return found


def text(key: str, language: str, /, **facts: object) -> str:
    """Give a text by its key, with its facts filled in. Raises KeyError for an unknown key."""
    return typesetter(language)(_texts(language)[key]).format_map(facts)


def counted(key: str, n: int, language: str) -> str:
    """Give a text about so many things."""
    one = n == 1 or (language == "fr" and n == 0)
    return text(f"{key}.{'one' if one else 'other'}", language, n=n)


def spoken(sentence: Sentence) -> str:
    """Give a sentence as it is read aloud."""
    return "".join(piece.text for piece in sentence)


def tag(change: Change, language: str) -> str:
    """Give the few words that stand in the margin: `sales: less`, `wording`."""
    party = change.party and text(f"tag.party.{change.party.key}", language)
    return text(f"tag.{change.grade.value}", language, party=party)


def reason(change: Change, language: str) -> str:
    """Say why a change is judged as it is."""
    return text(f"{change.why}.{change.grade.value}", language)


def say(change: Change, language: str) -> Sentence:
    """Put a change into a sentence, without the number of its clause."""
    if change.kind is Kind.REPLACED:
        old, new = change.names
        facts = {"n": len(change.places)}
        return _filled("replaced", language, Piece(new, "new"), Piece(old, "old"), **facts)
    about = _about(change, language)
    told = _told(change, language)
    if not about:
        return told
    lead = text("about", language, about="\0").partition("\0")
    return (Piece(about, "about"), Piece(lead[2]), *told)


def _told(change: Change, language: str) -> Sentence:
    before, after = change.before, change.after
    if change.kind is Kind.MOVED and before and after:
        new = Piece(_quoted(_item_name(after, language), language), "about")
        places = {"from_": (before.item or 0) + 1, "to": (after.item or 0) + 1}
        return _filled("moved", language, new, new, **places)
    if before and after:
        return _changed(change, before, after, language)
    end = change.end
    if end.item is not None:
        return _item(change, end, language)
    written = _value(end, language)
    if isinstance(end.value, str):
        written = _quoted(_short(written, LONGEST_TEXT), language)
    role = "new" if after else "old"
    return _filled("said" if after else "unsaid", language, *[Piece(written, role)] * 2)


def _item(change: Change, end: End, language: str) -> Sentence:
    """Tell of an item that came or went."""
    noun = typesetter(language)(catalogue(language, "changes").NOUNS[end.key])
    value = shown(end.value, end.key, language)
    said = Piece(_short(value, LONGEST_TEXT), "new" if change.after else "old")
    if not isinstance(end.value, Part):
        said = said._replace(text=_quoted(said.text, language))
    where = "inside" if _about(change, language) else "item"
    first, *rest = _filled(f"{where}.{change.kind.value}", language, said, said, noun=noun)
    if where == "item":
        first = first._replace(text=first.text[:1].upper() + first.text[1:])
    return (first, *rest)


def _changed(change: Change, before: End, after: End, language: str) -> Sentence:
    old, new = before.value, after.value
    if isinstance(old, str) and isinstance(new, str):
        was, now = excerpts(_value(before, language), _value(after, language))
        pieces = [Piece(_quoted(one, language), role) for one, role in ((now, "new"), (was, "old"))]
        key = "renamed" if change.kind is Kind.RENAMED else "value"
        key = "signs" if change.why == "signs" else key
        return _filled(key, language, *pieces)
    pieces = [
        Piece(_value(after, language), "new"),
        Piece(old_beside(meant(before.part, before.key, old), new, before.key, language), "old"),
    ]
    if change.grade is Grade.WORDING:
        pieces = [Piece(_as_typed(end, language), piece.role)
                  for end, piece in zip((after, before), pieces, strict=True)]  # fmt: skip
        return _filled("value_same", language, *pieces)
    said = _filled("value", language, *pieces)
    difference = rise(old, new, language)
    if not difference:
        return said
    outer = text("rise", language, said="\0", rise=difference).partition("\0")
    return (*said, Piece(outer[2]))


def excerpted(change: Change, language: str) -> tuple[str, str] | None:
    """Give both texts in whole, where the sentence has only what differs in them."""
    before, after = change.before, change.after
    if before is None or after is None or change.kind is Kind.MOVED:
        return None
    if not isinstance(before.value, str) or not isinstance(after.value, str):
        return None
    whole = _value(before, language), _value(after, language)
    return None if excerpts(*whole) == whole else whole


def _as_typed(end: End, language: str) -> str:
    written = getattr(end.value, "written", "")
    return str(written) if written else _value(end, language)


def _value(end: End, language: str) -> str:
    return shown(meant(end.part, end.key, end.value), end.key, language)


def _quoted(said: str, language: str) -> str:
    return text("quoted", language, text=said)


def _short(said: str, longest: int = LONGEST_NAME) -> str:
    return said if len(said) <= longest else said[: longest - 1].rstrip() + "…"


def _item_name(end: End, language: str) -> str:
    """Name an item by what it is known by."""
    if isinstance(end.value, Part) and (name := name_of(end.value)):
        return _short(shown(name, "", language))
    return _short(_value(end, language))


def _about(change: Change, language: str) -> str:
    """Say of what a change speaks: the items it is in, and the field, where that goes unsaid."""
    end = change.end
    itself = end.key == end.part.known_by and change.before and change.after
    names = list(_within(end.trail[:-1] if itself else end.trail, language))
    if _needs_label(change, end, names):
        field = label(type(end.part), end.key, language)
        names.append(in_sentence(field) if names else field)
    return text("comma", language).join(names)


def _needs_label(change: Change, end: End, names: list[str]) -> bool:
    if end.item is not None:
        # Of an item that came or went it is said what it is.
        listed = isinstance(end.value, str) and bool(change.before and change.after)
        return listed and _INDEX.sub("", end.path) not in _HEADED
    if change.kind is Kind.RENAMED:
        return False
    if end.key == end.part.known_by:
        # What an item is known by speaks for itself, where it is the item that is named.
        return not change.before or not change.after
    return not names or end.key not in _BARE


def _within(trail: tuple[Step, ...], language: str) -> Iterator[str]:
    """Name what a value is in, from outside in: items by their names, blocks by their keys."""
    path, told = "", False
    for depth, step in enumerate(trail[1:], start=1):
        path = f"{path}.{step.key}".lstrip(".")
        name = name_of(step.part) if step.item is not None else ""
        if name:
            yield _short(shown(name, "", language))
        elif step.item is None and (path in _HEADED or path in _SILENT):
            continue
        else:
            block = label(type(trail[depth - 1].part), step.key, language)
            yield in_sentence(block) if told else str(block)
        told = True


_SILENT = ("parties", "communication.feedback", "lead_handoff.breach", "reporting.conversion_rates")
"""Blocks of which what is inside need not name them."""


def _filled(key: str, language: str, new: Piece, old: Piece, **facts: object) -> Sentence:
    """Fill a text with pieces, that stay what they are in it."""
    pieces: list[Piece] = []
    known = {"new": new, "old": old}
    typed = typesetter(language)(_texts(language)[key])
    for before, name, _, _ in string.Formatter().parse(typed):
        if before:
            pieces.append(Piece(before))
        if name in known:
            pieces.append(known[name])
        elif name:
            pieces.append(Piece(str(facts[name])))
    return tuple(_joined(pieces, language))


def _joined(pieces: list[Piece], language: str) -> list[Piece]:
    """Join a text of ours and the words after it as the language does: `au lieu d’un mois`."""
    for place in range(1, len(pieces)):
        ours, word = pieces[place - 1], pieces[place]
        for end, start, instead in catalogue(language, "changes").JOINTS:
            found = re.match(start, word.text)
            if found and not ours.role and ours.text.endswith(end):
                pieces[place - 1] = Piece(ours.text.removesuffix(end) + instead)
                pieces[place] = word._replace(text=word.text[found.end() :])
                break
    return pieces
