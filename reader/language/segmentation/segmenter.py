"""Cut text into dictionary words: the most probable path through a lattice of them."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from reader.language.characters import is_han
from reader.language.segmentation.crossings import PARTED, WEIGHT, parted
from reader.language.segmentation.lattice import empty_lattice
from reader.language.segmentation.name_joiner import Joiner
from reader.language.segmentation.numbers import NUMERALS, is_number, numeric

_ALNUM = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_RUN = re.compile(
    rf"(?:\d[.,．：](?=\d)|[{_ALNUM}](?:(?:[-'’._@/&+]|://)(?=[{_ALNUM}]))?)+[%％‰℃°]?"
    r"|\s{2,}|…{2,}|—{2,}|\.{2,}|-{2,}"
)
_RUN_START = re.compile(rf"[{_ALNUM}\s…—.-]")
"""What `_RUN` begins with: a single class is searched for several times faster."""
_UNUSUAL = re.compile(
    r"[^\x00-\u024f\u2010-\u2027\u2030-\u206f\u2103\u2150-\u218b\u2200-\u22ff\u2460-\u24ff"
    r"\u3000-\u3029\u4e00-\u9fff\uff00-\uff9f]"
)
_OUTSIDE_RJIEBA = re.compile("[^\u4e00-\u9fd5a-zA-Z0-9]")
_BEYOND_BMP = "\U00010000-\U0010ffff"
"""As one range, as a class that lists such characters is searched for several times slower."""
_COVER = "\ue000"
"""What stands for a number while the lattice cuts: a character of no word."""
_WITH_NUMBERS = re.compile(rf"^.*(?:第|[{NUMERALS}])[{NUMERALS}].*$", re.MULTILINE)
_UNKNOWN = 500_000_000
"""What all the words weigh together, per billion, that the vocabulary lacks."""
_LONG_WORDS = 10
"""By how much words of four characters and more count less: most are words put together."""

_COUNTED = re.compile(
    "[一二三四五六七八九十两几半数][个种次句位条项批套层届倍名件轮]|[几数][年天]|多个"
)
"""A number and a measure word, which are written apart (GB/T 16159, 6.1.5)."""
_JOINERS = frozenset("\u200d\u2060")


class Segmenter:
    """Cut simplified text by a unigram lattice of (word, frequency per billion words).

    Every ideograph that no word covers is a token of its own, so each Chinese token can be looked
    up, but for dates, numbers (`numbers.py`) and names (`joining.py`). Latin words are one token
    each; no token begins with a combining mark or inside an emoji sequence.
    """

    def __init__(self, vocabulary: Iterable[tuple[str, int]] = ()) -> None:
        self._lattice = empty_lattice()
        self._joiner = Joiner()
        self._bridged: dict[str, list[tuple[str, int]]] = {}
        self._odd: set[str] = set()
        self._bridge: re.Pattern[str] | None = None
        self._numbered: dict[str, list[tuple[str, int]]] = {}
        self.learn(vocabulary)
        self._lattice.add_word(_COVER, _UNKNOWN, None)
        for phrase in PARTED:
            self._lattice.add_word(phrase, WEIGHT, None)

    def learn(self, vocabulary: Iterable[tuple[str, int]]) -> None:
        """Take in further words with their frequencies."""
        known = len(self._odd)
        words = []
        for word, frequency in vocabulary:
            if _COUNTED.fullmatch(word):
                continue
            if (odd := _OUTSIDE_RJIEBA.search(word)) is None:
                weight = frequency // _LONG_WORDS if len(word) > 3 else frequency
                self._lattice.add_word(word, max(weight, 1), None)
                words.append(word)
                if len(word) <= 2:
                    self._joiner.learn(word, frequency)
            elif len(word) > 1:
                at = odd.start()
                key = word[max(at - 1, 0) : at + 2]
                self._bridged.setdefault(key, []).append((word, at))
                self._odd.add(word[at])
        if len(self._odd) > known:
            self._bridge = _bridge_of(self._odd, self._bridged)
        for word in _WITH_NUMBERS.findall("\n".join(words)):
            for start, stop in numeric(word):
                if stop - start < len(word) and not is_number(word):
                    self._numbered.setdefault(word[start : start + 2], []).append((word, start))

    def cut(self, text: str) -> tuple[list[str], list[int]]:
        """Give the tokens that tile the text, and where each of them ends."""
        numbers = self._numbers(text)
        covered = _covered(text, numbers)
        words = parted(self._lattice.cut(covered, hmm=False))
        ends = list(accumulate(map(len, words)))
        spans = numbers
        spans += self._joiner.names(words, ends)
        spans += self._spans(text, covered, ends)
        if _UNUSUAL.search(text):
            spans += _clusters(text, ends)
        return _joined(text, words, ends, spans) if spans else (words, ends)

    def _numbers(self, text: str) -> list[tuple[int, int]]:
        """Find the numbers and dates, but for those that are a part of a longer word."""
        return [
            (start, stop)
            for start, stop in numeric(text)
            if not any(
                text.startswith(word, start - offset)
                for word, offset in self._numbered.get(text[start : start + 2], ())
                if start >= offset
            )
        ]

    def _spans(self, text: str, covered: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Find the stretches that are one token although the lattice knows nothing of them."""
        for start, stop in _runs(covered):
            if _is_boundary(ends, start):
                yield start, stop
        yield from self._bridged_words(text, ends)

    def _bridged_words(self, text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Find the words that hold a character which the lattice takes for a boundary (· ， 〇)."""
        for odd in self._bridge.finditer(text) if self._bridge else ():
            at = odd.start()
            first = max(at - 1, 0)
            found = self._bridged.get(text[first : at + 2], [])
            if text[at].isalnum():  # unlike a mark it may be a word's first or last
                for key in (text[first : at + 1], text[at : at + 2]):
                    found = found + self._bridged.get(key, [])
            for word, offset in found:
                start = at - offset
                stop = start + len(word)
                if (
                    start >= 0
                    and text.startswith(word, start)
                    and _is_boundary(ends, start)
                    and _is_boundary(ends, stop)
                ):
                    yield start, stop


def _bridge_of(odd: Iterable[str], bridged: Iterable[str]) -> re.Pattern[str]:
    """Find odd letters, and each mark where it stands between such characters as in words."""
    odd = sorted(character for character in odd if character < _BEYOND_BMP[0])
    letters = "".join(character for character in odd if character.isalnum())
    places = [f"(?<=[{letters}{_BEYOND_BMP}])"]
    around: dict[str, list[str]] = {}
    for key in bridged:
        if len(key) == 3 and not key[1].isalnum():
            around.setdefault(key[1], []).append(key)
    for mark, keys in around.items():
        before, after = ({re.escape(key[at]) for key in keys} for at in (0, 2))
        places.append(f"(?<=[{''.join(before)}]{re.escape(mark)})(?=[{''.join(after)}])")
    return re.compile(f"[{re.escape(''.join(odd))}{_BEYOND_BMP}](?:{'|'.join(places)})")


def _covered(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put something in the place of numbers that no word of the lattice can take a part of."""
    pieces: list[str] = []
    done = 0
    for start, stop in spans:
        pieces += text[done:start], _COVER * (stop - start)
        done = stop
    return "".join((*pieces, text[done:])) if done else text


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Find the Latin words, the numbers and the repeated marks."""
    stop = 0
    while begin := _RUN_START.search(text, stop):
        run = _RUN.match(text, begin.start())
        stop = run.end() if run else begin.end()
        if run:
            yield run.span()


def _is_boundary(ends: Sequence[int], offset: int) -> bool:
    if offset == 0:
        return True
    at = bisect_left(ends, offset)
    return at < len(ends) and ends[at] == offset


def _clusters(text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Find what is parted from its base: a mark, a part of an emoji, of a foreign word."""
    flags = 0
    for end in ends[:-1]:
        before, after = text[end - 1], text[end]
        flags = flags + 1 if _is_flag_letter(before) else 0
        if (
            before in _JOINERS
            or after in _JOINERS
            or unicodedata.category(after).startswith("M")
            or "\U0001f3fb" <= after <= "\U0001f3ff"
            or (_is_flag_letter(after) and flags % 2 == 1)
            or (_is_foreign_letter(before) and _is_foreign_letter(after))
        ):
            yield end - 1, end + 1


def _joined(
    text: str, words: list[str], ends: list[int], spans: list[tuple[int, int]]
) -> tuple[list[str], list[int]]:
    """Make one word of those that lie in a span, or partly."""
    ranges: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        first, last = bisect_right(ends, start), bisect_left(ends, stop)
        if ranges and first <= ranges[-1][1]:
            first, before = ranges.pop()
            last = max(last, before)
        ranges.append((first, last))
    new_words, new_ends = [], []
    done = 0
    for first, last in ranges:
        new_words += words[done:first]
        new_words.append(text[ends[first - 1] if first else 0 : ends[last]])
        new_ends += ends[done:first]
        new_ends.append(ends[last])
        done = last + 1
    return new_words + words[done:], new_ends + ends[done:]


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_foreign_letter(character: str) -> bool:
    if not character.isalpha():
        return unicodedata.category(character).startswith("M")
    return not is_han(character)
