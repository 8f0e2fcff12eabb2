"""The rows of the lists: an article's set phrases, saved words, and what a search found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from reader.glossary.format.entry import SetPhrase
from reader.language.pronunciation.pinyin import search_key
from reader.lexicon.levels import Standard, level, level_name
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.search import search
from reader.study.known_words import KnownWord
from reader.study.new_words import ArticleWord
from reader.study.words import SavedWord
from reader.ui.article.open_article import Reading
from reader.ui.learning.saved_words import SavedWords
from reader.ui.lists.row_list import Row

Word = TypeVar("Word", SavedWord, KnownWord)
Written = Callable[[str], str]
"""What writes pinyin in the notation that is chosen."""

PHRASES_FOUND = 4
ENTRIES_FOUND = 30
EXACT = 4


class WordRows(Generic[Word]):
    """Make the rows of words; a word that stays keeps its row."""

    def __init__(self, make: Callable[[Word, Written], Row], written: Written) -> None:
        self._make: Callable[[Word, Written], Row] = make
        self._written = written
        self._made: dict[int, Row] = {}

    def of(self, words: Iterable[Word]) -> list[Row]:
        """Return the rows of words."""
        made = self._made
        rows = [made.get(id(word)) or self._make(word, self._written) for word in words]
        self._made = {id(row.key): row for row in rows}
        return rows

    def spell_anew(self) -> None:
        """Make all rows anew, as pinyin is written otherwise now."""
        self._made = {}


def phrase_rows(reading: Reading, saved: SavedWords) -> list[Row]:
    """Return the set phrases of an article, in order of appearance, with their counts."""
    return [
        Row(
            key=found.phrase,
            headword=found.phrase.simplified,
            pinyin=found.phrase.pinyin,
            english=found.phrase.english[0],
            note=str(len(found.places)),
            saved=saved.has(found.phrase.simplified, found.phrase.pinyin),
        )
        for found in reading.occurrences
    ]


def new_row(word: ArticleWord, lexicon: Lexicon, standard: Standard, saved: SavedWords) -> Row:
    """Return a new word of an article, with its level and how often it stands there."""
    entries = lexicon.entries(word.text)
    entry = next((entry for entry in entries if entry.pinyin == word.pinyin), entries[0])
    listed = level(entry.simplified, standard)
    return Row(
        key=word,
        headword=entry.simplified,
        pinyin=word.pinyin,
        english="; ".join(sense.text for sense in entry.senses),
        note=" · ".join(filter(None, (level_name(listed) if listed else "", str(word.count)))),
        saved=saved.has(entry.simplified, word.pinyin),
    )


def known_row(word: KnownWord, written: Written) -> Row:
    """Return a known word."""
    return Row(
        key=word,
        headword=word.simplified,
        pinyin=word.pinyin,
        english="",
        note=written(word.pinyin),
        saved=None,
        known=True,
    )


def saved_row(word: SavedWord, written: Written) -> Row:
    """Return a saved word with the sentence it was saved with last."""
    return Row(
        key=word,
        headword=word.simplified,
        pinyin=word.pinyin,
        english=word.english,
        note=written(word.pinyin),
        detail=word.contexts[-1].sentence if word.contexts else "",
        saved=True,
    )


def found_rows(
    query: str, phrases: Sequence[SetPhrase], lexicon: Lexicon, written: Written
) -> list[Row]:
    """Return what answers a query: what begins like it first, the dictionary's best in between."""
    folded, sound = query.casefold(), search_key(query)
    answering = [
        _found(p.simplified, p.pinyin, p.english[0])
        for p in phrases
        if folded in p.simplified
        or folded in p.english[0].casefold()
        or (sound and sound in search_key(p.pinyin))
    ]
    begins = [
        row
        for row in answering
        if row.headword.startswith(folded) or (sound and search_key(row.pinyin).startswith(sound))
    ]
    begins.sort(key=lambda row: len(row.headword))
    entries = [
        _found(entry.simplified, entry.pinyin, "; ".join(sense.text for sense in entry.senses))
        for entry in search(lexicon, query, ENTRIES_FOUND)
    ]
    rows = begins[:PHRASES_FOUND] + entries[:EXACT] + answering[:PHRASES_FOUND] + entries[EXACT:]
    distinct = list({row.key: row for row in reversed(rows)}.values())[::-1]
    return [replace(row, note=written(row.pinyin)) for row in distinct]


def _found(headword: str, pinyin: str, english: str) -> Row:
    return Row(headword, headword, pinyin, english, saved=None)
