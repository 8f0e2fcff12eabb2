"""Copies of the study data, in `backups/` beside it."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from reader.files import draft_of, remove_abandoned_drafts
from reader.study.database import is_sound, user_error

KEPT = 10
"""How many copies remain, the newest."""

_MODE = 0o644


def back_up(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the database at `path` into `backups/`, return the copy, and remove all but ten copies.

    Raises UserError where the data are damaged: such a copy is discarded and replaces no older
    one. Raises sqlite3.Error or OSError where the copy cannot be written.
    """
    folder = _folder(path)
    folder.mkdir(exist_ok=True)
    target = folder / f"{path.stem}-{now:%Y%m%dT%H%M%S}Z{path.suffix}"
    with draft_of(target, _MODE) as draft, closing(sqlite3.connect(draft)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        if not is_sound(copy):
            raise user_error(sqlite3.SQLITE_CORRUPT, path)
    remove_abandoned_drafts(folder)
    for old in _copies(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def backed_up_on(path: Path, day: datetime) -> bool:
    """Return whether `backups/` has a copy of that day."""
    return any(copy.stem.startswith(f"{path.stem}-{day:%Y%m%d}") for copy in _copies(path))


def _folder(path: Path) -> Path:
    return path.parent / "backups"


def _copies(path: Path) -> list[Path]:
    """Return the existing copies, oldest first."""
    return sorted(_folder(path).glob(f"{path.stem}-*Z{path.suffix}"))
