"""How what `sla verify` found is handed on, and the sentences that both ways of it share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sla_cli.source.characters import visible
from sla_cli.verifying.verdict import Verdict
from sla_cli.words import catalogue, typesetter

if TYPE_CHECKING:
    from sla_cli.verifying.report import Report
    from sla_cli.verifying.verdict import Compared


@cache
def _texts(language: str) -> dict[str, str]:
    found: dict[str, str] = catalogue(language, "verify").TEXTS
    return found


def text(key: str, language: str, /, **facts: object) -> str:
    """Give a text by its key, with its facts filled in. Raises KeyError for an unknown key."""
    shown = {k: v if isinstance(v, int) else visible(str(v)) for k, v in facts.items()}
    return typesetter(language)(_texts(language)[key]).format_map(shown)


def counted(key: str, n: int, language: str, /, **facts: object) -> str:
    """Give a text about so many things."""
    one = n == 1 or (language == "fr" and n == 0)
    return text(f"{key}.{'one' if one else 'other'}", language, n=n, **facts)


def summary(compared: Compared, language: str) -> str:
    """Count the clauses by how far they are from what was sent."""
    counts = dict.fromkeys(Verdict, 0)
    for clause in compared.clauses:
        counts[compared.of(clause)] += 1
    said = [
        counted(f"words.{one.key}", n, language)
        for one, n in counts.items()
        if n or one is Verdict.SAME
    ]
    return text("comma", language).join(said)


def unknown(found: Report, language: str) -> list[str]:
    """Give what cannot be told from the file."""
    keys = ["drawn"]
    if found.files:
        keys.append("source")
    if found.returned.signatures:
        keys.append("signed")
    if found.returned.kind == "docx":
        keys.append("word")
    if found.pages and found.pages.how == "other":
        keys.append("other")
    return [text(f"unknown.{key}", language) for key in keys]


def sender(found: Report, path: str | None) -> str:
    """Name the agreement that the pages are compared with."""
    if found.files and found.carried_mark:
        return str(found.files[0].place)
    return path or found.returned.name
