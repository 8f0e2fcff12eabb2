"""The words that the user has marked as known."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from reader.study.broadcast import Broadcast
from reader.study.database import Database
from reader.study.rows import timestamp
from reader.study.soundness import texts, time, whole_rows
from reader.study.words import word_key

_INSERT = """
    INSERT INTO known (simplified, reading, pinyin, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING RETURNING simplified, reading
"""
_WORDS = "SELECT simplified, pinyin, at FROM known ORDER BY at DESC, simplified, reading"
_SOME = "WHERE simplified IN (SELECT value FROM json_each(?))"
_THIS = "WHERE simplified = ? AND reading = ?"
_WORD = f"SELECT simplified, pinyin, at FROM known {_THIS}"
_SOME_KEYED = f"""
    SELECT simplified, reading, pinyin, at FROM known {_SOME}
    ORDER BY at DESC, simplified, reading
"""
_ORDER = "SELECT simplified, reading FROM known ORDER BY at DESC, simplified, reading"
_AT = f"(SELECT at FROM known {_THIS})"
_AFTER = f"""
    SELECT * FROM (
        SELECT simplified, reading FROM known WHERE at = {_AT} AND (simplified, reading) > (?, ?)
        ORDER BY simplified, reading LIMIT 1
    ) UNION ALL SELECT * FROM (
        SELECT simplified, reading FROM known WHERE at < {_AT}
        ORDER BY at DESC, simplified, reading LIMIT 1
    ) LIMIT 1
"""
_HAS = f"SELECT 1 FROM known {_THIS}"

Key = tuple[str, str]
Item = TypeVar("Item")


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

    def __init__(
        self, database: Database, clock: Callable[[], datetime], damaged: set[object]
    ) -> None:
        self._database = database
        self._clock = clock
        self._damaged = damaged
        self._changes = Broadcast[KnownChange]()

    def mark(self, words: Iterable[tuple[str, str]]) -> int:
        """Mark words (simplified headword and pinyin) as known; return how many were not before."""
        now = self._clock()
        return self.restore(KnownWord(simplified, pinyin, now) for simplified, pinyin in words)

    def unmark(self, words: Iterable[tuple[str, str]]) -> tuple[KnownWord, ...]:
        """Mark words as not known, and return those that were known, for `restore`."""
        removed: list[KnownWord] = []
        unmarked: list[Key] = []
        keys = [word_key(simplified, pinyin) for simplified, pinyin in words]
        with self._database.changing() as connection:
            for key in dict.fromkeys(keys):
                removed += self._rows(connection, _WORD, key, _known)
                if connection.execute(f"DELETE FROM known {_THIS}", key).rowcount:
                    unmarked.append(key)
        self._notify(unmarked, known=False)
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
        with self._database.reading() as connection:
            return tuple(self._rows(connection, _WORDS, (), _known))

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
            return self._rows(connection, _ORDER, (), _key)

    def read(self, keys: Collection[Key]) -> dict[Key, KnownWord]:
        """Return those of some words that are known and can be read, newest first."""
        headwords = json.dumps([simplified for simplified, _ in keys])
        with self._database.reading() as connection:
            rows = self._rows(connection, _SOME_KEYED, (headwords,), _keyed)
        asked = frozenset(keys)
        return {key: word for key, word in rows if key in asked}

    def after(self, key: Key) -> Key | None:
        """Return the word that comes after one, None where it is the last or not there."""
        with self._database.reading() as connection:
            return next(iter(self._rows(connection, _AFTER, key * 3, _key)), None)

    def subscribe(self, callback: Callable[[KnownChange], None]) -> Callable[[], None]:
        """Call back after every change of the known words; return a function that ends that."""
        return self._changes.subscribe(callback)

    def _notify(self, keys: Iterable[Key], *, known: bool) -> None:
        if changed := frozenset(keys):
            self._changes.notify(KnownChange(changed, known))

    def _rows(
        self,
        connection: sqlite3.Connection,
        query: str,
        parameters: Sequence[str],
        make: Callable[..., Item],
    ) -> list[Item]:
        return whole_rows(connection, query, parameters, make, self._damaged)


def _known(simplified: str, pinyin: str, at: str) -> KnownWord:
    texts(simplified, pinyin)
    if not simplified:
        raise ValueError("there is no word")
    return KnownWord(simplified, pinyin, time(at))


def _keyed(simplified: str, reading: str, pinyin: str, at: str) -> tuple[Key, KnownWord]:
    return _key(simplified, reading), _known(simplified, pinyin, at)


def _key(simplified: str, reading: str) -> Key:
    texts(simplified, reading)
    return simplified, reading
