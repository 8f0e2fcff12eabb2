"""The pinyin of a word with its spaces and hyphens, after GB/T 16159."""

import re
import unicodedata
from itertools import groupby

from reader.language.characters import is_han
from reader.language.pronunciation.long_words import (
    ReadingsOf,
    Syllables,
    is_two_halves,
    split_word,
)
from reader.language.pronunciation.number_spelling import ORDINAL, split_number
from reader.language.pronunciation.pinyin import mark, spell

_NUMBER_WITH_MEASURE_WORD = re.compile("[一二两三四五六七八九十几这那每各本该兩幾這該].")
_ONE_CHARACTER_NAMES = frozenset(
    "中美日俄苏英法德韩朝印越欧非澳蒙台港京津冀沪浙皖粤桂琼川渝陕甘宁晋豫鄂湘赣闽鲁黑吉辽"
    "蘇韓歐滬瓊陝晉贛閩魯遼臺"
)
"""Countries and provinces by their first characters: Zhōng-Měi, Jīng-Jīn-Jì."""
_SPELT_MARKS = {"·": "·", "・": "·", ",": ",", "-": "-"}
_WITHOUT_SPACES = frozenset("·-")
"""Marks without a space beside them."""


def write_pinyin(word: str, syllables: Syllables, readings_of: ReadingsOf) -> str:
    """Write the pinyin of a word, given one numbered syllable for each Chinese character.

    Numbers are split after `number_spelling.py`, long words after `long_words.py`. There is a
    hyphen in an ordinal, dì-shíqī cì, in an idiom of two halves, yīndì-zhìyí, and between names of
    one character, Zhōng-Měi; a number and its measure word are two words, yī pī, unless the
    dictionary has both as one (6.1.5). `readings_of` returns a word's readings in the dictionary.
    """
    word = word.replace("○", "〇")
    if len(syllables) != len(word) or not all(map(is_han, word)):
        return _write_mixed(word, syllables)
    if word[1:] == "方" and syllables[0][0].isupper():
        return " ".join((mark(syllables[0]), mark(syllables[1].lower())))
    if "分之" in word or (split_number(word) and not readings_of(word)):
        return _spell_number(word, syllables)
    if _NUMBER_WITH_MEASURE_WORD.fullmatch(word) and not readings_of(word):
        return " ".join(map(mark, syllables))
    parts = split_word(word, syllables, readings_of)
    if len(parts) == 1 and is_two_halves(word, syllables, readings_of):
        return f"{spell(syllables[:2])}-{spell(syllables[2:])}"
    written = []
    done = 0
    for each in parts:
        written.append(_spell_part(word[done : done + len(each)], each))
        done += len(each)
    return " ".join(written)


def _are_names(syllables: Syllables) -> bool:
    return len(syllables) > 1 and all(syllable[0].isupper() for syllable in syllables)


def _spell_number(number: str, syllables: Syllables) -> str:
    """Spell Chinese characters as a number, or as one word if they are none."""
    written = ""
    at = 0
    for piece in re.split("([ -])", split_number(number) or number):
        if piece in (" ", "-"):
            written += piece
        else:
            written += spell(syllables[at : at + len(piece)])
            at += len(piece)
    return written


def _spell_part(word: str, syllables: Syllables) -> str:
    """Spell one word of several, with hyphens an ordinal and names of one character each."""
    if _ONE_CHARACTER_NAMES.issuperset(word) and _are_names(syllables):
        return "-".join(map(mark, syllables))
    if not (ordinal := ORDINAL.fullmatch(word)):
        return spell(syllables)
    end = ordinal.end(1)
    written = f"{mark(syllables[0])}-{_spell_number(ordinal[1], syllables[1:end])}"
    return f"{written} {mark(syllables[end])}" if ordinal[2] else written


def _write_mixed(word: str, syllables: Syllables) -> str:
    """Spell syllables together with letters and digits that have none: 1.5 yì."""
    if "" not in syllables or len(syllables) != len(word):
        return spell(syllables)
    written = ""
    for has_sound, pairs in groupby(
        zip(word, syllables, strict=True), key=lambda pair: pair[1] != ""
    ):
        characters, sounds = zip(*pairs, strict=True)
        text = "".join(characters)
        piece = _spell_number(text, sounds) if has_sound else _spell_verbatim(text)
        if written == "dì":
            written += "-"
        beside = written[-1:] + piece[:1]
        tight = not _WITHOUT_SPACES.isdisjoint(beside) or piece == ","
        written += piece if tight or len(beside) < 2 else f" {piece}"
    return written


def _spell_verbatim(text: str) -> str:
    """Return text that is the same in pinyin: Latin, digits and some marks; else nothing."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isascii() and any(map(str.isalnum, plain)):
        return plain
    return _SPELT_MARKS.get(plain, "")
