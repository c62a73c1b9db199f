"""`sla schema`: the format of the file, for editors."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import Tongue, one_of
from sla_cli.cli.words import tell, unstated_language

if TYPE_CHECKING:
    from pathlib import Path

FILE = "sla.schema.json"
"""The name under which `sla new` puts the schema beside an agreement."""


def schema(
    *,
    lang: Annotated[
        Tongue | None,
        typer.Option(help=tell("schema.lang"), metavar=one_of(Tongue), show_default=False),
    ] = None,
) -> None:
    """Print the JSON Schema."""
    sys.stdout.write(schema_text(lang.value if lang else unstated_language()))


def is_schema_of_ours(path: Path) -> bool:
    """Tell whether a file is a schema that was made here, of whatever version and language."""
    import json

    from sla_cli.source.errors import FileTrouble
    from sla_cli.source.gate import read

    try:
        found = json.loads(read(path, within=path.parent))
    except (FileTrouble, ValueError, RecursionError):
        return False
    return (
        isinstance(found, dict)
        and found.get("title") == "sla"
        and "Agreement" in found.get("$defs", ())
    )


def schema_text(language: str) -> str:
    """Give the schema as the text of a file, its help in a language."""
    import json

    from sla_cli.agreement.schema import json_schema

    return json.dumps(json_schema(language), ensure_ascii=False, indent=2) + "\n"
