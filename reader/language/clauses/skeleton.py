"""The parts of a sentence arranged in lines, each indented by what it depends on."""

from collections.abc import Sequence
from itertools import pairwise

from reader.language.clauses.flow import Flow
from reader.language.clauses.kinds import (
    ClauseKind,
    clause_kind,
    head_places,
    introduces,
    is_topic,
)
from reader.language.clauses.lists import list_items
from reader.language.clauses.ordinals import Ordinal, ordinal
from reader.language.clauses.parallels import SkeletonLine, common_beginning, place_of_head
from reader.language.clauses.parts import COLON, FULL_STOP, SEMICOLON, ClausePart, Sentence
from reader.language.clauses.subjects import has_subject, subject_end, subject_of_pair

DEEPEST = 8
"""The depth from which on parts are not nested further."""


def skeleton(sentence: Sentence) -> list[SkeletonLine]:
    """Return the lines of a sentence in order; they tile it."""
    arrangement = _Arrangement(sentence)
    arrangement.block(sentence.parts(), 0)
    return arrangement.lines


class _Arrangement:
    """Build the lines of a sentence, part by part."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.lines: list[SkeletonLine] = []

    def block(self, parts: Sequence[ClausePart], depth: int) -> None:
        """Add parts that may contain sentences, enumerations and groups closed by semicolons."""
        if depth >= DEEPEST:
            self._series(parts, depth)
            return
        sentences = _split(parts, FULL_STOP)
        if len(sentences) > 1:
            for sentence in sentences:
                self.block(sentence, depth)
        elif not self._introduction(parts, depth) and not self._enumeration(parts, depth):
            groups = _split(parts, SEMICOLON)
            if len(groups) == 1:
                self._series(parts, depth)
            elif not self._parallel_groups(groups, depth):
                for group in groups:
                    self._group(group, depth)

    def _line(self, part: ClausePart, depth: int, number: int | None = None) -> None:
        """Add a line."""
        self.lines.append(SkeletonLine(part, depth, number))

    def _lines(self, part: ClausePart, depth: int) -> None:
        """Add a part as one line, or as several if it is a list of clauses."""
        items, led = list_items(self.sentence, part)
        self.lines.append(SkeletonLine(items[0], depth))
        self.lines.extend(SkeletonLine(item, depth + led) for item in items[1:])

    def _introduction(self, parts: Sequence[ClausePart], depth: int) -> bool:
        """Add parts if the first ones, up to a colon or a verb of speech, introduce the others."""
        count = self._introducing(parts)
        if count:
            self._series(parts[:count], depth)
            self.block(parts[count:], self.lines[-1].depth + 1)
        return count > 0

    def _introducing(self, parts: Sequence[ClausePart]) -> int:
        colon = next((i for i, part in enumerate(parts[:-1]) if part.strength == COLON), None)
        if colon is not None and all(part.strength < COLON for part in parts[:colon]):
            groups = _split(parts[colon + 1 :], SEMICOLON)
            if not any(part.strength == COLON for group in groups[1:] for part in group):
                return colon + 1
        return int(len(parts) > 1 and introduces(self.sentence, parts[0]))

    def _enumeration(self, parts: Sequence[ClausePart], depth: int) -> bool:
        found: list[tuple[int, Ordinal]] = []
        for index, part in enumerate(parts):
            number = ordinal(self.sentence, part)
            if number and (not found or number.follows(found[-1][1])):
                found.append((index, number))
        if not found or (len(found) == 1 and not found[0][1].stands_alone):
            return False
        first = found[0][0]
        if first:
            self.block(parts[:first], depth)
            depth += 1
        ends = [index for index, _ in found[1:]] + [len(parts)]
        for (index, number), end in zip(found, ends, strict=True):
            self._line(parts[index], depth, number.value)
            if index + 1 < end:
                self.block(parts[index + 1 : end], depth + 1)
        return True

    def _parallel_groups(self, groups: Sequence[Sequence[ClausePart]], depth: int) -> bool:
        """Add groups if all begin with one head, which in the first may follow a topic."""
        sentence = self.sentence
        head = sentence.words[groups[1][0].first]
        if any(place_of_head(sentence, group[0], head) is None for group in groups[1:]):
            return False
        place = self._first_head(groups[0], head)
        if place is None:
            return False
        index, subject_stop = place
        before, rest = list(groups[0][:index]), list(groups[0][index:])
        if before:
            topics = self._topics([*before, rest[0]], depth)
            depth += topics > 0
            if topics < len(before):
                self._series(before[topics:], depth)
                depth = self.lines[-1].depth + 1
        if subject_stop > rest[0].first:
            subject, rest[0] = sentence.halves(rest[0], subject_stop)
            self._line(subject, depth)
            depth += 1
        heads = [rest[0], *(group[0] for group in groups[1:])]
        prefix = common_beginning([self._from_head(part, head) for part in heads]) or [head]
        for group in (rest, *groups[1:]):
            starts = [
                number
                for number, part in enumerate(group)
                if not number or self._from_head(part, head)[: len(prefix)] == prefix
            ]
            for begin, end in zip(starts, [*starts[1:], len(group)], strict=True):
                self._group(group[begin:end], depth)
        return True

    def _first_head(self, group: Sequence[ClausePart], head: str) -> tuple[int, int] | None:
        """Find a head in the first group: its part, and the word at which to split that."""
        for index, part in enumerate(group):
            if place_of_head(self.sentence, part, head) is not None:
                return index, part.first
        for index, part in enumerate(group):
            if end := subject_end(self.sentence, part, head):
                return index, end
        return None

    def _from_head(self, part: ClausePart, head: str) -> list[str]:
        at = place_of_head(self.sentence, part, head)
        return [] if at is None else self.sentence.words[at : part.stop]

    def _group(self, parts: Sequence[ClausePart], depth: int) -> None:
        """Add a group among others: its first line leads, the others are below it."""
        if self._introducing(parts) or any(ordinal(self.sentence, part) for part in parts[1:]):
            self.block(parts, depth)
        else:
            self._series(parts, depth, depth + 1)

    def _series(self, parts: Sequence[ClausePart], depth: int, later: int | None = None) -> None:
        """Add the parts of one group, all but the first at least `later` deep."""
        if depth >= DEEPEST:
            for part in parts:
                self._lines(part, depth)
        elif topics := self._topics(parts, depth):
            self._series(parts[topics:], depth + 1)
        elif len(parts) > 1 and self._introduction(parts, depth):
            return
        elif end := self._shared_subject(parts):
            self._subject(parts, end, depth)
        else:
            self._flow(parts, depth, depth if later is None else later)

    def _subject(self, parts: Sequence[ClausePart], end: int, depth: int) -> None:
        """Add a subject as a line, and below it the predicates that share it."""
        subject, rest = self.sentence.halves(parts[0], end)
        self._line(subject, depth)
        others = 1 + self._until(ClauseKind.CLAUSE, parts[1:])
        predicates = [rest, *parts[1:others]]
        topics = self._topics(predicates, depth + 1)
        below = depth + 1 + (topics > 0)
        self._flow(predicates[topics:], below, below)
        if others < len(parts):
            self._series(parts[others:], depth)

    def _topics(self, parts: Sequence[ClausePart], depth: int) -> int:
        """Add the topics before the rest, and return how many there are."""
        for index, (part, following) in enumerate(pairwise(parts)):
            if not is_topic(self.sentence, part, following):
                return index
            self._line(part, depth)
        return max(0, len(parts) - 1)

    def _shared_subject(self, parts: Sequence[ClausePart]) -> int:
        """Return the word where the subject of the first part, which others share, ends; else 0."""
        if len(parts) < 2:
            return 0
        sentence, part, following = self.sentence, parts[0], parts[1]
        if end := subject_of_pair(sentence, parts):
            return end
        for index in head_places(sentence, following):
            if end := subject_end(sentence, part, sentence.words[index]):
                return end
        if clause_kind(sentence, following) in (ClauseKind.PREDICATE, ClauseKind.TOPIC):
            return subject_end(sentence, part, None)
        return 0

    def _until(self, kind: ClauseKind, parts: Sequence[ClausePart]) -> int:
        """Count the parts before the first of a kind; a clause must have a subject to count."""
        sentence = self.sentence
        for index, part in enumerate(parts):
            found = clause_kind(sentence, part)
            needs_subject = kind is ClauseKind.CLAUSE and found in (kind, ClauseKind.CONTRAST)
            if has_subject(sentence, part) if needs_subject else found is kind:
                return index
        return len(parts)

    def _flow(self, parts: Sequence[ClausePart], depth: int, base: int) -> None:
        """Add parts one after the other: the first at `depth`, the others from `base` on."""
        sentence = self.sentence
        flow = Flow(sentence, parts, depth, base)
        for index, part in enumerate(parts):
            kind = flow.kind(index)
            here = flow.next_depth(index, kind)
            rest = parts[index + 1 :]
            if index and kind is ClauseKind.CLAUSE and (end := self._shared_subject(parts[index:])):
                self._subject(parts[index:], end, here)
                return
            if (
                index
                and kind is ClauseKind.TOPIC
                and (count := self._until(ClauseKind.TOPIC, rest))
            ):
                self._line(part, here)
                self._series(rest[:count], here + 1)
                if count < len(rest):
                    self._flow(rest[count:], here, here)
                return
            self._lines(part, here)


def _split(parts: Sequence[ClausePart], strength: int) -> list[Sequence[ClausePart]]:
    """Split parts into groups, each closed by a mark of at least `strength`."""
    groups: list[Sequence[ClausePart]] = []
    begin = 0
    for index, part in enumerate(parts, 1):
        if part.strength >= strength or index == len(parts):
            groups.append(parts[begin:index])
            begin = index
    return groups
