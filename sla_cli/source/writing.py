"""Writing a file so that nothing is ever lost: beside it first, then renamed over."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from sla_cli.source.errors import FileTrouble


def write(path: Path, data: bytes, *, overwrite: bool = True) -> None:
    """Put the whole of `data` in a file, or leave what was there as it was.

    Raises FileTrouble where the folder is missing, the file may not be written, the disk is full,
    or the file exists and `overwrite` is false.
    """
    target = path.resolve() if path.is_symlink() else path
    try:
        if target.is_dir():
            raise FileTrouble("file-is-folder", path=str(path))
        if target.exists() and not target.is_file():
            # A device or a pipe is written to: replacing it would take it from everyone.
            with target.open("wb", buffering=0) as device:
                device.write(data)
            return
        beside = _write_beside(target, data)
    except OSError as error:
        raise FileTrouble.writing(path, error) from None
    try:
        _put_in_place(beside, target, overwrite=overwrite)
    except OSError as error:
        raise FileTrouble.writing(path, error) from None
    finally:
        beside.unlink(missing_ok=True)


def _write_beside(target: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".sla-", suffix=".part", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(target))
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _put_in_place(beside: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        if target.exists() and not os.access(target, os.W_OK):
            raise FileTrouble("file-not-writable", path=str(target), reason="")
        beside.replace(target)
        return
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: create the name first, then rename over it
        os.close(os.open(target, os.O_CREAT | os.O_EXCL))
        beside.replace(target)


def _mode(target: Path) -> int:
    """Give the permissions an existing file has, or those a new one would get."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
