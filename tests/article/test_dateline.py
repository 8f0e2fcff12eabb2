from datetime import date

import pytest

from reader.article.dateline import date_in_name, read_dateline

DAY = date(2008, 11, 19)


@pytest.mark.parametrize(
    ("line", "day", "source"),
    [
        ("2008年11月19日 来源：新华社", DAY, "新华社"),
        ("2008年11月19日来源：新华社", DAY, "新华社"),
        ("来源：新华社 2008-11-19 10:23:05", DAY, "新华社"),
        ("（2008年11月19日）", DAY, ""),
        ("2008/11/19", DAY, ""),
        ("２００８年１１月１９日", DAY, ""),
        ("二〇〇八年十一月十九日", DAY, ""),
        ("二○一九年二月二十八日", date(2019, 2, 28), ""),
        ("一九七八年十二月十日", date(1978, 12, 10), ""),
        ("发布时间：2008-11-19 10:23 | 来源：人民网－人民日报", DAY, "人民网-人民日报"),
        ("《人民日报》（2008年11月19日 第01版）", DAY, "人民日报"),
        ("2008年11月19日 星期三", DAY, ""),
        ("來源：中央社 記者：王小明 2008年11月19日", DAY, "中央社"),
        ("来源：新华社 作者：李四", None, "新华社"),
    ],
)
def test_reads_a_line_that_says_nothing_else(line: str, day: date | None, source: str) -> None:
    assert read_dateline(line) == (day, source)


@pytest.mark.parametrize(
    "line",
    [
        "新华社北京11月19日电",
        "中共中央政治局常委周永康在11月19日召开的会议上强调",
        "2008年11月19日，会议在北京召开。",
        "在庆祝大会上的讲话（2008年11月19日）",
        "2008年11月",
        "2008年13月45日",
        "2008-11/19",
        "作者：李四",
        "人民日报",
        "2008年3月5日至2008年3月18日",
        "来源：" + "很" * 60,
        "",
    ],
)
def test_any_other_line_is_no_dateline(line: str) -> None:
    assert read_dateline(line) is None


def test_two_days_are_no_date() -> None:
    assert read_dateline("2008年3月5日 2008年3月18日 来源：新华社") == (None, "新华社")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2008-11-19-zhixing-jian.txt", DAY),
        ("讲话20081119.txt", DAY),
        ("报告 2008年11月19日.txt", DAY),
        ("2008_11_19.txt", DAY),
        ("2008-13-19.txt", None),
        ("2008-11.txt", None),
        ("120081119.txt", None),
        ("2008-11-19 to 2008-11-20.txt", None),
        ("报告.txt", None),
    ],
)
def test_reads_the_date_in_a_files_name(name: str, day: date | None) -> None:
    assert date_in_name(name) == day
