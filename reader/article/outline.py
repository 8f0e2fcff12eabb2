"""The headings of a long text, recognised by how they are written.

A heading starts with 第一章, 一、 or （一）, or is a short line that does not end like a sentence
and has a longer paragraph after it. Of a longer enumerated line, the first sentence is the heading:
（一）坚持扩大内需。要进一步……
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article.dateline import read_dateline

LONGEST = 60
"""The most characters of the first sentence of an enumerated heading."""

LONGEST_PLAIN = 24
FEWEST = 2
"""The fewest headings that make an outline."""

MOST_PLAIN = 1 / 4
"""The largest share of paragraphs that look like plain headings; verse and lists have more."""

_NUMERALS = "一二三四五六七八九十百零〇"
_ENUMERATED = re.compile(
    rf"第[{_NUMERALS}\d]{{1,4}}(?:([编部篇卷])|([章讲回])|(节))(?=[\s：、　]|[^\s，。]{{0,40}}$)"
    rf"|([{_NUMERALS}]{{1,4}})[、．]"
    rf"|([（(][{_NUMERALS}]{{1,4}}[）)])"
    r"|(\d{1,2}[、．.](?!\d))"
)
_PLAIN_RANK = 2.5
_ARABIC_RANK = 5
_HAN = re.compile("[\u3400-\u9fff]")
_BEGINNINGS = frozenset(f"第（(0123456789{_NUMERALS}")
_SENTENCE = re.compile(r"[。！？；!?;]")
_NO_HEADING = re.compile(r"[。！？；：，、…,;:!?.）)—”\"]\Z|[。！？；，]|\A[—“\"（(]")


class Heading(NamedTuple):
    """Hold a heading: its paragraph, its level (0 is the outermost), and its text."""

    paragraph: int
    level: int
    text: str


def outline(texts: Sequence[str], start: int = 0) -> Iterator[list[Heading] | None]:
    """Yield None for each paragraph from `start`, and at the end the headings.

    There are none where there would be only one.
    """
    found: list[tuple[int, float, str]] = []
    for number in range(start, len(texts)):
        text = texts[number].strip()
        if (enumerated := _enumerated(text)) is not None:
            found.append((number, *enumerated))
        elif len(text) <= LONGEST_PLAIN and _is_plain(text, texts[number + 1 : number + 2]):
            found.append((number, _PLAIN_RANK, text))
        yield None
    plain = sum(rank == _PLAIN_RANK for _, rank, _ in found)
    if plain > MOST_PLAIN * (len(texts) - start):
        found = [heading for heading in found if heading[1] != _PLAIN_RANK]
    ranks = sorted({rank for _, rank, _ in found})
    headings = [Heading(number, ranks.index(rank), text) for number, rank, text in found]
    yield headings if len(headings) >= FEWEST else []


def _enumerated(text: str) -> tuple[float, str] | None:
    if text[:1] not in _BEGINNINGS or (mark := _ENUMERATED.match(text)) is None:
        return None
    rank = float(mark.lastindex or 0) - 1
    end = _SENTENCE.search(text)
    first = text[: end.start()] if end else text
    if len(first) > LONGEST or mark.end() >= len(first):
        return None
    if rank == _ARABIC_RANK and (len(text) > LONGEST_PLAIN * 2 or end):
        return None
    return rank, first


def _is_plain(text: str, following: Sequence[str]) -> bool:
    return (
        len(text) > 1
        and _HAN.search(text) is not None
        and not _NO_HEADING.search(text)
        and any(len(after) > 2 * len(text) and _SENTENCE.search(after) for after in following)
        and read_dateline(text) is None
    )
