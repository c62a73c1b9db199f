"""What a document may read while it becomes a PDF: the theme's own files, and nothing else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble

_LARGEST = 50_000_000
"""Bytes of a font; the largest of ours has a tenth of that."""


class ThemeFetcher(URLFetcher):  # type: ignore[misc]
    """Serves the files of one folder; every other address, local or remote, is refused."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._folder = folder.resolve()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Give a file of the theme, or an image the page holds. Raises ValueError otherwise."""
        if url.startswith("data:image/"):
            return super().fetch(url, headers)
        parts = urlsplit(url)
        if parts.scheme != "file":
            raise ValueError(f"outside the theme: {url}")
        try:
            data = gate.read(Path(unquote(parts.path)), within=self._folder, limit=_LARGEST)
        except FileTrouble as trouble:
            raise ValueError(f"{trouble.rule}: {url}") from None
        return URLFetcherResponse(url, data, {"Content-Type": "font/woff2"})
