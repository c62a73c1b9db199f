"""The lines of an iCalendar file: RFC 5545, section 3.1 (lines) and 3.3 (values).

Whatever an agreement says becomes the value of one property and stays in it: a text has no line
end of its own, and a parameter no quotation mark. Written here rather than with a library: the
format is four rules of escaping and one of folding, and what a library would add, the time zones,
those tried make wrong (`zone` says how).
"""

from __future__ import annotations

import datetime
import re

_LONGEST = 75
"""Octets of a line, its end not counted."""

_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"[A-Za-z0-9.+_'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def text(value: str) -> str:
    """Write a text (3.3.11): its line ends, commas and semicolons are escaped."""
    kept = _CONTROLS.sub("", _LINE_ENDS.sub("\n", value))
    return re.sub(r"[\\;,\n]", lambda sign: _ESCAPES[sign[0]], kept)


def parameter(value: str) -> str:
    """Write the value of a parameter (3.2), without line ends and quotation marks."""
    kept = _CONTROLS.sub("", _LINE_ENDS.sub(" ", value)).replace("\t", " ")
    return '"' + kept.replace('"', "\u201d") + '"'


def address(value: str | None) -> str | None:
    """Give an e-mail address as one may stand behind `mailto:`; None for what is none, or more."""
    return value if value and _ADDRESS.fullmatch(value) else None


def stamp(moment: datetime.date) -> str:
    """Write a day (3.3.4), or a day and its time (3.3.5)."""
    if isinstance(moment, datetime.datetime):
        moment = moment.replace(microsecond=0, tzinfo=None)
    return moment.isoformat().replace("-", "").replace(":", "")


def line(name: str, value: str) -> str:
    """Give a property, folded: each further line begins with a space that is none of its own."""
    octets = f"{name}:{value}".encode()
    pieces, start, room = [], 0, _LONGEST
    while start < len(octets):
        end = start + room
        # Between two letters: the further octets of one begin with the bits 10.
        while end < len(octets) and octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, _LONGEST - 1
    return b"\r\n ".join(pieces).decode() + "\r\n"
