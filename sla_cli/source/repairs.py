"""How the usual slips are mended: what is put in quotes, what is spelt otherwise."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from sla_cli.source.problem import Edit, Repair, Span

_LONGEST = 300
"""Signs beyond which a message does not show a text: it is for `--fix` to write."""

_CLOSES = re.compile(r"[\s,.;:!?)\]}]|$")
_KEY = re.compile(r"[a-z][a-z0-9_]*")


def quoted(text: str) -> str:
    """Write a text in the quotes that need the fewest signs added to it."""
    if "'" not in text and ('"' in text or "\\" in text):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def proposed(key: str, value: str) -> str:
    """Give what a message proposes to write in whole; nothing where nobody would copy it."""
    text = f"{key}: {value}" if key else value
    return text if len(text) <= _LONGEST else ""


def requoted(value: str) -> str:
    """Write a value in quotes that hold the whole of it, where its own did not.

    `"See "Leads""` is a text in quotes with others inside; `"A" and "B"` is all text.
    """
    return quoted(_meant(value))


def _meant(value: str) -> str:
    quote = value[:1]
    if quote not in ("'", '"') or len(value) < 3 or value[-1] != quote:
        return value
    inner = value[1:-1]
    escaped = "''" if quote == "'" else '\\"'
    first = inner.replace(escaped, "\0\0").find(quote)
    before, after = inner[first - 1 : first], inner[first + 1 :]
    if first > 0 and before.strip() and _CLOSES.match(after):
        return value
    return inner.replace(escaped, quote)


def without_remark(value: str) -> tuple[str, bool]:
    """Take off the remark at the end of a line, and tell whether it is surely one.

    `@sales # the team` ends in a remark; `@sales #team` may be two names.
    """
    match = re.search(r"(?<!\s)\s+#", value)
    if not match:
        return value.rstrip(), True
    return value[: match.start()].rstrip(), value[match.end() : match.end() + 1] in ("", " ")


def is_key_like(text: str) -> bool:
    """Tell whether a word looks like a key of the format rather than like words of a text."""
    return _KEY.fullmatch(text.strip(" -")) is not None


@cache
def _known_keys() -> frozenset[str]:
    from sla_cli.words import catalogue

    return frozenset(key.rpartition(".")[2] for key in catalogue("en", "fields").FIELDS)


def is_known_key(word: str) -> bool:
    """Tell whether a word is a key of the format, at whatever place."""
    return is_key_like(word) and word.strip(" -") in _known_keys()


@cache
def _natural_names() -> frozenset[str]:
    from sla_cli.words import MESSAGES, catalogue

    names: list[str] = []
    for language in MESSAGES:
        names += [row[0] for row in catalogue(language, "fields").FIELDS.values()]
        names += [one for row in catalogue(language, "keys").SYNONYMS.values() for one in row]
    return frozenset(_plain(name) for name in names if " " not in name)


def names_a_key(word: str) -> bool:
    """Tell whether a word is a key of the format, or names one in French or English."""
    return is_known_key(word) or (len(word) > 2 and _plain(word) in _natural_names())


def respelt(span: Span, written: str, wanted: str, *, safe: bool) -> Repair | None:
    """Put a word in the place of another, inside its quotes where it has some.

    None where what stands there is not just that word: an anchor, an escape, a block of lines.
    """
    width = span.end_column - span.column
    if span.line != span.end_line or span.file or width not in (len(written), len(written) + 2):
        return None
    inside = 1 if width > len(written) else 0
    place = span._replace(column=span.column + inside, end_column=span.end_column - inside)
    return Repair((Edit(place, wanted),), safe=safe)


def around(span: Span, before: str, after: str, *, safe: bool) -> Repair:
    """Put something before and after a stretch, and leave the stretch as it is."""
    start = span._replace(end_line=span.line, end_column=span.column)
    end = span._replace(line=span.end_line, column=span.end_column)
    return Repair((Edit(start, before), Edit(end, after)), safe=safe)


def is_same_word(one: str, other: str) -> bool:
    """Tell whether two words differ in capitals, accents, hyphens and spaces at most."""
    return _plain(one) == _plain(other)


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.strip().casefold())
    return re.sub(
        r"[\s_-]+", "_", "".join(one for one in letters if not unicodedata.combining(one))
    )
