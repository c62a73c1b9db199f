"""`sla validate --explain RULE`: the page of a rule."""

from __future__ import annotations

import textwrap

from sla_cli.checks.words import explain, words
from sla_cli.cli.screen import Piece, show
from sla_cli.cli.usage import not_known
from sla_cli.cli.words import tell

_WIDTH = 78


def show_page(rule: str, language: str) -> None:
    """Show what a rule looks for, why it matters, and how to mend what it finds.

    Raises Misuse for a rule that does not exist.
    """
    known = list(words(language).rules)
    if rule not in known:
        raise not_known("no-rule", rule, known)
    page = explain(rule, language)
    show(Piece(rule, "strong"), to_stdout=True)
    show(to_stdout=True)
    for paragraph in (page.title, page.why):
        if paragraph:
            show(textwrap.fill(paragraph, _WIDTH), to_stdout=True)
            show(to_stdout=True)
    for key, example in (("explain.wrong", page.wrong), ("explain.right", page.right)):
        if example:
            show(Piece(tell(key, language), "quiet"), to_stdout=True)
            show(textwrap.indent(example.strip("\n"), "    "), to_stdout=True)
            show(to_stdout=True)
    show(textwrap.fill(f"{tell('fix', language)} → {page.fix}", _WIDTH), to_stdout=True)
    if page.can_be_silenced:
        show(to_stdout=True)
        show(tell("explain.silence", language, rule=rule), to_stdout=True)
