import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.language.segmentation.numbers import NUMBER_CHARACTERS, PATTERN, find_numbers

TO_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")
CHARACTERS = (
    f"{NUMBER_CHARACTERS}0123456789０８第年月日号號时時分之点點个個大多余餘.．,，/／'’党的人岸份"
)


@settings(max_examples=1_000)
@given(st.text(st.sampled_from(CHARACTERS), max_size=30))
def test_the_search_by_first_characters_finds_what_the_pattern_alone_finds(text: str) -> None:
    found = re.finditer(PATTERN, text.translate(TO_ASCII))
    assert find_numbers(text) == [match.span() for match in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("民國109年5月20日", ["109年", "5月", "20日"]),
        ("民国三十八年", ["三十八年"]),
        ("1966第八期", ["第八"]),
    ],
)
def test_years_of_the_republic_and_issues_after_a_year(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_numbers(text)] == found
