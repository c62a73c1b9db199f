"""Die Typografie des Deutschen: Die Texte stehen schon mit ihren Zeichen da."""

from __future__ import annotations

SIGNS: dict[str, str] = {}
