"""What has no place in a file, shown to people: a message, and how to mend what it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.words import say
from sla_cli.cli.screen import Piece, show
from sla_cli.cli.words import tell, user_language

if TYPE_CHECKING:
    from sla_cli.source.errors import SlaError


def show_trouble(trouble: SlaError, language: str) -> None:
    """Say what could not be done."""
    show_message(*say(trouble.rule, trouble.facts, language), language=language)


def show_message(message: str, fix: str, *, language: str, severity: str = "error") -> None:
    """Show a message and its fix that have no place in a file."""
    head = tell(f"severity.{severity}", language) + tell("colon", language)
    show(Piece(head, severity), message)
    if fix:
        show("  ", Piece(fix.replace("\n", "\n  "), "quiet"))


def tell_passed_over(paths: list[str]) -> None:
    """Say what was not looked into below the folders named, and might hold agreements."""
    from sla_cli.cli.inputs import passed_over, unclaimed

    if folders := passed_over(paths):
        show(tell("inputs.passed_over", folders=_listed(folders)))
    if files := unclaimed(paths):
        message = tell("inputs.unclaimed", files=_listed(files))
        fix = tell("inputs.unclaimed_fix")
        show_message(message, fix, language=user_language(), severity="warning")


def _listed(names: list[str]) -> str:
    return ", ".join(names[:12]) + ("…" if len(names) > 12 else "")
