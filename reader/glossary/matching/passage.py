"""A paragraph in which set phrases are searched for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.article.model import Paragraph
from reader.glossary.matching.edges import IsWord, splits_a_word
from reader.language.characters import QUOTES

_UNQUOTED = re.compile(f"[^{re.escape(''.join(sorted(QUOTES)))}]+")


class Around(NamedTuple):
    """Hold the article that a paragraph is in: its day if it has one, and all its paragraphs.

    `mentions` is where rules keep what they found in other paragraphs: the number of a paragraph
    and an offset, by what was looked for.
    """

    day: date | None
    paragraphs: Sequence[Paragraph]
    mentions: dict[str, tuple[int, int]]


class Passage:
    """Hold a text in simplified characters and the ends of its tokens, the last one `len(text)`.

    `is_word` returns whether a word is known. `around` is the article whose paragraph of a
    `number` the text is, if it is one's.
    """

    __slots__ = ("_ends", "_is_word", "_known_edges", "around", "number", "text")

    def __init__(
        self,
        text: str,
        ends: Sequence[int],
        is_word: IsWord,
        around: Around | None = None,
        number: int = 0,
    ) -> None:
        self.text = text
        self.around = around
        self.number = number
        self._ends = ends
        self._is_word = is_word
        self._known_edges: set[int] | None = None

    @property
    def edges(self) -> set[int]:
        """Return where tokens end, and 0."""
        if self._known_edges is None:
            self._known_edges = set(self._ends)
            self._known_edges.add(0)
        return self._known_edges

    def respects_words(self, start: int, end: int) -> bool:
        """Return whether `[start, end)` splits no word."""
        edges = self._known_edges or self.edges
        if start in edges and end in edges:
            return True
        return not splits_a_word(self.text, self._ends, start, end, self._is_word)

    def is_word(self, characters: str) -> bool:
        """Return whether a word is known."""
        return self._is_word(characters)

    def tokens_in(self, start: int, end: int) -> int:
        """Return how many tokens make up exactly `[start, end)`, 0 if its edges are not theirs."""
        if start not in self.edges or end not in self.edges:
            return 0
        return bisect_left(self._ends, end) - bisect_left(self._ends, start) + (start == 0)

    def parts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the pieces of `[start, end)` between quotation marks."""
        pieces = _UNQUOTED.finditer(self.text, start, end)
        return tuple((piece.start(), piece.end()) for piece in pieces)
