"""`sla render --watch`: documents made again whenever something they come from changes.

Folders are watched rather than files, because editors save by putting a new file in the old one's
place.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sla_cli.cli.choices import EXIT_SURROUNDINGS
from sla_cli.cli.opening import open_documents, open_one
from sla_cli.cli.report import show_trouble
from sla_cli.cli.rounds import Round, make_round
from sla_cli.cli.screen import show
from sla_cli.cli.words import tell, user_language
from sla_cli.documents.formats import FORMATS
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sla_cli.cli.inputs import Named
    from sla_cli.cli.preview import Preview
    from sla_cli.cli.targets import Wanted

_ENDINGS = frozenset((".yaml", ".yml", ".csv", ".svg", ".png", ".j2", ".css"))
"""What documents come from; what they are written to has other endings."""


def keep_rendering(names: list[Named], wanted: Wanted, *, opening: bool) -> int:
    """Render, then again after every change, until interrupted. Raises FileTrouble.

    HTML is also served on this machine alone, to a page that shows each new version by itself.
    """
    shown = FORMATS["html"] in wanted.formats
    _check_installed(preview=shown)
    own = Path(wanted.templates).resolve() if wanted.templates else None
    seen = _Seen({Path(one.name) for one in names}, own)
    # What is served is made in any case.
    wanted = wanted._replace(watched=True, anew=wanted.anew or shown)
    done = _round(names, wanted, ())
    made = {one.path for one in done.made if one.path}
    preview = _preview(done) if shown else None
    if opening and preview:
        open_one(preview.address)
    elif opening:
        open_documents(done.made)
    show(tell("watch.waiting"))
    with suppress(KeyboardInterrupt):
        while _changed(seen := seen.also(done.reads)):
            seen = seen.now()
            done = _round(names, wanted, made)
            made |= {one.path for one in done.made if one.path}
            if preview:
                _refresh(preview, done)
    if preview:
        preview.stop()
    show(tell("watch.ended"))
    return 0


class _Seen:
    """The files that documents come from, as they were before a round."""

    def __init__(self, files: set[Path], own: Path | None) -> None:
        self.files = {path.resolve() for path in files}
        self._own = own
        folders = {path.parent for path in self.files}
        if self._own:
            folders |= {self._own, *(path for path in self._own.rglob("*") if path.is_dir())}
        self.folders = sorted(folder for folder in folders if folder.is_dir())
        self._state = self._look()

    def also(self, files: Iterable[Path]) -> _Seen:
        """Give the same files, as they were seen, and others as they are now."""
        more = _Seen({*self.files, *files}, self._own)
        more._state |= self._state
        return more

    def now(self) -> _Seen:
        """Give the same files as they are now."""
        return _Seen(self.files, self._own)

    def matters(self, _: object, name: str) -> bool:
        """Tell whether a document may come from this file."""
        path = Path(name)
        if self._own and path.is_relative_to(self._own):
            return path.suffix.lower() in _ENDINGS
        return path in self.files

    def is_past(self) -> bool:
        """Tell whether a file is no longer as it was."""
        return self._look() != self._state

    def _look(self) -> dict[Path, tuple[int, int]]:
        files = set(self.files)
        if self._own:
            files |= {path for path in self._own.rglob("*") if path.suffix.lower() in _ENDINGS}
        found = {}
        for path in files:
            with suppress(OSError):
                state = path.stat()
                found[path] = (state.st_mtime_ns, state.st_size)
        return found


def _check_installed(*, preview: bool) -> None:
    from importlib.util import find_spec

    needed = ("watchfiles", "starlette", "uvicorn") if preview else ("watchfiles",)
    if any(find_spec(name) is None for name in needed):
        raise FileTrouble("no-watch")


def _round(names: list[Named], wanted: Wanted, made: Collection[Path]) -> Round:
    """Make one round; what fails is shown and changes nothing for the next."""
    try:
        return make_round(names, wanted, made)
    except FileTrouble as trouble:
        show_trouble(trouble, user_language())
        return Round(EXIT_SURROUNDINGS)


def _changed(seen: _Seen) -> bool:
    """Wait for a change since the files were seen. Gives False when the user has ended the watch.

    A save during a round comes before the watch of the next: a look once a second finds it.
    """
    from watchfiles import watch

    # It warns of the Ctrl+C that is meant to end it.
    logging.getLogger("watchfiles").setLevel(logging.ERROR)
    changes = watch(
        *seen.folders,
        watch_filter=seen.matters,
        # The folders that matter are all named: what lies deeper is nobody's template.
        recursive=False,
        raise_interrupt=False,
        debounce=200,
        rust_timeout=1000,
        yield_on_timeout=True,
    )
    return any(found or seen.is_past() for found in changes)


def _preview(done: Round) -> Preview:
    from sla_cli.cli.preview import Preview

    preview = Preview(tell("watch.trouble"))
    _refresh(preview, done)
    preview.start()
    show(tell("watch.address", address=preview.address))
    return preview


def _refresh(preview: Preview, done: Round) -> None:
    pages = {
        made.path.name: made.data
        for made in done.made
        if made.path is not None and made.path.suffix in FORMATS["html"].endings
    }
    preview.show(pages, sound=done.code == 0)
