"""Simple drawings as pictures of dots: straight shapes in one colour, which is what ours are.

Of a drawing with anything else in it (curves, text, patterns) no picture is made at all: a part of
one would say something else. Pillow draws it four times as large, so that edges come out smooth.
"""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.documents.word.tree import SVG, name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from PIL.ImageDraw import ImageDraw

_DOTS, _FINE = 4, 3
"""Dots for each pixel of the page that a drawing takes, and how many times finer they are drawn."""

_LARGEST = 6_000
_SHAPES = 2_000
_NUMBER = re.compile(r"-?(?:[0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})")
_STEP = re.compile(r"([MLHVZmlhvz])([^A-Za-z]*)")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_UNDRAWN = {"transform", "style", "clip-path", "mask", "opacity"}
_SILENT = ("title", "desc", "metadata", "defs")
Point = tuple[float, float]


class _Ink(NamedTuple):
    fill: str = "#000000"
    stroke: str = "none"
    width: float = 1
    dashes: tuple[float, ...] = ()


class _Unknown(Exception):
    """Something that is not drawn here."""


def png(drawing: Element) -> bytes:
    """Give a drawing as PNG; nothing where it holds what is not drawn here."""
    from PIL import Image, ImageDraw

    view = view_of(drawing)
    if view is None or not all(0 < side * _DOTS < _LARGEST for side in view[2:]):
        return b""
    x, y, wide, high = view
    dots = _DOTS * _shrunk(drawing, wide)
    size = (max(round(wide * dots), 1), max(round(high * dots), 1))
    fine = dots * _FINE if max(size) * _FINE < _LARGEST else dots
    whole = (max(round(wide * fine), 1), max(round(high * fine), 1))
    canvas = Image.new("RGBA", whole, (255, 255, 255, 0))
    pen = _Pen(ImageDraw.Draw(canvas), (x, y), fine)
    try:
        if len(list(drawing.iter())) > _SHAPES:
            return b""
        pen.draw_all(drawing, _Ink())
    except (_Unknown, ValueError):
        return b""
    made = BytesIO()
    canvas.resize(size, Image.Resampling.BOX).save(made, "PNG")
    return made.getvalue()


def view_of(drawing: Element) -> tuple[float, float, float, float] | None:
    """Give the part of its plane that a drawing shows: its corner and its size."""
    box = [float(one) for one in _NUMBER.findall(drawing.get("viewBox") or "")]
    return (box[0], box[1], box[2], box[3]) if len(box) == 4 else None


def _shrunk(drawing: Element, wide: float) -> float:
    """Give the share of its size at which a drawing is shown, 1 where it is not made smaller."""
    shown = _NUMBER.fullmatch(drawing.get("width") or "")
    return min(float(shown[0]) / wide, 1) if shown and float(shown[0]) > 0 else 1


class _Pen:
    """Draws shapes with their corner at the origin, so many dots for a unit."""

    def __init__(self, on: ImageDraw, origin: Point, dots: float) -> None:
        self._on = on
        self._origin = origin
        self._dots = dots

    def draw_all(self, group: Element, ink: _Ink) -> None:
        """Draw what a group holds. Raises _Unknown."""
        for shape in group:
            kind = name(shape).removeprefix(SVG)
            if not kind or kind in _SILENT:
                continue
            if _UNDRAWN & shape.attrib.keys():
                raise _Unknown
            if kind == "g":
                self.draw_all(shape, _inked(shape, ink))
            else:
                self._shape(kind, shape, _inked(shape, ink))

    def _shape(self, kind: str, shape: Element, ink: _Ink) -> None:
        if kind in ("circle", "ellipse"):
            self._round(shape, ink)
            return
        for points, closed in _outlines(kind, shape):
            if ink.fill != "none" and len(points) > 2:
                self._on.polygon([self._dot(point) for point in points], fill=ink.fill)
            if ink.stroke != "none":
                self._line([*points, points[0]] if closed else points, ink)

    def _round(self, shape: Element, ink: _Ink) -> None:
        middle = (_size(shape, "cx"), _size(shape, "cy"))
        wide = _size(shape, "rx") or _size(shape, "r")
        high = _size(shape, "ry") or _size(shape, "r")
        corners = [
            self._dot((middle[0] - wide, middle[1] - high)),
            self._dot((middle[0] + wide, middle[1] + high)),
        ]
        width = max(round(ink.width * self._dots), 1)
        fill, line = (None if one == "none" else one for one in (ink.fill, ink.stroke))
        self._on.ellipse(corners, fill=fill, outline=line, width=width)

    def _line(self, points: list[Point], ink: _Ink) -> None:
        width = max(round(ink.width * self._dots), 1)
        for start, end in pairwise(points):
            for one, other in _dashed(start, end, ink.dashes):
                self._on.line([self._dot(one), self._dot(other)], fill=ink.stroke, width=width)

    def _dot(self, point: Point) -> Point:
        return (
            (point[0] - self._origin[0]) * self._dots,
            (point[1] - self._origin[1]) * self._dots,
        )


def _inked(shape: Element, ink: _Ink) -> _Ink:
    """Give the colours of a shape: its own, or those of the group around it."""
    fill, stroke = shape.get("fill") or ink.fill, shape.get("stroke") or ink.stroke
    if any(one != "none" and not _COLOUR.fullmatch(one) for one in (fill, stroke)):
        raise _Unknown
    width = float(_NUMBER.findall(shape.get("stroke-width") or str(ink.width))[0])
    told = shape.get("stroke-dasharray")
    dashes = tuple(float(one) for one in _NUMBER.findall(told or "")) if told else ink.dashes
    return _Ink(fill, stroke, width, dashes)


def _outlines(kind: str, shape: Element) -> Iterator[tuple[list[Point], bool]]:
    """Give the corners of a shape, and whether its last one is joined to the first."""
    if kind == "rect":
        x, y, wide, high = (_size(shape, key) for key in ("x", "y", "width", "height"))
        yield [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], True
    elif kind == "line":
        x1, y1, x2, y2 = (_size(shape, key) for key in ("x1", "y1", "x2", "y2"))
        yield [(x1, y1), (x2, y2)], False
    elif kind in ("polygon", "polyline"):
        numbers = [float(one) for one in _NUMBER.findall(shape.get("points") or "")]
        yield list(zip(numbers[::2], numbers[1::2], strict=True)), kind == "polygon"
    elif kind == "path":
        yield from _paths(shape.get("d") or "")
    else:
        raise _Unknown


def _paths(told: str) -> Iterator[tuple[list[Point], bool]]:
    if _STEP.sub("", told).strip():
        raise _Unknown
    points: list[Point] = []
    at = (0.0, 0.0)
    for step, rest in _STEP.findall(told):
        if step in "Zz":
            yield points, True
            at = points[0] if points else at
            points = [at]
            continue
        for corner in _corners(step, [float(one) for one in _NUMBER.findall(rest)], at):
            if step in "Mm" and corner[1]:
                if len(points) > 1:
                    yield points, False
                points = []
            at = corner[0]
            points.append(at)
    if len(points) > 1:
        yield points, False


def _corners(step: str, numbers: list[float], at: Point) -> Iterator[tuple[Point, bool]]:
    """Give where each step of a path leads, and whether it is the first of its kind."""
    relative = step.islower()
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True)) if step in "MLml" else []
    if step in "HhVv":
        level = step in "Hh"
        for one in numbers:
            moved = (one + at[0] * relative, at[1]) if level else (at[0], one + at[1] * relative)
            at = moved
            yield at, False
    for number, (x, y) in enumerate(pairs):
        at = (x + at[0] * relative, y + at[1] * relative)
        yield at, number == 0


def _dashed(start: Point, end: Point, dashes: tuple[float, ...]) -> Iterator[tuple[Point, Point]]:
    """Cut a line into its dashes."""
    length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    if not dashes or min(dashes) <= 0 or length / min(dashes) > _SHAPES:
        yield start, end
        return
    done, number = 0.0, 0
    while done < length:
        until = min(done + dashes[number % len(dashes)], length)
        if number % 2 == 0:
            yield _between(start, end, done / length), _between(start, end, until / length)
        done, number = until, number + 1


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _size(shape: Element, key: str) -> float:
    found = _NUMBER.match(shape.get(key) or "0")
    if not found:
        raise _Unknown
    return float(found[0])
