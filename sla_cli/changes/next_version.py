"""The next version of an agreement: its number, and what its history says of it.

A promise that is harder or easier to keep makes a major version, for which both sides sign anew;
anything else a minor one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.changes.change import Grade
from sla_cli.changes.saying import say, spoken, text
from sla_cli.source import editing, layout
from sla_cli.source.edits import raw_text, with_text
from sla_cli.source.nodes import Kind, Mapping, Scalar, Sequence
from sla_cli.source.parser import parse

if TYPE_CHECKING:
    from sla_cli.agreement.model import Agreement
    from sla_cli.changes.change import Change
    from sla_cli.changes.changes import Changes
    from sla_cli.source.layout import Value
    from sla_cli.source.nodes import Node
    from sla_cli.source.text import Source

FIRST = "1.0"
MOST = 12
"""Changes that a history tells one by one."""

_NUMBER = r"(?P<before>[^\d\s]{0,3})(?P<major>\d{1,9})(?P<minor>\.\d{1,9})?(?P<patch>\.\d{1,9})?"
_GRADES = (Grade.TIGHTENED, Grade.LOOSENED, Grade.CHANGED)
_OWN = ("version", "history", "status")
"""The keys by which a version speaks of itself."""


class Entry(NamedTuple):
    """What the history says of a version."""

    version: str
    date: str
    author: str | None
    changes: str


def is_major(found: Changes) -> bool:
    """Tell whether what changed asks for a major version."""
    return any(one.grade in (Grade.TIGHTENED, Grade.LOOSENED) for one in found.told)


def raised(version: str, *, major: bool) -> str | None:
    """Give the version after another, with as many numbers; None where it is no number."""
    found = re.fullmatch(_NUMBER, version.strip())
    if found is None:
        return None
    number = int(found["major"])
    if major:
        rest = "".join(".0" for part in ("minor", "patch") if found[part])
        return f"{found['before']}{number + 1}{rest}"
    minor = int((found["minor"] or ".0")[1:]) + 1
    return f"{found['before']}{number}.{minor}{'.0' if found['patch'] else ''}"


def worth_telling(found: Changes) -> list[Change]:
    """Give the changes that a history tells of; of wording and layout only where all are such."""
    told = [one for one in found.told if re.split(r"[.\[]", one.path)[0] not in _OWN]
    asked = sorted(
        (one for one in told if one.grade in _GRADES), key=lambda one: _GRADES.index(one.grade)
    )
    return asked or told


def in_history(found: Changes, language: str) -> str:
    """Say what changed as a history has it: what binds more or less first."""
    told = worth_telling(found)
    said = [spoken(say(one, language)) for one in told[:MOST]]
    whole = " ".join(one if one[-1] in ".!?…" else f"{one}." for one in said)
    if len(told) > MOST:
        whole += " " + text("and_more", language, n=len(told) - MOST)
    return whole


def with_entry(source: Source, root: Node | None, agreement: Agreement, entry: Entry) -> Source:
    """Put a version and what the history says of it into a file; every other byte stays.

    Raises EditRefused where that cannot be done.
    """
    changed = _with_version(source, root, entry.version)
    written: dict[str, Value] = {
        "version": _as_in(_node(root, "history"), entry.version),
        "date": entry.date,
    }
    if entry.author:
        written["author"] = entry.author
    written["changes"] = entry.changes
    if not agreement.history:
        there = _node(root, "history") is not None
        if there:
            return editing.replace(changed, "history", [written])
        return _begun(changed, written)
    return editing.add(changed, "history", written, at=0 if _newest_first(agreement) else None)


def _begun(source: Source, written: dict[str, Value]) -> Source:
    """Begin the history at the end of the file, in lines of its own where they can stand there."""
    text = raw_text(source)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = [f"{key}: {layout.written(value)}" for key, value in written.items()]
    lines = ["history:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])]
    glue = "" if text.endswith(newline) else newline
    in_lines = with_text(source, text + glue + newline.join(lines) + newline)
    form, held = layout.plain(layout.lay_out(text))
    entry = ("history", layout.plain_of([written]))
    wanted = (form, (*(held if isinstance(held, tuple) else ()), entry))
    if parse(in_lines).root and layout.plain(layout.lay_out(raw_text(in_lines))) == wanted:
        return in_lines
    return editing.add(source, "", [written], key="history")


def _with_version(source: Source, root: Node | None, version: str) -> Source:
    node = _node(root, "version")
    if node is not None:
        return editing.replace(source, "version", _as(node, version))
    keys = [entry.key.text for entry in root.entries] if isinstance(root, Mapping) else []
    before = next((keys.index(key) for key in ("status", "period", "parties") if key in keys), None)
    return editing.add(source, "", version, key="version", at=before)


def _node(root: Node | None, key: str) -> Node | None:
    if not isinstance(root, Mapping):
        return None
    return next((value for name, value in root.entries if name.text == key), None)


def _as_in(history: Node | None, version: str) -> Value:
    """Write a version as the last one of the history is written."""
    last = history.items[-1] if isinstance(history, Sequence) and history.items else None
    node = _node(last, "version")
    return version if node is None else _as(node, version)


def _as(node: Node, version: str) -> Value:
    """Write a version as a number where the one before it was."""
    bare = isinstance(node, Scalar) and node.kind is Kind.NUMBER
    return Decimal(version) if bare and re.fullmatch(r"\d+\.\d+", version) else version


def _newest_first(agreement: Agreement) -> bool:
    """Tell whether the history begins with its last version."""
    numbers = [_numbers(one.version) for one in agreement.history]
    return len(numbers) > 1 and numbers[0] > numbers[-1]


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d{1,9}", version)]
