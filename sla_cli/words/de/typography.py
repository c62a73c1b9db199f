"""Die Typografie des Deutschen: Die Texte stehen schon mit ihren Zeichen da."""

SIGNS: dict[str, str] = {}

CAPITALS_INSIDE = True
"""Ob eine Bezeichnung auch mitten im Satz ihren großen Anfangsbuchstaben behält."""
