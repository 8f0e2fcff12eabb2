"""Recognise a person's name that no dictionary has, by its surname and its length."""

from collections.abc import Callable, Sequence

_SURNAMES = frozenset(
    "王李张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐韩冯邓曹彭曾肖董袁潘蒋蔡杜苏魏吕丁沈姚卢崔谭陆汪范廖贾韦邹孟熊秦邱"
    "尹薛闫侯黎贺顾毛郝龚邵覃戴莫汤齐張劉陳楊趙吳孫羅鄭謝韓馮鄧蕭蔣蘇魏呂盧譚陸賈韋鄒顧賀龔湯齊閻"
)
_ALSO_COMMON_WORDS = frozenset(
    "黄马高林何任金石方白江向万武段龙钱严夏程史许傅余叶于田钟付常康施孔路尚温习黃馬萬龍錢嚴許葉鍾習"
)


def looks_like_a_name(word: str, is_common_word: Callable[[str], bool]) -> bool:
    """Tell whether a word of two or three characters, given as one, is surname and given name.

    >>> looks_like_a_name("王胜俊", {"胜利"}.__contains__)
    True
    >>> looks_like_a_name("高标准", {"标准"}.__contains__)
    False
    """
    if word[0] in _SURNAMES:
        return len(word) == 2 or (len(word) == 3 and not is_common_word(word[1:]))
    return len(word) == 3 and word[0] in _ALSO_COMMON_WORDS and not is_common_word(word[1:])


def spell_as_name(
    word: str, readings_of: Callable[[str], Sequence[tuple[str, ...]]], given: Sequence[str]
) -> tuple[str, ...]:
    """Give a name's numbered syllables, surname and given name capitalised.

    `given` are the syllables of the whole word otherwise; the surname takes its own (曾 Zeng1).
    """
    own = next((r[0] for r in readings_of(word[0]) if len(r) == 1 and r[0][0].isupper()), given[0])
    return (own.capitalize(), given[1].capitalize(), *given[2:])
