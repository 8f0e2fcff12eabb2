"""The set phrases that are found by rule: formulas, people and frames together."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.passage import Passage
from reader.glossary.matching.rule_matcher import Anchor, RuleMatcher
from reader.glossary.rules.formulas import FormulaFinder
from reader.glossary.rules.frame_finder import FrameFinder, without_shorter
from reader.glossary.rules.frames import read_frames
from reader.glossary.rules.meetings import Meetings
from reader.glossary.rules.people import People
from reader.glossary.rules.person_finder import PersonFinder
from reader.glossary.rules.posts import Posts


class PhrasesByRule:
    """Find set phrases by rule; each table is read when it is first needed."""

    @property
    def anchors(self) -> Sequence[str]:
        """Return the strings whose places `find` needs, by number."""
        return self._matcher.anchors

    def find(self, passage: Passage, anchors: Iterable[Anchor]) -> list[Match]:
        """Find all formulas, people and frames in a passage by all places of anchors in it."""
        found = self._matcher.find(passage, anchors)
        frames = [match for match in found if match.kind is MatchKind.FRAME]
        if not frames:
            return found
        others = [match for match in found if match.kind is not MatchKind.FRAME]
        return others + without_shorter(frames)

    def phrase(self, written: str) -> SetPhrase | None:
        """Return what this text is and nothing else: a formula, a person's name, a frame."""
        if phrase := self._formulas.resolve(written):
            return phrase
        if person := self.people.by_form.get(written):
            return self.people.phrase(person)
        return self._frames.get(written.replace("...", "…"))

    @cached_property
    def people(self) -> People:
        """Return the known people with the offices they held."""
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


def merged(phrases: Sequence[Match], by_rule: Iterable[Match]) -> list[Match]:
    """Merge what was found by rule into the phrases: by start, of one start the longest first.

    The phrases must be in that order. Where matches share a place, a formula or a person comes
    before the phrase, as the rule has more to say than a glossary, and a frame after it.
    """
    matches: list[Match] = []
    index, count = 0, len(phrases)
    for match in sorted(by_rule, key=_place):
        start, minus_end, is_frame = _place(match)
        while index < count:
            phrase = phrases[index]
            if (phrase.start, -phrase.end) >= (start, minus_end + is_frame):
                break
            matches.append(phrase)
            index += 1
        matches.append(match)
    matches += phrases[index:]
    return matches


def _place(match: Match) -> tuple[int, int, bool]:
    return match.start, -match.end, match.kind is MatchKind.FRAME
