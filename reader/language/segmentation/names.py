"""Names that no dictionary has, recognised by their characters."""

from collections.abc import Callable
from typing import NamedTuple

from reader.language.characters import HAN_RUN
from reader.language.segmentation.name_characters import (
    COMPOUND_SURNAMES,
    FOREIGN,
    GIVEN,
    JAPANESE_SURNAMES,
    RARE_SURNAMES,
    SURNAMES,
)

DOTS = "·・•‧"
"""The marks between the parts of a foreign name."""


class Name(NamedTuple):
    """Hold a name: code points `[start, end)` of a text.

    `surname` is how many of them are the surname, 0 in a foreign name or in a given name alone.
    """

    start: int
    end: int
    surname: int


UNUSUAL = -17
"""The weight, in bits, of a character that is rare in given names."""

_COMPOUND_SURNAME = -11
_RARE_SURNAME = -15
"""The weights of a surname of two characters, and of a rare one, in bits."""

_ONE_CHARACTER_COST, _TWO_CHARACTER_COST = 11, 8
"""How improbable a given name of one character, or two, is among other words, in bits."""

_THRESHOLDS = {1: -35, 2: -42}
"""The least log probability of a name, by the length of the given name."""

_THRESHOLD_IF_COMMON = -31
"""The least log probability if the given name is a common word as well (建国)."""


def parts_of_name(word: str) -> tuple[str, str]:
    """Split a Chinese name into surname and given name."""
    if len(word) > 2 and (word[:2] in COMPOUND_SURNAMES or _is_japanese(word, word[:2])):
        return word[:2], word[2:]
    length = 3 if len(word) > 3 and word[:3] in JAPANESE_SURNAMES else 1
    return word[:length], word[length:]


def _is_japanese(word: str, surname: str) -> bool:
    """Return whether a word begins with a Japanese surname, rather than a Chinese one (高村正)."""
    return surname in JAPANESE_SURNAMES and (len(word) > 3 or word[0] not in SURNAMES)


def name_log_probability(word: str) -> float:
    """Return the binary logarithm of the probability that a word of a text is this name."""
    surname, given = parts_of_name(word)
    compound = len(surname) == 2
    otherwise = _RARE_SURNAME if surname in RARE_SURNAMES else -2 * _ONE_CHARACTER_COST
    of_surname = _COMPOUND_SURNAME if compound else SURNAMES.get(surname, otherwise)
    weights = (GIVEN.get(character, UNUSUAL) for character in given)
    cost = _TWO_CHARACTER_COST if len(given) == 2 else _ONE_CHARACTER_COST
    return of_surname + sum(weights) - cost


def looks_like_a_name(word: str, is_common_word: Callable[[str], bool]) -> bool:
    """Return whether a word looks like a surname and a given name of one or two characters.

    >>> looks_like_a_name("王胜俊", {"胜利"}.__contains__)
    True
    >>> looks_like_a_name("高标准", {"标准"}.__contains__)
    False
    """
    surname, given = parts_of_name(word)
    is_surname = surname in SURNAMES or surname in COMPOUND_SURNAMES
    if not is_surname or len(given) not in _THRESHOLDS or not HAN_RUN.fullmatch(word):
        return False
    log_probability = name_log_probability(word)
    if len(given) == 2 and is_common_word(given):
        return log_probability >= _THRESHOLD_IF_COMMON
    return log_probability >= _THRESHOLDS[len(given)]


def looks_foreign(word: str) -> bool:
    """Return whether a word looks like a foreign name, by its dot or its characters.

    >>> list(map(looks_foreign, ("弗拉基米尔·普京", "克雷库", "发展观")))
    [True, True, False]
    """
    dotted = any(dot in word for dot in DOTS)
    letters = [character for character in word if character not in DOTS]
    return len(letters) > 2 and (dotted or all(map(FOREIGN.__contains__, letters)))
