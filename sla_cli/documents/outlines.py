"""Outlines of a drawing that can be drawn to their end: what breaks off would be half a logo.

Whatever draws SVG stops at the first sign of a path that it cannot read, and says nothing
(SVG 1.1, 8.3.2 and F.2).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPACE = r"[\s,]*"
_NUMBER = re.compile(rf"{_SPACE}([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)")
_FLAG = re.compile(rf"{_SPACE}([01])")
_STEP = re.compile(rf"{_SPACE}([A-Za-z])")
_END = re.compile(rf"{_SPACE}\Z")

_USUAL = (_NUMBER,)
_TAKES = {
    "m": _USUAL * 2,
    "l": _USUAL * 2,
    "h": _USUAL,
    "v": _USUAL,
    "c": _USUAL * 6,
    "s": _USUAL * 4,
    "q": _USUAL * 4,
    "t": _USUAL * 2,
    "z": (),
    "a": (*_USUAL * 3, _FLAG, _FLAG, *_USUAL * 2),
}
"""What follows each step of a path, once or again and again."""


def breaks_off(drawing: bytes) -> str:
    """Give the first path or list of points of a sound SVG that cannot be read to its end."""
    for one in fromstring(drawing).iter():  # noqa: S314 — it was found fit: it has no entities
        if told := _broken(one):
            return told
    return ""


def _broken(one: Element) -> str:
    path, points = one.get("d", ""), one.get("points", "")
    if _name(one) == "path" and path.strip() not in ("", "none") and not _is_path(path):
        return path
    listed = _name(one) in ("polygon", "polyline") and points.strip()
    return points if listed and not _is_points(points) else ""


def _is_path(told: str) -> bool:
    place = 0
    while found := _STEP.match(told, place):
        takes = _TAKES.get(found[1].lower())
        if takes is None or (not place and found[1] not in "mM"):
            return False
        place = found.end()
        if (after := _after(told, place, takes)) < 0:
            return False
        while takes and after > place:
            place, after = after, _after(told, after, takes)
    return _END.match(told, place) is not None


def _is_points(told: str) -> bool:
    place = 0
    while (after := _after(told, place, _TAKES["l"])) > place:
        place = after
    return _END.match(told, place) is not None


def _after(told: str, place: int, takes: tuple[re.Pattern[str], ...]) -> int:
    """Give where what a step takes ends; -1 where it is not there."""
    for pattern in takes:
        found = pattern.match(told, place)
        if found is None:
            return -1
        place = found.end()
    return place


def _name(one: Element) -> str:
    return str(one.tag).rpartition("}")[2].lower()
