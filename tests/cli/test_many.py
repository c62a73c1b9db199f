"""`sla render` on many agreements: what is made, what is skipped, what is told, what is left."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from tests import bare
from tests.conftest import MINIMAL
from tests.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sla

pytestmark = bare.HOME

FR, EN = MINIMAL.format(language="fr"), MINIMAL.format(language="en")
TABLE = "reporting:\n  conversion_rates: {file: rates.csv}\ntheme: theme.yaml\n"
THEME = "colours: {accent: '#123456'}\nlogo: logo.svg\n"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H{}V9z"/></svg>'
KINDS = ("pdf", "html", "docx", "md", "ics")
SLA = (sys.executable, "-m", "sla_cli")


@pytest.fixture
def dressed(tmp_path: Path) -> Path:
    """An agreement with all that one may read: a table, a theme, its logo, a template."""
    (tmp_path / "rates.csv").write_text("from,to,rate\nLead,MQL,20%\n", encoding="utf-8")
    (tmp_path / "theme.yaml").write_text(THEME, encoding="utf-8")
    (tmp_path / "logo.svg").write_text(LOGO.format(1), encoding="utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "extra.css").write_text("p { color: #111 }", encoding="utf-8")
    path = tmp_path / "a.yaml"
    path.write_text(EN + TABLE, encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_made_from_the_same_is_left_as_it_is(sla: Sla, tmp_path: Path, kind: str) -> None:
    (tmp_path / "a.yaml").write_text((EXAMPLES / "agency.en.yaml").read_text("utf-8"), "utf-8")
    assert sla("render", "a.yaml", "--to", kind).code == 0
    made = tmp_path / f"a.{kind}"
    before, bytes_ = made.stat(), made.read_bytes()
    again = sla("render", "a.yaml", "--to", kind)
    assert (again.code, f"a.{kind}  unchanged" in again.err) == (0, True)
    assert made.stat().st_ino == before.st_ino
    assert "unchanged" not in sla("render", "a.yaml", "--to", kind, "--all").err
    assert made.read_bytes() == bytes_


def _with(name: str, text: str) -> Callable[[Path], tuple[str, ...]]:
    def change(folder: Path) -> tuple[str, ...]:
        (folder / name).write_text(text, encoding="utf-8")
        return ()

    return change


def _asked(*arguments: str) -> Callable[[Path], tuple[str, ...]]:
    return lambda _: arguments


@pytest.mark.parametrize(
    "change",
    [
        _with("a.yaml", EN + TABLE + "# a remark\n"),
        _with("rates.csv", "from,to,rate\nLead,MQL,21%\n"),
        _with("theme.yaml", THEME.replace("123456", "654321")),
        _with("logo.svg", LOGO.format(2)),
        _with("ours/extra.css", "p { color: #222 }"),
        _with("ours/long/signatures.j2", ""),
        _asked("--lang", "fr", "-o", "a.html"),
        _asked("--form", "short", "-o", "a.html"),
        _asked("--theme", "plain"),
    ],
)
def test_whatever_it_reads_has_it_made_anew(
    sla: Sla, dressed: Path, change: Callable[[Path], tuple[str, ...]]
) -> None:
    (dressed.parent / "ours" / "long").mkdir()
    command = ("render", "a.yaml", "--to", "html", "--templates", "ours")
    assert sla(*command).code == 0
    assert "unchanged" in sla(*command).err
    more = change(dressed.parent)
    done = sla(*command, *more)
    assert (done.code, "a.html" in done.err, "unchanged" in done.err) == (0, True, False)
    assert "unchanged" in sla(*command, *more).err


def test_another_version_makes_it_anew(
    sla: Sla, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sla_cli.documents import record

    assert sla("render", minimal.name, "--to", "html").code == 0
    monkeypatch.setattr(record, "__version__", "99")
    record._program.cache_clear()
    try:
        assert "unchanged" not in sla("render", minimal.name, "--to", "html").err
    finally:
        record._program.cache_clear()


@pytest.mark.parametrize("kind", ["pdf", "html", "docx"])
@pytest.mark.parametrize("damage", ["cut", "changed"])
def test_a_document_that_is_not_as_it_was_made_is_made_anew(
    sla: Sla, minimal: Path, kind: str, damage: str
) -> None:
    made = minimal.with_suffix(f".{kind}")
    assert sla("render", "a.yaml", "--to", kind).code == 0
    whole = made.read_bytes()
    if damage == "cut":
        made.write_bytes(whole[:-40])
    elif kind == "docx":
        _change_word(made)
    else:
        middle = len(whole) // 2
        made.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    done = sla("render", "a.yaml", "--to", kind, "--force")
    assert (done.code, "unchanged" in done.err) == (0, False)
    assert made.read_bytes() == whole


def _change_word(path: Path) -> None:
    with ZipFile(path) as archive:
        parts = [(one, archive.read(one)) for one in archive.infolist()]
    with ZipFile(path, "w") as archive:
        for one, data in parts:
            archive.writestr(one, data.replace(b"Acme", b"Emca"))


def test_the_good_are_made_and_the_bad_are_told(sla: Sla, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"good-{number}.yaml").write_text(EN, encoding="utf-8")
    (folder / "broken.yaml").write_text("sla: 1\ncompany: [", encoding="utf-8")
    (folder / "empty-name.yaml").write_text(EN.replace("Acme", ""), encoding="utf-8")
    (folder / "unknown.yaml").write_text(EN + "nothing: 1\n", encoding="utf-8")
    (folder / "theme.yaml").write_text(EN + "theme: none.yaml\n", encoding="utf-8")
    (folder / "table.yaml").write_text(
        EN + "reporting: {conversion_rates: {file: none.csv}}\n", encoding="utf-8"
    )
    (folder / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(folder / "pipe.yaml")
    done = sla("render", "in", "-o", "out/", "--to", "html")
    assert done.code == 1
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == [f"good-{number}.html" for number in range(3)]
    total, *lines = done.err.rstrip().split("Documents made")[1].splitlines()
    assert total == ": 3; unchanged: 0. Agreements without a document: 7."
    names = ("broken", "empty-name", "loop", "pipe", "table", "theme", "unknown")
    told = dict.fromkeys(name for line in lines for name in names if name in line)
    assert len(lines) == len(told) == 7, lines


def test_two_that_would_become_one_are_refused_before_anything(sla: Sla, tmp_path: Path) -> None:
    for folder in ("h1", "h2"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.yaml").write_text(EN, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(EN, encoding="utf-8")
    done = sla("render", "a.yaml", "h1/x.yaml", "h2/x.yaml", "-o", "oh/", "--to", "md")
    assert done.code == 2
    assert all(name in done.err for name in ("h1/x.yaml", "h2/x.yaml", "oh/x.md"))
    assert not (tmp_path / "oh").exists()


def test_a_name_that_depends_on_the_language_of_the_agreement(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(FR, encoding="utf-8")
    (tmp_path / "a.en.yaml").write_text(EN, encoding="utf-8")
    assert sla("render", "a.yaml", "a.en.yaml", "--to", "md").code == 0
    done = sla("render", "a.yaml", "a.en.yaml", "--to", "md", "--lang", "en")
    assert (done.code, "a.en.md" in done.err) == (2, True)


def test_a_tree_keeps_its_shape(sla: Sla, tmp_path: Path) -> None:
    for folder in ("in", "in/acme", "in/bolt/2027"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "sla.yaml").write_text(EN, encoding="utf-8")
    done = sla("render", "in", "-o", "out/deep", "--to", "md")
    assert done.code == 2  # a file of that name would be meant
    assert sla("render", "in", "-o", "out/deep/", "--to", "md").code == 0
    made = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.md"))
    assert made == ["out/deep/acme/sla.md", "out/deep/bolt/2027/sla.md", "out/deep/sla.md"]


def test_an_agreement_is_no_place_for_the_document_of_another(sla: Sla, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(EN, encoding="utf-8")
    (tmp_path / "a.md").write_text(EN.replace("Acme", "Bolt"), encoding="utf-8")
    done = sla("render", "a.yaml", "a.md", "--to", "md", "--force", "-o", ".")
    assert done.code == 2
    done = sla("render", "a.yaml", "a.md", "--to", "md", "--force", "--form", "short", "-o", "./")
    assert done.code == 2
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == EN.replace("Acme", "Bolt")


@pytest.mark.parametrize("wrong", ["0", "-3"])
def test_no_jobs_are_refused(sla: Sla, minimal: Path, wrong: str) -> None:
    assert sla("render", minimal.name, "--jobs", wrong).code == 2


@pytest.mark.parametrize(("locale", "said"), [("en_GB.UTF-8", "漢"), ("fr_FR.UTF-8", "Aucune")])
def test_letters_that_no_font_has_are_told_once(
    sla: Sla, tmp_path: Path, locale: str, said: str
) -> None:
    for name in ("a", "b"):
        text = EN.replace("Acme", "漢" if name == "a" else "漢字")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "b.yaml", "--jobs", "1", locale=locale)
    assert done.code == 0
    assert (done.err.count("字 漢"), said in done.err) == (1, True)


def test_processes_make_the_same_as_one(sla: Sla, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        shutil.copy(EXAMPLES / "agency.en.yaml", tmp_path / f"{name}.yaml")
    assert sla("render", ".", "-o", "one/", "--jobs", "1").code == 0
    done = sla("render", ".", "-o", "two/", "--jobs", "2")
    assert done.code == 0
    assert [line.split()[0] for line in done.err.splitlines() if ".pdf" in line] == [
        f"two/{name}.pdf" for name in ("a", "b", "c")
    ]
    for name in ("a", "b", "c"):
        both = [(tmp_path / folder / f"{name}.pdf").read_bytes() for folder in ("one", "two")]
        assert both[0] == both[1]


def test_a_process_that_breaks_down_costs_at_most_its_own(tmp_path: Path) -> None:
    """A library can end its process; which of those under way it was, is found by trying again."""
    import multiprocessing

    from sla_cli.cli.inputs import Named
    from sla_cli.cli.pool import Pool, Task
    from sla_cli.cli.targets import Seen, Wanted
    from sla_cli.documents.formats import FORMATS

    wanted = Wanted((FORMATS["md"],), "long", None, str(tmp_path) + os.sep)
    names = [tmp_path / f"{number}.yaml" for number in range(4)]
    for name in names:
        name.write_text(EN, encoding="utf-8")
    with Pool(2) as pool:
        for name in names:
            pool.put(Task(Named(str(name)), wanted, Seen()))
        for child in multiprocessing.active_children():
            child.kill()
        done = list(pool.rest())
    assert [one.name for one in done] == list(map(str, names))
    assert all(one.made[0].data.startswith(b"# ") for one in done)
    assert not multiprocessing.active_children()


def _started(folder: Path) -> subprocess.Popen[str]:
    for number in range(12):
        shutil.copy(EXAMPLES / "industrial.en.csv", folder)
        shutil.copy(EXAMPLES / "industrial.en.yaml", folder / f"{number:02}.yaml")
    return subprocess.Popen(
        (*SLA, "render", ".", "-o", "out/", "--jobs", "2"),
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=os.environ | {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(Path(__file__).parents[2])},
    )


def _children(number: int) -> list[int]:
    """Give the processes below one, by what Linux tells of each."""
    found: list[int] = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(place.read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        if parent == number:
            child = int(place.parent.name)
            found += [child, *_children(child)]
    return found


def _is_running(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return False
    return state[0] != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="who started whom is read from /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_end_leaves_no_process_and_no_half_file(tmp_path: Path, sent: signal.Signals) -> None:
    process = _started(tmp_path)
    end = time.monotonic() + 60
    while not list(tmp_path.glob("out/*.pdf")) and time.monotonic() < end:
        time.sleep(0.05)
    children = _children(process.pid)
    assert len(children) >= 2
    os.killpg(process.pid, sent)  # as a terminal does: all of its group
    told = process.communicate(timeout=30)[1]
    end = time.monotonic() + 10
    while any(map(_is_running, children)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not [child for child in children if _is_running(child)]
    files = list(tmp_path.glob("out/*"))
    assert all(path.read_bytes().endswith(b"%%EOF\n") for path in files)
    assert 0 < len(files) < 12
    assert "Traceback" not in told
    if sent is signal.SIGINT:
        assert process.returncode == 130
        assert told.rstrip().endswith("Interrupted; nothing more was written.")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="a terminal of one's own")
def test_a_terminal_shows_how_far_it_is(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(EN, encoding="utf-8")
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        (*SLA, "render", ".", "--to", "html"),
        cwd=tmp_path,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 4096):
            shown += data
    except OSError:  # the other end is closed
        pass
    assert process.wait() == 0
    os.close(ours)
    assert b"0/2" in shown
    assert b"a.html" in shown
