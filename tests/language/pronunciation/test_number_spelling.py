"""Numbers are parted as the standard's examples are, and lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.number_spelling import part_number
from reader.language.segmentation.numbers import NUMERALS

OF_THE_STANDARD = """
十一 | 三十三 | 九十九
十亿 零 七万 二千 三百 五十六
六十三 亿 七千 二百 六十八 万 四千 零 九十五
二 〇 〇 八 年
二 分 之 一
三 点 一 四 一 六
零 点 六 一 八
一百 多 | 十几 | 几十
"""
"""GB/T 16159-2012, 6.1.5.1 to 6.1.5.6."""

IN_POLITICAL_TEXTS = """
三千 五百 亿 | 三百 万 | 四十 多 万 | 一百 零 五 万 | 万亿 | 几千 万
一 九 九 八 年 | 九 八 年 | 三十一 日 | 一 月份
百 分 之 三十五 点 六 | 三 点 五 亿
十五-六 | 三-四百 | 二-三十 | 七-八
兩億 | 五百 | 一千
"""


def cases(listed: str) -> list[tuple[str, str]]:
    """Give each number as a text has it, and parted."""
    found = []
    for case in listed.replace("\n", "|").split("|"):
        if parted := case.strip():
            found.append((parted.replace(" ", "").replace("-", ""), parted))
    return found


@pytest.mark.parametrize(("number", "parted"), cases(OF_THE_STANDARD) + cases(IN_POLITICAL_TEXTS))
def test_a_number_is_parted(number: str, parted: str) -> None:
    assert part_number(number) == parted


@pytest.mark.parametrize("word", ["", "五", "人民", "第三", "1.5亿", "一个", "三农"])
def test_what_is_no_number_of_two_characters_or_more_is_not(word: str) -> None:
    assert part_number(word) == ""


@given(st.text(st.sampled_from(f"{NUMERALS}点分之多余年月日号时份个人1")))
def test_nothing_is_lost(text: str) -> None:
    parted = part_number(text)
    assert not parted or parted.replace(" ", "").replace("-", "") == text
    assert parted == parted.strip(" -")


def test_a_long_run_of_figures_that_is_no_number_is_told_at_once() -> None:
    assert part_number("十一" * 5_000 + "人") == ""
