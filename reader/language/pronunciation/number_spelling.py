"""The spaces and hyphens in the pinyin of a number or a date, after GB/T 16159, 6.1.5.

三千五百亿        sānqiān wǔbǎi yì     百 and 千 belong to the figure before them
九亿零七万        jiǔyì líng qīwàn     so do 万 and 亿, if there is only that figure before them
四十多            sìshí duō            "and more" is a word by itself
二〇〇八年        èr líng líng bā nián
百分之三点一四    bǎi fēn zhī sān diǎn yī sì
十五六            shíwǔ-liù            one number or the other
"""

import re

from reader.language.numerals import DIGITS

FIGURES = f"〇零{DIGITS}十百千万亿萬億两兩"
"""The characters of Chinese numbers."""

DATE_CHARACTERS = frozenset(f"第{FIGURES}年月日号时分號時")
"""The characters of numbers, ordinals and dates."""

ORDINAL = re.compile(f"第([{FIGURES}]+)([次届屆个個天位步轮輪级級声聲类類例季]?)")
"""An ordinal, and its measure word if that is one syllable, written as a word."""

_ONES = frozenset(f"{DIGITS}两几数")
_ONE = f"[{''.join(sorted(_ONES))}]"
_PIECE = re.compile(f"{_ONE}?[百千]|{_ONE}?十{_ONE}?|{_ONE}|月份|[零万亿点分之多余年月日号时]")
_NUMBER = re.compile(f"(?=..)(?>{_PIECE.pattern})++")
_SIMPLIFIED = str.maketrans("〇○萬億兩幾數點餘號時", "零零万亿两几数点余号时")
_BEFORE_WAN_AND_YI = _ONES.union("十百千万亿")


def split_number(number: str) -> str:
    """Split a number in Chinese characters by spaces and hyphens, as in its pinyin.

    >>> split_number("三千五百亿"), split_number("十五六"), split_number("人民")
    ('三千 五百 亿', '十五-六', '')

    The result is empty for what is no number of two characters or more.
    """
    plain = number.translate(_SIMPLIFIED)
    if not _NUMBER.fullmatch(plain):
        return ""
    pieces = _PIECE.findall(plain)
    split = ""
    done = 0
    for at, piece in enumerate(pieces):
        if at:
            split += _separator(pieces, at)
        split += number[done : done + len(piece)]
        done += len(piece)
    return split


def _separator(pieces: list[str], at: int) -> str:
    """Return the separator before a piece: none, a space, or a hyphen between two numbers."""
    before, piece = pieces[at - 1], pieces[at]
    earlier = pieces[at - 2] if at > 1 else ""
    if piece in "万亿":
        first = at - 3 if earlier == "零" else at - 2
        alone = first < 0 or pieces[first] in "万亿之"
        return "" if alone and before in _BEFORE_WAN_AND_YI else " "
    if before[-1] not in _ONES or piece[0] not in _ONES:
        return " "
    following = pieces[at + 1] if at + 1 < len(pieces) else ""
    by_figure = len(before) == len(piece) == 1 and (
        earlier in _ONES
        or earlier in ("点", "零")
        or following in _ONES
        or following in ("零", "年")
    )
    return " " if by_figure else "-"
