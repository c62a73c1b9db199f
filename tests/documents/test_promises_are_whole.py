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

from sla_cli.agreement.clauses import HEADINGS, IN_SHORT, ROOM, in_short, is_promised
from sla_cli.agreement.loading import load
from sla_cli.agreement.model import Agreement
from sla_cli.agreement.promises import promises
from sla_cli.agreement.shape import Part
from sla_cli.agreement.shape.compound import ListReader
from sla_cli.agreement.walk import find, said, walk
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
from tests.examples import Rendered, Rendering

if TYPE_CHECKING:
    from sla_cli.agreement.shape.reader import Reader

LANGUAGES = ("en", "fr")
NOT_COUNTED = re.compile(
    r"(sla|title|language|company|currency|status|version|theme)$|.*\.(id|short)$|extra_.*\.after$"
)


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


def facts(part: Part, printer: Printer) -> list[str]:
    """Give what no form may drop of a promise, as the document writes it."""
    return [
        printer.text(value)
        for key, value in said(part)
        # What is spelled out is a part, or several, and is counted as such.
        if is_promised(type(part), key) and not isinstance(value, Part) and type(value) is not tuple
    ]


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
    printer = Printer(format_, language, language)
    shown = 0
    for promise in promises(dossier.agreement):
        name = promise.part.values().get(promise.part.known_by or "")
        if not isinstance(name, str) or not found(name, text):
            continue
        shown += 1
        for fact in facts(promise.part, printer):
            assert found(fact, text), (promise.path, fact)
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
    words = wording(language)
    details = 0
    for leaf in walk(dossier.agreement):
        if NOT_COUNTED.match(leaf.path):
            continue
        if _has_no_room(dossier.agreement, leaf.path, text, language):
            continue
        if _is_shown(dossier.agreement, leaf.path):
            if isinstance(leaf.value, str):
                assert found(leaf.value, text), leaf.path
            continue
        heading = _left_heading(dossier.agreement, leaf.path)
        if heading:
            name = words.text("headings", heading)
            assert re.search(re.escape(folded(f"{name} (")) + r"\d+\)", text), leaf.path
        elif leaf.path.startswith("extra_sections"):
            assert folded(f"{words.text('extra_sections')} (") in text
        else:
            details += 1
    counted = re.search(re.escape(folded(f"{words.text('details')} (")) + r"(\d+)\)", text)
    assert int(counted[1] if counted else 0) == details


def _steps(agreement: Agreement, path: str) -> list[tuple[str, type[Part], str]]:
    """Give each key that leads to a value, with its path and the part it stands in."""
    keys = path.split(".")
    made = []
    for number in range(1, len(keys) + 1):
        above = ".".join(keys[:number])
        spot = find(agreement, above)
        assert spot is not None
        made.append((re.sub(r"\[\d+\]", "", above), type(spot.part), spot.key))
    return made


def _is_shown(agreement: Agreement, path: str) -> bool:
    return all(in_short(part, key) for _, part, key in _steps(agreement, path))


def _left_heading(agreement: Agreement, path: str) -> str:
    """Give the heading of the first thing on the way to a value that is left to the long form."""
    by_path = {heading.path: heading.key for heading in HEADINGS}
    above, _, _ = next(one for one in _steps(agreement, path) if not in_short(one[1], one[2]))
    return by_path.get(above, "")


def _has_no_room(agreement: Agreement, path: str, text: str, language: str) -> bool:
    """Tell whether a value is of an item that its list has no room for, and that is counted."""
    for number in range(1, path.count(".") + 2):
        above = ".".join(path.split(".")[:number])
        bare, item = re.sub(r"\[\d+\]$", "", above), find(agreement, above)
        if bare not in ROOM or item is None:
            continue
        name = item.value if isinstance(item.value, str) else None
        if isinstance(item.value, Part):
            name = str(item.value.values()[item.value.known_by or ""])
        assert name is not None
        if not found(name, text):
            listed = find(agreement, bare)
            assert listed is not None
            assert isinstance(listed.value, tuple)
            left = len(listed.value) - ROOM[bare].most
            assert folded(wording(language).text("more").format(count=left)) in text, path
            return True
    return False


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
        if promise.what and found(words_of(promise.what), text)
    ]
    assert len(shown) > 10
    for promise in shown:
        for fact in facts(promise.part, printer):
            assert folded(words_of(fact)) in text, (promise.path, fact)
