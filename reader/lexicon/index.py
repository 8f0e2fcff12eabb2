"""The dictionary's index: the installation's, else the cache folder's, else built there.

Its file is named after the schema and the dictionary's content. It is built in memory and replaced
as a whole, so that it is complete even if two processes start at once: each writes its own, and the
last one wins. A damaged index is rebuilt in the cache folder.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from reader.errors import UserError
from reader.files import draft_of, remove_abandoned_drafts
from reader.lexicon.schema import APPLICATION_ID, SCHEMA, TABLES
from reader.lexicon.source import bundled, fingerprint, read
from reader.resources import resource
from reader.saying import Saying

_STEM = "dictionary"
_DAMAGE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_MISMATCH,
)
_PRIMARY_CODE = 0xFF

_TYPES: dict[str, type] = {
    **dict.fromkeys(("id", "frequency", "kind", "line"), int),
    **dict.fromkeys(("traditional", "simplified", "pinyin", "key", "senses"), str),
    **dict.fromkeys(("words", "value", "what"), str),
    "frequencies": bytes,
}
"""What a sound index has in its columns; SQLite returns what a damaged page seems to have."""


class Index:
    """Answer queries on the index of one dictionary, in the thread that created it.

    The bundled dictionary, used where no other is named, comes with the words that it lacks. An
    index in the folder `prebuilt` is used if it is of the same dictionary and schema.

    Raises UserError if the dictionary can't be read or the cache folder can't be written.
    """

    def __init__(
        self,
        cache: Path,
        source: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        prebuilt: Path | None = None,
    ) -> None:
        self._source = source or bundled()
        self._added = None if source else resource("dictionaries", "words.u8")
        self._progress = progress
        self._fingerprint = "-".join(map(fingerprint, filter(None, (self._source, self._added))))
        name = f"{_STEM}-{SCHEMA}-{self._fingerprint}.sqlite3"
        self._path = cache / name
        found = self._open(prebuilt / name) if prebuilt else None
        self._is_prebuilt = found is not None
        self._connection = found or self._open(self._path) or self._build()
        remove_abandoned_drafts(cache)

    def rows(
        self,
        query: str,
        arguments: Sequence[object] = (),
        is_sound: Callable[[list[Any]], bool] = lambda rows: True,
    ) -> list[Any]:
        """Return all rows of an SQL query; an index found to be damaged is rebuilt first.

        It is damaged as well if its values have other types than they were stored with, or if
        the rows are not what `is_sound` accepts.
        """
        try:
            cursor = self._connection.execute(query, arguments)
            rows = cursor.fetchall()
            if _have_their_types(rows, cursor.description) and is_sound(rows):
                return rows
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not _is_damage(error, query, arguments):
                raise
        except UnicodeEncodeError:
            return []  # half a surrogate pair is in no dictionary
        self._connection.close()
        if self._is_prebuilt:
            self._is_prebuilt = False
            self._connection = self._open(self._path) or self._build()
            return self.rows(query, arguments, is_sound)
        self._connection = self._build()
        return self._connection.execute(query, arguments).fetchall()

    def numbers(self, query: str, arguments: Sequence[object] = ()) -> list[int]:
        """Return the only column of a query: the numbers of entries."""
        return [number for (number,) in self.rows(query, arguments)]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _open(self, path: Path) -> sqlite3.Connection | None:
        """Open the index if there is one that looks complete."""
        if not path.exists():
            return None
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(address, uri=True)
        except sqlite3.DatabaseError:
            return None
        try:
            if self._is_complete(connection, path.stat().st_size):
                return connection
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            pass
        connection.close()
        return None

    def _is_complete(self, connection: sqlite3.Connection, length: int) -> bool:
        """Check quickly that a file is an index, and complete."""

        def value(query: str) -> object:
            row = connection.execute(query).fetchone()
            return row and row[0]

        pages, size = value("PRAGMA page_count"), value("PRAGMA page_size")
        return (
            value("PRAGMA application_id") == APPLICATION_ID
            and isinstance(pages, int)
            and isinstance(size, int)
            and pages * size == length
            and value("SELECT value FROM about WHERE key = 'fingerprint'") == self._fingerprint
        )

    def _build(self) -> sqlite3.Connection:
        data = read(self._source)
        added = read(self._added) if self._added else b""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = self._write(data, added)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            raise UserError(
                Saying("The dictionary's index can't be written ({reason}).", reason=reason),
                where=str(self._path.parent),
                remedy="Make room on the disk, or let TIFA_HOME name a folder you may write to.",
            ) from error
        self._remove_stale()
        return connection

    def _write(self, data: bytes, added: bytes) -> sqlite3.Connection:
        from reader.lexicon.build import build

        is_written = False
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as built:
            build(built, data, added, self._fingerprint, str(self._source), self._progress)
            try:
                with draft_of(self._path) as draft, closing(sqlite3.connect(draft)) as file:
                    file.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
                    built.backup(file)
                    is_written = True
            except PermissionError:
                # On Windows: another process has just built the same index and reads it.
                if is_written and (connection := self._open(self._path)):
                    return connection
                raise
        if connection := self._open(self._path):
            return connection
        raise OSError("the file is not what was written")

    def _remove_stale(self) -> None:
        """Remove indexes of other dictionaries and schemas."""
        for path in self._path.parent.glob(f"{_STEM}-*.sqlite3"):
            if path != self._path:
                with suppress(OSError):  # in use, or removed already: the next build tries again
                    path.unlink()


def _have_their_types(rows: list[Any], description: Sequence[Sequence[Any]]) -> bool:
    types = [_TYPES.get(column[0], object) for column in description]
    return all(all(map(isinstance, row, types)) for row in rows)


def _is_damage(error: Exception, query: str, arguments: Sequence[object]) -> bool:
    """Return whether the file is damaged, not the query wrong; undecodable text has no code.

    A query that fails for want of a table or column is not wrong if an empty index answers it.
    """
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY_CODE
    if code != sqlite3.SQLITE_ERROR:
        return code in _DAMAGE
    with closing(sqlite3.connect(":memory:")) as empty:
        empty.executescript(TABLES)
        try:
            empty.execute(query, arguments)
        except sqlite3.DatabaseError:
            return False
    return True
