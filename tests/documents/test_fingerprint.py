"""The fingerprint: one for what an agreement means, on every page and in what a file says of it."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from sla_cli.agreement.fingerprint import fingerprint
from sla_cli.checks.examination import examine
from tests import bare
from tests.conftest import MINIMAL
from tests.examples import NAMES, RENDERINGS, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.FONTS

MARK = re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}")


def mark_of(path: Path) -> str:
    examined = examine(str(path))
    assert examined.agreement is not None
    assert examined.loaded is not None
    return fingerprint(examined.agreement, examined.loaded.rates)


def _shown(path: Path) -> tuple[list[str], str]:
    """Give what each page shows of it, and what the file says of itself."""
    if path.suffix == ".pdf":
        pages = [one.get_textpage().get_text_bounded() for one in pypdfium2.PdfDocument(path)]
        with pikepdf.open(path) as pdf, pdf.open_metadata() as told:
            return pages, str(told["dc:identifier"])
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            feet = [archive.read(f"word/footer{n}.xml").decode() for n in (1, 2)]
            core = archive.read("docProps/core.xml").decode()
        return feet, re.findall("<dc:identifier>(.*?)</dc:identifier>", core)[0]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return [text.splitlines()[-1]], text[-20:-1]
    body = text[text.index("<body") :]
    return [re.sub("<[^>]*>", "", body)], re.findall(r'dcterms.identifier" content="(.*?)"', text)[
        0
    ]


@pytest.mark.parametrize("one", RENDERINGS, ids=lambda one: one.file)
def test_every_page_of_every_format_bears_it(rendered: Rendered, one: Rendering) -> None:
    mark = mark_of(one.yaml)
    pages, said = _shown(rendered(one))
    assert [MARK.findall(page) for page in pages] == [[mark]] * len(pages)
    assert said == mark


def test_it_is_the_same_in_another_language_of_the_page(rendered: Rendered) -> None:
    one = Rendering("b2b-saas.en", "short", "md", into="de")
    assert (
        rendered(one).read_text(encoding="utf-8").endswith(f"Fingerabdruck: {mark_of(one.yaml)}\n")
    )


def test_no_two_examples_share_one() -> None:
    examples = {Rendering(name, "long", "md").yaml for name in NAMES}
    assert len({mark_of(path) for path in examples}) == len(examples) == 6


GOAL = """\
marketing_goals:
  - what: Hand over MQLs
    target: at least 1,000 per month
    measured_in: CRM
sales_goals:
  goals:
    - what: Revenue
      target: €24M
"""

SAME = {
    "a remark": lambda text: "# Hello\n" + text.replace("CRM", "CRM  # ours"),
    "quotes": lambda text: text.replace("Hand over MQLs", '"Hand over MQLs"'),
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "order of keys": lambda text: text.replace("company: Acme\n", "") + "company: Acme\n",
    "the same amount": lambda text: text.replace("€24M", "24,000,000 €").replace("1,000", "1000"),
    "a theme": lambda text: text + "theme: plain\n",
    "a folded text": lambda text: text.replace("Hand over MQLs", ">-\n      Hand\n      over MQLs"),
    "an id": lambda text: text.replace("- what: Rev", "- id: revenue\n      what: Rev"),
}  # fmt: skip

OTHER = {
    "a number": lambda text: text.replace("1,000", "1,001"),
    "a bound": lambda text: text.replace("at least", "at most"),
    "a period": lambda text: text.replace("per month", "per year"),
    "a word": lambda text: text.replace("Hand over", "Hand"),
    "a name": lambda text: text.replace("Acme", "Acne"),
    "an item": lambda text: text + "    - Sell\n",
    "a version": lambda text: text + 'version: "2"\n',
}


def _after(tmp_path: Path, text: str) -> str:
    path = tmp_path / "a.yaml"
    path.write_bytes(text.encode())
    return mark_of(path)


@pytest.mark.parametrize("kind", SAME)
def test_layout_changes_nothing(tmp_path: Path, kind: str) -> None:
    text = MINIMAL.format(language="en") + GOAL
    changed = SAME[kind](text)
    assert changed != text
    assert _after(tmp_path, changed) == _after(tmp_path, text)


@pytest.mark.parametrize("kind", OTHER)
def test_whatever_means_something_else_changes_it(tmp_path: Path, kind: str) -> None:
    text = MINIMAL.format(language="en") + GOAL
    changed = OTHER[kind](text)
    assert changed != text
    assert _after(tmp_path, changed) != _after(tmp_path, text)


def test_a_table_counts_as_what_it_says(tmp_path: Path) -> None:
    text = MINIMAL.format(language="en") + "reporting:\n  conversion_rates:\n    "
    written = f"{text}rates:\n      - {{from: Lead, to: MQL, rate: 20%}}\n"
    (tmp_path / "r.csv").write_text("from,to,rate\nLead,MQL,20%\n", encoding="utf-8")
    assert _after(tmp_path, f"{text}file: r.csv\n") == _after(tmp_path, written)
    (tmp_path / "r.csv").write_text("from,to,rate\nLead,MQL,21%\n", encoding="utf-8")
    assert _after(tmp_path, f"{text}file: r.csv\n") != _after(tmp_path, written)


def test_it_is_what_it_was(tmp_path: Path) -> None:
    """What is printed on paper stays comparable: another value here means a new `_SCHEME`."""
    assert _after(tmp_path, MINIMAL.format(language="en") + GOAL) == "H7Y2-FXRH-P341-8HRW"


def test_a_template_of_ones_own_may_show_it(sla: Sla, minimal: Path, tmp_path: Path) -> None:
    (tmp_path / "ours" / "long").mkdir(parents=True)
    (tmp_path / "ours" / "long" / "document.j2").write_text("{{ fingerprint }}", encoding="utf-8")
    told = sla("render", "a.yaml", "--to", "md", "--templates", "ours", "-o", "-")
    assert told.out == f"{mark_of(minimal)}\n"
