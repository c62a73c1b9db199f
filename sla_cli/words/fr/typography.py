"""La typographie du français : apostrophe courbe, insécables devant la ponctuation double."""

from __future__ import annotations

SIGNS = {
    "'": "’",
    " (?=[;!?])": "\u202f",
    " (?=[:%»])": "\u00a0",
    "(?<=«) ": "\u00a0",
}
