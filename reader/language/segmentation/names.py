"""Names that no dictionary has, recognised by their characters."""

from collections.abc import Callable, Sequence

from reader.language.characters import HAN_RUN
from reader.language.segmentation.name_characters import COMPOUND_SURNAMES, FOREIGN, GIVEN, SURNAMES

DOTS = "·・•‧"
"""The marks between the parts of a foreign name."""

UNUSUAL = -17
"""The weight, in bits, of a character that is rare in given names."""

_COMPOUND_SURNAME = -11
"""The weight of a surname of two characters, in bits."""

_ONE_CHARACTER_COST, _TWO_CHARACTER_COST = 11, 8
"""How improbable a given name of one character, or two, is among other words, in bits."""

_THRESHOLDS = {1: -35, 2: -42}
"""The least log probability of a name, by the length of the given name."""

_THRESHOLD_IF_COMMON = -31
"""The least log probability if the given name is a common word as well (建国)."""


def parts_of_name(word: str) -> tuple[str, str]:
    """Split a Chinese name into surname and given name."""
    length = 2 if word[:2] in COMPOUND_SURNAMES and len(word) > 2 else 1
    return word[:length], word[length:]


def name_log_probability(word: str) -> float:
    """Return the binary logarithm of the probability that a word of a text is this name."""
    surname, given = parts_of_name(word)
    compound = len(surname) == 2
    of_surname = _COMPOUND_SURNAME if compound else SURNAMES.get(surname, -2 * _ONE_CHARACTER_COST)
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
    _, given = parts_of_name(word)
    if len(given) not in _THRESHOLDS or not HAN_RUN.fullmatch(word):
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


def name_syllables(
    word: str, readings_of: Callable[[str], Sequence[tuple[str, ...]]], syllables: Sequence[str]
) -> tuple[str, ...]:
    """Return a name's numbered syllables, surname and given name capitalised.

    `syllables` are those of the whole word read as no name; the surname takes its own (曾 Zeng1).
    """
    surname, _ = parts_of_name(word)
    length = len(surname)
    proper = (
        reading
        for reading in readings_of(surname)
        if len(reading) == length and reading[0][:1].isupper()
    )
    surname_syllables = next(proper, tuple(syllables[:length]))
    return (
        surname_syllables[0].capitalize(),
        *map(str.lower, surname_syllables[1:]),
        syllables[length].capitalize(),
        *syllables[length + 1 :],
    )


def foreign_name_syllables(word: str, syllables: Sequence[str]) -> tuple[str, ...]:
    """Return a foreign name's numbered syllables, each part between dots capitalised."""
    return tuple(
        [
            syllable.lower() if at and word[at - 1] not in DOTS else syllable.capitalize()
            for at, syllable in enumerate(syllables)
        ]
    )
