"""The English of every problem. Straight from a colleague: what is wrong, then what to write."""

from __future__ import annotations

NAMES = {
    "text": "a text",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
    "choice": "a word from the list",
    "integer": "a whole number",
    "target": "a figure",
    "duration": "a length of time",
    "deadline": "a deadline",
    "cadence": "a rhythm",
    "date": "a date",
    "time": "a time of day",
    "list": "a list",
    "mapping": "a block of keys",
}
EXAMPLES = {
    "text": "your own words",
    "choice": "one of the words of the list",
    "boolean": "true",
    "integer": "50",
    "target": "at least 120 MQLs per month",
    "duration": "30 minutes",
    "deadline": "4 business hours",
    "cadence": "every Monday",
    "date": "2026-01-31",
    "time": "9:30",
    "list": "- one item per line",
    "mapping": "key: value, one per line",
}
RELATED = {"first-key": "it is written here first"}
RULES = {
    "file-missing": ("There is no file “{path}”.", "Check the name, or create it: sla new {path}"),
    "file-is-folder": ("“{path}” is a folder, not a file.", "Give the name of a file."),
    "folder-without-agreement": (
        "There is no agreement in the folder “{path}”.",
        "An agreement is a .yaml file that begins with: sla: 1",
    ),
    "file-not-readable": (
        "“{path}” cannot be read: {reason}.",
        "Ask for the right to read it, or copy it to a folder of yours.",
    ),
    "file-not-ordinary": ("“{path}” is not an ordinary file.", "Give the name of a YAML file."),
    "file-not-writable": (
        "“{path}” cannot be written. {reason}",
        "Choose another place with -o, or ask for the right to write there.",
    ),
    "file-name-too-long": ("The name “{path}” is too long.", "Choose a shorter name."),
    "folder-missing": (
        "The folder for “{path}” does not exist.",
        "Create the folder first, or choose another with -o.",
    ),
    "disk-full": (
        "The disk is full: “{path}” was not written.",
        "Free some space and try again. What was there before is untouched.",
    ),
    "file-exists": (
        "“{path}” is already there and was left as it is.",
        "Choose another name, or add --force to replace it.",
    ),
    "would-overwrite": (
        "Writing “{path}” would overwrite the agreement itself.",
        "Choose another name with -o.",
    ),
    "file-too-big": (
        "The file is larger than {limit} MB.",
        "An agreement is a few hundred lines: check that this is the right file.",
    ),
    "file-empty": (
        "There is nothing in the file.",
        "Start from the blank one: sla new --force writes it here.",
    ),
    "not-utf-8": (
        "The file is not saved as UTF-8: byte {byte} here (perhaps “{guess}”).",
        "In your editor, choose “Save with encoding”, then UTF-8.",
    ),
    "control-character": (
        "There is an invisible character here, {code}, that no document can show.",
        "Delete it: put the cursor after it and press backspace.",
    ),
    "several-documents": (
        "A second document starts here, after a line of dashes.",
        "Keep one agreement per file: delete the “---” line or move what follows elsewhere.",
    ),
    "too-deep": (
        "The content is nested more than {limit} levels deep.",
        "Check the indentation: an agreement needs six levels.",
    ),
    "too-many-nodes": (
        "The file holds more than {limit} values, repeats included.",
        "Look for an anchor (&) that is repeated (*) too many times.",
    ),
    "custom-tag": (
        "The tag “{tag}” is not allowed.",
        "Delete the word that starts with “!” and keep the value.",
    ),
    "alias-loop": ("“*{name}” repeats a block that contains it.", "Write the value out here."),
    "alias-unknown": (
        "“*{name}” repeats “&{name}”, which is nowhere above.",
        "If you meant an asterisk, put the text in quotes.",
    ),
    "key-not-text": (
        "A key has to be a plain word.",
        'If this is a value, write a key before it; if it is […], write "[…]" in quotes.',
    ),
    "merge-not-mapping": (
        "“<<” can only take over a block of keys.",
        "Point it at an anchor that holds keys, or write the keys out.",
    ),
    "duplicate-key": (
        "“{key}” is written twice in the same block; the first is on line {line}.",
        "Keep one. If you meant several items, make them a list, each with a “- ”.",
    ),
    "yaml-syntax": (
        "This line cannot be read as YAML.",
        "Check its indentation and its colon; when in doubt, put the value in double quotes.",
    ),
    "yaml-tab": (
        "The line starts with a tab; YAML wants spaces.",
        "Replace the tab with spaces, two per level.",
    ),
    "yaml-quote": (
        "A quotation mark {quote} opens here and is never closed.",
        "Close it at the end of the value; an apostrophe inside '…' is doubled: ''.",
    ),
    "yaml-text-after-quote": (
        "The text goes on after the closing quotation mark.",
        "Put the whole value in quotes: {key}: {quoted}",
    ),
    "yaml-reserved": (
        "A value cannot start with “{sign}”: YAML keeps that sign for itself.",
        "Put the value in quotes: {key}: {quoted}",
    ),
    "yaml-colon": (
        "A colon followed by a space splits this value in two.",
        "Put the value in quotes: {key}: {quoted}",
    ),
    "yaml-bracket": (
        "A value that starts with “{sign}” is a list or a block, and this one is not closed.",
        'If it is text, put it in quotes: "{value}"',
    ),
    "yaml-missing-space": (
        "There is no space after the colon.",
        "Write: {key}: {value}",
    ),
    "yaml-no-colon": (
        "“{text}” is neither “key: value” nor an item of a list.",
        "Add “:” after the key, or “- ” before the item; a long text goes in quotes.",
    ),
    "yaml-indent": (
        "This line does not stand in line with those around it.",
        "Put the keys of one block in the same column, two spaces further in than their parent.",
    ),
    "not-an-agreement": (
        "An agreement is a set of keys such as “company: Acme”; this file starts otherwise.",
        "Start from the blank one: sla new",
    ),
    "format-version": (
        "“{value}” is not a format this program knows.",
        "Write: sla: 1",
    ),
    "unknown-key": ("“{key}” is not a key that goes here.", "Keys that go here: {keys}."),
    "unknown-key+suggestion": (
        "“{key}” is not a key that goes here.",
        "Did you mean “{suggestion}”?",
    ),
    "missing-key": ("“{key}” is missing here.", "Add a line to this block: {key}: …"),
    "empty-value": (
        "Nothing is written here; {expected} is wanted.",
        'Write {expected} (for example: {example}), or "[…]" to fill it in later.',
    ),
    "wrong-type": (
        "{expected} is wanted here, and this is {found}.",
        "Write for example: {example}",
    ),
    "wrong-type+keys": (
        "{expected} is wanted here, and this is {found}.",
        "Write one key per line, indented by two spaces. Keys that go here: {keys}.",
    ),
    "unknown-choice": ("“{value}” is not one of the words known here.", "Choose: {choices}."),
    "unknown-choice+suggestion": (
        "“{value}” is not one of the words known here.",
        "Did you mean “{suggestion}”? The choice is: {choices}.",
    ),
    "number-too-small": ("{value} is too small.", "Write {least} or more."),
    "target-no-number": (
        "“{text}” has no number in it.",
        "Write a figure, for example: {example}. Words alone go in “what” or “note”.",
    ),
    "target-two-numbers": (
        "“{text}” holds two figures, and they are not a range.",
        "Write one figure, for example: {example}. Put the other in a commitment of its own.",
    ),
    "target-unreadable": ("“{text}” cannot be read as a figure.", "Write for example: {example}"),
    "target-range-reversed": (
        "The range goes from {low} down to {high}.",
        "Put the smaller figure first: {high} to {low}.",
    ),
    "target-mixed-units": (
        "The two ends of “{text}” do not have the same unit.",
        "Give both the same unit, for example: {example}",
    ),
    "duration-unreadable": (
        "“{text}” cannot be read as a length of time.",
        "Write a number and a unit, for example: {example}",
    ),
    "deadline-unreadable": (
        "“{text}” cannot be read as a deadline.",
        "Write a number and a unit, for example: {example}. “business” counts working time only.",
    ),
    "time-unreadable": (
        "“{text}” cannot be read as a time of day.",
        "Write for example: {example}",
    ),
    "date-unreadable": (
        "“{text}” cannot be read as a date.",
        "Write year-month-day, for example: {example}",
    ),
    "date-impossible": (
        "“{text}” is a day that does not exist.",
        "Check the day and the month, for example: {example}",
    ),
    "csv-outside-folder": (
        "“{file}” is not in the agreement's folder.",
        "Put the table beside the agreement and write its name alone.",
    ),
    "csv-missing": (
        "There is no table “{file}” beside the agreement.",
        "Check its name, or write the rates here under “rates”.",
    ),
    "csv-not-readable": (
        "“{file}” cannot be read as a CSV table.",
        "Save it again from the spreadsheet as “CSV UTF-8”.",
    ),
    "csv-too-big": ("“{file}” is too large for a table of rates.", "Keep one row per stage."),
    "csv-empty": ("“{file}” has no row.", "Write a header row, then one row per stage."),
    "csv-ragged": (
        "Line {row} of “{file}” has more cells than the header.",
        "Put a cell that holds the separator in double quotes.",
    ),
    "csv-no-column": (
        "“{file}” has no column “{column}”; it has: {found}.",
        "Rename the column, or say under “columns” which one holds it.",
    ),
    "csv-bad-figure": (
        "Line {row} of “{file}”, column “{column}”: “{value}” cannot be read as a figure.",
        "Write for example: 25%",
    ),
    "template-missing": (
        "In {file}, line {line}: there is no template “{name}”.",
        "Check its name; ours begin with builtin/.",
    ),
    "template-syntax": (
        "In {file}, line {line}: this is not Jinja ({reason}).",
        "Check the braces and the {{% end… %}} of this template.",
    ),
    "template-undefined": (
        "In {file}, line {line}: there is no name “{name}”.",
        "The names a template may use are in templates/README.md: sla templates copy.",
    ),
    "template-unsafe": (
        "In {file}, line {line}: this template tries what it may not.",
        "A template can only show the agreement: take this line out, and beware of its author.",
    ),
    "template-too-long": (
        "In {file}, line {line}: this template does not come to an end.",
        "Look for a loop that is too large.",
    ),
    "template-failed": (
        "In {file}, line {line}: this template fails ({reason}).",
        "Compare it with ours: sla templates copy.",
    ),
    "folder-of-templates-missing": (
        "There is no folder of templates “{path}”.",
        "Make it: sla templates copy {path}",
    ),
    "theme-missing": (
        "There is no theme “{path}”.",
        "Choose: {choices}; or give a file: --theme ours.yaml",
    ),
    "theme-colour": (
        "“{value}” is not a colour.",
        'Write six digits after a hash, in quotes: "#1d4f73"',
    ),
    "theme-margin": (
        "“{value}” is not a margin.",
        "Write for example: 25mm",
    ),
    "theme-logo": (
        "The logo “{file}” is not beside the theme, or is neither SVG nor PNG.",
        "Put the picture in the theme's folder and write its name alone.",
    ),
    "theme-contrast": (
        "{value} on {paper} is hard to read: the contrast is {ratio}, and 4.5 is needed.",
        "Make the colour darker.",
    ),
    "no-watch": (
        "--watch needs a few libraries more.",
        "Install them, then run the same command again:\n"
        "  pip install watchfiles starlette uvicorn",
    ),
    "no-pango": (
        "PDF needs the system library Pango, and “{library}” was not found.",
        "Install it, then run the same command again:\n"
        "  Debian, Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0"
        " libharfbuzz-subset0\n"
        "  Fedora           sudo dnf install pango\n"
        "  macOS            brew install pango\n"
        "  Windows          install MSYS2, then: pacman -S mingw-w64-x86_64-pango\n"
        "Markdown and HTML need nothing more: sla render --to html",
    ),
}
