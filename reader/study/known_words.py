"""The words that the user has marked as known."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from reader.study.broadcast import Broadcast
from reader.study.database import Database
from reader.study.rows import newest_first, timestamp
from reader.study.table_cache import TableCache
from reader.study.words import word_key

_INSERT = """
    INSERT INTO known (simplified, reading, pinyin, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING RETURNING simplified, reading
"""
_WORDS = """
    SELECT simplified, pinyin, at FROM known {some} ORDER BY at DESC, simplified, reading
"""
_KEYS = "SELECT simplified, reading FROM known {some} ORDER BY simplified, reading"
_SOME = "WHERE simplified IN (SELECT value FROM json_each(?))"
_SOME_KEYED = f"""
    SELECT simplified, reading, pinyin, at FROM known {_SOME}
    ORDER BY at DESC, simplified, reading
"""
_ORDER = "SELECT simplified, reading FROM known ORDER BY at DESC, simplified, reading"
_AFTER = """
    WITH this(at) AS (SELECT at FROM known WHERE simplified = ?1 AND reading = ?2)
    SELECT * FROM (
        SELECT simplified, reading FROM known
        WHERE at = (SELECT at FROM this) AND (simplified, reading) > (?1, ?2)
        ORDER BY simplified, reading LIMIT 1
    ) UNION ALL SELECT * FROM (
        SELECT simplified, reading FROM known WHERE at < (SELECT at FROM this)
        ORDER BY at DESC, simplified, reading LIMIT 1
    ) LIMIT 1
"""
_HAS = "SELECT 1 FROM known WHERE simplified = ? AND reading = ?"
_DELETE = "DELETE FROM known WHERE simplified = ? AND reading = ? RETURNING simplified, pinyin, at"

Key = tuple[str, str]


class KnownWord(NamedTuple):
    """Hold a headword in one reading, in tone marks, and when it was marked, aware and in UTC."""

    simplified: str
    pinyin: str
    at: datetime


class KnownChange(NamedTuple):
    """Say which words, by their `word_key`, are now known, or no longer."""

    keys: frozenset[Key]
    known: bool


class KnownWords:
    """Store the known words, each once."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._changes = Broadcast[KnownChange]()
        self._words = TableCache[str, KnownWord](
            database,
            _read_words,
            lambda word: word.simplified,
            lambda word: (newest_first(word.at), word_key(word.simplified, word.pinyin)),
        )
        self._keys = TableCache[str, Key](database, _read_keys, lambda key: key[0], lambda key: key)

    def mark(self, words: Iterable[tuple[str, str]]) -> int:
        """Mark words (simplified headword and pinyin) as known; return how many were not before."""
        now = self._clock()
        return self.restore(KnownWord(simplified, pinyin, now) for simplified, pinyin in words)

    def unmark(self, words: Iterable[tuple[str, str]]) -> tuple[KnownWord, ...]:
        """Mark words as not known, and return those that were known, for `restore`."""
        removed: list[KnownWord] = []
        with self._database.changing() as connection:
            for simplified, pinyin in words:
                rows = connection.execute(_DELETE, word_key(simplified, pinyin)).fetchall()
                removed.extend(_known(*row) for row in rows)
        self._notify([word_key(word.simplified, word.pinyin) for word in removed], known=False)
        return tuple(removed)

    def restore(self, words: Iterable[KnownWord]) -> int:
        """Mark words as known since the time in each; return how many were not known now."""
        marked: list[Key] = []
        with self._database.changing() as connection:
            for word in words:
                key = word_key(word.simplified, word.pinyin)
                row = (*key, word.pinyin, timestamp(word.at))
                marked.extend(connection.execute(_INSERT, row).fetchall())
        self._notify(marked, known=True)
        return len(marked)

    def words(self) -> tuple[KnownWord, ...]:
        """Return all known words, newest first."""
        return self._words.all()

    def keys(self) -> frozenset[Key]:
        """Return the `word_key` of every known word."""
        return frozenset(self._keys.all())

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""
        with self._database.reading():
            return self._database.version()

    def count(self) -> int:
        """Return how many words are known."""
        with self._database.reading() as connection:
            (count,) = connection.execute("SELECT count(*) FROM known").fetchone()
        return int(count)

    def has(self, simplified: str, pinyin: str) -> bool:
        """Return whether a headword is known in this reading."""
        with self._database.reading() as connection:
            return connection.execute(_HAS, word_key(simplified, pinyin)).fetchone() is not None

    def ids(self) -> list[Key]:
        """Return the `word_key` of every known word, newest first."""
        with self._database.reading() as connection:
            return connection.execute(_ORDER).fetchall()

    def read(self, keys: Collection[Key]) -> dict[Key, KnownWord]:
        """Return those of some words that are known and can be read, newest first."""
        headwords = json.dumps([simplified for simplified, _ in keys])
        with self._database.reading() as connection:
            rows = connection.execute(_SOME_KEYED, (headwords,)).fetchall()
        asked = frozenset(keys)
        return {(row[0], row[1]): _known(row[0], *row[2:]) for row in rows if row[:2] in asked}

    def after(self, key: Key) -> Key | None:
        """Return the word that comes after one, None where it is the last or not there."""
        with self._database.reading() as connection:
            for simplified, reading in connection.execute(_AFTER, key):
                return simplified, reading
        return None

    def subscribe(self, callback: Callable[[KnownChange], None]) -> Callable[[], None]:
        """Call back after every change of the known words; return a function that ends that."""
        return self._changes.subscribe(callback)

    def _notify(self, keys: Iterable[Key], *, known: bool) -> None:
        if changed := frozenset(keys):
            for cache in (self._words, self._keys):
                cache.invalidate(simplified for simplified, _ in changed)
            self._changes.notify(KnownChange(changed, known))


def _known(simplified: str, pinyin: str, at: str) -> KnownWord:
    return KnownWord(simplified, pinyin, datetime.fromisoformat(at))


def _read_words(
    connection: sqlite3.Connection, headwords: Collection[str] | None
) -> list[KnownWord]:
    return [_known(*row) for row in _select(connection, _WORDS, headwords)]


def _read_keys(connection: sqlite3.Connection, headwords: Collection[str] | None) -> list[Key]:
    return _select(connection, _KEYS, headwords).fetchall()


def _select(
    connection: sqlite3.Connection, query: str, headwords: Collection[str] | None
) -> sqlite3.Cursor:
    if headwords is None:
        return connection.execute(query.format(some=""))
    return connection.execute(query.format(some=_SOME), (json.dumps(list(headwords)),))
