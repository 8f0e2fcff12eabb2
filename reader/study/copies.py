"""A copy of a file that may not be written, or must not be touched as it is damaged."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_WITH_LATEST_CHANGES = ("", "-wal", "-journal")


@contextmanager
def opened_copy(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a database with its latest changes, which is removed afterwards.

    Raises sqlite3.Error or OSError.
    """
    with TemporaryDirectory(prefix="tifa-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        for ending in _WITH_LATEST_CHANGES:
            if (part := path.with_name(path.name + ending)).exists() or not ending:
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            yield connection
