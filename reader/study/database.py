"""The file of the study data: opened, read and changed, with its failures in words."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

from reader.errors import UserError
from reader.files import PRIVATE
from reader.saying import Saying
from reader.study.backups import Backup, folder_of, newest_sound
from reader.study.soundness import is_whole
from reader.study.transaction import transaction

SECONDS_TO_WAIT = 5.0
"""How long a change waits for that of another programme to end."""

_PAUSE = 0.01

_MAGIC = b"SQLite format 3\0"
_PRIMARY_CODE = 0xFF
LET_WRITE = Saying("Allow reading and writing in the folder, or set TIFA_HOME to another folder.")
"""What to do where something may not be written."""

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
        LET_WRITE,
    ),
    sqlite3.SQLITE_CANTOPEN: (Saying("The saved words cannot be opened."), LET_WRITE),
    sqlite3.SQLITE_BUSY: (
        Saying("Another programme is using the saved words."),
        Saying("Wait until it has finished and try again."),
    ),
    sqlite3.SQLITE_TOOBIG: (
        Saying("This is too long to be saved."),
        Saying("Save a shorter text."),
    ),
}
_REASONS[sqlite3.SQLITE_PERM] = _REASONS[sqlite3.SQLITE_CANTOPEN]
_REASONS[sqlite3.SQLITE_LOCKED] = _REASONS[sqlite3.SQLITE_BUSY]


_DAMAGE = {
    sqlite3.SQLITE_NOTADB: Saying("This is not a file of saved words, so it is left as it is."),
    sqlite3.SQLITE_CORRUPT: Saying("The file of saved words is damaged."),
}
_MISSING = Saying("The file of saved words is gone, but there are backups of it.")
_EMPTY = Saying("The file of saved words is empty, but there are backups of it.")
_UNDECODABLE = sqlite3.SQLITE_CORRUPT
"""What an error without a code means: that a text is not UTF-8."""

_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


class DamagedDataError(UserError):
    """Say that the file `path` is damaged or lost, and which is its newest sound `backup`."""

    def __init__(self, what: Saying, path: Path) -> None:
        self.path = path
        self.backup: Backup | None = newest_sound(path, datetime.now(UTC))
        super().__init__(what, where=str(path), remedy=_way_on(self.backup, path))


def _way_on(backup: Backup | None, path: Path) -> Saying:
    if backup is None:
        return Saying(
            "There is no sound backup in the folder '{folder}'. Save what can be read with "
            "`tifa export`, move the file elsewhere and start again.",
            folder=folder_of(path),
        )
    return Saying(
        "Move it elsewhere, copy the backup of {date} ({words:,} words), {backup}, to its place, "
        "{path}, and start again; to start without your words, move the folder 'backups' "
        "elsewhere, too.",
        date=f"{backup.made.astimezone():%Y-%m-%d}",
        words=backup.words,
        backup=backup.path,
        path=path,
    )


def refuse_lost(path: Path) -> None:
    """Raise DamagedDataError where a file is missing or empty, but has a sound backup."""
    is_empty = path.is_file() and not path.stat().st_size
    if is_empty or not path.exists():
        error = DamagedDataError(_EMPTY if is_empty else _MISSING, path)
        if error.backup is not None:
            raise error


def may_not_be_written(error: BaseException) -> bool:
    """Return whether an error says that a file, or its folder, may be read only."""
    if isinstance(error, OSError):
        return error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE in _READ_ONLY


def connect(path: Path) -> sqlite3.Connection:
    """Open a database without implicit commits, for use in this thread only.

    Raises UserError where the file is not a database; SQLite itself would overwrite a tiny one.
    """
    if not path.exists():
        path.touch(PRIVATE)  # SQLite gives the files that it has beside it the same mode
    elif path.stat().st_size:
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise DamagedDataError(_DAMAGE[sqlite3.SQLITE_NOTADB], path)
    connection = sqlite3.connect(path, timeout=SECONDS_TO_WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:  # it cannot be parsed
            raise DamagedDataError(_DAMAGE[sqlite3.SQLITE_CORRUPT], path) from error
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
def user_errors(path: Path, connection: sqlite3.Connection | None = None) -> Iterator[None]:
    """Turn errors of the disk, of another programme or of damage into a UserError.

    Bugs are raised unchanged. An error that may be either is damage where the file that is open
    on `connection` is not whole.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", _UNDECODABLE) & _PRIMARY_CODE
        if code in _REASONS:
            raise user_error(code, path) from error
        if code not in _DAMAGE and (connection is None or is_whole(connection)):
            raise
        what = _DAMAGE.get(code, _DAMAGE[sqlite3.SQLITE_CORRUPT])
        raise DamagedDataError(what, path) from error
    except UnicodeDecodeError as error:  # what SQLite says of a damaged name
        raise DamagedDataError(_DAMAGE[sqlite3.SQLITE_CORRUPT], path) from error
    except UnicodeEncodeError as error:
        raise UserError(
            "This text has half a character in it, so it cannot be saved.",
            remedy="Copy it again from where it was written.",
        ) from error
    except OSError as error:
        raise UserError(
            Saying("The saved words cannot be opened ({reason}).", reason=error.strerror),
            where=str(error.filename or path),
            remedy=LET_WRITE,
        ) from error


def user_error(code: int, path: Path) -> UserError:
    """Return what a primary result code of SQLite, but for damage, means to the user."""
    what, remedy = _REASONS[code]
    return UserError(what, where=str(path), remedy=remedy)


class Database:
    """Read and change an open file; failures that are not bugs are UserErrors."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read the data."""
        with user_errors(self.path, self.connection):
            yield self.connection

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""
        (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Make all changes or none; they are on disk when this returns."""
        with user_errors(self.path, self.connection), transaction(self.connection):
            yield self.connection
