"""One file, from its name to the agreement it holds and everything at fault in it, in order."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.agreement.loading import Loaded, load
from sla_cli.checks.silences import Heard, Silenced, hear
from sla_cli.source.parser import parse
from sla_cli.source.problem import Problem, Severity, Span
from sla_cli.source.text import Source, read

if TYPE_CHECKING:
    from pathlib import Path

    from sla_cli.agreement.model import Agreement
    from sla_cli.source.nodes import Node


class Examined(NamedTuple):
    """A file that was read: its source, what it holds where that could be told, its problems."""

    source: Source
    loaded: Loaded | None
    problems: tuple[Problem, ...]
    language: str
    silenced: tuple[Silenced, ...] = ()
    root: Node | None = None
    """The content of the file as it was written, where YAML could be read."""

    @property
    def agreement(self) -> Agreement | None:
        """The agreement, where nothing in the file is an error."""
        if self.loaded is None or any(p.severity is Severity.ERROR for p in self.problems):
            return None
        return self.loaded.agreement

    @property
    def blanks(self) -> tuple[Span, ...]:
        """The places still to fill in."""
        return self.loaded.blanks if self.loaded else ()


def examine(name: str, reader_language: str = "fr", *, within: Path | None = None) -> Examined:
    """Read a file that stands `within` a folder, or standard input for `-`. Raises FileTrouble.

    A file so broken that its language cannot be told is spoken of in the reader's.
    """
    return examined(read(name, within=within), reader_language)


def examined(source: Source, reader_language: str = "fr") -> Examined:
    """Look at a source that was read."""
    parsed = parse(source)
    if parsed.root is None:
        problems = parsed.problems or (Problem("file-empty", Span(1, 1, 1, 1)),)
        return Examined(
            source, None, _in_order(problems), _stated_language(source.text) or reader_language
        )
    loaded = load(parsed.root, source.folder)
    problems = (*parsed.problems, *loaded.problems)
    if problems or loaded.agreement is None:
        return Examined(source, loaded, _in_order(problems), loaded.language, root=parsed.root)
    heard = _judged(loaded, loaded.agreement)
    told, silenced = _in_order(heard.problems), heard.silenced
    return Examined(source, loaded, told, loaded.language, silenced, parsed.root)


def _judged(loaded: Loaded, agreement: Agreement) -> Heard:
    """Look at the meaning of what is sound in form."""
    # Loaded only for what is sound in form: it is felt in how fast a command starts.
    from sla_cli.checks.rule import Case
    from sla_cli.checks.rules import RULES

    case = Case.of(loaded, agreement, today())
    found = (problem for rule in RULES for problem in rule.problems(case))
    known = tuple(rule.name for rule in RULES if rule.can_be_silenced)
    return hear(agreement, found, known)


def today() -> datetime.date:
    """Give the day on which agreements are looked at."""
    # The day where the user is: in UTC it may still be yesterday.
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def _in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.span))


def _stated_language(text: str) -> str | None:
    """Find the language of a file that cannot be read, in the line that states it."""
    stated = re.search(r"(?m)^language:\s*[\"']?(fr|en)\b", text)
    return stated[1] if stated else None
