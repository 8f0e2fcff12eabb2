"""Files replaced as a whole: whatever happens, the old content is there or all of the new one."""

import errno
import glob
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reader.errors import UserError
from reader.saying import Saying

PRIVATE = 0o600
"""The mode of a new file that only its owner may read."""

SECONDS_TO_WAIT = 5.0
"""How long a change of a folder waits for that of another process to end."""

_PAUSE = 0.01
_DRAFT = ".tifa-{}.tmp"
_OLD_DRAFT = re.compile(r"\.(\d+)\.(?:part|tmp)\Z")
"""What drafts of earlier versions ended with: the number of the process that wrote them."""
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)
"""The errors of a file system that has no locks."""

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
    draft, descriptor = _create_draft(path, mode)
    try:
        yield draft
        os.fsync(descriptor)
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o7777)
        if sys.platform == "win32":  # which renames no open file
            os.close(descriptor)
            descriptor = -1
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
        if descriptor >= 0:
            os.close(descriptor)
    _sync_folder(path.parent)


def remove_abandoned_drafts(folder: Path, of: str = "*") -> None:
    """Remove the drafts in a folder that killed processes left there.

    Those of earlier versions are removed for files whose name fits the pattern `of`. A draft that
    a process is still writing is never removed, however old it is.
    """
    for draft in folder.glob(_DRAFT.format("*")):
        with suppress(OSError):  # removed by another process, or in use on Windows
            _remove_unless_locked(draft)
    for beside in folder.glob(_DRAFT.format("*") + "-*"):  # what SQLite has beside a database
        with suppress(OSError):
            if not beside.with_name(beside.name.rpartition("-")[0]).exists():
                beside.unlink()
    for draft in (*folder.glob(f"{of}.part"), *folder.glob(f".{of}.tmp")):
        written_by = _OLD_DRAFT.search(draft.name)
        if written_by and not _is_alive(int(written_by[1])):
            with suppress(OSError):
                draft.unlink()


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let no other process or thread that asks for the same be in here at the same time.

    Raises OSError where another one does not end in time, or the folder cannot be opened.
    """
    descriptor = _open_to_lock(folder)
    try:
        _wait_for_lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def write_file(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file whole, as `open_replacing` does. Raises UserError."""
    with open_replacing(path, mode) as file:
        file.write(data)


@contextmanager
def open_replacing(path: Path, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Open a draft of the file that `path` names or links to, for a user who chose it.

    Drafts that killed processes left in the folder are removed. What is no regular file (a pipe,
    a device) is written to directly. Raises UserError.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
        else:
            with draft_of(target, mode) as draft, draft.open("wb") as file:
                yield file
            remove_abandoned_drafts(target.parent, f"{glob.escape(target.name)}.*")
    except OSError as error:
        raise UserError(
            Saying("This file cannot be written ({reason}).", reason=error.strerror),
            where=str(path),
            remedy=_REMEDIES.get(error.errno or 0, Saying("Choose another file or folder.")),
        ) from error


def _wait_for_lock(descriptor: int) -> None:
    last = time.monotonic() + SECONDS_TO_WAIT
    try:
        while not _lock(descriptor):
            if time.monotonic() > last:
                raise TimeoutError(errno.ETIMEDOUT, "another programme is changing it")
            time.sleep(_PAUSE)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise


def _create_draft(path: Path, mode: int) -> tuple[Path, int]:
    """Create an empty draft of a file, locked while its descriptor is open."""
    while True:
        draft = path.with_name(_DRAFT.format(os.urandom(8).hex()))
        descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        if sys.platform != "win32":  # where being open is enough
            _wait_for_lock(descriptor)
        if draft.exists():
            return draft, descriptor
        os.close(descriptor)  # removed as abandoned before it was locked


def _remove_unless_locked(draft: Path) -> None:
    if sys.platform == "win32":  # which removes no open file
        draft.unlink()
        return
    descriptor = os.open(draft, os.O_RDONLY)
    try:
        if _lock(descriptor):
            draft.unlink()
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    _BINARY = os.O_BINARY

    def _open_to_lock(folder: Path) -> int:
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT)

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _is_alive(_process: int) -> bool:
        return False  # a file that is written cannot be removed

else:
    import fcntl

    _BINARY = 0

    def _open_to_lock(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _lock(descriptor: int) -> bool:
        """Lock a file until its descriptor is closed; return whether it is done."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _is_alive(process: int) -> bool:
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            pass
        return True


def _sync_folder(folder: Path) -> None:
    """Write a folder's names to disk, where the system can; Windows opens no folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
