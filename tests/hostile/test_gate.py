"""Files that are no files, links that lead away, names that are taken: what stops each of them.

Each row is an attack or a fault, what is run, the exit code and the words that say what stops it.
Whatever the row, nothing of a stranger's file is echoed, and no file is lost.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.hostile.attacks import (
    AGREEMENT,
    CHECK,
    HTML,
    LONG,
    LOOK,
    MD,
    NOT_ORDINARY,
    NOWHERE,
    OURS_MD,
    OUTSIDE,
    OWN,
    SECRET,
    TABLE,
    TO,
    TOO_LONG,
    Row,
    agreement,
    contents,
    every,
    folder,
    large,
    link,
    nothing,
    pipe,
    plug,
    tabled,
    text,
    themed,
)

if TYPE_CHECKING:
    from tests.conftest import Sla

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a matter of Unix")

READING = [
    # Agreements found in a folder.
    Row("a pipe among agreements", pipe("a.yaml"), CHECK, 3, NOT_ORDINARY),
    Row("a socket among agreements", plug("a.yaml"), CHECK, 3, NOT_ORDINARY),
    Row("a link out among them", link("a.yaml", "../secret.yaml"), CHECK, 3, OUTSIDE),
    Row("a link by two steps", every(link("b.txt", "../secret.yaml"), link("a.yaml", "b.txt")),
        CHECK, 3, OUTSIDE),
    Row("a link to a device", link("a.yaml", "/dev/zero"), CHECK, 3, OUTSIDE),
    Row("a link to the environment", link("a.yaml", "/proc/self/environ"), CHECK, 3, OUTSIDE),
    Row("a link to nothing", link("a.yaml", "none"), CHECK, 3, "no file"),
    Row("a loop of links", every(link("a.yaml", "b.yaml"), link("b.yaml", "a.yaml")),
        CHECK, 3, NOWHERE),
    Row("a folder out, linked", link("sub", "../outer"), CHECK, 3, "no agreement"),
    Row("a folder named as a file", folder("a.yaml"), CHECK, 3, "no agreement"),
    Row("a file too large", large("a.yaml"), CHECK, 1, "larger than 5"),
    # Named on the command line.
    Row("a device named", nothing, ("validate", "/dev/zero"), 3, NOT_ORDINARY),
    Row("a pipe named", pipe("a.yaml"), TABLE, 3, NOT_ORDINARY),
    Row("a name too long", nothing, ("validate", LONG), 3, TOO_LONG),
    Row("a name too long to render", nothing, ("render", LONG), 3, TOO_LONG),
    Row("below a file", agreement(), ("validate", "a.yaml/b.yaml"), 3, "no file"),
    Row("a loop named", link("a.yaml", "a.yaml"), TABLE, 3, NOWHERE),
    # Tables.
    Row("a table above", tabled("../secret.csv"), TABLE, 1, "csv-outside-folder"),
    Row("a table above that is not there", tabled("../none.csv"), TABLE, 1, "csv-outside-folder"),
    Row("a table by its whole path", tabled("/etc/passwd"), TABLE, 1, "csv-outside-folder"),
    Row("a table linked out", every(tabled("t.csv"), link("t.csv", "../secret.csv")),
        TABLE, 1, "csv-outside-folder"),
    Row("a table in a folder linked out", every(tabled("d/secret.csv"), link("d", "..")),
        TABLE, 1, "csv-outside-folder"),
    Row("a pipe as a table", every(tabled("t.csv"), pipe("t.csv")), TABLE, 1, "csv-not-readable"),
    Row("a folder as a table", every(tabled("t.csv"), folder("t.csv")), TABLE, 1,
        "csv-not-readable"),
    Row("the folder itself as a table", tabled("."), TABLE, 1, "csv-not-readable"),
    Row("a device as a table", every(tabled("t.csv"), link("t.csv", "/dev/zero")), TABLE, 1,
        "csv-outside-folder"),
    Row("a loop as a table", every(tabled("t.csv"), link("t.csv", "t.csv")), TABLE, 1,
        "csv-not-readable"),
    Row("a table too large", every(tabled("t.csv"), large("t.csv")), TABLE, 1, "csv-too-big"),
    Row("a table with a name too long", tabled(LONG), TABLE, 1, "csv-"),
    Row("a table with a NUL in its name", tabled("a\x00.csv"), TABLE, 1, "U+0000"),
    Row("a table with half a letter in its name", tabled("\ud800.csv"), TABLE, 1, ""),
    # Themes named in an agreement, and on the command line.
    Row("a theme above", themed("../secret.yaml"), HTML, 3, OUTSIDE),
    Row("a theme above that is not there", themed("../none.yaml"), HTML, 3, OUTSIDE),
    Row("a theme by its whole path", themed("/etc/hosts.yaml"), HTML, 3, OUTSIDE),
    Row("a theme linked out", every(themed("t.yaml"), link("t.yaml", "../secret.yaml")),
        HTML, 3, OUTSIDE),
    Row("a pipe as a theme", every(themed("t.yaml"), pipe("t.yaml")), HTML, 3, NOT_ORDINARY),
    Row("a folder as a theme", every(themed("t.yaml"), folder("t.yaml")), HTML, 3, "is a folder"),
    Row("a loop as a theme", every(themed("t.yaml"), link("t.yaml", "t.yaml")), HTML, 3, NOWHERE),
    Row("a theme with a name too long", themed(LONG + ".yaml"), HTML, 3, TOO_LONG),
    Row("a theme with a NUL in its name", themed("a\x00.yaml"), HTML, 1, "U+0000"),
    Row("a pipe as a theme named", every(agreement(), pipe("t.yaml")), LOOK, 3, NOT_ORDINARY),
    Row("a device as a theme named", agreement(), (*HTML, "--theme", "/dev/zero.yaml"), 3, "no"),
    Row("a theme too large", every(agreement(), large("t.yaml")), LOOK, 3, "larger than 5"),
    # Logos.
    *(
        Row(f"a logo: {name}", every(agreement(), text("t.yaml", f"logo: {json.dumps(file)}"), put),
            LOOK, 3, "theme-logo")
        for name, file, put in (
            ("above", "../secret.svg", nothing),
            ("by its whole path", "/etc/logo.png", nothing),
            ("linked out", "l.svg", link("l.svg", "../secret.svg")),
            ("a pipe", "l.svg", pipe("l.svg")),
            ("a folder", "l.svg", folder("l.svg")),
            ("a device", "l.svg", link("l.svg", "/dev/zero")),
            ("a loop", "l.svg", link("l.svg", "l.svg")),
            ("too large", "l.png", large("l.png")),
            ("a name too long", f"{LONG}.svg", nothing),
        )
    ),
    # Templates and styles.
    *(
        Row(f"{kind}: {name}", every(agreement(), folder(f"t/{Path(file).parent}"), put(file)),
            (*(OWN if kind == "a template" else HTML), "--templates", "t"), 3, said)
        for kind, file in (("a template", "long/document.j2"), ("a style", "theme/common.css"))
        for name, put, said in (
            ("linked out", lambda file: link(f"t/{file}", "../../../secret.j2"), OUTSIDE),
            ("a pipe", lambda file: pipe(f"t/{file}"), NOT_ORDINARY),
            ("a loop", lambda file: link(f"t/{file}", Path(file).name), NOWHERE),
            ("too large", lambda file: large(f"t/{file}"), "larger than"),
        )
    ),
    Row("a file as the folder of templates", every(agreement(), text("t", "")), OWN, 3,
        "no folder"),
    Row("a folder of templates too long", agreement(), (*MD, "--templates", LONG), 3, "no folder"),
    Row("templates nested too deep", every(agreement(), folder("t/long"), text(
        "t/long/document.j2", "{% for a in [1] %}" * 60 + "{% endfor %}" * 60)), OWN, 3,
        "template"),
    Row("conditions nested too deep", every(agreement(), folder("t/long"), text(
        "t/long/document.j2", "{% if 1 %}" * 3000 + "{% endif %}" * 3000)), OWN, 3, "template"),
    Row("brackets nested too deep", every(agreement(), folder("t/long"), text(
        "t/long/document.j2", "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")), OWN, 3, "template"),
]  # fmt: skip

OVER = "would overwrite"
KEPT = "sla did not make it"

WRITING = [
    Row("a link out", every(agreement(), link("a.md", "../secret.md")), MD, 3, "leads out"),
    Row("a link out, named", every(agreement(), link("b.md", "../secret.md")),
        (*TO, "b.md"), 3, "leads out"),
    Row("a link out, forced", every(agreement(), link("a.md", "../secret.md")),
        (*MD, "--force"), 3, "leads out"),
    Row("a link out to nothing yet", every(agreement(), link("a.md", "../new.md")), MD, 3, NOWHERE),
    Row("a link to nothing", every(agreement(), link("a.md", "new.md")), MD, 3, NOWHERE),
    Row("a loop", every(agreement(), link("a.md", "a.md")), MD, 3, NOWHERE),
    Row("a folder in the way", every(agreement(), folder("a.md")), MD, 3, "is a folder"),
    Row("a pipe in the way", every(agreement(), pipe("a.md")), MD, 3, NOT_ORDINARY),
    Row("a pipe named", every(agreement(), pipe("p.md")), (*TO, "p.md"), 3, NOT_ORDINARY),
    Row("a socket named", every(agreement(), plug("p.md")), (*TO, "p.md"), 3, NOT_ORDINARY),
    Row("a device named", agreement(), (*TO, "/dev/null"), 3, NOT_ORDINARY),
    Row("the agreement itself", agreement(), (*TO, "a.yaml"), 3, OVER),
    Row("the agreement by a link", every(agreement(), link("b.md", "a.yaml")),
        (*TO, "b.md"), 3, OVER),
    Row("the agreement by a second name", every(
        agreement(), lambda f: (f / "b.md").hardlink_to(f / "a.yaml")), (*TO, "b.md"), 3, OVER),
    Row("its table", every(tabled("t.csv"), text("t.csv", "from,to,rate\nA,B,5%\n")),
        (*TO, "t.csv"), 3, OVER),
    Row("its theme", every(agreement(), text("t.yaml", "name: x")), (*LOOK, "-o", "t.yaml"), 3,
        OVER),
    Row("its logo", every(agreement(), text("t.yaml", "logo: l.svg"), text("l.svg", "<svg/>")),
        (*LOOK, "-o", "l.svg"), 3, OVER),
    Row("its template", every(agreement(), folder("t/long"), text("t/long/document.j2", "x")),
        (*OWN, "-o", "t/long/document.j2"), 3, OVER),
    Row("a text its template takes in", every(agreement(), folder("t/long"), text("t/x.md", "x"),
        text("t/long/document.j2", "{% include 'x.md' %}")), (*OWN, "-o", "t/x.md"), 3, OVER),
    Row("its style", every(agreement(), folder("t/theme"), text("t/theme/extra.css", "p{}")),
        (*HTML, "--templates", "t", "-o", "t/theme/extra.css"), 3, OVER),
    Row("another agreement of the call", every(agreement(), text("b.yaml", AGREEMENT)),
        ("render", "a.yaml", "b.yaml", "--to", "md", "-o", "b.yaml"), 2, "one file"),
    Row("two into one, by endings", every(agreement(), text("a.yml", AGREEMENT)),
        ("render", "a.yaml", "a.yml", "--to", "md"), 2, "both become"),
    Row("two into one, from two folders", every(agreement(), folder("d"), text(
        "d/a.yaml", AGREEMENT)), ("render", "a.yaml", "d/a.yaml", "--to", "md", "-o", "o/"), 2,
        "both become"),
    Row("two into one, by a link", every(agreement(), text("b.yaml", AGREEMENT), text(
        "a.md", OURS_MD), link("b.md", "a.md")), ("render", "a.yaml", "b.yaml", "--to", "md"), 2,
        "both become"),
    Row("a text of the user's", every(agreement(), text("a.md", "# Mine\n\nNotes\n")), MD, 3, KEPT),
    Row("an empty file of theirs", every(agreement(), text("a.md", "")), MD, 3, KEPT),
    Row("a page of the user's", every(agreement(), text("a.html", "<p>Mine")), HTML, 3, KEPT),
    Row("a PDF of a customer's", every(agreement(), text("a.pdf", "%PDF-1.7 theirs")),
        ("render", "a.yaml"), 3, KEPT),
    Row("theirs, in a folder named", every(agreement(), folder("o"), text("o/a.md", "mine")),
        (*TO, "o"), 3, KEPT),
    Row("the second of two formats", every(agreement(), text("a.html", "mine")),
        (*MD, "--to", "html"), 3, KEPT),
    Row("a file as a folder", agreement(), (*TO, "a.yaml/b.md"), 3, "cannot be made"),
    Row("a file as a folder, with a slash", agreement(), (*TO, "a.yaml/"), 3, "cannot be made"),
    Row("a folder that is a link to nothing", every(agreement(), link("o", "none")),
        (*TO, "o/b.md"), 3, "cannot be made"),
    Row("a name too long", agreement(), (*TO, f"{LONG}.md"), 3, TOO_LONG),
    Row("a folder too long", agreement(), (*TO, f"{LONG}/b.md"), 3, TOO_LONG),
    # sla new, sla templates copy.
    Row("new over a file", agreement(), ("new", "a.yaml"), 3, "already there"),
    Row("new through a link out", link("a.yaml", "../secret.yaml"), ("new", "a.yaml", "--force"), 3,
        "leads out"),
    Row("new through a link to nothing", link("a.yaml", "../new"), ("new", "a.yaml"), 3, NOWHERE),
    Row("new into a pipe", pipe("a.yaml"), ("new", "a.yaml", "--force"), 3, NOT_ORDINARY),
    Row("new into a folder", folder("a.yaml"), ("new", "a.yaml", "--force"), 3, "is a folder"),
    Row("new with a name too long", nothing, ("new", f"{LONG}.yaml"), 3, TOO_LONG),
    Row("an example over a table", text("industrial.en.csv", "mine"),
        ("new", "--preset", "industrial", "--lang", "en"), 3, "already there"),
    Row("an example through a link", link("industrial.en.csv", "../secret.csv"),
        ("new", "--preset", "industrial", "--lang", "en", "--force"), 3, "leads out"),
    Row("a copy over templates", every(folder("t/long"), text("t/long/document.j2", "mine")),
        ("templates", "copy", "t"), 3, "already there"),
    Row("a copy through a folder linked out", every(folder("t"), link("t/long", "../../outer")),
        ("templates", "copy", "t", "--force"), 3, "leads out"),
    Row("a copy through a link to nothing", every(folder("t"), link("t/README.md", "../none")),
        ("templates", "copy", "t"), 3, NOWHERE),
    Row("a copy into a file", text("t", "mine"), ("templates", "copy", "t"), 3, "cannot be made"),
    Row("a copy into a name too long", nothing, ("templates", "copy", LONG), 3, TOO_LONG),
]  # fmt: skip


def test_there_are_many() -> None:
    assert len(READING) + len(WRITING) >= 80


@pytest.mark.parametrize("row", [*READING, *WRITING], ids=lambda row: row.name.replace(" ", "-"))
def test_an_attack_is_stopped(sla: Sla, room: Path, row: Row) -> None:
    row.prepare(room)
    before = contents(room.parent)
    start = time.monotonic()
    told = sla(*row.arguments)
    assert told.code == row.code, told.err + told.out
    assert row.said in told.err + told.out
    assert SECRET not in told.err + told.out
    for unwanted in ("Traceback", "unforeseen", "root:"):
        assert unwanted not in told.err
    assert contents(room.parent) == before
    assert time.monotonic() - start < 5
