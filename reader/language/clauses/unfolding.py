"""The skeleton of a long sentence: one clause per line, indented by dependence."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from reader.language.characters import CLOSING_MARKS, FULL_STOPS
from reader.language.token import Token

Span = tuple[int, int]

_FULL_STOP = re.compile(f'[{FULL_STOPS}]+[{CLOSING_MARKS})"]*')


class HasPieces(Protocol):
    """An occurrence of one or more pieces `[start, end)` of a text: a match of a set phrase."""

    @property
    def marked(self) -> Sequence[Span]:
        """Return the pieces in text order."""


class Clause(NamedTuple):
    """Hold one line of a sentence's skeleton: code points `[start, end)` of the paragraph's text.

    `depth` is the level of indentation, from 0. `head` is the beginning that the line shares with
    its parallel lines, to be aligned with theirs. `number` is its place in an enumeration. `marks`
    are the pieces of frames in the line: those of the matches, and correlative words (既…又…).
    """

    start: int
    end: int
    depth: int
    head: Span | None = None
    number: int | None = None
    marks: tuple[Span, ...] = ()


def sentence_to_unfold(text: str, offset: int) -> tuple[int, int]:
    """Return the bounds of the sentence around an offset; a semicolon does not end it.

    >>> text = "要学；要做。好。"
    >>> text[slice(*sentence_to_unfold(text, 4))]
    '要学；要做。'
    """
    start = 0
    for stop in _FULL_STOP.finditer(text):
        if offset < stop.end():
            return start, stop.end()
        start = stop.end()
    return start, len(text)


def unfold(
    text: str, tokens: Sequence[Token], start: int, end: int, matches: Iterable[HasPieces] = ()
) -> tuple[Clause, ...]:
    """Split the sentence `[start, end)` of a paragraph into the lines of its skeleton, in order.

    The lines tile the sentence; none begins within a token or a piece of a match. The text must be
    in simplified characters; only the offsets of the tokens are used.
    """
    from reader.language.clauses.parallels import correlated, heads
    from reader.language.clauses.parts import Sentence
    from reader.language.clauses.skeleton import skeleton

    if start >= end:
        return ()
    found = tuple(matches)
    pieces = (piece for match in found for piece in match.marked)
    sentence = Sentence(text, tokens, start, end, pieces)
    lines = skeleton(sentence)
    aligned = heads(sentence, lines)
    frames = {piece for match in found if len(match.marked) > 1 for piece in match.marked}
    marks = sorted(frames.union(correlated(sentence, lines)))
    clauses = []
    for index, line in enumerate(lines):
        begin, stop = sentence.edges[line.part.start], sentence.edges[line.part.end]
        inside = tuple(mark for mark in marks if begin <= mark[0] and mark[1] <= stop)
        clauses.append(Clause(begin, stop, line.depth, aligned.get(index), line.number, inside))
    return tuple(clauses)
