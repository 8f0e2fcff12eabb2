import doctest

import pytest

from reader.study import words
from reader.study.words import word_key


@pytest.mark.parametrize(
    "pinyin",
    ["zhíxíng nán", "Zhíxíng nán", "zhí xíng nán", "zhíxíngnán", "zhi\u0301xi\u0301ng nán"],
)
def test_a_reading_is_the_same_however_it_is_spaced_and_capitalised(pinyin: str) -> None:
    assert word_key("执行难", pinyin) == ("执行难", "zhíxíngnán")


def test_an_apostrophe_separates_syllables_and_makes_no_other_reading() -> None:
    assert word_key("法案", "fǎ'àn") == word_key("法案", "fǎ’àn") == word_key("法案", "fǎ àn")


def test_another_tone_is_another_reading() -> None:
    assert word_key("为", "wèi") != word_key("为", "wéi")


def test_the_example_holds() -> None:
    assert doctest.testmod(words) == (0, 1)
