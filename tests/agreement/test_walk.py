"""One walk over an agreement: each thing it says, once, at its place, in the document's order.

What a file says, and where, is told by PyYAML's own marks, apart from the code under test.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml
from hypothesis import given

from sla_cli.agreement.loading import Loaded, load
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import find, parts, said, texts, walk
from sla_cli.source.parser import parse
from sla_cli.source.problem import Span
from sla_cli.source.text import decoded
from tests.agreement import trees
from tests.agreement.everything import everything
from tests.agreement.parts import all_parts
from tests.agreement.reading import agreement
from tests.examples import EXAMPLES, NAMES, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLISHED = sorted((ROOT / "tests" / "fixtures" / "published").glob("*.yaml"))
FILES = {path.stem: path for path in (*(EXAMPLES / f"{name}.yaml" for name in NAMES), *PUBLISHED)}
TEXTS = {stem: path.read_text(encoding="utf-8") for stem, path in FILES.items()} | {
    language: everything(language) for language in ("fr", "en")
}


class Written(NamedTuple):
    """One value as the file has it."""

    path: str
    text: str
    place: Span


def written(text: str) -> list[Written]:
    """Give every value of a file that is not empty, in the order of the file."""
    return list(_values(yaml.compose(text, Loader=yaml.SafeLoader), ""))


def _values(node: yaml.Node | None, above: str) -> Iterator[Written]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _values(value, f"{above}.{key.value}".lstrip("."))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _values(value, f"{above}[{number}]")
    elif isinstance(node, yaml.ScalarNode) and node.value.strip():
        start, end = node.start_mark, node.end_mark
        place = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        yield Written(above, node.value, place)


def loaded(text: str, folder: Path = Path("/nowhere")) -> Loaded:
    parsed = parse(decoded("a.yaml", folder, text.encode()))
    assert parsed.root is not None, parsed.problems
    return load(parsed.root, folder)


def read(text: str) -> Agreement:
    sound = loaded(text, EXAMPLES).agreement
    assert sound is not None
    return sound


def tokens(path: str) -> list[str]:
    return re.findall(r"\w+|\[\d+\]", path)


def shorthands() -> set[str]:
    """Give the keys that a short way of writing leaves out; a lone text may be a list of one."""
    every = all_parts(Agreement)
    names = {name for part in every for name in (part.shorthand, part.list_shorthand) if name}
    names |= {part.other_list[1] for part in every if part.other_list}
    return names | {"[0]"}


def is_within(some: list[str], every: list[str], left_out: set[str]) -> bool:
    """Tell whether a path is another with nothing but keys that may be left out added to it."""
    rest = iter(every)
    added: list[str] = []
    for token in some:
        for other in rest:
            if other == token:
                break
            added.append(other)
        else:
            return False
    return {*added, *rest} <= left_out


def check_against_the_file(text: str) -> None:
    leaves = list(walk(read(text)))
    expected = written(text)
    assert len({leaf.path for leaf in leaves}) == len(leaves)
    assert sorted(leaf.place for leaf in leaves) == sorted(value.place for value in expected)
    there = {value.place: value for value in expected}
    for leaf in leaves:
        value = there[leaf.place]
        assert is_within(tokens(value.path), tokens(leaf.path), shorthands()), leaf.path
        if isinstance(leaf.value, str):
            assert leaf.value == value.text.strip()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_visits_what_the_file_says(text: str) -> None:
    check_against_the_file(text)


@given(tree=trees.agreements())
def test_it_visits_each_value_of_any_agreement_once(tree: trees.Plain) -> None:
    check_against_the_file(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_it_visits_is_found_under_its_path(text: str) -> None:
    whole = read(text)
    for leaf in walk(whole):
        assert find(whole, leaf.path) == leaf
    for path, part in parts(whole):
        if path:
            found = find(whole, path)
            assert found is not None
            assert found.value is part


SCATTERED = """\
signatures: [Ana]
reporting: {success: S}
extra_sections:
  - {title: Last, text: a}
  - {title: First, text: b, after: start}
  - {title: After the goals, text: c, after: company_goals}
  - {title: After what is not there, text: d, after: lead_handoff}
history: [{version: "1"}]
sales_goals: {note: N}
silenced: [{rule: r, reason: x}]
company_goals: [A, B]
clauses: [{title: C, text: c}]
purpose: P
"""


def test_it_goes_in_the_order_of_the_document() -> None:
    paths = [leaf.path for leaf in walk(agreement(SCATTERED)) if leaf.key != "text"]
    assert paths == [
        "sla",
        "language",
        "company",
        "parties.marketing.team",
        "parties.sales.team",
        "purpose",
        "extra_sections[1].title",
        "extra_sections[1].after",
        "company_goals.goals[0].what",
        "company_goals.goals[1].what",
        "extra_sections[2].title",
        "extra_sections[2].after",
        "sales_goals.note",
        "extra_sections[3].title",
        "extra_sections[3].after",
        "reporting.success[0]",
        "extra_sections[0].title",
        "clauses[0].title",
        "silenced[0].rule",
        "silenced[0].reason",
        "history[0].version",
        "signatures[0].name",
    ]


@pytest.mark.parametrize("name", ["industrial.fr", "industrial.en"])
def test_the_cells_of_a_table_beside_stand_in_their_file(name: str) -> None:
    done = loaded((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), EXAMPLES)
    assert done.agreement is not None
    cells = [leaf for leaf in walk(done.agreement, done.rates) if leaf.place.file]
    assert {leaf.place.file for leaf in cells} == {f"{name}.csv"}
    lines = (EXAMPLES / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()
    delimiter = ";" if ";" in lines[0] else ","
    expected = [
        cell for row in list(csv.reader(lines, delimiter=delimiter))[1:] for cell in row if cell
    ]
    assert len(cells) == len(expected) > 10
    seen = []
    for leaf in cells:
        line, start, _, end, _ = leaf.place
        seen.append(lines[line - 1][start - 1 : end - 1].strip('"'))
        assert find(done.agreement, leaf.path, done.rates) == leaf
        assert leaf.path.startswith("reporting.conversion_rates.rates[")
    assert sorted(seen) == sorted(expected)


def test_rates_of_the_file_come_before_those_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("from,to,rate\nC,,1%\n", encoding="utf-8")
    text = "sla: 1\nlanguage: en\ncompany: A\nparties: {marketing: M, sales: S}\nreporting:\n"
    text += "  conversion_rates:\n    file: t.csv\n    rates: [{from: A, to: B, rate: 5%}]\n"
    done = loaded(text, tmp_path)
    assert done.agreement is not None
    told = [
        (leaf.path.rpartition("rates.")[2], str(leaf.value), leaf.place.file, *leaf.place[:2])
        for leaf in walk(done.agreement, done.rates)
        if leaf.key in ("from", "to", "file")
    ]
    assert told == [
        ("rates[0].from", "A", "", 8, 20),
        ("rates[0].to", "B", "", 8, 27),
        ("rates[1].from", "C", "t.csv", 2, 1),
        # An empty cell, which reads as a dash, stands where it would start.
        ("rates[1].to", "–", "t.csv", 2, 3),
        ("file", "t.csv", "", 7, 11),
    ]
    assert [leaf.key for leaf in walk(done.agreement)].count("from") == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("company_goals", Part),
        ("company_goals.goals", tuple),
        ("company_goals.goals[1]", Part),
        ("company_goals.goals[1].what", str),
        ("company_goals.goals[2]", None),
        ("company_goals.goals[-1]", None),
        ("company_goals.goals.what", None),
        ("company_goals.context", None),
        ("company_goals[0]", None),
        ("language", object),
        ("lead_handoff.routing", None),
        ("nothing", None),
        ("", None),
        (".", None),
        ("company_goals.", None),
        ("company_goals.goals[0].what.more", None),
        ("reporting.success[0]", str),
    ],
)
def test_a_path_leads_to_what_is_there(path: str, value: type | None) -> None:
    found = find(agreement(SCATTERED), path)
    if value is None:
        assert found is None
    else:
        assert found is not None
        assert isinstance(found.value, value)
        assert found.path == path


def test_what_holds_by_default_is_not_said() -> None:
    made = Agreement.located({"sla": 1, "company": "A", "parties": None}, Span(1, 1, 1, 1), {})
    assert [key for key, _ in said(made)] == ["sla", "company"]


def test_texts_under_some_keys_without_the_blanks() -> None:
    whole = agreement('purpose: "[…]"\ncompany_goals: [A, "B […]", C]\ntitle: T\n')
    assert [text.value for text in texts(walk(whole), "what", "title", "purpose")] == [
        "T",
        "A",
        "C",
    ]
    assert "Acme" in [text.value for text in texts(walk(whole))]
