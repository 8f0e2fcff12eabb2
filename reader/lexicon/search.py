"""One search field for Chinese, pinyin and English.

Chinese finds the word itself, then words that begin with it, then words that contain it. Anything
else is tried as pinyin and as English at once, from the surest to the loosest; where both are
equally sure they take turns, pinyin first:

    1  the headword itself (`KTV`)
    2  the whole reading                | a whole gloss; `to` and parentheses don't count
    3  the whole reading, u typed for ü |
    4  the beginning of the reading     | the beginning of a gloss
    5                                   | the words side by side
    6                                   | the words anywhere in the entry
    7                                   | the words side by side, the last one unfinished

With tones or ü it is pinyin, and English only if no reading fits. Within a rank the more prominent
headword comes first.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from reader.language.characters import has_han
from reader.lexicon.english_query import matches, read_english
from reader.lexicon.entry import Entry
from reader.lexicon.index import Index
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.pinyin_query import PinyinQuery, read_pinyin

LONGEST = 100
"""How many characters of a query are read."""

_AFTER_ALL_LETTERS = "\U0010ffff"
_ALL = -1


def search(lexicon: Lexicon, query: str, limit: int = 50) -> list[Entry]:
    """Give at most `limit` entries that answer the query, the best first; any text is a query."""
    text = " ".join(unicodedata.normalize("NFC", query[:LONGEST]).split())
    words = read_english(text)
    if has_han(text) or not words:
        found = _chinese(lexicon.index, text.replace(" ", ""))
    else:
        found = _latin(lexicon.index, text, words, limit)
    return lexicon.fetch(_distinct(found, limit))


def _distinct(numbers: Iterable[int], limit: int) -> list[int]:
    """Take the first `limit` different numbers and ask for no more."""
    seen: dict[int, None] = {}
    remaining = iter(numbers)
    while len(seen) < limit and (number := next(remaining, None)) is not None:
        seen[number] = None
    return list(seen)


def _chinese(index: Index, text: str) -> Iterator[int]:
    if not text:
        return
    for part in dict.fromkeys((text, text.upper())):
        yield from _of_word(index, part)
        containing = list(_words_containing(index, part))
        for word in sorted(containing, key=lambda word: not word.startswith(part)):
            yield from _of_word(index, word)


def _of_word(index: Index, word: str) -> list[int]:
    return index.numbers(
        "SELECT id FROM entry WHERE simplified = ?1"
        " OR (traditional = ?1 AND traditional <> simplified) ORDER BY kind, id",
        (word,),
    )


def _words_containing(index: Index, part: str) -> Iterator[str]:
    for (words,) in index.rows("SELECT words FROM vocabulary ORDER BY id"):
        at = words.find(part)
        while at >= 0:
            start = words.rfind("\n", 0, at) + 1
            end = words.find("\n", at)
            end = len(words) if end < 0 else end
            yield words[start:end]
            at = words.find(part, end)


def _latin(index: Index, text: str, words: list[str], limit: int) -> Iterator[int]:
    for word in dict.fromkeys((text, text.upper())):
        yield from _of_word(index, word)
    # Each rank may repeat what the ranks before it gave, which were less than the limit.
    enough = 2 * limit
    whole, beginning, *looser = [_meant(index, match, enough) for match in matches(words)]
    pinyin = read_pinyin(text)
    if pinyin is None:
        yield from chain(whole, beginning, *looser)
        return
    spelt = _spelt(index, pinyin)
    with_umlaut = _spelt(index, pinyin.with_umlaut())
    begun = _begun(index, pinyin, enough)
    if not pinyin.is_certain:
        yield from _in_turns(spelt, whole)
        yield from with_umlaut
        yield from _in_turns(begun, beginning)
        yield from chain(*looser)
        return
    nothing_fits = True
    for number in chain(spelt, with_umlaut, begun):
        nothing_fits = False
        yield number
    if nothing_fits:
        yield from chain(whole, beginning, *looser)


def _in_turns(ones: Iterable[int], others: Iterable[int]) -> Iterator[int]:
    return (number for pair in zip_longest(ones, others) for number in pair if number is not None)


def _meant(index: Index, match: str, limit: int) -> Iterator[int]:
    yield from index.numbers(
        "SELECT rowid FROM english WHERE english MATCH ? ORDER BY rowid LIMIT ?", (match, limit)
    )


def _spelt(index: Index, pinyin: PinyinQuery) -> Iterator[int]:
    fits = pinyin.pattern().match
    for number, syllables in index.rows(
        "SELECT id, pinyin FROM entry WHERE key = ? ORDER BY id", (pinyin.key,)
    ):
        if fits(syllables):
            yield number


def _begun(index: Index, pinyin: PinyinQuery, limit: int) -> Iterator[int]:
    fits = pinyin.pattern().match
    for number, syllables in index.rows(
        "SELECT id, pinyin FROM entry WHERE key > ? AND key < ? ORDER BY id LIMIT ?",
        (pinyin.key, pinyin.key + _AFTER_ALL_LETTERS, limit if pinyin.is_plain else _ALL),
    ):
        if fits(syllables):
            yield number
