import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.export.cells import join, shield, split, unshield

TEXTS = st.text(
    st.sampled_from("a字=+-@'／＝＋－＠/ \t\r\n\u3000\"") | st.characters(exclude_categories=["Cs"])
)


@given(st.lists(TEXTS, min_size=1))
@example(["/"])
@example(["a /", "/ b"])
@example(["", " ", ""])
@example(["一 / 二", "// 三"])
def test_texts_that_share_a_cell_come_apart_as_they_were(texts: list[str]) -> None:
    assert split(join(texts)) == texts


def test_several_sentences_are_separated_by_a_slash() -> None:
    assert join(["解决执行难。", "执行难依然存在。"]) == "解决执行难。 / 执行难依然存在。"


def test_a_slash_inside_a_word_is_left_alone() -> None:
    assert join(["和/或", "24/7"]) == "和/或 / 24/7"


@given(TEXTS)
@example("'=1")
@example("''")
@example("")
def test_a_shielded_cell_is_read_back_as_it_was(cell: str) -> None:
    assert unshield(shield(cell)) == cell


@given(TEXTS)
def test_no_shielded_cell_begins_like_a_formula(cell: str) -> None:
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n]", shield(cell))


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A1", " =1"]
)
def test_what_a_spreadsheet_might_run_is_led_by_an_apostrophe(cell: str) -> None:
    assert shield(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["执行难", "to carry out", "1949", "'s", "a=b", "'"])
def test_what_it_does_not_run_is_left_alone(cell: str) -> None:
    assert shield(cell) == cell


@pytest.mark.parametrize("cell", ["'s", "'", "''", "it's"])
def test_an_apostrophe_of_another_programme_is_kept(cell: str) -> None:
    assert unshield(cell) == cell
