"""Pinyin in tone marks, tone numbers or zhuyin, syllable by syllable."""

import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from reader.language.pronunciation.pinyin import parse
from reader.language.pronunciation.syllables import SYLLABLES
from reader.language.pronunciation.zhuyin import zhuyin

_APOSTROPHES = str.maketrans("", "", "'’")


class Notation(StrEnum):
    """Name a way of writing pronunciation."""

    MARKS = "marks"
    NUMBERS = "numbers"
    ZHUYIN = "zhuyin"


class PinyinPiece(NamedTuple):
    """Hold a written syllable and its tone, 1 to 5; 0 for text between syllables."""

    text: str
    tone: int


@lru_cache(maxsize=20_000)
def pieces(pinyin: str, notation: Notation) -> tuple[PinyinPiece, ...]:
    """Return the pieces of pinyin, given in tone marks, in some notation.

    Zhuyin has a space between syllables, pinyin one between words: `Zhōu Yǒngkāng`,
    `Zhou1 Yong3kang1`, `ㄓㄡ ㄩㄥˇ ㄎㄤ`.
    """
    found: list[PinyinPiece] = []
    for marked, numbered in _syllables(unicodedata.normalize("NFC", pinyin)):
        tone = int(numbered[-1]) if numbered else 0
        if notation is Notation.MARKS:
            found.append(PinyinPiece(marked, tone))
        elif not tone:
            if between := marked.translate(_APOSTROPHES):
                found.append(PinyinPiece(between, 0))
        elif notation is Notation.NUMBERS:
            found.append(PinyinPiece(numbered, tone))
        else:
            if found and found[-1].tone:
                found.append(PinyinPiece(" ", 0))
            found.append(PinyinPiece(zhuyin(numbered), tone))
    return tuple(found)


def display(pinyin: str, notation: Notation) -> str:
    """Write pinyin, given in tone marks, in some notation."""
    return "".join(piece.text for piece in pieces(pinyin, notation))


def _syllables(pinyin: str) -> Iterator[tuple[str, str]]:
    """Yield each syllable in marks and numbered; text between syllables comes with ""."""
    done = 0
    for start, word in _words(pinyin):
        at = start
        for numbered in _numbered(word):
            while not pinyin[at].isalnum():
                at += 1
            is_syllable = numbered[-1] in "12345" and not numbered.isdigit()
            letters = sum(not unicodedata.combining(character) for character in numbered)
            end = _after(pinyin, at, letters - is_syllable)
            if is_syllable:
                if at > done:
                    yield pinyin[done:at], ""
                yield pinyin[at:end], numbered
                done = end
            at = end
    if done < len(pinyin):
        yield pinyin[done:], ""


def _words(pinyin: str) -> Iterator[tuple[int, str]]:
    start = 0
    for word in pinyin.split(" "):
        yield start, word
        start += len(word) + 1


def _numbered(word: str) -> list[str]:
    """Split a written word; capital letters without a tone mark are Latin (AA zhì)."""
    if word.isascii() and word.isupper():
        return []
    return [f"{piece}5" if piece.lower() in SYLLABLES else piece for piece in parse(word)]


def _after(text: str, at: int, letters: int) -> int:
    """Return the end of so many letters from `at` on, each with its combining marks."""
    while at < len(text) and (letters or unicodedata.combining(text[at])):
        letters -= not unicodedata.combining(text[at])
        at += 1
    return at
