"""The set phrases that are found by rule, all kinds together: formulas, people, frames."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from reader.glossary.edges import IsWord
from reader.glossary.entry import Match, MatchKind, SetPhrase
from reader.glossary.formulas import FormulaFinder
from reader.glossary.frame_finder import FrameFinder, without_shorter
from reader.glossary.frames import read_frames
from reader.glossary.meetings import Meetings
from reader.glossary.passage import Passage
from reader.glossary.people import People
from reader.glossary.person_finder import PersonFinder
from reader.glossary.posts import Posts
from reader.glossary.rules import RuleMatcher

_FIRST_TOLD = (MatchKind.FORMULA, MatchKind.PERSON, MatchKind.PHRASE, MatchKind.FRAME)
_RANK = {kind: rank for rank, kind in enumerate(_FIRST_TOLD)}


class PhrasesByRule:
    """Find what rules make set phrases; each table is read when it is first needed."""

    def find(self, text: str, ends: Sequence[int], is_word: IsWord) -> list[Match]:
        """Find all formulas, people and frames in one paragraph of simplified text."""
        found = self._matcher.find(Passage(text, ends, is_word))
        frames = [match for match in found if match.kind is MatchKind.FRAME]
        if not frames:
            return found
        others = [match for match in found if match.kind is not MatchKind.FRAME]
        return others + without_shorter(frames)

    def phrase(self, written: str) -> SetPhrase | None:
        """Return what is written so and nothing else: a formula, a person's name, a frame."""
        if phrase := self._formulas.resolve(written):
            return phrase
        if person := self.people.by_form.get(written):
            return self.people.phrase(person)
        return self._frames.get(written.replace("...", "…"))

    @cached_property
    def people(self) -> People:
        """Return the people that are known, with the offices they held."""
        return People(self._posts)

    @cached_property
    def _posts(self) -> Posts:
        return Posts()

    @cached_property
    def _formulas(self) -> FormulaFinder:
        return FormulaFinder(Meetings())

    @cached_property
    def _frames(self) -> dict[str, SetPhrase]:
        return {
            form: frame.phrase
            for frame in read_frames()
            for form in (frame.phrase.simplified, *frame.phrase.variants)
        }

    @cached_property
    def _matcher(self) -> RuleMatcher:
        return RuleMatcher(
            self._formulas.anchors,
            PersonFinder(self.people, self._posts).anchors,
            FrameFinder(read_frames()).anchors,
        )


def merged(*found: Iterable[Match]) -> list[Match]:
    """Put matches in order: by start, of those with one start the longest first.

    Of those that share a place the formula comes first, then the person, then the phrase: of what a
    glossary also has, the rule knows more. A frame comes last.
    """
    matches = [match for some in found for match in some]
    matches.sort(key=lambda match: (match.start, -match.end, _RANK[match.kind]))
    return matches
