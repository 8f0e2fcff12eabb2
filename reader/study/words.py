"""Saved words with the sentences they occurred in, and the places where the user stopped."""

import unicodedata
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

WORD_KINDS = ("word", "phrase", "formula", "frame", "person")
"""The kinds of saved words: a dictionary word, or the kind of match it was saved from."""

_JOINERS = frozenset("'’-·")


class NewWord(NamedTuple):
    """Hold a headword in one reading, to be saved; `pinyin` is in tone marks."""

    simplified: str
    traditional: str
    pinyin: str
    english: str
    kind: str = "word"


class Context(NamedTuple):
    """Hold a sentence in which a word occurred, its article's title and ISO date.

    `start` and `end` are the code points `[start, end)` of the word in the sentence; both are 0
    where that is not known.
    """

    sentence: str
    start: int
    end: int
    article: str
    date: str | None = None


class ImportedWord(NamedTuple):
    """Hold a word from elsewhere: its sentences, and when it was saved there (aware), if known."""

    word: NewWord
    contexts: tuple[Context, ...] = ()
    saved_at: datetime | None = None


class SavedWord(NamedTuple):
    """Hold a saved word; `saved_at` is aware and in UTC, `contexts` are in the order of saving."""

    id: int
    simplified: str
    traditional: str
    pinyin: str
    english: str
    kind: str
    tags: tuple[str, ...]
    saved_at: datetime
    contexts: tuple[Context, ...]


class Removal(NamedTuple):
    """Hold everything that was removed, so that it can be restored unchanged."""

    words: tuple[SavedWord, ...]


class Added(NamedTuple):
    """Count the words of an import: new ones, known ones with a new sentence, and the rest."""

    new: int
    extended: int
    unchanged: int


class ChangeKind(StrEnum):
    """Name what happened to saved words or corrections."""

    SAVED = "saved"
    REMOVED = "removed"
    RESTORED = "restored"


class Change(NamedTuple):
    """Say which saved words or corrections changed, by their ids, and how."""

    kind: ChangeKind
    ids: tuple[int, ...]


class PlaceRecord(NamedTuple):
    """Hold where the user stopped in an article.

    `key` identifies the article (a path, or a hash of the text), `path` is empty for pasted text,
    `offset` is a code point of the paragraph's text, `at` is aware.
    """

    key: str
    title: str
    path: str
    paragraph: int
    offset: int
    at: datetime


def word_key(simplified: str, pinyin: str) -> tuple[str, str]:
    """Return what identifies a word: the headword, and the reading without its spacing.

    >>> word_key("法案", "Fǎ'àn")
    ('法案', 'fǎàn')
    """
    letters = unicodedata.normalize("NFC", pinyin).lower()
    return simplified, "".join(c for c in letters if not c.isspace() and c not in _JOINERS)
