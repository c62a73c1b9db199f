"""Formats: one line each, from which the command line takes what it offers."""

from __future__ import annotations

from importlib.util import find_spec

from sla_cli.cli.choices import Format
from sla_cli.documents.formats import FORMATS


def test_the_command_line_offers_the_formats_there_are() -> None:
    assert [one.value for one in Format] == list(FORMATS)
    endings = [ending for one in FORMATS.values() for ending in one.endings]
    assert len(endings) == len(set(endings))
    for name, one in FORMATS.items():
        assert one.name == name
        assert f".{name}" in one.endings
        assert find_spec(one.module)
