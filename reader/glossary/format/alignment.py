"""Which syllable of a set phrase's pinyin belongs to which of its characters."""

import re
from functools import lru_cache

from reader.language.characters import is_han
from reader.language.pronunciation.pinyin import number, parse
from reader.language.pronunciation.syllables import SYLLABLES

_VOWEL = "[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]"
_REGULAR = re.compile(
    rf"(?:[zcs]h|[b-df-hj-np-tw-z])?{_VOWEL}+(?:(?:ng?|r)(?!{_VOWEL}))?", re.IGNORECASE
)
_PIECES = re.compile(r"[ ,，、-]+")
_number = lru_cache(maxsize=2048)(number)


def read_syllables(pinyin: str) -> list[str]:
    """Split written pinyin into numbered syllables, what is not pinyin (`G20`) left out.

    >>> read_syllables("yǐrénwéiběn"), read_syllables("G20 Fēnghuì"), read_syllables("nǎr")
    (['yi3', 'ren2', 'wei2', 'ben3'], ['Feng1', 'hui4'], ['na3', 'r5'])

    Most pinyin is regular, an n, g or r before a vowel beginning the next syllable; only the rest
    is worth the search that `parse` makes.
    """
    pieces = _REGULAR.findall(pinyin)
    if not pinyin.isascii() and sum(map(len, pieces)) == sum(map(str.isalnum, pinyin)):
        syllables = list(map(_number, pieces))
        if all(syllable[:-1].lower() in SYLLABLES for syllable in syllables):
            return syllables
    return [piece for piece in parse(pinyin) if piece[-1] in "12345" and piece[:-1].isalpha()]


def align(characters: str, pinyin: str) -> tuple[str, ...] | None:
    """Return a numbered syllable for each code point, empty for what is no Chinese character.

    >>> align("“三农”问题", "sānnóng wèntí")
    ('', 'san1', 'nong2', '', 'wen4', 'ti2')
    >>> align("执行难", "zhíxíng") is None
    True

    Capitals are preserved. None where the syllables are more or fewer than the characters.
    """
    syllables = read_syllables(pinyin)
    if len(syllables) != sum(map(is_han, characters)):
        return None
    following = iter(syllables)
    return tuple(next(following) if is_han(character) else "" for character in characters)


def written_words(headword: str, pinyin: str) -> list[str]:
    """Return the words that a set phrase is written with, by the spaces and hyphens of its pinyin.

    >>> written_words("科学发展观", "Kēxué Fāzhǎnguān"), written_words("人民的", "rénmín de")
    (['科学', '发展观'], ['人民', '的'])

    None at all where the syllables don't fit the characters.
    """
    han = list(filter(is_han, headword))
    words = []
    at = 0
    for piece in _PIECES.split(pinyin):
        length = len(read_syllables(piece) or (parse(piece) if piece.islower() else ""))
        words.append("".join(han[at : at + length]))
        at += length
    return words if at == len(han) and all(word in headword for word in words) else []
