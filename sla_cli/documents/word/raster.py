"""Simple drawings as pictures of dots: straight shapes in one colour, which is what ours are.

Of a drawing with anything else in it (curves, text, patterns) no picture is made at all: a part of
one would say something else. Pillow draws it four times as large, so that edges come out smooth.
A small drawing may paint a whole picture thousands of times: what painting takes is counted first.
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
_STROKES = 20_000
"""Corners of all shapes of a drawing, and dashes of their lines."""

ROOM = 2_000_000_000
"""Dots that all shapes of a document may cover, one over another: a second or two of painting."""

_CANVAS = 4
"""What the dots of a canvas take, made, made small and written, beside those that shapes cover."""

_FURTHEST = 200_000
"""Dots from the corner of a drawing to the furthest that is reached: Pillow visits each row."""

_NUMBER = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_LONGEST = 30
"""Signs of a number; more are no size of a drawing."""

_STEP = re.compile(r"([MLHVZmlhvz])([^A-Za-z]*)")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_UNDRAWN = {
    *("transform", "style", "clip-path", "mask", "filter", "display", "visibility"),
    *("opacity", "fill-opacity", "stroke-opacity"),
}
_SILENT = ("title", "desc", "metadata", "defs")
Point = tuple[float, float]


class _Ink(NamedTuple):
    fill: str = "#000000"
    stroke: str = "none"
    width: float = 1
    dashes: tuple[float, ...] = ()


class _Unknown(Exception):
    """Something that is not drawn here."""


class Room:
    """How many dots may still be covered, by all drawings of a document."""

    def __init__(self, dots: float = ROOM) -> None:
        self._left = dots

    def take(self, dots: float) -> None:
        """Use some of it. Raises _Unknown where there is too little."""
        if dots > self._left:
            raise _Unknown
        self._left -= dots


def png(drawing: Element, room: Room) -> bytes:
    """Give a drawing as PNG; nothing where it holds what is not drawn here, or is too much."""
    from PIL import Image, ImageDraw

    try:
        left, top, wide, high = _numbers(drawing.get("viewBox") or "")
        largest = (round(wide * _DOTS), round(high * _DOTS))
        if len(list(drawing.iter())) > _SHAPES or not all(0 < one < _LARGEST for one in largest):
            return b""
        dots = _DOTS * _shrunk(drawing, wide)
        size = (max(round(wide * dots), 1), max(round(high * dots), 1))
        fine = dots * _FINE if max(size) * _FINE < _LARGEST else dots
        whole = (max(round(wide * fine), 1), max(round(high * fine), 1))
        room.take(_CANVAS * whole[0] * whole[1])
        canvas = Image.new("RGBA", whole, (255, 255, 255, 0))
        pen = _Pen(ImageDraw.Draw(canvas), (left, top), fine, _Measure(whole, room))
        pen.draw_all(drawing, _Ink())
    except (_Unknown, ValueError):
        return b""
    made = BytesIO()
    canvas.resize(size, Image.Resampling.BOX).save(made, "PNG")
    return made.getvalue()


def view_of(drawing: Element) -> tuple[float, float, float, float] | None:
    """Give the part of its plane that a drawing shows: its corner and its size."""
    try:
        left, top, wide, high = _numbers(drawing.get("viewBox") or "")
    except (_Unknown, ValueError):
        return None
    return left, top, wide, high


def _shrunk(drawing: Element, wide: float) -> float:
    """Give the share of its size at which a drawing is shown, 1 where it is not made smaller."""
    shown = _NUMBER.fullmatch((drawing.get("width") or "")[:_LONGEST])
    return min(float(shown[0]) / wide, 1) if shown and float(shown[0]) > 0 else 1


class _Measure:
    """Counts what a drawing covers of its own size before it is painted."""

    def __init__(self, size: tuple[int, int], room: Room) -> None:
        self._size = size
        self._room = room
        self._strokes = _STROKES

    def take(self, points: list[Point], line: float = 0) -> None:
        """Take the room of a shape and of the line around it. Raises _Unknown where it is none."""
        self._strokes -= len(points)
        if self._strokes < 0:
            raise _Unknown
        covered = 1.0
        for places, length in zip(zip(*points, strict=True), self._size, strict=True):
            least, most = min(places) - line, max(places) + line
            if max(-least, most) > _FURTHEST:
                raise _Unknown
            covered *= max(min(most, length) - max(least, 0), 1)
        self._room.take(covered)


class _Pen:
    """Draws shapes with their corner at the origin, so many dots for a unit."""

    def __init__(self, on: ImageDraw, origin: Point, dots: float, measure: _Measure) -> None:
        self._on = on
        self._origin = origin
        self._dots = dots
        self._measure = measure

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
        outlines = list(_outlines(kind, shape))
        if ink.fill != "none" and sum(len(points) > 2 for points, _ in outlines) > 1:
            raise _Unknown  # one may be a hole in another
        for points, closed in outlines:
            if ink.fill != "none" and len(points) > 2:
                dots = [self._dot(point) for point in points]
                self._measure.take(dots)
                self._on.polygon(dots, fill=ink.fill)
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
        self._measure.take(corners, width)
        fill, line = (None if one == "none" else one for one in (ink.fill, ink.stroke))
        self._on.ellipse(corners, fill=fill, outline=line, width=width)

    def _line(self, points: list[Point], ink: _Ink) -> None:
        width = max(round(ink.width * self._dots), 1)
        for start, end in pairwise(points):
            for one, other in _dashed(start, end, ink.dashes):
                dots = [self._dot(one), self._dot(other)]
                self._measure.take(dots, width)
                self._on.line(dots, fill=ink.stroke, width=width)

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
    told_width = shape.get("stroke-width")
    width = _size(shape, "stroke-width") if told_width else ink.width
    told = shape.get("stroke-dasharray")
    dashes = tuple(_numbers(told)) if told else ink.dashes
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
        numbers = _numbers(shape.get("points") or "")
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
        for corner in _corners(step, _numbers(rest), at):
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
    """Give a length; one in another unit than the drawing's is not drawn here."""
    found = _numbers((shape.get(key) or "0").removesuffix("px"))
    if len(found) != 1:
        raise _Unknown
    return found[0]


def _numbers(told: str) -> list[float]:
    """Give the numbers of a text that holds nothing else: a part of them draws something else."""
    found = _NUMBER.findall(told)
    if _NUMBER.sub("", told).strip(" ,\t\r\n") or any(len(one) > _LONGEST for one in found):
        raise _Unknown
    return [float(one) for one in found]
