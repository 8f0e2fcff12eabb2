"""Files replaced as a whole: whatever happens, the old content is there or all of the new one."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reader.errors import UserError
from reader.saying import Saying

PRIVATE = 0o600
"""The mode of a new file that only its owner may read."""

ABANDONED_AFTER = 3600.0
"""The seconds after which a draft that is still there was left by a killed process."""

_DRAFT = ".tifa-{}.tmp"
_REMEDIES = {
    errno.ENOSPC: Saying("Make room on the disk and try again."),
    errno.EACCES: Saying("Close it in other programmes, or choose another file or folder."),
    errno.ENOENT: Saying("Make the folder first, or choose another."),
}


@contextmanager
def draft_of(path: Path, mode: int = 0o666) -> Iterator[Path]:
    """Yield an empty file in the folder of `path`, which replaces `path` at the end.

    Its content is on disk before it is renamed; where the system syncs folders, so is the new
    name when this returns. A file already there keeps its permissions, a new one gets `mode` less
    the umask. If anything fails, the draft is removed and `path` stays as it was. Raises OSError.
    """
    draft = path.with_name(_DRAFT.format(os.urandom(8).hex()))
    draft.touch(mode, exist_ok=False)
    try:
        yield draft
        with draft.open("r+b") as file:
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o7777)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(path.parent)


def remove_abandoned_drafts(folder: Path) -> None:
    """Remove the drafts in a folder that a killed process left there."""
    for draft in folder.glob(_DRAFT.format("*")):
        with suppress(OSError):  # in use, or removed by another process
            if time.time() - draft.stat().st_mtime > ABANDONED_AFTER:
                draft.unlink()


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole, as `open_replacing` does. Raises UserError."""
    with open_replacing(path) as file:
        file.write(data)


@contextmanager
def open_replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a draft of the file that `path` names or links to, for a user who chose it.

    What is no regular file (a pipe, a device) is written to directly. Raises UserError.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
        else:
            with draft_of(target) as draft, draft.open("wb") as file:
                yield file
    except OSError as error:
        raise UserError(
            Saying("This file cannot be written ({reason}).", reason=error.strerror),
            where=str(path),
            remedy=_REMEDIES.get(error.errno or 0, Saying("Choose another file or folder.")),
        ) from error


def _sync_folder(folder: Path) -> None:
    """Write a folder's names to disk, where the system can; Windows opens no folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
