"""Set phrases found in a text by their characters.

The tokens do not matter for the search, nor do quotation marks:

    [落实|科学|发展观]    across three tokens
    “[三农”|问题]         parts 三农 and 问题; the mark before the phrase does not belong to it
    “依法”“治国”          none for 依法治国: one quotation ends and another begins

A comma matches any other, and a space: 抓革命、促生产, 抓革命，促生产, 抓革命 促生产.

Whether a phrase would split a word is decided by `reader.glossary.matching.edges`. All matches are
returned, nested and overlapping ones too; `reader.glossary.prominence` decides which are marked.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from operator import itemgetter
from typing import TYPE_CHECKING

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.contexts import NUMERALS, Contexts
from reader.glossary.matching.passage import Passage
from reader.glossary.matching.rule_matcher import Anchor
from reader.language.characters import QUOTES, any_commas

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_QUOTE = re.compile("[" + re.escape("".join(sorted(QUOTES))) + "]")
_NEXT_QUOTATION = re.compile(r"""[”’」』〉﹂﹄»›]["“‘「『〈﹁﹃«‹]|""|''|＂＂|＇＇""")

_MATCH = partial(tuple.__new__, Match)
"""`Match._make` without a call into Python, as there are many."""

_FEW = 2_000
"""How many characters are searched without an automaton, in less time than one takes to build."""

_Span = tuple[int, int, int, tuple[tuple[int, int], ...]]
"""Start, end times -1, form and parts: spans in order are by start, the longest first."""


class PhraseMatcher:
    """Find set phrases, by any of their forms: simplified, traditional, variants.

    `anchors` are strings without quotation marks that are searched for in the same pass.
    """

    def __init__(self, phrases: Iterable[SetPhrase], anchors: Sequence[str] = ()) -> None:
        self._contexts = contexts = Contexts()
        forms: dict[str, dict[int, SetPhrase]] = {}
        in_context: set[str] = set()
        for number, phrase in enumerate(phrases):
            written = phrase.simplified, phrase.traditional, *phrase.variants
            for form in written:
                if letters := any_commas(bare(form)):
                    forms.setdefault(letters, {})[number] = phrase
            if written[0] in contexts.headwords:
                in_context.update(any_commas(bare(form)) for form in written)
        self._anchors = len(anchors)
        self._dependent = {
            number
            for number, form in enumerate(forms, start=len(anchors))
            if form[0] in NUMERALS or form in in_context
        }
        self._phrases = [
            *(() for _ in anchors),
            *(tuple(phrases_of.items()) for phrases_of in forms.values()),
        ]
        self._search = _Search([*map(any_commas, anchors), *forms])

    def search(self, passage: Passage) -> tuple[list[Match], list[Anchor]]:
        """Find all matches and all anchors in a passage.

        Matches come by start, of those with one start the longest first; anchors come by end. A
        phrase is not matched again within itself (the variant 三农 in 三农问题).
        """
        text = passage.text
        quotes = array("L", [found.start() for found in _QUOTE.finditer(text)])
        letters = any_commas(bare(text) if quotes else text)
        found = self._search.places(letters)
        if not found:
            return [], []
        count = self._anchors
        forms = [place for place in found if place[0] >= count]
        anchors = [place for place in found if place[0] < count] if count else []
        if not quotes:
            return self._matches(passage, self._unquoted(passage, forms)), anchors
        places = _Offsets(text, quotes)
        whole = ((n, places.parts(start, end)) for n, start, end in anchors)
        return (
            self._matches(passage, self._quoted(passage, forms, places)),
            [(n, *parts[0]) for n, parts in whole if len(parts) == 1],
        )

    def _matches(self, passage: Passage, spans: list[_Span]) -> list[Match]:
        spans.sort()
        matches = []
        covered: dict[int, int] = {}
        for start, minus_end, form, parts in spans:
            for number, phrase in self._phrases[form]:
                if covered.get(number, 0) < -minus_end:
                    if form in self._dependent:
                        found = self._contexts.phrase(passage, start, -minus_end, phrase)
                        if found is None:
                            continue
                        phrase = found
                    covered[number] = -minus_end
                    matches.append(_MATCH((start, -minus_end, phrase, MatchKind.PHRASE, parts)))
        return matches

    def _unquoted(self, passage: Passage, found: Sequence[Anchor]) -> list[_Span]:
        """Return the spans of forms in a text without quotation marks."""
        edges, respects_words = passage.edges, passage.respects_words
        return [
            (start, -end, form, ((start, end),))
            for form, start, end in found
            if (start in edges and end in edges) or respects_words(start, end)
        ]

    def _quoted(self, passage: Passage, found: Sequence[Anchor], places: "_Offsets") -> list[_Span]:
        """Return the spans of forms that may have quotation marks inside."""
        spans = []
        for form, start, end in found:
            parts = places.parts(start, end)
            if parts and passage.respects_words(parts[0][0], parts[-1][1]):
                spans.append((parts[0][0], -parts[-1][1], form, parts))
        return spans


class _Search:
    """Find strings in texts, in the first few without an automaton, as that is slow to build."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._strings = strings
        self._automaton: AhoCorasick | None = None
        self._searched = 0

    def places(self, text: str) -> list[Anchor]:
        """Return all places of all strings, nested and overlapping ones too.

        They come by end, of those with one end the longest first.
        """
        if self._automaton is None:
            self._searched += len(text)
            if self._searched <= _FEW:
                return self._places_in_few(text)
            self._automaton = self._built()
        return self._automaton.find_matches_as_indexes(text, overlapping=True)

    def _places_in_few(self, text: str) -> list[Anchor]:
        of = self._by_beginning.get
        places = [
            (number, start, start + len(string))
            for start in range(len(text))
            for beginning in {text[start], text[start : start + 2]}
            for number, string in of(beginning, ())
            if text.startswith(string, start)
        ]
        places.sort(key=itemgetter(2, 1))
        return places

    def _built(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick

        automaton = AhoCorasick(self._strings, store_patterns=False)
        vars(self).pop("_by_beginning", None)
        self._strings = ()
        return automaton

    @cached_property
    def _by_beginning(self) -> dict[str, list[tuple[int, str]]]:
        """Return the strings by their first two characters, with their numbers."""
        found: dict[str, list[tuple[int, str]]] = {}
        for numbered in enumerate(self._strings):
            found.setdefault(numbered[1][:2], []).append(numbered)
        return found


class _Offsets:
    """Convert offsets into a text without its quotation marks to offsets into the text."""

    def __init__(self, text: str, quotes: Sequence[int]) -> None:
        self._text = text
        self._quotes = quotes
        self._shifts = [offset - number for number, offset in enumerate(quotes)]

    def parts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the pieces of `[start, end)` between quotation marks.

        There are none where one quotation ends and another begins inside it.
        """
        first = bisect_right(self._shifts, start)
        last = bisect_right(self._shifts, end - 1)
        start, end = start + first, end + last
        if first == last:
            return ((start, end),)
        if _NEXT_QUOTATION.search(self._text, start, end):
            return ()
        pieces = []
        for quote in self._quotes[first:last]:
            if start < quote:
                pieces.append((start, quote))
            start = quote + 1
        return (*pieces, (start, end))


def bare(form: str) -> str:
    """Return a form without its quotation marks, as it is matched."""
    return form if form.isalpha() else _QUOTE.sub("", form)
