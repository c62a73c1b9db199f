"""The words for the format's keys and kinds of value, in one language: what editors show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.words import catalogue, typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class KeyWords:
    """One language's catalogue, typeset as the language asks."""

    def __init__(self, language: str) -> None:
        module = catalogue(language, "fields")
        self._fields: Mapping[str, tuple[str, ...]] = module.FIELDS
        self._kinds: Mapping[str, tuple[str, str, list[str]]] = module.KINDS
        self._choices: Mapping[str, str] = module.CHOICES
        self._typeset: Callable[[str], str] = typesetter(language)
        self.about = self._typeset(module.ABOUT)

    def field(self, part: str, key: str) -> tuple[str, str]:
        """Give the title and the help of a key. Raises KeyError where it has none."""
        name = f"{part}.{key}"
        title, about, *_ = self._fields[name if name in self._fields else key]
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
