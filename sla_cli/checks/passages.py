"""Passages of the user's Markdown, as the parser that will print them sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


def tokens(text: str) -> list[Token]:
    """Give the tokens of a passage, in its order."""
    from markdown_it import MarkdownIt

    # HTML is on here, as it is off where passages are printed: what is refused must first be seen.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
