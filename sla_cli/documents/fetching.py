"""What a document may read while it becomes a PDF: the theme's own files, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from fontTools.ttLib import woff2
from weasyprint.urls import URLFetcher, URLFetcherResponse

from sla_cli.documents.pictures import is_fit
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

THEME = "https://theme.invalid/"
"""Where the theme is while a page is laid out: a host that is nowhere (RFC 2606, section 2).

A PDF then neither tells where the program is installed nor depends on it.
"""

_LARGEST = 50_000_000
"""Bytes of a font; the largest of ours has a tenth of that."""


class ThemeFetcher(URLFetcher):  # type: ignore[misc]
    """Serves the files of one folder, and fonts by name; every other address is refused."""

    def __init__(self, folder: Path, fonts: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._folder = folder.resolve()
        self._fonts = fonts

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Give a file of the theme, or an image the page holds. Raises ValueError otherwise."""
        if url.startswith("data:image/"):
            return _picture(super().fetch(url, headers), url)
        if not url.startswith(THEME):
            raise ValueError(f"outside the theme: {url}")
        name = unquote(url.removeprefix(THEME))
        if name in self._fonts:
            return URLFetcherResponse(url, self._fonts[name], {"Content-Type": "font/sfnt"})
        try:
            path = self._folder / name
            data = gate.read(path, within=self._folder, limit=_LARGEST)
        except FileTrouble as trouble:
            raise ValueError(f"{trouble.rule}: {url}") from None
        return URLFetcherResponse(url, _unpacked(data), {"Content-Type": "font/sfnt"})


@lru_cache(maxsize=16)
def _unpacked(data: bytes) -> bytes:
    """Unpack a font of ours, once: WeasyPrint would for every layout, half of a short page's time.

    A theme's own fonts are a stranger's, and unpack to megabytes: they are not kept.
    """
    if not data.startswith(b"wOF2"):
        return data
    unpacked = BytesIO()
    woff2.decompress(BytesIO(data), unpacked)
    return unpacked.getvalue()


def _picture(found: URLFetcherResponse, url: str) -> URLFetcherResponse:
    data, kind = found.read(), url[len("data:") :].partition(";")[0].partition(",")[0]
    if not is_fit(data, kind):
        raise ValueError(f"no picture to draw: {kind}")
    return URLFetcherResponse(url, data, {"Content-Type": kind})
