"""What the terminal says of itself, in the language of the user's locale or of the file."""

from __future__ import annotations

import os
from functools import cache

from sla_cli.source.characters import visible
from sla_cli.words import MESSAGES, catalogue, typesetter

# In the order in which POSIX has each stand over the next.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def locale_language() -> str | None:
    """Give the language of the user's locale, where it is one of ours."""
    value = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    code = value[:2].lower()
    return code if code in MESSAGES else None


def user_language() -> str:
    """Give the language to speak to the user in: their locale's, or English."""
    return locale_language() or "en"


def unstated_language() -> str:
    """Give the language of an agreement that does not tell its own: the locale's, or French."""
    return locale_language() or "fr"


@cache
def _catalogue(language: str) -> dict[str, str]:
    texts: dict[str, str] = catalogue(language, "terminal").TEXTS
    return texts


def tell(key: str, language: str | None = None, /, **facts: object) -> str:
    """Give a text by its key, with its facts filled in. Raises KeyError for an unknown key."""
    language = language or user_language()
    shown = {
        name: fact if isinstance(fact, int) else visible(str(fact)) for name, fact in facts.items()
    }
    return typesetter(language)(_catalogue(language)[key]).format_map(shown)
