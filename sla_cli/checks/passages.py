"""Passages of the user's Markdown, as the parser that will print them sees them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


@lru_cache(maxsize=8)
def tokens(text: str) -> list[Token]:
    """Give the tokens of a passage, in its order; they are looked at by several rules."""
    from markdown_it import MarkdownIt

    # HTML is on here, as it is off where passages are printed: what is refused must first be seen.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
