"""Matches that are found by rule rather than by text: formulas, frames, people.

Every rule has anchors, strings of which each of its matches contains one, and is applied at every
place where one of them is in a text. The anchors of all rules are searched for in one pass.
"""

from collections.abc import Callable, Iterable, Mapping

from reader.glossary.format.entry import Match
from reader.glossary.matching.passage import Passage

Rule = Callable[[Passage, int, int], Iterable[Match]]
"""Return the matches whose anchor is at `[start, end)`."""

Anchor = tuple[int, int, int]
"""The number of an anchor, and its place `[start, end)` in a text."""


class RuleMatcher:
    """Find the matches of rules, each given with its anchor; `anchors` lists all, by number."""

    def __init__(self, *tables: Mapping[str, Rule]) -> None:
        rules: dict[str, list[Rule]] = {}
        for table in tables:
            for anchor, rule in table.items():
                rules.setdefault(anchor, []).append(rule)
        self.anchors = list(rules)
        self._rules = list(rules.values())

    def find(self, passage: Passage, anchors: Iterable[Anchor]) -> list[Match]:
        """Find the matches at the anchors that a search has found in a passage, in their order."""
        matches: list[Match] = []
        rules = self._rules
        for anchor, start, end in anchors:
            for rule in rules[anchor]:
                matches.extend(rule(passage, start, end))
        return matches
