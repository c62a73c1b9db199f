"""Everything a reader reads, one folder a language: data only, and what finds and loads it.

Every language has `documents` (what documents say of themselves), `fields` (the name of each field)
and `figures` (what quantities are written with); the languages in which agreements are written and
messages told have `rules` and `terminal` as well. A folder that is put here is a language that is
offered. Texts are written with plain spaces and apostrophes: the signs that a language's typography
asks for, `SIGNS` in its folder, are put in when a text is used.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

_FOLDERS = {path.name: path for path in Path(__file__).parent.iterdir() if len(path.name) == 2}
# French first, English equal; any other follows in the order of the alphabet.
_ORDER = ("fr", "en", *sorted(_FOLDERS.keys() - {"fr", "en"}))

DOCUMENTS = tuple(code for code in _ORDER if (_FOLDERS[code] / "documents.py").exists())
"""The languages of documents, by their ISO 639-1 codes."""

MESSAGES = tuple(code for code in _ORDER if (_FOLDERS[code] / "terminal.py").exists())
"""Those in which agreements are written and messages told."""


def catalogue(language: str, name: str) -> ModuleType:
    """Load what a language says of one thing: `documents`, `fields`, `figures` and so on.

    Raises ModuleNotFoundError where it says nothing of it.
    """
    return import_module(f"sla_cli.words.{language}.{name}")


@cache
def typesetter(language: str) -> Callable[[str], str]:
    """Give the function that sets a text as a language asks; an unknown one asks nothing."""
    signs = catalogue(language, "typography").SIGNS if language in _FOLDERS else {}
    patterns = tuple((re.compile(pattern), sign) for pattern, sign in signs.items())

    def typeset(text: str) -> str:
        for pattern, sign in patterns:
            text = pattern.sub(sign, text)
        return text

    return typeset
