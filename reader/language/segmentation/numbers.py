"""Dates, ordinals and numbers, each of which is one word.

2008年11月19日      2008年|11月|19日        a year, a month and a day
一九九八年底        一九九八年|底
五十年              五十|年                 a length of time is no date
三千五百亿元        三千五百亿|元           the unit is another word (GB/T 16159, 6.1.5)
四十多年，10余万人  四十多|年，10余万|人    "and more" belongs to the number
第十七次            第十七|次
1966第八期          1966|第八|期
民国109年           民国|109年
十三分之八          十三分之八
"""

import re
from functools import cache

from reader.language.characters import HAN_CLASS
from reader.language.numerals import DIGITS

_ONES = f"{DIGITS}两兩"
_ZEROS = "〇○零"
_POWERS = "十百千万亿萬億"
NUMBER_CHARACTERS = f"{_ONES}{_ZEROS}{_POWERS}几幾数數"
"""The characters that Chinese numbers are made of."""

_ANY = f"[{_ONES}{_ZEROS}{_POWERS}]"
_DIGIT = f"[{_ONES}{_ZEROS}]"
_ARABIC = r"[0-9]+(?:[,，][0-9]{3}(?![0-9])){0,6}(?:[.．][0-9]+)?"
_MORE = f"(?:[多余餘][万亿萬億]*(?=[{HAN_CLASS}]))"
_UP_TO_31 = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"

_DATE = (
    rf"(?:(?:1[0-9]|20)[0-9][0-9]|['’][0-9][0-9]|[4-9][0-9](?=年[0-9]{{1,2}}月)"
    rf"|(?<=民[国國])(?:[0-9]{{1,3}}|{_ANY}{{1,5}})|[一二]{_DIGIT}{{3}}|[四五六七八九〇○零][〇○零一二三四五六七八九])年(?![度级級间間代])"
    rf"|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?"
    rf"|(?:3[01]|[12][0-9]|0?[1-9]|(?<=月){_UP_TO_31}|[二三]?十[一二三四五六七八九]|[二三]十)日"
    rf"|(?<=月)(?:[0-9]{{1,2}}|{_UP_TO_31})[号號]"
    rf"|(?:2[0-4]|[01]?[0-9])[时時](?![代间間期候])(?:[0-9]{{1,2}}分)?"
)
_NO_UNIT = "(?!(?<=千)[瓦伏赫]|(?<=[万亿萬億]千)[克米卡帕])"
"""After a number that ends in 千: this does not belong to the unit after it (亿|千瓦)."""
_NUMBER = (
    rf"(?:[0-9]{{1,20}}|{_ANY}{{1,20}})分之(?:{_ARABIC}|{_ANY}+(?:[点點]{_DIGIT}+)?)"
    r"|[0-9]+[/／][0-9]+"
    rf"|第(?:[0-9]+|{_ANY}+(?!(?<=百)[货貨]))"
    r"|(?:十[一二三四五六七八九]|二十[一二三]?|(?<=党的)[七八九]|[七八](?=大[一二]次))大(?![小于会會型量力类類项項城国國])"
    rf"|{_ARABIC}(?:[百千万亿萬億]+{_NO_UNIT}{_MORE}?|{_MORE}|几(?=[{HAN_CLASS}]))"
    rf"|(?!一[点點]一[点點时時])[零{_ONES}][点點]{_DIGIT}+[万亿萬億]*(?![十分刻])"
    rf"|(?<![统統唯单單专專划劃归歸逐])"
    rf"(?:[{_ONES}]{{1,2}}[{_POWERS}]{_ANY}*{_NO_UNIT}{_MORE}?|[一1]个(?!个)|一個(?!個))"
    rf"|十{_ANY}+{_NO_UNIT}{_MORE}?|十{_MORE}|[几幾数數][{_POWERS}]+|十[几幾]|{_DIGIT}{{3,}}"
)
PATTERN = rf"(?:(?<![0-9.])|(?=第))(?:{_DATE}|{_NUMBER})"
"""A regular expression for what `find_numbers` finds in text with ASCII digits."""
_BEGINNING = (
    rf"['’]?(?<![0-9])[0-9]++(?=[.．,，年月日号號时時百千万亿萬億分多余餘几/／])"
    rf"|[第{NUMBER_CHARACTERS}](?=[0-9{NUMBER_CHARACTERS}多余餘年月日号號分点點个個大])|1个"
)
"""How all of them begin: matched several times faster than the whole."""
_FIRST_TWO = (
    f"[0-9'’第{NUMBER_CHARACTERS}][0-9{NUMBER_CHARACTERS}.．,，年月日号號时時多余餘分点點個个大/／]"
)
"""The first two characters of that: classes alone are searched for faster still."""
_WHOLE_DATE = rf"(?:[0-9]+|{_ANY}+)(?:[年日号號]|月份?|[时時](?:[0-9]{{1,2}}分)?)"
_WHOLE_NUMBER = (
    rf"{_NUMBER}|[{NUMBER_CHARACTERS}]+[多余餘]?[万亿萬億]*|[0-9].*[百千万亿萬億多余餘几]"
)
_FULL_WIDTH = re.compile("[０-９]")
_TO_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")


def find_numbers(text: str) -> list[tuple[int, int]]:
    """Return the bounds of the fractions, and of the dates and numbers with a Chinese character.

    >>> text = "１９９８年底有三千五百亿元"
    >>> [text[start:end] for start, end in find_numbers(text)]
    ['１９９８年', '三千五百亿']
    """
    if _FULL_WIDTH.search(text):
        text = text.translate(_TO_ASCII)
    first_two, beginning, whole = _patterns()
    spans = []
    stop = 0
    while place := first_two.search(text, stop):
        at = place.start()
        begin = beginning.match(text, at)
        found = whole.match(text, at) if begin else None
        if found:
            spans.append(found.span())
            stop = found.end()
        else:
            stop = begin.end() if begin and begin[0][0] not in "'’" else at + 1
    return spans


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, (_FIRST_TWO, _BEGINNING, PATTERN)))


def is_date(word: str) -> bool:
    """Return whether a word is a year, a month, a day or an hour."""
    return re.fullmatch(_WHOLE_DATE, word.translate(_TO_ASCII)) is not None


def is_number(word: str) -> bool:
    """Return whether a word with a Chinese character in it is a number or an ordinal."""
    return re.fullmatch(_WHOLE_NUMBER, word.translate(_TO_ASCII)) is not None
