from datetime import date

import pytest

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.ranking import PROMINENT, Ranking, chosen, weight

DOCTRINE = SetPhrase("以人为本", ("put people first",), category="ideology", weight="A")
TERM = SetPhrase("反映强烈", ("provoke loud complaints",), category="officialese", weight="B")
WORDING = SetPhrase("完善", ("improve",), category="officialese", weight="C")
MINE = SetPhrase("小目标", ("modest goal",), glossary="mine.csv")


def match(start: int, end: int, phrase: SetPhrase) -> Match:
    return Match(start, end, phrase, MatchKind.PHRASE, ((start, end),))


def test_weight_decides_what_is_prominent() -> None:
    here = [match(0, 4, DOCTRINE), match(5, 9, TERM), match(10, 12, WORDING), match(13, 16, MINE)]
    assert Ranking().prominent(here) == [here[0], here[1], here[3]]


def test_what_has_no_weight_is_as_important_as_any() -> None:
    assert weight(MINE) == "A"


def test_what_is_nested_is_not_prominent_unless_it_is_in_wording() -> None:
    outer = match(0, 9, DOCTRINE._replace(simplified="坚持以人为本的原则"))
    assert Ranking().prominent([outer, match(2, 6, DOCTRINE)]) == [outer]
    wording, term = match(0, 9, WORDING), match(2, 6, TERM)
    assert Ranking().prominent([wording, term]) == [term]


def test_a_term_within_the_user_s_level_is_not_prominent_but_a_doctrine_is() -> None:
    ranking = Ranking(is_familiar=lambda word: True)
    assert ranking.prominent([match(0, 4, DOCTRINE), match(5, 9, TERM)]) == [match(0, 4, DOCTRINE)]


@pytest.mark.parametrize("phrase", [DOCTRINE, TERM, WORDING, MINE])
@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("is_nested", [True, False])
def test_the_rank_says_what_is_prominent(
    phrase: SetPhrase, *, is_known: bool, is_nested: bool
) -> None:
    ranking = Ranking(lambda _: is_known, lambda _: is_known, date(2008, 11, 19))
    is_shown = bool(ranking.prominent([match(0, 4, phrase)])) and not is_nested
    assert (ranking.rank(phrase, nested=is_nested) >= PROMINENT) is is_shown


def test_the_dictionary_and_the_year_s_reports_order_what_weighs_the_same() -> None:
    other = TERM._replace(simplified="不在其中")
    explained = Ranking(lambda word: word == "不在其中")
    assert explained.rank(TERM) > explained.rank(other)
    timely = Ranking(day=date(2008, 3, 5))
    never = DOCTRINE._replace(simplified="从未提过")
    assert timely.rank(DOCTRINE) > timely.rank(never)
    assert Ranking(day=date(1970, 1, 1)).rank(DOCTRINE) == Ranking().rank(never)


def test_what_is_nested_ranks_below_what_is_not() -> None:
    inner, outer = match(2, 6, TERM), match(0, 9, DOCTRINE)
    assert Ranking().nested([outer, inner]) == {id(inner)}
    wording = match(10, 12, WORDING)
    assert Ranking().nested([outer, inner, wording]) == {id(inner)}
    assert Ranking().rank(TERM) > Ranking().rank(TERM, nested=True)


def test_matches_of_chosen_weights_are_not_nested_but_all_are_all() -> None:
    here = [match(0, 9, DOCTRINE), match(2, 6, TERM), match(10, 12, WORDING)]
    assert chosen(here, "AB") == here[:1]
    assert chosen(here, "B") == [here[1]]
    assert chosen(here, "C") == [here[2]]
    assert chosen(here, "CAB") == here
