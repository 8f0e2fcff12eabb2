"""Numbers below one hundred as in political texts, 十七, 17 and １７, and English ordinals."""

from reader.language.english import ordinal

DIGITS = "一二三四五六七八九"
"""The digits from one to nine."""

NUMERALS = f"{DIGITS}十0123456789０１２３４５６７８９"
"""The characters of numbers below one hundred."""

_CHINESE = ("", *DIGITS)
_SYLLABLES = ("", "yī", "èr", "sān", "sì", "wǔ", "liù", "qī", "bā", "jiǔ")
_WORDS = (
    "",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
)


def chinese(number: int) -> str:
    """Write a number from 1 to 99 in Chinese.

    >>> chinese(7), chinese(10), chinese(17), chinese(20), chinese(21)
    ('七', '十', '十七', '二十', '二十一')
    """
    tens, ones = divmod(number, 10)
    return f"{_CHINESE[tens] if tens > 1 else ''}{'十' if tens else ''}{_CHINESE[ones]}"


def spelt(number: int) -> str:
    """Write a number from 1 to 99 in pinyin, one word.

    >>> spelt(7), spelt(12), spelt(20), spelt(22)
    ('qī', "shí'èr", 'èrshí', "èrshí'èr")
    """
    tens, ones = divmod(number, 10)
    ten = f"{_SYLLABLES[tens] if tens > 1 else ''}{'shí' if tens else ''}"
    apostrophe = "'" if ten and ones == 2 else ""
    return f"{ten}{apostrophe}{_SYLLABLES[ones]}"


def ordinal_word(number: int) -> str:
    """Write an English ordinal as a word, from the sixteenth on in figures.

    >>> ordinal_word(3), ordinal_word(12), ordinal_word(17)
    ('Third', 'Twelfth', '17th')
    """
    return _WORDS[number] if number < len(_WORDS) else ordinal(number)


def read_number(written: str) -> int | None:
    """Read a number from 1 to 99 in Chinese or Arabic figures; None for other text.

    >>> [read_number(written) for written in ("十七", "17", "１７", "二十", "十十", "017", "")]
    [17, 17, 17, 20, None, None, None]
    """
    if written.isdecimal():
        number = int(written)
        return number if 0 < number < 100 and len(str(number)) == len(written) else None
    return _CHINESE_NUMBERS.get(written)


_CHINESE_NUMBERS = {chinese(number): number for number in range(1, 100)}
