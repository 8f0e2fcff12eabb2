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
    """Hold a set phrase of an article and all its places, in the order of the text.

    `prominent` are those of its places at which it is shown unless all phrases are asked for.
    """

    phrase: SetPhrase
    places: list[Place]
    prominent: list[Place]


class Occurrences:
    """Collect the set phrases of an article, each once, from its paragraphs in any order."""

    def __init__(self) -> None:
        self._by_headword: dict[str, Occurrence] = {}

    def add(self, number: int, matches: Iterable[Match], prominent: Iterable[Match] = ()) -> None:
        """Add the matches of a paragraph, and those of them that are prominent."""
        for match in matches:
            _insert(self._of(match.phrase).places, Place(number, match.start, match.end))
        for match in prominent:
            _insert(self._of(match.phrase).prominent, Place(number, match.start, match.end))

    def drop(self, number: int) -> None:
        """Remove the matches of a paragraph."""
        for found in tuple(self._by_headword.values()):
            for places in (found.places, found.prominent):
                first, last = (bisect_left(places, (at,)) for at in (number, number + 1))
                del places[first:last]
            if not found.places:
                del self._by_headword[found.phrase.simplified]

    def places(self, phrase: SetPhrase) -> Sequence[Place]:
        """Return the places of a phrase, none if it has not been found."""
        found = self._by_headword.get(phrase.simplified)
        return found.places if found else ()

    def prominent(self) -> list[Occurrence]:
        """Return the phrases that are prominent anywhere, in the order of those places."""
        found = (found for found in self._by_headword.values() if found.prominent)
        return sorted(found, key=lambda found: found.prominent[0][:2])

    def __iter__(self) -> Iterator[Occurrence]:
        """Iterate over the phrases in the order of their first places."""
        return iter(sorted(self._by_headword.values(), key=lambda found: found.places[0][:2]))

    def __len__(self) -> int:
        return len(self._by_headword)

    def _of(self, phrase: SetPhrase) -> Occurrence:
        found = self._by_headword.get(phrase.simplified)
        if found is None:
            found = self._by_headword[phrase.simplified] = Occurrence(phrase, [], [])
        return found


def _insert(places: list[Place], place: Place) -> None:
    at = bisect_left(places, place)
    if place not in places[at : at + 1]:
        places.insert(at, place)
