"""One search field for Chinese, pinyin and English.

Chinese finds the word itself, then words that start with it, then words that contain it. Anything
else is tried as pinyin and as English, from the closest match to the loosest; of equally close
matches, pinyin and English alternate, pinyin first:

    1  the headword itself (`KTV`)
    2  the whole reading                | the ten best words of which a gloss is or begins with
    3  the whole reading, u typed for ü |   these words; `to` and parentheses don't count
    4  the beginning of the reading     | the others of these
    5                                   | the words side by side
    6                                   | the words anywhere in the entry
    7                                   | the words side by side, the last one unfinished

With tones or ü it is pinyin, and English only if no reading fits. Within a rank of pinyin the more
prominent headword comes first.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from reader.language.characters import has_han
from reader.lexicon.english_query import all_words, english_words, read_english, unfinished
from reader.lexicon.english_ranking import rank_english
from reader.lexicon.entry import Entry
from reader.lexicon.index import Index
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.pinyin_query import PinyinQuery, read_pinyin

LONGEST = 100
"""How many characters of a query are read."""

_AFTER_ALL_LETTERS = "\U0010ffff"
_ALL = -1
_BEST = 10
_UNFINISHED = 10


def search(lexicon: Lexicon, query: str, limit: int = 50) -> list[Entry]:
    """Return at most `limit` entries that match the query, best first; any text is a query."""
    text = " ".join(unicodedata.normalize("NFC", query[:LONGEST]).split())
    words = read_english(text)
    if has_han(text) or not words:
        found = _chinese(lexicon.index, text.replace(" ", ""))
    else:
        found = _latin(lexicon.index, text, words, limit)
    return lexicon.fetch(_distinct(found, limit))


def _distinct(numbers: Iterable[int], limit: int) -> list[int]:
    """Return the first `limit` different numbers, without consuming more."""
    seen: dict[int, None] = {}
    remaining = iter(numbers)
    while len(seen) < limit and (number := next(remaining, None)) is not None:
        seen[number] = None
    return list(seen)


def _chinese(index: Index, text: str) -> Iterator[int]:
    if not text:
        return
    for form in dict.fromkeys((text, text.upper())):
        yield from _of_word(index, form)
        containing = list(_words_containing(index, form))
        for word in sorted(containing, key=lambda word: not word.startswith(form)):
            yield from _of_word(index, word)


def _of_word(index: Index, word: str) -> list[int]:
    return index.numbers(
        "SELECT id FROM entry WHERE simplified = ?"
        " OR (traditional = ? AND traditional <> simplified) ORDER BY kind, id",
        (word, word),
    )


def _words_containing(index: Index, text: str) -> Iterator[str]:
    for (words,) in index.rows("SELECT words FROM vocabulary ORDER BY id"):
        at = words.find(text)
        while at >= 0:
            start = words.rfind("\n", 0, at) + 1
            end = words.find("\n", at)
            end = len(words) if end < 0 else end
            yield words[start:end]
            at = words.find(text, end)


def _latin(index: Index, text: str, words: list[str], limit: int) -> Iterator[int]:
    for word in dict.fromkeys((text, text.upper())):
        yield from _of_word(index, word)
    # Each rank may repeat what the ranks before it found, which were fewer than the limit.
    enough = 2 * limit
    pinyin = read_pinyin(text)
    if pinyin is not None and pinyin.is_certain:
        certain = chain(*_by_pinyin(index, pinyin, enough))
        if (first := next(certain, None)) is not None:
            yield first
            yield from certain
            return
    close, side_by_side = rank_english(index, words)
    if pinyin is not None and not pinyin.is_certain:
        whole, with_umlaut, start = _by_pinyin(index, pinyin, enough)
        close = _read_otherwise(index, close, pinyin)
        yield from _alternate(whole, close[:_BEST])
        yield from with_umlaut
        yield from _alternate(start, close[_BEST:])
    else:
        yield from close
    yield from side_by_side
    yield from _with_words(index, words, enough)
    yield from _with_unfinished(index, words, enough)


def _by_pinyin(
    index: Index, pinyin: PinyinQuery, limit: int
) -> tuple[Iterator[int], Iterator[int], Iterator[int]]:
    """Return the entries with this reading, with u typed for ü, and with its beginning."""
    return (
        _by_reading(index, pinyin),
        _by_reading(index, pinyin.with_umlaut()),
        _by_reading_start(index, pinyin, limit),
    )


def _alternate(ones: Iterable[int], others: Iterable[int]) -> Iterator[int]:
    return (number for pair in zip_longest(ones, others) for number in pair if number is not None)


def _with_words(index: Index, words: list[str], limit: int) -> Iterator[int]:
    yield from index.numbers(
        "SELECT rowid FROM english WHERE english MATCH ? ORDER BY rowid LIMIT ?",
        (all_words(words), limit),
    )


def _with_unfinished(index: Index, words: list[str], limit: int) -> Iterator[int]:
    """Yield entries with the words side by side, of the last one only the beginning.

    The index has stems, which may be shorter than what is typed of a word.
    """
    query = unfinished(words)
    phrase = " ".join(words)
    rows = index.rows(
        "SELECT id, senses FROM entry"
        " WHERE id IN (SELECT rowid FROM english WHERE english MATCH ? ORDER BY rowid LIMIT ?)",
        (query, _UNFINISHED * limit),
    )
    for number, senses in rows:
        if f" {phrase}" in f" {' '.join(english_words(senses))}":
            yield number


def _read_otherwise(index: Index, numbers: list[int], pinyin: PinyinQuery) -> list[int]:
    """Return the entries whose reading doesn't begin so: 郭沫若 is Guo Moruo in both languages."""
    alike = set(
        index.numbers(
            "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))"
            " AND key >= ? AND key < ?",
            (json.dumps(numbers), pinyin.key, pinyin.key + _AFTER_ALL_LETTERS),
        )
    )
    return [number for number in numbers if number not in alike]


def _by_reading(index: Index, pinyin: PinyinQuery) -> Iterator[int]:
    matches = pinyin.pattern().match
    for number, syllables in index.rows(
        "SELECT id, pinyin FROM entry WHERE key = ? ORDER BY id", (pinyin.key,)
    ):
        if matches(syllables):
            yield number


def _by_reading_start(index: Index, pinyin: PinyinQuery, limit: int) -> Iterator[int]:
    matches = pinyin.pattern().match
    for number, syllables in index.rows(
        "SELECT id, pinyin FROM entry WHERE key > ? AND key < ? ORDER BY id LIMIT ?",
        (pinyin.key, pinyin.key + _AFTER_ALL_LETTERS, limit if pinyin.is_plain else _ALL),
    ):
        if matches(syllables):
            yield number
