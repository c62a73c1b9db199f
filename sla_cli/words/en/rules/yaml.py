"""The English of what keeps a file from being read: bytes, characters, YAML."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "not-utf-8": {
        "title": "The file is saved in an old encoding.", "why": "Accents would come out wrong on another machine.",
        "message": "The file is not saved as UTF-8: byte {byte} here (perhaps “{guess}”).",
        "fix": "In your editor, choose “Save with encoding”, then UTF-8.",
    },
    "control-character": {
        "title": "An invisible character stands in the text.", "why": "It comes from copying out of some programs, and no document can show it.",
        "message": "There is an invisible character here, {code}, that no document can show.",
        "fix": "Delete it: put the cursor after it and press backspace.",
    },
    "several-documents": {
        "title": "The file holds two YAML documents.", "why": "A line of three dashes starts another one.",
        "wrong": "sla: 1\n---\nsla: 1", "right": "sla: 1",
        "message": "A second document starts here, after a line of dashes.",
        "fix": "Keep one agreement per file: delete the “---” line or move what follows elsewhere.",
    },
    "too-deep": {
        "title": "The content is nested deeper than any agreement.", "why": "A limit keeps a file from a stranger from taking all memory.",
        "message": "The content is nested more than {limit} levels deep.",
        "fix": "Check the indentation: an agreement needs six levels.",
    },
    "too-many-nodes": {
        "title": "The content is larger than any agreement, repeats included.", "why": "Each *alias counts as what it stands for.",
        "message": "The file holds more than {limit} values, repeats included.",
        "fix": "Look for an anchor (&) that is repeated (*) too many times.",
    },
    "custom-tag": {
        "title": "A tag asks for a type of its own.", "why": "Tags could make other programs run code; agreements are plain values.",
        "wrong": "company: !!python/name:os.system", "right": "company: Acme",
        "message": "The tag “{tag}” is not allowed.",
        "fix": "Delete the word that starts with “!” and keep the value.",
    },
    "alias-loop": {
        "title": "A value contains itself.",
        "wrong": "a: &a [*a]",
        "message": "“*{name}” repeats a block that contains it.",
        "fix": "Write the value out here.",
    },
    "alias-unknown": {
        "title": "An alias stands for an anchor that is not there, or comes later.",
        "wrong": "a: *clause\nb: &clause The text", "right": "a: &clause The text\nb: *clause",
        "message": "“*{name}” repeats “&{name}”, which is nowhere above.",
        "fix": "If you meant an asterisk, put the text in quotes.",
    },
    "key-not-text": {
        "title": "A key is a list or a block.",
        "wrong": "? [a, b]\n: c", "right": "key: c",
        "message": "A key has to be a plain word.",
        "fix": 'If this is a value, write a key before it; if it is […], write "[…]" in quotes.',
    },
    "merge-not-mapping": {
        "title": "“<<” merges something that is no block of keys.",
        "wrong": "<<: some text", "right": "<<: *block",
        "message": "“<<” can only take over a block of keys.",
        "fix": "Point it at an anchor that holds keys, or write the keys out.",
    },
    "duplicate-key": {
        "title": "A key is written twice in the same block.", "why": "Other programs would keep one of them without a word.",
        "wrong": "company: Acme\ncompany: Apex", "right": "company: Acme",
        "message": "“{key}” is written twice in the same block; the first is on line {line}.",
        "fix": "Keep one. If you meant several items, make them a list, each with a “- ”.",
    },
    "yaml-syntax": {
        "title": "The YAML cannot be read here.", "why": "Most often a quote, a colon or the indentation is at fault, on this line or the one above.",
        "message": "This line cannot be read as YAML.",
        "fix": "Check its indentation and its colon; when in doubt, put the value in double quotes.",
    },
    "yaml-tab": {
        "title": "A line begins with a tab.", "why": "YAML is indented with spaces only.",
        "wrong": "parties:\n→marketing: Marketing", "right": "parties:\n  marketing: Marketing",
        "message": "The line starts with a tab; YAML wants spaces.",
        "fix": "Replace the tab with spaces, two per level.",
    },
    "yaml-quote": {
        "title": "A quote is opened and never closed.",
        "wrong": 'title: "Agreement', "right": 'title: "Agreement"',
        "message": "A quotation mark {quote} opens here and is never closed.",
        "fix": "Close it at the end of the value; an apostrophe inside '…' is doubled: ''.",
    },
    "yaml-text-after-quote": {
        "title": "Text follows a closed quote.", "why": "The quotes must hold the whole value.",
        "wrong": 'title: "SLA" for 2027', "right": "title: '\"SLA\" for 2027'",
        "message": "The text goes on after the closing quotation mark.",
        "fix": "Put the whole value in quotes: {key}: {quoted}",
    },
    "yaml-reserved": {
        "title": "A value begins with a sign that YAML keeps for itself.",
        "wrong": "channel: @sales", "right": 'channel: "@sales"',
        "message": "A value cannot start with “{sign}”: YAML keeps that sign for itself.",
        "fix": "Put the value in quotes: {key}: {quoted}",
    },
    "yaml-colon": {
        "title": "A value holds a colon followed by a space.", "why": "YAML takes it for another key.",
        "wrong": "title: SLA: 2027", "right": 'title: "SLA: 2027"',
        "message": "A colon followed by a space splits this value in two.",
        "fix": "Put the value in quotes: {key}: {quoted}",
    },
    "yaml-bracket": {
        "title": "A list in brackets is not closed.",
        "wrong": "access: [Marketing, Sales", "right": "access: [Marketing, Sales]",
        "message": "A value that starts with “{sign}” is a list or a block, and this one is not closed.",
        "fix": 'If it is text, put it in quotes: "{value}"',
    },
    "yaml-missing-space": {
        "title": "The space after the colon is missing.",
        "wrong": "company:Acme", "right": "company: Acme",
        "message": "There is no space after the colon.",
        "fix": "Write: {key}: {value}",
    },
    "yaml-no-colon": {
        "title": "A line is neither a key nor an item of a list.",
        "wrong": "company Acme", "right": "company: Acme",
        "message": "“{text}” is neither “key: value” nor an item of a list.",
        "fix": "Add “:” after the key, or “- ” before the item; a long text goes in quotes.",
    },
    "yaml-indent": {
        "title": "A line is indented differently from its neighbours.", "why": "Keys of one block stand exactly under each other.",
        "wrong": "parties:\n  marketing: A\n   sales: B", "right": "parties:\n  marketing: A\n  sales: B",
        "message": "This line does not stand in line with those around it.",
        "fix": "Put the keys of one block in the same column, two spaces further in than their parent.",
    },
}
# fmt: on
