"""What the dictionary says of one headword in one reading."""

from typing import NamedTuple


class Reference(NamedTuple):
    """Point from a sense to another headword (`狀元|状元[zhuang4 yuan2]`).

    `start` and `end` are code point offsets into the sense's text.
    """

    start: int
    end: int
    traditional: str
    simplified: str
    pinyin: str


class Sense(NamedTuple):
    """Hold one sense; its `text` is what is between two slashes, glosses separated by `; `."""

    text: str
    references: tuple[Reference, ...] = ()


class Entry(NamedTuple):
    """Hold one headword in one reading.

    `syllables` are CC-CEDICT's, numbered, `ü` as such, with capitals (`Zhong1`, `guo2`); `pinyin`
    is the same in tone marks, spaced and capitalised after GB/T 16159. Classifiers (`CL:`) are
    separate from the senses. `frequency` is per billion words, 0 where unknown.
    """

    traditional: str
    simplified: str
    syllables: tuple[str, ...]
    pinyin: str
    senses: tuple[Sense, ...]
    classifiers: tuple[Reference, ...] = ()
    frequency: int = 0
