"""Numbers and dates are written in English, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.figures import in_english


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("二十一", "21"),
        ("一百零五", "105"),
        ("一万零五十", "10,050"),
        ("三千五百亿", "350 billion"),
        ("六十三亿七千二百六十八万四千零九十五", "6,372,684,095"),
        ("三万亿", "3 trillion"),
        ("万亿", "1 trillion"),
        ("百万", "1 million"),
        ("兩億", "200 million"),
        ("1.5亿", "150 million"),
        ("１，２３４万", "12.34 million"),
        ("0.5万亿", "500 billion"),
        ("三点一四", "3.14"),
        ("零点六", "0.6"),
        ("10余万", "more than 100,000"),
        ("四十多亿", "more than 4 billion"),
        ("百分之三十五点六", "35.6%"),
        ("十三分之八", "8/13"),
        ("第十三", "13th"),
        ("第18", "18th"),
        ("2008年", "the year 2008"),
        ("二〇〇八年", "the year 2008"),
        ("九八年", "the year ’98"),
        ("11月", "November"),
        ("十二月", "December"),
        ("１月份", "January"),
        ("三十一日", "the 31st"),
        ("10时30分", "10:30"),
        ("十时", "10:00"),
    ],
)
def test_what_is_certain_is_written(written: str, said: str) -> None:
    assert in_english(written) == said


@pytest.mark.parametrize(
    "written", ["", "人民", "几十", "数百", "一百五", "十五六", "13月", "月", "1/3", "九" * 30]
)
def test_what_is_uncertain_is_not_written(written: str) -> None:
    assert in_english(written) == ""


@given(st.integers(1, 99_999_999_999))
def test_arabic_figures_keep_their_value(number: int) -> None:
    said = in_english(f"{number}亿")
    figures, _, great = said.partition(" ")
    scale = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[great]
    assert Decimal(figures.replace(",", "")) * scale == number * 10**8


@given(st.text(st.sampled_from("零〇一二三九十百千万亿第分之点多余年月日时0129.，份人")))
def test_any_text_is_accepted(written: str) -> None:
    assert isinstance(in_english(written), str)
