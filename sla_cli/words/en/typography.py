"""The typography of English: its texts already stand with their signs."""

SIGNS: dict[str, str] = {}

CAPITALS_INSIDE = False
"""Whether a label keeps its capital within a sentence."""
