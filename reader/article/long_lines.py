"""Lines too long for one paragraph, split at the end of a sentence where there is one.

A view lays out whole paragraphs, so the longest one limits the cost of a frame; some texts have no
line ends at all.
"""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 4000
"""The most characters of a paragraph, unless one word has more, and but for a last one's marks."""

_MOST_MARKS = 64
"""How many marks or joined characters are kept with the character that ends a piece."""

SPACE = "\0"
"""A printed space in a line whose other spaces are word boundaries; cleaned text has no NUL."""

_SENTENCE_ENDS = (
    "。",
    "！",
    "？",
    "；",
    "…",
    ". ",
    "! ",
    "? ",
    f".{SPACE}",
    f"!{SPACE}",
    f"?{SPACE}",
)
_PAUSES = ("，", "、", "：")
_SPACES = (" ", SPACE)
_BLANKS = f" \u3000{SPACE}"
_MARGIN = 16
_JOINER = "\u200d"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"

_rest_of_end = re.compile("(?:…+|[。！？；]{0,4})[”’」』）》】〉]{0,8}")
_latin_tail = re.compile("[0-9A-Za-z]{1,64}\\Z")


def split_line(line: str, *, words: bool = False) -> Iterator[str]:
    """Yield the pieces of a cleaned line, none longer in print than LONGEST, without outer space.

    With `words` the spaces of the line are word boundaries, which are not printed, and no piece
    starts inside a word. No piece starts with a combining mark.
    """
    start = 0
    while (end := _window(line, start, words)) < len(line):
        split = _past_marks(line, _split_point(line, start, end, words))
        yield line[start:split].strip(_BLANKS)
        start = split
    if piece := line[start:].strip(_BLANKS):
        yield piece


def _window(line: str, start: int, words: bool) -> int:
    """Return the end of the longest piece allowed."""
    end = start + LONGEST
    if words:
        spaces = line.count(" ", start, end)
        while spaces:
            end, spaces = end + spaces, line.count(" ", end, end + spaces)
    return min(end, len(line))


def _split_point(line: str, start: int, end: int, words: bool) -> int:
    last = end - _MARGIN
    for marks in (_SENTENCE_ENDS, _PAUSES, _SPACES):
        at = max(line.rfind(mark, start, last) for mark in marks)
        if at >= start:
            rest = _rest_of_end.match(line, at + 1)
            return rest.end() if rest else at + 1
    if words:
        spaces = [at for at in (line.find(" ", last), line.find(SPACE, last)) if at >= 0]
        return min(spaces, default=len(line))
    tail = _latin_tail.search(line, max(start + 1, end - 64), end)
    return tail.start() if tail and line[end].isalnum() and line[end].isascii() else end


def _past_marks(line: str, at: int) -> int:
    """Return the end of the character before `at` and its marks; a space may have marks too."""
    last = at + _MOST_MARKS
    while at < len(line) and (
        line[at] in _BLANKS
        or (
            at < last
            and (
                unicodedata.category(line[at]).startswith("M")
                or line[at] in _SKIN_TONES
                or _JOINER in line[at - 1 : at + 1]
            )
        )
    ):
        at += 1
    return at
