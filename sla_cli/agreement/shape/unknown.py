"""Keys that a part does not know: what was probably meant, said once and with what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.shape.cut_texts import cut_by_commas
from sla_cli.source.problem import Edit, Problem, Repair
from sla_cli.source.repairs import is_key_like, is_same_word, respelt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sla_cli.agreement.shape.keys import Meant
    from sla_cli.source.nodes import Entry, Mapping
    from sla_cli.source.problem import Fact


GUESSES = 100

_HOMES = 3
"""Places of which one may be meant: of more, none is told."""


class KeyTrouble:
    """The unknown keys of one part.

    `told` is how many problems the file has already. Each of them, and each word looked at here,
    may have been guessed at: after so many, no spelling is.
    `meant` are the keys that they were probably meant to be; `sure` gives, by the word that is
    written, those that nothing else can be meant by. `homes` gives the keys of the part below which
    a key of some name stands.
    """

    def __init__(
        self,
        part: str,
        known: tuple[str, ...],
        language: str,
        homes: Callable[[str], tuple[str, ...]],
        *,
        told: int = 0,
    ) -> None:
        self.part = part
        self.known = known
        self.language = language
        self.homes = homes
        self.told = told
        self.found: dict[str, Meant | None] = {}
        self.meant: set[str] = set()
        self.sure: dict[str, str] = {}

    def problems(self, mapping: Mapping, unknown: tuple[Entry, ...]) -> Iterator[Problem]:
        """Give what is wrong with each unknown key of a mapping."""
        taken = {entry.key.text for entry in mapping.entries}
        lacking = tuple(entry for entry in unknown if self._lacks_colon(entry, mapping, taken))
        cut = dict(cut_by_commas(mapping, tuple(one for one in unknown if one not in lacking)))
        for entry in unknown:
            if entry in lacking:
                yield self._without_colon(entry)
                continue
            if id(entry) in cut:
                if problem := cut[id(entry)]:
                    yield problem
                continue
            yield self._problem(entry, taken)

    def _lacks_colon(self, entry: Entry, mapping: Mapping, taken: set[str]) -> bool:
        """Tell whether a key between braces lacks its colon: `{start 2027-01-01}`.

        After another value it may be the rest of that one, unless it goes on with a figure.
        """
        word, _, rest = entry.key.text.partition(" ")
        if not entry.has_no_colon or word not in self.known or word in taken or not rest:
            return False
        return rest[0].isdigit() or entry is mapping.entries[0]

    def _without_colon(self, entry: Entry) -> Problem:
        word, _, rest = entry.key.text.partition(" ")
        self.meant.add(word)
        facts: dict[str, Fact] = {"key": entry.key.text, "colon": f"{word}: {rest}"}
        span = entry.key.span
        at = span.column + len(word)
        place = span._replace(end_line=span.line, column=at, end_column=at)
        repair = Repair((Edit(place, ":"),)) if span.line == span.end_line else None
        return Problem("unknown-key", span, facts, repair=repair)

    def is_meant(self, word: str) -> bool:
        """Tell whether a word stands for a key of the part."""
        return self._meant(word) is not None

    def is_named(self, word: str) -> bool:
        """Tell whether a word names a key of the part, or looks like one that was misspelt."""
        found = self._meant(word)
        return found is not None and (found.is_sure or is_key_like(word))

    def _meant(self, word: str) -> Meant | None:
        from sla_cli.agreement.shape.keys import meant

        if word not in self.found:
            self.told += 1
            guess = self.told <= GUESSES
            self.found[word] = meant(word, self.part, self.known, self.language, guess=guess)
        return self.found[word]

    def _problem(self, entry: Entry, taken: set[str]) -> Problem:
        key = entry.key
        found = self._meant(key.text)
        facts: dict[str, Fact] = {"key": key.text, "keys": self.known, "suggestion": ""}
        homes = self.homes(key.text)
        if 0 < len(homes) <= _HOMES and not (found and found.is_doubtful):
            # Spelt as a key that is there one level down: that it is meant as another is a guess.
            facts["homes"] = homes
            if found and found.is_sure and found.key not in (*homes, *taken):
                facts["suggestion"] = found.key
                facts["either"] = True
            return Problem("unknown-key", key.span, facts)
        if found is None or found.key in taken:
            return Problem("unknown-key", key.span, facts)
        taken.add(found.key)
        self.meant.add(found.key)
        facts["suggestion"] = found.key
        if found.is_sure:
            self.sure[key.text] = found.key
        if found.is_sure and not found.is_doubtful:
            facts["meant"] = found.key
        safe = "meant" in facts or is_same_word(key.text, found.key)
        repair = respelt(key.span, key.text, found.key, safe=safe)
        return Problem("unknown-key", key.span, facts, repair=repair)
