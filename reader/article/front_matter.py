"""What stands before a text and describes it: YAML, e-mail headers, the labels of a scraped page.

    标题：关于加强调查研究的通知          title: 讲话
    来源：新华社                          date: 2021-07-01
    日期：2008-11-19                      ---

It is read and not shown. A single labelled line, and one in running text, is part of the text.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812
from typing import NamedTuple

from reader.article.dateline import date_in

_MOST_LINES = 60
_LONGEST = 6000
"""The most lines and characters of what describes a text."""

_TITLE_NAMES = "标题 標題 题目 題目 题名 名称 名稱 title subject headline 主题 主題 主旨"
_DATE_NAMES = (
    "日期 发布日期 發布日期 發佈日期 发布时间 發布時間 發佈時間 发表时间 發表時間 "
    "发表日期 時間 时间 成文日期 公布日期 印发日期 刊登日期 更新时间 更新日期 发文日期 "
    "發文日期 签发日期 裁判日期 出版日期 生成日期 date published pubdate publishdate sent "
    "寄件日期 发送时间 發送時間 制定日期 通过日期"
)
_SOURCE_NAMES = (
    "来源 來源 稿源 出处 出處 信息来源 消息来源 文章来源 稿件来源 资料来源 資料來源 "
    "source publisher site 媒体 媒體 发布机构 發布機構 发文机关 發文機關 发布单位 "
    "發布單位"
)
_OTHER_NAMES = (
    "作者 记者 記者 编辑 編輯 责任编辑 責任編輯 责编 責編 链接 連結 网址 網址 原文链接 "
    "原文地址 原文 关键词 關鍵詞 关键字 标签 標籤 分类 分類 栏目 欄目 索引号 索引號 "
    "主题分类 主題分類 发文字号 發文字號 发文号 文号 文號 主题词 主題詞 有效性 浏览次数 "
    "浏览量 阅读次数 阅读量 点击数 点击量 点击率 字号 字體 字体 体裁 组配分类 公开方式 "
    "公开范围 体裁分类 服务对象 效力级别 时效性 实施日期 施行日期 生效日期 法宝引证码 "
    "案号 案由 收件人 发件人 寄件人 寄件者 收件者 抄送 副本 版次 版面 作者单位 译者 審核 "
    "审核 校对 排版 供稿 打印 分享 发文类别 公文类别 摘要来源 author by link url tags tag "
    "categories category created updated modified lastmod description summary layout slug "
    "draft lang language keywords permalink from to cc id image cover weight toc comments "
    "type copyright aliases excerpt message-id reply-to content-type mime-version section "
    "editor translator edition volume page"
)
_TITLE, _DATE, _SOURCE, _OTHER = (
    frozenset(names.split()) for names in (_TITLE_NAMES, _DATE_NAMES, _SOURCE_NAMES, _OTHER_NAMES)
)
_LABELS = _TITLE | _DATE | _SOURCE | _OTHER
_field = re.compile(
    "([^\\s:：=](?:[^:：=\\n]{0,18}[^\\s:：=])?)[ \t\u3000]*[:：][ \t\u3000]*(.{0,400})"
)
_bracketed = re.compile("[【\\[]([^】\\]\\n]{2,8})[】\\]][ \t\u3000]*(.{0,200})")
_toml = re.compile("([A-Za-z_-]{1,30})[ \t]*=[ \t]*(.{0,400})")
_SENTENCE = re.compile("[。！？；]")
_FENCES = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",)}


class FrontMatter(NamedTuple):
    """Hold what was said of a text before it; "" or None for what was not."""

    title: str = ""
    source: str = ""
    date: Date | None = None


def split_front_matter(text: str) -> tuple[FrontMatter | None, str]:
    """Return what describes a text, and the text without that."""
    head = text[:_LONGEST]
    lines = head.splitlines(keepends=True)[:_MOST_LINES]
    start = next((n for n, line in enumerate(lines) if line.strip("\ufeff \t\r\n")), 0)
    fenced = _fenced(lines, start)
    fields, skipped, end = fenced or _labelled(lines, start)
    if not fields:
        return None, text
    rest = "".join(skipped) + text[sum(map(len, lines[:end])) :]
    if not rest.strip():
        return None, text
    return _facts(fields), rest


_Found = tuple[list[tuple[str, str]], list[str], int]
"""Fields with their values, the lines before them, and the number of the line after them."""


def _fenced(lines: Sequence[str], start: int) -> _Found | None:
    first = lines[start].strip("\ufeff \t\r\n") if start < len(lines) else ""
    closing = _FENCES.get(first, ())
    pattern = _toml if first == "+++" else _field
    fields: list[tuple[str, str]] = []
    for number in range(start + 1, len(lines)):
        line = lines[number].strip()
        if line in closing:
            return (fields, [], number + 1) if fields else None
        if found := pattern.match(line):
            fields.append((_name(found[1]), found[2].strip(" \"'\u3000")))
        elif line and line[0] not in "-#[]{}\"'," and not lines[number][0].isspace():
            return None
    return None


def _labelled(lines: Sequence[str], start: int) -> _Found:
    """Return the fields of the first lines, or of those after a title."""
    for first in (start, _after(lines, start)):
        fields: list[tuple[str, str]] = []
        at = end = first
        while at < len(lines):
            line = lines[at].strip("\ufeff \t\r\n\u3000\xa0")
            found = _field.fullmatch(line) or _bracketed.fullmatch(line)
            name = _name(found[1]) if found else ""
            if found and name in _LABELS and not _is_said(found[2]):
                fields.append((name, found[2].strip()))
                end = at + 1
            elif line:
                break
            at += 1
        names = [name for name, _ in fields]
        known = _TITLE.union(_DATE, _SOURCE)
        if len(set(names)) == len(names) > 1 and not known.isdisjoint(names):
            return fields, list(lines[start:first]), end
    return [], [], 0


def _after(lines: Sequence[str], start: int) -> int:
    """Return the number of the line after a short first one and blank ones."""
    first = lines[start].strip() if start < len(lines) else ""
    if not first or len(first) > _LONGEST_TITLE or _SENTENCE.search(first):
        return len(lines)
    at = start + 1
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


_LONGEST_TITLE = 60


def _name(label: str) -> str:
    return re.sub("[\\s　*]", "", label).lower()


def _is_said(value: str) -> bool:
    """Return whether a value is a sentence, as in an interview."""
    return len(value) > 120 or _SENTENCE.search(value.rstrip("；;")) is not None


def _facts(fields: Sequence[tuple[str, str]]) -> FrontMatter:
    title = source = ""
    date = None
    for name, value in fields:
        value = value.strip(" \t\u3000*\"'")
        if name in _TITLE and not title:
            title = value
        elif name in _SOURCE and not source:
            source = unicodedata.normalize("NFKC", value)
        elif name in _DATE and not date:
            date = date_in(value)
    return FrontMatter(title, source, date)
