"""A PDF to fill in: what WeasyPrint makes of inputs, and the fields that a signature goes into."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pydyf
    from weasyprint.document import Document

SIGNATURE = "signature-"
"""What the name of a field begins with that is to be signed."""


def make_signable(_: Document, pdf: pydyf.PDF) -> None:
    """Turn the fields meant for it into signature fields (ISO 32000-1, 12.7.4.5).

    WeasyPrint makes fields of text: a signature field has neither a value nor a look of its own.
    """
    for field in pdf.objects:
        if isinstance(field, dict) and field.get("FT") == "/Tx" and _is_signature(field):
            field["FT"] = "/Sig"
            for key in ("V", "DA", "MaxLen", "Ff"):
                field.pop(key, None)


def _is_signature(field: dict[str, object]) -> bool:
    return str(getattr(field.get("T"), "string", "")).startswith(SIGNATURE)
