"""The rows of words and places, read and written within the caller's transaction."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby

from reader.study.words import Context, NewWord, PlaceRecord, SavedWord, word_key

_WORDS = """
    SELECT word.id, simplified, traditional, pinyin, english, kind, tags, saved_at,
           sentence, "start", "end", article, date
    FROM word LEFT JOIN context ON context.word_id = word.id {some}
    ORDER BY saved_at DESC, word.id DESC, context.id
"""
_SOME = "WHERE word.id IN (SELECT value FROM json_each(?))"
_INSERT_WORD = """
    INSERT INTO word
        (id, simplified, reading, traditional, pinyin, english, kind, tags, saved_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_CONTEXT = """
    INSERT INTO context (word_id, sentence, "start", "end", article, date)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (word_id, sentence) DO NOTHING
"""
_PUT_PLACE = """
    INSERT OR REPLACE INTO place (key, title, path, paragraph, "offset", at)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_WORD_COLUMNS = 8
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)


def words(
    connection: sqlite3.Connection, ids: Iterable[int] | None = None
) -> tuple[SavedWord, ...]:
    """Return these words, or all, newest first."""
    if ids is None:
        rows = connection.execute(_WORDS.format(some=""))
    else:
        rows = connection.execute(_WORDS.format(some=_SOME), (json.dumps(list(ids)),))
    return tuple(
        _word(columns, [Context(*row[_WORD_COLUMNS:]) for row in group if row[_WORD_COLUMNS]])
        for columns, group in groupby(rows, key=lambda row: row[:_WORD_COLUMNS])
    )


def find_word(connection: sqlite3.Connection, word: NewWord | SavedWord) -> int | None:
    """Return the id of the saved word with the same key."""
    row = connection.execute(
        "SELECT id FROM word WHERE simplified = ? AND reading = ?",
        word_key(word.simplified, word.pinyin),
    ).fetchone()
    return None if row is None else int(row[0])


def insert_word(
    connection: sqlite3.Connection,
    word: NewWord | SavedWord,
    saved_at: datetime,
    *,
    id_: int | None = None,
    tags: Sequence[str] = (),
) -> int:
    """Insert a word without its sentences, under `id_` or a new id, and return that."""
    simplified, reading = word_key(word.simplified, word.pinyin)
    fields = (word.traditional, word.pinyin, word.english, word.kind, " ".join(tags))
    cursor = connection.execute(
        _INSERT_WORD, (id_, simplified, reading, *fields, timestamp(saved_at))
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def add_contexts(connection: sqlite3.Connection, id_: int, contexts: Iterable[Context]) -> bool:
    """Add the sentences that the word lacks; return whether there were any."""
    before = connection.total_changes
    connection.executemany(
        _INSERT_CONTEXT,
        [(id_, c.sentence, c.start, c.end, c.article, c.date) for c in contexts if c.sentence],
    )
    return connection.total_changes > before


def put_place(connection: sqlite3.Connection, place: PlaceRecord) -> None:
    """Store the place in an article, instead of an earlier one."""
    connection.execute(
        _PUT_PLACE,
        (place.key, place.title, place.path, place.paragraph, place.offset, timestamp(place.at)),
    )


def places(
    connection: sqlite3.Connection, clause: str, value: str | int
) -> tuple[PlaceRecord, ...]:
    """Return the places that a clause with one parameter selects."""
    rows = connection.execute(
        f'SELECT key, title, path, paragraph, "offset", at FROM place {clause}', (value,)
    )
    return tuple(
        PlaceRecord(key, title, path, paragraph, offset, datetime.fromisoformat(at))
        for key, title, path, paragraph, offset, at in rows
    )


def _word(columns: Sequence[object], contexts: Sequence[Context]) -> SavedWord:
    id_, simplified, traditional, pinyin, english, kind, tags, saved_at = columns
    assert isinstance(id_, int)
    return SavedWord(
        id_,
        str(simplified),
        str(traditional),
        str(pinyin),
        str(english),
        str(kind),
        tuple(str(tags).split()),
        datetime.fromisoformat(str(saved_at)),
        tuple(contexts),
    )


def newest_first(at: datetime) -> timedelta:
    """Return the key by which times sort newest first."""
    return _END_OF_TIME - at


def timestamp(at: datetime) -> str:
    """Return a time as text that sorts like the times."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
