"""SQLite as the study data needs it; independent of what is stored."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from reader.errors import UserError
from reader.saying import Saying

SECONDS_TO_WAIT = 5.0
"""How long a change waits for that of another programme to end."""

_PAUSE = 0.01

_MAGIC = b"SQLite format 3\0"
_PRIMARY_CODE = 0xFF
_LET_WRITE = Saying("Allow reading and writing in the folder, or set TIFA_HOME to another folder.")
_REASONS = {
    sqlite3.SQLITE_FULL: (
        Saying("The disk is full, so nothing more can be saved; what was saved before is kept."),
        Saying("Make room and save again."),
    ),
    sqlite3.SQLITE_IOERR: (
        Saying("The disk is full or cannot be read or written; what was saved before is kept."),
        Saying("Make room or look after the disk, then try again."),
    ),
    sqlite3.SQLITE_READONLY: (
        Saying("The saved words cannot be changed."),
        _LET_WRITE,
    ),
    sqlite3.SQLITE_CANTOPEN: (Saying("The saved words cannot be opened."), _LET_WRITE),
    sqlite3.SQLITE_BUSY: (
        Saying("Another programme is using the saved words."),
        Saying("Wait until it has finished and try again."),
    ),
    sqlite3.SQLITE_NOTADB: (
        Saying("This is not a file of saved words, so it is left as it is."),
        Saying("Move it elsewhere and start again."),
    ),
    sqlite3.SQLITE_CORRUPT: (
        Saying("The file of saved words is damaged."),
        Saying(
            "Move it elsewhere, put the newest file from the folder 'backups' in its place "
            "and start again."
        ),
    ),
}
_REASONS[sqlite3.SQLITE_PERM] = _REASONS[sqlite3.SQLITE_CANTOPEN]
_REASONS[sqlite3.SQLITE_LOCKED] = _REASONS[sqlite3.SQLITE_BUSY]


def connect(path: Path) -> sqlite3.Connection:
    """Open a database without implicit commits, for use in this thread only.

    Raises UserError where the file is not a database; SQLite itself would overwrite a tiny one.
    """
    if path.exists() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise user_error(sqlite3.SQLITE_NOTADB, path)
    connection = sqlite3.connect(path, timeout=SECONDS_TO_WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def write_ahead(connection: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging, so that others can read while one writes.

    Where two programmes switch at once, SQLite fails without waiting, as both would wait forever:
    one tries again, and finds it done.
    """
    last = monotonic() + SECONDS_TO_WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > last:
                raise
            sleep(_PAUSE)
        else:
            return


@contextmanager
def user_errors(path: Path) -> Iterator[None]:
    """Turn errors of the disk or another programme into a UserError; raise bugs unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
        if code not in _REASONS:
            raise
        raise user_error(code, path) from error
    except OSError as error:
        raise UserError(
            Saying("The saved words cannot be opened ({reason}).", reason=error.strerror),
            where=str(error.filename or path),
            remedy=_LET_WRITE,
        ) from error


def user_error(code: int, path: Path) -> UserError:
    """Return what a primary result code of SQLite means to the user."""
    what, remedy = _REASONS[code]
    return UserError(what, where=str(path), remedy=remedy)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make all changes or none; they are on disk when this returns."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


class Database:
    """Read and change an open file; failures that are not bugs are UserErrors."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read the data."""
        with user_errors(self.path):
            yield self.connection

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""
        (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Make all changes or none; they are on disk when this returns."""
        with user_errors(self.path), transaction(self.connection):
            yield self.connection


def is_sound(connection: sqlite3.Connection) -> bool:
    """Return whether no page of the database is damaged."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
