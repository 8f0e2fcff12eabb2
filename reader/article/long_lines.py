"""Part a line that is too long for one paragraph, at the end of a sentence where there is one.

A view lays out whole paragraphs, so the longest one bounds what a frame costs; some texts have no
line ends at all.
"""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 4000
"""The most characters of a paragraph, unless a single word has more, or a character's marks."""

KEPT = "\0"
"""A space that is printed, in a line whose other spaces are boundaries; cleaned text has no NUL."""

_SENTENCE_ENDS = ("。", "！", "？", "；", "…", ". ", "! ", "? ", f".{KEPT}", f"!{KEPT}", f"?{KEPT}")
_PAUSES = ("，", "、", "：")
_SPACES = (" ", KEPT)
_BLANKS = f" \u3000{KEPT}"
_MARGIN = 16
_JOINER = "\u200d"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"

_rest_of_end = re.compile("(?:…+|[。！？；]{0,4})[”’」』）》】〉]{0,8}")
_latin_tail = re.compile("[0-9A-Za-z]{1,64}\\Z")


def parts(line: str, *, words: bool = False) -> Iterator[str]:
    """Yield the parts of a cleaned line, none longer in print than LONGEST, without outer space.

    With `words` the spaces of the line are boundaries, which are not printed, and no part begins
    inside a word. No part begins with a combining mark.
    """
    start = 0
    while (end := _window(line, start, words)) < len(line):
        cut = _past_marks(line, _cut(line, start, end, words))
        yield line[start:cut].strip(_BLANKS)
        start = cut
    if part := line[start:].strip(_BLANKS):
        yield part


def _window(line: str, start: int, words: bool) -> int:
    """Return where the longest part that is allowed would end."""
    end = start + LONGEST
    if words:
        spaces = line.count(" ", start, end)
        while spaces:
            end, spaces = end + spaces, line.count(" ", end, end + spaces)
    return min(end, len(line))


def _cut(line: str, start: int, end: int, words: bool) -> int:
    last = end - _MARGIN
    for marks in (_SENTENCE_ENDS, _PAUSES, _SPACES):
        at = max(line.rfind(mark, start, last) for mark in marks)
        if at >= start:
            rest = _rest_of_end.match(line, at + 1)
            return rest.end() if rest else at + 1
    if words:
        spaces = [at for at in (line.find(" ", last), line.find(KEPT, last)) if at >= 0]
        return min(spaces, default=len(line))
    tail = _latin_tail.search(line, max(start + 1, end - 64), end)
    return tail.start() if tail and line[end].isalnum() and line[end].isascii() else end


def _past_marks(line: str, cut: int) -> int:
    """Return where the character before `cut` ends with its marks; a space may bear some too."""
    while cut < len(line) and (
        line[cut] in _BLANKS
        or unicodedata.category(line[cut]).startswith("M")
        or line[cut] in _SKIN_TONES
        or _JOINER in line[cut - 1 : cut + 1]
    ):
        cut += 1
    return cut
