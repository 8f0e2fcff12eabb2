"""What parallel lines have in common: repeated heads and correlative words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.language.clauses.kinds import head_places, is_head
from reader.language.clauses.ordinals import ordinal
from reader.language.clauses.parts import ClausePart, Sentence
from reader.language.clauses.word_lists import ANSWERS

Span = tuple[int, int]

WIDEST_HEAD = 6
"""The most characters of a head, so that the part that differs stays in view."""

LONGEST_RUN = 100
"""The most lines that are compared at once."""


class SkeletonLine(NamedTuple):
    """Hold a line of a skeleton: its part, its depth and its number in an enumeration."""

    part: ClausePart
    depth: int
    number: int | None = None


def common_beginning(tails: Sequence[Sequence[str]]) -> list[str]:
    """Return the words that all `tails` begin with, leaving each at least one more."""
    common: list[str] = []
    width = 0
    for column in zip(*(tail[:-1] for tail in tails), strict=False):
        width += len(column[0])
        if len(set(column)) > 1 or width > WIDEST_HEAD:
            break
        common.append(column[0])
    return common


def heads(sentence: Sentence, lines: Sequence[SkeletonLine]) -> dict[int, Span]:
    """Map line numbers to their heads: shared by neighbouring parallel lines, or a number."""
    found: dict[int, Span] = {}
    for siblings in _siblings(lines):
        done = 0
        while done < len(siblings):
            places, count = _run(sentence, lines, siblings[done : done + LONGEST_RUN])
            if len(places) > 1:
                for sibling, place in zip(siblings[done:], places, strict=False):
                    found[sibling] = sentence.edges[place], sentence.edges[place + count]
            done += max(1, len(places))
    for index, line in enumerate(lines):
        if line.number is not None and (number := ordinal(sentence, line.part)):
            found[index] = sentence.edges[number.start], sentence.edges[number.end]
    return found


def correlated(sentence: Sentence, lines: Sequence[SkeletonLine]) -> Iterator[Span]:
    """Yield the spans of correlative words, as 既 and 又."""
    parts = [line.part for line in lines]
    for index, part in enumerate(parts):
        for at in range(part.first, min(part.first + 6, part.stop)):
            answers = ANSWERS.get(sentence.words[at])
            if answers:
                answer = _answer(sentence, part, at, parts[index + 1 : index + 5], answers)
                if answer is not None:
                    yield sentence.edges[at], sentence.edges[at + 1]
                    yield sentence.edges[answer], sentence.edges[answer + 1]


def _answer(
    sentence: Sentence,
    part: ClausePart,
    at: int,
    following: Sequence[ClausePart],
    answers: Sequence[str],
) -> int | None:
    for index in range(at + 2, part.stop):
        if sentence.words[index] in answers and sentence.words[index - 1] in "、，":
            return index
    for other in following:
        for index in range(other.first, min(other.first + 4, other.stop)):
            if sentence.words[index] in answers:
                return index
    return None


def _siblings(lines: Sequence[SkeletonLine]) -> Iterator[list[int]]:
    """Yield the numbers of the lines that depend on the same line, a group at a time."""
    open_groups: list[list[int]] = []
    for index, line in enumerate(lines):
        while open_groups and lines[open_groups[-1][0]].depth > line.depth:
            yield open_groups.pop()
        if open_groups and lines[open_groups[-1][0]].depth == line.depth:
            open_groups[-1].append(index)
        else:
            open_groups.append([index])
    yield from open_groups


def _run(
    sentence: Sentence, lines: Sequence[SkeletonLine], run: Sequence[int]
) -> tuple[list[int], int]:
    """Find the longest run of lines from the first on that share a head.

    Return where the head is in each of them, and how many words it has.
    """
    parts = [lines[number].part for number in run]
    best: list[int] = []
    for place in head_places(sentence, parts[0]):
        places = [place]
        for part in parts[1:]:
            at = place_of_head(sentence, part, sentence.words[place])
            if at is None:
                break
            places.append(at)
        if len(places) > len(best):
            best = places
    tails = [sentence.words[at : part.stop] for at, part in zip(best, parts, strict=False)]
    count = len(common_beginning(tails))
    if not count or (len(best) == 2 and count == 1 and not is_head(sentence.words[best[0]])):
        return [], 0
    return best, count


def place_of_head(sentence: Sentence, part: ClausePart, head: str) -> int | None:
    """Return the index of a head in a part: first, or after words like 也, 既, 必须."""
    return next((i for i in head_places(sentence, part) if sentence.words[i] == head), None)
