"""The matches of rules in a passage, whose anchors are found as the annotator finds them."""

from collections.abc import Callable

from reader.glossary.format.entry import Match
from reader.glossary.matching.matcher import PhraseMatcher
from reader.glossary.matching.passage import Passage
from reader.glossary.matching.rule_matcher import RuleMatcher
from reader.glossary.rules.phrases_by_rule import PhrasesByRule


def finder(rules: RuleMatcher | PhrasesByRule) -> Callable[[Passage], list[Match]]:
    """Return what finds the matches of rules in a passage."""
    matcher = PhraseMatcher((), rules.anchors)

    def find(passage: Passage) -> list[Match]:
        matches, anchors = matcher.search(passage)
        assert matches == []
        return rules.find(passage, anchors)

    return find
