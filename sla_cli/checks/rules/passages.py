"""Passages of Markdown: what they may not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.rules.rule import Case, Found, error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_DEEPEST = 14
"""Levels that come through in every format: a list within six others."""


@error("passage-markup")
def passage_markup(case: Case) -> Iterator[Found]:
    """Find raw HTML and pictures: no format but one would show them."""
    for section in case.agreement.extra_sections:
        if found := _foreign(section.text):
            yield Found(section.at("text"), {"found": found})


@error("passage-too-deep")
def passage_too_deep(case: Case) -> Iterator[Found]:
    """Find lists within lists so deep that the reader of Markdown drops what is beyond."""
    for section in case.agreement.extra_sections:
        if any(token.level > _DEEPEST for token in _tokens(section.text)):
            yield Found(section.at("text"), {})


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def _foreign(text: str) -> str | None:
    """Give the first piece of raw HTML, or the first picture, as it was written."""
    for token in _tokens(text):
        for one in (token, *(token.children or [])):
            if one.type in ("html_block", "html_inline"):
                return one.content.strip().partition("\n")[0]
            if one.type == "image":
                return f"![{one.content}]({one.attrGet('src')})"
    return None
