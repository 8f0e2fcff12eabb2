"""Tones as they change in speech: of 一 and 不, and of a third tone before another.

Dictionaries and glossaries write the tone that a syllable has by itself (GB/T 16159, 6.1.9);
what is heard is, after Huang Borong and Liao Xudong, *Modern Chinese*, chapter 2:

    一 yī    yí before a fourth tone, yì before the others; yī in numbers, in ordinals, at an end
    不 bù    bú before a fourth tone
    3 + 3    2 + 3 within a word, and from a word of one syllable to the next word
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.language.pronunciation.notation import Notation, pieces
from reader.language.pronunciation.pinyin import mark, number
from reader.language.token import Token

_NUMERALS = frozenset("第〇零一二三四五六七八九十百千万亿萬億0123456789０１２３４５６７８９")
_UNITS_OF_DATES = frozenset("月日号號年")


def spoken(
    tokens: Sequence[Token], *, yi_and_bu: bool = True, third_tones: bool = False
) -> list[tuple[str, ...]]:
    """Give the numbered syllables of each token of a paragraph, tones as they are spoken.

    Marks end what is spoken in one breath: no tone changes across them.
    """
    characters = "".join(token.text for token in tokens)
    written = [syllable for token in tokens for syllable in token.reading.syllables]
    heard = list(written)
    if third_tones:
        _lower_thirds(tokens, written, heard)
    if yi_and_bu:
        for at, (syllable, following) in enumerate(pairwise(written)):
            if syllable == "yi1" and characters[at] == "一" and _is_free(characters, at):
                heard[at] = _BEFORE.get(following[-1:], syllable)
            elif syllable == "bu4" and characters[at] == "不" and following[-1:] == "4":
                heard[at] = "bu2"
        _keep_ends(tokens, written, heard)
    changed = iter(heard)
    return [tuple(next(changed) for _ in token.reading.syllables) for token in tokens]


def respelt(pinyin: str, syllables: Sequence[str]) -> str:
    """Give pinyin the tones of numbered syllables, its own where these are not as many.

    >>> respelt("bù shì", ("bu2", "shi4")), respelt("Lǐ Yǒng", ("li2", "", "yong3"))
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


_BEFORE = {"1": "yi4", "2": "yi4", "3": "yi4", "4": "yi2"}


def _is_free(characters: str, at: int) -> bool:
    """Tell whether 一 is no figure of a number or a date."""
    before, after = characters[at - 1 : at], characters[at + 1 : at + 2]
    return before not in _NUMERALS and after not in _NUMERALS and after not in _UNITS_OF_DATES


def _keep_ends(tokens: Sequence[Token], written: Sequence[str], heard: list[str]) -> None:
    """Leave 一 at the end of a longer word as it is: 统一, 唯一."""
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
