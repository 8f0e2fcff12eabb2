"""The date and source of an article, from a line that says nothing else or from a file's name.

A date in running text is never used, and a year that is not written is never guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date as Date  # noqa: N812
from typing import NamedTuple

_LONGEST = 60

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
_TIME = (
    "[0-9]{1,2}(?::[0-9]{2}){1,2}|[0-9]{1,2}[时時][0-9]{1,2}分|(?:星期|週|周)[一二三四五六日天]"
    "|第[0-9]+版"
)
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
    for pattern in (_ARABIC, _CHINESE, _TIME, _DATE_LABEL):
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


def date_in_name(name: str) -> Date | None:
    """Return the date in a file's name (2008-11-19-zhixing-jian.txt), if there is exactly one."""
    dates = set(_dates(name)) | set(_valid(re.findall(_COMPACT, name)))
    return dates.pop() if len(dates) == 1 else None


def _dates(text: str) -> Iterator[Date]:
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
    """Return the number that is written in Chinese, digit by digit or (up to 99) with 十."""
    if "十" not in written:
        return int("".join(str(_DIGITS[digit]) for digit in written))
    tens, ones = written.split("十", 1)
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
