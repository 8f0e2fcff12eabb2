"""Arrange the parts of a sentence in lines, each as deep as it depends on others."""

from collections.abc import Sequence
from itertools import pairwise

from reader.language.clauses.flow import Flow
from reader.language.clauses.kinds import (
    Kind,
    head_places,
    introduces,
    is_topic,
    kind,
)
from reader.language.clauses.lists import list_items
from reader.language.clauses.ordinals import Ordinal, ordinal
from reader.language.clauses.parallels import Line, common_beginning, place_of_head
from reader.language.clauses.parts import COLON, SEMICOLON, SENTENCE, Part, Words
from reader.language.clauses.subjects import has_subject, subject_end, subject_of_pair

DEEPEST = 8
"""The depth below which nothing is told apart."""


def skeleton(words: Words) -> list[Line]:
    """Return the lines of a sentence in order; they tile it."""
    arrangement = _Arrangement(words)
    arrangement.block(words.parts(), 0)
    return arrangement.lines


class _Arrangement:
    def __init__(self, words: Words) -> None:
        self.words = words
        self.lines: list[Line] = []

    def block(self, parts: Sequence[Part], depth: int) -> None:
        """Set parts that may hold whole sentences, enumerations and groups closed by semicolons."""
        if depth >= DEEPEST:
            self._series(parts, depth)
            return
        sentences = _split(parts, SENTENCE)
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

    def _line(self, part: Part, depth: int, number: int | None = None) -> None:
        """Set a part in a line."""
        self.lines.append(Line(part, depth, number))

    def _lines(self, part: Part, depth: int) -> None:
        """Set a part in a line, or in several if it is itself a list of clauses."""
        items, led = list_items(self.words, part)
        self.lines.append(Line(items[0], depth))
        self.lines.extend(Line(item, depth + led) for item in items[1:])

    def _introduction(self, parts: Sequence[Part], depth: int) -> bool:
        """Set parts of which the first introduce the others, up to a colon or a verb of speech."""
        count = self._introducing(parts)
        if count:
            self._series(parts[:count], depth)
            self.block(parts[count:], self.lines[-1].depth + 1)
        return count > 0

    def _introducing(self, parts: Sequence[Part]) -> int:
        colon = next((i for i, part in enumerate(parts[:-1]) if part.strength == COLON), None)
        if colon is not None and all(part.strength < COLON for part in parts[:colon]):
            groups = _split(parts[colon + 1 :], SEMICOLON)
            if not any(part.strength == COLON for group in groups[1:] for part in group):
                return colon + 1
        return int(len(parts) > 1 and introduces(self.words, parts[0]))

    def _enumeration(self, parts: Sequence[Part], depth: int) -> bool:
        found: list[tuple[int, Ordinal]] = []
        for index, part in enumerate(parts):
            number = ordinal(self.words, part)
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

    def _parallel_groups(self, groups: Sequence[Sequence[Part]], depth: int) -> bool:
        """Set groups that begin with one head, which in the first may stand after a topic."""
        words = self.words
        head = words.words[groups[1][0].first]
        if any(place_of_head(words, group[0], head) is None for group in groups[1:]):
            return False
        place = self._first_place(groups[0], head)
        if place is None:
            return False
        index, cut = place
        before, rest = list(groups[0][:index]), list(groups[0][index:])
        if before:
            topics = self._topics([*before, rest[0]], depth)
            depth += topics > 0
            if topics < len(before):
                self._series(before[topics:], depth)
                depth = self.lines[-1].depth + 1
        if cut > rest[0].first:
            subject, rest[0] = words.halves(rest[0], cut)
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

    def _first_place(self, group: Sequence[Part], head: str) -> tuple[int, int] | None:
        """Find a head in the first group: the part, and the word where it is to be cut."""
        for index, part in enumerate(group):
            if place_of_head(self.words, part, head) is not None:
                return index, part.first
        for index, part in enumerate(group):
            if cut := subject_end(self.words, part, head):
                return index, cut
        return None

    def _from_head(self, part: Part, head: str) -> list[str]:
        at = place_of_head(self.words, part, head)
        return [] if at is None else self.words.words[at : part.body]

    def _group(self, parts: Sequence[Part], depth: int) -> None:
        """Set a group among others: its first line stands for it, the others below."""
        if self._introducing(parts) or any(ordinal(self.words, part) for part in parts[1:]):
            self.block(parts, depth)
        else:
            self._series(parts, depth, depth + 1)

    def _series(self, parts: Sequence[Part], depth: int, later: int | None = None) -> None:
        """Set the parts of one group; all but the first are to be at least `later` deep."""
        if depth >= DEEPEST:
            for part in parts:
                self._lines(part, depth)
        elif topics := self._topics(parts, depth):
            self._series(parts[topics:], depth + 1)
        elif len(parts) > 1 and self._introduction(parts, depth):
            return
        elif cut := self._shared_subject(parts):
            self._subject(parts, cut, depth)
        else:
            self._flow(parts, depth, depth if later is None else later)

    def _subject(self, parts: Sequence[Part], cut: int, depth: int) -> None:
        """Set a subject in a line of its own, and below it what is said of it."""
        subject, rest = self.words.halves(parts[0], cut)
        self._line(subject, depth)
        others = 1 + self._until(Kind.CLAUSE, parts[1:])
        predicates = [rest, *parts[1:others]]
        topics = self._topics(predicates, depth + 1)
        below = depth + 1 + (topics > 0)
        self._flow(predicates[topics:], below, below)
        if others < len(parts):
            self._series(parts[others:], depth)

    def _topics(self, parts: Sequence[Part], depth: int) -> int:
        """Set the topics that stand before the rest, and count them."""
        for index, (part, following) in enumerate(pairwise(parts)):
            if not is_topic(self.words, part, following):
                return index
            self._line(part, depth)
        return max(0, len(parts) - 1)

    def _shared_subject(self, parts: Sequence[Part]) -> int:
        """Find where to cut the subject off the first part, which others share; 0 if nowhere."""
        if len(parts) < 2:
            return 0
        words, part, following = self.words, parts[0], parts[1]
        if cut := subject_of_pair(words, parts):
            return cut
        for index in head_places(words, following):
            if cut := subject_end(words, part, words.words[index]):
                return cut
        if kind(words, following) in (Kind.PREDICATE, Kind.TOPIC):
            return subject_end(words, part, None)
        return 0

    def _until(self, what: Kind, parts: Sequence[Part]) -> int:
        """Count the parts before the first of a kind, which if a clause must have a subject."""
        words = self.words
        for index, part in enumerate(parts):
            found = kind(words, part)
            own = what is Kind.CLAUSE and found in (what, Kind.CONTRAST)
            if has_subject(words, part) if own else found is what:
                return index
        return len(parts)

    def _flow(self, parts: Sequence[Part], depth: int, base: int) -> None:
        """Set parts one after the other: at `depth` the first, from `base` on the others."""
        words = self.words
        flow = Flow(words, parts, depth, base)
        for index, part in enumerate(parts):
            what = flow.kind(index)
            here = flow.place(index, what)
            rest = parts[index + 1 :]
            if index and what is Kind.CLAUSE and (cut := self._shared_subject(parts[index:])):
                self._subject(parts[index:], cut, here)
                return
            if index and what is Kind.TOPIC and (own := self._until(Kind.TOPIC, rest)):
                self._line(part, here)
                self._series(rest[:own], here + 1)
                if own < len(rest):
                    self._flow(rest[own:], here, here)
                return
            self._lines(part, here)


def _split(parts: Sequence[Part], strength: int) -> list[Sequence[Part]]:
    """Split parts into groups, each closed by a mark of at least some strength."""
    groups: list[Sequence[Part]] = []
    begin = 0
    for index, part in enumerate(parts, 1):
        if part.strength >= strength or index == len(parts):
            groups.append(parts[begin:index])
            begin = index
    return groups
