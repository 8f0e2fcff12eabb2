"""Which of the matches in a text are marked in it, and as what.

Formulations are what a reader of such texts looks for. They go before the usual language that they
stand in; a name goes before the formulations that it is made of:

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
    """Say how much of a set phrase something is."""

    FORMULATION = "formulation"
    NAME = "name"
    USAGE = "usage"
    WORD = "word"


_COINED = frozenset(("ideology", "numbered formula", "slogan", "campaign"))
_NAMES = frozenset(("party organisation", "state institution", "title"))
_LANGUAGE = frozenset(("officialese", "collocation", "four-character phrase"))


def standing(phrase: SetPhrase) -> Standing:
    """Tell what a set phrase stands for in a text.

    A formulation was coined: its category says so, or in the policy fields its date, `since`; so
    are formulas and what a teacher's glossary gives no category. A `WORD` is usage that is written
    as one.
    """
    if phrase.glossary == FORMULAS:
        return Standing.FORMULATION
    if phrase.category in _NAMES:
        return Standing.NAME
    if phrase.category not in _LANGUAGE and (
        phrase.category in _COINED or not phrase.category or phrase.since
    ):
        return Standing.FORMULATION
    is_one_word = phrase.pinyin and not set(phrase.pinyin) & set(" ,，、")
    return Standing.WORD if is_one_word else Standing.USAGE


def shown(matches: Iterable[Match]) -> list[Match]:
    """Choose the matches that are marked, none of which touches another's marked characters.

    Formulations and names go before usage, and that before frames. Of nested matches of one rank
    the outermost is chosen, of those that overlap partly the leftmost; what fills a frame's slots
    does not hold it back. The matches come by start, those with one start the longest first, and
    where two share a place the first is taken.
    """
    by_place: dict[tuple[int, int, bool], Match] = {}
    for match in matches:
        by_place.setdefault((match.start, match.end, match.kind is MatchKind.FRAME), match)
    chosen: list[Match] = []
    taken: list[tuple[int, int]] = []
    for match in sorted(by_place.values(), key=_rank):
        if _is_free(match, taken):
            chosen.append(match)
            for part in match.marked:
                insort(taken, part)
    return sorted(chosen, key=lambda match: match.start)


def _rank(match: Match) -> int:
    if match.kind is MatchKind.FRAME:
        return 2
    return int(standing(match.phrase) in (Standing.USAGE, Standing.WORD))


def _is_free(match: Match, taken: Sequence[tuple[int, int]]) -> bool:
    """Tell whether none of these spans, in their order and apart, touches what a match marks."""
    for start, end in match.marked:
        index = bisect_right(taken, (start, end))
        if index and taken[index - 1][1] > start:
            return False
        if index < len(taken) and taken[index][0] < end:
            return False
    return True
