"""The HTML in a real browser: at three widths, by day and by night, on paper, and for everyone.

Chromium is looked for on the machine; where there is none these tests are skipped.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from tests import bare
from tests.conftest import with_fonts
from tests.documents.leaves import folded
from tests.documents.test_fingerprint import MARK
from tests.documents.test_pdf import FOOT
from tests.examples import NAMES, Rendered, Rendering

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

SHORT_FOOT = 27.0
"""The margin at the foot of the page to pin up, where its fingerprint stands, in points."""

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
         "--disable-component-update", "--no-sandbox")  # fmt: skip
PAGES = [
    Rendering(name, form, "html")
    for name, form in (
        ("b2b-saas.fr", "long"),
        ("industrial.en", "long"),
        ("b2b-saas.en", "short"),
        ("industrial.fr", "short"),
    )
]
PRINTED = [
    *(Rendering(name, "long", "html") for name in ("b2b-saas.fr", "agency.en", "industrial.fr")),
    *(Rendering(name, "short", "html") for name in NAMES),
]

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    bare.PROGRAMS,
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        opened = tools.chromium.launch(
            executable_path=CHROMIUM, args=list(QUIET), env={**with_fonts()}
        )
        yield opened
        opened.close()


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.file.removesuffix(".html"))
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 820, 1440])
def test_it_fits_and_everyone_can_use_it(
    browser: Browser, rendered: Rendered, one: Rendering, scheme: str, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    shown = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(rendered(one).as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert shown.evaluate(beyond) == 0
    found = Axe().run(shown).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    paper = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(18, 24, 31)")
    shown.close()


def test_the_address_of_a_clause_can_be_reached_and_seen(
    browser: Browser, rendered: Rendered
) -> None:
    shown = browser.new_page(viewport={"width": 1200, "height": 800})
    shown.goto(rendered(PAGES[0]).as_uri())
    link = shown.locator("#volume-mql .anchor").first
    seen = "link => getComputedStyle(link).opacity"
    assert link.evaluate(seen) == "0"
    link.focus()
    assert link.evaluate(seen) == "1"
    link.click()
    assert shown.url.endswith("#volume-mql")
    assert shown.locator("#volume-mql").is_visible()
    shown.close()


@pytest.mark.parametrize("one", PRINTED, ids=lambda one: one.file.removesuffix(".html"))
def test_printed_from_the_browser_it_is_the_pdf(
    browser: Browser, rendered: Rendered, one: Rendering, tmp_path: Path
) -> None:
    """Same paper, same number of pages, the same words in the same order, and no mark of a link.

    A page may end a few lines earlier or later: two programs break pages by their own lights.
    """
    shown = browser.new_page(color_scheme="dark")
    shown.goto(rendered(one).as_uri())
    shown.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, print_background=True)
    shown.close()
    printed = pdfium.PdfDocument(tmp_path / "printed.pdf")
    ours = pdfium.PdfDocument(rendered(one._replace(format="pdf")))
    assert len(printed) == len(ours)
    for theirs, own in zip(printed, ours, strict=True):
        assert [round(side / 4) for side in theirs.get_size()] == [
            round(side / 4) for side in own.get_size()
        ]
    if one.form == "long":
        assert letters(printed, one.form) == letters(ours, one.form)
    else:
        # A browser prints all that the page may show, the PDF what it has room for.
        assert words(ours) <= words(printed)
    marks = [
        set(MARK.findall("\n".join(page.get_textpage().get_text_bounded() for page in document)))
        for document in (printed, ours)
    ]
    assert marks[0] == marks[1]
    assert len(marks[0]) == 1


def words(page: pdfium.PdfDocument) -> set[str]:
    """Give the words of the one page, without those that count what the long form alone says."""
    text = page[0].get_textpage().get_text_range().casefold()
    counted = r"(?s)(?:in the long form only|dans la version longue seulement).*?signatures"
    return set(re.findall(r"[^\W\d_]+", re.sub(counted, "", text)))


def letters(document: pdfium.PdfDocument, form: str) -> str:
    """Give all that a document says, apart from numbers and signs.

    A browser does not print as text the marks of lists, and knows no page of a section; it also
    says its running lines elsewhere.
    """
    said = []
    for page in document:
        height = page.get_size()[1]
        edge = FOOT if form == "long" else SHORT_FOOT
        text = page.get_textpage().get_text_bounded(bottom=edge, top=height - edge)
        said += [letter for letter in folded(text) if letter.isalpha() or letter == "#"]
    return "".join(said)


def test_the_preview_shows_the_next_version_by_itself(browser: Browser) -> None:
    from sla_cli.cli.preview import Preview

    preview = Preview("There is an error.")
    preview.show({"a.html": b"<html><body><p>One</p></body></html>"}, sound=True)
    preview.start()
    shown = browser.new_page()
    shown.goto(preview.address)
    assert shown.locator("p").first.inner_text() == "One"
    preview.show({}, sound=False)
    shown.get_by_text("There is an error.").wait_for(state="visible")
    preview.show({"a.html": b"<html><body><p>Two</p></body></html>"}, sound=True)
    shown.get_by_text("Two").wait_for()
    assert not shown.get_by_text("There is an error.").is_visible()
    shown.close()
    preview.stop()
