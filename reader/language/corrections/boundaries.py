"""Draw the boundaries of words anew: split a word, join several, or say which characters are one.

`ends` are the ends of the tokens that tile a text: ascending, the last one the text's length.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress


def redraw(ends: Sequence[int], start: int, end: int, words: Sequence[str]) -> "array[int]":
    """Give the ends with the code points `[start, end)` parted into words, none of them empty.

    A token that reaches over an edge of the stretch is cut there. Raises ValueError where the words
    are longer or shorter than the stretch, or this lies outside of the text.
    """
    if not words or "" in words or sum(map(len, words)) != end - start:
        raise ValueError(f"{'|'.join(words)} does not fill [{start}, {end})")
    if start < 0 or not ends or end > ends[-1]:
        raise ValueError(f"[{start}, {end}) is not in the text")
    drawn = array("L", ends[: bisect_left(ends, start)])
    if start:
        drawn.append(start)
    drawn.extend(accumulate(map(len, words[1:]), initial=start + len(words[0])))
    drawn.extend(ends[bisect_right(ends, end) :])
    return drawn


def split(ends: Sequence[int], text: str, at: int) -> tuple[int, int, tuple[str, ...]]:
    """Part the token that has the character at an offset before that: the stretch and its words.

    Where the token begins there, that is the token as it is.
    """
    start, end = whole(ends, at, at + 1)
    return start, end, tuple(filter(None, (text[start:at], text[at:end])))


def join(ends: Sequence[int], text: str, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """Make one word of all tokens that have a part in `[start, end)`."""
    start, end = whole(ends, start, end)
    return start, end, (text[start:end],)


def draw(ends: Sequence[int], text: str, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """Make `[start, end)` a word; what remains of the tokens at its edges are words of their own.

    The stretch that is given back is made of whole tokens.
    """
    first, last = whole(ends, start, end)
    pieces = (text[first:start], text[start:end], text[end:last])
    return first, last, tuple(filter(None, pieces))


def whole(ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the edges of the tokens that it has a part in."""
    before = bisect_right(ends, start)
    first = ends[before - 1] if before else 0
    return first, ends[bisect_left(ends, end)]


class Boundaries:
    """Hold where words part in a text, to be drawn anew at many places."""

    def __init__(self, ends: Sequence[int]) -> None:
        self._marks = bytearray(ends[-1] + 1)
        self._marks[0] = 1
        for end in ends:
            self._marks[end] = 1

    def hold(self, start: int, end: int) -> bool:
        """Tell whether `[start, end)` is made of whole words."""
        return bool(self._marks[start] and self._marks[end])

    def draw(self, start: int, words: Iterable[str]) -> None:
        """Part the stretch that begins there into words."""
        pattern = b"".join(b"\1" + bytes(len(word) - 1) for word in words) + b"\1"
        self._marks[start : start + len(pattern)] = pattern

    def ends(self) -> "array[int]":
        """Give the ends of the words."""
        ends = array("L", compress(range(len(self._marks)), self._marks))
        del ends[0]
        return ends
