"""A damaged or lost file of study data replaced by a sound one; the damaged one is kept."""

import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from reader.files import PRIVATE, draft_of
from reader.study.database import user_errors
from reader.study.schema import Schema, migrate

_BESIDE = ("-wal", "-shm", "-journal")


def restore(path: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy of a sound file in the place of `path`; return where the damaged one is now.

    Killed at any moment, it leaves the damaged file in its place, none in it, or the sound one
    whole: `Study.open` offers the backup again in the first two cases. Raises UserError.
    """
    with user_errors(path):
        if not copy.is_file():
            raise FileNotFoundError(2, "there is no such file", str(copy))
        with draft_of(path, PRIVATE) as draft:
            shutil.copyfile(copy, draft)
            return _move_away(path, now)


def start_empty(path: Path, now: datetime) -> Path | None:
    """Put an empty file in the place of `path`, as `restore` does. Raises UserError."""
    with user_errors(path), draft_of(path, PRIVATE) as draft:
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            migrate(connection, path, Schema(), lambda: None)
        return _move_away(path, now)


def _move_away(path: Path, now: datetime) -> Path | None:
    """Rename a file, and what SQLite has beside it, and return its new name, if there is one."""
    was_there = path.exists()
    target = _free_name(path, now)
    if was_there:
        path.rename(target)
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(target.with_name(target.name + ending))
    return target if was_there else None


def _free_name(path: Path, now: datetime) -> Path:
    number = 1
    while True:
        name = f"{path.stem}-damaged-{now:%Y%m%dT%H%M%SZ}-{number}{path.suffix}"
        if not (target := path.with_name(name)).exists():
            return target
        number += 1
