"""Show pinyin in tone marks, tone numbers or zhuyin, syllable by syllable."""

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


class Piece(NamedTuple):
    """Hold a syllable as it is written, and its tone, 1 to 5; 0 for what is no syllable."""

    text: str
    tone: int


@lru_cache(maxsize=20_000)
def pieces(pinyin: str, notation: Notation) -> tuple[Piece, ...]:
    """Write pinyin, given in tone marks, syllable by syllable.

    Zhuyin has a space between syllables, pinyin one between words: `Zhōu Yǒngkāng`,
    `Zhou1 Yong3kang1`, `ㄓㄡ ㄩㄥˇ ㄎㄤ`.
    """
    found: list[Piece] = []
    for marked, numbered in _syllables(unicodedata.normalize("NFC", pinyin)):
        tone = int(numbered[-1]) if numbered else 0
        if notation is Notation.MARKS:
            found.append(Piece(marked, tone))
        elif not tone:
            if between := marked.translate(_APOSTROPHES):
                found.append(Piece(between, 0))
        elif notation is Notation.NUMBERS:
            found.append(Piece(numbered, tone))
        else:
            if found and found[-1].tone:
                found.append(Piece(" ", 0))
            found.append(Piece(zhuyin(numbered), tone))
    return tuple(found)


def display(pinyin: str, notation: Notation) -> str:
    """Write pinyin, given in tone marks, as a whole."""
    return "".join(piece.text for piece in pieces(pinyin, notation))


def _syllables(pinyin: str) -> Iterator[tuple[str, str]]:
    """Yield each syllable in marks and numbered, and what stands between, with "" beside it."""
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
    """Find the end of so many letters, combining marks counted with theirs."""
    while at < len(text) and (letters or unicodedata.combining(text[at])):
        letters -= not unicodedata.combining(text[at])
        at += 1
    return at
