"""Show a reading in tone marks, tone numbers or zhuyin."""

from enum import StrEnum

from reader.language.pinyin import mark, parse
from reader.language.syllables import SYLLABLES
from reader.language.token import Reading
from reader.language.zhuyin import zhuyin


class Notation(StrEnum):
    """Name a way of writing pronunciation."""

    MARKS = "marks"
    NUMBERS = "numbers"
    ZHUYIN = "zhuyin"


def display(reading: Reading, notation: Notation) -> str:
    """Write the reading of a whole token.

    Zhuyin has a space between syllables, pinyin one between words: `Zhōu Yǒngkāng`,
    `Zhou1 Yong3kang1`, `ㄓㄡ ㄩㄥˇ ㄎㄤ`.
    """
    if notation is Notation.MARKS:
        return reading.pinyin
    words = [_numbered(word) for word in reading.pinyin.split(" ")]
    if notation is Notation.NUMBERS:
        return " ".join(map("".join, words))
    return " ".join(zhuyin(piece) for word in words for piece in word)


def display_syllable(syllable: str, notation: Notation) -> str:
    """Write one of a reading's syllables; an empty one is shown as nothing."""
    if notation is Notation.MARKS:
        return mark(syllable)
    return syllable if notation is Notation.NUMBERS else zhuyin(syllable)


def _numbered(word: str) -> list[str]:
    """Split a written word; capital letters without a tone mark are Latin (AA zhì)."""
    if word.isascii() and word.isupper():
        return [word]
    return [f"{piece}5" if piece.lower() in SYLLABLES else piece for piece in parse(word)]
