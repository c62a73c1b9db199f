"""How findings are handed on: to people, and to the programs beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sla_cli.checks.finding import Finding


_COMMANDS = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is, and a terminal or an encoding may not; it stands in texts only."""


class Mendable(NamedTuple):
    """How much of a file can be mended: surely, and by a guess."""

    sure: int = 0
    guessed: int = 0


class Checked(NamedTuple):
    """One file that was checked: what was found, what it silences, and how many blanks it has."""

    name: str
    language: str
    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...] = ()
    blanks: int = 0
    trouble: bool = False
    """Whether something around the file failed, so that it was not read at all."""

    mended: int = 0
    """How many findings were mended in it."""

    unmended: int = 0
    """How many more a second call would try to mend."""

    mendable: Mendable = Mendable()
    """How many can be mended still."""

    is_judged: bool = True
    """Whether its meaning was looked at: where its form is at fault, it is not."""

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(one.severity is Severity.ERROR for one in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors


def in_json(told: Mapping[str, object] | Sequence[object]) -> str:
    """Give one JSON value, ending in a line feed, that prints as letters wherever it is shown."""
    import json

    text = json.dumps(told, ensure_ascii=False, indent=2)
    return _COMMANDS.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
