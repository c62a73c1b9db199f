"""The spaces and signs a language asks for, put into words of ours wherever they are shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FRENCH = (
    (re.compile("'"), "’"),
    (re.compile(r" (?=[;!?])"), "\u202f"),
    (re.compile(r" (?=[:%»])"), "\u00a0"),
    (re.compile(r"(?<=«) "), "\u00a0"),
)


def french(text: str) -> str:
    """Put no-break spaces where French typography wants them, and the curly apostrophe."""
    for pattern, sign in _FRENCH:
        text = pattern.sub(sign, text)
    return text


def _as_written(text: str) -> str:
    return text


_TYPESETTERS: dict[str, Callable[[str], str]] = {"fr": french}


def typesetter(language: str) -> Callable[[str], str]:
    """Give the function that sets a text as a language asks."""
    return _TYPESETTERS.get(language, _as_written)
