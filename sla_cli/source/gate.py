"""The one gate between the program and files that are the user's, or a stranger's.

Nobody else opens them. What is read is an ordinary file of a bounded size, inside the folder of
what names it; what is written is whole or not there at all, and replaces nothing it should not.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from sla_cli.source.errors import FileTrouble

try:
    import fcntl
except ImportError:  # Windows, where nobody can delete a file that is still open
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

LIMIT = 5_000_000
"""The largest file read, in bytes; an agreement of a hundred pages has about 200,000."""

Identity = tuple[int, int]
"""What a file is, by whichever of its names it is reached: its device and its number there."""

_READING = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)
"""Opening waits for nobody at the other end of a pipe, and takes no terminal over."""

_CREATING = os.O_RDWR | os.O_CREAT | os.O_EXCL | _READING
_PART = re.compile(r"\.sla-[0-9a-f]{16}\.part")
"""What is being written, before it takes its name: hidden, and by its ending no document."""

_noted: ContextVar[set[Identity] | None] = ContextVar("noted", default=None)


@contextmanager
def noting() -> Iterator[set[Identity]]:
    """Note which files are read meanwhile, so that none of them is written over."""
    seen: set[Identity] = set()
    token = _noted.set(seen)
    try:
        yield seen
    finally:
        _noted.reset(token)


def note_too(read: Iterable[Identity]) -> None:
    """Note files that another process has read for this one."""
    if (noted := _noted.get()) is not None:
        noted.update(read)


def is_folder(path: Path | str) -> bool:
    """Tell whether this is a folder; no name is so odd that asking fails."""
    return os.path.isdir(path)  # noqa: PTH112  (a Path raises where the name is too long)


def read(path: Path, *, within: Path | None = None, limit: int = LIMIT) -> bytes:
    """Read an ordinary file of at most `limit` bytes, whose links stay `within` a folder.

    Raises FileTrouble for anything else.
    """
    data, identity = _start(path, within, limit + 1)
    if len(data) > limit:
        raise FileTrouble("file-too-big", path=str(path), limit=limit // 1_000_000)
    noted = _noted.get()
    if noted is not None:
        noted.add(identity)
    return data


def read_start(path: Path, size: int, *, within: Path) -> bytes:
    """Read the first `size` bytes of an ordinary file, whose links stay `within` a folder.

    Raises FileTrouble for anything else.
    """
    return _start(path, within, size)[0]


def _start(path: Path, within: Path | None, size: int) -> tuple[bytes, Identity]:
    try:
        if within is not None and not _inside(path, within):
            raise FileTrouble("file-outside-folder", path=str(path))
        handle = os.open(path, _READING)
        with os.fdopen(handle, "rb") as file:
            state = os.fstat(handle)
            _check_ordinary(path, state)
            # A link may have been put in the way since: what was opened is looked up once more.
            if within is not None and not _is_same(path, within, state):
                raise FileTrouble("file-outside-folder", path=str(path))
            return file.read(size) or b"", _identity(state)
    except OSError as error:
        if is_folder(path):  # Windows opens none, and only says that it may not
            raise FileTrouble("file-is-folder", path=str(path)) from None
        raise FileTrouble.reading(path, error) from None
    except ValueError:  # a name with a NUL, or with half a character
        raise FileTrouble("file-missing", path=_printable(path)) from None


def read_standard_input(limit: int = LIMIT) -> bytes:
    """Read standard input, one byte over the limit at most. Raises FileTrouble where it fails."""
    if sys.stdin is None:
        raise FileTrouble("stdin-failed")
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError:
        raise FileTrouble("stdin-failed") from None


def destination(
    path: Path,
    *,
    within: Path | None = None,
    overwrite: bool = True,
    apart_from: Collection[Identity] = (),
) -> Path:
    """Give the file that writing to this path ends in; its folder may still be missing.

    Raises FileTrouble where the path leads through a link to nothing or out of the folder (its own,
    or `within`), to anything but an ordinary file, to one of those it must be `apart_from`, or,
    unless it may `overwrite`, to any file.
    """
    try:
        target = Path(os.path.realpath(path))
        state = _state(target)
        linked = path.is_symlink()
        if linked and (state is None or stat.S_ISLNK(state.st_mode)):
            raise FileTrouble("link-to-nothing", path=str(path))
        if not target.is_relative_to(os.path.realpath(within or path.parent)):
            raise FileTrouble("link-leads-out", path=str(path))
        if state is None:
            return target
        _check_ordinary(path, state)
        if _identity(state) in apart_from:
            raise FileTrouble("would-overwrite", path=str(path))
        if not overwrite:
            raise FileTrouble("file-exists", path=str(path))
        if not os.access(target, os.W_OK):
            raise FileTrouble("file-not-writable", path=str(path), reason="")
    except OSError as error:
        raise FileTrouble.writing(path, error) from None
    except ValueError:
        raise FileTrouble("folder-missing", path=_printable(path)) from None
    return target


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it. Raises FileTrouble where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise FileTrouble("folder-is-file", path=str(folder)) from None
    except OSError as error:
        raise FileTrouble.writing(folder, error) from None


def append(path: Path, data: bytes) -> None:
    """Add to the end of an ordinary file that is there. Raises FileTrouble."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | _READING)
        with os.fdopen(handle, "ab") as file:
            _check_ordinary(path, os.fstat(handle))
            file.write(data)
    except OSError as error:
        raise FileTrouble.writing(path, error) from None
    except ValueError:
        raise FileTrouble("file-missing", path=_printable(path)) from None


def write(
    path: Path,
    data: bytes,
    *,
    within: Path | None = None,
    overwrite: bool = True,
    apart_from: Collection[Identity] = (),
) -> None:
    """Put the whole of `data` in a file, or leave what was there as it was.

    Raises FileTrouble as `destination` does, and where the folder is missing, the file may not be
    written, or the disk is full.
    """
    target = destination(path, within=within, overwrite=overwrite, apart_from=apart_from)
    try:
        _sweep(target.parent)
        _write(target, data, overwrite=overwrite)
    except OSError as error:
        raise FileTrouble.writing(path, error) from None


def _write(target: Path, data: bytes, *, overwrite: bool) -> None:
    handle, beside = _beside(target.parent)
    # The lock on it tells others that this file is no leftover: it is held until the file has its
    # name. Windows renames no open file, and has no use for the lock.
    held = fcntl is not None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
            beside.chmod(_mode(target))
            if held:
                _put_in_place(beside, target, overwrite=overwrite)
        if not held:
            _put_in_place(beside, target, overwrite=overwrite)
    finally:
        beside.unlink(missing_ok=True)
    _keep_name(target.parent)


def _beside(folder: Path) -> tuple[int, Path]:
    """Create a file to write into, and lock it."""
    while True:
        beside = folder / f".sla-{os.urandom(8).hex()}.part"
        handle = os.open(beside, _CREATING, 0o600)
        _lock(handle)
        state = _state(beside)
        # Before it was locked, someone may have taken it for a leftover.
        if state is not None and os.path.samestat(state, os.fstat(handle)):
            return handle, beside
        os.close(handle)


def _put_in_place(beside: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        beside.replace(target)
        return
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: create the name first, then rename over it
        os.close(os.open(target, os.O_CREAT | os.O_EXCL))
        beside.replace(target)


def _keep_name(folder: Path) -> None:
    """Ask the disk to keep the new name too: without this, a power cut may undo the renaming."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Take away what a call that was killed has left in a folder."""
    try:
        left = [entry.path for entry in os.scandir(folder) if _PART.fullmatch(entry.name)]
    except OSError:
        return
    for name in left:
        with suppress(OSError):
            handle = os.open(name, _READING | getattr(os, "O_NOFOLLOW", 0))
            try:
                # Whoever still writes into it holds the lock, and this fails.
                if stat.S_ISREG(os.fstat(handle).st_mode) and _lock(handle, wait=False):
                    Path(name).unlink()
            finally:
                os.close(handle)


def _lock(handle: int, *, wait: bool = True) -> bool:
    """Lock an open file; the system takes the lock away with the process, however it ends."""
    if fcntl is None:
        return False
    # Where a disk has no locks, files are written all the same, and leftovers stay.
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _inside(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _is_same(path: Path, folder: Path, state: os.stat_result) -> bool:
    """Tell whether a path still leads to this file, and inside the folder."""
    now = _state(Path(os.path.realpath(path)))
    return now is not None and os.path.samestat(now, state) and _inside(path, folder)


def _state(path: Path) -> os.stat_result | None:
    """Look at a file, or at a link itself; None where there is nothing."""
    try:
        return path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _check_ordinary(path: Path, state: os.stat_result) -> None:
    if not stat.S_ISREG(state.st_mode):
        rule = "file-is-folder" if stat.S_ISDIR(state.st_mode) else "file-not-ordinary"
        raise FileTrouble(rule, path=str(path))


def has_another_name(path: Path) -> bool:
    """Tell whether a file stands under other names as well (hard links): writing parts them."""
    with suppress(OSError, ValueError):
        return path.stat().st_nlink > 1
    return False


def identity(path: Path) -> Identity | None:
    """Give what a file is, whatever its name; None where there is none."""
    try:
        return _identity(path.stat())
    except (OSError, ValueError):
        return None


def _identity(state: os.stat_result) -> Identity:
    return state.st_dev, state.st_ino


def _mode(target: Path) -> int:
    """Give the permissions an existing file has, or those a new one would get."""
    state = _state(target)
    if state is not None:
        return stat.S_IMODE(state.st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _printable(path: Path) -> str:
    return str(path).replace("\x00", "␀").encode("utf-8", "replace").decode()
