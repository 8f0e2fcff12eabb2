"""What is found by rule rather than by its letters: formulas, frames, people.

Each kind names its anchors, strings that one of its matches cannot lack, and is asked to look
round every place where one of them stands. All anchors are searched for in one pass.
"""

from collections.abc import Callable, Iterable, Mapping

from reader.glossary.entry import Match
from reader.glossary.passage import Passage

LookRound = Callable[[Passage, int, int], Iterable[Match]]
"""Give the matches whose anchor stands at `[start, end)`."""


class RuleMatcher:
    """Find the matches of all rules in a passage."""

    def __init__(self, *kinds: Mapping[str, LookRound]) -> None:
        rules: dict[str, list[LookRound]] = {}
        for anchors in kinds:
            for anchor, look_round in anchors.items():
                rules.setdefault(anchor, []).append(look_round)
        self._rules = list(rules.values())
        from ahocorasick_rs import AhoCorasick

        self._automaton = AhoCorasick(list(rules), store_patterns=False)

    def find(self, passage: Passage) -> list[Match]:
        """Find all matches in the order of their anchors."""
        matches: list[Match] = []
        rules = self._rules
        for anchor, start, end in self._automaton.find_matches_as_indexes(
            passage.text, overlapping=True
        ):
            for look_round in rules[anchor]:
                matches.extend(look_round(passage, start, end))
        return matches
