"""Which of the matches in a text are marked, and what they are marked as.

Formulations are what the user of such texts looks for. They have priority over the usual language
around them; a name has priority over the formulations that it contains:

    解决[执行难]，[全面依法治国]        formulations
    [中央全面依法治国委员会]主任        a name
    [认真贯彻落实]                      usage
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from enum import StrEnum

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.rules.meeting_names import GLOSSARY as FORMULAS


class Standing(StrEnum):
    """Name how prominent a set phrase is in a text."""

    FORMULATION = "formulation"
    NAME = "name"
    USAGE = "usage"
    WORD = "word"


_COINED = frozenset(("ideology", "numbered formula", "slogan", "campaign"))
_NAMES = frozenset(("party organisation", "state institution", "title"))


def standing(phrase: SetPhrase) -> Standing:
    """Return how prominent a set phrase is in a text.

    A formulation was coined: its category says so, or in other fields its weight. Formulas are
    formulations, and so is what has no category in a user glossary. A `WORD` is usage that is
    written as one word.
    """
    if phrase.glossary == FORMULAS:
        return Standing.FORMULATION
    if phrase.category in _NAMES:
        return Standing.NAME
    if phrase.category in _COINED or not phrase.category or phrase.weight == "A":
        return Standing.FORMULATION
    is_one_word = phrase.pinyin and not set(phrase.pinyin) & set(" ,，、")
    return Standing.WORD if is_one_word else Standing.USAGE


def shown(matches: Iterable[Match]) -> list[Match]:
    """Return the matches that are marked, none of which touches another's marked characters.

    Formulations and names have priority over usage, and usage over frames. Of nested matches of one
    rank the outermost is chosen, of those that overlap partly the leftmost; a match in a frame's
    slot does not exclude the frame. The matches must come by start, those with one start the
    longest first; where two share a place the first is chosen.
    """
    found: list[Match] = []
    group: list[Match] = []
    reached = 0
    for match in matches:
        if match.start >= reached and group:
            found += group if len(group) == 1 else _shown_of(group)
            group = []
        group.append(match)
        reached = max(reached, match.end)
    return found + (group if len(group) == 1 else _shown_of(group))


def _shown_of(matches: Iterable[Match]) -> list[Match]:
    """Return which of the matches that touch each other are marked."""
    by_place: dict[tuple[int, int, bool], Match] = {}
    for match in matches:
        by_place.setdefault((match.start, match.end, match.kind is MatchKind.FRAME), match)
    chosen: list[Match] = []
    marked: list[tuple[int, int]] = []
    for match in sorted(by_place.values(), key=_rank):
        if _is_free(match, marked):
            chosen.append(match)
            for part in match.marked:
                insort(marked, part)
    return sorted(chosen, key=lambda match: match.start)


def _rank(match: Match) -> int:
    if match.kind is MatchKind.FRAME:
        return 2
    return int(standing(match.phrase) in (Standing.USAGE, Standing.WORD))


def _is_free(match: Match, marked: Sequence[tuple[int, int]]) -> bool:
    """Return whether none of these disjoint spans, in their order, touches what a match marks."""
    for start, end in match.marked:
        index = bisect_right(marked, (start, end))
        if index and marked[index - 1][1] > start:
            return False
        if index < len(marked) and marked[index][0] < end:
            return False
    return True
