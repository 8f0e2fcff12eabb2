"""The rows of words and places, read and written within the caller's transaction."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from reader.study.soundness import REFUSALS, decoded, number, texts, time, whole, whole_rows
from reader.study.words import WORD_KINDS, Context, NewWord, PlaceRecord, SavedWord, word_key

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


def words(
    connection: sqlite3.Connection,
    ids: Iterable[int] | None = None,
    *,
    damaged: set[object],
) -> tuple[SavedWord, ...]:
    """Return these words, or all, newest first; leave damaged rows out, add them to `damaged`."""
    if ids is None:
        rows = decoded(connection, _WORDS.format(some=""), ())
    else:
        rows = decoded(connection, _WORDS.format(some=_SOME), (json.dumps(list(ids)),))
    found = []
    for _, group in groupby(rows, key=itemgetter(0)):
        joined = list(group)
        try:
            contexts = [_context(*row[_WORD_COLUMNS:]) for row in joined if _has_context(row)]
            columns: tuple[Any, ...] = (*joined[0][:_WORD_COLUMNS], tuple(contexts))
            found.append(_word(*columns))
        except REFUSALS:
            found += _whole_word(joined, damaged)
    return tuple(found)


def _whole_word(joined: Sequence[tuple[Any, ...]], damaged: set[object]) -> Iterator[SavedWord]:
    """Yield a word with those of its sentences that are whole, if it is whole."""
    contexts = (
        whole(_context, row[_WORD_COLUMNS:], damaged) for row in joined if _has_context(row)
    )
    columns = (*joined[0][:_WORD_COLUMNS], tuple(filter(None, contexts)))
    if (word := whole(_word, columns, damaged)) is not None:
        yield word


def _has_context(row: Sequence[object]) -> bool:
    return row[_WORD_COLUMNS] is not None or row[_WORD_COLUMNS + 1] is not None


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
    connection: sqlite3.Connection, clause: str, value: str | int, *, damaged: set[object]
) -> tuple[PlaceRecord, ...]:
    """Return the places that a clause with one parameter selects, but for damaged rows."""
    query = f'SELECT key, title, path, paragraph, "offset", at FROM place {clause}'
    return tuple(whole_rows(connection, query, (value,), _place, damaged))


def _word(
    id_: int,
    simplified: str,
    traditional: str,
    pinyin: str,
    english: str,
    kind: str,
    tags: str,
    saved_at: str,
    contexts: tuple[Context, ...],
) -> SavedWord:
    texts(simplified, traditional, pinyin, english)
    if not simplified or kind not in WORD_KINDS or type(id_) is not int:
        raise ValueError(f"{simplified!r} is no {kind!r}")
    at = time(saved_at)
    return SavedWord(
        *(id_, simplified, traditional, pinyin, english, kind, tuple(tags.split()), at, contexts)
    )


def _context(sentence: str, start: int, end: int, article: str, date: str | None) -> Context:
    texts(sentence, article, date or "")
    if not (type(start) is type(end) is int and 0 <= start <= end <= len(sentence)):
        raise ValueError(f"[{start}, {end}) is not in the sentence")
    return Context(sentence, start, end, article, date)


def _place(key: str, title: str, path: str, paragraph: int, offset: int, at: str) -> PlaceRecord:
    texts(key, title, path)
    if "\0" in path:
        raise ValueError(f"{path!r} is no path")
    return PlaceRecord(key, title, path, number(paragraph), number(offset), time(at))


def timestamp(at: datetime) -> str:
    """Return a time as text that sorts like the times."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
