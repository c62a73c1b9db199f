"""What is written is printed or told: agreements invented from the model, made and read back.

Run `python -m tests.documents.said --agreements 20000 --pdfs 100 --seed N`. Of every value of the
YAML, the reading of the file knows; what it says stands in the long form, as often as it is said;
and the short form shows each promise whole, or counts it. An agreement that is refused says where.
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import yaml

from sla_cli.agreement.extra_sections import Place
from sla_cli.agreement.figures import each, number, often, signed
from sla_cli.agreement.lead_scoring import Decay
from sla_cli.agreement.quantities import Duration, QuantityError, Target, Unread
from sla_cli.agreement.shape import Blank, Choice
from sla_cli.agreement.walk import walk
from sla_cli.documents.context import Order
from sla_cli.documents.dossier import dossier_of
from sla_cli.documents.formats import FORMATS
from sla_cli.documents.printing import Printer
from sla_cli.source.problem import Severity
from sla_cli.words import MESSAGES
from tests.agreement.quantities.composed import KINDS, misread, read
from tests.documents.invented import Invented
from tests.documents.leaves import SWITCHES, found, months, seen, sentence, words_of
from tests.documents.wholeness import broken, uncounted
from tests.hostile.readback import Fault, looked_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.agreement.quantities import Deadline
    from sla_cli.agreement.walk import Leaf
    from sla_cli.checks.examination import Examined
    from sla_cli.documents.dossier import Dossier

SIZES = ((0.06, 1), (0.12, 2), (0.2, 2), (0.3, 2), (0.45, 2), (0.7, 3))
"""How full an agreement is, and how long its lists."""
CHANCES = (25, 30, 20, 15, 8, 2)
SPOKEN = ("", "", "fr", "en", "de")
"""The language that the long form is made in as well; mostly in none but its own."""


_MARKS = re.compile(r"^(?:[-#> ]+|[0-9]+\. |[| -]+$)")
"""What begins a block of Markdown, or rules a table, and is no word of it."""


class Report(NamedTuple):
    """What came of a run: agreements made, those refused with a place, values looked for."""

    made: int
    refused: int
    values: int
    faults: tuple[Fault, ...]


def invented(chance: Random) -> Invented:
    """Choose how large an agreement is, and in which language."""
    fullness, longest = chance.choices(SIZES, CHANCES)[0]
    return Invented(chance.choice(MESSAGES), chance, fullness, longest)


def scalars(data: bytes) -> dict[tuple[int, int], str]:
    """Give each value of a YAML file by where it starts."""
    root = yaml.compose(data.decode(), Loader=yaml.CSafeLoader)
    return {
        (one.start_mark.line + 1, one.start_mark.column + 1): one.value for one in _values(root)
    }


def _values(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _values(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _values(item)
    elif isinstance(node, yaml.ScalarNode):
        yield node


def unread(data: bytes, examined: Examined) -> list[str]:
    """Name the values of a file that the agreement does not hold, or holds as something else."""
    assert examined.agreement is not None
    leaves = {leaf.place[:2]: leaf for leaf in walk(examined.agreement)}
    written = scalars(data)
    faults = [f"not read: {text!r}" for place, text in written.items() if place not in leaves]
    for place, leaf in leaves.items():
        if place not in written:
            faults.append(f"made up: {leaf.path}")
        elif not _is_read(leaf, written[place], examined.language):
            faults.append(f"held as {leaf.value!r}: {leaf.path} {written[place]!r}")
    return faults


def _is_read(leaf: Leaf, written: str, language: str) -> bool:
    """Tell whether a value is held as its field reads what was written, and nothing is cut off."""
    if isinstance(leaf.value, str):
        return leaf.value == written.strip()
    if isinstance(leaf.value, Blank):
        return leaf.value.text == written.strip()
    kind = type(leaf.part).shape[leaf.key].reader.expected
    if isinstance(leaf.value, (bool, int, Choice)) or kind not in KINDS:
        return True
    try:
        return leaf.value == read(kind, written, language)
    except QuantityError:
        # Some fields keep the words of what others of their kind refuse.
        kept = isinstance(leaf.value, Unread) and leaf.value.written
        return kept == " ".join(written.split())


def unsaid(dossier: Dossier, text: str, printer: Printer) -> list[str]:
    """Name the values of an agreement that a document says less often than they are written."""
    due: Counter[tuple[str, ...]] = Counter()
    paths: dict[tuple[str, ...], str] = {}
    # On paper, a line to write on stands in the place of the mark of a blank.
    mark = "[…]" if "[…]" not in text else ""
    for leaf in walk(dossier.agreement):
        told = (one.replace(mark, "").strip() for one in _expected(leaf, printer))
        if expected := tuple(filter(None, told)):
            due[expected] += 1
            paths.setdefault(expected, leaf.path)
    return [
        f"{paths[expected]}: {expected} said less than {times} times"
        for expected, times in due.items()
        if sum(len(found(one, text)) for one in set(expected)) < times
    ]


def _expected(leaf: Leaf, printer: Printer) -> Iterator[str]:
    """Give how a document says a value; it may have several ways of doing so."""
    value, part = leaf.value, type(leaf.part)
    if leaf.key in SWITCHES or isinstance(value, Place):
        return
    if written := sentence(leaf.path, part, value, printer):
        yield words_of(written)
    elif isinstance(value, str):
        yield from filter(None, (_MARKS.sub("", words_of(line)) for line in value.split("\n")))
    elif isinstance(value, bool):
        yield printer.words.text("required" if value else "optional")
    elif isinstance(value, int):
        yield (signed if leaf.key == "points" else number)(value, printer.language)
        if leaf.key == "at_most":
            yield often(value, printer.language)
    elif isinstance(value, datetime.date) and printer.language in MESSAGES:
        yield months(value, printer.language)
    else:
        yield from _quantity(leaf, value, printer)


def _quantity(leaf: Leaf, value: object, printer: Printer) -> Iterator[str]:
    yield printer.text(value)
    if leaf.key in DEADLINES:
        deadline: Deadline = value  # type: ignore[assignment]
        yield printer.within(deadline)
    if isinstance(leaf.part, Decay) and isinstance(value, Duration):
        yield each(value, printer.language) or ""
    if leaf.key == "attempts" and isinstance(value, Target):
        yield printer.counted("attempts", value._replace(unit=""))


DEADLINES = ("within", "judge_within", "contact_within", "reply_within")


def made(dossier: Dossier, form: str, format_: str, language: str) -> str:
    """Make a document, and give what its reader sees."""
    return seen(FORMATS[format_].render(dossier, Order(form, language)).data, format_)


def judged(data: bytes, formats: tuple[str, ...], short: str, spoken: str) -> list[str] | None:
    """Tell what of an agreement is neither printed nor told; None where it is refused, and why."""
    examined = looked_at(data)
    if examined.agreement is None:
        lines = data.count(b"\n") + 1
        errors = [one for one in examined.problems if one.severity is Severity.ERROR]
        placed = bool(errors) and all(1 <= one.span.line <= lines for one in errors)
        return None if placed else ["refused without a place"]
    dossier, language = dossier_of(examined), examined.language
    faults = unread(data, examined)
    for format_ in formats:
        text = made(dossier, "long", format_, language)
        printer = Printer("md", language, language)
        told = [*unsaid(dossier, text, printer), *broken(dossier, text, "md")[1]]
        if format_ == short:
            text = made(dossier, "short", format_, language)
            told += [f"short: {one}" for one in broken(dossier, text, "md")[1]]
            told += [f"short: {one}" for one in uncounted(dossier, text)]
        faults += [f"{format_}: {one}" for one in told]
    if spoken not in ("", language):
        text = made(dossier, "long", "md", spoken)
        printer = Printer("md", spoken, language)
        faults += [f"in {spoken}: {one}" for one in unsaid(dossier, text, printer)]
    return faults


def run(seed: int, count: int, formats: tuple[str, ...]) -> Report:
    """Make so many agreements that are not refused, and tell what of them is lost in silence."""
    done = refused = values = 0
    faults: list[Fault] = []
    attempt = 0
    while done < count:
        chance = Random(f"{seed} {attempt}")
        attempt += 1
        one = invented(chance)
        data = one.agreement()
        told = judged(data, formats, chance.choice(("html", "md")), chance.choice(SPOKEN))
        found.cache_clear()
        faults += [
            Fault(f"{kind} {phrase.text!r}: {lost}", data)
            for kind, phrase in one.phrases
            if (lost := misread(kind, phrase, one.language))
        ]
        if told is None:
            refused += 1
            continue
        done += 1
        values += len(scalars(data))
        faults += [Fault(what, data) for what in told]
    return Report(done, refused, values, tuple(faults))


def main() -> int:
    """Look at as many as are asked for, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=2000)
    parser.add_argument("--pdfs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    held = True
    for count, formats in ((asked.agreements, ("html", "md")), (asked.pdfs, ("pdf",))):
        start = time.monotonic()
        report = run(asked.seed, count, formats)
        print(
            f"{report.made} agreements to {formats}, {report.values} values, "
            f"{report.refused} refused with a place: {time.monotonic() - start:.0f} s, "
            f"{len(report.faults)} faults"
        )
        for one in report.faults[:40]:
            print(one.what, flush=True)
        held = held and not report.faults
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
