"""The title that `reader.article.load` finds in a text that names none."""

import pytest

from reader.article.load import read_text

BODY = "各级党委和政府要加强组织领导，明确责任，密切配合，确保任务按期完成。"


def title_of(lines: list[str]) -> str:
    return read_text("\n".join(lines)).title


@pytest.mark.parametrize(
    "title", ["政府工作报告", "坚持改革，扩大开放", "第一章 总则", "“十二五”规划", "静夜思（其一）"]
)
def test_a_short_line_before_sentences_is_the_title(title: str) -> None:
    assert title_of([title, BODY]) == title


def test_other_short_lines_may_come_between() -> None:
    assert title_of(["政府工作报告", "（2008年3月5日）", "国务院总理", BODY]) == "政府工作报告"


@pytest.mark.parametrize(
    "first",
    [
        "会议在北京召开。",
        "各位代表：",
        "为什么？",
        "他说：“好。”",
        "2008年11月19日 来源：新华社",
        "很" * 51,
    ],
)
def test_what_is_no_title(first: str) -> None:
    assert title_of([first, BODY * 2]) == ""


def test_a_lone_line_is_no_title() -> None:
    assert title_of(["政府工作报告"]) == ""


def test_a_list_has_no_title() -> None:
    assert title_of(["苹果", "香蕉片", "西瓜"]) == ""


def test_a_poem_without_one_has_no_title() -> None:
    assert title_of(["床前明月光", "疑是地上霜", "举头望明月", "低头思故乡"]) == ""
