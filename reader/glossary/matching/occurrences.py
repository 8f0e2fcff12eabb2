"""The set phrases of an article with all their places."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.glossary.format.entry import Match, SetPhrase


class Place(NamedTuple):
    """Hold a place in an article: its paragraph, and code points `[start, end)` of that."""

    paragraph: int
    start: int
    end: int


class Occurrence(NamedTuple):
    """Hold a set phrase of an article and all its places, in the order of the text."""

    phrase: SetPhrase
    places: list[Place]


class Occurrences:
    """Collect the set phrases of an article, each once, from its paragraphs in any order."""

    def __init__(self) -> None:
        self._by_headword: dict[str, Occurrence] = {}

    def add(self, number: int, matches: Iterable[Match]) -> None:
        """Add the matches of a paragraph."""
        for match in matches:
            phrase = match.phrase
            found = self._by_headword.setdefault(phrase.simplified, Occurrence(phrase, [])).places
            place = Place(number, match.start, match.end)
            at = bisect_left(found, place)
            if place not in found[at : at + 1]:
                found.insert(at, place)

    def drop(self, number: int) -> None:
        """Remove the matches of a paragraph."""
        for found in tuple(self._by_headword.values()):
            first, last = (bisect_left(found.places, (at,)) for at in (number, number + 1))
            del found.places[first:last]
            if not found.places:
                del self._by_headword[found.phrase.simplified]

    def places(self, phrase: SetPhrase) -> Sequence[Place]:
        """Return the places of a phrase, none if it has not been found."""
        found = self._by_headword.get(phrase.simplified)
        return found.places if found else ()

    def __iter__(self) -> Iterator[Occurrence]:
        """Iterate over the phrases in the order of their first places."""
        return iter(sorted(self._by_headword.values(), key=lambda found: found.places[0][:2]))

    def __len__(self) -> int:
        return len(self._by_headword)
