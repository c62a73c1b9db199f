"""What a page owes to a promise: it shows it whole, or counts it among what it leaves out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.clauses import HEADINGS, ROOM, heading_of, in_short, is_promised
from sla_cli.agreement.promises import promises
from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import find, said, walk
from sla_cli.documents.printing import Printer
from sla_cli.documents.wording import wording
from tests.documents.leaves import folded, found, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.model import Agreement
    from sla_cli.agreement.walk import Leaf
    from sla_cli.documents.dossier import Dossier

NOT_COUNTED = re.compile(
    r"(sla|title|language|company|currency|status|version|theme)$|.*\.(id|short)$|extra_.*\.after$"
)


DETAIL = "details"
"""What is counted by itself, whichever part it stands in."""


def facts(part: Part, printer: Printer) -> list[str]:
    """Give what no form may drop of a promise, as the document writes it."""
    return [
        words_of(value) if isinstance(value, str) else printer.text(value)
        for key, value in said(part)
        # What is spelled out is a part, or several, and is counted as such.
        if is_promised(type(part), key) and not isinstance(value, Part) and type(value) is not tuple
    ]


def broken(dossier: Dossier, text: str, format_: str) -> tuple[int, list[str]]:
    """Give how many promises a page shows, and what it drops of them."""
    printer = Printer(format_, dossier.examined.language, dossier.examined.language)
    shown, dropped = 0, []
    for promise in promises(dossier.agreement):
        name = promise.part.values().get(promise.part.known_by or "")
        if not isinstance(name, str) or not found(words_of(name), text):
            continue
        shown += 1
        dropped += [
            f"{promise.path}: {fact}"
            for fact in facts(promise.part, printer)
            if not found(fact, text)
        ]
    return shown, dropped


def uncounted(dossier: Dossier, text: str) -> list[str]:
    """Name what the one page neither shows nor counts, and tell where its count is another."""
    language, agreement = dossier.examined.language, dossier.agreement
    faults, details = [], 0
    for leaf in walk(agreement):
        if NOT_COUNTED.match(leaf.path):
            continue
        due = list(_due(agreement, leaf, text, language))
        details += due == [DETAIL]
        faults += [f"{leaf.path}: {one}" for one in due if one != DETAIL and one not in text]
    counted = re.search(re.escape(_opened(wording(language).text(DETAIL))) + r"(\d+)\)", text)
    if int(counted[1] if counted else 0) != details:
        faults.append(f"{counted and counted[1]} details, and {details} are left")
    return faults


def _due(agreement: Agreement, leaf: Leaf, text: str, language: str) -> Iterator[str]:
    """Give what the one page is to say because of a value: its words, or what it is counted in."""
    words = wording(language)
    left = _left_of_list(agreement, leaf.path, text)
    if left is not None and left.all:
        heading_above = heading_of(left.path)
        assert heading_above is not None
        yield _opened(words.text("headings", heading_above.key))
    elif left is not None:
        yield folded(words.text("more").format(count=left.count))
    elif _is_shown(agreement, leaf.path):
        if isinstance(leaf.value, str):
            yield folded(words_of(leaf.value))
    elif heading := _left_heading(agreement, leaf.path):
        yield _opened(words.text("headings", heading))
    elif leaf.path.startswith("extra_sections"):
        yield _opened(words.text("extra_sections"))
    else:
        yield DETAIL


def _opened(name: str) -> str:
    """Give the start of a count: its name, and the bracket before the number."""
    return folded(f"{name} (")


def _steps(agreement: Agreement, path: str) -> Iterator[tuple[str, type[Part], str]]:
    """Give each key that leads to a value, with its path and the part it stands in."""
    keys = path.split(".")
    for number in range(1, len(keys) + 1):
        above = ".".join(keys[:number])
        spot = find(agreement, above)
        assert spot is not None
        yield re.sub(r"\[\d+\]", "", above), type(spot.part), spot.key


def _is_shown(agreement: Agreement, path: str) -> bool:
    return all(in_short(part, key) for _, part, key in _steps(agreement, path))


def _left_heading(agreement: Agreement, path: str) -> str:
    """Give the heading of the first thing on the way to a value that is left to the long form."""
    by_path = {heading.path: heading.key for heading in HEADINGS}
    above, _, _ = next(one for one in _steps(agreement, path) if not in_short(one[1], one[2]))
    return by_path.get(above, "")


class _Left(NamedTuple):
    """How many items of a list a page leaves out, and whether it shows none of them."""

    path: str
    count: int
    all: bool


def _left_of_list(agreement: Agreement, path: str, text: str) -> _Left | None:
    """Give what a list leaves out, where a value is of one of those items; None where not."""
    for number in range(1, path.count(".") + 2):
        above = ".".join(path.split(".")[:number])
        bare, item = re.sub(r"\[\d+\]$", "", above), find(agreement, above)
        if bare not in ROOM or item is None or found(_name(item.value), text):
            continue
        listed = find(agreement, bare)
        assert listed is not None
        assert isinstance(listed.value, tuple)
        count = sum(1 for one in listed.value if not found(_name(one), text))
        return _Left(bare, count, count == len(listed.value))
    return None


def _name(item: object) -> str:
    """Give the words by which an item of a list is known."""
    if isinstance(item, Part):
        item = item.values()[item.known_by or ""]
    assert isinstance(item, str)
    return words_of(item)
