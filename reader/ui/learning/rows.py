"""The rows of the lists: an article's set phrases and new words, saved and known words."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from reader.lexicon.levels import Standard, level, level_name
from reader.lexicon.lexicon import Lexicon
from reader.study.known_words import KnownWord
from reader.study.new_words import ArticleWord
from reader.study.words import SavedWord
from reader.ui.article.open_article import OpenArticle
from reader.ui.learning.saved_words import SavedWords
from reader.ui.lists.row_list import ListRow

Word = TypeVar("Word", SavedWord, KnownWord)
Written = Callable[[str], str]
"""Writes pinyin in the notation that is chosen."""


class WordRows(Generic[Word]):
    """Make the rows of words; a word that stays has the same row."""

    def __init__(self, make: Callable[[Word, Written], ListRow], written: Written) -> None:
        self._make: Callable[[Word, Written], ListRow] = make
        self._written = written
        self._made: dict[int, ListRow] = {}

    def of(self, words: Iterable[Word]) -> list[ListRow]:
        """Return the rows of words."""
        made = self._made
        rows = [made.get(id(word)) or self._make(word, self._written) for word in words]
        self._made = {id(row.key): row for row in rows}
        return rows

    def clear(self) -> None:
        """Make all rows again when they are next asked for, as pinyin is written otherwise now."""
        self._made = {}


def phrase_rows(open_article: OpenArticle, saved: SavedWords) -> list[ListRow]:
    """Return the set phrases of an article, in order of appearance, with their counts."""
    return [
        ListRow(
            key=found.phrase,
            headword=found.phrase.simplified,
            pinyin=found.phrase.pinyin,
            english=found.phrase.english[0],
            note=str(len(found.places)),
            saved=saved.has(found.phrase.simplified, found.phrase.pinyin),
        )
        for found in open_article.occurrences
    ]


def new_row(word: ArticleWord, lexicon: Lexicon, standard: Standard, saved: SavedWords) -> ListRow:
    """Return a new word of an article, with its level and how often it is there."""
    entries = lexicon.entries(word.text)
    entry = next((entry for entry in entries if entry.pinyin == word.pinyin), entries[0])
    listed = level(entry.simplified, standard)
    return ListRow(
        key=word,
        headword=entry.simplified,
        pinyin=word.pinyin,
        english="; ".join(sense.text for sense in entry.senses),
        note=" · ".join(filter(None, (level_name(listed) if listed else "", str(word.count)))),
        saved=saved.has(entry.simplified, word.pinyin),
    )


def known_row(word: KnownWord, written: Written) -> ListRow:
    """Return a known word."""
    return ListRow(
        key=word,
        headword=word.simplified,
        pinyin=word.pinyin,
        english="",
        note=written(word.pinyin),
        saved=None,
        known=True,
    )


def saved_row(word: SavedWord, written: Written) -> ListRow:
    """Return a saved word with the sentence it was saved with last."""
    return ListRow(
        key=word,
        headword=word.simplified,
        pinyin=word.pinyin,
        english=word.english,
        note=written(word.pinyin),
        detail=word.contexts[-1].sentence if word.contexts else "",
        saved=True,
    )
