"""Agreements invented from the model's own declaration: any field, in any way it may be written.

Every text has a word that no other has, so that what is found on a page can only be what was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from sla_cli.agreement.model import SECTIONS, Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.values import (
    BooleanReader,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
)
from sla_cli.checks.rules import RULES
from tests.agreement.everything import NEVER, Plain, Writer
from tests.agreement.quantities.composed import Composer, Phrase
from tests.agreement.quantities.values import CURRENCIES

if TYPE_CHECKING:
    from random import Random

    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

NAMED = {"purpose": "passage", "text": "passage", "email": "email", "link": "link",
         "currency": "currency", "rule": "rule", "id": "id"}  # fmt: skip
WAYS = {
    "fr": (
        "mot{0}", "Le mot{0} de l’équipe", "**mot{0}** et *nu{0}*", "« mot{0} »", "mot{0} : 3 %",
        "Mot{0}, puis nu{0} ; enfin !", "[mot{0}](https://acme.example/{0})", "Œuvre n° mot{0}",
        "`mot{0}` (B2B)", "mot{0}\nnu{0}", "mot{0} #1 & nu{0}", "Que faire de mot{0} ?", "n_{0}_x",
        "mot{0} – 1 000 € / an", "- mot{0}", "mot{0} < nu{0}", "l'accord mot{0}…", "mot{0} | nu{0}",
    ),
    "en": (
        "word{0}", "The word{0} of the team", "**word{0}** and *nu{0}*", "“word{0}”", "word{0}: 3%",
        "Word{0}, then nu{0}; done!", "[word{0}](https://acme.example/{0})", "the team's word{0}",
        "`word{0}` (B2B)", "word{0}\nnu{0}", "word{0} #1 & nu{0}", "What of word{0}?", "n_{0}_x",
        "word{0} – €1,000 a year", "- word{0}", "word{0} < nu{0}", "1. word{0}", "word{0} | nu{0}",
    ),
}  # fmt: skip
PASSAGES = (
    "Un{0}\n\nDeux{0}", "- un{0}\n- deux{0}\n", "## Titre{0}\n\nTexte{0}", "> Dit{0}\n",
    "| A{0} | B |\n| --- | --- |\n| c{0} | 4 |\n", "1. un{0}\n2. deux{0}", "Un{0} *deux{0}*.",
)  # fmt: skip


class Invented(Writer):
    """Writes an agreement: `fullness` is how likely a field says something, `longest` a list."""

    def __init__(self, language: str, chance: Random, fullness: float, longest: int) -> None:
        super().__init__(language)
        self.chance = chance
        self.fullness = fullness
        self.longest = longest
        self.phrases: list[tuple[str, Phrase]] = []
        self.composer = Composer(language, chance, lambda: 100 + self.next() % 900)

    def agreement(self) -> bytes:
        """Write the agreement as YAML, in one of the ways it is written in."""
        tree = self.part(Agreement) | {"language": self.language}
        return yaml.safe_dump(
            tree,
            allow_unicode=self.chance.random() < 0.8,
            sort_keys=False,
            default_flow_style=self.chance.random() < 0.1,
            width=self.chance.choice((60, 100, 10_000)),
            indent=self.chance.choice((2, 4)),
        ).encode()

    def part(self, part: type[Part]) -> dict[str, Plain]:
        wanted = [key for key in part.shape if key not in NEVER and self._says(part, key)]
        if part.one_of and not set(wanted) & set(part.one_of):
            wanted.append(part.one_of[0])
        if self.chance.random() < 0.2:
            self.chance.shuffle(wanted)
        return {key: self._field(part, key) for key in wanted}

    def _says(self, part: type[Part], key: str) -> bool:
        least = 0.5 if part is Agreement and key in SECTIONS else 0.0
        return part.shape[key].required or self.chance.random() < max(self.fullness, least)

    def _field(self, part: type[Part], key: str) -> Plain:
        reader = part.shape[key].reader
        if not isinstance(reader, TextReader) or key not in NAMED:
            return self.value(reader)
        number = self.next()
        return {
            "passage": self.chance.choice(PASSAGES).format(number),
            "email": f"mot{number}@acme.example",
            "link": f"https://acme.example/mot{number}",
            "currency": self.chance.choice(CURRENCIES),
            "rule": self.chance.choice(RULES).name,
            "id": f"id-mot{number}",
        }[NAMED[key]]

    def value(self, reader: Reader[object]) -> Plain:
        if isinstance(reader, EitherReader):
            ways = (*reader.alone, *((reader.spelled_out,) if reader.spelled_out else ()))
            return self.value(self.chance.choice(ways))
        if isinstance(reader, ListReader):
            return self._list(reader)
        if isinstance(reader, PartReader):
            return self._of_part(reader.part)
        if isinstance(reader, TextReader):
            return self._text()
        if isinstance(reader, IntegerReader):
            return self._integer(reader)
        if isinstance(reader, BooleanReader):
            return self.chance.choice((True, False, *reader.yes, *reader.no))
        if isinstance(reader, ChoiceReader):
            return self.chance.choice(list(reader.spellings))
        if isinstance(reader, QuantityReader):
            return self._quantity(reader.expected)
        return super().value(reader)

    def _list(self, reader: ListReader[object]) -> Plain:
        if self.chance.random() < 0.1:
            alone = self.value(reader.item)
            if isinstance(alone, str) or (reader.lone and isinstance(alone, dict)):
                return alone
            return [alone]
        return [self.value(reader.item) for _ in range(self.chance.randint(1, self.longest))]

    def _of_part(self, part: type[Part]) -> Plain:
        """Write a part: spelled out, or in the short way that it has."""
        short = self.chance.random() < 0.2
        if short and part.shorthand:
            return self._field(part, part.shorthand)
        if short and part.list_shorthand:
            listed = self._field(part, part.list_shorthand)
            return listed if isinstance(listed, list) else {part.list_shorthand: listed}
        return self.part(part) or (self.part(part) | self._something(part))

    def _something(self, part: type[Part]) -> dict[str, Plain]:
        key = self.chance.choice([key for key in part.shape if key not in NEVER])
        return {key: self._field(part, key)}

    def _text(self) -> str:
        if self.chance.random() < 0.01:
            return f"mot{self.next()} […]"
        ways = WAYS[self.language]
        return (ways[0] if self.chance.random() < 0.4 else self.chance.choice(ways)).format(
            self.next()
        )

    def _integer(self, reader: IntegerReader) -> Plain:
        number = self.next()
        ways: list[Plain] = [number, number, str(number), f"+{number}", f"{number} pts"]
        if reader.least is None:
            ways += [-number, f"moins {number}", f"−{number}"]
        return self.chance.choice(ways)

    def _quantity(self, kind: str) -> Plain:
        if self.chance.random() < 0.01:
            return "[…]"
        if kind == "target" and self.chance.random() < 0.05:
            return self.next()
        phrase = self.composer.phrase(kind)
        while kind in ("date", "time") and phrase.value is None and self.chance.random() < 0.95:
            # What is no day is refused, and the rest of the agreement would go unseen.
            phrase = self.composer.phrase(kind)
        self.phrases.append((kind, phrase))
        return phrase.text
