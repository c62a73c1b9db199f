"""The file that Word opens: an archive of parts, in an order and with dates that never change."""

from __future__ import annotations

import base64
import io
import zipfile
from typing import TYPE_CHECKING

from sla_cli.documents.word.xml import DECLARATION, escaped, part, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sla_cli.documents.dossier import Carried
    from sla_cli.documents.word.kept import Relation

MADE_BY = "sla"
"""Who made the file, as it says itself; Word writes its own name there when it saves it."""

SOURCE = "urn:sla:source:1"
"""The namespace of the part in which a document carries the agreement that it is made from."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ITEM = "{5A1A0001-0000-4000-8000-000000000001}"

_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/header2.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/footer2.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "customXml/itemProps1.xml": (
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    ),
}
RUNNING = {
    "rId4": ("header", "header1.xml"),
    "rId5": ("header", "header2.xml"),
    "rId6": ("footer", "footer1.xml"),
    "rId7": ("footer", "footer2.xml"),
}
"""What runs along the pages, by the keys that the text refers to it by."""


def package(
    parts: Mapping[str, bytes],
    media: Mapping[str, bytes],
    relations: Iterable[Relation],
    carried: Iterable[Carried],
) -> bytes:
    """Put the parts together; the first one says what the others are."""
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relationships(
            [
                ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml", False),
                (
                    "rId2",
                    f"{_PACKAGE}/relationships/metadata/core-properties",
                    "docProps/core.xml",
                    False,
                ),
                (
                    "rId3",
                    f"{_OFFICE}/relationships/extended-properties",
                    "docProps/app.xml",
                    False,
                ),
            ]
        ),
        "word/_rels/document.xml.rels": _relationships(_of_document(relations)),
        **parts,
        **media,
        "docProps/app.xml": _made(),
        "customXml/item1.xml": _source(carried),
        "customXml/itemProps1.xml": _source_properties(),
        "customXml/_rels/item1.xml.rels": _relationships(
            [("rId1", f"{_OFFICE}/relationships/customXmlProps", "itemProps1.xml", False)]
        ),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0  # the same on every system
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return made.getvalue()


def properties(told: Mapping[str, str]) -> bytes:
    """Give the part that says what the document is: its title, whose it is, its language."""
    spaces: dict[str, object] = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    }
    inside = (tag(key, None, escaped(value)) for key, value in told.items() if value)
    return (DECLARATION + tag("cp:coreProperties", spaces, *inside)).encode("utf-8")


def settings() -> bytes:
    """Give the settings: those of a document that present Word does not open as an old one."""
    compatible = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
    }
    return part(
        "w:settings",
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>',
        tag("w:compat", None, tag("w:compatSetting", compatible)),
    )


def _types() -> bytes:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "svg": "image/svg+xml",
    }
    told = [tag("Default", {"Extension": k, "ContentType": v}) for k, v in defaults.items()]
    told += [tag("Override", {"PartName": f"/{k}", "ContentType": v}) for k, v in _TYPES.items()]
    space = {"xmlns": f"{_PACKAGE}/content-types"}
    return (DECLARATION + tag("Types", space, *told)).encode("utf-8")


def _of_document(relations: Iterable[Relation]) -> list[tuple[str, str, str, bool]]:
    known = {
        "rId1": ("styles", "styles.xml"),
        "rId2": ("numbering", "numbering.xml"),
        "rId3": ("settings", "settings.xml"),
        **RUNNING,
        "rId8": ("customXml", "../customXml/item1.xml"),
    }
    own = [(k, f"{_OFFICE}/relationships/{kind}", to, False) for k, (kind, to) in known.items()]
    return own + [
        (one.key, f"{_OFFICE}/relationships/{one.kind}", one.target, one.external)
        for one in relations
    ]


def _relationships(told: Iterable[tuple[str, str, str, bool]]) -> bytes:
    lines = []
    for key, kind, target, external in told:
        attributes: dict[str, object] = {"Id": key, "Type": kind, "Target": target}
        if external:
            attributes["TargetMode"] = "External"
        lines.append(tag("Relationship", attributes))
    space: dict[str, object] = {"xmlns": f"{_PACKAGE}/relationships"}
    return (DECLARATION + tag("Relationships", space, *lines)).encode("utf-8")


def _made() -> bytes:
    space: dict[str, object] = {"xmlns": f"{_OFFICE}/extended-properties"}
    made = tag("Application", None, MADE_BY)
    return (DECLARATION + tag("Properties", space, made)).encode("utf-8")


def _source(carried: Iterable[Carried]) -> bytes:
    """Give the agreement and its tables, byte for byte."""
    files = (
        tag(
            "file",
            {"name": one.name, "relationship": one.relationship},
            base64.b64encode(one.data).decode("ascii"),
        )
        for one in carried
    )
    return (DECLARATION + tag("source", {"xmlns": SOURCE}, *files)).encode("utf-8")


def _source_properties() -> bytes:
    space: dict[str, object] = {"xmlns:ds": f"{_OFFICE}/customXml", "ds:itemID": _ITEM}
    schema = tag("ds:schemaRefs", None, tag("ds:schemaRef", {"ds:uri": SOURCE}))
    return (DECLARATION + tag("ds:datastoreItem", space, schema)).encode("utf-8")
