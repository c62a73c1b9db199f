"""The user's words are inline Markdown in every format: one parser, two writers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import escape

from sla_cli.agreement.shape.reader import BLANKS
from sla_cli.source.scalars import BLANK

if TYPE_CHECKING:
    from markdown_it.token import Token

    from sla_cli.documents.links import Reader

_TO_FILL_IN = f'<span class="blank">{BLANK}</span>'
_TAG_OR_BLANK = re.compile(rf"<[^>]*>|{re.escape(BLANK)}")
_SPECIAL = re.compile(r"[\\`*_<&~|\]\n]|://")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_ITEM = re.compile(
    r"[ \t]*(?:(?P<bullet>[-•*+·▪◦‣])|(?P<dash>[–—])|(?P<number>\d{1,2}[.)]))[ \t]+\S"
)
_ESCAPED = re.compile(r"([\\`*<|~]|&(?=#?\w+;)|!$|(?<![^\W_])_|_(?![^\W_])|[\[\]](?!…))")
_BACKSLASH = r"\\\1"
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+>](?=\s|$)|=+$|-+$)")
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=[ \t\n]|$)")


def html(text: str, *, paper: bool = False) -> str:
    """Turn the user's text into safe HTML; blanks become places to fill in.

    On paper, addresses that lead nowhere from there are told in words.
    """
    text = one_blank(text)
    plain = text.replace(BLANK, "")
    done = str(escape(text)) if not _SPECIAL.search(plain) else _render_html(text, paper=paper)
    return with_blanks(done)


def verbatim(text: str, *, as_html: bool, paper: bool = False) -> str:
    """Write words that are no Markdown, such as a sum that cannot be read: but links are links."""
    text = one_blank(text)
    if as_html:
        leads = _SPECIAL.search(text.replace(BLANK, ""))
        done = _render_html(text, paper=paper, marks=False) if leads else str(escape(text))
        return with_blanks(done)
    return _line_safe(_written(_parse(text, marks=False), _MARKS))


def with_blanks(page: str) -> str:
    """Make places to fill in of the blanks of some HTML, but not of those in its tags."""
    return _TAG_OR_BLANK.sub(lambda match: _TO_FILL_IN if match[0] == BLANK else match[0], page)


def markdown(text: str) -> str:
    """Turn the user's text into Markdown that means the same wherever it stands, on one line."""
    text = one_blank(text)
    if not _SPECIAL.search(text.replace(BLANK, "")):
        return _line_safe(text)
    children = _parse(text)
    written = _written(children, _MARKS)
    if _read_back(written) != _render_html(text).replace("<br />", "<br>"):
        # Marks side by side or one in another, `*_so_*`, can mean something else: tags never do.
        written = _written(children, _TAGS)
    return _line_safe(written)


def _written(children: list[Token], marks: dict[str, str]) -> str:
    written: list[str] = []
    address, bare = "", False
    for place, token in enumerate(children):
        if token.type == "link_open":
            address = str(token.attrGet("href"))
            # An address that is shown as it is needs no other words.
            bare = token.info == "auto" and children[place + 1].content == address
            written.append("<" if bare else "[")
        elif token.type == "link_close":
            written.append(">" if bare else f"](<{address}>)")
            bare = False
        else:
            written.append(address if bare else _write(token, marks))
    return "".join(written)


def _read_back(written: str) -> str:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable("strikethrough").disable("image")
    return str(reader.renderInline(written))


def plain(text: str) -> str:
    """Give the words alone, without their marks."""
    text = one_blank(text)
    if not _SPECIAL.search(text.replace(BLANK, "")):
        return text
    return "".join(
        " " if token.type in ("softbreak", "hardbreak") else token.content
        for token in _parse(text)
        if token.type in ("text", "code_inline", "softbreak", "hardbreak", "text_special")
    )


def one_blank(text: str) -> str:
    """Write every blank the same way, and take off the spaces around the text."""
    return text.replace(BLANKS[1], BLANK).strip()


@cache
def _parser(*, marks: bool = True) -> Reader:
    from sla_cli.documents.links import Reader

    parser = Reader()
    if not marks:
        parser.disable(["emphasis", "strikethrough", "backticks", "escape", "entity"])
    return parser


def _parse(text: str, *, marks: bool = True) -> list[Token]:
    joined = _PARAGRAPH.sub("\\\\\n" if marks else "\n", _with_items_apart(text))
    return _parser(marks=marks).parseInline(joined)[0].children or []


def _with_items_apart(text: str) -> str:
    """Keep the line of each item of a list: run on behind one another, they would be a sentence.

    A long dash or a number may begin a line by chance; it begins an item where another one does.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    kinds = [found.lastgroup if (found := _ITEM.match(line)) else None for line in lines]
    apart = {kind for kind in kinds if kind == "bullet" or (kind and kinds.count(kind) > 1)}
    return "".join(
        line if not place else ("\n\n" if kind in apart else "\n") + line
        for place, (line, kind) in enumerate(zip(lines, kinds, strict=True))
    )


def _render_html(text: str, *, paper: bool = False, marks: bool = True) -> str:
    children, parser = _parse(text, marks=marks), _parser(marks=marks)
    if paper:
        from sla_cli.documents.links import on_paper

        children = on_paper(children)
    return str(parser.renderer.render(children, parser.options, {})).replace("\n", " ")


_MARKS = {
    "em_open": "*",
    "em_close": "*",
    "softbreak": " ",
    "hardbreak": "<br>",
    "strong_open": "**",
    "strong_close": "**",
    "s_open": "~~",
    "s_close": "~~",
}


_TAGS = _MARKS | {
    f"{mark}_{side}": f"<{slash}{mark}>"
    for mark in ("em", "strong", "s")
    for side, slash in (("open", ""), ("close", "/"))
}


def _write(token: Token, marks: dict[str, str]) -> str:
    if token.type in ("text", "text_special"):
        return _ESCAPED.sub(_BACKSLASH, token.content)
    if token.type == "code_inline":
        return _code(token.content)
    return marks.get(token.type, "")


def _code(content: str) -> str:
    """Fence code with more backticks than it holds.

    A bar would end a table's cell, and its escape would show outside of one: such code is written
    as HTML, where an escaped bar means the same in both.
    """
    if "|" in content:
        return f"<code>{_ESCAPED.sub(_BACKSLASH, content)}</code>"
    runs = re.findall("`+", content)
    fence = "`" * (max(map(len, runs), default=0) + 1)
    space = " " if content.startswith("`") or content.endswith("`") else ""
    return f"{fence}{space}{content}{space}{fence}"


def _line_safe(text: str) -> str:
    """Keep a text that starts like a heading, a list or a quotation from becoming one."""
    text = _LINE_START.sub(r"\\\1", text)
    return _NUMBERED.sub(r"\1\\\2", text)
