import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.characters import CLOSERS, HAN_RUN, OPENERS, has_han, is_han


@pytest.mark.parametrize("character", "执執〇々㐀𠮷𪚥𰻝豈")
def test_ideographs_of_every_block_are_han(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize("character", "aＡ1１，。 ー한かア\u0301😀")
def test_nothing_else_is(character: str) -> None:
    assert not is_han(character)


@given(st.characters())
def test_a_character_is_han_if_it_is_a_run_of_one(character: str) -> None:
    assert is_han(character) is (HAN_RUN.fullmatch(character) is not None)


def test_has_han() -> None:
    assert has_han("T恤")
    assert not has_han("T-shirt，")


def test_no_mark_both_opens_and_closes() -> None:
    assert not CLOSERS & OPENERS
    assert set("，。！？、；：”’）》") <= CLOSERS
    assert set("“‘（《") <= OPENERS
