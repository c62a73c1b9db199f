"""Which key a person meant by a word: its title, its heading or a natural name, in any language.

Loaded only where a key is not known: the catalogues take longer to read than a small file.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.shape.reader import nearest
from sla_cli.words import DOCUMENTS, MESSAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NUMBERING = re.compile(r"[#*\s]*(?:\d{1,2}[.)]\s*)*(?:\d{1,2}\s+)?")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 80


class Meant(NamedTuple):
    """A key, and whether a word names it.

    Where it does, it is read as that key; one that is `doubtful` may name something else elsewhere
    in the agreement, and is for a person to put right.
    """

    key: str
    is_sure: bool
    is_doubtful: bool = False


def meant(
    word: str, part: str, known: tuple[str, ...], language: str, *, guess: bool = True
) -> Meant | None:
    """Give the key of a part that a word means; a language's own words go before the others'.

    A misspelt word is guessed at only where that is asked: it takes its time.
    """
    form = _form(word[:_LONGEST])
    if not form:
        return None
    for spoken in (language, *(one for one in DOCUMENTS if one != language)):
        keys = _by_form(part, known, spoken).get(form, ())
        if len(keys) == 1:
            doubtful = form in _doubtful(part, keys[0], spoken)
            return Meant(keys[0], is_sure=True, is_doubtful=doubtful)
    if not guess:
        return None
    near = nearest(word[:_LONGEST], known)
    return Meant(near, is_sure=False) if near else _misspelt(form, part, known)


@cache
def _doubtful(part: str, key: str, language: str) -> frozenset[str]:
    """Give the names of a key that may mean something else as well."""
    if language not in MESSAGES:
        return frozenset()
    doubtful: Mapping[str, tuple[str, ...]] = catalogue(language, "keys").DOUBTFUL
    return frozenset(_form(name) for name in doubtful.get(f"{part}.{key}", ()))


def _misspelt(form: str, part: str, known: tuple[str, ...]) -> Meant | None:
    import difflib

    forms = _every_form(part, known)
    close = difflib.get_close_matches(form, forms, n=1, cutoff=0.8)
    return Meant(forms[close[0]], is_sure=False) if close else None


@cache
def _every_form(part: str, known: tuple[str, ...]) -> dict[str, str]:
    return {one: key for key in known for spoken in MESSAGES for one in _forms(part, key, spoken)}


@cache
def _by_form(part: str, known: tuple[str, ...], language: str) -> dict[str, list[str]]:
    """Give the keys of a part by every way of naming them in a language."""
    found: dict[str, list[str]] = {}
    for key in known:
        for form in _forms(part, key, language):
            found.setdefault(form, []).append(key)
    return found


@cache
def _forms(part: str, key: str, language: str) -> frozenset[str]:
    """Give every way of naming a key in a language."""
    return frozenset(_form(name) for name in (key, *_names(part, key, language))) - {""}


def _names(part: str, key: str, language: str) -> Iterator[str]:
    fields: Mapping[str, tuple[str, ...]] = catalogue(language, "fields").FIELDS
    record = fields.get(f"{part}.{key}", fields.get(key, ()))
    yield from (*record[:1], *record[2:])
    headings: Mapping[str, str] = catalogue(language, "documents").WORDING["headings"]
    if key in headings:
        yield headings[key]
    if language in MESSAGES:
        synonyms: Mapping[str, tuple[str, ...]] = catalogue(language, "keys").SYNONYMS
        yield from (*synonyms.get(f"{part}.{key}", ()), *synonyms.get(key, ()))


def _form(name: str) -> str:
    """Give what is alike in a name however it is typed: no case, accents, articles or plural."""
    bare = unicodedata.normalize("NFKD", _NUMBERING.sub("", name, count=1).casefold())
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    words = _WORD.findall(letters)
    telling = [word for word in words if word not in _articles()] or words
    return "".join(re.sub(r"(?<=\w\w\w)[sx]$", "", word) for word in telling)


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for one in MESSAGES for word in catalogue(one, "keys").ARTICLES)
