"""How a table is laid out: what stands in a column of its own, and what runs in under the name.

A column that most of the items leave empty stretches a table for nothing, and one of long texts
leaves the others no room. Those run in below the item that says them, each behind its label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.pledges import pledge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sla_cli.agreement.shape import Part
    from sla_cli.documents.printing import Printer
    from sla_cli.documents.wording import Phrase

MOST = 5
"""Columns of a table, at the most: more are too narrow on a page, and in Markdown."""

LONG = 44
"""Letters beyond which the texts of a column, on average, fill more than its share of a line."""


class Grid(NamedTuple):
    """The columns of a table, and the keys of what runs in below the first of them."""

    columns: tuple[tuple[str, Phrase], ...]
    folded: tuple[str, ...]
    all: tuple[str, ...] = ()
    """Every key but the first, in the order of the model."""


def grid(items: tuple[Part, ...], printer: Printer, *omit: str) -> Grid:
    """Lay a table out; the first column is always what its items are known by."""
    labels = dict(printer.columns(items, *omit))
    if not labels:
        return Grid((), ())
    keys = list(labels)
    texts = {key: [_length(item, key, printer) for item in items] for key in keys}
    first, rest = keys[0], keys[1:]
    kept = [key for key in rest if _is_full(texts[key]) and _average(texts[key]) <= LONG]
    if not kept:
        # A table needs a second column, be its texts long.
        kept = [key for key in rest if _is_full(texts[key])][:1]
    for key in sorted(kept, key=lambda key: _average(texts[key]), reverse=True):
        if len(kept) < MOST:
            break
        kept.remove(key)
    shown = [first, *(key for key in rest if key in kept)]
    below = tuple(key for key in keys if key not in shown)
    return Grid(tuple((key, labels[key]) for key in shown), below, tuple(rest))


def _length(item: Part, key: str, printer: Printer) -> int:
    # A signal without a limit still has its cell: how often it counts.
    shown = printer.cell(item, key)
    if shown is None or shown == ():
        return 0
    return len(printer.bare(shown))


def _is_full(lengths: Iterable[int]) -> bool:
    """Tell whether at least half of the items say something here."""
    lengths = tuple(lengths)
    return 2 * sum(1 for one in lengths if one) >= len(lengths)


def _average(lengths: Iterable[int]) -> float:
    told = [one for one in lengths if one]
    return sum(told) / len(told) if told else 0


def folded(item: Part, keys: Iterable[str], printer: Printer) -> list[tuple[Phrase, object]]:
    """Give what runs in below an item: the fields of these that a cell would show."""
    shown = ((key, printer.cell(item, key)) for key in keys)
    return [
        (printer.label(type(item), key), value) for key, value in shown if value not in (None, ())
    ]


SIDE = ("measured_in", "owner")
"""What stands in columns of its own beside what is promised and how much."""

BELOW = ("baseline", "aim")
"""What belongs to the figure, and runs in below it."""


class Row(NamedTuple):
    """A promise as a row: what and how much, what runs in below either, and its own id."""

    part: Part
    what: object
    figure: object
    rest: tuple[tuple[Phrase, object], ...]
    beside: tuple[tuple[Phrase, object], ...]
    id: str | None


class Ledger(NamedTuple):
    """Promises as a table; `figure` tells whether any of them has one."""

    rows: tuple[Row, ...]
    columns: tuple[tuple[str, Phrase], ...]
    figure: bool


def ledger(promises: tuple[Part, ...], printer: Printer) -> Ledger:
    """Lay promises out: each with what it says beyond its columns run in below its name."""
    shown = dict(printer.columns(promises))
    columns = tuple(
        (key, shown[key])
        for key in SIDE
        if key in shown and _is_full([_length(one, key, printer) for one in promises])
    )
    beside = {key for key, _ in columns}
    rows = []
    for promise in promises:
        said_of = pledge(promise, printer)
        below = [key for key in BELOW if key not in said_of.told] if said_of.first else []
        rest = printer.facts(promise, *said_of.told, *beside, *below)
        under = folded(promise, below, printer)
        figure = said_of.first and said_of.first.alone
        rows.append(Row(promise, said_of.what, figure, tuple(rest), tuple(under), said_of.id))
    return Ledger(tuple(rows), columns, any(row.figure is not None for row in rows))


SHORT = 60
"""Letters up to which the items of a list run in, one behind the other."""


def runs_in(items: tuple[object, ...], printer: Printer) -> bool:
    """Tell whether a list reads better run in than as one item a line: words, not sentences."""
    texts = [printer.bare(item) for item in items]
    return len(texts) > 1 and all(
        len(text) <= SHORT and text[-1:] not in ".!?…" and "·" not in text for text in texts
    )
