"""What makes one PDF both an archive (PDF/A-3a) and accessible (PDF/UA-1), and carry its source.

WeasyPrint writes the metadata of one standard; here the other's is added, with the extension schema
by which PDF/A lets it in (ISO 19005-3, 6.6.2.3).
"""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pydyf
    from weasyprint import Attachment

    from sla_cli.documents.dossier import Carried

VARIANT = "pdf/a-3a"

_MOMENT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""The date an attached file bears: the same bytes must come out whenever they are written."""

_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description></rdf:RDF>"""


_IDENTIFIER = b"""\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:identifier>%s</dc:identifier></rdf:Description>"""
"""The fingerprint of the agreement: an identifier of XMP's own."""


def attachment(carried: Carried) -> Attachment:
    """Give a file as an attachment whose bytes depend on nothing but its own."""
    import weasyprint

    return weasyprint.Attachment(
        file_obj=io.BytesIO(carried.data),
        name=carried.name,
        relationship=carried.relationship,
        created=_MOMENT,
        modified=_MOMENT,
    )


def declare(pdf: pydyf.PDF, fingerprint: str) -> None:
    """Say in the metadata which agreement it is, and that the file conforms to PDF/UA-1 as well."""
    # A reference is written `12 0 R`: its first number is the place among the objects.
    reference = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[reference]
    told = _IDENTIFIER % fingerprint.encode("ascii") + _UA
    metadata.stream = [part.replace(b"</rdf:RDF>", told) for part in metadata.stream]
