"""What a schema cannot say: one rule a file, named like the rule, that looks at a sound agreement.

A file that is put here is a rule that is applied; `checks.rule` tells what it is given and gives.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from sla_cli.checks.rule import KNOWN, Rule


def _all() -> tuple[Rule, ...]:
    for file in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        import_module(f"{__name__}.{file.stem}")
    return tuple(KNOWN[name] for name in sorted(KNOWN))


RULES = _all()
