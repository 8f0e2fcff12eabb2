"""Mend given words that nothing can look up.

    贯彻|落实党|的     becomes  贯彻|落实|党|的    落实 can be looked up
    党|委政|法委       becomes  党委|政法委        with the single character before them, all can
    解民|忧            becomes  解|民|忧           which are a set phrase
    这次|会议          stays                       cut, it would be nothing but single characters

What can be looked up is never touched, nor are names but in a set phrase, nor what is not wholly
Chinese.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from reader.language.characters import HAN_RUN, is_han

_LONGEST_RUN = 12


def recut(
    text: str,
    ends: Sequence[int],
    stays: Callable[[str], bool],
    is_word: Callable[[str], bool],
    written: Callable[[str], Sequence[str]],
) -> Sequence[int]:
    """Give the ends of a paragraph's tokens, those of unknown ones mended where that helps.

    `stays` tells whether a token is to be left alone, because it can be looked up or is a name;
    `is_word` whether a piece of two characters or more would be a word, `written` gives the words
    that a set phrase is written in, none for what isn't one.
    """
    words = [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]
    unknown = [
        number
        for number, word in enumerate(words)
        if len(word) > 1
        and HAN_RUN.fullmatch(word)
        and not (stays(word) and (is_word(word) or not _in_phrase(words, number, written)))
    ]
    mended = False
    for first, last in reversed([*_runs(unknown)]):
        found = _mend(words, first, last, is_word, written)
        if found is not None:
            (first, last), pieces = found
            words[first:last] = pieces
            mended = True
    return array("L", accumulate(map(len, words))) if mended else ends


class Repair(NamedTuple):
    """Hold a stretch `[start, end)` of a text as it was given, and as it was mended."""

    start: int
    end: int
    given: tuple[str, ...]
    mended: tuple[str, ...]


def repairs(text: str, given: Sequence[int], mended: Sequence[int]) -> list[Repair]:
    """List where two ways to cut a text differ, by the ends of its tokens.

    >>> [repair[2:] for repair in repairs("落实党的", [3, 4], [2, 3, 4])]
    [(('落实党',), ('落实', '党'))]
    """
    found = []
    start = 0
    for end in sorted({*given} & {*mended}):
        words = [
            tuple(text[a:b] for a, b in pairwise([start, *_between(ends, start, end), end]))
            for ends in (given, mended)
        ]
        if words[0] != words[1]:
            found.append(Repair(start, end, words[0], words[1]))
        start = end
    return found


def _between(ends: Sequence[int], start: int, end: int) -> Sequence[int]:
    return ends[bisect_right(ends, start) : bisect_left(ends, end)]


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Group neighbouring numbers into half-open ranges."""
    first = None
    for at, number in enumerate(numbers):
        if first is None:
            first = number
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield first, number + 1
            first = None


def _mend(
    words: Sequence[str],
    first: int,
    last: int,
    is_word: Callable[[str], bool],
    written: Callable[[str], Sequence[str]],
) -> tuple[tuple[int, int], Sequence[str]] | None:
    """Find better pieces for unknown words `[first, last)`, and the range that they replace.

    Best is what parts into words of two characters and more, or is a set phrase, the single
    characters before and behind taken in if it must be; else each word by itself, if a longer word
    is in it at all.
    """
    if sum(map(len, words[first:last])) > _LONGEST_RUN:
        return None
    lefts = (first, first - 1) if first and _is_single(words[first - 1]) else (first,)
    rights = (last, last + 1) if last < len(words) and _is_single(words[last]) else (last,)
    for left in lefts:
        for right in rights:
            stretch = "".join(words[left:right])
            if pieces := _cut(stretch, is_word, singles=False) or written(stretch):
                return (left, right), pieces
    mended: list[str] = []
    for word in words[first:last]:
        pieces = _cut(word, is_word, singles=True)
        mended.extend(pieces if any(len(piece) > 1 for piece in pieces) else [word])
    return ((first, last), mended) if len(mended) > last - first else None


def _in_phrase(words: Sequence[str], number: int, written: Callable[[str], Sequence[str]]) -> bool:
    """Tell whether a word and the single character beside it are a set phrase."""
    return any(
        len(first) + len(second) == len(words[number]) + 1 and written(first + second)
        for first, second in pairwise(words[max(number - 1, 0) : number + 2])
    )


def _is_single(word: str) -> bool:
    return len(word) == 1 and is_han(word)


def _cut(text: str, is_word: Callable[[str], bool], *, singles: bool) -> list[str]:
    """Cut into words, the fewest single characters and then the fewest pieces; [] if impossible."""
    best: dict[int, tuple[int, int, list[str]]] = {len(text): (0, 0, [])}
    for start in reversed(range(len(text))):
        for end in range(start + 1, len(text) + 1):
            piece = text[start:end]
            single = end == start + 1
            if end in best and (singles if single else is_word(piece)):
                ones, count, rest = best[end]
                candidate = (ones + single, count + 1, [piece, *rest])
                if start not in best or candidate[:2] < best[start][:2]:
                    best[start] = candidate
    return best[0][2] if 0 in best else []
