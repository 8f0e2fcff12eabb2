"""What a word is that no dictionary has."""

from collections.abc import Callable
from enum import StrEnum

from reader.language.characters import has_han
from reader.language.segmentation.names import looks_foreign, looks_like_a_name
from reader.language.segmentation.numbers import is_date, is_number


class Kind(StrEnum):
    """Name what a rule, not a dictionary, has recognised."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    LATIN = "latin"


def kind_of(word: str, is_common_word: Callable[[str], bool]) -> Kind | None:
    """Tell what kind of word one is that is in no dictionary; None for marks and the unknown.

    >>> [kind_of(word, lambda _: False).value for word in ("11月", "三千亿", "王胜俊", "WTO")]
    ['date', 'number', 'name', 'latin']

    `is_common_word` tells whether the dictionary has a word that is not a proper noun.
    """
    if not has_han(word):
        if any(map(str.isalpha, word)):
            return Kind.LATIN
        return Kind.NUMBER if any(map(str.isnumeric, word)) else None
    if is_date(word):
        return Kind.DATE
    if is_number(word):
        return Kind.NUMBER
    if looks_like_a_name(word, is_common_word) or looks_foreign(word):
        return Kind.NAME
    return Kind.LATIN if any(map(str.isascii, word)) else None
