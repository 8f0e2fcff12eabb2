from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.format.table import read_glossary
from reader.glossary.prominence import Standing, shown, standing
from reader.glossary.rules.meeting_names import Numbered
from reader.glossary.rules.meetings import Meetings
from reader.resources import resource

FORMULATION = SetPhrase("执行难", ("enforcement difficulties",), category="slogan")
NAME = SetPhrase("公安部", ("Ministry of Public Security",), category="state institution")
USAGE = SetPhrase("解决问题", ("solve problems",), pinyin="jiějué wèntí", category="collocation")
FRAME = SetPhrase("以…为", ("take…as",), category="officialese")


def match(start: int, end: int, phrase: SetPhrase = FORMULATION) -> Match:
    return Match(start, end, phrase, MatchKind.PHRASE, ((start, end),))


def frame(*parts: tuple[int, int]) -> Match:
    return Match(parts[0][0], parts[-1][1], FRAME, MatchKind.FRAME, parts)


def chosen(*matches: Match) -> list[Match]:
    return shown(sorted(matches, key=lambda match: (match.start, -match.end)))


@pytest.mark.parametrize("phrase", [FORMULATION, NAME, USAGE])
def test_of_nested_matches_the_outermost_is_marked(phrase: SetPhrase) -> None:
    outer = match(0, 5, phrase)
    assert chosen(outer, match(0, 3, phrase), match(3, 5, phrase)) == [outer]


@pytest.mark.parametrize("phrase", [FORMULATION, NAME, USAGE])
def test_of_matches_that_overlap_partly_the_leftmost_is_marked(phrase: SetPhrase) -> None:
    first, third = match(0, 3, phrase), match(4, 6, phrase)
    assert chosen(first, match(2, 5, phrase), third) == [first, third]


@pytest.mark.parametrize("usage", [match(0, 5, USAGE), match(1, 3, USAGE), match(4, 8, USAGE)])
def test_a_formulation_has_priority_over_the_usage_around_it(usage: Match) -> None:
    assert chosen(usage, match(2, 5)) == [match(2, 5)]


def test_a_name_has_priority_over_the_formulation_in_it() -> None:
    assert chosen(match(0, 8, NAME), match(2, 6)) == [match(0, 8, NAME)]


def test_of_two_glossaries_phrases_in_one_place_the_first_is_shown() -> None:
    mine = match(0, 3, USAGE)
    assert shown([mine, match(0, 3)]) == [mine]


def test_a_frame_is_shown_with_what_fills_its_slots() -> None:
    around, within = frame((0, 1), (6, 7)), match(2, 5)
    assert chosen(around, within) == [around, within]


@pytest.mark.parametrize("taken", [match(0, 3), match(5, 8), match(6, 7), match(0, 9, USAGE)])
def test_a_frame_is_not_shown_where_a_phrase_touches_its_pieces(taken: Match) -> None:
    assert chosen(frame((0, 1), (6, 7)), taken) == [taken]


def test_of_two_frames_that_share_a_piece_the_first_is_shown() -> None:
    first, nested = frame((0, 1), (6, 8)), frame((2, 3), (4, 5))
    assert chosen(first, frame((3, 4), (7, 9))) == [first]
    assert chosen(first, nested) == [first, nested]


spans = st.tuples(st.integers(0, 20), st.integers(1, 8))
phrases = st.sampled_from([FORMULATION, NAME, USAGE])


@given(st.lists(st.builds(lambda at, phrase: match(at[0], sum(at), phrase), spans, phrases)))
def test_shown_matches_do_not_overlap_and_every_other_touches_one(matches: list[Match]) -> None:
    found = chosen(*matches)
    assert all(one.end <= next_one.start for one, next_one in pairwise(found))
    for other in matches:
        assert any(one.start < other.end and other.start < one.end for one in found)


@pytest.mark.parametrize(
    ("expected", "headwords"),
    [
        (
            Standing.FORMULATION,
            "执行难 以人为本 科学发展观 三个代表 执法为民 又好又快 大跃进 高质量发展 全面依法治国",
        ),
        (Standing.NAME, "中央政治局 人民法院 国务委员 总书记 监察部"),
        (Standing.USAGE, "贯彻落实 电视电话会议 会议精神 追究刑事责任 人民群众 取信于民"),
        (Standing.WORD, "切实 牵头 狠抓 震慑 害群之马"),
    ],
)
def test_the_glossaries_say_what_is_a_formulation(expected: Standing, headwords: str) -> None:
    bundled = {
        phrase.simplified: phrase
        for path in resource("dictionaries").glob("*.csv")
        for phrase in read_glossary(path)
    }
    for headword in headwords.split():
        found = standing(bundled[headword])
        assert (headword, found) == (headword, expected)


def test_a_formula_is_a_formulation_a_person_a_name_and_a_frame_usage() -> None:
    person = SetPhrase("胡锦涛", ("Hu Jintao",), category="title")
    congress = Meetings().phrase(Numbered.CONGRESS, 17)
    assert congress is not None
    assert standing(person) is Standing.NAME
    assert standing(congress) is Standing.FORMULATION
    assert standing(FRAME) is Standing.USAGE


def test_what_has_no_category_is_a_formulation() -> None:
    assert standing(SetPhrase("小目标", ("modest goal",))) is Standing.FORMULATION
