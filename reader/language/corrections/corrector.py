"""Corrections as they bear on a text: what they say of its words and of their readings.

Where it was made, a correction holds whatever the words are now. Elsewhere, if it goes farther than
its place, it holds wherever its stretch is made of whole words:

    诉|源 made 诉源     控|诉|源|头 is 控|诉源|头, but 控诉|源头 stays

Each acts on what the ones before it left: first what holds always, then what holds in the article,
then what was made at the place; of these the newest last.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.language.corrections.boundaries import Boundaries
from reader.language.corrections.correction import Correction, Scope, article_key
from reader.language.corrections.locations import Spot, locate

Readings = Mapping[tuple[int, int], Sequence[str]]
"""Numbered syllables, one for each code point, of stretches `[start, end)` of a text."""


class Corrections:
    """Hold corrections, oldest first.

    `is_word` tells what the dictionary has. `readings` are those of such words that hold always;
    whoever reads words gives them by himself, so that they cost nothing.
    """

    def __init__(self, corrections: Iterable[Correction], is_word: Callable[[str], bool]) -> None:
        self.readings: dict[str, tuple[str, ...]] = {}
        self._kept = tuple(corrections)
        always = []
        for correction in self._kept:
            if correction.scope is Scope.ALWAYS:
                if correction.syllables and is_word(correction.text):
                    self.readings[correction.text] = correction.syllables
                else:
                    always.append(correction)
        self.anywhere = Corrector((_Search(always),))

    def __bool__(self) -> bool:
        return bool(self._kept)

    def in_article(self, texts: Sequence[str], path: str = "") -> "Corrector":
        """Give the corrections that bear on an article, by its paragraphs' texts and its file."""
        key = article_key(texts)
        placed: dict[int, list[tuple[int, Correction]]] = {}
        throughout = []
        for correction, spot in self.made_in(texts, path):
            if spot:
                placed.setdefault(spot[0], []).append((spot[1], correction))
            if correction.scope is Scope.ARTICLE and (spot or correction.origin.article == key):
                throughout.append(correction)
        return Corrector((*self.anywhere.searches, _Search(throughout)), placed)

    def made_in(self, texts: Sequence[str], path: str = "") -> list[tuple[Correction, Spot | None]]:
        """List the corrections made in an article, and where they are in it, if they are found."""
        key = article_key(texts)
        made = [
            correction
            for correction in self._kept
            if correction.origin.article == key or (path and correction.origin.path == path)
        ]
        return [*zip(made, locate(made, texts), strict=True)]


class Corrector:
    """Correct the words and readings of an article's paragraphs, or of any text."""

    def __init__(
        self,
        searches: Iterable["_Search"],
        placed: Mapping[int, Sequence[tuple[int, Correction]]] | None = None,
    ) -> None:
        self.searches = tuple(filter(None, searches))
        self._placed = placed or {}

    def __bool__(self) -> bool:
        return bool(self.searches or self._placed)

    def correct(
        self, text: str, ends: Sequence[int], paragraph: int | None = None
    ) -> tuple[Sequence[int], Readings]:
        """Give the ends of a text's tokens, and readings, as corrected.

        `paragraph` is its number in the article, None for a text from elsewhere.
        """
        found = [hit for search in self.searches for hit in search.find(text)]
        for start, correction in self._placed.get(paragraph, ()) if paragraph is not None else ():
            found.append(_Hit(start, correction, made_here=True))
        if found:
            ends = _redrawn(ends, [hit for hit in found if hit.correction.words])
        return ends, _readings(ends, [hit for hit in found if hit.correction.syllables])


class _Hit(NamedTuple):
    start: int
    correction: Correction
    made_here: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.correction.text)


class _Search:
    """Look for the stretches of corrections in a text."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._corrections = corrections
        self._automaton = None
        if corrections:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick([each.text for each in corrections])

    def __bool__(self) -> bool:
        return self._automaton is not None

    def find(self, text: str) -> list[_Hit]:
        """Give the places, by the age of what is to be done there."""
        assert self._automaton is not None
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        found.sort()
        return [_Hit(start, self._corrections[number]) for number, start, _ in found]


def _redrawn(ends: Sequence[int], hits: Sequence[_Hit]) -> Sequence[int]:
    if not hits:
        return ends
    boundaries = Boundaries(ends)
    for hit in hits:
        if hit.made_here or boundaries.hold(hit.start, hit.end):
            boundaries.draw(hit.start, hit.correction.words)
    return boundaries.ends()


def _readings(ends: Sequence[int], hits: Sequence[_Hit]) -> Readings:
    readings: dict[tuple[int, int], Sequence[str]] = {}
    for hit in hits:
        if hit.made_here or (_parts(ends, hit.start) and _parts(ends, hit.end)):
            readings.pop((hit.start, hit.end), None)
            readings[hit.start, hit.end] = hit.correction.syllables
    return readings


def _parts(ends: Sequence[int], offset: int) -> bool:
    """Tell whether a word begins or ends there."""
    return not offset or ends[bisect_left(ends, offset)] == offset
