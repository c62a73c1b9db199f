"""Findings handed on to programs: JSON, workflow annotations, SARIF; and to whole folders."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest

from sla_cli.checks.words import words
from sla_cli.words import MESSAGES
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES, ROOT

if TYPE_CHECKING:
    from tests.conftest import Sla

FIXTURES = ROOT / "tests" / "fixtures"
BROKEN = FIXTURES / "broken"
SOUND = str(EXAMPLES / "agency.en.yaml")
# The schema of https://docs.oasis-open.org/sarif/sarif/v2.1.0, its descriptions left out.
SARIF = json.loads(gzip.decompress((FIXTURES / "sarif-2.1.0.json.gz").read_bytes()))
SILENCED = """\
silenced:
  - {rule: nobody-signs, reason: Signed elsewhere}
"""


@pytest.fixture
def silent(minimal: Path) -> Path:
    minimal.write_text(minimal.read_text(encoding="utf-8") + SILENCED, encoding="utf-8")
    return minimal


def test_json_says_everything(sla: Sla) -> None:
    told = json.loads(sla("validate", str(BROKEN), SOUND, "--format", "json").out)
    assert set(told) == {"version", "findings", "silenced", "summary"}
    assert told["version"] == 1
    severities = [finding["severity"] for finding in told["findings"]]
    assert told["summary"]["errors"] == severities.count("error") > 60
    assert told["summary"]["warnings"] == severities.count("warning") > 15
    for finding in told["findings"]:
        assert {"file", "line", "column", "rule", "severity", "message", "fix"} <= set(finding)


def test_json_gives_paths_and_facts_as_values(sla: Sla, minimal: Path) -> None:
    added = """\
period: {start: 2027-01-01, end: 2026-12-31}
lead_handoff:
  routing:
    - {leads: All, to: Export, within: 1 day}
sales_goals:
  close_rates: [{of: Leads, closed: "112,5 %"}]
"""
    minimal.write_text(minimal.read_text(encoding="utf-8") + added, encoding="utf-8")
    told = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"]
    by_rule = {finding["rule"]: finding for finding in told}
    reversed_, clock = by_rule["period-reversed"], by_rule["deadline-without-clock"]
    assert reversed_["path"] == "period.end"
    assert reversed_["facts"] == {"start": "2027-01-01", "end": "2026-12-31"}
    assert "December\u00a031,\u00a02026" in reversed_["message"]
    assert clock["path"] == "lead_handoff.routing[0].within"
    assert clock["fix"] == "Write 1 business day, or 1 calendar day."
    assert by_rule["rate-over-100"]["facts"] == {"rate": 112.5}
    french = sla("validate", "a.yaml", "--lang", "fr").out
    assert "le 31\u00a0décembre\u00a02026" in french
    assert "112,5\u00a0%" in french
    text = minimal.read_text(encoding="utf-8").replace(
        "sales_goals", "    - {leads: S}\nsales_goals"
    )
    minimal.write_text(text, encoding="utf-8")
    (missing,) = json.loads(sla("validate", "a.yaml", "--format", "json").out)["findings"]
    assert (missing["rule"], missing["path"]) == ("missing-key", "lead_handoff.routing[1]")


def test_json_of_a_file_that_is_not_there(sla: Sla) -> None:
    told = sla("validate", "none.yaml", "--format", "json")
    assert told.code == 3
    assert [f["rule"] for f in json.loads(told.out)["findings"]] == ["file-missing"]
    assert told.err == ""


@pytest.mark.usefixtures("silent")
def test_what_is_silenced_is_kept_with_its_reason(sla: Sla) -> None:
    told = json.loads(sla("validate", "a.yaml", "--format", "json", "--strict").out)
    assert told["findings"] == []
    assert [one["reason"] for one in told["silenced"]] == ["Signed elsewhere"] * 2
    log = json.loads(sla("validate", "a.yaml", "--format", "sarif").out)
    results = log["runs"][0]["results"]
    assert len(results) == 2
    for result in results:
        assert result["suppressions"] == [{"kind": "inSource", "justification": "Signed elsewhere"}]


@pytest.mark.usefixtures("silent")
def test_what_is_silenced_stands_in_the_long_form(sla: Sla) -> None:
    page = sla("render", "a.yaml", "--to", "md", "-o", "-").out
    assert "Signed elsewhere" in page
    assert "nobody-signs" in page


@pytest.mark.parametrize("language", MESSAGES)
def test_sarif_is_what_its_schema_says(sla: Sla, language: str) -> None:
    log = json.loads(sla("validate", str(BROKEN), "--format", "sarif", "--lang", language).out)
    jsonschema.Draft7Validator(SARIF).validate(log)
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) > 75
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_sarif_of_nothing_found(sla: Sla) -> None:
    log = json.loads(sla("validate", SOUND, "--format", "sarif").out)
    jsonschema.Draft7Validator(SARIF).validate(log)
    assert log["runs"][0]["results"] == []


def test_a_name_with_spaces_is_an_address_in_sarif(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "my accord é.yaml").write_text("sla: 2\n", encoding="utf-8")
    log = json.loads(sla("validate", "my accord é.yaml", "--format", "sarif").out)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert " " not in place["artifactLocation"]["uri"]
    assert unquote(place["artifactLocation"]["uri"]) == "my accord é.yaml"


def test_annotations_are_one_line_each(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a, 100%: b.yaml").write_text("sla: 2\ncompany:\n", encoding="utf-8")
    *lines, total = sla("validate", "a, 100%: b.yaml", "--format", "github").out.splitlines()
    assert len(lines) == 3
    assert total == "Files: 1; errors: 3; warnings: 0."
    for line in lines:
        assert re.fullmatch(
            r"::(error|warning) file=a%2C 100%25%3A b\.yaml,line=\d+,col=\d+,(endColumn=\d+,)?"
            r"endLine=\d+,title=[a-z0-9-]+::.+%0A.+",
            line,
        )


@pytest.mark.parametrize(("locale", "said"), [("en_GB.UTF-8", "Place"), ("fr_FR.UTF-8", "Remède")])
def test_the_summary_of_a_job_lists_what_was_found(
    sla: Sla, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, said: str
) -> None:
    (tmp_path / "a|b.yaml").write_text("sla: 1\ncompany: x\n'<b>|[': 1\n", encoding="utf-8")
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert sla("validate", "a|b.yaml", "--format", "github", locale=locale).code == 1
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Before\n### sla\n")
    assert said in text
    assert r"\<b>\|\[" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == 4
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}
    before = text
    assert sla("validate", "a|b.yaml", "--format", "json").code == 1
    assert summary.read_text(encoding="utf-8") == before


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize("place", ["none/summary.md", ".", "a\0b"])
def test_a_summary_that_cannot_be_written_changes_nothing(
    sla: Sla, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setitem(os.environ, "GITHUB_STEP_SUMMARY", place.replace("\0", "/"))
    assert sla("validate", "a.yaml", "--format", "github").code == 0


def test_a_report_for_gitlab_keeps_its_fingerprints(sla: Sla, tmp_path: Path) -> None:
    def issues() -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = json.loads(sla("validate", *names, "--format", "gitlab").out)
        return told

    (tmp_path / "a.yaml").write_text(
        MINIMAL.format(language="en") + "x: 1\nx: 1\ny: 2\n", encoding="utf-8"
    )
    names = [str(tmp_path / "a.yaml"), "./b.yaml"]
    (tmp_path / "b.yaml").write_text(MINIMAL.format(language="en"), encoding="utf-8")
    before = issues()
    assert {one["location"]["path"] for one in before} == {"a.yaml", "b.yaml"}
    assert {one["severity"] for one in before} == {"major", "minor"}
    prints = [one["fingerprint"] for one in before]
    assert len(prints) == len(set(prints)) > 4
    for one in before:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["location"]["lines"]["begin"] >= 1
    for name in ("a.yaml", "b.yaml"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text("# a remark\n\n" + text, encoding="utf-8")
    assert [one["fingerprint"] for one in issues()] == prints


def test_a_report_for_gitlab_of_nothing_found(sla: Sla) -> None:
    assert json.loads(sla("validate", SOUND, "--format", "gitlab").out) == []


@pytest.mark.parametrize(("strict", "failing"), [((), 1), (("--strict",), 3)])
def test_test_results_fail_as_the_command_does(
    sla: Sla, tmp_path: Path, strict: tuple[str, ...], failing: int
) -> None:
    (tmp_path / 'a "<&\x01.yaml').write_text(
        MINIMAL.format(language="en") + "<&>: '\ufffe'\n", encoding="utf-8"
    )
    (tmp_path / "warned.yaml").write_text(MINIMAL.format(language="en"), encoding="utf-8")
    names = ('a "<&\x01.yaml', "warned.yaml", SOUND, "none.yaml")
    told = sla("validate", *names, "--format", "junit", *strict)
    assert told.code == 3
    root = ElementTree.fromstring(told.out)
    suites = root.findall("testsuite")
    assert [one.get("errors") for one in suites] == ["0", "0", "0", "1"]
    assert len(suites[1].findall("testcase/failure")) == failing - 1
    assert [one.get("name") for one in suites[2].findall("testcase")] == ["valid"]
    assert suites[3].find("testcase/error") is not None
    for key in ("tests", "failures", "errors"):
        assert root.get(key) == str(sum(int(one.get(key, "")) for one in suites))
    for suite in suites:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))


def test_every_rule_helps_in_sarif(sla: Sla, tmp_path: Path) -> None:
    outside = tmp_path / "out side" / "a.yaml"
    outside.parent.mkdir()
    outside.write_text("sla: 2\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.yaml").write_text("sla: 2\n", encoding="utf-8")
    os.chdir(tmp_path / "in")
    names = ("b.yaml", "../out side/a.yaml", str(tmp_path / "in" / "b.yaml"))
    (run,) = json.loads(sla("validate", *names, "--format", "sarif").out)["runs"]
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"]]
    inside = {"uri": "b.yaml", "uriBaseId": "%SRCROOT%"}
    assert all(one in (inside, {"uri": outside.as_uri()}) for one in places)
    assert places[0] == places[-1] == inside
    assert {"uri": outside.as_uri()} in places
    assert list(run["originalUriBaseIds"]) == ["%SRCROOT%"]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["helpUri"].startswith("https://")


@pytest.mark.parametrize("report", ["text", "json", "github", "gitlab", "junit", "sarif"])
@pytest.mark.parametrize(("name", "code"), [("a.yaml", 0), ("b.yaml", 1), ("none.yaml", 3)])
def test_exit_codes_survive_a_reader_that_leaves(
    tmp_path: Path, report: str, name: str, code: int
) -> None:
    (tmp_path / "a.yaml").write_text(MINIMAL.format(language="en"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("sla: 1\n" + "x: 1\n" * 3000, encoding="utf-8")
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        (sys.executable, "-m", "sla_cli", "validate", name, "--format", report),
        cwd=tmp_path,
        stdout=write,
        stderr=subprocess.DEVNULL,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    os.close(write)
    assert done.returncode == code


def test_a_folder_is_searched_for_agreements(sla: Sla, tmp_path: Path) -> None:
    for name in ("b.yml", "deep/er/a.yaml", ".hidden/c.yaml", "node_modules/d.yaml"):
        path = tmp_path / "all" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MINIMAL.format(language="en") + "x: 1\n", encoding="utf-8")
    (tmp_path / "all" / "other.yaml").write_text("on: push\n", encoding="utf-8")
    told = json.loads(sla("validate", "all", "--format", "json").out)
    files = {finding["file"].replace("\\", "/") for finding in told["findings"]}
    assert files == {"all/b.yml", "all/deep/er/a.yaml"}


def test_a_folder_without_agreements(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    told = sla("validate", "none")
    assert told.code == 3
    assert "no agreement" in told.err


@pytest.mark.usefixtures("minimal")
def test_strict_fails_on_warnings(sla: Sla) -> None:
    assert sla("validate", "a.yaml").code == 0
    assert sla("validate", "a.yaml", "--strict").code == 1
    assert sla("validate", SOUND, "--strict").code == 0


@pytest.mark.usefixtures("minimal")
def test_render_says_that_there_are_warnings(sla: Sla) -> None:
    told = sla("render", "a.yaml", "--to", "md")
    assert told.code == 0
    assert "Warnings: 2. To read them: sla validate a.yaml" in told.err


@pytest.mark.parametrize("language", MESSAGES)
@pytest.mark.parametrize("rule", [rule for rule in words("en").rules if "+" not in rule])
def test_every_rule_has_a_page(sla: Sla, rule: str, language: str) -> None:
    told = sla("validate", "--explain", rule, "--lang", language)
    assert told.code == 0
    assert told.out.startswith(f"{rule}\n")
    assert ("Remède →" if language == "fr" else "Fix →") in told.out
    assert not re.search(r"\{\w*\}", re.sub(r"(?m)^    .*$|`[^`]*`", "", told.out))
    if language == "fr":
        prose = re.sub(r"(?m)^    .*$|`[^`]*`|« sla: »", "", told.out)
        assert not re.search(r"\w [;!?»]|« |\w :(?!\w)", prose)


def test_a_rule_that_does_not_exist(sla: Sla) -> None:
    told = sla("validate", "--explain", "criterion-vage")
    assert told.code == 2
    assert "criterion-vague" in told.err
