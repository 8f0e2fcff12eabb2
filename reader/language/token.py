"""Tokens and their readings."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class ReadingRule(StrEnum):
    """Name the rule that chose a reading."""

    USER = "user"
    GLOSSARY = "glossary"
    DICTIONARY = "dictionary"
    CONTEXT = "context"
    CHARACTER = "character"
    NONE = "none"


class Reading:
    """Hold the pronunciation of a token in its context.

    `syllables` has one item for each code point of the token: lower case, tone number 1-5 last,
    `ü` as such (`zhi2`, `lü4`, erhua `r5`), empty where the character is not read (digits, Latin,
    punctuation). `pinyin` is passed as text, or as a function that returns it when first needed.
    `is_name` is whether the token is read as the name of somebody, or of a place abroad, that no
    dictionary needs to have.
    """

    __slots__ = ("_pinyin", "by", "is_name", "syllables")

    def __init__(
        self,
        syllables: tuple[str, ...],
        pinyin: str | Callable[[], str],
        by: ReadingRule,
        *,
        is_name: bool = False,
    ) -> None:
        self.syllables = syllables
        self.by = by
        self.is_name = is_name
        self._pinyin = pinyin

    @property
    def pinyin(self) -> str:
        """Return the pinyin in tone marks, spaced and capitalised after GB/T 16159."""
        if not isinstance(self._pinyin, str):
            self._pinyin = self._pinyin()
        return self._pinyin


class Token(NamedTuple):
    """Hold a word of a paragraph: code points `[start, end)` of its text, and its reading."""

    start: int
    end: int
    text: str
    reading: Reading

    @property
    def is_name(self) -> bool:
        """Return whether this is a name that was recognised as one where it is."""
        return self.reading.is_name
