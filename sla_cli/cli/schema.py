"""`sla schema`: the format of the file, for editors."""

from __future__ import annotations

import sys


def schema() -> None:
    """Print the JSON Schema."""
    import json

    from sla_cli.agreement.schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
