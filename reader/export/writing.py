"""Writing a file so that it is whole, whatever happens: the old one or the new one."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.errors import UserError
from reader.saying import Saying

_REMEDIES = {
    errno.ENOSPC: Saying("Make room on the disk and try again."),
    errno.EACCES: Saying("Close it in other programmes, or choose another file or folder."),
    errno.ENOENT: Saying("Make the folder first, or choose another."),
}


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole, as `replacing` does. Raises UserError."""
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a temporary file that takes the place of `path` at the end, when it is on disk.

    A file already there keeps its permissions, and stays as it was if anything fails; one that is
    no regular file (a pipe, a device) is written to as it is. Raises UserError where that fails.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
            return
        temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            with temporary.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o7777)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            Saying("This file cannot be written ({reason}).", reason=error.strerror),
            where=str(path),
            remedy=_REMEDIES.get(error.errno or 0, Saying("Choose another file or folder.")),
        ) from error
