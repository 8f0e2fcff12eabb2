"""The skeleton of a long sentence: its parallel clauses in lines, indented as they depend."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from reader.language.token import Token

Span = tuple[int, int]

_FULL_STOP = re.compile('[。！？!?\n]+[”’」』）》〉】〕)"]*')


class InPieces(Protocol):
    """What stands in a text in one or more pieces `[start, end)`, as a match of a set phrase."""

    @property
    def marked(self) -> Sequence[Span]:
        """Return the pieces in their order."""


class Clause(NamedTuple):
    """Hold one line of a sentence's skeleton: code points `[start, end)` of the paragraph's text.

    `depth` says how far it is indented. `head` is what it has in common with the lines parallel
    to it, to be aligned with theirs. `number` is its place in an enumeration. `marks` are the
    pieces of frames in it: of the given ones, and words that answer each other (既…又…).
    """

    start: int
    end: int
    depth: int
    head: Span | None = None
    number: int | None = None
    marks: tuple[Span, ...] = ()


def sentence_to_unfold(text: str, offset: int) -> tuple[int, int]:
    """Return the bounds of the sentence around an offset, semicolons and all within it.

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
    text: str, tokens: Sequence[Token], start: int, end: int, matches: Iterable[InPieces] = ()
) -> tuple[Clause, ...]:
    """Cut the sentence `[start, end)` of a paragraph into the lines of its skeleton, in order.

    The lines tile the sentence; none begins within a token or a piece of a match. The text is to
    be in simplified characters: of the tokens only the offsets are used.
    """
    from reader.language.clauses.parallels import correlated, heads
    from reader.language.clauses.parts import Words
    from reader.language.clauses.skeleton import skeleton

    if start >= end:
        return ()
    found = tuple(matches)
    words = Words(text, tokens, start, end, (piece for match in found for piece in match.marked))
    lines = skeleton(words)
    aligned = heads(words, lines)
    frames = {piece for match in found if len(match.marked) > 1 for piece in match.marked}
    marks = sorted(frames.union(correlated(words, lines)))
    clauses = []
    for index, line in enumerate(lines):
        begin, stop = words.edges[line.part.lo], words.edges[line.part.hi]
        own = tuple(mark for mark in marks if begin <= mark[0] and mark[1] <= stop)
        clauses.append(Clause(begin, stop, line.depth, aligned.get(index), line.number, own))
    return tuple(clauses)
