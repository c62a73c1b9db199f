"""The English of what is wrong with a command line."""

from __future__ import annotations

# fmt: off
USAGE: dict[str, dict[str, str]] = {
    "no-command": {
        "message": "“{name}” is not a command.",
        "fix": "The commands are: {choices}.",
        "fix+suggestion": "Did you mean sla {suggestion}?",
    },
    "no-rule": {
        "message": "No rule is called “{name}”.",
        "fix": "The rules are: {choices}.",
        "fix+suggestion": "Did you mean {suggestion}?",
    },
    "no-option": {
        "message": "There is no option {name}.",
        "fix": "See: {command} --help",
        "fix+suggestion": "Did you mean {suggestion}?",
    },
    "missing": {
        "message": "{name} is missing.",
        "fix": "See: {command} --help",
    },
    "no-value": {
        "message": "The option {name} needs a value after it.",
        "fix": "See: {command} --help",
    },
    "bad-value": {
        "message": "{name} cannot be “{value}”.",
        "fix": "See: {command} --help",
        "fix+choices": "Choose: {choices}.",
    },
    "extra": {
        "message": "There is one word too many: {name}.",
        "fix": "See: {command} --help",
    },
    "no-template": {
        "message": "No template is called “{name}”.",
        "fix": "See their names: sla templates list",
    },
    "unclear": {
        "message": "This command line cannot be read.",
        "fix": "See: {command} --help",
    },
    "watch-stream": {
        "message": "--watch works on files, not on standard input or output.",
        "fix": "Name the agreement's file, and leave out “-o -”.",
    },
    "fillable-pdf": {
        "message": "Only a PDF has fields to fill in.",
        "fix": "Drop --fillable, or ask for --to pdf.",
    },
    "many-into-one": {
        "message": "Several documents cannot go into one file, “{output}”.",
        "fix": "Give a folder instead: -o {folder}/",
    },
    "two-formats": {
        "message": "“{output}” ends in one format and --to asks for another.",
        "fix": "Drop --to, or change the ending.",
    },
    "binary-terminal": {
        "message": "A PDF on a terminal would be unreadable.",
        "fix": "Write it to a file: -o agreement.pdf",
    },
}
# fmt: on
