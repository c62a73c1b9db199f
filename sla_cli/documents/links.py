"""Which addresses in the user's words are links, in every format, and what becomes of the others.

An address that is none stays as it was written, for everyone to see: `[here](javascript:…)`.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline.autolink import autolink
from markdown_it.rules_inline.link import link
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from sla_cli.source.characters import fault_of_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_inline import StateInline

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(.*)", re.IGNORECASE | re.DOTALL)
# No name and password before the host: `https://acme.com@elsewhere.org` leads elsewhere.
_WEB = re.compile(r"//[^\s/?#\\%@<>\"]+(?:[/?#].*)?", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NOWHERE = re.compile(r"\([ \t\n]*\)")
_AUTOLINK = re.compile(r"<[a-z][a-z0-9+.-]{1,31}:[^<>\x00-\x20]*>", re.IGNORECASE)
_BRACKET = re.compile(r"(?<!\\)((?:\\\\)*)([\[\]<])")
_DEFINITION = re.compile(r"(?!\[…\])\[(?:[^\[\]\\]|\\.)+\]:", re.DOTALL)
# Behind another scheme, `blob:https://…`, it is part of an address that was refused.
_WEB_SCHEME = re.compile(r"(?<![A-Za-z0-9+.-])(?<![A-Za-z0-9]:)https?\Z", re.IGNORECASE)
_BARE = re.compile(r"://[^\s<>\[\]`\\]{1,2000}")
_CLOSING = ".,;:!?*~'\"»”’"
_DECODINGS = 4
"""How often signs may be written by way of others, before nobody means well."""

Place = tuple[int, int]


def is_link(address: str) -> bool:
    """Tell whether an address is a link: the web, e-mail, telephone, or the document's folder.

    It is one whatever a reader of Markdown makes of character references in it.
    """
    for _ in range(_DECODINGS):
        if not _leads(address):
            return False
        before, address = address, unescape(address)
        if before == address:
            return True
    return False


def _leads(address: str) -> bool:
    decoded = _decoded(address)
    if not address or decoded is None or _CONTROL.search(address):
        return False
    if scheme := _SCHEME.match(address):
        name, rest = scheme[1].lower(), scheme[2]
        if name in ("http", "https"):
            return bool(_WEB.fullmatch(rest))
        return name in ("mailto", "tel") and bool(rest) and not _CONTROL.search(decoded)
    return not _CONTROL.search(decoded) and _stays_in_folder(re.split("[?#]", address)[0])


def works_on_paper(address: str) -> bool:
    """Tell whether a link leads somewhere from a file that may have been sent to anyone."""
    return is_link(address) and (address.startswith("#") or bool(_SCHEME.match(address)))


def _decoded(address: str) -> str | None:
    """Undo percent signs until none is left; None where they never end."""
    for _ in range(_DECODINGS):
        before, address = address, unquote(address)
        if before == address:
            return address
    return None


def _stays_in_folder(path: str) -> bool:
    path = _decoded(path) or ""
    first, *_ = steps = path.split("/")
    if path.startswith(("/", " ")) or "\\" in path or ":" in first:
        return False
    depth = 0
    for step in steps:
        if step == "..":
            depth -= 1
        elif step not in ("", "."):
            # `.. ` and `...` are the folder above to some systems.
            if not step.strip(" ."):
                return False
            depth += 1
        if depth < 0:
            return False
    return True


def shown(address: str) -> str:
    """Write an address for people, without percent signs where all they stand for may be shown."""
    decoded = unquote(address)
    plain = decoded.isprintable() and "\ufffd" not in decoded and not fault_of_value(decoded)
    return decoded if plain else address


class Reader(MarkdownIt):
    """Reads Markdown without HTML and pictures, and takes for links what `is_link` does.

    Where its `env` has a set of `refused`, it puts there what would have been one: the places of
    its brackets in the text, from 0, or twice that of the sign it begins with.
    """

    def __init__(self, *more: str) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable(["strikethrough", *more]).disable(["image", "html_inline"])
        self.inline.ruler.at("link", _link)
        self.inline.ruler.at("autolink", _autolink)
        self.inline.ruler.at("emphasis", _emphasis)
        self.inline.ruler.after("text", "address", _address)

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Tell whether an address is a link."""
        return is_link(url)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Write an address for people."""
        return shown(link)


class _Anyone(MarkdownIt):
    """Reads Markdown as programs do that link to whatever is written."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


def _link(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos, True)
    if end < 0:
        return False
    if not _leads_somewhere(state, end + 1):
        _refuse(state, (state.pos, end))
        return False
    return bool(link(state, silent))


def _leads_somewhere(state: StateInline, start: int) -> bool:
    """Tell whether what stands in the parentheses after a label, if any do, is a link."""
    text = state.src
    if text[start : start + 1] != "(":
        return True
    if _NOWHERE.match(text, start):
        return False
    while (start := start + 1) < state.posMax and text[start] in " \t\n":
        pass
    found = state.md.helpers.parseLinkDestination(text, start, state.posMax)
    return not found.ok or is_link(state.md.normalizeLink(found.str))


def _autolink(state: StateInline, silent: bool) -> bool:
    if autolink(state, silent):
        return True
    if _AUTOLINK.match(state.src, state.pos):
        _refuse(state, (state.pos, state.pos))
    return False


def _address(state: StateInline, silent: bool) -> bool:
    """Take an address that stands in a text as it is for a link: no sign in it is a mark."""
    if not state.src.startswith("://", state.pos):
        return False
    scheme = _WEB_SCHEME.search(state.pending[-7:])
    found = scheme and _BARE.match(state.src, state.pos)
    if not scheme or not found or silent:
        return False
    end = state.pos + len(_without_closing(found[0]))
    text = scheme[0] + state.src[state.pos : end]
    href = state.md.normalizeLink(text)
    state.pending = state.pending[: -len(scheme[0])]
    state.pos = end
    if state.linkLevel or not is_link(href):
        state.pending += text
        return True
    state.push("link_open", "a", 1).attrs = {"href": href}
    state.tokens[-1].info = "auto"
    state.push("text", "", 0).content = text
    state.push("link_close", "a", -1).info = "auto"
    return True


def _without_closing(address: str) -> str:
    """Leave out what ends the sentence or the marks around an address."""
    while address and (
        address[-1] in _CLOSING or (address[-1] == ")" and address.count("(") < address.count(")"))
    ):
        address = address[:-1]
    return address


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Read marks as everyone does, but for those that people type otherwise.

    Bold ends after a colon too, `**Deadline:**4 h`, and a sum is no emphasis, `3*100*12`.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    before = state.src[state.pos - 1 : state.pos]
    run = state.scanDelims(state.pos, marker == "*")
    opens, closes = run.can_open, run.can_close
    if marker == "*" and run.length == 2 and opens and not closes and _ends_bold(state, before):
        opens, closes = False, True
    after = state.src[state.pos + run.length : state.pos + run.length + 1]
    if _is_factor(before) and (after.isalnum() or after == "("):
        opens = False
        closes = closes and not (before + after).isdigit()
    for _ in range(run.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(ord(marker), run.length, len(state.tokens) - 1, -1, opens, closes)
        )
    state.pos += run.length
    return True


def _is_factor(sign: str) -> bool:
    """Tell whether a sign ends what may be multiplied: a word, a number, a parenthesis."""
    return bool(sign) and (sign.isalnum() or sign in ")%€$£")


def _ends_bold(state: StateInline, before: str) -> bool:
    """Tell whether bold that was begun can end after this letter."""
    last = next(
        (one for one in reversed(state.delimiters) if one.marker == ord("*") and one.length == 2),
        None,
    )
    return last is not None and last.open and not last.close and not before.isspace()


def _refuse(state: StateInline, place: Place) -> None:
    refused = state.env.get("refused")
    if isinstance(refused, set):
        refused.add(place)


def on_paper(children: list[Token]) -> list[Token]:
    """Put in words the addresses that lead nowhere from paper: `the plan (plan.html)`."""
    told: list[Token] = []
    address = ""
    for token in children:
        href = str(token.attrGet("href") or "")
        if token.type == "link_open" and not works_on_paper(href):
            address = href
        elif token.type == "link_close" and address:
            told.append(Token("text", "", 0, content=f" ({shown(address)})"))
            address = ""
        else:
            told.append(token)
    return told


def spoken(text: str, parser: Reader) -> str:
    """Give a passage in which what is no link to this parser is none to any other.

    Its brackets get a backslash; where that leads to yet another link, all of the passage's do.
    """
    for _ in range(_DECODINGS):
        lines = text.split("\n")
        places = sorted(set(_refused(text, lines, parser)))
        if not places:
            break
        for line, found in groupby(places, key=lambda place: place[0]):
            bounds = [0, *(column for _, column in found), len(lines[line])]
            lines[line] = "\\".join(lines[line][start:end] for start, end in pairwise(bounds))
        text = "\n".join(lines)
    return text if all(map(is_link, _addresses(text))) else _BRACKET.sub(r"\1\\\2", text)


def _refused(text: str, lines: list[str], parser: Reader) -> Iterator[Place]:
    """Find the signs that begin and end what is refused: the line and the column, from 0."""
    env: dict[str, object] = {"refused": set()}
    first = 0
    for token in parser.parse(text, env):
        first = token.map[0] if token.map else first  # a cell stands where its row does
        if token.type != "inline":
            continue
        refused: set[Place] = set()
        if env["refused"]:
            parser.inline.parse(token.content, parser, env | {"refused": refused}, [])
        signs = {sign for place in refused for sign in place}
        # A paragraph that begins like the definition of a link is one whose address was refused.
        if _DEFINITION.match(token.content):
            signs.add(0)
        if signs:
            yield from _in_lines(signs, token.content, lines, first)


def _in_lines(signs: set[int], content: str, lines: list[str], first: int) -> Iterator[Place]:
    """Give where signs of some content stand in the lines of its file, from the first of them."""
    start = 0
    for number, row in enumerate(content.split("\n"), first):
        # What stands before the content of a line marks a list or a quotation.
        before = lines[number].rfind(row)
        if before >= 0:
            yield from ((number, before + n) for n in range(len(row)) if start + n in signs)
        start += len(row) + 1


def _addresses(text: str) -> Iterator[str]:
    """Give the addresses that a reader without our care would link to."""
    reader = _Anyone("commonmark").enable(["table", "strikethrough"])
    for token in reader.parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrGet("href") or "")
