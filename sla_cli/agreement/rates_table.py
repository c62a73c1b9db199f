"""Conversion rates that stand in a CSV beside the agreement, read into the same typed values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.agreement.conversion_rates import ConversionRate
from sla_cli.agreement.quantities import (
    Measure,
    QuantityError,
    Target,
    Unread,
    parse_duration,
    parse_target,
    read_or_keep,
)
from sla_cli.source.problem import Problem, Severity
from sla_cli.source.table import Row, Table, TableTrouble, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sla_cli.agreement.conversion_rates import ConversionRates
    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.quantities import Duration
    from sla_cli.agreement.shape import Reading
    from sla_cli.source.problem import Fact

# English first and French second, of those that are needed: a message names one of them.
USUAL = {
    "from": ("from", "de", "depuis", "stage", "étape"),
    "to": ("to", "vers", "à", "next stage", "étape suivante"),
    "segment": ("segment", "segments"),
    "rate": ("rate", "taux", "conversion rate", "taux de conversion"),
    "target": ("target", "cible", "objectif"),
    "volume": ("volume", "count", "nombre"),
    "takes": ("takes", "durée", "duration", "délai"),
    "note": ("note", "comment", "commentaire"),
}
WARNINGS = ("csv-column-unread", "csv-rate-bare")
"""What a file may ask not to hear of its table."""

NEEDED = ("from", "to", "rate")
FIGURES = ("rate", "target", "volume", "takes")


def stated_rates(
    agreement: Agreement, folder: Path, reading: Reading
) -> tuple[ConversionRate, ...]:
    """Give the rates of the agreement: those written in it, then those of its CSV."""
    rates = agreement.reporting.conversion_rates if agreement.reporting else None
    if rates is None:
        return ()
    if rates.file is None:
        return rates.rates
    try:
        table = read_table(folder, rates.file)
    except TableTrouble as trouble:
        reading.refuse(trouble.rule, rates.at("file"), **trouble.facts)
        return rates.rates
    return rates.rates + _from_table(rates, table, reading)


def _from_table(
    rates: ConversionRates, table: Table, reading: Reading
) -> tuple[ConversionRate, ...]:
    columns = {key: _column(rates, table, key) for key in USUAL}
    named = rates.columns.values() if rates.columns else {}
    missing = [key for key in USUAL if columns[key] is None and (key in NEEDED or named.get(key))]
    for key in missing:
        wanted = str(named.get(key) or USUAL[key][1 if reading.language == "fr" else 0])
        place = rates.columns.at(key) if rates.columns and named.get(key) else rates.at("file")
        facts: dict[str, Fact] = {"file": table.name, "column": wanted, "found": table.header}
        reading.refuse("csv-no-column", place, **facts)
    if missing:
        return ()
    reading.problems += _unread(rates, table, columns)
    read = (_rate(row, columns, table, rates, reading) for row in table.rows)
    found = tuple(rate for rate in read if rate is not None)
    reading.problems += _bare(rates, table, found)
    return found


def _unread(
    rates: ConversionRates, table: Table, columns: dict[str, int | None]
) -> Iterator[Problem]:
    """Tell of columns that say something, and that no document shows."""
    left = tuple(
        name or f"n° {number + 1}"
        for number, name in enumerate(table.header)
        if number not in columns.values() and any(row.cells[number] for row in table.rows)
    )
    if left:
        facts: dict[str, Fact] = {"file": table.name, "columns": left}
        yield Problem("csv-column-unread", rates.at("file"), facts, Severity.WARNING)


def _bare(
    rates: ConversionRates, table: Table, found: tuple[ConversionRate, ...]
) -> Iterator[Problem]:
    """Ask what a rate without a percent sign is: it is printed as it stands."""
    for rate in found:
        figure = rate.rate
        if isinstance(figure, Target) and figure.measure is Measure.COUNT and not figure.of:
            facts: dict[str, Fact] = {
                "file": table.name,
                "row": rate.place.line,
                "value": figure.written,
            }
            yield Problem("csv-rate-bare", rates.at("file"), facts, Severity.WARNING)
            return


def _column(rates: ConversionRates, table: Table, key: str) -> int | None:
    """Find the column by the name the user gave, or by a usual one; case does not matter."""
    given = rates.columns.values().get(key) if rates.columns else None
    names = (str(given),) if given else USUAL[key]
    header = [name.casefold() for name in table.header]
    return next((header.index(n.casefold()) for n in names if n.casefold() in header), None)


def _rate(
    row: Row, columns: dict[str, int | None], table: Table, rates: ConversionRates, reading: Reading
) -> ConversionRate | None:
    cells = {key: row.cells[n] for key, n in columns.items() if n is not None and row.cells[n]}
    figures: dict[str, Target | Duration | Unread] = {}
    for key in FIGURES:
        if key not in cells:
            continue
        text = cells[key]
        figure = _figure(key, text, reading.language)
        if figure is None:
            reading.refuse(
                "csv-bad-figure",
                rates.at("file"),
                file=table.name,
                row=row.line,
                column=table.header[columns[key] or 0],
                value=text,
            )
            return None
        figures[key] = figure
    # An empty cell leaves a stage without a name: a dash stands where the table has nothing.
    said: dict[str, object] = {"from": "–", "to": "–", **cells, **figures}
    places = {
        key: row.spans[n] for key, n in columns.items() if n is not None and n < len(row.spans)
    }
    return ConversionRate.located(said, row.span, places)


def _figure(key: str, text: str, language: str) -> Target | Duration | Unread | None:
    """Read a cell; a number that reads in two ways is kept, and any other words are none."""
    figure: Target | Duration | Unread
    try:
        if key == "takes":
            figure = read_or_keep(parse_duration, text, language)
        else:
            figure = read_or_keep(parse_target, text, language)
    except QuantityError:
        return None
    return None if isinstance(figure, Unread) and not figure.readings else figure
