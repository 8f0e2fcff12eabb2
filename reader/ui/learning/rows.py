"""The rows of the lists: an article's set phrases and new words, saved and known words."""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Generic, Protocol, TypeVar

from reader.errors import UserError
from reader.glossary.format.renderings import renderings
from reader.lexicon.levels import Standard, level, level_name
from reader.lexicon.lexicon import Lexicon
from reader.study.known_words import Key, KnownWord, KnownWords
from reader.study.new_words import ArticleWord
from reader.study.saved_list import SavedList
from reader.study.words import SavedWord
from reader.ui.article.open_article import OpenArticle
from reader.ui.base.wording import tr
from reader.ui.learning.saved_words import SavedWords
from reader.ui.lists.row_list import ListRow

Id = TypeVar("Id", bound=Hashable)
Word = TypeVar("Word")
Word_co = TypeVar("Word_co", covariant=True)
Read = TypeVar("Read")
Written = Callable[[str], str]
"""Writes pinyin in the notation that is chosen."""


class WordList(Protocol[Id, Word_co]):
    """Read stored words in their order."""

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""

    def count(self) -> int:
        """Return how many words there are."""

    def ids(self) -> list[Id]:
        """Return the ids of all words, in order."""

    def after(self, id_: Id, /) -> Id | None:
        """Return the id of the word after one, None where it is the last or not there."""

    def read(self, ids: Collection[Id], /) -> Mapping[Id, Word_co]:
        """Return the words that are there, in order."""


class WordRows(Generic[Id, Word]):
    """Read the rows of stored words; where nothing can be read now, `report` why."""

    def __init__(
        self,
        words: WordList[Id, Word],
        row: Callable[[Word], ListRow],
        have: Callable[[], tuple[bool, bool]],
        report: Callable[[str], None],
    ) -> None:
        self._words = words
        self._row: Callable[[Word], ListRow] = row
        self._have = have
        self._report = report

    def version(self) -> int:
        """Return a number that changes when another programme has changed something."""
        return self._read(self._words.version, 0)

    def count(self) -> int:
        """Return how many words there are."""
        return self._read(self._words.count, 0)

    def ids(self) -> list[Id]:
        """Return the ids of all words, in order."""
        return self._read(self._words.ids, [])

    def after(self, id_: Id) -> Id | None:
        """Return the id of the word after one, None where it is the last or not there."""
        return self._read(lambda: self._words.after(id_), None)

    def rows(self, ids: Collection[Id]) -> dict[Id, ListRow] | None:
        """Return the rows that are there, in order; None where nothing can be read now."""
        return self._read(lambda: self._rows(ids), None)

    def have_lines(self) -> tuple[bool, bool]:
        """Return whether any row has a line of English, and whether any has one of detail."""
        return self._read(self._have, (False, False))

    def _rows(self, ids: Collection[Id]) -> dict[Id, ListRow]:
        return {id_: self._row(word) for id_, word in self._words.read(ids).items()}

    def _read(self, read: Callable[[], Read], otherwise: Read) -> Read:
        try:
            return read()
        except UserError as error:
            self._report(error.said(tr))
            return otherwise


def saved_rows(
    words: SavedList, written: Written, report: Callable[[str], None]
) -> WordRows[int, SavedWord]:
    """Return the rows of the saved words."""
    return WordRows(
        words,
        lambda word: saved_row(word, written),
        lambda: (words.have_english(), words.have_sentences()),
        report,
    )


def known_rows(
    words: KnownWords, written: Written, report: Callable[[str], None]
) -> WordRows[Key, KnownWord]:
    """Return the rows of the known words."""
    return WordRows(
        words,
        lambda word: known_row(word, written),
        lambda: (False, False),
        report,
    )


def phrase_rows(open_article: OpenArticle, saved: SavedWords) -> list[ListRow]:
    """Return the set phrases of an article, in order of appearance, with their counts."""
    return [
        ListRow(
            key=found.phrase,
            headword=found.phrase.simplified,
            pinyin=found.phrase.pinyin,
            english=renderings(found.phrase, open_article.article.date)[0],
            note=str(len(found.places)),
            saved=saved.has(found.phrase.simplified, found.phrase.pinyin),
        )
        for found in open_article.phrases()
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
