"""Keys that a part does not know: what was probably meant, said once and with what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.shape.cut_texts import colon_in_text, cut_by_commas
from sla_cli.source.nodes import Entry, Mapping
from sla_cli.source.problem import Edit, Problem, Repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.problem import Fact


class KeyTrouble:
    """The unknown keys of one part.

    `meant` are those that stand for a key it has; `is_text` tells that the part is a text instead.
    """

    def __init__(
        self, part: str, known: tuple[str, ...], language: str, *, has_short_way: bool
    ) -> None:
        self.part = part
        self.known = known
        self.language = language
        self.has_short_way = has_short_way
        self.meant: dict[str, str] = {}
        self.is_text = False

    def problems(self, mapping: Mapping, unknown: tuple[Entry, ...]) -> Iterator[Problem]:
        """Give what is wrong with each unknown key of a mapping."""
        cut = dict(cut_by_commas(mapping, unknown))
        taken = {entry.key.text for entry in mapping.entries}
        for entry in unknown:
            if id(entry) in cut:
                if problem := cut[id(entry)]:
                    yield problem
                continue
            yield self._problem(entry, taken, alone=len(mapping.entries) == 1)

    def _problem(self, entry: Entry, taken: set[str], *, alone: bool) -> Problem:
        from sla_cli.agreement.shape.keys import meant

        key = entry.key
        found = meant(key.text, self.part, self.known, self.language)
        if found is None and alone and self.has_short_way:
            problem = colon_in_text(Mapping((entry,), key.span))
            if problem:
                self.is_text = True
                return problem._replace(
                    repair=problem.repair and problem.repair._replace(safe=False)
                )
        facts: dict[str, Fact] = {"key": key.text, "keys": self.known, "suggestion": ""}
        if found is None or found.key in taken:
            return Problem("unknown-key", key.span, facts)
        taken.add(found.key)
        self.meant[key.text] = found.key
        facts["suggestion"] = found.key
        if found.is_sure:
            facts["meant"] = found.key
        repair = Repair((Edit(key.span, found.key),), safe=found.is_sure)
        return Problem("unknown-key", key.span, facts, repair=repair)
