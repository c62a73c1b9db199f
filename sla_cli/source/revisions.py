"""Files as git keeps them: what one said in a revision, under the name that it had then.

Git is asked for the bytes it keeps and for nothing that runs: no hook, no filter, no program for
showing differences, no fetching, whatever the repository asks for. It has so long to answer.
"""

from __future__ import annotations

import os
import posixpath
import re
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.source.errors import SlaError
from sla_cli.source.gate import LIMIT

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 30
"""Seconds that git has to answer."""

_MISSING = "not a git repository"
_MOST_NAMES, _MOST_REVISIONS = 50, 200
"""Earlier names that a file is looked for under."""

_ALONE = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_QUIET = (
    "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    f"core.hooksPath={os.devnull}", "-c", "core.quotePath=false", "-c", "protocol.allow=never",
    "-c", "core.attributesFile=", "-c", "log.showSignature=false",
)  # fmt: skip


class GitTrouble(SlaError):
    """Git does not have what it was asked for, or cannot be asked."""


class Committed(NamedTuple):
    """A file in a revision: its bytes, its name in the repository then, and where that is."""

    folder: Path
    revision: str
    name: str
    data: bytes
    is_renamed: bool = False
    """Whether it had another name then."""

    def beside(self, name: str) -> bytes | None:
        """Give a file of the same revision, by its name from this one's folder."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), name))
        if path.startswith(("/", "..")) or not _is_there(self.folder, self.revision, path):
            return None
        return _bytes_of(self.folder, self.revision, path)


def committed(path: Path, revision: str) -> Committed:
    """Read a file as it was in a revision. Raises GitTrouble where git does not have it."""
    folder = path.parent
    prefix = _lines(_asked(folder, "rev-parse", "--show-prefix"))
    full = _commit(folder, revision)
    name = posixpath.join(prefix[0] if prefix else "", path.name)
    found = name if _is_there(folder, full, name) else _earlier(folder, full, name)
    if found is None:
        raise GitTrouble("not-in-revision", path=str(path), revision=revision)
    return Committed(folder, full, found, _bytes_of(folder, full, found), found != name)


def last_before(path: Path, day: str) -> str:
    """Give the last revision before a day, written `2027-01-31`. Raises GitTrouble for none."""
    folder = path.parent
    head = _commit(folder, "HEAD")
    found = _lines(_asked(folder, "rev-list", "-1", f"--before={day}T00:00:00", head, "--"))
    if not found:
        raise GitTrouble("no-revision-before", day=day, **_shallow(folder))
    return found[0]


def version_began(path: Path, pattern: bytes, version: str) -> str:
    """Give the earliest of the last revisions in which a file says this version.

    The group of the pattern is what it says. Raises GitTrouble where the file is not there, or says
    another version by now.
    """
    newest = committed(path, "HEAD")
    if (kept := _said(newest.data, pattern)) != version:
        raise GitTrouble("version-not-committed", version=version or "–", kept=kept or "–")
    began = newest.revision
    listing = ("log", "--follow", "--format=%H", f"--max-count={_MOST_REVISIONS}", "--", path.name)
    for revision in _lines(_asked(path.parent, *listing)):
        try:
            data = committed(path, revision).data
        except GitTrouble:
            break
        if _said(data, pattern) != version:
            break
        began = revision
    return began


def _said(data: bytes, pattern: bytes) -> str:
    found = re.search(pattern, data)
    return found[1].decode("utf-8", "replace").strip() if found else ""


def short_name(path: Path, revision: str) -> str:
    """Give a revision by its first letters, as git shows it."""
    found = _lines(_asked(path.parent, "rev-parse", "--short", "--end-of-options", revision))
    return found[-1] if found else revision


def _commit(folder: Path, revision: str) -> str:
    done = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    found = _lines(done.stdout)
    if done.returncode or not found:
        raise GitTrouble("no-revision", revision=revision, **_shallow(folder))
    return found[-1]


def _shallow(folder: Path) -> dict[str, bool]:
    """Tell whether only the last part of the history is here."""
    told = _lines(_git(folder, "rev-parse", "--is-shallow-repository").stdout)
    return {"shallow": True} if told[:1] == ["true"] else {}


def _is_there(folder: Path, revision: str, name: str) -> bool:
    return _git(folder, "cat-file", "-e", f"{revision}:{name}").returncode == 0


def _bytes_of(folder: Path, revision: str, name: str) -> bytes:
    size = int((_lines(_asked(folder, "cat-file", "-s", f"{revision}:{name}")) or ["0"])[0])
    if size > LIMIT:
        raise GitTrouble("file-too-big", path=name, limit=LIMIT // 1_000_000)
    # The blob itself: what `git show` gives may have passed through a program.
    return _asked(folder, "cat-file", "blob", f"{revision}:{name}")


def _earlier(folder: Path, revision: str, name: str) -> str | None:
    """Find the name a file had in a revision, if it was renamed since."""
    since = ("diff-index", "--cached", "-M", "--name-status", "--diff-filter=R", "-z")
    told = _git(folder, *since, "--no-ext-diff", revision, "--")
    renamed = dict(_renames(told.stdout))
    if name in renamed:
        return renamed[name]
    follow = ("log", "--follow", "-M", "--name-status", "--diff-filter=R", "--format=", "-z")
    told = _git(folder, *follow, f"--max-count={_MOST_NAMES}", "--no-ext-diff", "HEAD", "--",
                f":(top,literal){name}", literal=False)  # fmt: skip
    names = [old for _, old in _renames(told.stdout)]
    return next((one for one in names if _is_there(folder, revision, one)), None)


def _renames(told: bytes) -> list[tuple[str, str]]:
    """Read what git tells of renames: the new name and the old one."""
    fields = [
        part for part in told.decode("utf-8", "replace").replace("\n", "").split("\0") if part
    ]
    return [
        (fields[at + 2], fields[at + 1])
        for at, field in enumerate(fields[:-2])
        if field[:1] == "R" and field[1:].isdigit()
    ]


def _lines(told: bytes) -> list[str]:
    return told.decode("utf-8", "replace").splitlines()


def _asked(folder: Path, *question: str) -> bytes:
    done = _git(folder, *question)
    if done.returncode:
        reason = (_lines(done.stderr) or [""])[0].removeprefix("fatal: ")
        raise GitTrouble("git-failed", reason=reason)
    return done.stdout


def _git(folder: Path, *question: str, literal: bool = True) -> subprocess.CompletedProcess[bytes]:
    quiet = [one for one in _QUIET if literal or one != "--literal-pathspecs"]
    command = ["git", "-C", str(folder), *quiet, *question]
    try:
        done = subprocess.run(  # noqa: S603 — git, and arguments that it takes for no option
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={**os.environ, **_ALONE},
        )
    except FileNotFoundError:
        raise GitTrouble("git-missing") from None
    except subprocess.TimeoutExpired:
        raise GitTrouble("git-failed", reason=f"git: > {PATIENCE} s") from None
    except (OSError, ValueError) as error:
        raise GitTrouble("git-failed", reason=str(error)) from None
    if done.returncode and _MISSING.encode() in done.stderr:
        raise GitTrouble("no-repository", path=str(folder.resolve()))
    return done
