"""Numbers are split like the standard's examples, and no character is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.number_spelling import split_number
from reader.language.segmentation.numbers import NUMBER_CHARACTERS

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
    """Return each number as in a text, and split."""
    found = []
    for case in listed.replace("\n", "|").split("|"):
        if split := case.strip():
            found.append((split.replace(" ", "").replace("-", ""), split))
    return found


@pytest.mark.parametrize(("number", "split"), cases(OF_THE_STANDARD) + cases(IN_POLITICAL_TEXTS))
def test_a_number_is_split(number: str, split: str) -> None:
    assert split_number(number) == split


@pytest.mark.parametrize("word", ["", "五", "人民", "第三", "1.5亿", "一个", "三农"])
def test_what_is_no_number_of_two_characters_or_more_is_not(word: str) -> None:
    assert split_number(word) == ""


@given(st.text(st.sampled_from(f"{NUMBER_CHARACTERS}点分之多余年月日号时份个人1")))
def test_nothing_is_lost(text: str) -> None:
    split = split_number(text)
    assert not split or split.replace(" ", "").replace("-", "") == text
    assert split == split.strip(" -")


def test_a_long_run_of_figures_that_is_no_number_is_rejected_at_once() -> None:
    assert split_number("十一" * 5_000 + "人") == ""
