"""Tone sandhi: of 一 and 不, and of a third tone before another.

Dictionaries and glossaries write the tone that a syllable has by itself (GB/T 16159, 6.1.9).
The rules are those of Huang Borong and Liao Xudong, *Modern Chinese*, chapter 2:

    一 yī    yí before a fourth tone, yì before the others; yī in numbers, ordinals, at a word's end
    不 bù    bú before a fourth tone
    3 + 3    2 + 3 within a word, and from a word of one syllable to the next word
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.language.numerals import NUMERALS
from reader.language.pronunciation.notation import Notation, pieces
from reader.language.pronunciation.pinyin import mark, number
from reader.language.token import Token

_NUMERALS = frozenset(f"{NUMERALS}第〇零百千万亿萬億")
_UNITS_OF_DATES = frozenset("月日号號年")


def spoken_syllables(
    tokens: Sequence[Token], *, yi_and_bu: bool = True, third_tones: bool = False
) -> list[tuple[str, ...]]:
    """Return the numbered syllables of each token of consecutive tokens, with tone sandhi.

    `yi_and_bu` and `third_tones` select the rules. No tone changes across punctuation.
    """
    characters = "".join(token.text for token in tokens)
    written = [syllable for token in tokens for syllable in token.reading.syllables]
    heard = list(written)
    if third_tones:
        _lower_thirds(tokens, written, heard)
    if yi_and_bu:
        for at, (syllable, following) in enumerate(pairwise(written)):
            if syllable == "yi1" and characters[at] == "一" and _is_outside_number(characters, at):
                heard[at] = _YI_BEFORE_TONE.get(following[-1:], syllable)
            elif syllable == "bu4" and characters[at] == "不" and following[-1:] == "4":
                heard[at] = "bu2"
        _restore_final_yi(tokens, written, heard)
    changed = iter(heard)
    return [tuple(next(changed) for _ in token.reading.syllables) for token in tokens]


def respell(pinyin: str, syllables: Sequence[str]) -> str:
    """Write pinyin with the tones of numbered syllables; unchanged if their number differs.

    >>> respell("bù shì", ("bu2", "shi4")), respell("Lǐ Yǒng", ("li2", "", "yong3"))
    ('bú shì', 'Lí Yǒng')
    """
    written = pieces(pinyin, Notation.MARKS)
    heard = [syllable for syllable in syllables if syllable]
    if len(heard) != sum(1 for piece in written if piece.tone):
        return pinyin
    tones = iter(heard)
    return "".join(
        mark(number(piece.text)[:-1] + next(tones)[-1]) if piece.tone else piece.text
        for piece in written
    )


_YI_BEFORE_TONE = {"1": "yi4", "2": "yi4", "3": "yi4", "4": "yi2"}


def _is_outside_number(characters: str, at: int) -> bool:
    """Return whether 一 is not part of a number or a date."""
    before, after = characters[at - 1 : at], characters[at + 1 : at + 2]
    return before not in _NUMERALS and after not in _NUMERALS and after not in _UNITS_OF_DATES


def _restore_final_yi(tokens: Sequence[Token], written: Sequence[str], heard: list[str]) -> None:
    """Give 一 at the end of a longer word its own tone again: 统一, 唯一."""
    for token in tokens:
        last = token.end - tokens[0].start - 1
        if len(token.text) > 1 and token.text[-1] == "一":
            heard[last] = written[last]


def _lower_thirds(tokens: Sequence[Token], written: Sequence[str], heard: list[str]) -> None:
    offset = tokens[0].start if tokens else 0
    for token in tokens:
        start, end = token.start - offset, token.end - offset
        for at in range(start, min(end, len(written) - 1)):
            within = at + 1 < end or len(token.text) == 1
            if within and written[at][-1:] == "3" == written[at + 1][-1:]:
                heard[at] = written[at][:-1] + "2"
