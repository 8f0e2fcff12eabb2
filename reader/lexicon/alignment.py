"""Syllables as the dictionary lists them, and the headword's characters they belong to."""

from reader.language.pronunciation.pinyin import spell
from reader.lexicon.cedict import WORD_BREAK

_UNSPOKEN = frozenset(("·", ",", "-", WORD_BREAK))
_PUNCTUATION = frozenset("・·•，、,-－")
_BREAK = f" {WORD_BREAK} "


def spoken(pinyin: str) -> tuple[str, ...]:
    """Give the syllables of `Line.pinyin`, without what stands for punctuation.

    >>> spoken("Ka3 er3 · Ma3 ke4 si1")
    ('Ka3', 'er3', 'Ma3', 'ke4', 'si1')
    """
    parts = pinyin.split(" ")
    if _UNSPOKEN.isdisjoint(parts):
        return tuple(parts)
    return tuple([part for part in parts if part not in _UNSPOKEN])


def written(pinyin: str) -> str:
    """Spell `Line.pinyin` with tone marks; written words as in the source where it knows them.

    >>> written("er4 ci4 _ fang1 cheng2"), written("san1 C")
    ('èrcì fāngchéng', 'sān C')
    """
    return " ".join([spell(word.split(" ")) for word in pinyin.split(_BREAK)])


def align(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Give each character of the word its syllable, punctuation an empty one.

    >>> align("卡尔·马克思", ("Ka3", "er3", "Ma3", "ke4", "si1"))
    ('Ka3', 'er3', '', 'Ma3', 'ke4', 'si1')

    Where their numbers don't agree (瓩 `qian1 wa3`) the syllables come back as they are.
    """
    if len(word) == len(syllables):
        return syllables
    if len(word) - sum(map(_PUNCTUATION.__contains__, word)) != len(syllables):
        return syllables
    following = iter(syllables)
    return tuple(["" if character in _PUNCTUATION else next(following) for character in word])
