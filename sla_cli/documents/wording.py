"""What documents say of themselves in one language, read by attribute or item as templates do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sla_cli.words import catalogue, typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Catalogue = dict[str, "str | Catalogue"]


class Phrase(str):
    """A text of ours: never read as the user's Markdown."""

    __slots__ = ()


class Wording:
    """A catalogue, or a branch of one; a missing key is an error."""

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
    """Give the catalogue of a language, with the labels of the fields among its `labels`."""
    said: Catalogue = catalogue(language, "documents").WORDING
    own = said["labels"]
    labels: Catalogue = dict(own) if isinstance(own, dict) else {}
    return Wording(
        said | {"labels": _labels(catalogue(language, "fields").FIELDS) | labels},
        typesetter(language),
    )


def _labels(fields: Mapping[str, tuple[str, ...]]) -> Catalogue:
    """Give each field's label: its title, or what the documents say instead.

    A field that only one part has may be asked for without naming the part.
    """
    labels: Catalogue = {
        key: record[2] if len(record) > 2 else record[0] for key, record in fields.items()
    }
    for name in fields:
        labels.setdefault(name.rpartition(".")[2], labels[name])
    # A language of documents only need not repeat for a part what it says of the key everywhere.
    for name in catalogue("fr", "fields").FIELDS:
        if (bare := name.rpartition(".")[2]) in labels:
            labels.setdefault(name, labels[bare])
    return labels
