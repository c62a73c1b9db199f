"""Die Typografie des Deutschen: Die Texte stehen schon mit ihren Zeichen da."""

SIGNS: dict[str, str] = {}
