"""Whole passages of the user's Markdown: paragraphs, lists, tables, headings of their own.

Headings in a passage come under the one it stands beneath, whatever level they were written at.
Raw HTML and pictures are refused before a passage comes here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.documents.inline import one_blank, with_blanks

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from sla_cli.documents.links import Reader

_LEAST, _MOST = 3, 6
"""A passage stands under a heading of level 2, and HTML has six levels."""

_HASHES = re.compile(r"^ {0,3}#{1,6}(?=\s|$)")


def html(text: str, typeset: Callable[[str], str] = str, *, paper: bool = False) -> str:
    """Turn a passage into safe HTML; `typeset` is applied to its words, not to its code.

    On paper, addresses that lead nowhere from there are told in words.
    """
    from sla_cli.documents.links import on_paper

    parser = _parser()
    tokens = parser.parse(one_blank(text))
    shift = _shift(tokens)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{_level(token, shift)}"
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if start := token.attrGet("start"):
            token.attrSet("style", f"counter-reset: item {int(start) - 1}")
        for child in token.children or []:
            if child.type == "text":
                child.content = typeset(child.content)
        if paper and token.children:
            token.children = on_paper(token.children)
    return with_blanks(str(parser.renderer.render(tokens, parser.options, {})).strip())


def markdown(text: str) -> str:
    """Give a passage as it was written, but for the level of its headings.

    What is no link to us is made none to any reader of Markdown.
    """
    from sla_cli.documents.links import spoken

    text = spoken(one_blank(text), _parser())
    lines = text.split("\n")
    tokens = _parser().parse(text)
    shift = _shift(tokens)
    for token in reversed(tokens):
        if token.type != "heading_open" or token.level or token.map is None:
            continue
        first, after = token.map
        hashes = "#" * _level(token, shift)
        if token.markup.startswith("#"):
            lines[first] = _HASHES.sub(hashes, lines[first])
        else:
            title = " ".join(line.strip() for line in lines[first : after - 1])
            lines[first:after] = [f"{hashes} {title}"]
    return "\n".join(lines).strip("\n")


def _parser() -> Reader:
    from sla_cli.documents.links import Reader

    return Reader("table")


def _shift(tokens: list[Token]) -> int:
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    return _LEAST - min(levels, default=_LEAST)


def _level(token: Token, shift: int) -> int:
    return min(int(token.tag[1]) + shift, _MOST)
