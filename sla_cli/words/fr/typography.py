"""La typographie du français : apostrophe courbe, insécables devant la ponctuation double."""

SIGNS = {
    "'": "’",
    " (?=[;!?])": "\u202f",
    " (?=[:%»])": "\u00a0",
    "(?<=«) ": "\u00a0",
}
