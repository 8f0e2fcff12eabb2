"""Faults in the pinyin of a set phrase: in its syllables, its readings, its words.

执行难  zhíháng nán     the dictionary reads 执行 otherwise
执行难  zhí xíng nán    the dictionary has 执行 as one word
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader.glossary.format.alignment import read_syllables, written_words
from reader.language.characters import is_han
from reader.language.pronunciation.pinyin import parse, spell
from reader.saying import Saying

Readings = Callable[[str], Sequence[Sequence[str]]]
"""Return the readings of a word in a dictionary, in numbered syllables."""

LONGEST_WORD = 4

_TONE_MARKS = frozenset("\u0300\u0301\u0304\u030c")
_SEPARATOR = re.compile(r"[ ,，、-]+")
_ILL_SPACED = re.compile(r"^\s|\s$|\s{2}|\s[,;]|[,;](?=\S)")
_MARKS = re.compile("[，、；：]")
_MARKS_OF_PINYIN = re.compile("[,;:-]")
_LOOSE = frozenset("一二两三四五六七八九十百千万几各多每不绝未有所来用")
"""Characters that are often written as separate words, though a dictionary has longer ones."""


class _Word(NamedTuple):
    characters: str
    syllables: tuple[str, ...]
    is_name: bool
    after: str


def faults(characters: str, pinyin: str, readings: Readings | None = None) -> Iterator[Saying]:
    """Yield what is wrong with the pinyin of these characters."""
    syllables = read_syllables(pinyin)
    foreign = [piece for piece in parse(pinyin) if piece.isalpha() and piece not in characters]
    if _TONE_MARKS.isdisjoint(unicodedata.normalize("NFD", pinyin)):
        yield Saying("“{pinyin}” has no tone marks", pinyin=pinyin)
    elif foreign:
        yield Saying("“{piece}” is no pinyin", piece=foreign[0])
    elif len(syllables) != (wanted := sum(map(is_han, characters))):
        yield Saying(
            "“{pinyin}” has {count} syllables, “{characters}” {wanted} characters",
            pinyin=pinyin,
            count=len(syllables),
            characters=characters,
            wanted=wanted,
        )
    else:
        if _ILL_SPACED.search(pinyin):
            yield Saying(
                "“{pinyin}”: write one space between words and after a comma, none before it",
                pinyin=pinyin,
            )
        if (mark := _MARKS.search(characters)) and not _MARKS_OF_PINYIN.search(pinyin):
            yield Saying(
                "“{pinyin}” has nothing for the “{mark}” of “{characters}”",
                pinyin=pinyin,
                mark=mark[0],
                characters=characters,
            )
        if readings:
            yield from _against_a_dictionary(_words(characters, pinyin), characters, readings)


def _words(characters: str, pinyin: str) -> list[_Word]:
    syllables = iter(read_syllables(pinyin))
    words = written_words(characters, pinyin)
    pieces = _SEPARATOR.split(pinyin)
    separators = [*_SEPARATOR.findall(pinyin), ""]
    return [
        _Word(word, tuple(islice(syllables, len(word))), piece[:1].isupper(), separator)
        for word, piece, separator in zip(words, pieces, separators, strict=False)
    ]


def _against_a_dictionary(
    words: Sequence[_Word], characters: str, readings: Readings
) -> Iterator[Saying]:
    for word in words:
        known = readings(word.characters)
        if len(word.characters) == 1 or not known:
            yield from _misread_characters(word, readings)
            if len(word.characters) > LONGEST_WORD and not known:
                yield Saying("“{word}” is too long for one word", word=spell(word.syllables))
        elif not any(_sounds_like(word.syllables, reading) for reading in known):
            yield _misread(word.characters, word.syllables, known)
    reported = ""
    for run in _runs_of_single_syllables(words):
        joined = "".join(word.characters for word in run)
        syllables = tuple(word.syllables[0] for word in run)
        if (
            joined in characters
            and joined not in reported
            and _LOOSE.isdisjoint(joined)
            and any(_sounds_like(syllables, reading) for reading in readings(joined))
        ):
            reported += joined
            yield Saying("“{word}” is one word: {pinyin}", word=joined, pinyin=spell(syllables))


def _runs_of_single_syllables(words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    """Yield runs of syllables written as separate words that might be one, the longest first."""
    for length in range(LONGEST_WORD, 1, -1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            is_single = all(len(word.characters) == 1 and not word.is_name for word in run)
            if is_single and all(word.after == " " for word in run[:-1]):
                yield run


def _misread_characters(word: _Word, readings: Readings) -> Iterator[Saying]:
    for character, syllable in zip(word.characters, word.syllables, strict=True):
        known = readings(character)
        if known and not any(_sounds_like((syllable,), reading) for reading in known):
            yield _misread(character, (syllable,), known)


def _misread(characters: str, syllables: Sequence[str], known: Sequence[Sequence[str]]) -> Saying:
    return Saying(
        "“{word}” is read {heard}, not {written}",
        word=characters,
        heard=" or ".join(dict.fromkeys(spell(reading).lower() for reading in known)),
        written=spell(syllables).lower(),
    )


def _sounds_like(syllables: Sequence[str], reading: Sequence[str]) -> bool:
    """Return whether two readings are the same; a neutral tone equals any other."""
    return len(syllables) == len(reading) and all(
        one.lower() == two.lower()
        or (one[:-1].lower() == two[:-1].lower() and "5" in (one[-1], two[-1]))
        for one, two in zip(syllables, reading, strict=True)
    )
