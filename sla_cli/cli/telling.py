"""What `sla render` says of an agreement and its documents, and of all of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sla_cli.checks.words import listed, say
from sla_cli.cli.screen import Piece, show
from sla_cli.cli.words import tell, user_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sla_cli.checks.examination import Examined
    from sla_cli.checks.finding import Finding
    from sla_cli.cli.making import Made, Outcome, State
    from sla_cli.source.problem import Fact

_LEFT_OUT = (
    *("no_day", "not_understood", "continuous", "too_often", "no_rhythm", "no_start"),
    *("not_in_period", "nobody", "too_many", "empty"),
)
"""Remarks on what a document lacks; the others explain what it has."""

_SHOWN = 12


class Teller:
    """Says what came of each agreement; what holds for several of them, once."""

    def __init__(self, agreements: int) -> None:
        self._several = agreements > 1
        self._language = user_language()
        self._said: set[object] = set()
        self._failed: list[str] = []
        self._made = self._kept = 0
        self._unlettered: dict[str, None] = {}

    def tell(self, outcome: Outcome) -> None:
        """Say what came of one, once what is to be written of it has been."""
        self._of_theme(outcome.dress, outcome.language)
        self.tell_written(outcome)
        if outcome.faults:
            from sla_cli.cli.formats.text import show_file

            show_file(outcome.faults, to_stdout=False)
        if outcome.trouble:
            self._of_trouble(outcome.trouble.rule, outcome.trouble.facts)
        if outcome.code:
            self._failed.append(_why(outcome))
            return
        if not self._several:
            self._language = outcome.language
        if outcome.state:
            _tell_state(outcome.name, outcome.state, outcome.language)
        for made in outcome.made:
            self._unlettered |= dict.fromkeys(made.unlettered)
        _tell_documents(outcome.made, outcome.language)

    def tell_written(self, outcome: Outcome) -> None:
        """Name the documents of one that stand there now."""
        for made in outcome.made:
            if made.path is not None and (made.kept or made.data):
                self._made += not made.kept
                self._kept += made.kept
                show(_written(made, outcome.language))

    def sum_up(self) -> None:
        """Say what holds for all: letters that no font has; of several, how many were made."""
        language = self._language
        if self._unlettered:
            from sla_cli.cli.report import show_message

            letters = " ".join(sorted(self._unlettered)[:_SHOWN])
            text = tell("render.unlettered", language, letters=letters)
            show_message(text, "", language=language, severity="warning")
        if not self._several:
            return
        counts = {"made": self._made, "kept": self._kept, "failed": len(self._failed)}
        key, style = "render.summary", "good"
        if self._failed:
            key, style = "render.summary_failed", "error"
        show(Piece(tell(key, **counts), style))
        for line in self._failed:
            show(f"  {line}")

    def _of_theme(self, told: tuple[Finding, ...], language: str) -> None:
        from sla_cli.cli.formats.text import show_finding

        for finding in told:
            if self._is_new((finding.file, finding.span, finding.rule)):
                show_finding(finding, language, to_stdout=False)

    def _of_trouble(self, rule: str, facts: Mapping[str, Fact]) -> None:
        from sla_cli.cli.report import show_message

        said = say(rule, facts, user_language())
        if self._is_new(said):
            show_message(*said, language=user_language())

    def _is_new(self, said: object) -> bool:
        if said in self._said:
            return False
        self._said.add(said)
        return True


def show_faults(files: list[Examined]) -> None:
    """Show what `validate` shows, of the files that have something at fault."""
    from sla_cli.cli.formats.text import show_file
    from sla_cli.cli.making import checked

    for examined in files:
        if examined.problems:
            show_file(checked(examined), to_stdout=False)


def _why(outcome: Outcome) -> str:
    """Say in one line why an agreement has no documents."""
    if outcome.faults:
        from sla_cli.cli.formats.text import summary

        return summary(outcome.faults)
    if outcome.trouble:
        told = say(outcome.trouble.rule, outcome.trouble.facts, user_language()).message
        return told if outcome.name in told else f"{outcome.name}{tell('colon')}{told}"
    return tell("render.undressed", name=outcome.name)


def _written(made: Made, language: str) -> str:
    if made.kept:
        return tell("render.kept", language, path=made.path)
    pages = tell("render.pages", language, count=made.pages) if made.pages else ""
    return tell("render.written", language, path=made.path, pages=pages).rstrip()


def _tell_state(name: str, state: State, language: str) -> None:
    """Say what the user should know before sending the document: blanks, warnings."""
    if state.blanks:
        lines = tuple(sorted(set(state.blanks)))
        key = "render.draft" if len(lines) > 1 else "render.draft_line"
        show(tell(key, language, count=len(state.blanks), lines=listed(lines)))
    elif state.draft:
        show(tell("render.status_draft", language))
    if state.warnings:
        command = f"sla validate {name}"
        show(tell("render.warned", language, count=state.warnings, command=command))


def _tell_documents(documents: tuple[Made, ...], language: str) -> None:
    """Say how they came out, and what was left out of them."""
    from sla_cli.cli.report import show_message

    for made in documents:
        _tell_remarks(made, language)
        if made.too_long:
            text = tell("render.too_long", language, count=made.pages)
            show_message(text, "", language=language, severity="warning")
        items = [(tell(f"kind.{kind}", language), count) for kind, count in made.left]
        if made.squeezed and items:
            text = tell("render.left", language, kinds=_counted(items))
            show_message(text, "", language=language, severity="warning")
            items = []
        if items or made.only_long:
            show(tell("render.selected", language, kinds=_counted([*items, *made.only_long])))
        if not made.squeezed and (made.left or made.only_long):
            break


def _counted(kinds: list[tuple[str, int]]) -> str:
    return ", ".join(f"{kind} ({count})" for kind, count in kinds)


def _tell_remarks(made: Made, language: str) -> None:
    """Say what is to be known of a document beside it: first what it lacks."""
    from sla_cli.cli.report import show_message
    from sla_cli.documents.wording import wording

    lacking = [one for one in made.remarks if one.kind in _LEFT_OUT]
    for remark in (*lacking, *(one for one in made.remarks if one not in lacking)):
        apart = wording(language).text("semicolon")
        names = apart.join(remark.names[:_SHOWN]) + ("…" if len(remark.names) > _SHOWN else "")
        text = tell(f"ics.{remark.kind}", language, names=names, count=len(remark.names))
        if remark in lacking:
            show_message(text, "", language=language, severity="warning")
        else:
            show(text)
