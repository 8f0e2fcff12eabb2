"""What is found by rule rather than by its letters: formulas, frames, people.

Each kind names its anchors, strings that one of its matches cannot lack, and is asked to look
round every place where one of them stands. All are searched for in one pass.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from reader.glossary.format.entry import Match
from reader.glossary.matching.passage import Passage

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

LookRound = Callable[[Passage, int, int], Iterable[Match]]
"""Give the matches whose anchor stands at `[start, end)`."""


Anchor = tuple[int, int, int]
"""The number of an anchor, and where it stands: `[start, end)` of a text."""


class RuleMatcher:
    """Find the matches of all rules in a passage."""

    def __init__(self, *kinds: Mapping[str, LookRound]) -> None:
        rules: dict[str, list[LookRound]] = {}
        for anchors in kinds:
            for anchor, look_round in anchors.items():
                rules.setdefault(anchor, []).append(look_round)
        self.anchors = list(rules)
        """What is to be searched for, by number."""
        self._rules = list(rules.values())

    def find(self, passage: Passage) -> list[Match]:
        """Find all matches, in the order of their anchors."""
        return self.look_round(passage, self._automaton.find_matches_as_indexes(passage.text, True))

    def look_round(self, passage: Passage, anchors: Iterable[Anchor]) -> list[Match]:
        """Find the matches round anchors that have been found already."""
        matches: list[Match] = []
        rules = self._rules
        for anchor, start, end in anchors:
            for look_round in rules[anchor]:
                matches.extend(look_round(passage, start, end))
        return matches

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick

        return AhoCorasick(self.anchors, store_patterns=False)
