"""Valid agreements full of hostile texts, made into documents and read back.

Run `python -m tests.hostile.readback --mutants 20000 --pdfs 500 --seed N`. In what comes out
nothing acts, nothing is fetched, and every text is seen as its reader should see it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2
import tinyhtml5
import yaml
from markdown_it import MarkdownIt

import sla_cli
from sla_cli.agreement.shape.values import TextReader
from sla_cli.checks.examination import examined
from sla_cli.documents.context import Order
from sla_cli.documents.dossier import dossier_of
from sla_cli.documents.formats import FORMATS
from sla_cli.documents.links import is_link
from sla_cli.source.text import decoded
from tests.documents.leaves import SWITCHES, declared
from tests.hostile.seeds import seeds
from tests.hostile.texts import Piece, folded, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from xml.etree.ElementTree import Element

    from sla_cli.checks.examination import Examined
    from sla_cli.documents.dossier import Dossier

QUIET_KEYS = (*SWITCHES, "id", "currency", "file", "rule")
"""Keys whose words no page says, or that name something which must be there."""
ACTING = {"script", "iframe", "frame", "object", "embed", "form", "base", "applet", "portal",
          "input", "button", "video", "audio", "img", "image", "link", "foreignobject"}  # fmt: skip
STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
ACTIVE_STYLE = re.compile(r"url\(|@import|expression|javascript:", re.IGNORECASE)


class Mutant(NamedTuple):
    """An agreement, and the texts that were put into it."""

    data: bytes
    texts: tuple[Piece, ...]


class Fault(NamedTuple):
    """A fault that was found, with the agreement it was found in."""

    what: str
    data: bytes


@cache
def grounds() -> list[str]:
    """Give the sound agreements that mutants are made of."""
    found = []
    for data in seeds("yaml"):
        looked = looked_at(data)
        if looked.agreement is not None and b"conversion_rates:\n    file" not in data:
            found.append(json.dumps(yaml.safe_load(data), default=str))
    return found


def looked_at(data: bytes) -> Examined:
    """Look at an agreement that stands in no folder."""
    return examined(decoded("a.yaml", Path("/nowhere"), data))


def mutant(chance: random.Random) -> Mutant:
    """Put hostile texts where an agreement has words."""
    tree = json.loads(chance.choice(grounds()))
    places = [one for one in _places(tree, "") if _is_words(one[2])]
    chosen = chance.sample(places, min(len(places), chance.randint(1, 8)))
    texts = []
    for number, (within, key, _) in enumerate(chosen, 100):
        texts.append(text(chance, number))
        within[key] = texts[-1].written
    dumped = yaml.safe_dump(tree, allow_unicode=chance.random() < 0.7, sort_keys=False)
    return Mutant(dumped.encode(), tuple(texts))


def _places(tree: object, above: str) -> Iterator[tuple[dict | list, str | int, str]]:
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in items:
        path = f"{above}[{key}]" if isinstance(tree, list) else f"{above}.{key}".lstrip(".")
        if isinstance(value, (dict, list)):
            yield from _places(value, path)
        elif isinstance(value, str):
            yield tree, key, path


def _is_words(path: str) -> bool:
    key = re.sub(r"\[\d+\]$", "", path).rpartition(".")[2]
    if key in QUIET_KEYS or path.startswith("extra_sections"):
        return False
    try:
        return type(declared(path)[1]) is TextReader
    except (KeyError, AttributeError):
        return False


def faults_of_html(data: bytes, texts: tuple[Piece, ...], usual: Collection[str]) -> list[str]:
    """Tell what acts in a page, or is not seen in it; `usual` are the scripts of every page."""
    root = tinyhtml5.parse(STYLE.sub("", data.decode(), count=1), namespace_html_elements=False)
    faults = [fault for one in root.iter() for fault in _acts(one, usual)]
    seen = folded("".join(root.find("body").itertext()))
    return faults + [f"not in HTML: {one.seen}" for one in texts if folded(one.seen) not in seen]


def _acts(one: Element, usual: Collection[str]) -> Iterator[str]:
    if not isinstance(one.tag, str):
        return
    tag = one.tag.rpartition("}")[2].lower()
    if tag in ACTING and outline(one) not in usual:
        yield f"acts: {outline(one)}"
    for key, value in one.attrib.items():
        name = str(key).rpartition("}")[2].lower()
        if name.startswith("on") or (name == "style" and ACTIVE_STYLE.search(value)):
            yield f"acts: {outline(one)}"
        leads = name in ("href", "src", "action") and not value.startswith("#")
        if leads and not is_link(value) and outline(one) not in usual:
            yield f"leads: {outline(one)}"


def outline(one: Element) -> str:
    """Give an element in short, by which it is known again."""
    return f"{one.tag} {sorted(one.attrib.items())} {''.join(one.itertext())}"[:400]


@cache
def usual_of(language: str) -> frozenset[str]:
    """Give what acts in every page: the script that copies addresses, and the like."""
    plain = f"sla: 1\nlanguage: {language}\ncompany: A\nparties: {{marketing: M, sales: S}}\n"
    data = made(dossier_of(looked_at(plain.encode())), "html")
    root = tinyhtml5.parse(STYLE.sub("", data.decode(), count=1), namespace_html_elements=False)
    return frozenset(outline(one) for one in root.iter() if isinstance(one.tag, str))


def faults_of_markdown(data: bytes, texts: tuple[Piece, ...]) -> list[str]:
    """Tell what a reader of Markdown that lets everything through would run, or not show."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.validateLink = lambda url: True  # type: ignore[method-assign]
    read = reader.parse(data.decode())
    inside = [child for token in read for child in token.children or ()]
    faults = [f"acts: {one.content}" for one in (*read, *inside)
              if one.type in ("html_inline", "html_block", "image")]  # fmt: skip
    for one in inside:
        href = str(one.attrGet("href")) if one.type == "link_open" else "#"
        if not href.startswith("#") and not is_link(href):
            faults.append(f"leads: {href}")
    seen = folded("".join(one.content for one in inside))
    return faults + [
        f"not in Markdown: {one.seen}" for one in texts if folded(one.seen) not in seen
    ]


def faults_of_pdf(data: bytes, texts: tuple[Piece, ...]) -> list[str]:
    """Tell what a PDF leads to that it should not, or does not say."""
    faults = []
    with pikepdf.open(BytesIO(data)) as pdf:
        links = [one for page in pdf.pages for one in page.get("/Annots", ())]
        actions = [one.A for one in links if "/A" in one]
        faults += [f"acts: {one.S}" for one in actions if one.S != "/URI"]
        faults += [f"leads: {one.URI}" for one in actions if not is_link(str(one.get("/URI", "")))]
        own = b"".join(one.unparse() for one in pdf.objects)
    home = str(Path(sla_cli.__file__).parent.parent).encode()
    faults += [f"tells: {word!r}" for word in (b"(file:", b"(javascript:", b"/JavaScript", home)
               if word in own]  # fmt: skip
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    seen = folded("".join(pages))
    return faults + [
        f"not in PDF: {word}" for one in texts for word in _words(one.seen) if word not in seen
    ]


def _words(seen: str) -> list[str]:
    """Give the words of a text that stand in one order on paper, whatever direction it has.

    Beside a right-to-left word, what reads a PDF puts signs in an order of its own, some of them
    turned round: there, letters and figures count.
    """
    words = [word for word in seen.split() if word.isascii()]
    if any(unicodedata.bidirectional(one) in ("R", "AL") for one in seen):
        words = [run for word in words for run in re.findall(r"[A-Za-z]+|[0-9]+", word)]
    return [word for word in map(folded, words) if word]


def made(dossier: Dossier, format_: str) -> bytes:
    """Make a document of the long form."""
    order = Order("long", dossier.language)
    return FORMATS[format_].render(dossier, order).data


def read_back(seed: int, count: int, formats: tuple[str, ...]) -> tuple[int, list[Fault]]:
    """Make so many valid mutants into documents; give how many were told as faulty, and faults."""
    chance, done, told = random.Random(seed), 0, 0
    faults: list[Fault] = []
    while done < count:
        one = mutant(chance)
        looked = looked_at(one.data)
        if looked.agreement is None:
            told += 1
            continue
        done += 1
        dossier = dossier_of(looked)
        for name in formats:
            data = made(dossier, name)
            if name == "html":
                found = faults_of_html(data, one.texts, usual_of(dossier.language))
            else:
                found = {"md": faults_of_markdown, "pdf": faults_of_pdf}[name](data, one.texts)
            faults += [Fault(f"{name}: {fault}", one.data) for fault in found]
    return told, faults


def main() -> int:
    """Read back what is asked for, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=2000)
    parser.add_argument("--pdfs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    held = True
    for count, formats in ((asked.mutants, ("html", "md")), (asked.pdfs, ("pdf",))):
        start = time.monotonic()
        told, faults = read_back(asked.seed, count, formats)
        spent = time.monotonic() - start
        print(f"{count} mutants to {formats}: {spent:.0f} s, {told} told, {len(faults)} faults")
        for one in faults[:20]:
            print(one.what, flush=True)
        held = held and not faults
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
