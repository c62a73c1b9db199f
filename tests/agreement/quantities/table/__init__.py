"""Texts as people write them, and what each is read as: the backbone of the tests of quantities.

A row holds the language the text is read in (`both` is French and English), the text, and its value
in plain words and figures, written by hand and not with the code; what it leaves out is nothing, or
one. It is today's reading that is right, even where it is odd: such rows say so in a comment.
"""

from __future__ import annotations

from . import amounts, refusals, times

ACCEPTED = {
    "target": amounts.TARGETS,
    "duration": times.DURATIONS,
    "deadline": times.DEADLINES,
    "time": times.TIMES,
    "cadence": times.RHYTHMS,
    "date": times.DATES,
}
REFUSED = {
    "target": refusals.TARGETS,
    "duration": refusals.DURATIONS,
    "deadline": refusals.DEADLINES,
    "time": refusals.TIMES,
    "date": refusals.DATES,
}
