"""One table of clauses: its headings, numbers and fields are those of the model and the words."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given

from sla_cli.agreement.clauses import (
    FORMS,
    HEADINGS,
    IN_SHORT,
    ROOM,
    Heading,
    fields,
    heading_of,
    numbers,
    there,
)
from sla_cli.agreement.loading import load
from sla_cli.agreement.model import SECTIONS, Agreement
from sla_cli.agreement.schema import KeyWords
from sla_cli.agreement.shape.compound import ListReader, PartReader
from sla_cli.agreement.walk import find, walk
from sla_cli.documents.wording import Wording, wording
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded
from tests.agreement import trees
from tests.agreement.everything import everything
from tests.agreement.reading import agreement

if TYPE_CHECKING:
    from tests.conftest import Sla

ALL = """\
company_goals: [A]
marketing_goals: [A]
sales_goals: [A]
lead_handoff: {mql_criteria: [A], lead_scoring: {threshold: 5}, marketing_responsibility: [A],
  sales_responsibility: [A]}
communication: {channels: [A], meetings: [{meeting: A}], feedback: {note: A}}
reporting: {success: A}
"""
TODAY = {
    "company_goals": "1",
    "company_goals.goals[0]": "1.1",
    "marketing_goals": "2",
    "marketing_goals.goals[0]": "2.1",
    "sales_goals": "3",
    "sales_goals.goals[0]": "3.1",
    "lead_handoff": "4",
    "lead_handoff.mql_criteria": "4.1",
    "lead_handoff.mql_criteria.criteria": "4.1.1",
    "lead_handoff.lead_scoring": "4.2",
    "lead_handoff.marketing_responsibility": "4.3",
    "lead_handoff.marketing_responsibility.commitments[0]": "4.3.1",
    "lead_handoff.sales_responsibility": "4.4",
    "lead_handoff.sales_responsibility.commitments[0]": "4.4.1",
    "communication": "5",
    "communication.channels": "5.1",
    "communication.meetings": "5.2",
    "communication.feedback": "5.3",
    "reporting": "6",
    "reporting.success": "6.1",
}


def read(text: str) -> Agreement:
    parsed = parse(decoded("a.yaml", Path("/nowhere"), text.encode()))
    assert parsed.root is not None
    sound = load(parsed.root, Path("/nowhere")).agreement
    assert sound is not None
    return sound


def reader(path: str) -> object:
    """Give what reads the field under a path."""
    found: object = PartReader(Agreement)
    for key in path.split("."):
        found = found.item if isinstance(found, ListReader) else found
        assert isinstance(found, PartReader)
        found = found.part.shape[key].reader
    return found


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda one: one.path or one.key)
def test_a_heading_stands_above_something(heading: Heading) -> None:
    assert heading.path == "" or reader(heading.path)
    assert heading_of(heading.path) == (heading if heading.path else None)
    assert ("short" in heading.forms) is (heading.short is not None)


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_its_words_are_in_the_catalogues(language: str) -> None:
    words = wording(language)
    known = words["headings"]
    assert isinstance(known, Wording)
    assert all(heading.key in known for heading in HEADINGS)
    short = [heading.short for heading in HEADINGS if heading.short]
    assert all(key in known or key in words for key in short)


def test_the_headings_go_in_the_order_of_the_document() -> None:
    whole = read(everything("en"))
    assert there(whole) == HEADINGS
    paths = [leaf.path for leaf in walk(whole)]
    first = [
        next(n for n, path in enumerate(paths) if path.startswith(heading.path))
        for heading in HEADINGS
        if heading.path
    ]
    assert first == sorted(first)
    assert all(below.level - above.level <= 1 for above, below in pairwise(HEADINGS))


def test_the_six_sections_and_all_that_can_be_cited_in_them_are_numbered() -> None:
    assert numbers(agreement(ALL)) == TODAY


def test_numbers_have_no_gaps() -> None:
    text = "reporting: {success: A}\nlead_handoff: {lead_scoring: {threshold: 5}, "
    text += "sales_responsibility: [A]}\n"
    assert numbers(agreement(text)) == {
        "lead_handoff": "1",
        "lead_handoff.lead_scoring": "1.1",
        "lead_handoff.sales_responsibility": "1.2",
        "lead_handoff.sales_responsibility.commitments[0]": "1.2.1",
        "reporting": "2",
        "reporting.success": "2.1",
    }
    assert numbers(agreement("")) == {}


@given(tree=trees.agreements())
def test_numbers_of_any_agreement(tree: trees.Plain) -> None:
    given = numbers(read(yaml.safe_dump(tree, allow_unicode=True)))
    assert isinstance(tree, dict)
    assert [key for key in given if key in SECTIONS] == [key for key in SECTIONS if key in tree]
    counted = [tuple(map(int, number.split("."))) for number in given.values()]
    assert counted[:1] in ([], [(1,)])
    for above, below in pairwise(counted):
        # The next one on some level, or the first of a level below.
        steps = [(*above[:depth], above[depth] + 1) for depth in range(len(above))]
        assert below in (*steps, (*above, 1))


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("lead_handoff.routing[0].to", "routing"),
        ("lead_handoff.mql_criteria.personas[1].criteria[0].why", "personas"),
        ("communication.feedback.note", "feedback"),
        ("title", None),
    ],
)
def test_the_clause_that_a_path_belongs_to(path: str, key: str | None) -> None:
    nearest = heading_of(path)
    assert (nearest and nearest.key) == key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("lead_handoff: {routing: [{leads: A, to: B}]}\n", False),
        ("lead_handoff: {sales_responsibility: [A]}\n", True),
    ],
)
def test_what_brings_the_brief(text: str, expected: bool) -> None:
    keys = [heading.key for heading in there(agreement(text))]
    assert ("brief" in keys) is expected
    assert "signatures" in keys


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_is_in_the_table_and_has_words(language: str) -> None:
    known = {(one.part, one.key): one for one in fields()}
    assert len(known) == len(fields()) > 290
    for leaf in walk(read(everything(language))):
        one = known[type(leaf.part), leaf.key]
        assert one.many is (leaf.item is not None)
        assert one.typed is not isinstance(leaf.value, str)
    words = KeyWords(language)
    assert all(words.field(*one.name.split("."))[0] for one in fields())


def test_kinds() -> None:
    kinds = {one.name: one.kind for one in fields()}
    assert kinds["Commitment.target"] == "target"
    assert kinds["Commitment.within"] == "deadline"
    assert kinds["Commitment.who"] == "choice"
    assert kinds["Meeting.attendees"] == "text"
    assert kinds["LeadHandoff.routing"] == "mapping"
    assert {one.kind for one in fields()} == {
        *("text", "choice", "boolean", "integer", "mapping"),
        *("target", "deadline", "duration", "cadence", "date", "time"),
    }


def test_the_short_form_shows_fields_that_exist() -> None:
    known = {(one.part, one.key) for one in fields()}
    assert {(part, key) for part, keys in IN_SHORT.items() for key in keys} <= known
    for path in ROOM:
        assert isinstance(reader(path), ListReader)
    assert FORMS == ("long", "short")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_short_form_shows_no_other(sla: Sla, tmp_path: Path, language: str) -> None:
    text = re.sub(r"(?m)^ *short: .*\n", "", everything(language))
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    printed = sla("render", "a.yaml", "--form", "short", "--to", "md", "-o", "-").out
    forms = {(one.part, one.key): one.forms for one in fields()}
    whole = read(text)

    def shown(path: str) -> bool:
        """Tell whether a value, and every part around it, is of the short form."""
        steps = path.split(".")
        spots = (find(whole, ".".join(steps[:n])) for n in range(1, len(steps) + 1))
        return all(spot and "short" in forms[type(spot.part), spot.key] for spot in spots)

    for leaf in walk(whole):
        if isinstance(leaf.value, str) and leaf.value.startswith("mot"):
            in_short = re.search(rf"{leaf.value}\b", printed) is not None
            assert in_short is shown(leaf.path), leaf.path
