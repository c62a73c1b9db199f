"""German, the third language of the documents: what an agreement in another language turns into."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
import tinyhtml5

from sla_cli.agreement import figures
from sla_cli.agreement.quantities import parse_cadence, parse_date, parse_deadline, parse_target
from sla_cli.documents.wording import wording
from sla_cli.words import catalogue
from tests.agreement.everything import everything
from tests.examples import EXAMPLES
from tests.words.test_words import flat

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

READ_ALOUD = ("aria-label", "title", "alt", "data-label", "data-running")


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("at least 80%", "mindestens 80 %"),
        ("at most €1,500", "höchstens 1.500 €"),
        ("€1.2M", "1,2 Mio. €"),
        ("40 to 60%", "40 bis 60 %"),
        ("30 per month", "30 pro Monat"),
        ("30 every 2 years", "30 alle 2 Jahre"),
        ("within 2 days", "innerhalb von 2 Tagen"),
    ],
)
def test_targets(english: str, german: str) -> None:
    assert figures.target(parse_target(english, "en"), "de").replace("\u00a0", " ") == german


@pytest.mark.parametrize(
    ("english", "alone", "inside"),
    [
        ("4 business hours", "4 Arbeitsstunden", "innerhalb von 4 Arbeitsstunden"),
        ("1 business day", "1 Arbeitstag", "innerhalb von 1 Arbeitstag"),
        ("5 business days", "5 Arbeitstage", "innerhalb von 5 Arbeitstagen"),
        ("3 jours ouvrables", "3 Werktage", "innerhalb von 3 Werktagen"),
        ("2 months", "2 Monate", "innerhalb von 2 Monaten"),
        ("same day", "am selben Tag", "am selben Tag"),
        ("next business day by 9:00", *("am nächsten Arbeitstag bis 9 Uhr",) * 2),
    ],
)
def test_deadlines(english: str, alone: str, inside: str) -> None:
    deadline = parse_deadline(english, "en")
    assert figures.deadline(deadline, "de").replace("\u00a0", " ") == alone
    assert figures.within(deadline, "de").replace("\u00a0", " ") == inside


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("every Monday at 9:30", "jeden Montag um 9:30 Uhr"),
        ("every other Tuesday", "jeden zweiten Dienstag"),
        ("the first Thursday of the month", "am ersten Donnerstag des Monats"),
        ("every quarter", "jedes Quartal"),
        ("twice a week", "zweimal pro Woche"),
        ("every business day", "jeden Arbeitstag"),
    ],
)
def test_rhythms(english: str, german: str) -> None:
    written = figures.cadence(parse_cadence(english, "en"), "de").replace("\u00a0", " ")
    assert written == german


def test_days() -> None:
    day = parse_date("2027-01-05", "en")
    assert figures.date(day, "de").replace("\u00a0", " ") == "5. Januar 2027"


# Patterns of figures, that are no words.
PATTERNS = ("time", "full_hour", "date", "day_and_month", "each")
# Words that German shares with English or French.
SHARED = {"Adresse", "Budget", "Code", "Definition", "Feedback", "Format", "Funnel", "Leads",
          "Link", "Marketing", "Maximum", "Name", "Persona", "Profil", "Ref.", "Reporting",
          "Segment", "Signal", "Status", "Team", "Tool", "Tools", "Version"}  # fmt: skip
NUMBER = r"\S*\d\S*"


def phrases(language: str) -> dict[str, str]:
    """Give everything the documents say of themselves in a language, by its place."""
    own = catalogue(language, "figures").FIGURES
    said = {key: value for key, value in own.items() if key not in PATTERNS}
    fields = catalogue(language, "fields").FIELDS
    labels = {
        f"/labels/{key}": str(wording(language).text("labels", key))
        for key in catalogue("de", "fields").FIELDS
        if key in fields
    }
    return flat(catalogue(language, "documents").WORDING) | flat(said, "/figures") | labels


def foreign(language: str) -> dict[str, str]:
    """Give the phrases of another language that German never uses, by their place."""
    ours = set(phrases("de").values())
    theirs = phrases(language).items()
    told = {key: one for key, one in theirs if one not in ours and letters(one) > 1}
    # « in » is a word of German as well.
    return {key: one for key, one in told.items() if re.sub(r"\{\w+\}", "", one).strip() != "in"}


def letters(phrase: str) -> int:
    """Count the letters of a phrase, apart from the names of what is put into it."""
    return len(re.findall(r"[^\W\d_]", re.sub(r"\{\w+\}", "", phrase)))


def texts(page: str, format_: str) -> list[str]:
    """Give each text of a page by itself: a heading, a label, a cell, a name read aloud."""
    if format_ == "md":
        pieces = re.split(r"[|\n>]|#+ [\d. ]*|: |; | — | - ", page)
        return [tidy(one) for piece in pieces for one in (piece, *piece.split(", "))]
    told: list[str] = []
    for element in tinyhtml5.parse(page).iter():
        told += [value for key, value in element.items() if key in READ_ALOUD]
        told += [text for text in (element.text, element.tail) if text]
        if str(element.tag).endswith("}style"):
            told.remove(element.text or "")
    # Parts inside a cell follow one another: `Label: value, label: value`.
    return [tidy(one) for text in told for one in (text, *re.split(r": |[;,] ", text))]


def tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("'", "’")).strip(" :;·.-")


def said(catalogue: dict[str, str], told: list[str]) -> set[str]:
    """Name the phrases that texts say: a word where it stands alone, more words anywhere."""
    alone, joined = set(told), "\n".join(told)
    return {
        key
        for key, one in catalogue.items()
        if (pattern(one).search(joined) if " " in tidy(one) else tidy(one) in alone)
    }


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    pieces = re.split(r"(\{\w+\})", tidy(phrase))
    kinds = {"{n}": NUMBER, "{count}": NUMBER, "{of}": NUMBER}
    written = (
        kinds.get(one, ".{1,80}?") if one.startswith("{") else re.escape(one) for one in pieces
    )
    return re.compile(rf"(?<![\w-]){''.join(written)}(?![\w-])")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_phrase_is_left_as_it_was(language: str) -> None:
    theirs, ours = phrases(language), phrases("de")
    same = {one for key, one in theirs.items() if one == ours.get(key)}
    assert {one for one in same if letters(one) > 1} <= SHARED


@pytest.mark.parametrize("format_", ["html", "md"])
@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("written_in", ["fr", "en"])
def test_no_phrase_of_another_language_is_left(
    sla: Sla, tmp_path: Path, written_in: str, form: str, format_: str
) -> None:
    """In an agreement that uses every field, and whose own words are of no language."""
    (tmp_path / "a.yaml").write_text(everything(written_in), encoding="utf-8")

    def rendered(language: str) -> list[str]:
        options = ("--lang", language, "--to", format_, "--form", form, "-o", "-")
        return texts(sla("render", "a.yaml", *options).out, format_)

    german, own = rendered("de"), rendered(written_in)
    for other in ("fr", "en"):
        assert said(foreign(other), german) == set()
    # The same reading does find them where they belong.
    assert len(said(foreign(written_in), own)) > (170 if form == "long" else 30)


@pytest.mark.parametrize("format_", ["html", "md"])
def test_what_is_said_in_english_is_said_in_german(sla: Sla, tmp_path: Path, format_: str) -> None:
    (tmp_path / "a.yaml").write_text(everything("en"), encoding="utf-8")
    options = ("--to", format_, "-o", "-")
    english, german = (
        texts(sla("render", "a.yaml", "--lang", language, *options).out, format_)
        for language in ("en", "de")
    )
    keys = {key for key in said(foreign("en"), english) if not key.startswith("/figures")}
    assert len(keys) > 150
    # Where two fields share their English, which of them was said is not known.
    theirs = phrases("en")
    covered = {theirs.get(key) for key in said(phrases("de"), german)}
    assert {key for key in keys if theirs[key] not in covered} == set()


@pytest.mark.parametrize("form", ["long", "short"])
def test_an_english_agreement_in_german(sla: Sla, form: str) -> None:
    path = str(EXAMPLES / "industrial.en.yaml")
    page = sla("render", path, "--lang", "de", "--to", "html", "--form", form, "-o", "-").out
    assert '<html lang="de"' in page
    body = page[page.index("</style>") :]
    labels = re.findall(
        r"<(?:h[1-4]|dt|th scope=\"col\")[^>]*>(?:<span[^>]*>[^<]*</span> )?([^<]+)", body
    )
    labels = [tidy(label) for label in labels]
    assert len(labels) > 8
    ours = {tidy(one) for one in foreign("en").values()}
    assert ours.isdisjoint(labels)
    assert {"Unternehmensziele", "Unterschriften"} <= set(labels)
