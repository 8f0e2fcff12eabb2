"""Corrections applied to a text: its word boundaries and its readings.

Where it was made, a correction applies whatever the words are now. Elsewhere, if its scope is wider
than its place, it applies wherever its stretch is made of whole words:

    诉|源 corrected to 诉源     控|诉|源|头 becomes 控|诉源|头, but 控诉|源头 stays

Each correction is applied to the result of the ones before: first those with scope always, then
those for the article, then those made at the place; among these the newest last.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.language.corrections.boundaries import Boundaries
from reader.language.corrections.correction import Correction, Scope, article_key
from reader.language.corrections.locations import Location, locate

Readings = Mapping[tuple[int, int], Sequence[str]]
"""Numbered syllables, one for each code point, of stretches `[start, end)` of a text."""


class Corrections:
    """Hold corrections, oldest first.

    `is_word` returns whether the dictionary has a word. `word_readings` are the readings of such
    words with scope always; `for_any_text` leaves them out, as the reading chooser applies them.
    """

    def __init__(self, corrections: Iterable[Correction], is_word: Callable[[str], bool]) -> None:
        self.word_readings: dict[str, tuple[str, ...]] = {}
        self._corrections = tuple(corrections)
        always = []
        for correction in self._corrections:
            if correction.scope is Scope.ALWAYS:
                if correction.syllables and is_word(correction.text):
                    self.word_readings[correction.text] = correction.syllables
                else:
                    always.append(correction)
        self.for_any_text = Corrector((_CorrectionFinder(always),))

    def __bool__(self) -> bool:
        return bool(self._corrections)

    def for_article(self, texts: Sequence[str], path: str = "") -> "Corrector":
        """Return what applies to an article with these paragraphs and this path."""
        if not self:
            return self.for_any_text
        key = article_key(texts)
        located: dict[int, list[tuple[int, Correction]]] = {}
        article_wide = []
        for correction, location in self.located_in(texts, path):
            if location:
                located.setdefault(location[0], []).append((location[1], correction))
            if correction.scope is Scope.ARTICLE and (location or correction.origin.article == key):
                article_wide.append(correction)
        return Corrector((*self.for_any_text.finders, _CorrectionFinder(article_wide)), located)

    def located_in(
        self, texts: Sequence[str], path: str = ""
    ) -> list[tuple[Correction, Location | None]]:
        """List the corrections made in an article, and where in it each is; None if not found."""
        key = article_key(texts)
        made = [
            correction
            for correction in self._corrections
            if correction.origin.article == key or (path and correction.origin.path == path)
        ]
        return [*zip(made, locate(made, texts), strict=True)]


class Corrector:
    """Apply corrections to the words and readings of an article's paragraphs, or of any text."""

    def __init__(
        self,
        finders: Iterable["_CorrectionFinder"],
        located: Mapping[int, Sequence[tuple[int, Correction]]] | None = None,
    ) -> None:
        self.finders = tuple(filter(None, finders))
        self._located = located or {}

    def __bool__(self) -> bool:
        return bool(self.finders or self._located)

    def correct(
        self, text: str, ends: Sequence[int], paragraph: int | None = None
    ) -> tuple[Sequence[int], Readings]:
        """Return the corrected ends of a text's tokens, and the corrected readings.

        `paragraph` is the text's number in the article, None for other texts.
        """
        found = [occurrence for finder in self.finders for occurrence in finder.find(text)]
        for start, correction in self._located.get(paragraph, ()) if paragraph is not None else ():
            found.append(_Occurrence(start, correction, at_origin=True))
        if found:
            ends = _corrected_ends(ends, [each for each in found if each.correction.words])
        return ends, _corrected_readings(
            ends, [each for each in found if each.correction.syllables]
        )


class _Occurrence(NamedTuple):
    """Hold where a correction may apply in a text, and whether it was made there."""

    start: int
    correction: Correction
    at_origin: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.correction.text)


class _CorrectionFinder:
    """Find the texts of corrections in a text."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._corrections = corrections
        self._automaton = None
        if corrections:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick([each.text for each in corrections])

    def __bool__(self) -> bool:
        return self._automaton is not None

    def find(self, text: str) -> list[_Occurrence]:
        """List the occurrences, those of the oldest correction first."""
        assert self._automaton is not None
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        found.sort()
        return [_Occurrence(start, self._corrections[number]) for number, start, _ in found]


def _corrected_ends(ends: Sequence[int], occurrences: Sequence[_Occurrence]) -> Sequence[int]:
    if not occurrences:
        return ends
    boundaries = Boundaries(ends)
    for occurrence in occurrences:
        if occurrence.at_origin or boundaries.are_at(occurrence.start, occurrence.end):
            boundaries.set(occurrence.start, occurrence.correction.words)
    return boundaries.ends()


def _corrected_readings(ends: Sequence[int], occurrences: Sequence[_Occurrence]) -> Readings:
    readings: dict[tuple[int, int], Sequence[str]] = {}
    for occurrence in occurrences:
        if occurrence.at_origin or (
            _is_boundary(ends, occurrence.start) and _is_boundary(ends, occurrence.end)
        ):
            readings.pop((occurrence.start, occurrence.end), None)
            readings[occurrence.start, occurrence.end] = occurrence.correction.syllables
    return readings


def _is_boundary(ends: Sequence[int], offset: int) -> bool:
    """Return whether a word begins or ends at an offset."""
    return not offset or ends[bisect_left(ends, offset)] == offset
