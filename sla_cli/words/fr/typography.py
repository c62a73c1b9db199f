"""La typographie du français : apostrophe courbe, insécables devant la ponctuation double."""

SIGNS = {
    "'": "’",
    " (?=[;!?])": "\u202f",
    " (?=[:%»])": "\u00a0",
    "(?<=«) ": "\u00a0",
    r"(?<=\d) (?=(?:[kM]?€|[$£]|h\b))": "\u00a0",
    r"(?<=\d\u00a0h) (?=\d)": "\u00a0",
    r"(?<![\w.,/\-])1er(?![\w/\-])": "1ᵉʳ",
    "(?<=[nN][°º]) (?=\\d)": "\u00a0",
}

CAPITALS_INSIDE = False
"""Si un libellé garde sa majuscule au milieu d'une phrase."""
