"""Anchors: an address inside the page for every clause, that stays the same when others move."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Anchors:
    """Gives out addresses, none of them twice, and none that is `taken` by the page itself."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._last: Counter[str] = Counter()

    def __call__(self, wanted: object, number: int | None = None) -> str:
        """Give the address for a clause's own id, or for its kind and its number among its like."""
        text = wanted if number is None else f"{wanted}-{number}"
        stem = _slug(str(text)) or "clause"
        found, again = stem, max(self._last[stem], 1)
        while found in self._taken:
            again += 1
            found = f"{stem}-{again}"
        # Thousands may have one stem: the search goes on where it ended.
        self._last[stem] = again
        self._taken.add(found)
        return found


def _slug(text: str) -> str:
    """Keep letters and digits of any script, without their accents, which addresses escape."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^\w]+", "-", bare).strip("-")
