"""The words that the learner has marked as known."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from reader.study.broadcast import Broadcast
from reader.study.database import Database
from reader.study.rows import stored
from reader.study.words import word_key

_INSERT = """
    INSERT INTO known (simplified, reading, pinyin, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING RETURNING simplified, reading
"""
_DELETE = "DELETE FROM known WHERE simplified = ? AND reading = ? RETURNING simplified, pinyin, at"

Key = tuple[str, str]


class KnownWord(NamedTuple):
    """Hold a headword in one reading, in tone marks, and when it was marked, aware and in UTC."""

    simplified: str
    pinyin: str
    at: datetime


class KnownChange(NamedTuple):
    """Tell which words, by their `word_key`, are known from now on, or no longer."""

    keys: frozenset[Key]
    known: bool


class KnownWords:
    """Keep the known words, each once."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._changes = Broadcast[KnownChange]()

    def mark(self, words: Iterable[tuple[str, str]]) -> int:
        """Mark words as known, each a simplified headword and its pinyin; count the new ones."""
        now = self._clock()
        return self.restore(KnownWord(simplified, pinyin, now) for simplified, pinyin in words)

    def unmark(self, words: Iterable[tuple[str, str]]) -> tuple[KnownWord, ...]:
        """Mark words as not known, and return those that were for `restore`."""
        removed: list[KnownWord] = []
        with self._database.changing() as connection:
            for simplified, pinyin in words:
                rows = connection.execute(_DELETE, word_key(simplified, pinyin)).fetchall()
                removed.extend(_known(*row) for row in rows)
        self._tell([word_key(word.simplified, word.pinyin) for word in removed], known=False)
        return tuple(removed)

    def restore(self, words: Iterable[KnownWord]) -> int:
        """Mark words as known since they once were; count those that are not now."""
        marked: list[Key] = []
        with self._database.changing() as connection:
            for word in words:
                key = word_key(word.simplified, word.pinyin)
                row = (*key, word.pinyin, stored(word.at))
                marked.extend(connection.execute(_INSERT, row).fetchall())
        self._tell(marked, known=True)
        return len(marked)

    def words(self) -> tuple[KnownWord, ...]:
        """Return all known words, newest first."""
        query = "SELECT simplified, pinyin, at FROM known ORDER BY at DESC, simplified, reading"
        with self._database.reading() as connection:
            return tuple(_known(*row) for row in connection.execute(query))

    def keys(self) -> frozenset[Key]:
        """Return the `word_key` of every known word."""
        with self._database.reading() as connection:
            return frozenset(connection.execute("SELECT simplified, reading FROM known"))

    def subscribe(self, callback: Callable[[KnownChange], None]) -> Callable[[], None]:
        """Call back after every change of the known words; return what ends that."""
        return self._changes.subscribe(callback)

    def _tell(self, keys: Iterable[Key], *, known: bool) -> None:
        if changed := frozenset(keys):
            self._changes.tell(KnownChange(changed, known))


def _known(simplified: str, pinyin: str, at: str) -> KnownWord:
    return KnownWord(simplified, pinyin, datetime.fromisoformat(at))
