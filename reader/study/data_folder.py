"""The folder of the user's data: private, and without what killed processes left there."""

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.files import PRIVATE, remove_abandoned_drafts

PRIVATE_FOLDER = 0o700
"""The mode of a folder that only its owner may enter."""

_FOLDERS = ("backups", "glossaries", "cache")
_FILES = ("*.sqlite3*", "settings.ini")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_AN_HOUR = 3600.0


def prepare(home: Path) -> None:
    """Let nobody else read the data, and remove the drafts of killed processes.

    Only what belongs to the user is changed. A folder that others write to, or that has the user's
    own folder in it, stays as it is. Nothing is raised where that is not allowed.
    """
    if not home.is_dir():
        return
    folders = [home, *(home / name for name in _FOLDERS)]
    for folder in folders:
        with suppress(OSError):
            remove_abandoned_drafts(folder)
    for draft in (home / "cache").glob("*-*.tmp"):  # an index of an earlier version
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > _AN_HOUR:
                draft.unlink()
    if sys.platform != "win32":
        _keep_private(folders)


def _keep_private(folders: list[Path]) -> None:
    home, *inner = folders
    above = {Path.home(), *Path.home().parents}
    if home.resolve() not in above:
        _tighten(home, PRIVATE_FOLDER)
    for folder in inner:
        _tighten(folder, PRIVATE_FOLDER)
    for file in _files(home, inner):
        _tighten(file, PRIVATE)


def _files(home: Path, inner: list[Path]) -> Iterator[Path]:
    for pattern in _FILES:
        yield from home.glob(pattern)
    for folder in inner:
        yield from folder.glob("*")


def _tighten(path: Path, mode: int) -> None:
    """Keep others out of a file or folder of the user's own; leave links and what is shared."""
    with suppress(OSError):
        found = path.lstat()
        is_wanted = stat.S_ISDIR if mode == PRIVATE_FOLDER else stat.S_ISREG
        is_shared = found.st_mode & stat.S_ISVTX or found.st_uid != os.geteuid()
        if is_wanted(found.st_mode) and found.st_mode & _OTHERS and not is_shared:
            path.chmod(found.st_mode & mode)
