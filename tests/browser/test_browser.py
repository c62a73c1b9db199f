"""The HTML in a real browser: at three widths, by day and by night, on paper, and for everyone.

Chromium is looked for on the machine; where there is none these tests are skipped.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from tests.examples import NAMES, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
         "--disable-component-update", "--no-sandbox")  # fmt: skip
PAGES = [
    ROOT / "examples" / f"{name}.html"
    for name in ("b2b-saas.fr", "industrial.en", "b2b-saas.en.short", "industrial.fr.short")
]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        opened = tools.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield opened
        opened.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 820, 1440])
def test_it_fits_and_everyone_can_use_it(
    browser: Browser, page: Path, scheme: str, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    shown = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(page.as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert shown.evaluate(beyond) == 0
    found = Axe().run(shown).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    paper = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(18, 24, 31)")
    shown.close()


def test_the_address_of_a_clause_can_be_reached_and_seen(browser: Browser) -> None:
    shown = browser.new_page(viewport={"width": 1200, "height": 800})
    shown.goto(PAGES[0].as_uri())
    link = shown.locator("#volume-mql .anchor").first
    seen = "link => getComputedStyle(link).opacity"
    assert link.evaluate(seen) == "0"
    link.focus()
    assert link.evaluate(seen) == "1"
    link.click()
    assert shown.url.endswith("#volume-mql")
    assert shown.locator("#volume-mql").is_visible()
    shown.close()


@pytest.mark.parametrize(
    "name",
    ["b2b-saas.fr", "agency.en", "industrial.fr", *(f"{name}.short" for name in NAMES)],
)
def test_printed_from_the_browser_it_is_the_pdf(
    browser: Browser, name: str, tmp_path: Path
) -> None:
    """Same paper, same number of pages, and the same first words on each of them."""
    shown = browser.new_page(color_scheme="dark")
    shown.goto((ROOT / "examples" / f"{name}.html").as_uri())
    shown.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, print_background=True)
    shown.close()
    printed = pdfium.PdfDocument(tmp_path / "printed.pdf")
    ours = pdfium.PdfDocument(ROOT / "examples" / f"{name}.pdf")
    assert len(printed) == len(ours)
    for theirs, own in zip(printed, ours, strict=True):
        assert [round(side / 4) for side in theirs.get_size()] == [
            round(side / 4) for side in own.get_size()
        ]
    assert "#" not in printed[2 if len(printed) > 2 else 0].get_textpage().get_text_bounded()[:400]


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
