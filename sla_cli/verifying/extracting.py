"""What a document carries, put on disk: the agreement, its table and theme, where it names them.

Names come from the document and may be anything: what is written stands in the folder asked for,
under a name that every system takes, is no hidden file, and replaces none.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from sla_cli.source import gate
from sla_cli.source.nodes import text_at
from sla_cli.source.parser import parse
from sla_cli.source.text import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.source.nodes import Node
    from sla_cli.verifying.document import Attached, Returned

_ENDINGS = (".yaml", ".yml")
_TABLE = ("reporting", "conversion_rates", "file")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_LONGEST = 120


class Placed(NamedTuple):
    """A file and where it goes, below the folder asked for; what it is to the agreement."""

    place: PurePosixPath
    data: bytes
    role: str
    """`agreement`, `table`, `theme` or `logo`."""


def placed(returned: Returned) -> list[Placed]:
    """Give what belongs to the agreement that a document carries, the agreement first."""
    agreement = returned.agreement
    if agreement is None:
        return []
    name = safe_name(agreement.name, "agreement.yaml")
    if not name.lower().endswith(_ENDINGS):
        name += ".yaml"
    found = [Placed(PurePosixPath(name), agreement.data, "agreement")]
    for one in _beside(agreement, returned.others):
        if all(str(one.place).casefold() != str(other.place).casefold() for other in found):
            found.append(one)
    return found


def _beside(agreement: Attached, others: tuple[Attached, ...]) -> Iterator[Placed]:
    root = _root(agreement.data)
    yield from _named(others, text_at(root, _TABLE), "table")
    name = text_at(root, ("theme",))
    themes = list(_named(others, name, "theme"))
    if not themes:  # one that was chosen on the command line is named nowhere
        rest = (one for one in others if one.name.lower().endswith(_ENDINGS))
        themes = [Placed(PurePosixPath(safe_name(one.name)), one.data, "theme") for one in rest][:1]
    for theme in themes:
        yield theme
        logo = text_at(_root(theme.data), ("logo",))
        for one in _named(others, logo, "logo"):
            yield one._replace(place=theme.place.parent / one.place)


def _named(others: tuple[Attached, ...], name: str | None, role: str) -> Iterator[Placed]:
    """Find the file that is named so, and where it has to stand to be found under that name."""
    if not name:
        return
    last = PurePosixPath(name.replace("\\", "/")).name
    for one in others:
        if one.name == last:
            yield Placed(_inside(name) or PurePosixPath(safe_name(last)), one.data, role)
            return


def _inside(name: str) -> PurePosixPath | None:
    """Give a way that stays in its folder and passes through nothing hidden; None for any other."""
    parts = name.replace("\\", "/").split("/")
    parts = [part for part in parts if part not in ("", ".")]
    if name.startswith(("/", "\\")) or any(part != safe_name(part) for part in parts):
        return None
    return PurePosixPath(*parts) if parts else None


def safe_name(name: str, otherwise: str = "attachment") -> str:
    """Give a name without what leads elsewhere, commands a terminal, or no system takes."""
    last = name.replace("\\", "/").rpartition("/")[2]
    last = "".join(one for one in last if category(one)[0] not in ("C", "Z") or one == " ")
    last = _FORBIDDEN.sub("_", last).strip(" .")
    if len(last) > _LONGEST or len(last.encode("utf-8")) > 2 * _LONGEST:
        ending = PurePosixPath(last).suffix[:10]
        last = last[:60] + ending
    if not last:
        return otherwise
    return f"_{last}" if _RESERVED.fullmatch(last) else last


def extract(files: list[Placed], folder: Path) -> list[Path]:
    """Write files into a folder. Raises FileTrouble before the first where one is there already."""
    gate.make_folder(folder)
    places = [folder.joinpath(*one.place.parts) for one in files]
    for place in places:
        gate.destination(place, within=folder, overwrite=False)
    for place, one in zip(places, files, strict=True):
        gate.make_folder(place.parent)
        gate.write(place, one.data, within=folder, overwrite=False)
    return places


def _root(data: bytes) -> Node | None:
    return parse(decoded("", Path(), data)).root
