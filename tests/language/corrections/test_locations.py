from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.corrections.correction import Correction, origin_of
from reader.language.corrections.locations import locate

TEXTS = ["周永康要求解决积案", "会议强调，解决执行难。", "解决了执行难，就是为人民服务。" * 3, "完"]
PLACE = TEXTS[2].index("就是", 20)


def made_at(texts: list[str], paragraph: int, start: int, end: int) -> Correction:
    text = texts[paragraph][start:end]
    return Correction(text, words=(text,), origin=origin_of(texts, paragraph, start, end))


@pytest.fixture
def correction() -> Correction:
    return made_at(TEXTS, 2, PLACE, PLACE + 2)


def test_a_place_is_found_in_the_same_text(correction: Correction) -> None:
    assert locate([correction], TEXTS) == [(2, PLACE)]


def test_a_place_is_found_where_paragraphs_came_before_it(correction: Correction) -> None:
    texts = ["新华社北京电", *TEXTS[:2], "", *TEXTS[2:]]
    assert locate([correction], texts) == [(4, PLACE)]


def test_a_place_is_found_where_its_paragraph_was_joined_to_another(
    correction: Correction,
) -> None:
    assert locate([correction], [TEXTS[0], TEXTS[1] + TEXTS[2]]) == [(1, len(TEXTS[1]) + PLACE)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("为人民服务。", "为老百姓服务。"), ("解决了", "基本解决了"), ("执行难，", "执行难“，")],
)
def test_a_place_is_found_where_something_near_it_changed(
    correction: Correction, old: str, new: str
) -> None:
    text = TEXTS[2].replace(old, new)
    found = locate([correction], [*TEXTS[:2], text, *TEXTS[3:]])
    assert found == [(2, text.index("就是", text.index("就是") + 1))]


@pytest.mark.parametrize(
    "texts", [[], [""], ["就是"], ["这就是说，不能就是这样。"], [TEXTS[2].replace("就是", "而是")]]
)
def test_text_with_little_of_the_same_around_it_is_not_the_place(
    correction: Correction, texts: list[str]
) -> None:
    assert locate([correction], texts) == [None]


def test_of_places_with_the_same_around_them_the_one_with_the_same_number_is_taken() -> None:
    texts = ["小标题", "难" * 60, "小标题"]
    corrections = [made_at(texts, 1, at, at + 1) for at in (20, 40)]
    corrections += [made_at(texts, paragraph, 0, 3) for paragraph in (0, 2)]
    moved = ["头", *texts]
    assert locate(corrections, moved) == [(2, 20), (2, 40), (1, 0), (3, 0)]
    assert locate(corrections, ["小标题", "难" * 39]) == [(1, 20), (1, 22), (0, 0), (0, 0)]


def test_a_lost_place_does_not_affect_the_others(correction: Correction) -> None:
    lost = made_at(["别的文章里的词"], 0, 3, 5)
    assert locate([lost, correction, lost], TEXTS) == [None, (2, PLACE), None]


@given(
    texts=st.lists(st.text(st.sampled_from("执行难。\n𠮷"), min_size=1, max_size=40), min_size=1),
    data=st.data(),
)
def test_every_place_is_found_again(texts: list[str], data: st.DataObject) -> None:
    paragraph = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[paragraph]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[paragraph])))
    made = made_at(texts, paragraph, start, end)
    assert locate([made], texts) == [(paragraph, start)]
    assert locate([made], [f"{'头' * 40}", *texts]) == [(paragraph + 1, start)]


@given(
    texts=st.lists(st.text(st.sampled_from("执行难。\n𠮷"), min_size=1, max_size=40), min_size=1),
    data=st.data(),
)
def test_a_place_that_did_not_move_is_where_the_search_finds_it(
    texts: list[str], data: st.DataObject
) -> None:
    paragraph = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[paragraph]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[paragraph])))
    made = made_at(texts, paragraph, start, end)
    searched = replace(made, origin=made.origin._replace(alike=made.origin.alike + 1))
    assert locate([made], texts) == locate([searched], texts)
