"""`sla verify`: what comes back, rewritten, printed again or changed, and what it carries."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests import bare
from tests.conftest import MINIMAL, with_fonts
from tests.examples import EXAMPLES, RENDERINGS, Rendered, Rendering

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.FONTS

CARRYING = [one for one in RENDERINGS if one.format in ("pdf", "docx")]
LONG = Rendering("industrial.en", "long", "pdf")
WORD = Rendering("industrial.en", "long", "docx")
AGREEMENT = str(EXAMPLES / "industrial.en.yaml")


def told(sla: Sla, *arguments: str) -> dict:
    done = sla("verify", *arguments, "--format", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)


@pytest.mark.parametrize("one", CARRYING, ids=lambda one: one.file)
def test_every_example_is_made_from_what_it_carries(
    sla: Sla, rendered: Rendered, one: Rendering
) -> None:
    found = told(sla, str(rendered(one)), str(one.yaml))
    assert found["pages"]["made"] == "bytes"
    assert found["pages"]["differences"] == []
    assert (found["pages"]["form"], found["pages"]["language"]) == (one.form, one.language)
    assert found["agreement"]["same"]
    marks = found["fingerprint"]
    assert marks["pages"] == [marks["carried"]] == [marks["path"]]


@pytest.mark.parametrize("one", CARRYING, ids=lambda one: one.file)
def test_without_its_attachment_its_words_are_ours(
    sla: Sla, rendered: Rendered, one: Rendering, tmp_path: Path
) -> None:
    bared = tmp_path / f"bared.{one.format}"
    (_bare_pdf if one.format == "pdf" else _bare_word)(rendered(one), bared)
    done = sla("verify", bared.name, str(one.yaml), "--exit-code")
    assert done.code == 0, done.out
    assert sla("verify", bared.name).code == 3


@pytest.mark.parametrize("options", [("--fillable",), ("--lang", "de")])
def test_a_blank_agreement_made_in_another_way(
    sla: Sla, tmp_path: Path, options: tuple[str, ...]
) -> None:
    assert sla("new", "a.yaml", "--lang", "fr").code == 0
    assert sla("render", "a.yaml", "-o", "a.pdf", *options).code == 0
    found = told(sla, "a.pdf", "a.yaml")
    assert found["pages"]["verdict"] == "same"
    assert found["pages"]["made"] in ("bytes", "words")
    assert found["signatures"] == 0
    _bare_pdf(tmp_path / "a.pdf", tmp_path / "b.pdf")
    assert sla("verify", "b.pdf", "a.yaml", "--exit-code").code == 0


def _bare_pdf(path: Path, to: Path) -> None:
    with pikepdf.open(path) as pdf:
        for name in list(pdf.attachments):
            del pdf.attachments[name]
        pdf.save(to)


def _bare_word(path: Path, to: Path, *changes: tuple[str, str]) -> None:
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text = data.decode("utf-8")
                for before, after in changes:
                    assert before in text
                    text = text.replace(before, after, 1)
                data = text.encode("utf-8")
            if not name.startswith("customXml/"):
                new.writestr(name, data)


REWRITTEN: dict[str, Callable[[pikepdf.Pdf, Path], None]] = {
    "linearised": lambda pdf, to: pdf.save(to, linearize=True),
    "object streams": lambda pdf, to: pdf.save(
        to, object_stream_mode=pikepdf.ObjectStreamMode.generate
    ),
    "uncompressed": lambda pdf, to: pdf.save(to, compress_streams=False),
    "encrypted with permissions": lambda pdf, to: pdf.save(
        to,
        encryption=pikepdf.Encryption(owner="o", user="", allow=pikepdf.Permissions(extract=False)),
    ),
}


@pytest.mark.parametrize("kind", REWRITTEN)
def test_rewritten_it_still_has_the_same_words(
    sla: Sla, rendered: Rendered, tmp_path: Path, kind: str
) -> None:
    with pikepdf.open(rendered(LONG)) as pdf:
        REWRITTEN[kind](pdf, tmp_path / "a.pdf")
    assert told(sla, "a.pdf", AGREEMENT)["pages"]["made"] == "words"
    assert sla("verify", "a.pdf", AGREEMENT, "--exit-code").code == 0


def test_rewritten_by_qpdf(sla: Sla, rendered: Rendered, tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    command = ["qpdf", "--linearize", str(rendered(LONG)), str(tmp_path / "a.pdf")]
    subprocess.run(command, check=True)
    assert told(sla, "a.pdf")["pages"]["made"] == "words"


CHANGED: dict[str, tuple[tuple[str, str], str | None, str, int]] = {
    "a number": (("144", "154"), "number", "substantive", 1),
    "a sign of a number": (("144", "−144"), "number", "substantive", 1),
    "a number torn": (("144", "1 44"), "number", "substantive", 1),
    "a day": (("Monday to Friday", "Tuesday to Friday"), "name", "substantive", 1),
    "a word": (("contracts per year", "offers per year"), "word", "substantive", 1),
    "words added": (("contracts per year", "contracts per year, maybe"), "word", "substantive", 1),
    "words taken out": (("contracts per year", "contracts"), "word", "substantive", 1),
    "a space": (("contracts per year", "contracts  per year"), None, "same", 0),
    "capitals": (("contracts per year", "Contracts per Year"), "signs", "cosmetic", 4),
    "a hyphen": (("contracts per year", "con-tracts per year"), "signs", "cosmetic", 4),
    "ligatures": (("qualified", "qualiﬁed"), "signs", "cosmetic", 4),
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGED)
def test_a_word_document_that_was_changed(
    sla: Sla, rendered: Rendered, tmp_path: Path, kind: str
) -> None:
    change, called, verdict, code = CHANGED[kind]
    _bare_word(rendered(WORD), tmp_path / "a.docx", change)
    found = told(sla, "a.docx", AGREEMENT)["pages"]
    assert found["verdict"] == verdict
    assert [one["kind"] for one in found["differences"]] == ([called] if called else [])
    assert sla("verify", "a.docx", AGREEMENT, "--exit-code").code == code
    assert sla("verify", "a.docx", AGREEMENT).code == 0


def _paragraphs(rendered: Rendered) -> tuple[str, list[str]]:
    with zipfile.ZipFile(rendered(WORD)) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    return text, re.findall(r"<w:p>.*?</w:p>", text, re.DOTALL)


def test_a_line_that_moved(sla: Sla, rendered: Rendered, tmp_path: Path) -> None:
    text, paragraphs = _paragraphs(rendered)
    line = next(one for one in paragraphs if "trade-show network alone" in one)
    last = paragraphs[-1]
    gone = text.replace(line, "", 1).replace(last, line + last, 1)
    _bare_word(rendered(WORD), tmp_path / "a.docx", (text, gone))
    found = told(sla, "a.docx", AGREEMENT)["pages"]
    assert found["verdict"] == "moved", found["differences"]
    assert sla("verify", "a.docx", AGREEMENT, "--exit-code").code == 5


def test_pages_that_were_made_from_something_else(
    sla: Sla, rendered: Rendered, tmp_path: Path
) -> None:
    """The pages of one agreement, with the source of another attached."""
    forged = (EXAMPLES / "industrial.en.yaml").read_text(encoding="utf-8").replace("144", "154")
    with pikepdf.open(rendered(LONG)) as pdf:
        pdf.attachments["industrial.en.yaml"] = pikepdf.AttachedFileSpec(
            pdf, forged.encode(), filename="industrial.en.yaml"
        )
        pdf.save(tmp_path / "a.pdf")
    found = told(sla, "a.pdf", AGREEMENT)
    assert found["pages"]["made"] == "other"
    assert {one["kind"] for one in found["pages"]["differences"]} == {"number"}
    assert not found["agreement"]["same"]
    assert found["fingerprint"]["pages"] == [found["fingerprint"]["path"]]
    assert sla("verify", "a.pdf", "--exit-code").code == 1


def test_it_differs_from_the_agreement_that_is_named(
    sla: Sla, rendered: Rendered, tmp_path: Path
) -> None:
    text = (EXAMPLES / "industrial.en.yaml").read_text(encoding="utf-8").replace("144", "154")
    (tmp_path / "b.yaml").write_text(text, encoding="utf-8")
    shutil.copy(EXAMPLES / "industrial.en.csv", tmp_path)
    done = sla("verify", str(rendered(LONG)), "b.yaml", "--exit-code")
    assert done.code == 1
    assert "3.1 Sign contracts that marketing sourced: 154 contracts per year" in done.out.replace(
        "\u00a0", " "
    )
    french = sla("verify", str(rendered(LONG)), "b.yaml", "--lang", "fr")
    assert "ne dit pas la même chose que b.yaml" in french.out


def test_what_it_carries_comes_out_byte_for_byte(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "logo.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    (tmp_path / "house" / "look.yaml").write_text("name: Ours  # ours\nlogo: logo.svg\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "r.csv").write_bytes(b"from,to,rate\r\nLead,MQL,20%\r\n")
    text = MINIMAL.format(language="en") + "theme: house/look.yaml\nreporting:\n  "
    text += "conversion_rates:\n    file: data/r.csv\n"
    (tmp_path / "a.yaml").write_bytes(text.replace("\n", "\r\n").encode())
    for format_ in ("pdf", "docx"):
        assert sla("render", "a.yaml", "--to", format_).code == 0
        done = sla("verify", f"a.{format_}", "--extract", f"out-{format_}")
        assert done.code == 0, done.err
        out = tmp_path / f"out-{format_}"
        names = ("a.yaml", "data/r.csv", "house/look.yaml", "house/logo.svg")
        assert sorted(p.relative_to(out).as_posix() for p in out.rglob("*.*")) == sorted(names)
        for name in names:
            assert (out / name).read_bytes() == (tmp_path / name).read_bytes()
        assert told(sla, f"a.{format_}")["pages"]["made"] == "bytes"
        again = sla("verify", f"a.{format_}", "--extract", f"out-{format_}")
        assert again.code == 3
        assert "already there" in again.err


def _carrying(path: Path, *files: tuple[str, bytes]) -> None:
    """Make a PDF of one empty page that carries these files."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for number, (name, data) in enumerate(files):
        spec = pikepdf.AttachedFileSpec(pdf, data, filename="x")
        spec.obj.F = spec.obj.UF = pikepdf.String(name)
        pdf.attachments[f"{number}"] = spec
    pdf.save(path)


HOSTILE = {
    "../../a.yaml": "a.yaml",
    "/etc/cron.d/a.yaml": "a.yaml",
    "C:\\Windows\\a.yaml": "a.yaml",
    "..": "agreement.yaml",
    "": "0.yaml",
    ".bashrc": "bashrc.yaml",
    "CON": "_CON.yaml",
    "a\u202egpj.yaml": "agpj.yaml",
    "a\x1b[2J.yaml": "a.yaml",
    "a\nb.yaml": "ab.yaml",
    "x" * 3000 + ".yaml": "x" * 60 + ".yaml",
    "a?*|.yaml": "a___.yaml",
}


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_hostile_name_stays_in_the_folder(sla: Sla, tmp_path: Path, name: str) -> None:
    _carrying(tmp_path / "a.pdf", (name, MINIMAL.format(language="en").encode()))
    done = sla("verify", "a.pdf", "--extract", "out/deep")
    assert done.code == 0, done.err
    assert [p.name for p in (tmp_path / "out" / "deep").iterdir()] == [HOSTILE[name]]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pdf", "out"]
    assert not re.search("[\x1b\u202e]", done.out)


@pytest.mark.parametrize("name", ["../r.csv", "/tmp/r.csv", ".git/r.csv", "a/../../r.csv"])
def test_a_hostile_place_of_a_table_is_none(sla: Sla, tmp_path: Path, name: str) -> None:
    text = MINIMAL.format(language="en")
    text += f"reporting:\n  conversion_rates:\n    file: {name}\n"
    _carrying(tmp_path / "a.pdf", ("a.yaml", text.encode()), ("r.csv", b"from,to,rate\n"))
    assert sla("verify", "a.pdf", "--extract", "out").code in (0, 3)
    found = [p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*")]
    assert sorted(found) == ["a.yaml", "r.csv"]


def test_a_link_in_the_folder_leads_nowhere(sla: Sla, tmp_path: Path) -> None:
    text = MINIMAL.format(language="en") + "reporting: {conversion_rates: {file: d/r.csv}}\n"
    _carrying(tmp_path / "a.pdf", ("a.yaml", text.encode()), ("r.csv", b"from,to,rate\n"))
    (tmp_path / "out").mkdir()
    (tmp_path / "else").mkdir()
    (tmp_path / "out" / "d").symlink_to(tmp_path / "else")
    assert sla("verify", "a.pdf", "--extract", "out").code == 3
    assert list((tmp_path / "else").iterdir()) == []
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["d"]


DAMAGED = {
    "a.pdf": b"%PDF-1.7\n" + b"\x00garbage" * 500,
    "b.docx": b"PK\x03\x04word/" + b"\x00" * 500,
    "c.txt": b"Hello",
    "d.pdf": b"",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_no_document_is_told(sla: Sla, minimal: Path, tmp_path: Path, name: str) -> None:
    assert minimal.exists()
    (tmp_path / name).write_bytes(DAMAGED[name])
    done = sla("verify", name, "a.yaml")
    assert done.code == 3
    assert name in done.err
    assert "unforeseen" not in done.err


def test_word_documents_that_are_bombs(sla: Sla, minimal: Path, tmp_path: Path) -> None:
    assert minimal.exists()
    entities = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    deep = "<a>" * 100_000 + "</a>" * 100_000
    for name, body in (("e", entities), ("d", deep), ("z", " " * 50_000_000)):
        with zipfile.ZipFile(tmp_path / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", body)
        done = sla("verify", f"{name}.docx", "a.yaml")
        assert done.code == 3
        assert "unforeseen" not in done.err


def test_more_words_than_any_agreement_has_are_told_in_time(
    sla: Sla, rendered: Rendered, tmp_path: Path
) -> None:
    many = "</w:t></w:r></w:p>" + "<w:p><w:r><w:t>and so on</w:t></w:r></w:p>" * 200_000
    _bare_word(rendered(WORD), tmp_path / "a.docx", ("</w:t></w:r></w:p>", many))
    done = sla("verify", "a.docx", AGREEMENT)
    assert done.code == 3
    assert "far longer than any agreement" in done.err


def test_a_locked_pdf_is_told(sla: Sla, rendered: Rendered, tmp_path: Path) -> None:
    with pikepdf.open(rendered(LONG)) as pdf:
        pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    done = sla("verify", "a.pdf", AGREEMENT)
    assert done.code == 3
    assert "is encrypted" in done.err


def test_what_reads_pdfs_may_be_missing(
    sla: Sla, rendered: Rendered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sla_cli.verifying.document.find_spec", lambda _: None)
    done = sla("verify", str(rendered(LONG)))
    assert done.code == 3
    assert "pip install pypdfium2" in done.err
    assert sla("verify", str(rendered(WORD))).code == 0


def test_nothing_in_the_folder_is_run(sla: Sla, rendered: Rendered, tmp_path: Path) -> None:
    (tmp_path / "pypdfium2.py").write_text("open('run', 'w')", encoding="utf-8")
    (tmp_path / "json.py").write_text("open('run', 'w')", encoding="utf-8")
    assert sla("verify", str(rendered(LONG))).code == 0
    assert not (tmp_path / "run").exists()


def test_another_document_is_told_as_one(sla: Sla, rendered: Rendered, tmp_path: Path) -> None:
    _bare_word(rendered(Rendering("agency.en", "long", "docx")), tmp_path / "a.docx")
    done = sla("verify", "a.docx", AGREEMENT, "--exit-code")
    assert done.code == 1
    assert "another document" in done.out


def _converted(path: Path, to: str, folder: Path) -> Path:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir"]
    subprocess.run(
        [*command, str(folder / "out"), str(path)],
        check=True,
        capture_output=True,
        env=with_fonts(),
    )
    return folder / "out" / f"{path.stem}.{to}"


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_saved_by_libreoffice(sla: Sla, rendered: Rendered, tmp_path: Path, to: str) -> None:
    made = _converted(rendered(WORD), to, tmp_path)
    done = sla("verify", str(made), AGREEMENT, "--exit-code")
    assert done.code == 0, done.out


def test_a_carried_file_that_is_no_agreement_of_this_version(sla: Sla, tmp_path: Path) -> None:
    _carrying(tmp_path / "a.pdf", ("a.yaml", b"sla: 99\n"))
    done = sla("verify", "a.pdf", "--exit-code", "--lang", "en")
    assert done.code == 1
    assert "cannot read" in done.out


def test_help_ends_with_examples(sla: Sla) -> None:
    assert "sla verify signed.pdf acme.yaml" in sla("verify", "--help").out
    assert "sla verify signe.pdf acme.yaml" in sla("verify", "--help", locale="fr_FR.UTF-8").out


def test_no_library_is_loaded_before_it_is_asked(minimal: Path) -> None:
    code = "import sys; from sla_cli.cli.app import main; main(['validate', 'a.yaml'])\n"
    code += "assert not {'pypdfium2', 'sla_cli.verifying'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=minimal.parent)
