import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.alignment import read_syllables
from reader.language.numerals import chinese, ordinal_word, read_number, spelt

numbers = st.integers(1, 99)


@given(numbers)
def test_a_written_number_is_read_again(number: int) -> None:
    assert read_number(chinese(number)) == number
    assert read_number(str(number)) == number
    assert (
        read_number(str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")))
        == number
    )


@given(numbers)
def test_each_character_of_a_number_is_spelt_with_one_syllable(number: int) -> None:
    assert len(read_syllables(spelt(number))) == len(chinese(number))


@pytest.mark.parametrize(
    "written", ["", "零", "十十", "二二", "一十", "百", "0", "017", "100", "1十"]
)
def test_other_text_is_not_read(written: str) -> None:
    assert read_number(written) is None


def test_english_ordinals_in_words() -> None:
    assert [ordinal_word(number) for number in (1, 9, 12, 15)] == (
        ["First", "Ninth", "Twelfth", "Fifteenth"]
    )
