"""Lines that were broken at a fixed width, joined to the paragraphs that they were.

    各级党委和政府要加强组织领导，明确责任，密      full: no more would have fit, and no final stop
    切配合，确保任务按期完成。                    the paragraph's last line

A text is taken for wrapped if most of its lines have the same width and end anywhere in a sentence.
Verse, lists, headings, tables and lines that are paragraphs have no such width, or end otherwise;
where a text is wrapped they are told by their marks. In another text, three or more full lines one
after the other are a paragraph if they go on to a final stop.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

_FEWEST = 3
"""The fewest full lines that show a width."""

_NARROWEST = 36
_WIDEST = 240
"""The least and greatest width, in columns: a Han character has two."""

_SLACK = 5
"""How many columns a full line may lack, as no punctuation mark begins a line."""

_LONGEST_WORD = 14
_SHARE = 0.4
"""The least share of full lines in the text: each paragraph has a last line."""

_CLOSERS = "，。、；：？！”’）》」』】〕,.;:?!)"
_FINAL = re.compile("[。！？!?…][”’」』）)\"']*\\Z")
_STOPS = re.compile("[。！？；，、,]")
_ENDING = re.compile("[，。、；：？！,.;:?!…]\\Z")
_ENDS = "。！？”’」』）》：；，、.!?:;)\r"
_NUMERALS = "一二三四五六七八九十百零〇"
_BEGINNING = re.compile(
    f"第[{_NUMERALS}0-9]{{1,6}}(?:[编編部篇卷章回节節条條款](?=[\\s　]|之|$))"
    f"|[{_NUMERALS}]{{1,4}}、|[（(][{_NUMERALS}0-9]{{1,4}}[）)]|[0-9]{{1,3}}[.．、)](?![0-9])"
    "|[-*+•●■◆◇○□▲★·※]\\s|[•●■◆◇□▲★※]|[①-⑳㈠-㈩⒈-⒛]|#{1,6}\\s|\\||>|(?:附件|附錄|附录|注|註)[:：0-9]"
)
_TABLE = re.compile("\\||\t|…{2,}\\s*[0-9]+\\Z|\\.{4,}|·{4,}|\\S[ 　]{3,}\\S|\\S  +\\S+  +\\S")
_PAGE_NUMBER = re.compile("[-—–－·\\s]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*[页頁])?[-—–－·\\s]*")
_LATIN = re.compile("[0-9A-Za-z\xc0-\u024f]")
_unit = re.compile(
    f"(?:[0-9A-Za-z\xc0-\u024f][-0-9A-Za-z\xc0-\u024f.,%'’/]*|[“‘（《「『【〔(]?.)[{_CLOSERS}]*"
)
_wide = re.compile(
    "[\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
_HAN = "[\u3400-\u9fff]"
_MIXED = [
    (
        re.compile(f"{_HAN} (?={latin})|{latin} (?={_HAN})"),
        re.compile(f"{_HAN}(?={latin})|{latin}(?={_HAN})"),
    )
    for latin in ("[A-Za-z]", "[0-9]")
]
"""Han characters beside Latin letters, and beside figures: with a space between, and without."""
_BLANKS = " \t\xa0\u3000\ufeff"


class _Line(NamedTuple):
    """Hold a line without the space around it, its indent and its width in columns."""

    text: str
    indent: int
    width: int


def join_wrapped(text: str, *, spaced: bool = False) -> str:
    """Return a text whose wrapped lines are joined to paragraphs, as it is where none are.

    With `spaced` a space is between its words, also those of which a line end is between.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [*map(_line, text.replace("\f", "\n\f\n").split("\n"))]
    width = _width_of([line for line in lines if line.text and line.text != "\f"])
    if not width:
        return join_runs(text, spaced=spaced)
    return "\n".join(_joined(_without_page_ends(lines, width), width, spaced))


def _line(line: str) -> _Line:
    if line == "\f":
        return _Line(line, 0, 0)
    bare = line.strip()
    before = line[: len(line) - len(line.lstrip(_BLANKS))] if bare else ""
    return _Line(bare, _columns(before), _columns(before) + _columns(bare))


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_wide.findall(text))


def _width_of(lines: Sequence[_Line]) -> int:
    """Return the width at which a text is wrapped, 0 if it is not."""
    plain = [line for line in lines if not _TABLE.search(line.text)]
    widths = Counter(line.width for line in plain if _NARROWEST <= line.width <= _WIDEST)
    if not widths:
        return 0
    near = {w: sum(widths[w - less] for less in range(_SLACK)) for w in widths}
    best = max(near, key=lambda width: (near[width], width))
    while any(widths[best + more] * 12 >= near[best] for more in (1, 2)):
        best += 2 if widths[best + 2] * 12 >= near[best] else 1
    full = [line for line in plain if best - _SLACK < line.width <= best]
    wider = sum(line.width > best + 2 for line in lines)
    if len(full) < _FEWEST or len(full) < _SHARE * len(lines) or wider > len(full) / 4:
        return 0
    ended = sum(_ENDING.search(line.text) is not None for line in full)
    running = sum(_STOPS.search(line.text[:-1]) is not None for line in full)
    if ended * 2 > len(full) or running * 2 < len(full):
        return 0
    if not any(_FINAL.search(line.text) for line in lines):
        return 0
    return best


def join_runs(text: str, *, spaced: bool = False) -> str:
    """Return a text that is not wrapped as a whole, with its wrapped paragraphs joined."""
    lines = text.split("\n")
    joined = []
    at = 0
    while at < len(lines):
        end = _end_of_run(lines, at, spaced) if may_go_on(lines[at]) else at + 1
        if end == at + 1:
            joined.append(lines[at])
        else:
            run = [*map(_line, lines[at:end])]
            between = _spaces(run, spaced)
            pieces = [run[0].text]
            for before, line in pairwise(run):
                pieces += between(before.text, line.text), line.text
            joined.append("".join(pieces))
        at = end
    return "\n".join(joined)


def may_go_on(line: str) -> bool:
    """Return whether a line is as long as a broken one and does not end as a sentence does."""
    return _NARROWEST // 2 <= len(line) <= _WIDEST and line[-1] not in _ENDS


def _end_of_run(lines: Sequence[str], at: int, spaced: bool) -> int:
    """Return the number of the line after the wrapped paragraph that begins at a line."""
    run = [_line(lines[at])]
    width = run[0].width
    if not _NARROWEST <= width <= _WIDEST or _TABLE.search(run[0].text):
        return at + 1
    for number in range(at + 1, len(lines)):
        following = _line(lines[number])
        if not following.text or not _goes_on(run[-1], following, width, spaced):
            break
        run.append(following)
    *full, last = run
    ended = sum(_ENDING.search(line.text) is not None for line in full)
    running = sum(_STOPS.search(line.text[:-1]) is not None for line in full)
    is_paragraph = (
        len(full) >= _FEWEST - 1
        and all(abs(line.width - width) < _SLACK for line in full)
        and ended * 2 <= len(full) <= running * 2
        and _FINAL.search(last.text)
        and not any(_FINAL.search(line.text) for line in full)
    )
    return at + len(run) if is_paragraph else at + 1


def _without_page_ends(lines: Sequence[_Line], width: int) -> list[_Line]:
    """Return the lines without page numbers beside form feeds; a page ending in full goes on."""
    kept: list[_Line] = []
    at = 0
    while at < len(lines):
        if lines[at].text != "\f":
            kept.append(lines[at])
            at += 1
            continue
        while kept and not kept[-1].text:
            kept.pop()
        if kept and _PAGE_NUMBER.fullmatch(kept[-1].text):
            kept.pop()
            while kept and not kept[-1].text:
                kept.pop()
        at += 1
        while at < len(lines) and not lines[at].text:
            at += 1
        if at < len(lines) and _PAGE_NUMBER.fullmatch(lines[at].text):
            at += 1
            while at < len(lines) and not lines[at].text:
                at += 1
        if kept and not width - _SLACK < kept[-1].width:
            kept.append(_Line("", 0, 0))
    return kept


def _joined(lines: Sequence[_Line], width: int, spaced: bool) -> list[str]:
    texts = [line for line in lines if line.text]
    margin = min((line.indent for line in texts), default=0)
    between = _spaces(texts, spaced)
    unmarked = any(map(partial(_is_unmarked_end, width), lines, lines[1:]))
    joined: list[list[str]] = []
    before: _Line | None = None
    item = False
    for line in lines:
        if before and before.text and line.text and _goes_on(before, line, width, spaced):
            hanging = item and line.indent > margin
            new = line.indent > max(before.indent, margin) and not hanging
            if not new and not (unmarked and _FINAL.search(before.text)):
                joined[-1] += between(before.text, line.text), line.text
                before = line
                continue
        joined.append([line.text])
        item = _BEGINNING.match(line.text) is not None
        before = line
    return ["".join(pieces) for pieces in joined]


def _is_unmarked_end(width: int, line: _Line, following: _Line) -> bool:
    """Return whether a paragraph ends in a line, and neither a blank nor an indent shows it."""
    return (
        0 < line.width < width - _SLACK - _LONGEST_WORD
        and following.width > 0
        and following.indent <= line.indent
        and _FINAL.search(line.text) is not None
        and not _BEGINNING.match(following.text)
    )


def _goes_on(before: _Line, line: _Line, width: int, spaced: bool) -> bool:
    """Return whether a line was full, so that the first word of the next did not fit."""
    if not width - _SLACK - _LONGEST_WORD < before.width <= width + 4:
        return False
    if _BEGINNING.match(line.text) or _TABLE.search(before.text) or _TABLE.search(line.text):
        return False
    first = line.text.split(" ", 1)[0] if spaced else ""
    unit = _unit.match(line.text)
    first = first if len(first) <= _LONGEST_WORD and first else unit[0] if unit else ""
    return before.width + _columns(first) + spaced > width - 3


def _spaces(lines: Sequence[_Line], spaced: bool) -> Callable[[str, str], str]:
    """Return what gives the space that the end of a line before another stands for.

    Between Han and Latin characters there is one where the text has more such spaces than none.
    """
    whole = "\n".join(line.text for line in lines)
    mixed = [
        close for apart, close in _MIXED if len(apart.findall(whole)) > len(close.findall(whole))
    ]

    def between(before: str, after: str) -> str:
        first, second = before[-1], after[0]
        latin = _LATIN.match(second) and (_LATIN.match(first) or first in ",.;:)%")
        apart = any(close.match(first + second) for close in mixed)
        return " " if spaced or latin or apart else ""

    return between
