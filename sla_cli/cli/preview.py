"""The preview: pages served to this machine alone, which show their next version by themselves.

Starlette and uvicorn do the serving. The file on disk has no script: it is added to what is served.
The policy of the page is sent as well, with a number used once by which that script alone may run.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
import time
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from uvicorn import Config, Server

from sla_cli.documents.html import POLICY, RULES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from starlette.requests import Request

HOST = "127.0.0.1"
_LOOK = 0.2
"""Seconds between two looks at whether there is something new."""

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}
_SERVED = f"{RULES}; frame-ancestors 'none'; connect-src 'self'; script-src 'nonce-{{}}'"

_SCRIPT = """
<script nonce="%s">
(() => {
  const told = document.createElement("p");
  told.setAttribute("role", "status");
  told.style = "position:fixed;inset:auto 0 0 0;margin:0;padding:.7rem 1rem;background:#8a1c1c;"
    + "color:#fff;font:600 1rem sans-serif;display:none";
  told.textContent = %s;
  document.body.append(told);
  const version = %d;
  new EventSource("/-/versions").onmessage = (event) => {
    const [latest, sound] = event.data.split(" ");
    if (Number(latest) !== version) location.reload();
    told.style.display = sound === "sound" ? "none" : "block";
  };
})();
</script>
"""


class Preview:
    """Serves the latest pages; `trouble` is what a page says while the agreement has an error."""

    def __init__(self, trouble: str) -> None:
        self._trouble = trouble
        self._pages: dict[str, bytes] = {}
        self._version = 0
        self._sound = True
        self._server = Server(
            Config(
                self._app(), host=HOST, port=0, log_level="critical", timeout_graceful_shutdown=1
            )
        )

    @property
    def address(self) -> str:
        """The address of the first page."""
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://{HOST}:{port}/"

    def start(self) -> None:
        """Serve from now on, and for as long as the program runs."""
        threading.Thread(target=self._server.run, daemon=True).start()
        while not self._server.started:
            time.sleep(0.01)

    def stop(self) -> None:
        """Serve no more."""
        self._server.should_exit = True

    def show(self, pages: Mapping[str, bytes], *, sound: bool) -> None:
        """Show these pages from now on; the last one of any other stays, and says what is amiss."""
        self._sound = sound
        if pages:
            self._pages = {**self._pages, **pages}
            self._version += 1

    def _app(self) -> Starlette:
        # The name is checked so that no site elsewhere can give itself this machine's address.
        guard = Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"])
        return Starlette(
            routes=[
                Route("/", self._first),
                Route("/-/versions", self._versions),
                Route("/{name}", self._page),
            ],
            middleware=[guard],
        )

    async def _first(self, _: Request) -> Response:
        if not self._pages:
            return self._with_script(b"<!DOCTYPE html><title>sla</title><body></body>")
        return RedirectResponse(next(iter(self._pages)))

    async def _page(self, request: Request) -> Response:
        page = self._pages.get(request.path_params["name"])
        return self._with_script(page) if page else Response(status_code=404)

    def _with_script(self, page: bytes) -> Response:
        import json

        nonce = secrets.token_urlsafe(16)
        script = _SCRIPT % (nonce, json.dumps(self._trouble), self._version)
        # Two policies would both hold: the page's own lets no script run.
        text = page.decode("utf-8").replace(POLICY, "", 1)
        before, end, after = text.rpartition("</body>")
        policy = {"Content-Security-Policy": _SERVED.format(nonce)}
        return HTMLResponse(f"{before}{script}{end}{after}", headers=_HEADERS | policy)

    async def _versions(self, _: Request) -> Response:
        return StreamingResponse(self._told(), media_type="text/event-stream")

    async def _told(self) -> AsyncIterator[str]:
        last = None
        while not self._server.should_exit:
            state = f"{self._version} {'sound' if self._sound else 'amiss'}"
            if state != last:
                yield f"data: {state}\n\n"
                last = state
            await asyncio.sleep(_LOOK)
