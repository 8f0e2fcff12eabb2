"""Tokens and their readings."""

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


class Reading(NamedTuple):
    """Hold the pronunciation of a token in its context.

    `syllables` has one item for each code point of the token: lower case, tone number 1-5 last,
    `ü` as such (`zhi2`, `lü4`, erhua `r5`), empty where the character is not read (digits, Latin,
    punctuation). `pinyin` is the whole in tone marks, spaced and capitalised after GB/T 16159.
    """

    syllables: tuple[str, ...]
    pinyin: str
    by: ReadingRule


class Token(NamedTuple):
    """Hold a word of a paragraph: code points `[start, end)` of its text, and its reading."""

    start: int
    end: int
    text: str
    reading: Reading
