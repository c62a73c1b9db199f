"""The documents' catalogues say the same things in both languages, and everything needed."""

from __future__ import annotations

import re
import string

import pytest

from sla_cli.cli.choices import DocumentTongue
from sla_cli.documents.printing import CHOICES
from sla_cli.documents.wording import LANGUAGES, de, en, fr, wording
from tests.examples import ROOT

Tree = dict[str, "str | Tree"]


def flat(tree: Tree, above: str = "") -> dict[str, str]:
    leaves: dict[str, str] = {}
    for key, value in tree.items():
        path = f"{above}/{key}"
        leaves |= flat(value, path) if isinstance(value, dict) else {path: value}
    return leaves


FRENCH, ENGLISH = flat(fr.WORDING), flat(en.WORDING)
MODULES = {"fr": fr, "en": en, "de": de}
OTHERS = {"en": ENGLISH, "de": flat(de.WORDING)}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_keys(language: str) -> None:
    assert set(FRENCH) == set(OTHERS[language])


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("key", FRENCH)
def test_the_same_facts(key: str, language: str) -> None:
    assert places(FRENCH[key]) == places(OTHERS[language][key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quantity_has_its_words(language: str) -> None:
    ours, french = (vars(module)["FIGURES"] for module in (MODULES[language], fr))
    assert set(ours) - {"lengths_inside"} == set(french)
    for name in ("bounds", "per", "moments", "every", "nth_of", "ranks", "money_scales"):
        assert set(ours[name]) == set(french[name])
    for table in ("lengths", "lengths_inside"):
        for clock, row in ours.get(table, ours["lengths"]).items():
            assert set(row) == set(french["lengths"][clock])


def test_a_language_is_one_file_and_render_offers_it() -> None:
    folder = ROOT / "sla_cli" / "documents" / "wording"
    files = {path.stem for path in folder.glob("??.py")}
    assert files == set(LANGUAGES) == {tongue.value for tongue in DocumentTongue}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_a_word(language: str) -> None:
    for choice, name in CHOICES.items():
        for one in choice:
            assert wording(language).text(name, one.key)


@pytest.mark.parametrize("key", FRENCH)
def test_french_typography(key: str) -> None:
    path = key.removeprefix("/").split("/")
    assert not re.search(r" [:;!?»%]|« |'", wording("fr").text(*path))


def test_no_phrase_is_left_unused() -> None:
    used = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("sla_cli/documents", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".j2") and "wording" not in path.parts
    )
    top = [key for key in fr.WORDING if f"w.{key}" not in used and f'"{key}"' not in used]
    assert [key for key in top if key not in ("the_marketing_team", "the_sales_team")] == []
    for branch, reached in (("sentences", ""), ("headings", r"headings\.")):
        entries = fr.WORDING[branch]
        assert isinstance(entries, dict)
        spoken = [k for k in entries if not re.search(rf'"{k}"|{reached}\b{k}\b', used)]
        assert spoken == ["breach_marketing", "breach_sales"] * (branch == "headings")
