"""Reading a section by itself, for the tests of the section's room."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from sla_cli.agreement.loading import Loaded, load
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded
from tests.conftest import MINIMAL

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement


def loaded(text: str, language: str = "en", folder: Path = Path()) -> Loaded:
    """Read the smallest agreement with these lines after it."""
    written = MINIMAL.format(language=language) + textwrap.dedent(text)
    parsed = parse(decoded("a.yaml", folder, written.encode()))
    assert parsed.root is not None, parsed.problems
    return load(parsed.root, folder)


def agreement(text: str, language: str = "en") -> Agreement:
    """Read it, where it must be sound."""
    done = loaded(text, language)
    assert done.problems == ()
    assert done.agreement is not None
    return done.agreement


def problems(text: str, language: str = "en") -> list[tuple[str, int, int]]:
    """Give the rules broken, with line and column; the text starts on line 7."""
    found = sorted(loaded(text, language).problems, key=lambda problem: problem.span)
    return [(problem.rule, *problem.span[:2]) for problem in found]
