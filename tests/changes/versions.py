"""Two versions of an agreement, invented: the second is the first, partly made otherwise."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from sla_cli.agreement.model import Agreement
from sla_cli.changes.comparing import Side
from tests.documents.invented import Invented
from tests.examples import EXAMPLES
from tests.hostile.readback import looked_at

if TYPE_CHECKING:
    from random import Random

Plain = Any


def side(data: bytes | str) -> Side | None:
    """Read an agreement; None where something in it is refused."""
    examined = looked_at(data if isinstance(data, bytes) else data.encode())
    if examined.agreement is None or examined.loaded is None:
        return None
    return Side(examined.agreement, examined.loaded.rates)


def two_versions(chance: Random) -> tuple[Side, Side]:
    """Invent an agreement and another version of it."""
    while True:
        language = chance.choice(("fr", "en"))
        old, other = _invented(language, chance), _invented(language, chance)
        if chance.random() < 0.3:
            old = _example(chance.choice(("b2b-saas", "agency")), language)
        new = _made_otherwise(old, other, chance, chance.choice((0.05, 0.1, 0.3)))
        both = side(_written(old)), side(_written(new))
        if both[0] and both[1]:
            return both[0], both[1]


def _invented(language: str, chance: Random) -> Plain:
    fullness, longest = chance.choice(((0.1, 2), (0.15, 3), (0.2, 4), (0.3, 3)))
    tree = Invented(language, chance, fullness, longest).part(Agreement)
    return tree | {"language": language}


@cache
def _example(name: str, language: str) -> Plain:
    return yaml.safe_load((EXAMPLES / f"{name}.{language}.yaml").read_text(encoding="utf-8"))


def _written(tree: Plain) -> bytes:
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode()


def _made_otherwise(tree: Plain, other: Plain, chance: Random, often: float) -> Plain:
    """Change some of a tree; what comes new is taken from another."""
    if chance.random() < often and type(tree) is type(other) and not isinstance(tree, dict):
        return other
    if chance.random() < often and isinstance(tree, (str, int)):
        return _with_other_numbers(tree, chance)
    if isinstance(tree, dict):
        theirs = other if isinstance(other, dict) else {}
        new = {
            key: _made_otherwise(value, theirs.get(key), chance, often)
            for key, value in tree.items()
            if key in _NEEDED or chance.random() > often
        }
        came = {k: v for k, v in theirs.items() if k not in tree and chance.random() < often}
        return new | came
    if isinstance(tree, list):
        more = other if isinstance(other, list) else []
        kept = [
            _made_otherwise(one, more[0] if more else None, chance, often)
            for one in tree
            if chance.random() > often
        ]
        kept += [one for one in more if chance.random() < often]
        if chance.random() < often * 2:
            chance.shuffle(kept)
        return kept or tree
    return tree


def _with_other_numbers(value: str | int, chance: Random) -> Plain:
    more = chance.choice((1, 2, 5))
    if isinstance(value, int):
        return value if isinstance(value, bool) or value < 2 else value + more
    return re.sub(r"(?<![\d.,:-])[1-9]\d{0,2}(?![\d.,:-])", lambda n: str(int(n[0]) + more), value)


_NEEDED = ("sla", "company", "parties", "marketing", "sales", "language")
