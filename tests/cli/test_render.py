"""`sla render`: where documents go, what is said of them, and what they never overwrite."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import bare
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sla

pytestmark = bare.HOME

FR = MINIMAL.format(language="fr")


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize(
    ("arguments", "made"),
    [
        ((), ["a.pdf"]),
        (("--to", "md"), ["a.md"]),
        (("--to", "md", "--to", "html"), ["a.html", "a.md"]),
        (("--to", "md", "--form", "short"), ["a.short.md"]),
        (("--to", "md", "--lang", "fr"), ["a.fr.md"]),
        (("--to", "md", "--lang", "en"), ["a.md"]),
        (("-o", "b.html"), ["b.html"]),
        (("-o", "b.md"), ["b.md"]),
        (("-o", "out/", "--to", "md"), ["out/a.md"]),
        (("-o", "out", "--to", "html"), ["out/a.html"]),
        (("-o", "b.txt", "--to", "md"), ["b.txt"]),
        (("-o", "nowhere/deep/b.md"), ["nowhere/deep/b.md"]),
        (("-o", "nowhere/", "--to", "md"), ["nowhere/a.md"]),
    ],
)
def test_where_documents_go(
    sla: Sla, tmp_path: Path, arguments: tuple[str, ...], made: list[str]
) -> None:
    (tmp_path / "out").mkdir()
    done = sla("render", "a.yaml", *arguments)
    assert done.code == 0
    assert done.out == ""
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "a.yaml"]
    assert sorted(str(path.relative_to(tmp_path)) for path in files) == made
    for name in made:
        assert name in done.err.replace(os.sep, "/")


@pytest.mark.usefixtures("minimal")
def test_standard_output_carries_the_document_alone(sla: Sla) -> None:
    assert sla("render", "a.yaml", "--to", "md", "-o", "-").out.startswith("# ")


def test_standard_input_lands_in_the_present_folder(sla: Sla, tmp_path: Path) -> None:
    assert sla("render", "-", "--to", "md", stdin=FR.encode()).code == 0
    assert (tmp_path / "sla.md").exists()


def test_several_agreements(sla: Sla, minimal: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(FR, encoding="utf-8")
    assert sla("render", "a.yaml", "b.yaml", "--to", "md").code == 0
    assert (tmp_path / "a.md").exists()
    assert (tmp_path / "b.md").exists()
    assert minimal.exists()


@pytest.mark.usefixtures("minimal")
def test_one_that_is_broken_keeps_no_other_from_being_made(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("sla: [", encoding="utf-8")
    assert sla("render", "b.yaml", "a.yaml", "--to", "md").code == 1
    assert (tmp_path / "a.md").exists()
    assert not (tmp_path / "b.md").exists()


@pytest.mark.usefixtures("minimal")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("a.yaml", "-o", "a.yaml/a.md"), 3, "a.yaml"),
        (("a.yaml", "-o", "a.yaml/", "--to", "md"), 3, "a.yaml"),
        (("a.yaml", "-o", "a.yaml", "--to", "md"), 3, "a.yaml"),
        (("none.yaml",), 3, "none.yaml"),
        (("a.yaml", "-o", "b.md", "--to", "html"), 2, "b.md"),
        (("a.yaml", "-o", "b.pdf", "--to", "html", "--to", "md"), 2, "b.pdf"),
        (("a.yaml", "a2.yaml", "-o", "-", "--to", "md"), 2, "-"),
        (("a.yaml", "--to", "odt"), 2, "odt"),
        (("a.yaml", "--form", "tiny"), 2, "tiny"),
        (("a.yaml", "--frm", "short"), 2, "--form"),
        (("a.yaml", "-o"), 2, "sla render --help"),
        ((), 2, "PATH"),
    ],
)
def test_what_cannot_be_done_is_said(
    sla: Sla, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    before = (tmp_path / "a.yaml").read_bytes()
    refused = sla("render", *arguments)
    assert refused.code == code
    assert said in refused.err
    assert "Traceback" not in refused.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
    assert (tmp_path / "a.yaml").read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits are a matter of Unix")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk: the system's answer is the same kind."""
    (tmp_path / "a.yaml").write_text(FR, encoding="utf-8")
    kept = '<meta name="generator" content="sla">'
    (tmp_path / "a.html").write_text(kept, encoding="utf-8")
    code = (
        "import resource, signal, sys, errno, os\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "sys.dont_write_bytecode = True\n"
        "from sla_cli.source import errors\n"
        "errors.WRITING[errno.EFBIG] = errors.WRITING[errno.ENOSPC]\n"
        "from sla_cli.cli.app import main\n"
        "sys.exit(main(['render', 'a.yaml', '--to', 'html']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"LC_ALL": "en_GB.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 3, done.stderr
    assert "disk is full" in done.stderr
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == kept
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "a.yaml"]


@pytest.mark.usefixtures("minimal")
def test_compiled_templates_that_cannot_be_kept_cost_nothing(
    sla: Sla, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jinja2 import FileSystemBytecodeCache

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("load_bytecode", "dump_bytecode"):
        monkeypatch.setattr(FileSystemBytecodeCache, name, fails)
    assert sla("render", "a.yaml", "--to", "md", "--to", "html").code == 0


@pytest.mark.usefixtures("minimal")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes all")
def test_a_folder_one_may_not_write_in(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    assert sla("render", "a.yaml", "--to", "md", "-o", "out/").code == 3


@pytest.mark.usefixtures("minimal")
def test_an_earlier_document_is_replaced_whole(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old\n" * 9000, encoding="utf-8")
    assert sla("render", "a.yaml", "--to", "md").code == 3
    assert sla("render", "a.yaml", "--to", "md", "--force").code == 0
    assert "old" not in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_a_draft_says_how_many_places_are_left_and_where(sla: Sla, tmp_path: Path) -> None:
    text = FR.replace("Acme", '"[…]"') + "purpose: À […] et […]\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "--to", "md")
    assert done.code == 0
    assert "3 […] à remplir, lignes 3, 7" in done.err
    assert "Projet" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_what_the_short_form_leaves_out_is_said(sla: Sla, tmp_path: Path) -> None:
    goals = "".join(f"  - Goal number {n}\n" for n in range(1, 8))
    text = MINIMAL.format(language="en") + f"marketing_goals:\n{goals}"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "--form", "short", "--to", "md")
    assert "marketing goals (4)" in done.err
    assert "4 more" in (tmp_path / "a.short.md").read_text(encoding="utf-8")


def test_an_overfull_short_form_is_warned_of(sla: Sla, tmp_path: Path) -> None:
    long = "a promise that goes on for a good while, with conditions and exceptions " * 6
    goals = "".join(f"  - what: {n} {long}\n    short: true\n" for n in range(1, 30))
    text = MINIMAL.format(language="en") + f"marketing_goals:\n{goals}"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "--form", "short")
    assert done.code == 0
    assert "warning" in done.err
    assert "short: false" in done.err


def test_a_full_short_form_says_what_went_to_the_long_one(sla: Sla, tmp_path: Path) -> None:
    long = "a promise that goes on for a good while, with conditions and exceptions " * 9
    goals = "".join(f"  - {n} {long}\n" for n in range(1, 4))
    sections = "".join(f"{key}:\n{goals}" for key in ("company_goals", "marketing_goals"))
    handoff = "".join(
        f"  {side}_responsibility:\n    commitments:\n{goals.replace('  -', '      -')}"
        for side in ("marketing", "sales")
    )
    text = MINIMAL.format(language="en") + sections + "lead_handoff:\n" + handoff
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "--form", "short")
    assert done.code == 0
    assert "warning" in done.err
    assert "company goals (" in done.err


def test_without_pango_the_words_say_what_to_install(
    sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sla_cli.documents import engine, pdf

    def missing(*_: object, **__: object) -> None:
        raise engine.PdfUnavailable("libpango-1.0-0")

    monkeypatch.setattr(pdf, "_layout", missing)
    refused = sla("render", "a.yaml")
    assert refused.code == 3
    for needed in ("apt install", "dnf install", "brew install", "Windows", "--to html"):
        assert needed in refused.err
    assert not minimal.with_suffix(".pdf").exists()
    assert sla("render", "a.yaml", "--to", "html", "--to", "md").code == 0


def test_a_missing_system_library_is_recognised(
    sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cffi answers on a machine without Pango, before WeasyPrint is imported at all."""
    import builtins

    real = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open")
        return real(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    refused = sla("render", str(minimal))
    assert refused.code == 3
    assert "libpango-1.0-0" in refused.err
