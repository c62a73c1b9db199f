"""The typography of English: its texts already stand with their signs."""

SIGNS: dict[str, str] = {}
