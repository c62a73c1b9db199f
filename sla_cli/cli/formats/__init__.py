"""How findings are handed on: to people, and to the programs beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.problem import Severity

if TYPE_CHECKING:
    from sla_cli.checks.finding import Finding


class Checked(NamedTuple):
    """One file that was checked: what was found, what it silences, and how many blanks it has."""

    name: str
    language: str
    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...] = ()
    blanks: int = 0
    trouble: bool = False
    """Whether something around the file failed, so that it was not read at all."""

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(one.severity is Severity.ERROR for one in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors
