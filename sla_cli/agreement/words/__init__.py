"""The words for the keys of the format, one catalogue a language: what editors show as one types.

`FIELDS` has a title and a help text by `Part.key`, or by `key` where it means the same everywhere;
`KINDS` the same for each kind of quantity, with examples; `CHOICES` the meaning of each word of a
closed list, by its English spelling.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.typography import typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LANGUAGES = ("fr", "en")


class KeyWords:
    """One language's catalogue, typeset as the language asks."""

    def __init__(self, language: str) -> None:
        module = import_module(f"sla_cli.agreement.words.{language}")
        self._fields: Mapping[str, tuple[str, str]] = module.FIELDS
        self._kinds: Mapping[str, tuple[str, str, list[str]]] = module.KINDS
        self._choices: Mapping[str, str] = module.CHOICES
        self._typeset: Callable[[str], str] = typesetter(language)
        self.about = self._typeset(module.ABOUT)

    def field(self, part: str, key: str) -> tuple[str, str]:
        """Give the title and the help of a key. Raises KeyError where it has none."""
        name = f"{part}.{key}"
        title, about = self._fields[name if name in self._fields else key]
        return self._typeset(title), self._typeset(about)

    def kind(self, name: str) -> Kind:
        """Give the words for a kind of quantity."""
        title, about, examples = self._kinds[name]
        return Kind(self._typeset(title), self._typeset(about), tuple(examples))

    def choice(self, key: str) -> str:
        """Give the meaning of a word of a closed list."""
        return self._typeset(self._choices[key])


class Kind(NamedTuple):
    """What a kind of quantity is, with examples that can be read."""

    title: str
    about: str
    examples: tuple[str, ...]
