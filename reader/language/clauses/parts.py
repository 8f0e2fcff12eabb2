"""A sentence split at its punctuation, but not within quotations, brackets and set phrases."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader.language.characters import CLOSING_MARKS, FULL_STOPS, OPENING_MARKS
from reader.language.clauses.word_lists import CONNECTIVES
from reader.language.token import Token

LONG = 60
"""A quotation or bracket longer than this many characters is split like the text around it."""

FULL_STOP, SEMICOLON, COLON, COMMA, PAUSE = 5, 4, 3, 2, 1
STRENGTHS = (
    dict.fromkeys(FULL_STOPS, FULL_STOP)
    | dict.fromkeys("；;", SEMICOLON)
    | dict.fromkeys("：:", COLON)
    | dict.fromkeys("，,", COMMA)
    | {"、": PAUSE}
)
"""How strongly each mark separates what is around it."""

_PAIRS = dict(zip(f"{OPENING_MARKS}(", f"{CLOSING_MARKS})", strict=True))
_CLOSERS = frozenset(_PAIRS.values())
_TITLE_MARKS = frozenset("《〈")


class ClausePart(NamedTuple):
    """Hold words `[start, end)` of a sentence and the strength of the mark that closes them.

    Before word `first` there are only opening marks, from word `stop` on only closing ones.
    """

    start: int
    first: int
    stop: int
    end: int
    strength: int


class Sentence:
    """Hold the words of a sentence; word i is `[edges[i], edges[i + 1])` of the text.

    `whole` are stretches of the text that are not split, unless they are long.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        start: int,
        end: int,
        whole: Iterable[tuple[int, int]],
    ) -> None:
        edges = [start]
        first = max(0, bisect_left(tokens, start, key=_start) - 1)
        for token in islice(tokens, first, None):
            for edge in (token.start, token.end):
                if edges[-1] < edge < end:
                    edges.append(edge)
            if token.end >= end:
                break
        self.edges = [*edges, end]
        self.words = [text[a:b] for a, b in zip(edges, self.edges[1:], strict=True)]
        self._closing: set[int] = set()
        self._unsplittable = self._find_unsplittable(whole)

    def width(self, start: int, end: int) -> int:
        """Count the characters of words `[start, end)`."""
        return self.edges[end] - self.edges[start]

    def parts(self) -> list[ClausePart]:
        """Split at commas and stronger marks.

        A connective by itself (同时，) stays with the part after it, marks without words with the
        part before them.
        """
        parts: list[ClausePart] = []
        for part in self.split(0, len(self.words), COMMA):
            before = parts[-1] if parts else None
            if before and part.first >= part.stop:
                parts[-1] = before._replace(
                    end=part.end, strength=max(before.strength, part.strength)
                )
            elif before and (before.first >= before.stop or self._is_connective(before)):
                parts[-1] = part._replace(start=before.start)
            else:
                parts.append(part)
        return parts

    def may_split(self, index: int) -> bool:
        """Return whether a line may begin with a word: not within a stretch that stays whole."""
        return index - 1 not in self._unsplittable and not self._is_closing(index)

    def halves(self, part: ClausePart, index: int) -> tuple[ClausePart, ClausePart]:
        """Split a part before one of its words."""
        return (
            ClausePart(part.start, part.first, index, index, 0),
            ClausePart(index, index, part.stop, part.end, part.strength),
        )

    def _is_connective(self, part: ClausePart) -> bool:
        text = "".join(self.words[part.first : part.stop])
        return part.strength == COMMA and (
            text in CONNECTIVES or (len(text) <= 6 and text.endswith(("来说", "地说", "而言")))
        )

    def split(self, start: int, end: int, weakest: int) -> Iterator[ClausePart]:
        """Split words `[start, end)` after each mark at least as strong as `weakest`.

        Closing marks after it stay with the part that they close.
        """
        index = start
        while index < end:
            strength = self._strength(index)
            index += 1
            if strength >= weakest and not self._is_digit_group(index):
                while index < end and self._is_closing(index):
                    strength = max(strength, self._strength(index))
                    index += 1
                if index - 1 not in self._unsplittable:
                    yield self._part(start, index, strength)
                    start = index
        if start < end:
            yield self._part(start, end, 0)

    def _part(self, start: int, end: int, strength: int) -> ClausePart:
        first, stop = start, end
        while first < end and self._is_opening(first):
            first += 1
        while stop > first and self._is_closing(stop - 1):
            stop -= 1
        return ClausePart(start, first, stop, end, strength)

    def _strength(self, index: int) -> int:
        """Return how strongly a word separates its neighbours; 0 for what is no mark."""
        return 0 if index in self._unsplittable else STRENGTHS.get(self.words[index], 0)

    def _is_digit_group(self, index: int) -> bool:
        """Return whether the mark before a word groups the digits of a number: 7，053，826."""
        following = self.words[index : index + 1]
        return (
            len("".join(following)) == 3
            and following[0].isdecimal()
            and self.words[max(0, index - 2)][-1].isdecimal()
        )

    def _is_opening(self, index: int) -> bool:
        word = self.words[index]
        return word in _PAIRS or word.isspace() or (word == '"' and index not in self._closing)

    def _is_closing(self, index: int) -> bool:
        word = self.words[index]
        return word in STRENGTHS or word in _CLOSERS or word.isspace() or index in self._closing

    def _find_unsplittable(self, whole: Iterable[tuple[int, int]]) -> set[int]:
        """Return the words after which nothing is split; note which ones close a pair."""
        unsplittable: set[int] = set()
        opened: list[tuple[int, str]] = []
        awaited: Counter[str] = Counter()
        for index, word in enumerate(self.words):
            if word in _PAIRS or (word == '"' and not awaited[word]):
                closing = _PAIRS.get(word) or word
                opened.append((index, closing))
                awaited[closing] += 1
            elif awaited[word]:
                closing = ""
                while closing != word:
                    start, closing = opened.pop()
                    awaited[closing] -= 1
                self._closing.add(index)
                if self.words[start] in _TITLE_MARKS or self.width(start, index) <= LONG:
                    unsplittable.update(range(start, index))
        for begin, end in whole:
            if end - begin <= LONG:
                first = max(0, bisect_right(self.edges, begin) - 1)
                unsplittable.update(range(first, bisect_left(self.edges, end) - 1))
        return unsplittable


def _start(token: Token) -> int:
    return token.start
