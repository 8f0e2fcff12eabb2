"""What parallel lines have in common: heads that recur, words that answer each other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.language.clauses.kinds import head_places, is_head
from reader.language.clauses.ordinals import ordinal
from reader.language.clauses.parts import Part, Words
from reader.language.clauses.word_lists import ANSWERS

Span = tuple[int, int]

WIDEST_HEAD = 6
"""How many characters a head may have, so that what differs stays in view."""

LONGEST_RUN = 100
"""How many lines are compared at most."""


class Line(NamedTuple):
    """Hold a line of a skeleton in the making."""

    part: Part
    depth: int
    number: int | None = None


def common_beginning(tails: Sequence[Sequence[str]]) -> list[str]:
    """Return the words that all begin with, leaving each at least one of its own."""
    common: list[str] = []
    width = 0
    for column in zip(*(tail[:-1] for tail in tails), strict=False):
        width += len(column[0])
        if len(set(column)) > 1 or width > WIDEST_HEAD:
            break
        common.append(column[0])
    return common


def heads(words: Words, lines: Sequence[Line]) -> dict[int, Span]:
    """Find the heads that neighbouring parallel lines have in common, and those of numbers."""
    found: dict[int, Span] = {}
    for siblings in _siblings(lines):
        done = 0
        while done < len(siblings):
            places, count = _run(words, lines, siblings[done : done + LONGEST_RUN])
            if len(places) > 1:
                for sibling, place in zip(siblings[done:], places, strict=False):
                    found[sibling] = words.edges[place], words.edges[place + count]
            done += max(1, len(places))
    for index, line in enumerate(lines):
        if line.number is not None and (number := ordinal(words, line.part)):
            found[index] = words.edges[number.start], words.edges[number.end]
    return found


def correlated(words: Words, lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the spans of words that answer each other, as 既 and 又 do."""
    parts = [line.part for line in lines]
    for index, part in enumerate(parts):
        for at in range(part.first, min(part.first + 6, part.body)):
            answers = ANSWERS.get(words.words[at])
            if answers:
                answer = _answer(words, part, at, parts[index + 1 : index + 5], answers)
                if answer is not None:
                    yield words.edges[at], words.edges[at + 1]
                    yield words.edges[answer], words.edges[answer + 1]


def _answer(
    words: Words, part: Part, at: int, following: Sequence[Part], answers: Sequence[str]
) -> int | None:
    for index in range(at + 2, part.body):
        if words.words[index] in answers and words.words[index - 1] in "、，":
            return index
    for other in following:
        for index in range(other.first, min(other.first + 4, other.body)):
            if words.words[index] in answers:
                return index
    return None


def _siblings(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the lines that depend on the same line, by their numbers."""
    open_groups: list[list[int]] = []
    for index, line in enumerate(lines):
        while open_groups and lines[open_groups[-1][0]].depth > line.depth:
            yield open_groups.pop()
        if open_groups and lines[open_groups[-1][0]].depth == line.depth:
            open_groups[-1].append(index)
        else:
            open_groups.append([index])
    yield from open_groups


def _run(words: Words, lines: Sequence[Line], run: Sequence[int]) -> tuple[list[int], int]:
    """Find the longest run of lines from the first on with one head: its places and its words."""
    parts = [lines[number].part for number in run]
    best: list[int] = []
    for place in head_places(words, parts[0]):
        places = [place]
        for part in parts[1:]:
            at = place_of_head(words, part, words.words[place])
            if at is None:
                break
            places.append(at)
        if len(places) > len(best):
            best = places
    tails = [words.words[at : part.body] for at, part in zip(best, parts, strict=False)]
    count = len(common_beginning(tails))
    if not count or (len(best) == 2 and count == 1 and not is_head(words.words[best[0]])):
        return [], 0
    return best, count


def place_of_head(words: Words, part: Part, head: str) -> int | None:
    """Return where a part has a head: first, or after words like 也, 既, 必须."""
    return next((i for i in head_places(words, part) if words.words[i] == head), None)
