"""The English of what has not the form of an agreement: keys, values, quantities, tables."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "not-an-agreement": {
        "title": "The file is a list or a text, not a block of keys.",
        "wrong": "- sla: 1", "right": "sla: 1",
        "message": "An agreement is a set of keys such as “company: Acme”; this file starts otherwise.",
        "fix": "Start from the blank one: sla new",
    },
    "format-version": {
        "title": "The file says it is in another version of the format.",
        "wrong": "sla: 2", "right": "sla: 1",
        "message": "“{value}” is not a format this program knows.",
        "fix": "Write: sla: 1",
    },
    "unknown-key": {
        "title": "A key is not known here.", "why": "A misspelt key would be lost without a word.",
        "wrong": "compnay: Acme", "right": "company: Acme",
        "message": "“{key}” is not a key that goes here.",
        "fix": "Keys that go here: {keys}.",
        "fix+suggestion": "Did you mean “{suggestion}”?",
    },
    "missing-key": {
        "title": "A block lacks a key it cannot do without.",
        "wrong": "goals:\n  - target: 5%", "right": "goals:\n  - what: Grow\n    target: 5%",
        "message": "“{key}” is missing here.",
        "fix": "Add a line to this block: {key}: …",
    },
    "empty-value": {
        "title": "A key that needs a value has none.",
        "wrong": "company:", "right": "company: Acme",
        "message": "Nothing is written here; {expected} is wanted.",
        "fix": 'Write {expected} (for example: {example}), or "[…]" to fill it in later.',
    },
    "wrong-type": {
        "title": "A value is of another kind than its key needs.",
        "wrong": "company: [Acme, Apex]", "right": "company: Acme",
        "message": "{expected} is wanted here, and this is {found}.",
        "fix": "Write for example: {example}",
        "fix+keys": "Write one key per line, indented by two spaces. Keys that go here: {keys}.",
    },
    "unknown-choice": {
        "title": "A word is not one of those known for this key.",
        "wrong": "status: signed", "right": "status: in force",
        "message": "“{value}” is not one of the words known here.",
        "fix": "Choose: {choices}.",
        "fix+suggestion": "Did you mean “{suggestion}”? The choice is: {choices}.",
    },
    "number-too-small": {
        "title": "A number is below what makes sense.",
        "wrong": "at_most: 0", "right": "at_most: 1",
        "message": "{value} is too small.",
        "fix": "Write {least} or more.",
    },
    "target-no-number": {
        "title": "A target has no number.", "why": "Nobody can tell whether “more leads” was reached.",
        "wrong": "target: more leads", "right": "target: at least 120 leads per month",
        "message": "“{text}” has no number in it.",
        "fix": "Write a figure, for example: {example}. Words alone go in “what” or “note”.",
    },
    "target-two-numbers": {
        "title": "A target has two numbers that are no range.", "why": "It would be read as one of them.",
        "wrong": "target: at least 40 and at most 60%", "right": "target: 40–60%",
        "message": "“{text}” holds two figures, and they are not a range.",
        "fix": "Write one figure, for example: {example}. Put the other in a commitment of its own.",
    },
    "target-unreadable": {
        "title": "A target cannot be read.",
        "wrong": "target: 5 %%", "right": "target: 5%",
        "message": "“{text}” cannot be read as a figure.",
        "fix": "Write for example: {example}",
    },
    "target-range-reversed": {
        "title": "A range runs from the larger number to the smaller.",
        "wrong": "target: 60–40%", "right": "target: 40–60%",
        "message": "The range goes from {low} down to {high}.",
        "fix": "Put the smaller figure first: {high} to {low}.",
    },
    "target-mixed-units": {
        "title": "The ends of a range count different things.",
        "wrong": "target: €10 to 20%", "right": "target: 10 to 20%",
        "message": "The two ends of “{text}” do not have the same unit.",
        "fix": "Give both the same unit, for example: {example}",
    },
    "duration-unreadable": {
        "title": "A length of time cannot be read.",
        "wrong": "length: a while", "right": "length: 30 minutes",
        "message": "“{text}” cannot be read as a length of time.",
        "fix": "Write a number and a unit, for example: {example}",
    },
    "deadline-unreadable": {
        "title": "A deadline cannot be read.",
        "wrong": "within: soon", "right": "within: 4 business hours",
        "message": "“{text}” cannot be read as a deadline.",
        "fix": "Write a number and a unit, for example: {example}. “business” counts working time only.",
    },
    "time-unreadable": {
        "title": "A time of day cannot be read.",
        "wrong": "start: nine", "right": "start: 9:00",
        "message": "“{text}” cannot be read as a time of day.",
        "fix": "Write for example: {example}",
    },
    "date-unreadable": {
        "title": "A date cannot be read.", "why": "Where only numbers are given, the day comes before the month.",
        "wrong": "next: next April", "right": "next: 2027-04-02",
        "message": "“{text}” cannot be read as a date.",
        "fix": "Write year-month-day, for example: {example}",
    },
    "date-impossible": {
        "title": "No calendar has this day.",
        "wrong": "next: 2027-02-30", "right": "next: 2027-02-28",
        "message": "“{text}” is a day that does not exist.",
        "fix": "Check the day and the month, for example: {example}",
    },
    "csv-outside-folder": {
        "title": "A table is named outside the agreement's folder.", "why": "A file from a stranger must not read others of yours.",
        "wrong": "file: ../rates.csv", "right": "file: rates.csv",
        "message": "“{file}” is not in the agreement's folder.",
        "fix": "Put the table beside the agreement and write its name alone.",
    },
    "csv-missing": {
        "title": "The table named does not exist.",
        "message": "There is no table “{file}” beside the agreement.",
        "fix": "Check its name, or write the rates here under “rates”.",
    },
    "csv-not-readable": {
        "title": "The table is no CSV.",
        "message": "“{file}” cannot be read as a CSV table.",
        "fix": "Save it again from the spreadsheet as “CSV UTF-8”.",
    },
    "csv-too-big": {
        "title": "The table is larger than any funnel.",
        "message": "“{file}” is too large for a table of rates.",
        "fix": "Keep one row per stage.",
    },
    "csv-empty": {
        "title": "The table has no rows.",
        "right": "from,to,rate\nMQL,SAL,74%",
        "message": "“{file}” has no row.",
        "fix": "Write a header row, then one row per stage.",
    },
    "csv-ragged": {
        "title": "A row of the table has more cells than its header.",
        "wrong": "from,to,rate\nMQL,SAL,7,4%", "right": 'from,to,rate\nMQL,SAL,"7,4%"',
        "message": "Line {row} of “{file}” has more cells than the header.",
        "fix": "Put a cell that holds the separator in double quotes.",
    },
    "csv-no-column": {
        "title": "The table lacks a column.", "why": "Columns are found by their usual names, or by those under “columns”.",
        "right": "columns: {from: Stage, to: Next stage, rate: Conversion}",
        "message": "“{file}” has no column “{column}”; it has: {found}.",
        "fix": "Rename the column, or say under “columns” which one holds it.",
    },
    "csv-bad-figure": {
        "title": "A cell of the table is no figure.",
        "message": "Line {row} of “{file}”, column “{column}”: “{value}” cannot be read as a figure.",
        "fix": "Write for example: 25%",
    },
}
# fmt: on
