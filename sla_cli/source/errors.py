"""The one base of the program's own errors, and what fails around a file rather than in it."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from pathlib import Path

    from sla_cli.source.problem import Fact

SHORT = {
    errno.EMFILE: "too-many-files",
    errno.ENFILE: "too-many-files",
    errno.ENOMEM: "out-of-memory",
}
"""What the system may be short of, whatever is asked of it."""

READING = {
    errno.ENOENT: "file-missing",
    errno.ENOTDIR: "file-missing",
    errno.EISDIR: "file-is-folder",
    errno.EACCES: "file-not-readable",
    errno.EPERM: "file-not-readable",
    errno.ENAMETOOLONG: "file-name-too-long",
    errno.ELOOP: "link-to-nothing",
    errno.ENXIO: "file-not-ordinary",
} | SHORT
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
    errno.ELOOP: "link-to-nothing",
    errno.EFBIG: "file-size-limited",
} | SHORT


class SlaError(Exception):
    """What the program cannot do, as a value: `rule` names the words for it, `facts` fill them.

    Whoever raises one chooses a kind by its exit code: 2 where the command line is wrong, 3 where
    something around the agreement failed. An agreement at fault raises nothing: it has problems.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, rule: str, **facts: Fact) -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = facts


class FileTrouble(SlaError):
    """Something around a file failed."""

    @classmethod
    def around(cls, error: OSError | MemoryError) -> FileTrouble:
        """Say what the system refused, where no file can be named."""
        if isinstance(error, MemoryError):
            return cls("out-of-memory")
        if error.errno in SHORT:
            return cls(SHORT[error.errno])
        return cls("system-refused", reason=error.strerror or str(error))

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
