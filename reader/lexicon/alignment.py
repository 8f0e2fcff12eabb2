"""The syllables of a dictionary's pinyin, and the characters of the headword they belong to."""

from reader.language.pronunciation.pinyin import spell

WORD_BREAK = "_"
"""What separates the written words of version 2 in `CedictLine.pinyin`; version 1 has none."""

_UNSPOKEN = frozenset(("·", ",", "-", WORD_BREAK))
_PUNCTUATION = frozenset("・·•，、,-－")
_BREAK = f" {WORD_BREAK} "


def spoken(pinyin: str) -> tuple[str, ...]:
    """Return the syllables of `CedictLine.pinyin`, without punctuation.

    >>> spoken("Ka3 er3 · Ma3 ke4 si1")
    ('Ka3', 'er3', 'Ma3', 'ke4', 'si1')
    """
    syllables = pinyin.split(" ")
    if _UNSPOKEN.isdisjoint(syllables):
        return tuple(syllables)
    return tuple([syllable for syllable in syllables if syllable not in _UNSPOKEN])


def written(pinyin: str) -> str:
    """Spell `CedictLine.pinyin` with tone marks, with the source's word spacing where it has one.

    >>> written("er4 ci4 _ fang1 cheng2"), written("san1 C")
    ('èrcì fāngchéng', 'sān C')
    """
    return " ".join([spell(word.split(" ")) for word in pinyin.split(_BREAK)])


def align(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Return one syllable for each character of the word, an empty one for punctuation.

    >>> align("卡尔·马克思", ("Ka3", "er3", "Ma3", "ke4", "si1"))
    ('Ka3', 'er3', '', 'Ma3', 'ke4', 'si1')

    Where their numbers don't agree (瓩 `qian1 wa3`) the syllables are returned as they are.
    """
    if len(word) == len(syllables):
        return syllables
    if len(word) - sum(map(_PUNCTUATION.__contains__, word)) != len(syllables):
        return syllables
    following = iter(syllables)
    return tuple(["" if character in _PUNCTUATION else next(following) for character in word])
