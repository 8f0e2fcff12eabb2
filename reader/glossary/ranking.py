"""How important each set phrase of an article is, and which are shown unless all are asked for.

执行难      A    always
反映强烈    B    unless the user's level includes it
完善        C    only on request
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from reader.glossary.format.entry import WEIGHTS, Match, MatchKind, SetPhrase
from reader.glossary.prominence import shown
from reader.glossary.timelines import timeline

PROMINENT = 40
"""The least rank of what is shown unless all is asked for."""

_BASE = {"A": 60, "B": 45, "C": 20}
_IN_DICTIONARY = 5
_FAMILIAR = 10
_NESTED = 40
_MOST_OF_A_YEAR = 9


def weight(phrase: SetPhrase) -> str:
    """Return a phrase's weight; what a user glossary has without one is as important as any."""
    return phrase.weight if phrase.weight in _BASE else "A"


class Ranking:
    """Rank phrases in an article of a day, for a user.

    `is_word` returns whether the dictionary has a word, `is_familiar` whether the user's level
    includes it.
    """

    def __init__(
        self,
        is_word: Callable[[str], bool] = lambda word: False,
        is_familiar: Callable[[str], bool] = lambda word: False,
        day: date | None = None,
    ) -> None:
        self._is_word = is_word
        self._is_familiar = is_familiar
        self._year = day.year if day else 0

    def rank(self, phrase: SetPhrase, *, nested: bool = False) -> int:
        """Return the rank of a phrase, of -35 to 69, alone or nested in a longer match.

        Weight counts most; a term that the dictionary explains or the user's level includes counts
        less, what the reports of the article's year have often counts more.
        """
        found = weight(phrase)
        rank = _BASE[found] - _NESTED * nested
        if found != "A":
            rank -= _IN_DICTIONARY * self._is_word(phrase.simplified)
            rank -= _FAMILIAR * self._is_familiar(phrase.simplified)
        counted = timeline(phrase.simplified) if self._year else None
        count = counted.in_year(self._year) if counted else 0
        return rank + min(count, _MOST_OF_A_YEAR)

    def prominent(self, matches: Iterable[Match]) -> list[Match]:
        """Return the matches that rank high enough to be shown, the nested ones left out."""
        return shown(match for match in matches if self._is_prominent(match.phrase))

    def nested(self, matches: Sequence[Match]) -> set[int]:
        """Return the `id` of each match that only stands inside others.

        The matches must come by start, those with one start the longest first.
        """
        alone = set(map(id, self.prominent(matches)))
        reached = 0
        for match in matches:
            if match.end > reached and not self._is_prominent(match.phrase):
                alone.add(id(match))
            if match.kind is not MatchKind.FRAME:
                reached = max(reached, match.end)
        return set(map(id, matches)) - alone

    def _is_prominent(self, phrase: SetPhrase) -> bool:
        found = weight(phrase)
        return found == "A" or (found == "B" and not self._is_familiar(phrase.simplified))


def chosen(matches: Collection[Match], weights: Collection[str]) -> Collection[Match]:
    """Return the matches of some weights, the nested ones left out; of all weights all matches."""
    if set(WEIGHTS) <= set(weights):
        return matches
    return shown(match for match in matches if weight(match.phrase) in weights)
