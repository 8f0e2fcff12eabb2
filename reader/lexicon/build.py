"""The index file of a dictionary, written once and then only read.

Entries are numbered in the order of their prominence, so that reading them in the order of their
numbers gives the most useful first, and a search can stop as soon as it has enough.
"""

import gc
import sqlite3
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from reader.errors import UserError
from reader.lexicon.cedict import Cedict, parse
from reader.lexicon.frequency import frequencies_of
from reader.lexicon.order import order
from reader.lexicon.schema import APPLICATION_ID, ASIDE, BOUNDARY, INDEXES, TABLES

Progress = Callable[[int, int], None]
"""Takes how much of a build is done, and of how much."""

WHOLE = 100
_PARSED, _WEIGHED, _ENTERED, _LISTED = 20, 40, 65, 75
_BATCH = 8192

_HASTE = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -32768;
BEGIN;
"""
"""A file that is only half written is thrown away, so nothing guards the writing."""

_IN_ONE_PIECE = "INSERT INTO english (english, rank) VALUES ('hashsize', 67108864)"


def build(
    data: bytes, target: Path, fingerprint: str, where: str, progress: Progress | None
) -> None:
    """Write the index of a CC-CEDICT text to `target`, an empty file.

    Raises UserError if the text (which came from `where`) holds no entry, and sqlite3.Error or
    OSError if the file can't be written.
    """
    progress = progress or _unseen
    with _without_garbage_collection():
        cedict = parse(data)
        if not cedict.lines:
            raise UserError(
                "No dictionary entries were found in it.",
                where=where,
                remedy="Choose a CC-CEDICT file (.txt, .u8, .gz or .zip).",
            )
        progress(_PARSED, WHOLE)
        frequencies = frequencies_of({line.simplified for line in cedict.lines})
        progress(_WEIGHED, WHOLE)
        with closing(sqlite3.connect(target, isolation_level=None)) as connection:
            connection.executescript(_HASTE + TABLES)
            connection.execute(_IN_ONE_PIECE)
            _enter(connection, cedict, frequencies, progress)
            for index in INDEXES:
                connection.execute(index)
            progress(_LISTED, WHOLE)
            _index_english(connection, len(cedict.lines), progress)
            _describe(connection, cedict, fingerprint)
            connection.execute("COMMIT")
    progress(WHOLE, WHOLE)


def key_of(pinyin: str) -> str:
    """Reduce `Line.pinyin`, or many of them parted by new lines, to what a search compares.

    >>> key_of("Lu:4 de2 · nü3")
    'lvdenv'

    The same as `reader.language.pinyin.search_key`, for a whole dictionary at once.
    """
    key = pinyin.lower().replace("u:", "v").replace("ü", "v").replace("·", "")
    return key.translate(_NOT_IN_KEYS)


_NOT_IN_KEYS = str.maketrans("", "", "12345 ,-_")


def _enter(
    connection: sqlite3.Connection,
    cedict: Cedict,
    frequencies: dict[str, int],
    progress: Progress,
) -> None:
    """Store the entries and the list of headwords."""
    lines, kinds = order(cedict.lines, frequencies)
    traditional = [line.traditional for line in lines]
    simplified = [line.simplified for line in lines]
    pinyin = [line.pinyin for line in lines]
    senses = [line.senses for line in lines]
    known = [frequencies.get(word, 0) for word in simplified]
    keys = key_of("\n".join(pinyin)).split("\n")
    columns = (traditional, simplified, pinyin, keys, senses, known, map(int, kinds))
    records = zip(range(1, len(lines) + 1), *columns, strict=True)
    for entered in range(0, len(lines), _BATCH):
        progress(_WEIGHED + (_ENTERED - _WEIGHED) * entered // len(lines), WHOLE)
        connection.executemany(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", islice(records, _BATCH)
        )
    words = dict(zip(simplified, known, strict=True))
    for word, frequency in zip(traditional, known, strict=True):
        if not words.get(word):
            words[word] = frequency
    _list_words(connection, words)


def _list_words(connection: sqlite3.Connection, words: dict[str, int]) -> None:
    """Store the headwords and their frequencies in batches that are quick to read."""
    listed, known = list(words), array("I", words.values())
    for start in range(0, len(listed), _BATCH):
        batch = slice(start, start + _BATCH)
        connection.execute(
            "INSERT INTO vocabulary (words, frequencies) VALUES (?, ?)",
            ("\n".join(listed[batch]), known[batch].tobytes()),
        )


def _index_english(connection: sqlite3.Connection, entries: int, progress: Progress) -> None:
    glosses = "'/' || senses || '/'"
    for mark, replaced in (
        ("; ", f" {BOUNDARY} "),
        ("/", f" {BOUNDARY} "),
        (") ", f") {BOUNDARY} "),
        (" (", f" {BOUNDARY} {ASIDE} "),
        (f"{BOUNDARY} to {BOUNDARY}", f"{BOUNDARY} to, {BOUNDARY}"),
        (f"{BOUNDARY} to ", f"{BOUNDARY} "),
    ):
        glosses = f"replace({glosses}, '{mark}', '{replaced}')"
    for start in range(0, entries, 2 * _BATCH):
        progress(_LISTED + (WHOLE - _LISTED) * start // entries, WHOLE)
        connection.execute(
            f"INSERT INTO english (rowid, glosses) SELECT id, {glosses} FROM entry"
            " WHERE id > ? AND id <= ?",
            (start, start + 2 * _BATCH),
        )


def _describe(connection: sqlite3.Connection, cedict: Cedict, fingerprint: str) -> None:
    """Store what the index was made of; without it a file is not taken for an index."""
    about = cedict.header | {"entries": str(len(cedict.lines)), "fingerprint": fingerprint}
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    connection.executemany("INSERT INTO skipped VALUES (?, ?)", cedict.skipped)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _unseen(done: int, whole: int) -> None:
    """Report to nobody."""


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Keep Python from searching a million new objects for cycles again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
