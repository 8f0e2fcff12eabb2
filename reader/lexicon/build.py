"""The building of a dictionary's index, which is written once and then only read.

Entries are numbered by prominence, so that reading them in the order of their numbers gives the
most useful first, and a search can stop as soon as it has enough.
"""

import gc
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter

from reader.errors import UserError
from reader.lexicon.cedict import Cedict, parse
from reader.lexicon.frequency import frequencies_of
from reader.lexicon.prominence import by_prominence
from reader.lexicon.schema import APPLICATION_ID, ASIDE, BOUNDARY, INDEXES, TABLES

Progress = Callable[[int, int], None]
"""Called with how much of a build is done, and of how much."""

WHOLE = 100
_PARSED, _WEIGHED, _LISTED = 25, 35, 70
_BATCH = 8192

ADDED_FREQUENCY = 2_000
"""The least frequency of the added words, per billion words."""

_NOT_IN_KEYS = str.maketrans("", "", "12345 ,-_")
_IN_ONE_PIECE = "INSERT INTO english (english, rank) VALUES ('hashsize', 67108864)"

_TOKENS = (
    ("; ", f" {BOUNDARY} "),
    ("/", f" {BOUNDARY} "),
    (") ", f") {BOUNDARY} "),
    (" (", f" {BOUNDARY} {ASIDE} "),
    (f"{BOUNDARY} to {BOUNDARY}", f"{BOUNDARY} to, {BOUNDARY}"),
    (f"{BOUNDARY} to ", f"{BOUNDARY} "),
)
"""Replacements that turn senses into indexed text; verbs lose their `to`, the gloss `to` stays."""


def build(
    connection: sqlite3.Connection,
    data: bytes,
    added: bytes,
    fingerprint: str,
    where: str,
    progress: Progress | None,
) -> None:
    """Write the index of a CC-CEDICT text to an empty database without isolation level.

    The words of `added`, in the same format, are inserted where the text lacks them, and count as
    no rarer than `ADDED_FREQUENCY` in either case.

    Raises UserError if the text (which came from `where`) holds no entry.
    """
    progress = progress or _ignore
    with _without_garbage_collection():
        cedict = parse(data)
        if not cedict.lines:
            raise UserError(
                "No dictionary entries were found in it.",
                where=where,
                remedy="Choose a CC-CEDICT file (.txt, .u8, .gz or .zip).",
            )
        progress(_PARSED, WHOLE)
        listed = {line.simplified for line in cedict.lines}
        further = {line.simplified: line for line in parse(added).lines}
        lacking = [line for word, line in further.items() if word not in listed]
        frequencies = frequencies_of(listed.union(further))
        for word in further:
            frequencies[word] = max(frequencies.get(word, 0), ADDED_FREQUENCY)
        progress(_WEIGHED, WHOLE)
        connection.executescript(TABLES + "BEGIN;")
        connection.execute(_IN_ONE_PIECE)
        lines, kinds = by_prominence(cedict.lines + lacking, frequencies)
        traditional, simplified, pinyin, senses = zip(*lines, strict=True)
        keys = key_of("\n".join(pinyin)).split("\n")
        known = [frequencies.get(word, 0) for word in simplified]
        columns = (traditional, simplified, pinyin, keys, senses, known, map(int, kinds))
        _insert_entries(connection, zip(*columns, strict=True), len(lines), progress)
        for index in INDEXES:
            connection.execute(index)
        words = dict(zip(simplified, known, strict=True))
        readings = _readings(traditional, simplified, pinyin, kinds)
        _list_words(connection, words, readings, traditional=False)
        others = {w: f for w, f in zip(traditional, known, strict=True) if w not in words}
        _list_words(connection, others, {}, traditional=True)
        _index_english(connection, senses, progress)
        only_traditional = set("".join(traditional)).difference("".join(simplified))
        _describe(connection, cedict, fingerprint, "".join(sorted(only_traditional)))
        connection.execute("COMMIT")
    progress(WHOLE, WHOLE)


def key_of(pinyin: str) -> str:
    """Reduce `CedictLine.pinyin`, or many of them on lines of their own, to search keys.

    >>> key_of("Lu:4 de2 · nü3")
    'lvdenv'

    It agrees with `language.pronunciation.pinyin.search_key`, and is faster for a whole dictionary.
    """
    key = pinyin.lower().replace("u:", "v").replace("ü", "v").replace("·", "")
    return key.translate(_NOT_IN_KEYS)


def _insert_entries(
    connection: sqlite3.Connection,
    records: Iterator[tuple[str, str, str, str, str, int, int]],
    count: int,
    progress: Progress,
) -> None:
    for inserted in range(0, count, _BATCH):
        progress(_WEIGHED + (_LISTED - _WEIGHED) * inserted // count, WHOLE)
        connection.executemany(
            "INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", islice(records, _BATCH)
        )


def _readings(
    traditional: Sequence[str],
    simplified: Sequence[str],
    pinyin: Sequence[str],
    kinds: Sequence[int],
) -> dict[str, str]:
    """Map simplified headwords to the pinyin of their entries, by kind and number, tab-separated.

    Headwords that are also the traditional form of another word are left out.
    """
    listed = dict(zip(simplified, pinyin, strict=True))
    several: dict[str, list[tuple[int, str]]] = {
        headword: [] for headword, count in Counter(simplified).items() if count > 1
    }
    for headword, kind, reading in zip(simplified, kinds, pinyin, strict=True):
        if headword in several:
            several[headword].append((kind, reading))
    for headword, readings in several.items():
        readings.sort(key=itemgetter(0))
        listed[headword] = "\t".join([reading for _, reading in readings])
    for form, headword in zip(traditional, simplified, strict=True):
        if form != headword:
            listed.pop(form, None)
    return listed


def _list_words(
    connection: sqlite3.Connection,
    words: Mapping[str, int],
    pinyin: Mapping[str, str],
    *,
    traditional: bool,
) -> None:
    """Store headwords with their frequencies, prominent ones first, in batches that load fast."""
    listed, frequencies = list(words), array("I", words.values())
    for start in range(0, len(listed), _BATCH):
        batch = slice(start, start + _BATCH)
        connection.execute(
            "INSERT INTO vocabulary (words, frequencies, pinyin, traditional) VALUES (?, ?, ?, ?)",
            (
                "\n".join(listed[batch]),
                frequencies[batch].tobytes(),
                "\n".join([pinyin.get(word, "") for word in listed[batch]]) if pinyin else "",
                traditional,
            ),
        )


def _index_english(
    connection: sqlite3.Connection, senses: Sequence[str], progress: Progress
) -> None:
    for start in range(0, len(senses), _BATCH):
        progress(_LISTED + (WHOLE - _LISTED) * start // len(senses), WHOLE)
        # Replacing in one long text is faster than in many short ones.
        text = "/" + "/\n/".join(senses[start : start + _BATCH]) + "/"
        for mark, token in _TOKENS:
            text = text.replace(mark, token)
        connection.executemany(
            "INSERT INTO english (rowid, glosses) VALUES (?, ?)",
            enumerate(text.split("\n"), start + 1),
        )


def _describe(
    connection: sqlite3.Connection, cedict: Cedict, fingerprint: str, only_traditional: str
) -> None:
    """Store what the index was built from; a file without it does not count as an index."""
    about = cedict.header | {
        "entries": str(len(cedict.lines)),
        "fingerprint": fingerprint,
        "only traditional": only_traditional,
    }
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    connection.executemany("INSERT INTO skipped VALUES (?, ?)", cedict.skipped)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _ignore(done: int, whole: int) -> None:
    """Show no progress."""


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Stop Python from repeatedly searching a million new objects for cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
