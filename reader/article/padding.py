"""Words and names of two characters that are padded with spaces to the width of others.

通　知        目    录        指  标 | 2019年        王　毅　外交部部长
"""

import re

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_SPACE = "[ \t\xa0\u2002\u2003\u3000]"

_BEFORE = frozenset(" \t\xa0\u3000\n\r\f|（(「“：:、，。；")
_padding = re.compile(f"{_SPACE}(?<=[{_HAN}].){_SPACE}*(?=[{_HAN}](?![{_HAN}0-9A-Za-z]))")
_spread = re.compile(f"[{_HAN}](?:[ \u3000]+[{_HAN}]){{1,7}}")
LONGEST_SPREAD = 30
"""The most characters of a line of single characters."""
_NO_WORDS = re.compile(
    "[一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥上中下年月日]"
)


def without_padding(text: str) -> str:
    """Return a text without the spaces inside such words.

    The numbers and the letters that Chinese counts by stay apart: they are columns.
    """
    if "\u3000" not in text and "  " not in text and "\t" not in text:
        return text
    return _padding.sub(_between, text)


def without_spread(line: str) -> str:
    """Return a line of single characters, up to eight, without the spaces between them.

    >>> without_spread("目 录"), without_spread("一　二　三")
    ('目录', '一　二　三')
    """
    if not _spread.fullmatch(line):
        return line
    bare = re.sub("[ \u3000]", "", line)
    return line if len(_NO_WORDS.findall(bare)) * 2 > len(bare) else bare


def _between(space: re.Match[str]) -> str:
    """Return the space after a character, "" where that and the next one are a padded word."""
    text, at = space.string, space.start()
    first, second = text[at - 1], text[space.end()]
    apart = at > 1 and text[at - 2] not in _BEFORE
    single = len(space[0]) == 1 and space[0] != "\u3000"
    counted = _NO_WORDS.match(first) and _NO_WORDS.match(second)
    return space[0] if apart or single or counted else ""
