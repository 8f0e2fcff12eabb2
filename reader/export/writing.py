"""Writing a file so that it is whole, whatever happens: the old one or the new one."""

import errno
import os
from pathlib import Path

from reader.errors import UserError

_REMEDIES = {
    errno.ENOSPC: "Make room on the disk and try again.",
    errno.EACCES: "Close it in other programmes, or choose another file or folder.",
    errno.ENOENT: "Make the folder first, or choose another.",
}
_REMEDIES[errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC] = _REMEDIES[errno.ENOSPC]


def write_file(path: Path, data: bytes) -> None:
    """Write a file through a temporary one in the same folder, on disk before it is renamed.

    A file already there keeps its permissions, and stays as it was if writing fails; one that is
    no regular file (a pipe, a device) is written to as it is. Raises UserError.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise UserError(
            f"This file cannot be written ({error.strerror}).",
            where=str(path),
            remedy=_REMEDIES.get(error.errno or 0, "Choose another file or folder."),
        ) from error


def _replace(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
