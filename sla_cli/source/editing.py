"""Changes to a file by the path of a value: replace one, add one, remove one, and nothing else.

Every other byte stays: remarks, quotes, empty lines, the order of keys, how lines end. The result
is read again and has to hold what was asked for, and all else as before; where it does not, or a
value is shared through an alias, the change is refused.

    changed = replace(source, "version", Decimal("1.1"))
    changed = add(changed, "history", {"version": "1.1", "date": "2027-01-01"}, at=0)
    changed = remove(changed, "period.end")

Each takes a `Source` and gives another; `gate.write(path, changed.data)` puts it in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.source import layout
from sla_cli.source.edits import EditRefused, raw_text, with_text
from sla_cli.source.layout import Block, Form, Plain, Value, plain, plain_of, written
from sla_cli.source.parser import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from sla_cli.source.text import Source

Step = str | int
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")


def replace(source: Source, path: str, value: Value) -> Source:
    """Put a value in the place of another, in its style of quotes where it is a text.

    Raises EditRefused where there is none, or where more than it would change.
    """
    steps = _steps(path)
    text, root = _read(source, path)
    block = _at(root, steps, path)
    start, end = block.inside(text)
    space = "" if text[start:end].strip() else " "
    piece = space + written(value, style=block.style) + block.tail
    return _checked(
        source,
        path,
        text[:start] + piece + text[end:],
        _changed(root, steps, lambda _: plain_of(value)),
    )


def add(
    source: Source, path: str, value: Value, *, key: str | None = None, at: int | None = None
) -> Source:
    """Add an item to the list at a path, or a `key` to the block of keys there.

    It comes before the item or key that now stands `at` a number from 0, or else last. A list or
    block that is still empty is begun. Raises EditRefused as `replace` does, and where the key is
    there already.
    """
    steps = _steps(path)
    text, root = _read(source, path)
    block = _at(root, steps, path)
    fresh: Value = [value] if key is None else {key: value}
    if block.form is Form.SCALAR and block.value.is_null:
        return replace(source, path, fresh)
    form = Form.LIST if key is None else Form.MAP
    if block.form is not form or (key is not None and key in block.keys):
        raise EditRefused("edit-refused", path=path)
    if not block.children:
        return replace(source, path, fresh)
    count = len(block.children)
    index = count if at is None else max(0, min(at, count))
    place, before, after = layout.gap(text, block, index)
    piece = before + layout.entry(key, value, block, text) + after
    item = plain_of(value) if key is None else (key, plain_of(value))
    wanted = _changed(root, steps, lambda old: _spliced(old, index, index, item))
    return _checked(source, path, text[:place] + piece + text[place:], wanted)


def remove(source: Source, path: str) -> Source:
    """Take away a key with its value, or an item of a list, with the remark on its line.

    Of the last one, an empty list or block is left. Raises EditRefused as `replace` does.
    """
    steps = _steps(path)
    text, root = _read(source, path)
    if not steps:
        raise EditRefused("edit-refused", path=path)
    parent = _at(root, steps[:-1], path)
    _at(root, steps, path)
    index = parent.number(steps[-1])
    if len(parent.children) == 1:
        return replace(source, _path(steps[:-1]), [] if parent.form is Form.LIST else {})
    start, end = layout.extent(text, parent, index)
    wanted = _changed(root, steps[:-1], lambda old: _spliced(old, index, index + 1))
    return _checked(source, path, text[:start] + text[end:], wanted)


def _steps(path: str) -> tuple[Step, ...]:
    """Read a path as findings tell it: `lead_handoff.routing[0].to`. Raises EditRefused."""
    steps: list[Step] = []
    place = 0
    while place < len(path):
        match = _STEP.match(path, place)
        if not match:
            raise EditRefused("edit-refused", path=path)
        steps.append(match[1] if match[1] is not None else int(match[2]))
        place = match.end()
    return tuple(steps)


def _path(steps: tuple[Step, ...]) -> str:
    shown = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "".join(shown).removeprefix(".")


def _read(source: Source, path: str) -> tuple[str, Block]:
    """Lay a file out. Its size was looked at as it was parsed: aliases cannot make it grow."""
    if parse(source).root is None:
        raise EditRefused("edit-refused", path=path)
    text = raw_text(source)
    return text, layout.lay_out(text)


def _at(root: Block, steps: tuple[Step, ...], path: str) -> Block:
    block = root
    for step in steps:
        index = block.number(step)
        if index < 0 or block.form is Form.ALIAS:
            raise EditRefused("edit-refused", path=path)
        block = block.children[index]
    return block


def _checked(source: Source, path: str, text: str, wanted: Plain) -> Source:
    """Read the result again. Raises EditRefused where it holds anything but what was wanted."""
    result = with_text(source, text)
    if parse(result).root is None or plain(layout.lay_out(text)) != wanted:
        raise EditRefused("edit-refused", path=path)
    return result


def _changed(root: Block, steps: tuple[Step, ...], change: Callable[[Plain], Plain]) -> Plain:
    """Give what the file would be with one value changed."""
    whole = plain(root)
    if not steps:
        return change(whole)
    index = root.number(steps[0])
    inner = _changed(root.children[index], steps[1:], change)
    item = inner if root.form is Form.LIST else (root.keys[index], inner)
    return _spliced(whole, index, index + 1, item)


def _spliced(whole: Plain, start: int, end: int, *items: object) -> Plain:
    form, held = whole
    inside = held if isinstance(held, tuple) else ()
    return (form, (*inside[:start], *items, *inside[end:]))
