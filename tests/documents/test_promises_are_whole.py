"""Whatever a page shows of a promise it shows whole; what it does not show, it counts.

Agreements are drawn from the model: each field of theirs may say something or not, and no two say
the same, so that what is found on a page can only be what was meant.
"""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sla_cli.agreement.clauses import IN_SHORT, heading_of
from sla_cli.agreement.loading import load
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.promises import promises
from sla_cli.agreement.shape.compound import ListReader
from sla_cli.checks.examination import Examined, examine
from sla_cli.documents import html, markdown
from sla_cli.documents.context import Order
from sla_cli.documents.dossier import Dossier
from sla_cli.documents.printing import Printer
from sla_cli.documents.wording import wording
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded
from tests.agreement.everything import Plain, Writer
from tests.documents.leaves import folded, found, text_of, words_of
from tests.documents.wholeness import broken, facts, uncounted
from tests.examples import Rendered, Rendering

if TYPE_CHECKING:
    from sla_cli.agreement.shape import Part
    from sla_cli.agreement.shape.reader import Reader

LANGUAGES = ("en", "fr")


class Some(Writer):
    """Writes some of the fields, and lists of any length."""

    def __init__(self, language: str, random: Random) -> None:
        super().__init__(language)
        self.random = random

    def part(self, part: type[Part]) -> dict[str, Plain]:
        whole = super().part(part)
        kept = {
            key: value
            for key, value in whole.items()
            if part.shape[key].required or key in part.one_of[:1] or self.random.random() < 0.7
        }
        return {key: value for key, value in kept.items() if key not in ("id", "short", "silenced")}

    def value(self, reader: Reader[object]) -> Plain:
        if isinstance(reader, ListReader):
            return [self.value(reader.item) for _ in range(self.random.randint(1, 7))]
        return super().value(reader)


def drawn(language: str, random: Random) -> Dossier:
    writer = Some(language, random)
    tree = writer.part(Agreement) | {"language": language, "currency": "EUR"}
    data = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode()
    source = decoded("a.yaml", Path(), data)
    parsed = parse(source)
    assert parsed.root is not None
    loaded = load(parsed.root, Path())
    assert loaded.agreement is not None, loaded.problems
    return Dossier(Examined(source, loaded, (), language))


def written(dossier: Dossier, form: str, format_: str, folder: Path) -> str:
    order = Order(form, dossier.language)
    done = (markdown if format_ == "md" else html).render(dossier, order)
    page = folder / f"a.{format_}"
    page.write_bytes(done.data)
    text_of.cache_clear()
    return text_of(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", ["md", "html"])
@pytest.mark.parametrize("form", ["long", "short"])
@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_a_promise_that_is_shown_is_whole(
    tmp_path_factory: pytest.TempPathFactory,
    seed: int,
    language: str,
    format_: str,
    form: str,
) -> None:
    dossier = drawn(language, Random(seed))
    text = written(dossier, form, format_, tmp_path_factory.mktemp("a"))
    shown, dropped = broken(dossier, text, format_)
    assert dropped == []
    # The one page may have room for none, where all are of kinds that it leaves to the long form.
    assert shown or form == "short" or not promises(dossier.agreement)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", ["md", "html"])
@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_what_the_one_page_leaves_is_counted_on_it(
    tmp_path_factory: pytest.TempPathFactory, seed: int, language: str, format_: str
) -> None:
    dossier = drawn(language, Random(seed))
    text = written(dossier, "short", format_, tmp_path_factory.mktemp("a"))
    assert uncounted(dossier, text) == []


def _is_told_in_the_count(path: str, text: str, language: str) -> bool:
    """Tell whether a page shows none of the list that a promise is an item of, and counts them."""
    heading = heading_of(path)
    if heading is None:
        return False
    words = words_of(wording(language).text("headings", heading.key))
    return re.search(rf"{re.escape(folded(words))}\(\d+\)", text) is not None


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("name", ["industrial.fr", "b2b-saas.en"])
def test_a_promise_on_paper_is_whole(rendered: Rendered, name: str, form: str) -> None:
    one = Rendering(name, form, "pdf")
    agreement = examine(str(one.yaml)).agreement
    assert agreement is not None
    text, printer = text_of(rendered(one)), Printer("md", one.language, one.language)
    shown = [
        promise
        for promise in promises(agreement)
        if form == "long" or type(promise.part) in IN_SHORT
        if not _is_told_in_the_count(promise.path, text, one.language)
        if promise.what and found(words_of(promise.what), text)
    ]
    assert len(shown) > 10
    for promise in shown:
        for fact in facts(promise.part, printer):
            assert folded(words_of(fact)) in text, (promise.path, fact)
