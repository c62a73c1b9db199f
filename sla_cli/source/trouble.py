"""What fails around a file rather than in it: missing, forbidden, a folder, a full disk."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READING = {
    errno.ENOENT: "file-missing",
    errno.ENOTDIR: "file-missing",
    errno.EISDIR: "file-is-folder",
    errno.EACCES: "file-not-readable",
    errno.EPERM: "file-not-readable",
    errno.ENAMETOOLONG: "file-name-too-long",
}
WRITING = {
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
    errno.EISDIR: "file-is-folder",
    errno.EACCES: "file-not-writable",
    errno.EPERM: "file-not-writable",
    errno.EROFS: "file-not-writable",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EEXIST: "file-exists",
    errno.ENAMETOOLONG: "file-name-too-long",
}


class FileTrouble(Exception):
    """Something around a file failed; `rule` names the words that say what, `facts` fill them."""

    def __init__(self, rule: str, **facts: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = facts

    @classmethod
    def reading(cls, path: Path, error: OSError) -> FileTrouble:
        """Say why a file could not be read."""
        rule = READING.get(error.errno or 0, "file-not-readable")
        return cls(rule, path=str(path), reason=error.strerror or str(error))

    @classmethod
    def writing(cls, path: Path, error: OSError) -> FileTrouble:
        """Say why a file could not be written."""
        rule = WRITING.get(error.errno or 0, "file-not-writable")
        return cls(rule, path=str(path), reason=error.strerror or str(error))
