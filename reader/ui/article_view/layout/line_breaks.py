"""The line breaks of a paragraph, by the rules of Chinese typesetting."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from reader.language.characters import CLOSERS, OPENERS

_NOT_FIRST, _NOT_LAST, _SPACE, _WIDE = 1, 2, 4, 8
_FIRST_WIDE = "\u2e80"
_JOINER = "\u200d"


@lru_cache(maxsize=4096)
def _class_of(character: str) -> int:
    flags = 0
    if character >= _FIRST_WIDE:
        flags |= _WIDE
    if character.isspace():
        flags |= _NOT_FIRST | _SPACE
    elif (
        character in CLOSERS
        or character == "”"
        or character == "’"
        or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
    ):
        flags |= _NOT_FIRST
    if character in OPENERS or character == _JOINER:
        flags |= _NOT_LAST
    return flags


def may_break(left: str, right: str) -> bool:
    """Return whether a line may end between two neighbouring characters of two words."""
    before, after = _class_of(left), _class_of(right)
    if after & _NOT_FIRST or before & _NOT_LAST:
        return False
    return bool((before | after) & (_WIDE | _SPACE)) or left in "-–/"


def break_lines(
    text: str,
    widths: Sequence[float],
    bounds: Sequence[int],
    measure: float,
    overhang: float,
    indent: float = 0.0,
) -> list[int]:
    """Return the ends of a paragraph's lines.

    Words stay whole, closers don't begin a line and openers don't end one; closers may extend
    beyond the line by `overhang`, spaces by any width. Only words glued together that are wider
    than a whole line are split, where the same rules allow it.

    Args:
        text: The paragraph.
        widths: The width of each code point, in any unit.
        bounds: The bounds of the words: 0, the end of the first, …, `len(text)`.
        measure: The width of a line, in the same unit.
        overhang: How far a closer may extend beyond the line.
        indent: The first line's indent; it hangs if this is negative.

    Returns:
        The ends of the lines, ascending code point offsets; none for an empty text.

    """
    ends: list[int] = []
    line = group = 0
    x = group_x = indent
    for start, end in pairwise(bounds):
        if start == end:
            continue
        width = widths[start] if end - start == 1 else sum(widths[start:end])
        if start > line and may_break(text[start - 1], text[start]):
            group, group_x = start, x
        x += width
        if x <= measure or _hangs(text, start, end, x - width, x, measure, overhang):
            continue
        if group > line:
            ends.append(group)
            line, x, group_x = group, x - group_x, 0.0
            if x <= measure or _hangs(text, start, end, x - width, x, measure, overhang):
                continue
        first = 0.0 if line else indent
        for split in _split(text, widths, line, end, measure, overhang, first):
            ends.append(split)
            line, first = split, 0.0
        group, group_x = line, 0.0
        x = first + sum(widths[line:end])
    if text:
        ends.append(len(text))
    return ends


def _hangs(
    text: str, start: int, end: int, x0: float, x1: float, measure: float, overhang: float
) -> bool:
    flags = _class_of(text[start])
    if flags & _SPACE:
        return text[start:end].isspace()
    return bool(flags & _NOT_FIRST) and end - start == 1 and x0 <= x1 <= measure + overhang


def _split(
    text: str,
    widths: Sequence[float],
    start: int,
    end: int,
    measure: float,
    overhang: float,
    indent: float,
) -> list[int]:
    """Split `[start, end)`, which is wider than a line; the last line's end is left out."""
    ends: list[int] = []
    line, x, allowed = start, indent, start
    at = start
    while at < end:
        if at > line and not (
            _class_of(text[at]) & _NOT_FIRST or _class_of(text[at - 1]) & _NOT_LAST
        ):
            allowed = at
        x0 = x
        x += widths[at]
        split = allowed if allowed > line else at
        fits = x <= measure or _hangs(text, at, at + 1, x0, x, measure, overhang)
        if fits or split == line:
            at += 1
            continue
        ends.append(split)
        line = allowed = at = split
        x = 0.0
    return ends
