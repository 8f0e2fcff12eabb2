"""The date and source of an article, by what its lines or its file's name say of it.

    2008年11月19日 来源：新华社                      a line that says nothing else
    在大会上的讲话（2021年7月1日）                    a title that ends or begins with a date
    （2018年3月11日第十三届全国人民代表大会第一次会议通过）  a line of promulgation
    新华社北京2008年11月19日电                        an agency's line

Another date in running text is never used, and a year that is not written is never guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date as Date  # noqa: N812
from typing import NamedTuple

_LONGEST = 60
_LONGEST_PROMULGATION = 1300

_DIGITS = {"〇": 0, "○": 0, "零": 0} | {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}

_ARABIC = (
    "(?<![0-9])((?:1[89]|20)[0-9]{2})(?:([-/._])([0-9]{1,2})\\2([0-9]{1,2})"
    "|年([0-9]{1,2})月([0-9]{1,2})日)(?![0-9])"
)
_COMPACT = "(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])"
_CHINESE = (
    "([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月"
    "([一二三四五六七八九十]{1,3})日"
)
_REPUBLIC = (
    "(?:中[华華])?民[国國]([0-9]{1,3}|[〇○零一二三四五六七八九十百]{1,6})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月"
    "([0-9]{1,2}|[一二三四五六七八九十]{1,3})日"
)
_FIRST_YEAR_OF_THE_REPUBLIC = 1912
_TIME = (
    "(?:香港(?:时间|時間))?[0-9]{1,2}(?::[0-9]{2}){1,2}"
    "|(?:香港(?:时间|時間))?[0-9]{1,2}[时時][0-9]{1,2}分|(?:星期|週|周)[一二三四五六日天]|第[0-9]+版"
)
_ANY_DATE = f"{_REPUBLIC}|{_CHINESE}|{_ARABIC.replace(chr(92) + '2', '[-/._]')}"
_BRACKETS = ("（", "(")
_OPENING = "[（(【\\[〔]?\\s*"
_ENACTED = "(?:通过|通過|公布|公佈|发布|發布|批准|核准|修正|修订|修訂|制定|施行|印发|印發|令)"
_PROMULGATION = f"[（(](?=.{{0,40}}(?:年|[0-9]-)).{{6,1200}}{_ENACTED}[^。]{{0,30}}[）)]?\\Z"
_AGENCY = (
    "[（(【\\[]?[^\\s，。]{0,8}(?:社|[网網]|[报報])[^，。；]{0,12}?"
    f"(?:{_ANY_DATE})(?:[电電讯訊]|专电|消息)"
)
_TITLED = f"\\A{_OPENING}(?:{_ANY_DATE})|(?:{_ANY_DATE})\\s*(?:第[0-9]+版)?[）)】\\]〕]?\\Z"
_YEAR = "[0-9]{4}|年"
"""What a line with a date has; the patterns above take a while to compile."""
_LABEL = "(?:来源|來源|稿源|出处|出處|作者|记者|記者|责任编辑|責任編輯|编辑|編輯)\\s*:"
_DATE_LABEL = "(?:发布|發布|发表|發表|更新|刊登)?(?:时间|時間|日期)\\s*:|发布于|發布於"
_FIELD = f"({_LABEL})\\s*([^\\s|:]+?)\\s*(?=[\\s|]|\\Z|{_LABEL})"
_MEDIUM = "[^\\s|:]{2,12}(?:社|报|報|网|網|台|臺|刊|杂志|雜誌|新闻|新聞|客户端|客戶端)"
_BETWEEN = "[\\s|/·,、()\\[\\]{}【】〔〕《》—-]+"


class Dateline(NamedTuple):
    """Hold what a dateline says; None or "" for what it does not say."""

    date: Date | None
    source: str


def read_dateline(line: str) -> Dateline | None:
    """Return the date and source in a line, or None if it says anything else."""
    if len(line) > _LONGEST:
        return None
    rest = unicodedata.normalize("NFKC", line)
    dates = set(_dates(rest))
    if not dates and ":" not in rest:
        return None
    for pattern in (_REPUBLIC, _ARABIC, _CHINESE, _TIME, _DATE_LABEL):
        rest = re.sub(pattern, " ", rest)
    fields = re.findall(_FIELD, rest)
    rest = re.sub(_BETWEEN, " ", re.sub(_FIELD, " ", rest)).strip()
    sources = [value for label, value in fields if label[0] in "来來稿出"]
    if re.fullmatch(_MEDIUM, rest) and dates:
        sources.append(rest)
    elif rest:
        return None
    if not dates and not sources:
        return None
    return Dateline(dates.pop() if len(dates) == 1 else None, sources[0] if sources else "")


def date_in(text: str) -> Date | None:
    """Return the date in a text, if there is exactly one."""
    dates = set(_dates(unicodedata.normalize("NFKC", text)))
    return dates.pop() if len(dates) == 1 else None


def date_of_title(title: str) -> Date | None:
    """Return the date that a title begins or ends with, if it has no other."""
    plain = unicodedata.normalize("NFKC", title)
    if not re.search(_YEAR, plain) or not re.search(_TITLED, plain):
        return None
    return date_in(plain)


def date_of_promulgation(line: str) -> Date | None:
    """Return the last date in a line in brackets that says when a law was passed or amended.

    That of its coming into force is not meant.
    """
    if len(line) > _LONGEST_PROMULGATION or line[:1] not in _BRACKETS:
        return None
    plain = unicodedata.normalize("NFKC", line)
    if not re.match(_PROMULGATION, plain):
        return None
    plain = re.sub(f"自?(?:{_ANY_DATE})起", " ", plain)
    return max(_dates(plain), default=None)


def date_of_agency(line: str) -> Date | None:
    """Return the date that an agency's report begins with (新华社北京2008年11月19日电)."""
    plain = unicodedata.normalize("NFKC", line[:_LONGEST])
    found = re.search(_YEAR, plain) and re.match(_AGENCY, plain)
    return date_in(found[0]) if found else None


def date_in_name(name: str) -> Date | None:
    """Return the date in a file's name (2008-11-19-zhixing-jian.txt), if there is exactly one."""
    dates = set(_dates(name)) | set(_valid(re.findall(_COMPACT, name)))
    return dates.pop() if len(dates) == 1 else None


def _dates(text: str) -> Iterator[Date]:
    for year, month, day in re.findall(_REPUBLIC, text):
        since = _FIRST_YEAR_OF_THE_REPUBLIC - 1 + _number(year)
        yield from _valid([(str(since), str(_number(month)), str(_number(day)))])
    found = re.findall(_ARABIC, text)
    yield from _valid((year, m or month, d or day) for year, _, m, d, month, day in found)
    yield from _valid(
        tuple(str(_number(field)) for field in date) for date in re.findall(_CHINESE, text)
    )


def _valid(dates: Iterable[tuple[str, ...]]) -> Iterator[Date]:
    for year, month, day in dates:
        with suppress(ValueError):
            yield Date(int(year), int(month), int(day))


def _number(written: str) -> int:
    """Return the number in figures or in Chinese, digit by digit or (up to 199) with 十."""
    if written.isdecimal():
        return int(written)
    if "百" in written:
        return 100 + _number(written.split("百", 1)[1].lstrip("零〇○") or "零")
    if "十" not in written:
        return int("".join(str(_DIGITS[digit]) for digit in written))
    tens, ones = written.split("十", 1)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
