"""What is written is printed or told, shortened: `python -m tests.documents.said` is the whole."""

from __future__ import annotations

from random import Random

import pytest

from sla_cli.documents.dossier import dossier_of
from sla_cli.documents.formats import FORMATS
from sla_cli.documents.printing import Printer
from tests.documents import said
from tests.documents.said import invented, judged, made, run, scalars, unread, unsaid
from tests.documents.wholeness import broken, uncounted
from tests.hostile.readback import looked_at

AGREEMENT = """sla: 1
language: en
company: Acme
parties: {marketing: Growth, sales: Field}
sales_goals:
  goals:
    - {what: Sign fairs, target: 77 contracts, within: 3 weeks, when: It snows, if_missed: Talk}
  close_rates: [{of: Leads, id: id-leads}]
  note: "[Numbers](https://acme.example/n)"
"""


@pytest.mark.long
@pytest.mark.parametrize(("formats", "count"), [(("html", "md"), 40), (("pdf",), 2)])
def test_what_is_written_is_printed_or_told(formats: tuple[str, ...], count: int) -> None:
    report = run(7, count, formats)
    assert [one.what for one in report.faults] == []
    assert report.made == count
    assert report.values > 10 * count


def test_a_few_agreements_say_what_they_are_told() -> None:
    assert [one.what for one in run(8, 3, ("html", "md")).faults] == []


def test_agreements_are_of_every_size_and_mostly_valid() -> None:
    written = [invented(Random(number)).agreement() for number in range(80)]
    sizes = [len(scalars(data)) for data in written]
    assert min(sizes) < 10
    assert max(sizes) > 100
    assert sum(looked_at(data).agreement is not None for data in written) > 65


@pytest.mark.parametrize("format_", ["html", "md"])
@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("gone", ["77", "3 weeks", "It snows", "Talk"])
def test_a_term_that_a_promise_loses_would_be_seen(gone: str, form: str, format_: str) -> None:
    dossier = dossier_of(looked_at(AGREEMENT.encode()))
    text = made(dossier, form, format_, "en")
    assert broken(dossier, text, "md") == (2, [])
    lost = text.replace(gone.replace(" ", "").casefold(), "")
    assert len(broken(dossier, lost, "md")[1]) == 1


@pytest.mark.parametrize("format_", ["html", "md"])
@pytest.mark.parametrize("gone", ["acme", "growth", "77contracts", "id-leads", "numbers"])
def test_a_value_that_a_document_loses_would_be_seen(gone: str, format_: str) -> None:
    dossier = dossier_of(looked_at(AGREEMENT.encode()))
    text, printer = made(dossier, "long", format_, "en"), Printer("md", "en", "en")
    assert unsaid(dossier, text, printer) == []
    assert unsaid(dossier, text.replace(gone.replace("-", ""), ""), printer) != []


def test_a_count_that_is_wrong_would_be_seen() -> None:
    dossier = dossier_of(looked_at(AGREEMENT.encode()))
    text = made(dossier, "short", "md", "en")
    assert uncounted(dossier, text) == []
    assert uncounted(dossier, text.replace("details(1)", "details(2)")) != []


def test_a_value_that_is_not_read_would_be_seen() -> None:
    data = AGREEMENT.encode()
    assert unread(data, looked_at(data)) == []
    longer = AGREEMENT.replace("77 contracts", "78 contracts").encode()
    assert [one.split(":")[0] for one in unread(longer, looked_at(data))] == [
        "held as Target(low=Decimal('77'), high=None, bound=<Bound.EXACTLY"
    ]
    more = (AGREEMENT + "clauses: [{title: A, text: B}]\n").encode()
    assert unread(more, looked_at(data)) == ["not read: 'A'", "not read: 'B'"]


def test_a_refusal_without_a_place_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = AGREEMENT.replace("sla: 1", "sla: 2").encode()
    assert judged(refused, tuple(FORMATS), "md", "") is None
    examined = looked_at(refused)
    monkeypatch.setattr(said, "looked_at", lambda data: examined._replace(problems=()))
    assert judged(refused, tuple(FORMATS), "md", "") == ["refused without a place"]
