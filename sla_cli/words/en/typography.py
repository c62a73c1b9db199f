"""The typography of English: its texts already stand with their signs."""

from __future__ import annotations

SIGNS: dict[str, str] = {}
