"""Every word the documents say of themselves, one catalogue a language.

A new language is one new module here, named by its code, with the same keys: the wording and the
words of quantities (`words.Words`). It is then one that `render --lang` offers; the tests compare
it with the others. Catalogues are
written with plain spaces: the no-break spaces that the language asks for are put in on loading.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from sla_cli.typography import typesetter

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("fr", "en", "de")

Catalogue = dict[str, "str | Catalogue"]


class Phrase(str):
    """A text of ours: never read as the user's Markdown."""

    __slots__ = ()


class Wording:
    """A catalogue, or a branch of one, read by attribute or item; a missing key is an error."""

    def __init__(self, entries: Catalogue, typeset: Callable[[str], str]) -> None:
        self._entries = entries
        self._typeset = typeset

    def __getitem__(self, key: str) -> Phrase | Wording:
        entry = self._entries[key]
        if isinstance(entry, dict):
            return Wording(entry, self._typeset)
        return Phrase(self._typeset(entry))

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def text(self, *path: str) -> Phrase:
        """Give the phrase at a path of keys. Raises KeyError where there is none."""
        found: Phrase | Wording = self
        for key in path:
            if isinstance(found, Phrase):
                raise KeyError(key)
            found = found[key]
        if not isinstance(found, Phrase):
            raise KeyError(path)
        return found


@cache
def wording(language: str) -> Wording:
    """Give the catalogue of a language."""
    module = import_module(f"sla_cli.documents.wording.{language}")
    entries: Catalogue = module.WORDING
    return Wording(entries, typesetter(language))
