"""English as people type it, and the full-text queries for glosses that match it, best first."""

import re
import unicodedata
from collections.abc import Sequence

from reader.lexicon.schema import BOUNDARY

_WORD = re.compile(r"[a-z0-9]+")
_LEADING = ("to", "a", "an", "the")
_STEM = 5
"""How many letters of an unfinished word are sure to be in the stem of the whole one."""


def read_english(text: str) -> list[str]:
    """Return the words of a query in lower-case ASCII, without a leading `to` or article.

    >>> read_english("to carry out"), read_english("café"), read_english("执行")
    (['carry', 'out'], ['cafe'], [])
    """
    words = english_words(text)
    return words[1:] if len(words) > 1 and words[0] in _LEADING else words


def english_words(text: str) -> list[str]:
    """Return all words of a text in lower-case ASCII."""
    decomposed = unicodedata.normalize("NFKD", text)
    return _WORD.findall(decomposed.encode("ascii", "ignore").decode().lower())


# As words are letters and digits in quotation marks, nothing the user types becomes an operator.


def glosses(words: Sequence[str]) -> tuple[str, str, str]:
    """Return the full-text queries for a whole gloss, its beginning, and words side by side in it.

    They find all words with the same stems.
    """
    phrase = " ".join(words)
    return f'"{BOUNDARY} {phrase} {BOUNDARY}"', f'"{BOUNDARY} {phrase}"', f'"{phrase}"'


def all_words(words: Sequence[str]) -> str:
    """Return the full-text query for the words anywhere in the entry."""
    return " AND ".join([f'"{word}"' for word in words])


def unfinished(words: Sequence[str]) -> str:
    """Return a full-text query for the words side by side, of the last one only the beginning.

    It finds more than that.
    """
    *before, last = words
    return f'"{" ".join([*before, last[:_STEM]])}" *'
