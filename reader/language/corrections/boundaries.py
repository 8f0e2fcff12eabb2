"""Word boundaries as the user sets them: words split, joined or made of chosen characters.

`ends` are the ends of the tokens that tile a text: ascending, the last one the text's length.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress


def split(ends: Sequence[int], text: str, at: int) -> tuple[int, int, tuple[str, ...]]:
    """Split the token around an offset there; return the token's bounds and its words.

    Where the token begins at the offset, it is returned as it is.
    """
    start, end = whole_words(ends, at, at + 1)
    return start, end, tuple(filter(None, (text[start:at], text[at:end])))


def join(ends: Sequence[int], text: str, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """Make one word of all tokens that overlap `[start, end)`; return its bounds and the word."""
    start, end = whole_words(ends, start, end)
    return start, end, (text[start:end],)


def make_word(
    ends: Sequence[int], text: str, start: int, end: int
) -> tuple[int, int, tuple[str, ...]]:
    """Make `[start, end)` a word, and what remains of the tokens at its edges words as well.

    Return the bounds of the tokens that are replaced, and the words that replace them.
    """
    first, last = whole_words(ends, start, end)
    pieces = (text[first:start], text[start:end], text[end:last])
    return first, last, tuple(filter(None, pieces))


def whole_words(ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Widen `[start, end)` to the edges of the tokens that it overlaps."""
    before = bisect_right(ends, start)
    first = ends[before - 1] if before else 0
    return first, ends[bisect_left(ends, end)]


class Boundaries:
    """Hold the word boundaries of a text, to be changed at many places."""

    def __init__(self, ends: Sequence[int]) -> None:
        self._marks = bytearray(ends[-1] + 1)
        self._marks[0] = 1
        for end in ends:
            self._marks[end] = 1

    def are_at(self, start: int, end: int) -> bool:
        """Return whether there are boundaries at both offsets."""
        return bool(self._marks[start] and self._marks[end])

    def set(self, start: int, words: Iterable[str]) -> None:
        """Set the boundaries of consecutive words, none empty, of which the first is at `start`."""
        pattern = b"".join(b"\1" + bytes(len(word) - 1) for word in words) + b"\1"
        self._marks[start : start + len(pattern)] = pattern

    def ends(self) -> "array[int]":
        """Return the ends of the words."""
        ends = array("L", compress(range(len(self._marks)), self._marks))
        del ends[0]
        return ends
