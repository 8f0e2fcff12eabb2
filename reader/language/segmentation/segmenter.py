"""Text segmented into dictionary words: the most probable path through a lattice of them.

Where that path is one of several, `ambiguities.py` decides.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from itertools import accumulate
from typing import Any, NamedTuple

from reader.language.characters import any_commas, is_han
from reader.language.segmentation.affixes import SUFFIXES, deputies, with_suffixes
from reader.language.segmentation.ambiguities import Ambiguities, Boundaries
from reader.language.segmentation.crossings import PHRASE_FREQUENCY, SPLIT_PHRASES, split_crossings
from reader.language.segmentation.name_joiner import NameJoiner
from reader.language.segmentation.names import Name
from reader.language.segmentation.numbers import NUMBER_CHARACTERS, find_numbers, is_number
from reader.language.segmentation.sure_names import SureNames

_ALNUM = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_RUN = re.compile(
    rf"(?:\d[.,．：](?=\d)|[{_ALNUM}](?:(?:[-'’._@/&+]|://)(?=[{_ALNUM}]))?)+[%％‰℃°]?"
    r"|\s{2,}|…{2,}|—{2,}|\.{2,}|-{2,}"
)
_RUN_START = re.compile(rf"[{_ALNUM}\s…—.-]")
"""How `_RUN` begins: a single class is searched for several times faster."""
_UNUSUAL = re.compile(
    r"[^\x00-\xa9\xab-\xb4\xb6-\xb9\xbb-\u024f\u2010-\u2027\u2030-\u205f\u2061-\u206f\u2103"
    r"\u2150-\u2182\u2185-\u218b\u2200-\u22ff\u2460-\u24ff\u3000-\u3005\u3007-\u3029\u4e00-\u9fff\uff00-\uff65]"
)
"""Characters without which a text has no clusters to be joined."""
_OUTSIDE_RJIEBA = re.compile("[^\u4e00-\u9fd5a-zA-Z0-9]")
_BEYOND_BMP = "\U00010000-\U0010ffff"
"""As one range, as a class that lists such characters is searched for several times slower."""
_PLACEHOLDER = "\ue000"
"""What replaces the characters of a number in the lattice: a character of no word."""
_WITH_NUMBERS = re.compile(
    rf"^.*(?:第|[{NUMBER_CHARACTERS}])[{NUMBER_CHARACTERS}].*$", re.MULTILINE
)
_UNKNOWN_FREQUENCY = 500_000_000
"""The frequency, per billion, of all the words together that the vocabulary lacks."""
_LONG_WORD_DIVISOR = 10
"""Divides the frequency of words of four characters and more: most are compounds."""

_NUMBER_WITH_MEASURE_WORD = re.compile(
    "[一二三四五六七八九十两几半数][个种次句位条项批套层届倍名件轮]|[几数][年天]|多个"
)
"""A number and a measure word, which are two words (GB/T 16159, 6.1.5)."""
_JOINERS = frozenset("\u200d\u2060")


class Segmented(NamedTuple):
    """Hold the words of a text, the offsets at which they end, and the names among them."""

    words: list[str]
    ends: list[int]
    names: Sequence[Name] = ()


class Segmenter:
    """Segment simplified text by a unigram lattice of (word, frequency per billion words).

    Without `boundaries` the lattice alone decides.
    An ideograph that is in no word is a token, so each Chinese token can be looked up, except
    dates and numbers (`numbers.py`) and names (`name_joiner.py`). A Latin word is one token; no
    token begins with a combining mark or inside an emoji sequence.
    """

    def __init__(
        self, vocabulary: Iterable[tuple[str, int]] = (), boundaries: Boundaries | None = None
    ) -> None:
        self._lattice = _rjieba().empty()
        self.ambiguities = Ambiguities(boundaries) if boundaries else None
        self._joiner = NameJoiner()
        self._sure_names = SureNames(self._joiner.words_log_probability)
        self._words_by_separator: dict[str, list[tuple[str, int]]] = {}
        self._separators: set[str] = set()
        self._separator_pattern: re.Pattern[str] | None = None
        self._words_with_numbers: dict[str, list[tuple[str, int]]] = {}
        self.add_words(vocabulary)
        self._lattice.add_word(_PLACEHOLDER, _UNKNOWN_FREQUENCY, None)
        for phrase in SPLIT_PHRASES:
            self._lattice.add_word(phrase, PHRASE_FREQUENCY, None)

    def add_words(self, vocabulary: Iterable[tuple[str, int]]) -> None:
        """Add words with their frequencies per billion words."""
        separators_before = len(self._separators)
        words: list[tuple[str, int]] = []
        for word, frequency in vocabulary:
            if _NUMBER_WITH_MEASURE_WORD.fullmatch(word):
                continue
            if (separator := _OUTSIDE_RJIEBA.search(word)) is None:
                weight = frequency // _LONG_WORD_DIVISOR if len(word) > 3 else frequency
                self._lattice.add_word(word, max(weight, 1), None)
                words.append((word, weight))
                if len(word) <= 2:
                    self._joiner.add_word(word, frequency)
            elif len(word) > 1:
                at = separator.start()
                key = word[max(at - 1, 0) : at + 2]
                self._words_by_separator.setdefault(key, []).append((word, at))
                self._separators.add(word[at])
        if self.ambiguities:
            self.ambiguities.add_words(words)
        if len(self._separators) > separators_before:
            self._separator_pattern = _pattern_of_separators(
                self._separators, self._words_by_separator
            )
        for word in _WITH_NUMBERS.findall("\n".join([word for word, _ in words])):
            for start, stop in find_numbers(word):
                if stop - start < len(word) and not is_number(word):
                    self._words_with_numbers.setdefault(word[start : start + 2], []).append(
                        (word, start)
                    )

    def segment(
        self, text: str, names: Sequence[Name] | None = None, likely: Sequence[Name] = ()
    ) -> Segmented:
        """Return the tokens that tile the text, the offsets at which they end, and the names.

        `names` are the sure ones if they are at hand; `likely` are names that the article has
        elsewhere, which are names here unless they begin or end inside a word.
        """
        found = self.sure_names(text) if names is None else [*names]
        numbers = self._numbers(text)
        spans: list[tuple[int, int]] = numbers
        if found:
            spans = [each for each in numbers if not _overlaps(found, *each)]
            spans += [(name.start, name.end) for name in found]
            spans.sort()
        masked = _mask(text, spans)
        words = self.lattice_words(masked)
        ends = list(accumulate(map(len, words)))
        resolved = self.ambiguities.resolve(masked, words, ends) if self.ambiguities else words
        resolved = split_crossings(resolved)
        if resolved is not words:
            words, ends = resolved, list(accumulate(map(len, resolved)))
        others = [name for name in likely if _fits(name, ends)] if likely else []
        others += self._joiner.names(words, ends)
        for name in others:
            if not _overlaps(found, name.start, name.end):
                found.append(name)
                spans.append((name.start, name.end))
        if "副" in words:
            spans += deputies(words, ends)
        if not SUFFIXES.isdisjoint(words):
            spans += with_suffixes(words, ends)
        spans += self._spans(text, masked, ends)
        if _UNUSUAL.search(text):
            spans += _clusters(text, ends)
        return Segmented(*(_join(text, words, ends, spans) if spans else (words, ends)), found)

    def sure_names(self, text: str, *, of_traditional: bool = False) -> list[Name]:
        """Return the names in a text that their context makes sure.

        In one that was traditional a title may be inside a name: 林秘书长志嘉.
        """
        return self._sure_names.find(text, of_traditional=of_traditional)

    def masked(self, text: str) -> str:
        """Return the text with placeholders for numbers, which are no words of the lattice."""
        return _mask(text, self._numbers(text))

    def lattice_words(self, masked: str) -> list[str]:
        """Return the words that the lattice alone splits a masked text into."""
        words: list[str] = self._lattice.cut(masked, hmm=False)
        return words

    def _numbers(self, text: str) -> list[tuple[int, int]]:
        """Return the bounds of numbers and dates, except those inside a longer word."""
        return [
            (start, stop)
            for start, stop in find_numbers(text)
            if not any(
                text.startswith(word, start - offset)
                for word, offset in self._words_with_numbers.get(text[start : start + 2], ())
                if start >= offset
            )
        ]

    def _spans(self, text: str, masked: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the bounds of tokens that the lattice does not have."""
        for start, stop in _runs(masked):
            if _is_boundary(ends, start):
                yield start, stop
        yield from self._words_with_separators(text, ends)

    def _words_with_separators(self, text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the words with a character that the lattice takes for a boundary (· ， 〇).

        A comma may be any.
        """
        text = any_commas(text)
        for separator in self._separator_pattern.finditer(text) if self._separator_pattern else ():
            at = separator.start()
            first = max(at - 1, 0)
            found = self._words_by_separator.get(text[first : at + 2], [])
            if text[at].isalnum():  # unlike a mark it may be a word's first or last
                for key in (text[first : at + 1], text[at : at + 2]):
                    found = found + self._words_by_separator.get(key, [])
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


@cache
def _rjieba() -> Any:
    """Return rjieba's segmenter class.

    `import rjieba` would also load a lattice of 350,000 words: 0.1 s and 31 MB.
    """
    package = find_spec("rjieba")
    compiled = package and PathFinder.find_spec("rjieba", package.submodule_search_locations)
    if not compiled or not compiled.loader:
        raise ImportError("rjieba is not installed, or not as a compiled module", name="rjieba")
    module = module_from_spec(compiled)
    compiled.loader.exec_module(module)
    return module.Jieba


def _pattern_of_separators(separators: Iterable[str], keys: Iterable[str]) -> re.Pattern[str]:
    """Match separating letters, and marks between the same two characters as in some word.

    `keys` are the separators of the words, each with the characters beside it.
    """
    separators = sorted(each for each in separators if each < _BEYOND_BMP[0])
    letters = "".join(filter(str.isalnum, separators))
    places = [f"(?<=[{letters}{_BEYOND_BMP}])"]
    around: dict[str, list[str]] = {}
    for key in keys:
        if len(key) == 3 and not key[1].isalnum():
            around.setdefault(key[1], []).append(key)
    for mark, its_keys in around.items():
        before, after = ({re.escape(key[at]) for key in its_keys} for at in (0, 2))
        places.append(f"(?<=[{''.join(before)}]{re.escape(mark)})(?=[{''.join(after)}])")
    return re.compile(f"[{re.escape(''.join(separators))}{_BEYOND_BMP}](?:{'|'.join(places)})")


def _mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Replace numbers so that no word of the lattice can match a part of one."""
    pieces: list[str] = []
    done = 0
    for start, stop in spans:
        pieces += text[done:start], _PLACEHOLDER * (stop - start)
        done = stop
    return "".join((*pieces, text[done:])) if done else text


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of Latin words, numbers and repeated marks."""
    stop = 0
    while begin := _RUN_START.search(text, stop):
        run = _RUN.match(text, begin.start())
        stop = run.end() if run else begin.end()
        if run:
            yield run.span()


def _overlaps(names: Iterable[Name], start: int, stop: int) -> bool:
    return any(name.start < stop and start < name.end for name in names)


def _fits(name: Name, ends: Sequence[int]) -> bool:
    return _is_boundary(ends, name.start) and _is_boundary(ends, name.end)


def _is_boundary(ends: Sequence[int], offset: int) -> bool:
    if offset == 0:
        return True
    at = bisect_left(ends, offset)
    return at < len(ends) and ends[at] == offset


def _clusters(text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield bounds that join a mark, a part of an emoji or of a foreign word to its base."""
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


def _join(
    text: str, words: list[str], ends: list[int], spans: list[tuple[int, int]]
) -> tuple[list[str], list[int]]:
    """Join the words that are wholly or partly in a span."""
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
