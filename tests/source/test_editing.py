"""Changes by path: what is asked for is there and every other byte as it was, or nothing is."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sla_cli.source import editing
from sla_cli.source.edits import EditRefused, apply
from sla_cli.source.problem import Edit, Span
from sla_cli.source.text import Source, decoded

TEXT = """\
# An agreement
sla: 1          # the format
title: "Old"    # in quotes
note: 'It''s'
empty:
long: |
  One line.

  Another.
# about the period
period: {start: 2027-01-01, end: 2027-12-31}
names: [Ana, Bo]
shared: &s Here
again: *s
goals:
  - what: Grow  # first
    target: 5%
  # before the second
  - what: Sell
    nested:
      - - a
        - b
history:
- version: 1
  changes: [One]
- version: 2
  changes: [Two]"""


def source(text: str | bytes) -> Source:
    data = text if isinstance(text, bytes) else text.encode()
    return decoded("a.yaml", Path(), data)


REPLACED: dict[str, tuple[str, editing.Value, str, str]] = {
    "a number": ("sla", 2, "sla: 1 ", "sla: 2 "),
    "a text in its quotes": ("title", "New", '"Old"', '"New"'),
    "an apostrophe in its quotes": ("note", "A's", "'It''s'", "'A''s'"),
    "nothing": ("empty", "Full", "empty:", "empty: Full"),
    "a text in lines": (
        "long",
        "One: two",
        "|\n  One line.\n\n  Another.\n",
        '"One: two"\n',
    ),
    "in braces": ("period.end", "2028-01-31", "2027-12-31", "2028-01-31"),
    "in brackets": ("names[1]", "Bo, Cy", "Bo]", '"Bo, Cy"]'),
    "an alias": ("again", "There", "*s", "There"),
    "a list of a list": ("goals[1].nested[0][1]", "@c", "- b", '- "@c"'),
    "a whole list": ("names", ["X"], "[Ana, Bo]", "[X]"),
    "a block": ("goals[0]", "Grow", "what: Grow  # first\n    target: 5%", "Grow"),
    "the last line": ("history[1].changes[0]", "Three", "[Two]", "[Three]"),
    "a number for a text": ("history[0].version", Decimal("1.1"), "version: 1\n", "version: 1.1\n"),
    "French": ("again", "À\u00a0: «\u00a0é\u00a0» 🚀", "*s", '"À\u00a0: «\u00a0é\u00a0» 🚀"'),
    "signs that end a line": ("again", 'é "\\\n\x85\u2028', "*s", r'"é \"\\\n\u0085\u2028"'),
    "a mark of byte order": ("again", "a\ufeff", "*s", r'"a\uFEFF"'),
    "what others read as true": ("again", "Yes", "*s", '"Yes"'),
    "what others read as false": ("again", "n", "*s", '"n"'),
    "a text like a number": ("history[0].version", "1.0", "version: 1\n", 'version: "1.0"\n'),
}
ADDED: dict[str, tuple[str, editing.Value, str | None, int | None, str, str]] = {
    "a key at the end": ("", "X", "last", None, "[Two]", "[Two]\nlast: X"),
    "a key at the start": ("", "X", "first", 0, "sla: 1", "first: X\nsla: 1"),
    "a key in an item": ("goals[0]", "Ana", "owner", None, "5%\n", "5%\n    owner: Ana\n"),
    "a key first in an item": (
        "goals[0]", "g", "id", 0, "- what: Grow", "- id: g\n    what: Grow",
    ),
    "a key in braces": ("period", "Q1", "name", None, "12-31}", "12-31, name: Q1}"),
    "an item first": (
        "history", {"version": 3, "changes": ["Three"]}, None, 0,
        "history:\n", "history:\n- version: 3\n  changes: [Three]\n",
    ),
    "an item last": (
        "history", {"version": 3}, None, None, "[Two]", "[Two]\n- version: 3",
    ),
    "an item of a list of a list": (
        "goals[1].nested[0]", "c", None, None, "- b", "- b\n        - c",
    ),
    "the first of a list of a list": (
        "goals[1].nested[0]", "c", None, 0, "- - a", "- - c\n        - a",
    ),
    "an item in brackets": ("names", "Cy", None, 1, "Ana, ", "Ana, Cy, "),
    "the last in brackets": ("names", "Cy", None, None, "Bo]", "Bo, Cy]"),
    "where there was nothing": ("empty", "Cy", None, None, "empty:", "empty: [Cy]"),
}  # fmt: skip
REMOVED = {
    "a key": ("note", "note: 'It''s'\n", ""),
    "a key with its remark": ("title", 'title: "Old"    # in quotes\n', ""),
    "a text in lines": ("long", "long: |\n  One line.\n\n  Another.\n", ""),
    "an item": ("history[0]", "- version: 1\n  changes: [One]\n", ""),
    "the last line": ("history[1]", "\n- version: 2\n  changes: [Two]", ""),
    "first in an item": ("history[0].version", "- version: 1\n  ", "- "),
    "in braces": ("period.start", "start: 2027-01-01, ", ""),
    "last in brackets": ("names[1]", ", Bo", ""),
    "the only one": ("history[0].changes[0]", "[One]", "[]"),
}
FORMS = {
    "as it is": lambda text: text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "a last line that ends": lambda text: (text + "\n").encode(),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", REPLACED)
def test_a_value_is_replaced_and_no_other_byte(name: str, form: str) -> None:
    path, value, old, new = REPLACED[name]
    assert TEXT.count(old) == 1
    changed = editing.replace(source(FORMS[form](TEXT)), path, value)
    assert changed.data == FORMS[form](TEXT.replace(old, new))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ADDED)
def test_a_value_is_added_and_no_other_byte_changes(name: str, form: str) -> None:
    path, value, key, at, old, new = ADDED[name]
    assert TEXT.count(old) == 1
    changed = editing.add(source(FORMS[form](TEXT)), path, value, key=key, at=at)
    assert changed.data == FORMS[form](TEXT.replace(old, new))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", REMOVED)
def test_a_value_is_removed_and_no_other_byte(name: str, form: str) -> None:
    path, old, new = REMOVED[name]
    assert TEXT.count(old) == 1
    changed = editing.remove(source(FORMS[form](TEXT)), path)
    assert changed.data == FORMS[form](TEXT.replace(old, new))


@pytest.mark.parametrize(
    ("text", "path"),
    {
        "no such key": (TEXT, "nothing"),
        "no such item": (TEXT, "names[2]"),
        "no path": (TEXT, "names["),
        "an anchor that others repeat": (TEXT, "shared"),
        "inside what an alias repeats": ("a: &a {b: 1}\nc: *a", "c.b"),
        "a file that cannot be read": ("a: [1", "a"),
        "a bomb": ("a: &a [" + "x, " * 400 + "]\nb: &b [" + "*a, " * 100 + "]\nc: 1", "c"),
    }.values(),
)
def test_what_cannot_be_changed_alone_is_refused(text: str, path: str) -> None:
    with pytest.raises(EditRefused):
        editing.replace(source(text), path, "X")


def test_a_remark_that_would_go_with_a_key_keeps_it_there() -> None:
    with pytest.raises(EditRefused):
        editing.remove(source("- a: 1\n  # why\n  b: 2\n"), "[0].a")


def test_a_key_that_is_there_is_not_added_again() -> None:
    with pytest.raises(EditRefused):
        editing.add(source(TEXT), "", "X", key="title")


def test_raw_edits_are_made_together_and_never_overlap() -> None:
    first, second = Edit(Span(1, 1, 1, 2), "x"), Edit(Span(2, 2, 2, 2), "+\n")
    assert apply("a\r\nbc", [second, first]) == "x\r\nb+\r\nc"
    with pytest.raises(EditRefused):
        apply("abc", [Edit(Span(1, 1, 1, 3), ""), Edit(Span(1, 2, 1, 4), "")])
    for outside in (Span(1, 3, 1, 9), Span(3, 1, 3, 1), Span(0, 1, 1, 1)):
        with pytest.raises(EditRefused):
            apply("abc\n", [Edit(outside, "")])
    with pytest.raises(EditRefused):
        apply("a\u2028bc", [Edit(Span(1, 1, 1, 2), "")])


def test_many_texts_in_lines() -> None:
    """Each is looked at for itself: the whole before it would be copied for each."""
    text = "".join(f"k{n}: |\n  {'a' * 480}\n\n" for n in range(9_000))
    now = editing.replace(decoded("a.yaml", Path(), text.encode()), "k8999", "b")
    assert now.text == text[: text.index("k8999")] + "k8999: b\n\n"
