"""The Word document: every word of the page in its order, and nothing that Word would refuse."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pypdfium2
import pytest
import tinyhtml5

from sla_cli.checks.examination import examine
from sla_cli.documents.context import Order
from sla_cli.documents.dossier import dossier_of
from sla_cli.documents.html import page_for_word
from sla_cli.documents.word.body import PARAGRAPHS
from sla_cli.documents.word.styles import paragraph_styles
from tests import bare
from tests.agreement.everything import everything
from tests.conftest import MINIMAL, with_fonts
from tests.documents.word import RELATIONS, WP, R, W, letters, paragraphs, part, value
from tests.examples import EXAMPLES, FORMS, NAMES, Rendered, Rendering

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from tests.conftest import Sla

SOFFICE = shutil.which("soffice")
ALL = [(name, form) for name in NAMES for form in FORMS]


def words_of_page(page: str) -> str:
    """Give the words of the HTML that it is made from, but for the entries of the contents."""
    body = tinyhtml5.parse(page, namespace_html_elements=False).find("body")
    assert body is not None
    for element in list(body.iter()):
        for child in list(element):
            listed = element.tag == "nav" and child.tag == "ol"
            if listed or str(child.tag).endswith("}svg"):
                child.clear()
    return letters("".join(body.itertext()))


def words_of_document(path: Path) -> str:
    return letters("".join(words for _, words in paragraphs(path, with_contents=False)))


def page_of(source: Path, form: str, language: str) -> str:
    dossier = dossier_of(examine(str(source), language))
    return page_for_word(dossier, Order(form, language))


@pytest.mark.parametrize(("name", "form"), ALL)
def test_every_word_of_the_page_in_its_order(rendered: Rendered, name: str, form: str) -> None:
    one = Rendering(name, form, "docx")
    assert words_of_document(rendered(one)) == words_of_page(page_of(one.yaml, form, one.language))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_of_every_field(sla: Sla, tmp_path: Path, language: str, form: str) -> None:
    source = tmp_path / "a.yaml"
    source.write_text(everything(language), encoding="utf-8")
    assert sla("render", "a.yaml", "--form", form, "-o", "a.docx").code == 0
    assert words_of_document(tmp_path / "a.docx") == words_of_page(page_of(source, form, language))
    sound(tmp_path / "a.docx")


def test_what_templates_of_ones_own_say(sla: Sla, tmp_path: Path, minimal: Path) -> None:
    """Elements that nobody foresaw come out with all their words, where they stand."""
    (tmp_path / "own" / "long" / "html").mkdir(parents=True)
    (tmp_path / "own" / "long" / "html" / "frame.j2").write_text(
        "<div>loose <b>words</b><aside><p>inside</p> between <ul><li>one<p>below</p>after</li>"
        "<li><p>two</p><ol start='3'><li>three<ul><li>four</li></ul></li></ol></li></ul>"
        "<table><caption>above</caption><tr><td rowspan='2'>a</td><td colspan='2'>b</td></tr>"
        "<tr><td>c</td><td><table><tr><td>nested</td></tr></table></td></tr><tr></tr></table>"
        "<dl><dt>term</dt><dd>first<p>second</p><ul><li>x</li><li>y</li></ul></dd><dd>more</dd>"
        "</dl></aside>behind<blockquote>said <i>so</i></blockquote><pre>a\n  b</pre><hr>"
        "<div class='sides'><p>left</p><p>right</p><p>over</p></div></div><h5>deep</h5>",
        encoding="utf-8",
    )
    done = sla("render", "a.yaml", "-o", "a.docx", "--templates", "own")
    assert done.code == 0, done.err
    said = words_of_document(tmp_path / "a.docx")
    wanted = "loosewordsinsidebetweenonebelowaftertwothreefourabove"
    assert wanted in said
    assert "abcnestedtermfirstsecondxymorebehindsaidsoabl" in said
    assert "leftrightoverdeep" in said
    sound(tmp_path / "a.docx")


@pytest.mark.parametrize(("name", "form"), ALL)
def test_word_finds_nothing_to_repair(rendered: Rendered, name: str, form: str) -> None:
    sound(rendered(Rendering(name, form, "docx")))


def sound(path: Path) -> None:
    """Look for all that makes Word call a document damaged, and for what leads nowhere in it."""
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    document, styles = part(path), part(path, "word/styles.xml")
    known = [style.get(f"{W}styleId") for style in styles.iter(f"{W}style")]
    assert len(known) == len(set(known))
    used = {
        one.get(f"{W}val")
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for tree in (document, styles)
        for one in tree.iter(f"{W}{kind}")
    }
    assert used <= set(known)
    unique(document, f"{W}bookmarkStart", f"{W}id")
    unique(document, f"{W}bookmarkStart", f"{W}name")
    unique(document, f"{WP}docPr", "id")
    controls = [value(one, "id") for one in document.iter(f"{W}sdtPr")]
    assert len(controls) == len(set(controls))
    related = {one.get("Id"): one for one in part(path, "word/_rels/document.xml.rels")}
    assert all(one.tag == f"{RELATIONS}Relationship" for one in related.values())
    for one in document.iter():
        for key in ("id", "embed"):
            assert one.get(f"{R}{key}") in (None, *related)
    for one in related.values():
        if one.get("TargetMode") != "External":
            target = str(one.get("Target"))
            assert (target.removeprefix("../") if target[:2] == ".." else f"word/{target}") in names
    marks = {one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")}
    leading = {one.get(f"{W}anchor") for one in document.iter(f"{W}hyperlink")} - {None}
    assert leading <= marks
    assert all(len(str(mark)) <= 40 and re.fullmatch(r"\w+", str(mark)) for mark in marks)
    lists = {one.get(f"{W}numId") for one in part(path, "word/numbering.xml").iter(f"{W}num")}
    assert {one.get(f"{W}val") for one in document.iter(f"{W}numId")} <= {"0", *lists}
    for cell in document.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"
    for table in document.iter(f"{W}tbl"):
        widths = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            covered = [int(value(cell[0], "gridSpan") or 1) for cell in row.findall(f"{W}tc")]
            assert sum(covered) == widths
    for parent in document.iter():
        for one, after in zip(parent, list(parent)[1:], strict=False):
            # Two tables with nothing between them become one.
            assert (one.tag, after.tag) != (f"{W}tbl", f"{W}tbl")
    body = document[0]
    assert body[-1].tag == f"{W}sectPr"
    opened = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    assert opened.count("begin") == opened.count("end") == opened.count("separate")


def unique(tree: Element, tag: str, key: str) -> None:
    found = [one.get(key) for one in tree.iter(tag)]
    assert len(found) == len(set(found))


def test_headings_are_numbered_by_word_and_listed(rendered: Rendered) -> None:
    path = rendered(Rendering("industrial.fr", "long", "docx"))
    told = paragraphs(path)
    assert ("Heading1", "4 Le transfert des leads") in told
    assert ("Heading2", "4.2 Lead scoring") in told
    # Word counts on when a clause is added, but where numbered rows of a table come between.
    written = [one for one in told if re.match(r"[\d.]+\t", one[1]) and one[0][:3] != "TOC"]
    assert {style for style, _ in written} == {"Heading2", "Heading3"}
    by_hand = {words.partition("\t")[0].rpartition(".")[0] for _, words in written}
    assert by_hand == {"3", "4.3", "4.4"}
    levels = {"Heading1": "TOC1", "Heading2": "TOC2"}
    headings = [(levels[style], letters(words)) for style, words in told if style in levels]
    assert [
        (s, letters(w)) for s, w in told if s.startswith("TOC") and s != "TOCHeading"
    ] == headings
    instruction = next(part(path).iter(f"{W}instrText")).text
    assert instruction is not None
    assert instruction.split() == ["TOC", "\\o", '"1-2"', "\\h", "\\n", "\\u"]


def test_tables_repeat_their_heads_and_keep_their_rows(rendered: Rendered) -> None:
    tables = [
        one
        for one in part(rendered(Rendering("industrial.fr", "long", "docx"))).iter(f"{W}tbl")
        if value(one[0], "tblStyle") == "AgreementTable"
    ]
    assert len(tables) > 10
    for table in tables:
        rows = [row.find(f"{W}trPr") for row in table.findall(f"{W}tr")]
        assert all(row is not None and row.find(f"{W}cantSplit") is not None for row in rows)
        heads = [row is not None and row.find(f"{W}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)


@pytest.mark.parametrize(("language", "code"), [("fr", "fr-FR"), ("en", "en-US"), ("de", "de-DE")])
def test_language_and_properties(sla: Sla, tmp_path: Path, language: str, code: str) -> None:
    shutil.copy(EXAMPLES / "agency.fr.yaml", tmp_path / "a.yaml")
    shutil.copy(EXAMPLES / "agency.fr.csv", tmp_path) if (
        EXAMPLES / "agency.fr.csv"
    ).exists() else 0
    assert sla("render", "a.yaml", "--lang", language, "-o", "a.docx").code == 0
    styles = part(tmp_path / "a.docx", "word/styles.xml")
    assert {one.get(f"{W}val") for one in styles.iter(f"{W}lang")} == {code}
    core = {
        one.tag.partition("}")[2]: one.text
        for one in part(tmp_path / "a.docx", "docProps/core.xml")
    }
    company = examine(str(tmp_path / "a.yaml"), "fr").agreement
    assert company is not None
    assert core["creator"] == company.company
    assert core["language"] == language
    assert str(core["title"]).endswith(company.company)


def test_pages_are_counted_at_their_foot(rendered: Rendered) -> None:
    path = rendered(Rendering("agency.en", "long", "docx"))
    fields = [one.text for one in part(path, "word/footer1.xml").iter(f"{W}instrText")]
    assert [str(one).strip() for one in fields] == ["PAGE", "NUMPAGES"]


def test_blanks_are_content_controls(sla: Sla, tmp_path: Path) -> None:
    assert sla("new", "a.yaml", "--lang", "en").code == 0
    told = sla("render", "a.yaml", "-o", "a.docx")
    assert told.code == 0
    sound(tmp_path / "a.docx")
    document = part(tmp_path / "a.docx")
    controls = [
        one for one in document.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}text") is not None
    ]
    blanks = page_of(tmp_path / "a.yaml", "long", "en").count('class="blank"')
    assert len(controls) == blanks > 10
    for control in controls:
        assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        assert "".join(control.itertext()) == "[…]"
    asked = {value(one.find(f"{W}sdtPr"), "alias") for one in controls}
    assert {"Owner", "To be filled in"} & asked


def test_drawings_are_shapes_with_a_picture_behind(rendered: Rendered) -> None:
    path = rendered(Rendering("industrial.fr", "long", "docx"))
    with ZipFile(path) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        for name in media:
            data = archive.read(name)
            assert data.startswith(b"\x89PNG" if name.endswith("png") else b"<svg xmlns=")
            # The widest takes 496 pixels of the page: four dots for each print finely.
            assert name.endswith("svg") or int.from_bytes(data[16:20]) <= 4 * 496
    assert len([name for name in media if name.endswith("svg")]) == len(media) / 2 > 5
    told = [one.get("descr") for one in part(path).iter(f"{WP}docPr")]
    assert "Visite → Lead : 2 %" in "".join(map(str, told)).replace("\u00a0", " ").replace(
        "\u202f", " "
    )


def test_the_colours_are_the_themes(sla: Sla, tmp_path: Path, minimal: Path) -> None:
    (tmp_path / "t.yaml").write_text('colours: {marketing: "#0a5b00", sales: "#6b0a5b"}\n')
    assert sla("render", "a.yaml", "--theme", "t.yaml", "-o", "a.docx").code == 0
    styles = {one.get(f"{W}styleId"): one for one in part(tmp_path / "a.docx", "word/styles.xml")}
    for side, colour in (("Marketing", "0a5b00"), ("Sales", "6b0a5b")):
        assert value(styles[f"Eyebrow{side}"].find(f"{W}rPr"), "color") == colour
    said = [style for style, _ in paragraphs(tmp_path / "a.docx")]
    assert {"EyebrowMarketing", "EyebrowSales"} <= set(said)


def test_each_class_has_a_style() -> None:
    assert set(PARAGRAPHS.values()) <= paragraph_styles()


def test_it_carries_the_agreement(rendered: Rendered) -> None:
    one = Rendering("industrial.fr", "long", "docx")
    files = {file.get("name"): file.text for file in part(rendered(one), "customXml/item1.xml")}
    assert base64.b64decode(str(files["industrial.fr.yaml"])) == one.yaml.read_bytes()
    assert (
        base64.b64decode(str(files["industrial.fr.csv"]))
        == (EXAMPLES / "industrial.fr.csv").read_bytes()
    )


def test_one_that_was_edited_is_not_replaced(sla: Sla, tmp_path: Path, minimal: Path) -> None:
    assert sla("render", "a.yaml", "--to", "docx").code == 0
    assert sla("render", "a.yaml", "--to", "docx").code == 0
    made = tmp_path / "a.docx"
    with ZipFile(made) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    word = b"<Application>Microsoft Office Word</Application>"
    files["docProps/app.xml"] = files["docProps/app.xml"].replace(
        b"<Application>sla</Application>", word
    )
    with ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    edited = made.read_bytes()
    assert sla("render", "a.yaml", "--to", "docx").code == 3
    assert made.read_bytes() == edited
    for other in (b"PK\x03\x04 no archive", b"a letter", b""):
        made.write_bytes(other)
        assert sla("render", "a.yaml", "--to", "docx").code == 3
        assert made.read_bytes() == other
    assert sla("render", "a.yaml", "--to", "docx", "--force").code == 0


@pytest.mark.parametrize(
    "company",
    [
        "A\u0085B",
        "A \u202ereversed",
        "A\u00adB\u2011C",
        "&lt; <b>x</b> ]]>",
        "[x](http://[::1)",
        "x" * 3000,
    ],
)
def test_odd_words(sla: Sla, tmp_path: Path, minimal: Path, company: str) -> None:
    told = "".join(f"\\u{ord(one):04x}" for one in company)
    text = minimal.read_text(encoding="utf-8").replace("company: Acme", f'company: "{told}"')
    minimal.write_text(text, encoding="utf-8")
    done = sla("render", "a.yaml", "-o", "a.docx")
    assert done.code in (0, 1), done.err
    if done.code == 0:
        sound(tmp_path / "a.docx")


def test_characters_that_xml_has_no_place_for(sla: Sla, tmp_path: Path, minimal: Path) -> None:
    (tmp_path / "own" / "long").mkdir(parents=True)
    (tmp_path / "own" / "long" / "frame.j2").write_text(
        "{{ m.text('a\x01b\x0b\x1f' ~ '\ufffe' ~ 'c') }}", encoding="utf-8"
    )
    assert sla("render", "a.yaml", "-o", "a.docx", "--templates", "own").code == 0
    sound(tmp_path / "a.docx")
    assert "abc" in words_of_document(tmp_path / "a.docx")


@bare.PROGRAMS
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "form"), [("industrial.fr", "long"), ("b2b-saas.en", "short")])
def test_libreoffice_says_the_same(
    rendered: Rendered, tmp_path: Path, name: str, form: str
) -> None:
    one = rendered(Rendering(name, form, "docx"))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [str(SOFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    done = subprocess.run(
        [*command, str(one)], check=False, capture_output=True, timeout=180, env=with_fonts()
    )
    assert done.returncode == 0, done.stdout + done.stderr
    document = pypdfium2.PdfDocument(tmp_path / f"{one.stem}.pdf")
    assert len(document) == 1 or form == "long"
    printed = "".join(page.get_textpage().get_text_bounded() for page in document)
    # Side by side, or broken between two pages or at a hyphen, words come in another order; they
    # are all there.
    printed = plain(printed)
    missing = [
        word
        for _, words in paragraphs(one)
        for word in re.split(r"[\s-]+", words)
        if plain(word) not in printed
    ]
    assert missing == []


def plain(words: str) -> str:
    """Bring a text to its letters: pages break words and join letters of them."""
    text = unicodedata.normalize("NFKC", words)
    return re.sub(r"[\s\ufffe\u00ad\u2010\u2011•–▪-]", "", text)


@bare.PROGRAMS
def test_it_needs_no_library_of_the_system(tmp_path: Path) -> None:
    """Neither what draws the PDF is loaded, nor Pango, which a machine may lack."""
    asked = f"import sys; sys.argv = ['sla', 'render', {str(EXAMPLES / 'agency.en.yaml')!r}, "
    asked += f"'-o', {str(tmp_path / 'a.docx')!r}]; from sla_cli.cli.app import main; "
    asked += "assert main(sys.argv[1:]) == 0; assert 'weasyprint' not in sys.modules"
    subprocess.run([sys.executable, "-c", asked], check=True)
    sound(tmp_path / "a.docx")


def test_a_link_to_a_clause_in_any_script_leads_there(sla: Sla, tmp_path: Path) -> None:
    text = MINIMAL.format(language="en") + (
        "company_goals: [{what: Grow, id: договор}]\n"
        "extra_sections: [{title: More, text: 'See [the goal](#договор).'}]\n"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert sla("render", "a.yaml", "--to", "docx").code == 0
    with ZipFile(tmp_path / "a.docx") as archive:
        body = archive.read("word/document.xml").decode()
    links = re.findall('<w:hyperlink w:anchor="([^"]+)".*?</w:hyperlink>', body)
    named = [one for one in links if "the goal" in body[body.index(f'w:anchor="{one}"') :][:400]]
    (anchor,) = set(named)
    assert f'w:name="{anchor}"' in body


def test_what_runs_in_below_a_name_is_no_name(sla: Sla, tmp_path: Path, minimal: Path) -> None:
    """In Word, a style of the first column would make both bold: a criterion, and its field."""
    minimal.write_text(
        minimal.read_text(encoding="utf-8")
        + "lead_handoff: {mql_criteria: {criteria: [{criterion: A project, required: true},"
        " {criterion: A site, required: true}, {criterion: A budget, field: Amount}]}}\n",
        encoding="utf-8",
    )
    assert sla("render", str(minimal), "--to", "docx", "-o", "a.docx").code == 0
    styles = {
        "".join(text.text or "" for text in one.iter(f"{W}t")): value(one.find(f"{W}pPr"), "pStyle")
        for one in part(tmp_path / "a.docx").iter(f"{W}p")
    }
    assert styles["A budget"] == "TableName"
    assert styles["CRM field: Amount"] == "TableText"
