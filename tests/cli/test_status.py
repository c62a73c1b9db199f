"""`sla status`: what needs a person first, what is not known, and every way of showing it."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from sla_cli.cli.screen import cells
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

HEAD = """\
sla: 1
language: en
company: Acme
parties:
  marketing: {team: Demand, lead: Ada Hill}
  sales: {team: Deals, lead: Ben Ray}
"""
DAY = ("--today", "2027-06-01")
PERIOD = "period: {start: 2027-01-01, end: %s, renewal: '3 months’ notice'}\n"
REVIEW = "reporting: {review: {every: quarter, next: %s}}\n"

STANDINGS = {
    "a-late": "status: in force\n" + PERIOD % "2028-12-31" + REVIEW % "2027-05-20",
    "b-ended": "status: in force\n" + PERIOD % "2027-05-31" + REVIEW % "2027-05-01",
    "c-begun": "status: draft\n" + PERIOD % "2028-12-31" + REVIEW % "2027-09-01",
    "d-invalid": "version: '7'\nsections: none\n",
    "e-review": "status: in force\n" + PERIOD % "2028-12-31" + REVIEW % "2027-06-30",
    "f-notice": "status: in force\n" + PERIOD % "2027-09-15" + REVIEW % "2027-08-30",
    "g-end": "status: in force\n" + PERIOD % "2027-06-20",
    "h-blank": "status: in force\n" + PERIOD % "2028-12-31" + REVIEW % "2027-08-30"
    + "purpose: '[…] and […]'\n",
    "i-fine": "version: '1'\nstatus: in force\n" + PERIOD % "2028-12-31" + REVIEW % "2027-08-30",
    "j-over": "status: ended\npurpose: '[…]'\n" + PERIOD % "2027-12-31" + REVIEW % "2027-02-01",
}  # fmt: skip
"""By name, in another order than the one they need a person in."""

NEEDED = {
    "b-ended": ("overdue", "Its period ended on May 31, 2027, 1 day ago"),
    "a-late": ("overdue", "The review was due on May 20, 2027, 12 days ago"),
    "c-begun": ("overdue", "and its status is still “Draft”"),
    "d-invalid": ("broken", "It is not valid, so that its days are not known. Errors: 1."),
    "f-notice": ("soon", "Notice can be given until June 15, 2027, in 14 days."),
    "g-end": ("soon", "It ends on June 20, 2027, in 19 days."),
    "e-review": ("soon", "The review is due on June 30, 2027, in 29 days."),
    "h-blank": ("open", "Still to fill in: 2, on lines "),
    "i-fine": ("nothing", ""),
    "j-over": ("over", ""),
}
"""In the order in which they need a person, and what is said of each."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "all"
    inside.mkdir()
    for name, text in reversed(STANDINGS.items()):
        (inside / f"{name}.yaml").write_text(HEAD + text, "utf-8")
    return inside


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that has room for the table, wherever the tests run."""
    monkeypatch.setenv("COLUMNS", "200")


def plain(text: str) -> str:
    """Give a text with the spaces of a keyboard."""
    return text.replace("\xa0", " ")


def test_what_needs_a_person_first_comes_first(sla: Sla, folder: Path) -> None:
    told = json.loads(plain(sla("status", str(folder), "--format", "json", *DAY).out))
    names = [re.sub(r".*/(.*)\.yaml", r"\1", one["file"]) for one in told["agreements"]]
    early = [name for name in NEEDED if NEEDED[name][0] == "overdue"]
    assert sorted(names[:3]) == sorted(early)
    assert names[3:] == list(NEEDED)[3:]
    for name, one in zip(names, told["agreements"], strict=True):
        urgency, said = NEEDED[name]
        assert (name, one["urgency"]) == (name, urgency)
        assert said in " ".join(need["message"] for need in one["needs"])
        assert one["overdue"] == (urgency == "overdue")
    assert told["summary"] == {"agreements": 10, "overdue": 3, "broken": 1, "soon": 3}


def test_days_are_counted_from_the_day_named(sla: Sla, folder: Path) -> None:
    def days(*day: str) -> dict[str, object]:
        path = str(folder / "i-fine.yaml")
        (one,) = json.loads(sla("status", path, "--format", "json", *day).out)["agreements"]
        return {key: one[key]["days"] for key in ("start", "review", "notice", "end")}

    assert days(*DAY) == {"start": -151, "review": 90, "notice": 487, "end": 579}
    assert days("--today", "2027-08-30") == {"start": -241, "review": 0, "notice": 397, "end": 489}


def test_the_findings_are_those_of_that_day(sla: Sla, folder: Path) -> None:
    path = str(folder / "a-late.yaml")

    def warnings(day: str) -> int:
        told = json.loads(sla("status", path, "--format", "json", "--today", day).out)
        return int(told["agreements"][0]["warnings"])

    assert warnings("2027-05-21") == warnings("2027-05-20") + 1


def test_a_table_for_people(sla: Sla, folder: Path) -> None:
    told = sla("status", folder.name, *DAY)
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    head = next(line for line in lines if line.startswith("Agreement "))
    names = "Agreement Version State Review Notice End Blanks Findings"
    assert " ".join(head.split()) == names
    rows = [line for line in lines if ".yaml  " in line]
    assert len(rows) == 10
    # Numbers end where the heads of their columns end.
    for name in ("Review", "Notice", "End"):
        end = head.index(name) + len(name)
        assert all(re.match(r"(?:−?\d+|—)$", row[:end].split()[-1]) for row in rows), name
    for _, said in NEEDED.values():
        assert said in plain(told.out)
    assert lines[-1] == "Agreements: 10; overdue: 3; not read or not valid: 1; soon: 3."


def test_what_is_not_known_is_said_in_words(sla: Sla, minimal: Path) -> None:
    told = sla("status", minimal.name, *DAY).out
    assert "Review unknown: no review is written (reporting.review)." in told
    assert "End unknown: no period is written." in told
    row = next(line for line in told.splitlines() if line.startswith("a.yaml"))
    assert row.split()[1:6] == ["—"] * 5


def test_when_notice_is_over_it_is_said(sla: Sla, folder: Path) -> None:
    told = sla("status", str(folder / "f-notice.yaml"), "--today", "2027-07-01").out
    assert "Notice could be given until June 15, 2027: what the renewal" in plain(told)


@pytest.mark.parametrize(("locale", "width"), [("en_GB", 44), ("fr_FR", 60), ("fr_FR", 30)])
def test_a_narrow_terminal(
    sla: Sla, folder: Path, monkeypatch: pytest.MonkeyPatch, locale: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    told = sla("status", str(folder), *DAY, "--lang", locale[:2])
    assert max(map(cells, told.out.splitlines())) <= width
    wide = sla("status", str(folder / "a-late.yaml"), *DAY, "--lang", locale[:2]).out
    assert "−12" in wide


def test_in_french(sla: Sla, folder: Path) -> None:
    told = sla("status", str(folder), "--lang", "fr", *DAY).out
    assert "Au 1ᵉʳ\xa0juin\xa02027. " in told
    assert "La révision était prévue le 20\xa0mai\xa02027, il y a 12\xa0jours\xa0: tenez-la" in told
    assert "La révision est prévue le 30\xa0juin\xa02027, dans 29\xa0jours." in told
    assert not re.search(r"[^\u202f\xa0][:;!?%] |'", told.replace("sla:", ""))


def test_the_language_is_the_agreements(sla: Sla) -> None:
    shutil.copytree(EXAMPLES, "all")
    for name, head in (("industrial.fr", "Accord  "), ("b2b-saas.en", "Agreement  ")):
        path = f"all/{name}.yaml"
        assert head in sla("status", path, *DAY, locale="fr_FR.UTF-8").out
    assert "Accord  " in sla("status", "all", *DAY, locale="fr_FR.UTF-8").out
    assert "Agreement  " in sla("status", "all", *DAY).out


@pytest.mark.parametrize(
    ("name", "code"),
    [("a-late", 1), ("b-ended", 1), ("c-begun", 1), ("d-invalid", 1), ("f-notice", 0),
     ("h-blank", 0), ("i-fine", 0), ("j-over", 0)],
)  # fmt: skip
def test_strict_is_for_what_is_overdue(sla: Sla, folder: Path, name: str, code: int) -> None:
    path = str(folder / f"{name}.yaml")
    assert sla("status", path, *DAY).code == 0
    assert sla("status", path, "--strict", *DAY).code == code


def test_what_cannot_be_read_is_a_row(sla: Sla, folder: Path) -> None:
    (folder / "link.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "bytes.yaml").write_bytes(b"sla: 1\n\xff\xff\n")
    (folder / "yaml.yaml").write_text("sla: 1\nversion: '9'\n- [\n", "utf-8")
    told = sla("status", str(folder), "missing.yaml", "--format", "json", *DAY)
    assert (told.code, told.err) == (3, "")
    found = {one["file"].rpartition("/")[2]: one for one in json.loads(told.out)["agreements"]}
    assert len(found) == 14
    for name in ("link.yaml", "bytes.yaml", "yaml.yaml", "missing.yaml"):
        assert found[name]["urgency"] == "broken"
        assert found[name]["end"]["days"] is None
        assert found[name]["needs"][0]["message"]
    # Of what is no sound agreement, what stands in it is shown all the same.
    assert found["d-invalid.yaml"]["version"] == "7"
    shown = sla("status", str(folder), "missing.yaml", *DAY)
    assert "There is no file “missing.yaml”" in shown.out


def test_this_folder_where_none_is_named(sla: Sla, minimal: Path) -> None:
    assert "\na.yaml " in sla("status", *DAY).out
    minimal.unlink()
    empty = sla("status")
    assert (empty.code, empty.out) == (3, "")
    assert "There is no agreement in the folder" in empty.err


@pytest.mark.parametrize("day", ["tomorrow", "2027-02-30", "01/06/2027", ""])
def test_a_day_that_is_none(sla: Sla, minimal: Path, day: str) -> None:
    refused = sla("status", minimal.name, "--today", day)
    assert (refused.code, refused.out) == (2, "")
    assert "is not a day" in refused.err


HOSTILE = 'x"><script>a()<\\/script> | `b` **c** [d](https://e.example)\\n| --- |'


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "h|<b>`.yaml"
    text = MINIMAL.format(language="en") + f'version: "{HOSTILE}"\nstatus: in force\n'
    path.write_text(text, "utf-8")
    return path


class Tags(HTMLParser):
    """Notes every tag, and the texts of the cells."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_page_is_whole_and_holds_nothing_of_a_stranger_s(sla: Sla, hostile: Path) -> None:
    page = sla("status", hostile.name, "--format", "html", *DAY).out
    seen = Tags()
    seen.feed(page)
    assert "script" not in seen.tags
    assert "b" not in seen.tags
    assert hostile.name in seen.texts
    assert seen.tags.count("td") == 8
    assert re.search(r'<html lang="en">', page)


def test_markdown_has_one_row_for_each(sla: Sla, hostile: Path, folder: Path) -> None:
    told = sla("status", hostile.name, str(folder), "--format", "md", *DAY).out
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(told)
    assert [token.type for token in tokens].count("tr_open") == 12
    cells_of = [token.type for token in tokens].count("td_open")
    assert cells_of == 11 * 9
    inline = [child for token in tokens for child in token.children or ()]
    assert not {child.type for child in inline} & {"strong_open", "code_inline"}
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>"}
    assert any(child.content == hostile.name for child in inline)


def test_the_formats_say_the_same(sla: Sla, folder: Path) -> None:
    told = json.loads(sla("status", folder.name, "--format", "json", *DAY).out)
    needs = [need["message"] for one in told["agreements"] for need in one["needs"]]
    text, page = (sla("status", folder.name, "--format", f, *DAY).out for f in ("text", "html"))
    seen = Tags()
    seen.feed(page)
    for need in needs:
        assert f"  {need}\n" in text
        assert need in seen.texts
