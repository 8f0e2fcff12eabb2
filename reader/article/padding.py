"""Words and names of two characters that are padded with spaces to the width of others.

通　知        目    录        指  标 | 2019年        王　毅　外交部部长
"""

import re

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_SPACE = "[ \t\xa0\u2002\u2003\u3000]"
_PADDING = f"(?:\u3000+|{_SPACE}{{2,}})"

_padded = re.compile(
    f"(?<![^\\s\\n|（(「“：:、，。；])([{_HAN}]){_PADDING}([{_HAN}])(?![{_HAN}0-9A-Za-z])"
)
_spread = re.compile(
    f"^[ \t\xa0\u3000]*[{_HAN}](?:{_SPACE}{{1,8}}[{_HAN}]){{1,7}}[ \t\xa0\u3000]*$", re.MULTILINE
)
_NO_WORDS = re.compile(
    "[一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥上中下年月日]"
)


def without_padding(text: str) -> str:
    """Return a text without the spaces inside such words.

    A line of single characters is joined as well (中　华　人　民). Numbers and the letters that
    Chinese counts by stay apart: they are columns.
    """
    if "\u3000" not in text and "  " not in text and "\t" not in text:
        return text
    return _padded.sub(_word, _spread.sub(_heading, text))


def _heading(line: re.Match[str]) -> str:
    bare = re.sub("\\s", "", line[0])
    return line[0] if len(_NO_WORDS.findall(bare)) * 2 > len(bare) else bare


def _word(found: re.Match[str]) -> str:
    first, second = found.groups()
    counted = _NO_WORDS.match(first) and _NO_WORDS.match(second)
    return found[0] if counted else first + second
