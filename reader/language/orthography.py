"""How the pinyin of a word is written: its parts, hyphens and spaces, after GB/T 16159."""

import re

from reader.language.long_words import ReadingsOf, Syllables, is_of_halves, part
from reader.language.number_spelling import ORDINAL, part_number
from reader.language.pinyin import mark, spell

_COUNTED = re.compile("[一二两三四五六七八九十几这那每各本该兩幾這該].")


def write(word: str, syllables: Syllables, readings_of: ReadingsOf) -> str:
    """Write a word of Chinese characters, of which each has its numbered syllable.

    Numbers are parted after `number_spelling.py`, long words after `long_words.py`. A hyphen is in
    an ordinal, dì-shíqī cì, and in an idiom of two halves, yīndì-zhìyí; a measure word is written
    apart from what counts it, yī pī, unless the dictionary has both as one word (6.1.5).
    `readings_of` gives a word's readings in it.
    """
    if "分之" in word or (part_number(word) and not readings_of(word)):
        return spell_number(word, syllables)
    if _COUNTED.fullmatch(word) and not readings_of(word):
        return " ".join(map(mark, syllables))
    parts = part(word, syllables, readings_of)
    if len(parts) == 1 and is_of_halves(word, syllables, readings_of):
        return f"{spell(syllables[:2])}-{spell(syllables[2:])}"
    written = []
    done = 0
    for each in parts:
        written.append(_spell_part(word[done : done + len(each)], each))
        done += len(each)
    return " ".join(written)


def spell_number(number: str, syllables: Syllables) -> str:
    """Spell Chinese characters as the number that they are, or else as one word."""
    written = ""
    at = 0
    for piece in re.split("([ -])", part_number(number) or number):
        if piece in (" ", "-"):
            written += piece
        else:
            written += spell(syllables[at : at + len(piece)])
            at += len(piece)
    return written


def _spell_part(word: str, syllables: Syllables) -> str:
    """Spell a written word, an ordinal with a hyphen."""
    if not (ordinal := ORDINAL.fullmatch(word)):
        return spell(syllables)
    end = ordinal.end(1)
    written = f"{mark(syllables[0])}-{spell_number(ordinal[1], syllables[1:end])}"
    return f"{written} {mark(syllables[end])}" if ordinal[2] else written
