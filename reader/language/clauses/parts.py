"""Cut a sentence at its punctuation, but not within quotations, brackets and set phrases."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader.language.clauses.word_lists import CONNECTIVES
from reader.language.token import Token

LONG = 60
"""From how many characters on a quotation or a bracket is cut like the sentence around it."""

SENTENCE, SEMICOLON, COLON, COMMA, PAUSE = 5, 4, 3, 2, 1
STRENGTHS = (
    dict.fromkeys("。！？!?\n", SENTENCE)
    | dict.fromkeys("；;", SEMICOLON)
    | dict.fromkeys("：:", COLON)
    | dict.fromkeys("，,", COMMA)
    | {"、": PAUSE}
)

_PAIRS = dict(zip("“‘「『（《〈【〔(", "”’」』）》〉】〕)", strict=True))
_CLOSERS = frozenset(_PAIRS.values())
_TITLES = frozenset("《〈")


class Part(NamedTuple):
    """Hold a stretch of words `[lo, hi)` and the strength of the mark that closes it.

    Before `first` there are only opening marks, from `body` on only closing ones.
    """

    lo: int
    first: int
    body: int
    hi: int
    strength: int


class Words:
    """Hold the words of a sentence, `edges[i]` to `edges[i + 1]` in the text being the i-th."""

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
        self._shielded = self._shield(whole)

    def width(self, lo: int, hi: int) -> int:
        """Count the characters of some words."""
        return self.edges[hi] - self.edges[lo]

    def parts(self) -> list[Part]:
        """Cut at commas and all that is stronger.

        A mere connective (同时，) stays with what follows it, marks without words with what they
        follow.
        """
        parts: list[Part] = []
        for part in self.cut(0, len(self.words), COMMA):
            before = parts[-1] if parts else None
            if before and part.first >= part.body:
                parts[-1] = before._replace(
                    hi=part.hi, strength=max(before.strength, part.strength)
                )
            elif before and (before.first >= before.body or self._is_connective(before)):
                parts[-1] = part._replace(lo=before.lo)
            else:
                parts.append(part)
        return parts

    def may_cut(self, index: int) -> bool:
        """Tell whether a line can begin with a word: not within what is to stay whole."""
        return index - 1 not in self._shielded and not self._trails(index)

    def halves(self, part: Part, cut: int) -> tuple[Part, Part]:
        """Cut a part before one of its words."""
        return (
            Part(part.lo, part.first, cut, cut, 0),
            Part(cut, cut, part.body, part.hi, part.strength),
        )

    def _is_connective(self, part: Part) -> bool:
        text = "".join(self.words[part.first : part.body])
        return part.strength == COMMA and (
            text in CONNECTIVES or (len(text) <= 6 and text.endswith(("来说", "地说", "而言")))
        )

    def cut(self, lo: int, hi: int, weakest: int) -> Iterator[Part]:
        """Cut some words after every mark of some strength and what closes with it."""
        index = lo
        while index < hi:
            strength = self._strength(index)
            index += 1
            if strength >= weakest and not self._groups(index):
                while index < hi and self._trails(index):
                    strength = max(strength, self._strength(index))
                    index += 1
                if index - 1 not in self._shielded:
                    yield self._part(lo, index, strength)
                    lo = index
        if lo < hi:
            yield self._part(lo, hi, 0)

    def _part(self, lo: int, hi: int, strength: int) -> Part:
        """Make a part of some words."""
        first, body = lo, hi
        while first < hi and self._leads(first):
            first += 1
        while body > first and self._trails(body - 1):
            body -= 1
        return Part(lo, first, body, hi, strength)

    def _strength(self, index: int) -> int:
        """Return how strongly a word parts what stands around it."""
        return 0 if index in self._shielded else STRENGTHS.get(self.words[index], 0)

    def _groups(self, index: int) -> bool:
        """Tell whether the mark before a word only groups the digits of a number: 7，053，826."""
        following = self.words[index : index + 1]
        return (
            len("".join(following)) == 3
            and following[0].isdecimal()
            and self.words[max(0, index - 2)][-1].isdecimal()
        )

    def _leads(self, index: int) -> bool:
        word = self.words[index]
        return word in _PAIRS or word.isspace() or (word == '"' and index not in self._closing)

    def _trails(self, index: int) -> bool:
        word = self.words[index]
        return word in STRENGTHS or word in _CLOSERS or word.isspace() or index in self._closing

    def _shield(self, whole: Iterable[tuple[int, int]]) -> set[int]:
        """Return the marks at which nothing is cut."""
        shielded: set[int] = set()
        opened: list[int] = []
        for index, word in enumerate(self.words):
            straight = word == '"' and not any(self.words[other] == word for other in opened)
            if word in _PAIRS or straight:
                opened.append(index)
            elif any(self._closes(other, word) for other in opened):
                while not self._closes(start := opened.pop(), word):
                    pass
                self._closing.add(index)
                if self.words[start] in _TITLES or self.width(start, index) <= LONG:
                    shielded.update(range(start, index))
        for begin, end in whole:
            if end - begin <= LONG:
                lo = max(0, bisect_right(self.edges, begin) - 1)
                shielded.update(range(lo, bisect_left(self.edges, end) - 1))
        return shielded

    def _closes(self, opener: int, word: str) -> bool:
        opening = self.words[opener]
        return word == (_PAIRS.get(opening) or opening)


def _start(token: Token) -> int:
    return token.start
