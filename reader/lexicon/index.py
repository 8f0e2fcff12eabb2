"""The dictionary's index in the cache folder: found or built, opened, and mended when damaged.

Its file is named after the schema and the dictionary's content. It is written under another name
and then renamed, so that a file that bears the name is whole, even if two programmes start at
once: each writes its own, and the last to rename it wins.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reader.errors import UserError
from reader.lexicon.schema import APPLICATION_ID, SCHEMA
from reader.lexicon.source import bundled, fingerprint, read
from reader.resources import resource
from reader.saying import Saying

_STEM = "dictionary"
_ABANDONED_AFTER = 3600.0
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
_PRIMARY_CODE = 0xFF


class Index:
    """Answer queries on the index of one dictionary; belongs to the thread that made it.

    The bundled one, where no other is named, comes with the words that it lacks.

    Raises UserError if the dictionary can't be read or the cache folder can't be written.
    """

    def __init__(
        self,
        cache: Path,
        source: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._source = source or bundled()
        self._added = None if source else resource("dictionaries", "words.u8")
        self._progress = progress
        self._fingerprint = "-".join(map(fingerprint, filter(None, (self._source, self._added))))
        self._path = cache / f"{_STEM}-{SCHEMA}-{self._fingerprint}.sqlite3"
        self._connection = self._open() or self._build()

    def rows(self, query: str, arguments: Sequence[object] = ()) -> list[Any]:
        """Give all rows of an SQL query; an index that turns out damaged is built anew first."""
        try:
            return self._connection.execute(query, arguments).fetchall()
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
        except UnicodeEncodeError:
            return []  # half a surrogate pair is in no dictionary
        self._connection.close()
        self._connection = self._build()
        return self._connection.execute(query, arguments).fetchall()

    def numbers(self, query: str, arguments: Sequence[object] = ()) -> list[int]:
        """Give the only column of a query, the numbers of entries."""
        return [number for (number,) in self.rows(query, arguments)]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _open(self) -> sqlite3.Connection | None:
        """Open the index if there is one and it looks whole."""
        if not self._path.exists():
            return None
        address = f"{self._path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(address, uri=True)
        except sqlite3.DatabaseError:
            return None
        try:
            if self._is_whole(connection):
                return connection
        except sqlite3.DatabaseError:
            pass
        connection.close()
        return None

    def _is_whole(self, connection: sqlite3.Connection) -> bool:
        """Tell an index from any other file and from a part of one, at a glance."""

        def value(query: str) -> object:
            row = connection.execute(query).fetchone()
            return row and row[0]

        pages, size = value("PRAGMA page_count"), value("PRAGMA page_size")
        return (
            value("PRAGMA application_id") == APPLICATION_ID
            and isinstance(pages, int)
            and isinstance(size, int)
            and pages * size == self._path.stat().st_size
            and value("SELECT value FROM about WHERE key = 'fingerprint'") == self._fingerprint
        )

    def _build(self) -> sqlite3.Connection:
        import tempfile

        from reader.lexicon.build import build

        data = read(self._source)
        added = read(self._added) if self._added else b""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(".tmp", f"{_STEM}-", self._path.parent)
            os.close(handle)
            draft = Path(name)
            try:
                build(data, added, draft, self._fingerprint, str(self._source), self._progress)
                connection = self._put_in_place(draft)
            finally:
                draft.unlink(missing_ok=True)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            raise UserError(
                Saying("The dictionary's index can't be written ({reason}).", reason=reason),
                where=str(self._path.parent),
                remedy="Make room on the disk, or let TIFA_HOME name a folder you may write to.",
            ) from error
        self._remove_stale()
        return connection

    def _put_in_place(self, draft: Path) -> sqlite3.Connection:
        try:
            draft.replace(self._path)
        except PermissionError:
            # On Windows: another programme has just built the same index, and reads it.
            if connection := self._open():
                return connection
            raise
        connection = self._open()
        if connection is None:
            raise OSError("the file is not what was written")
        return connection

    def _remove_stale(self) -> None:
        """Remove indexes of other dictionaries and schemas, and drafts that were given up."""
        for path in self._path.parent.glob(f"{_STEM}-*"):
            is_stale = path.suffix == ".sqlite3" and path != self._path
            try:
                if is_stale or _is_abandoned_draft(path):
                    path.unlink()
            except OSError:
                continue  # in use, or removed by another programme: the next build tries again


def _is_abandoned_draft(path: Path) -> bool:
    return path.suffix == ".tmp" and time.time() - path.stat().st_mtime > _ABANDONED_AFTER


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell a damaged file from a wrong query; what can't be decoded comes without a code."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & _PRIMARY_CODE in _DAMAGE
