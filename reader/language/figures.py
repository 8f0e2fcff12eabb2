"""Numbers and dates in English: 三千五百亿 is 350 billion, 11月 November."""

import re
from decimal import Decimal

from reader.language.english import MONTHS, ordinal

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100, "千": 1_000}
_SIMPLIFIED = str.maketrans(
    "〇○兩两萬億點餘號時０１２３４５６７８９，．／", "零零二二万亿点余日时0123456789,./"
)
_NUMERAL = "[0-9零一二三四五六七八九十百千万亿]"
_FRACTION = re.compile(f"({_NUMERAL}+)分之({_NUMERAL}[0-9零一二三四五六七八九十百千万亿.点]*)")
_DATE = re.compile(f"['’]?({_NUMERAL}+)(年|月|日|时)(?:份|({_NUMERAL}+)分)?")
_DIGIT = "[零一二三四五六七八九]"
_PIECES = re.compile(rf"[0-9]+(?:\.[0-9]+)?|{_DIGIT}点{_DIGIT}+|零?.")
_LONGEST = 20
"""The most characters of a number that is exact in a Decimal."""
_LARGE_UNITS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def in_english(word: str) -> str:
    """Write a number, an ordinal or a date in English; empty where the value isn't certain.

    >>> [in_english(word) for word in ("三千五百亿", "10余万", "百分之三点五", "第十三", "11月")]
    ['350 billion', 'more than 100,000', '3.5%', '13th', 'November']
    """
    plain = word.translate(_SIMPLIFIED).replace(",", "")
    if date := _DATE.fullmatch(plain):
        return _date(*date.groups())
    if fraction := _FRACTION.fullmatch(plain):
        whole, part = map(_value, fraction.groups())
        if whole is None or part is None:
            return ""
        return f"{part}%" if whole == 100 else f"{part}/{whole}"
    if plain.startswith("第"):
        value = _value(plain[1:])
        return "" if value is None else ordinal(int(value))
    value = _value(re.sub("[多余]", "", plain))
    if value is None:
        return ""
    return f"more than {_shown(value)}" if "多" in plain or "余" in plain else _shown(value)


def _date(written: str, unit: str, minutes: str | None) -> str:
    value = _value(written)
    if value is None:
        return ""
    number = int(value)
    if unit == "年":
        return f"the year {number}" if number > 999 else f"the year ’{number:02}"
    if unit == "月":
        return MONTHS[number - 1] if 0 < number <= len(MONTHS) else ""
    if unit == "日":
        return f"the {ordinal(number)}"
    return f"{number}:{int(_value(minutes) or 0):02}" if minutes else f"{number}:00"


def _value(written: str) -> Decimal | None:
    """Return the value of a number in Chinese or Arabic figures, or both; None if uncertain."""
    if not 0 < len(written) <= _LONGEST:
        return None
    digits = [_DIGITS.get(character) for character in written]
    if len(digits) > 1 and None not in digits:
        return Decimal("".join(map(str, digits)))
    if re.search("[百千万亿][一二三四五六七八九]$", written):
        return None  # 一百五 is 150, but 一百零五 is 105
    total = section = Decimal(0)
    number: Decimal | None = None
    for piece in _PIECES.findall(written):
        if piece in _UNITS:
            section += (1 if number is None else number) * _UNITS[piece]
            number = None
        elif piece in "万亿":
            section += number or 0
            if piece == "亿":
                total = ((total + section) or Decimal(1)) * 10**8
            else:
                total += (section or Decimal(1)) * 10**4
            section, number = Decimal(0), None
        elif number is not None:
            return None
        else:
            number = _small(piece)
            if number is None:
                return None
    return total + section + (number or 0)


def _small(piece: str) -> Decimal | None:
    if piece[0].isdigit():
        return Decimal(piece)
    whole, _, decimals = (piece[1:] if len(piece) == 2 else piece).partition("点")
    digits = [_DIGITS.get(character) for character in (whole, *decimals)]
    if None in digits:
        return None
    first, *rest = map(str, digits)
    return Decimal(f"{first}.{''.join(rest)}" if rest else first)


def _shown(value: Decimal) -> str:
    """Write a number in millions, billions or trillions where three decimals are enough."""
    for unit, name in _LARGE_UNITS:
        scaled = value / unit
        if scaled >= 1 and scaled == round(scaled, 3):
            return f"{_plain(scaled)} {name}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
