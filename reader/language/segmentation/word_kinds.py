"""The kinds of words that no dictionary has."""

from collections.abc import Callable
from enum import StrEnum

from reader.language.characters import has_han
from reader.language.segmentation.names import looks_foreign, looks_like_a_name
from reader.language.segmentation.numbers import is_date, is_number


class WordKind(StrEnum):
    """Name the kinds of words that rules recognise."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    LATIN = "latin"


def kind_of(word: str, is_common_word: Callable[[str], bool]) -> WordKind | None:
    """Return the kind of a word that is in no dictionary; None for marks and unknown words.

    >>> [kind_of(word, lambda _: False).value for word in ("11月", "三千亿", "王胜俊", "WTO")]
    ['date', 'number', 'name', 'latin']

    `is_common_word` returns whether the dictionary has the word as other than a proper noun.
    """
    if not has_han(word):
        if any(map(str.isalpha, word)):
            return WordKind.LATIN
        return WordKind.NUMBER if any(map(str.isnumeric, word)) else None
    if is_date(word):
        return WordKind.DATE
    if is_number(word):
        return WordKind.NUMBER
    if looks_like_a_name(word, is_common_word) or looks_foreign(word):
        return WordKind.NAME
    return WordKind.LATIN if any(map(str.isascii, word)) else None
