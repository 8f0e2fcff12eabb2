"""Repair of given word boundaries where a word cannot be looked up.

    贯彻|落实党|的     becomes  贯彻|落实|党|的    落实 can be looked up
    党|委政|法委       becomes  党委|政法委        with the single character before them, all can
    解民|忧            becomes  解|民|忧           which are a set phrase
    这次|会议          stays                      split, it would be only single characters

Never changed are words that can be looked up, words that are not wholly Chinese, and names, unless
in a set phrase.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from reader.language.characters import HAN_RUN, is_han

_LONGEST_RUN = 12


def repair(
    text: str,
    ends: Sequence[int],
    keep: Callable[[str], bool],
    is_word: Callable[[str], bool],
    words_of_phrase: Callable[[str], Sequence[str]],
) -> Sequence[int]:
    """Return the ends of a paragraph's tokens, those of unknown words repaired where that helps.

    `keep` returns whether a token stays as it is, because it can be looked up or is a name;
    `is_word` whether a piece of two characters or more would be a word; `words_of_phrase` the words
    of a set phrase, none for other text. Where nothing is repaired, `ends` itself is returned.
    """
    words = [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]
    unknown = [
        number
        for number, word in enumerate(words)
        if len(word) > 1
        and HAN_RUN.fullmatch(word)
        and not (keep(word) and (is_word(word) or not _in_phrase(words, number, words_of_phrase)))
    ]
    repaired = False
    for first, last in reversed([*_runs(unknown)]):
        found = _repair_run(words, first, last, is_word, words_of_phrase)
        if found is not None:
            (first, last), pieces = found
            words[first:last] = pieces
            repaired = True
    return array("L", accumulate(map(len, words))) if repaired else ends


class Repair(NamedTuple):
    """Hold the words of code points `[start, end)` of a text, as given and as repaired."""

    start: int
    end: int
    given: tuple[str, ...]
    repaired: tuple[str, ...]


def repairs(text: str, given: Sequence[int], repaired: Sequence[int]) -> list[Repair]:
    """List where two segmentations of a text differ, by the ends of their tokens.

    >>> [repair[2:] for repair in repairs("落实党的", [3, 4], [2, 3, 4])]
    [(('落实党',), ('落实', '党'))]
    """
    found = []
    start = 0
    for end in sorted({*given} & {*repaired}):
        words = [
            tuple(text[a:b] for a, b in pairwise([start, *_between(ends, start, end), end]))
            for ends in (given, repaired)
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


def _repair_run(
    words: Sequence[str],
    first: int,
    last: int,
    is_word: Callable[[str], bool],
    words_of_phrase: Callable[[str], Sequence[str]],
) -> tuple[tuple[int, int], Sequence[str]] | None:
    """Find better pieces for unknown words `[first, last)`, and the range that they replace.

    Best are words of two characters and more, or a set phrase, with the single characters before
    and after included if necessary; else each word is split by itself, if it has a longer word in
    it. None is returned where nothing is better.
    """
    if sum(map(len, words[first:last])) > _LONGEST_RUN:
        return None
    lefts = (first, first - 1) if first and _is_single(words[first - 1]) else (first,)
    rights = (last, last + 1) if last < len(words) and _is_single(words[last]) else (last,)
    for left in lefts:
        for right in rights:
            stretch = "".join(words[left:right])
            found = _split_into_words(stretch, is_word, singles=False) or words_of_phrase(stretch)
            if found:
                return (left, right), found
    repaired: list[str] = []
    for word in words[first:last]:
        pieces = _split_into_words(word, is_word, singles=True)
        repaired.extend(pieces if any(len(piece) > 1 for piece in pieces) else [word])
    return ((first, last), repaired) if len(repaired) > last - first else None


def _in_phrase(
    words: Sequence[str], number: int, words_of_phrase: Callable[[str], Sequence[str]]
) -> bool:
    """Return whether a word and the single character beside it are a set phrase."""
    return any(
        len(first) + len(second) == len(words[number]) + 1 and words_of_phrase(first + second)
        for first, second in pairwise(words[max(number - 1, 0) : number + 2])
    )


def _is_single(word: str) -> bool:
    return len(word) == 1 and is_han(word)


def _split_into_words(text: str, is_word: Callable[[str], bool], *, singles: bool) -> list[str]:
    """Split into words, fewest single characters first, then fewest pieces; [] if impossible."""
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
