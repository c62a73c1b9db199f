"""What a document may read while it becomes a PDF: the theme's own files, and nothing else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from sla_cli.documents.pictures import is_fit


class ThemeFetcher(URLFetcher):  # type: ignore[misc]
    """Serves the files of one folder; every other address, local or remote, is refused."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._folder = folder.resolve()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Give a file of the theme, or an image the page holds. Raises ValueError otherwise."""
        if url.startswith("data:image/"):
            return _picture(super().fetch(url, headers), url)
        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
        if parts.scheme != "file" or not path.is_relative_to(self._folder):
            raise ValueError(f"outside the theme: {url}")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/woff2"})


def _picture(found: URLFetcherResponse, url: str) -> URLFetcherResponse:
    data, kind = found.read(), url[len("data:") :].partition(";")[0].partition(",")[0]
    if not is_fit(data, kind):
        raise ValueError(f"no picture to draw: {kind}")
    return URLFetcherResponse(url, data, {"Content-Type": kind})
