"""The headings of a text are recognised by how they are written."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.outline import Heading, outline

BODY = "过去一年，面对错综复杂的国际环境和艰巨繁重的国内改革发展稳定任务，各项工作取得新成就。"


def headings(texts: Sequence[str], start: int = 0) -> list[Heading]:
    *steps, found = outline(texts, start)
    assert steps == [None] * (len(texts) - start)
    assert found is not None
    return found


def told(*texts: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in headings(texts)]


def test_the_marks_of_a_report_are_two_levels() -> None:
    assert told(
        "一、去年工作回顾", BODY, "二、今年工作任务", "（一）扩大内需。要促进消费。", BODY,
        "（二）深化改革", BODY,
    ) == [
        (0, "一、去年工作回顾"), (0, "二、今年工作任务"), (1, "（一）扩大内需"),
        (1, "（二）深化改革"),
    ]  # fmt: skip


def test_parts_chapters_and_sections_are_above_them() -> None:
    found = told("第一编 总则", "第一章　基本规定", "第一节 民事权利", "一、概念", BODY)
    assert [level for level, _ in found] == [0, 1, 2, 3]


def test_a_short_line_before_a_long_paragraph_is_a_heading() -> None:
    assert told("坚持以人为本", BODY, BODY, "实现科学发展", BODY, BODY, BODY, BODY) == [
        (0, "坚持以人为本"),
        (0, "实现科学发展"),
    ]


@pytest.mark.parametrize(
    "line",
    ["各位代表：", "我们取得了成就。", "2008年11月19日", "《人民日报》2008年3月6日", "（摘要）",
     "——在大会上的报告", "一是扩大内需；", "2.5", "GDP"],
)  # fmt: skip
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    assert told("一、回顾", BODY, line, BODY, "二、任务", BODY, BODY, BODY) == [
        (0, "一、回顾"),
        (0, "二、任务"),
    ]


def test_verse_and_lists_are_no_outline() -> None:
    lines = ["红军不怕远征难", "万水千山只等闲", "五岭逶迤腾细浪", "乌蒙磅礴走泥丸"]
    assert told(*(text for line in lines for text in (line, BODY))) == []


def test_an_enumerated_sentence_that_is_too_long_is_none() -> None:
    assert told("一、" + "实现科学发展" * 12 + "。", "二、" + "实现科学发展" * 12 + "。") == []


def test_one_heading_is_no_outline_and_the_title_is_none() -> None:
    assert told("一、回顾", BODY) == []
    assert headings(["一、回顾", BODY, "二、任务", BODY, "三、建议", BODY], 2)[0].paragraph == 2


@given(st.lists(st.text("一二三、（）第章节 。，坚持12.", max_size=60), max_size=12))
def test_any_text_has_headings_that_are_in_it(texts: list[str]) -> None:
    if texts:
        for heading in headings(texts):
            assert heading.text in texts[heading.paragraph]
            assert heading.text
