"""Stretches of text that can be split in several ways, decided by the characters around them.

    甲|方向|乙方       becomes  甲方|向|乙方
    高级|别人|文       becomes  高级别|人文
    抬起|来            becomes  抬|起来

The lattice sees one word at a time. Where a boundary of it could also be elsewhere, and where a
word is doubtful, all splits of the words around are compared: by the probability of their words,
and by what the characters before and after each boundary say of it, as learnt from text
(`tools/build_boundaries.py`).
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import log2

SLOT_BITS = 19
BITS_PER_UNIT = 1 / 8
"""How many bits of evidence a weight of 1 is."""

_BILLION = log2(1e9)
UNKNOWN_BITS = log2(1_000) - _BILLION
"""The logarithm of the probability of a character that is no word."""
LONGEST_STRETCH = 20
LONGEST_WORD = 6
_MOST_BITS = 10
"""By how many bits a split may be less probable than the lattice's and still be compared."""
_LEAST_FREQUENCY = 100
"""The frequency per billion of the words that are a reason to doubt a boundary between others."""
MARGIN = 4.0
"""By how many bits the parts of a word must be more probable than the word."""
_REMEMBERED = 50_000
IMPOSSIBLE = -1e9
"""Below this is the logarithm of the probability of what is no word."""
_MASK = (1 << SLOT_BITS) - 1


class Boundaries:
    """Hold what was learnt of word boundaries.

    `weights` are the weights of `slots`, in signed bytes; `words` the evidence in bits for single
    words; `doubtful` the words that are often two, or parts of two.
    """

    def __init__(
        self,
        weights: bytes = b"",
        words: Mapping[str, float] | None = None,
        doubtful: frozenset[str] = frozenset(),
    ) -> None:
        self.weights: Sequence[int] = array("b", weights or bytes(1 << SLOT_BITS))
        self.words = words or {}
        self.doubtful = doubtful


class Ambiguities:
    """Decide how the ambiguous stretches of a text are split."""

    def __init__(self, boundaries: Boundaries) -> None:
        self._weights = boundaries.weights
        self._doubtful = boundaries.doubtful
        self._bits = _Bits(boundaries.words)
        self._pairs: set[str] = set()
        self._ambiguous: dict[tuple[str, str], bool] = {}
        self._splits: dict[str, list[str]] = {}

    def add_words(self, words: Sequence[tuple[str, int]]) -> None:
        """Note words with their frequencies per billion words."""
        self._bits.frequencies.update(words)
        pairs = self._pairs
        for word, frequency in words:
            if frequency >= _LEAST_FREQUENCY:
                if len(word) == 2:
                    pairs.add(word)
                else:
                    pairs.update([word[at : at + 2] for at in range(len(word) - 1)])
        self._bits.clear()
        self._ambiguous.clear()
        self._splits.clear()

    def bits(self, word: str) -> float:
        """Return the logarithm of a word's probability, below `IMPOSSIBLE` if it is none."""
        return self._bits[word]

    def resolve(self, text: str, words: list[str], ends: Sequence[int]) -> list[str]:
        """Return the words of a text, which end at `ends`, ambiguous stretches split again."""
        resolved: list[str] = []
        done = 0
        for first, last in self.stretches(text, words, ends):
            start, end = ends[first] - len(words[first]), ends[last - 1]
            if end - start <= LONGEST_STRETCH and all(map(is_chinese, words[first:last])):
                pieces = self._split(text, start, end)
                if pieces != words[first:last] and not self._is_torn(
                    text, start, pieces, words[first:last]
                ):
                    resolved += words[done:first]
                    resolved += pieces
                    done = last
        return resolved + words[done:] if done else words

    def stretches(
        self, text: str, words: Sequence[str], ends: Sequence[int]
    ) -> Iterator[tuple[int, int]]:
        """Yield the ranges `[first, last)` of words that could be split elsewhere."""
        pairs = self._pairs
        suspected = [at for at, end in enumerate(ends) if text[end - 1 : end + 1] in pairs]
        ranges = [(at, at + 2) for at in suspected if self._is_ambiguous(words[at], words[at + 1])]
        doubtful = self._doubtful
        if places := [at for at, word in enumerate(words) if word in doubtful]:
            for at in places:
                first = at - 1 if at and is_chinese(words[at - 1]) else at
                has_next = at + 1 < len(words) and is_chinese(words[at + 1])
                ranges.append((first, at + 2 if has_next else at + 1))
            ranges.sort()
        first = last = 0
        for start, stop in ranges:
            if start >= last:
                if last:
                    yield first, last
                first = start
            last = max(stop, last)
        if last:
            yield first, last

    def _split(self, text: str, start: int, end: int) -> list[str]:
        """Return the best split of a stretch `[start, end)` of a text."""
        key = f"{text[max(start - 2, 0) : start]} {text[start:end]} {text[end : end + 2]}"
        pieces = self._splits.get(key)
        if pieces is None:
            pieces = self._best_split(text, start, end)
            if len(self._splits) >= _REMEMBERED:
                self._splits.clear()
            self._splits[key] = pieces
        return pieces

    def _is_torn(self, text: str, start: int, pieces: Sequence[str], words: Sequence[str]) -> bool:
        """Return whether pieces only split words, and are hardly more probable than these."""
        boundaries = {*accumulate(map(len, pieces), initial=start)}
        if not boundaries.issuperset(accumulate(map(len, words), initial=start)):
            return False
        return self._probability(text, start, pieces) < MARGIN + self._probability(
            text, start, words
        )

    def _probability(self, text: str, start: int, words: Sequence[str]) -> float:
        """Return the logarithm of the probability of words that begin at `start`."""
        ends = [*accumulate(map(len, words), initial=start)]
        inner = (self._weights[slot] for end in ends[1:-1] for slot in slots(text, end))
        return sum(map(self._bits.__getitem__, words)) + BITS_PER_UNIT * sum(inner)

    def _best_split(self, text: str, start: int, end: int) -> list[str]:
        weights, known = self._weights, self._bits
        best, before = [0.0], [0]
        for stop in range(start + 1, end + 1):
            most, back = best[-1] + known[text[stop - 1]], stop - 1
            for begin in range(max(start, stop - LONGEST_WORD), stop - 1):
                bits = known[text[begin:stop]] + best[begin - start]
                if bits > most:
                    most, back = bits, begin
            if stop < end:
                most += BITS_PER_UNIT * sum([weights[slot] for slot in slots(text, stop)])
            best.append(most)
            before.append(back)
        pieces = []
        stop = end
        while stop > start:
            begin = before[stop - start]
            pieces.append(text[begin:stop])
            stop = begin
        return pieces[::-1]

    def _is_ambiguous(self, one: str, other: str) -> bool:
        found = self._ambiguous.get((one, other))
        if found is None:
            if len(self._ambiguous) >= _REMEMBERED:
                self._ambiguous.clear()
            found = self._ambiguous[one, other] = self._has_rival(one, other)
        return found

    def _has_rival(self, one: str, other: str) -> bool:
        """Return whether a word across the boundary of two is nearly as probable as they are."""
        bits = self._bits
        text, middle = one + other, len(one)
        least = bits[one] + bits[other] - _MOST_BITS
        if least <= IMPOSSIBLE:
            return False
        for start in range(middle):
            before = bits[text[:start]] if start else 0
            if before >= least:
                for stop in range(middle + 1, len(text) + 1):
                    after = bits[text[stop:]] if stop < len(text) else 0
                    if before + bits[text[start:stop]] + after >= least:
                        return True
        return False


class _Bits(dict[str, float]):
    """Map words to the logarithm of their probability, calculated when it is first needed."""

    def __init__(self, evidence: Mapping[str, float]) -> None:
        self.frequencies: dict[str, int] = {}
        self._evidence = evidence

    def __missing__(self, word: str) -> float:
        frequency = self.frequencies.get(word)
        if frequency is not None:
            bits = log2(max(frequency, 1)) - _BILLION + self._evidence.get(word, 0)
        else:
            bits = UNKNOWN_BITS if len(word) == 1 and is_chinese(word) else 2 * IMPOSSIBLE
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = bits
        return bits


def slots(text: str, at: int) -> tuple[int, ...]:
    """Return the places of the weights that say something of a boundary inside a text.

    They are hashes of the one or two characters before and after it, and of both together.
    """
    before, after = ord(text[at - 1]), ord(text[at])
    first = ord(text[at - 2]) if at > 1 else 0
    last = ord(text[at + 1]) if at + 1 < len(text) else 0
    left = first * 0x6C8E9 + before * 0x2C1B3
    right = after * 0x3D4D5 + last * 0x5A1F7
    return (
        before * 0x1E3779B1 >> 7 & _MASK,
        after * 0x15EBCA77 >> 7 & _MASK,
        (before * 0x1F35D + after * 0x9E37) * 0x5667B1 >> 11 & _MASK,
        left * 0x27D4EB >> 11 & _MASK,
        right * 0x32B2AE3 >> 11 & _MASK,
        (left + after * 0x4F1BC) * 0x1E3779B >> 11 & _MASK,
        (right + before * 0x71D67) * 0x25EBCA7 >> 11 & _MASK,
        (left * 3 + right * 5) * 0x165667 >> 11 & _MASK,
    )


def is_chinese(word: str) -> bool:
    """Return whether a word begins with an ideograph of the basic block."""
    return "\u4e00" <= word < "\ua000"
