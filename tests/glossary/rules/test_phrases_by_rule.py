import pytest

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.passage import Passage
from reader.glossary.rules.phrases_by_rule import PhrasesByRule, merged
from tests.glossary.rules.rule_matches import finder

RULES = PhrasesByRule()
FIND = finder(RULES)
TEXT = "中央政法委书记周永康说，要以十七大精神为指导。"


def found(text: str) -> list[Match]:
    return FIND(Passage(text, list(range(1, len(text) + 1)), lambda word: False))


def test_formulas_people_and_frames_are_found_together() -> None:
    matches = merged([], found(TEXT))
    assert [(match.kind, TEXT[match.start : match.end]) for match in matches] == [
        (MatchKind.PERSON, "中央政法委书记周永康"),
        (MatchKind.FRAME, "以十七大精神为指导"),
        (MatchKind.FORMULA, "十七大"),
    ]


def test_where_there_is_nothing_nothing_is_found() -> None:
    assert found("今天天气很好。") == []
    assert found("") == []


@pytest.mark.parametrize(
    ("written", "headword"),
    [
        ("党的十七大", "中国共产党第十七次全国代表大会"),
        ("周永康", "周永康"),
        ("毛主席", "毛泽东"),
        ("以…为重点", "以…为重点"),
        ("以...为重点", "以…为重点"),
        ("将…作为…", "把…作为…"),
    ],
)
def test_what_rules_find_can_be_looked_up(written: str, headword: str) -> None:
    phrase = RULES.phrase(written)
    assert phrase is not None
    assert phrase.simplified == headword


@pytest.mark.parametrize("written", ["", "执行难", "三十大", "以"])
def test_what_they_do_not_find_is_none(written: str) -> None:
    assert RULES.phrase(written) is None


def test_of_those_that_share_a_place_the_formula_comes_first() -> None:
    def match(start: int, end: int, kind: MatchKind) -> Match:
        return Match(start, end, SetPhrase("x", ("x",)), kind, ((start, end),))

    phrase, formula = match(0, 3, MatchKind.PHRASE), match(0, 3, MatchKind.FORMULA)
    frame, longer = match(0, 3, MatchKind.FRAME), match(0, 5, MatchKind.PHRASE)
    later = match(1, 2, MatchKind.PHRASE)
    assert merged([longer, phrase, later], [frame, formula]) == [
        longer,
        formula,
        phrase,
        frame,
        later,
    ]
