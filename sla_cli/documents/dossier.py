"""An agreement as it was read, examined and dressed: one value, with the files that it comes from.

Whoever makes documents is given this and an order, and reads nothing more of the user's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.fingerprint import fingerprint
from sla_cli.documents.theme import Dressed, dress, themes_folder
from sla_cli.source import gate
from sla_cli.source.text import path_of

if TYPE_CHECKING:
    from sla_cli.agreement.conversion_rates import ConversionRate
    from sla_cli.agreement.model import Agreement
    from sla_cli.checks.examination import Examined
    from sla_cli.source.problem import Span


class Carried(NamedTuple):
    """A file that a document may carry: its name, its bytes, and what it is to the document."""

    name: str
    data: bytes
    relationship: str = "Source"


class Dossier(NamedTuple):
    """What documents are made of: the agreement as examined, its theme, the tables beside it."""

    examined: Examined
    theme: Dressed | None = None
    tables: tuple[Carried, ...] = ()

    @property
    def agreement(self) -> Agreement:
        """The agreement. Raises ValueError where it has errors, and there is none to print."""
        agreement = self.examined.agreement
        if agreement is None:
            raise ValueError(f"{self.examined.source.name} has errors")
        return agreement

    @property
    def rates(self) -> tuple[ConversionRate, ...]:
        """The conversion rates, from the file and from the table beside it."""
        return self.examined.loaded.rates if self.examined.loaded else ()

    @property
    def fingerprint(self) -> str:
        """The fingerprint of what it means, which every page of it bears."""
        return fingerprint(self.agreement, self.rates)

    @property
    def blanks(self) -> tuple[Span, ...]:
        """The places still to fill in."""
        return self.examined.blanks

    @property
    def language(self) -> str:
        """The language the agreement is written in."""
        return self.examined.language

    @property
    def carried(self) -> tuple[Carried, ...]:
        """The files that say the same as the document: the agreement as it stands, its tables."""
        source = self.examined.source
        return (Carried(path_of(source.name).name, source.data), *self.tables, *self._look)

    @property
    def _look(self) -> tuple[Carried, ...]:
        """Give the theme that is a file of the user's, and its logo; fonts are not ours to give."""
        dressed = self.theme
        if dressed is None or dressed.theme is None or dressed.source.folder == themes_folder():
            return ()
        found = [Carried(path_of(dressed.source.name).name, dressed.source.data, "Supplement")]
        if dressed.theme.logo and dressed.logo:
            found.append(Carried(Path(dressed.theme.logo).name, dressed.logo, "Supplement"))
        return tuple(found)

    @property
    def reads(self) -> tuple[Path, ...]:
        """The files it comes from, where they are known: agreement, tables, theme, logo, fonts."""
        source, dressed = self.examined.source, self.theme
        found = [Path(source.name), *(source.folder / table for table in _tables(self.examined))]
        if dressed:
            found.append(Path(dressed.source.name))
            if dressed.theme and dressed.theme.logo:
                found.append(dressed.source.folder / dressed.theme.logo)
            found += [dressed.source.folder / font.file for font in dressed.fonts]
        return tuple(found)


def dossier_of(examined: Examined, theme: str | None = None, *, themed: bool = True) -> Dossier:
    """Read what an agreement needs beside it. Raises FileTrouble where that cannot be done.

    The theme is the one named here, else the agreement's own, which stands beside it; none is read
    where nothing is `themed`.
    """
    own = examined.agreement.theme if examined.agreement else None
    name = theme or own
    dressed = None
    if themed and name is not None:
        # Whoever runs the command may name any file; an agreement, only what stands beside it.
        dressed = dress(name) if theme else dress(name, within=examined.source.folder)
    folder = examined.source.folder
    tables = (
        Carried(Path(table).name, gate.read(folder / table, within=folder), "Data")
        for table in _tables(examined)
    )
    return Dossier(examined, dressed, tuple(tables))


def _tables(examined: Examined) -> tuple[str, ...]:
    reporting = examined.agreement.reporting if examined.agreement else None
    rates = reporting.conversion_rates if reporting else None
    return (rates.file,) if rates and rates.file else ()
