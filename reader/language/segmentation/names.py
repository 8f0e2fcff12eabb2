"""Recognise a name that no dictionary has, by its characters."""

from collections.abc import Callable, Sequence

from reader.language.characters import HAN_RUN
from reader.language.segmentation.name_characters import COMPOUND_SURNAMES, FOREIGN, GIVEN, SURNAMES

DOTS = "·・•‧"
"""What stands between the parts of a foreign name."""

UNUSUAL = -17
"""The weight of a character that is hardly found in given names."""

_SHORT, _LONG = 11, 8
"""What a given name of one character, or two, weighs beside other words, in bits."""

_LEAST = {1: -35, 2: -42}
"""How probable a name must be by its characters alone, by the length of the given name."""

_LEAST_IF_COMMON = -31
"""How probable it must be if the given name is a common word as well (建国)."""


def parts_of_name(word: str) -> tuple[str, str]:
    """Part a Chinese name into surname and given name."""
    length = 2 if word[:2] in COMPOUND_SURNAMES and len(word) > 2 else 1
    return word[:length], word[length:]


def name_chance(word: str) -> float:
    """Give the binary logarithm of the chance that a word of a text is this Chinese name."""
    surname, given = parts_of_name(word)
    chance = 0 if len(surname) == 2 else SURNAMES.get(surname, -2 * _SHORT)
    chance -= 11 * (len(surname) == 2)
    weights = (GIVEN.get(character, UNUSUAL) for character in given)
    return chance + sum(weights) - (_LONG if len(given) == 2 else _SHORT)


def looks_like_a_name(word: str, is_common_word: Callable[[str], bool]) -> bool:
    """Tell whether a word is a surname and a given name of one or two characters.

    >>> looks_like_a_name("王胜俊", {"胜利"}.__contains__)
    True
    >>> looks_like_a_name("高标准", {"标准"}.__contains__)
    False
    """
    _, given = parts_of_name(word)
    if len(given) not in _LEAST or not HAN_RUN.fullmatch(word):
        return False
    chance = name_chance(word)
    if len(given) == 2 and is_common_word(given):
        return chance >= _LEAST_IF_COMMON
    return chance >= _LEAST[len(given)]


def looks_foreign(word: str) -> bool:
    """Tell whether a word is a foreign name, by its dot or by the characters it is written with.

    >>> list(map(looks_foreign, ("弗拉基米尔·普京", "克雷库", "发展观")))
    [True, True, False]
    """
    dotted = any(dot in word for dot in DOTS)
    letters = [character for character in word if character not in DOTS]
    return len(letters) > 2 and (dotted or all(map(FOREIGN.__contains__, letters)))


def spell_as_name(
    word: str, readings_of: Callable[[str], Sequence[tuple[str, ...]]], given: Sequence[str]
) -> tuple[str, ...]:
    """Give a name's numbered syllables, surname and given name capitalised.

    `given` are the syllables of the whole word otherwise; the surname takes its own (曾 Zeng1).
    """
    surname, _ = parts_of_name(word)
    length = len(surname)
    proper = (
        reading
        for reading in readings_of(surname)
        if len(reading) == length and reading[0][:1].isupper()
    )
    own = next(proper, tuple(given[:length]))
    return (
        own[0].capitalize(),
        *map(str.lower, own[1:]),
        given[length].capitalize(),
        *given[length + 1 :],
    )


def spell_as_foreign_name(word: str, given: Sequence[str]) -> tuple[str, ...]:
    """Give a foreign name's numbered syllables, each of the parts between dots capitalised."""
    return tuple(
        [
            syllable.lower() if at and word[at - 1] not in DOTS else syllable.capitalize()
            for at, syllable in enumerate(given)
        ]
    )
