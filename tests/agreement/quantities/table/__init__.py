"""Texts as people write them, and what each is read as: the backbone of the tests of quantities.

A row holds the language the text is read in (`both` is French and English), the text, and its value
in plain words and figures, written by hand and not with the code; what it leaves out is nothing, or
one. It is today's reading that is right, even where it is odd: such rows say so in a comment.
"""

from __future__ import annotations

from . import amounts, leads, people, refusals, times, whole

ACCEPTED = {
    "target": [*amounts.TARGETS, *people.TARGETS, *leads.TARGETS, *whole.TARGETS],
    "duration": [*times.DURATIONS, *people.DURATIONS, *leads.DURATIONS, *whole.DURATIONS],
    "deadline": [*times.DEADLINES, *people.DEADLINES, *leads.DEADLINES, *whole.DEADLINES],
    "time": [*times.TIMES, *people.TIMES, *leads.TIMES],
    "cadence": [*times.RHYTHMS, *people.RHYTHMS, *leads.RHYTHMS],
    "date": [*times.DATES, *people.DATES, *leads.DATES, *whole.DATES],
}
KEPT = [*people.KEPT, *leads.KEPT, *whole.KEPT]
REFUSED = {
    "target": refusals.TARGETS,
    "duration": refusals.DURATIONS,
    "deadline": refusals.DEADLINES,
    "time": refusals.TIMES,
    "cadence": refusals.RHYTHMS,
    "date": [*refusals.DATES, *whole.NO_DATES],
}
