"""What `sla diff --format json` says, done to the old agreement: the new one must come of it.

It knows nothing of how differences are found: only what the JSON says, and how lists are made anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from sla_cli.agreement.shape import Part
from sla_cli.agreement.walk import said
from sla_cli.changes.records import plain

if TYPE_CHECKING:
    from sla_cli.changes.comparing import Side


class Typed(NamedTuple):
    """A value of an agreement, and what it is to the model: written otherwise, it is the same."""

    text: object
    value: object


Tree = Any


def tree_of(side: Side) -> Tree:
    """Give an agreement as plain data, with its rates from the table beside it."""
    return _tree(side.agreement, side)


def _tree(value: object, side: Side) -> Tree:
    if isinstance(value, Part):
        inner = {key: _tree(one, side) for key, one in said(value, side.rates)}
        return {key: one for key, one in inner.items() if one not in ({}, [])}
    if type(value) is tuple:
        return [_tree(one, side) for one in value]
    return Typed(plain(value), value)


def applied(tree: Tree, told: dict[str, Any]) -> Tree:
    """Make the changes that a record tells of."""
    ends: list[tuple[Any, Any]] = []
    moved: list[tuple[str, str]] = []
    for one in told["changes"]:
        if one["kind"] == "moved":
            moved.append((one["before"]["path"], one["after"]["path"]))
            continue
        ends += [(p["before"], p["after"]) for p in one.get("places", [one])]
    return _Making(ends, moved).made(tree, "", "")


class _Making:
    def __init__(self, ends: list[tuple[Any, Any]], moved: list[tuple[str, str]]) -> None:
        self.changed = {b["path"]: (b, a) for b, a in ends if b and a}
        self.removed = {b["path"] for b, a in ends if not a}
        self.added = {a["path"]: a["value"] for b, a in ends if not b}
        self.moved = dict(moved)

    def made(self, tree: Tree, was: str, now: str) -> Tree:
        if was in self.changed:
            before, after = self.changed[was]
            assert same(tree, before["value"]), (was, tree, before)
            return after["value"]
        if isinstance(tree, dict):
            return self._mapping(tree, was, now)
        return self._list(tree, was, now) if isinstance(tree, list) else tree

    def _mapping(self, tree: dict[str, Tree], was: str, now: str) -> Tree:
        new = {}
        for key, value in tree.items():
            path = f"{was}.{key}".lstrip(".")
            if path not in self.removed:
                new[key] = self.made(value, path, f"{now}.{key}".lstrip("."))
        for key in self._keys_added(now) - new.keys():
            path = f"{now}.{key}".lstrip(".")
            new[key] = self.added[path] if path in self.added else self._inside(path)
        return {key: value for key, value in new.items() if value not in ({}, [])}

    def _keys_added(self, now: str) -> set[str]:
        start = f"{now}." if now else ""
        return {
            re.split(r"[.\[]", path[len(start) :])[0]
            for path in self.added
            if path.startswith(start)
        }

    def _inside(self, path: str) -> Tree:
        if any(one.startswith(f"{path}[") for one in self.added):
            return self._list([], "\0", path)
        return self._mapping({}, "\0", path)

    def _list(self, tree: list[Tree], was: str, now: str) -> Tree:
        gone = {n for n in range(len(tree)) if f"{was}[{n}]" in self.removed}
        moved = {n: _last(to) for n in range(len(tree)) if (to := self.moved.get(f"{was}[{n}]"))}
        put = {_last(path): value for path, value in self.added.items() if _above(path) == now}
        stay = [n for n in range(len(tree)) if n not in gone and n not in moved]
        places: dict[int, Tree] = dict(put)
        came = {to: n for n, to in moved.items()}
        total, rest = len(stay) + len(put) + len(moved), iter(stay)
        new = []
        for place in range(total):
            if place in places:
                new.append(places[place])
                continue
            n = came[place] if place in came else next(rest)
            new.append(self.made(tree[n], f"{was}[{n}]", f"{now}[{place}]"))
        return new


def _last(path: str) -> int:
    found = re.search(r"\[(\d+)\]$", path)
    return int(found[1]) if found else -1


def _above(path: str) -> str:
    return re.sub(r"\[\d+\]$", "", path) if path.endswith("]") else "\0"


def same(mine: Tree, theirs: Tree) -> bool:
    """Tell whether two trees say the same; what was never told may be written otherwise."""
    if isinstance(mine, Typed) and isinstance(theirs, Typed):
        return mine.text == theirs.text or mine.value == theirs.value
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return mine.keys() == theirs.keys() and all(same(mine[k], theirs[k]) for k in mine)
    if isinstance(mine, list) and isinstance(theirs, list):
        return len(mine) == len(theirs) and all(map(same, mine, theirs))
    return bool(bare(mine) == bare(theirs))


def bare(tree: Tree) -> Tree:
    """Give a tree as JSON has it."""
    if isinstance(tree, Typed):
        return tree.text
    if isinstance(tree, dict):
        return {k: bare(v) for k, v in tree.items() if v not in ({}, [])}
    return [bare(one) for one in tree] if isinstance(tree, list) else tree


def leaves(tree: Tree, path: str = "") -> dict[str, Tree]:
    """Give every single value by its path."""
    if isinstance(tree, dict):
        return {
            p: v
            for key, one in tree.items()
            for p, v in leaves(one, f"{path}.{key}".lstrip(".")).items()
        }
    if isinstance(tree, list):
        return {p: v for n, one in enumerate(tree) for p, v in leaves(one, f"{path}[{n}]").items()}
    return {path: tree}
