"""An agreement in which every field of the model says something, made from the model itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.shape.either import EitherReader
from sla_cli.agreement.shape.values import (
    BooleanReader,
    ChoiceReader,
    IntegerReader,
    QuantityReader,
    TextReader,
    VersionReader,
)

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]

NEVER = ("file", "columns", "theme")
"""Keys that speak of other files."""


class Writer:
    """Gives each field a value that no other field has."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.count = 100

    def next(self) -> int:
        self.count += 1
        return self.count

    def part(self, part: type[Part]) -> dict[str, Plain]:
        """Give a value to every field; `file` stays away, as there is no table beside it."""
        written = {
            key: self.value(field.reader) for key, field in part.shape.items() if key not in NEVER
        }
        if part is Agreement:
            written |= {"language": self.language, "currency": "EUR"}
        return written

    def value(self, reader: Reader[object]) -> Plain:
        number = self.next()
        if isinstance(reader, ListReader):
            return [self.value(reader.item), self.value(reader.item)]
        if isinstance(reader, EitherReader):
            return self.value(reader.spelled_out or reader.alone[-1])
        if isinstance(reader, PartReader):
            return self.part(reader.part)
        if isinstance(reader, TextReader):
            return f"mot{number}"
        if isinstance(reader, IntegerReader):
            return number
        if isinstance(reader, BooleanReader):
            return number % 2 == 0
        if isinstance(reader, ChoiceReader):
            return list(reader.spellings)[number % len(reader.spellings)]
        if isinstance(reader, VersionReader):
            return 1
        assert isinstance(reader, QuantityReader)
        return self.quantity(reader.expected, number)

    def quantity(self, kind: str, number: int) -> str:
        french = self.language == "fr"
        if kind == "date":
            return f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}"
        if kind == "time":
            return f"{number % 24}:{number % 60:02}"
        if kind == "target":
            return (
                f"au moins {number} leads par mois"
                if french
                else f"at least {number} leads per month"
            )
        if kind == "cadence":
            # A rhythm has three digits at most.
            days = number % 900 + 100
            return f"tous les {days} jours" if french else f"every {days} days"
        return f"{number} jours ouvrés" if french else f"{number} business days"


def everything(language: str) -> str:
    """Give the YAML of that agreement."""
    return yaml.safe_dump(Writer(language).part(Agreement), allow_unicode=True, sort_keys=False)
