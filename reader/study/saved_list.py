"""The saved words in their order, newest first, read from the database as they are asked for."""

from collections.abc import Iterable, Iterator

from reader.study import rows
from reader.study.database import Database
from reader.study.words import SavedWord, word_key

_HAS = "SELECT 1 FROM word WHERE (simplified = ? OR traditional = ?) AND reading = ?"
_BY_KEY = "SELECT id FROM word WHERE simplified = ? AND reading = ?"
_IDS = "SELECT id FROM word ORDER BY saved_at DESC, id DESC"
_AFTER = """
    SELECT id FROM word WHERE (saved_at, id) < (?, ?) ORDER BY saved_at DESC, id DESC LIMIT 1
"""

_AT_A_TIME = 500


class SavedList:
    """Answer what the lists and the marks ask, without holding the words.

    Every method raises UserError where the disk or another programme prevents it. Damaged rows are
    counted until they are read; what is read leaves them out.
    """

    def __init__(self, database: Database, damaged: set[object]) -> None:
        self._database = database
        self._damaged = damaged

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""
        with self._database.reading():
            return self._database.version()

    def count(self) -> int:
        """Return how many words are saved."""
        with self._database.reading() as connection:
            (count,) = connection.execute("SELECT count(*) FROM word").fetchone()
        return int(count)

    def ids(self) -> list[int]:
        """Return the ids of all words, newest first."""
        with self._database.reading() as connection:
            return [id_ for (id_,) in connection.execute(_IDS)]

    def all(self) -> Iterator[SavedWord]:
        """Yield all words that can be read, newest first; some are read at a time."""
        ids = self.ids()
        for start in range(0, len(ids), _AT_A_TIME):
            yield from self.read(ids[start : start + _AT_A_TIME]).values()

    def read(self, ids: Iterable[int]) -> dict[int, SavedWord]:
        """Return those of some words that are there and can be read, newest first."""
        with self._database.reading() as connection:
            return {word.id: word for word in rows.words(connection, ids, damaged=self._damaged)}

    def after(self, id_: int) -> int | None:
        """Return the word that comes after one, None where it is the last or not there."""
        with self._database.reading() as connection:
            for (saved_at,) in connection.execute("SELECT saved_at FROM word WHERE id = ?", (id_,)):
                for (next_,) in connection.execute(_AFTER, (saved_at, id_)):
                    return int(next_)
        return None

    def has(self, headword: str, pinyin: str) -> bool:
        """Return whether a headword of either script is saved in this reading."""
        with self._database.reading() as connection:
            key = (headword, *word_key(headword, pinyin))
            return connection.execute(_HAS, key).fetchone() is not None

    def find(self, simplified: str, pinyin: str) -> SavedWord | None:
        """Return the word saved under a simplified headword and reading."""
        with self._database.reading() as connection:
            ids = [id_ for (id_,) in connection.execute(_BY_KEY, word_key(simplified, pinyin))]
            return next(iter(rows.words(connection, ids, damaged=self._damaged)), None)

    def have_english(self) -> bool:
        """Return whether any word has a meaning."""
        return self._exists("SELECT 1 FROM word WHERE english <> ''")

    def have_sentences(self) -> bool:
        """Return whether any word has a sentence."""
        return self._exists("SELECT 1 FROM context")

    def _exists(self, query: str) -> bool:
        with self._database.reading() as connection:
            return connection.execute(f"{query} LIMIT 1").fetchone() is not None
