"""Phrases that are others, or none, beside certain words; `|` ends a token."""

import re

import pytest

from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.facts import items, read_facts
from reader.glossary.format.table import read_glossary
from reader.glossary.matching.matcher import PhraseMatcher
from reader.glossary.matching.passage import Passage
from reader.resources import resource

HEADWORDS = (
    *("两个中国", "四个意识", "三讲", "四清", "三步走", "两会", "三农", "三个代表", "三公经费"),
    *("单位", "统筹", "大跃进", "两手抓、两手都要硬", "双规", "三通", "双开"),
    *("一刀切", "四大考验", "回头看"),
)
WORDS = frozenset(
    (
        *("中国", "中国人", "意识", "意识形态", "形态", "会议", "议程", "会师", "经费", "农工"),
        *("工作", "代表", "统一", "干净", "精神", "验收"),
    )
)
MATCHER = PhraseMatcher(
    [
        SetPhrase(headword, (headword,), weight="B", variants=tuple(headword.split("、")[:1]))
        for headword in HEADWORDS
    ]
)


def found(marked: str) -> list[SetPhrase]:
    pieces = marked.split("|")
    ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
    passage = Passage("".join(pieces), ends, WORDS.__contains__)
    return [match.phrase for match in MATCHER.search(passage)[0]]


@pytest.mark.parametrize(
    "marked",
    [
        "两个|中国|人|在|路上",
        "有|四个|意识|形态|问题",
        "他们|三|讲|了|一个|小时",
        "他|三讲|过|了",
        "把|债务|四清|干净",
        "三|步|走|完|了",
        "第|三讲|的|内容",
        "共|十|三讲",
        "他们|两会|师|后",
        "三个代表|大会",
        "选出|三个代表",
        "这里|三通|电话线",
        "我|双开|了|门",
        "两手抓|着|栏杆",
        "一刀切|下去",
        "四大|考验|收",
        "回头看|来",
    ],
)
def test_what_makes_another_word_is_no_phrase(marked: str) -> None:
    assert found(marked) == []


@pytest.mark.parametrize(
    ("marked", "headword"),
    [
        ("搞|“|两个|中国|”|的|阴谋", "两个中国"),
        ("增强|四个|意识|，", "四个意识"),
        ("开展|三讲|教育", "三讲"),
        ("四清|运动", "四清"),
        ("实施|三步走|战略", "三步走"),
        ("全国|两会|上|，", "两会"),
        ("两会|议程|和|精神", "两会"),
        ("2024|两会", "两会"),
        ("统一|两会|的|安排", "两会"),
        ("三农|工作", "三农"),
        ("三公|经费", "三公经费"),
        ("三个|代表|重要|思想", "三个代表"),
        ("坚持|两手抓", "两手抓、两手都要硬"),
        ("被|双规|了", "双规"),
        ("被|双开|了", "双开"),
        ("不|搞|一刀切", "一刀切"),
        ("四大|考验|，", "四大考验"),
        ("巡视|回头看", "回头看"),
    ],
)
def test_what_makes_none_is_a_phrase(marked: str, headword: str) -> None:
    assert [phrase.simplified for phrase in found(marked)] == [headword]


@pytest.mark.parametrize(
    ("marked", "english"),
    [
        ("单位|国内|生产总值|能耗", "per unit (of)"),
        ("单位|面积|产量", "per unit (of)"),
        ("以|户|为|单位", "unit"),
        ("计量|单位", "unit (of measurement, of a division)"),
        ("所在|单位|负责", "单位"),
        ("社会|统筹|和|个人|账户", "pooling (of insurance contributions)"),
        ("统筹|推进", "统筹"),
        ("一九五六年|大跃进", "great leap"),
        ("1956|年|的|大跃进", "great leap"),
        ("一九五八年|大跃进", "大跃进"),
        ("1958年|“|大跃进|”", "大跃进"),
        ("大跃进|时期", "大跃进"),
        ("海协会|与|海基会|两会|商谈", "the two organizations (SEF and ARATS)"),
    ],
)
def test_a_common_word_has_another_sense_beside_some(marked: str, english: str) -> None:
    (phrase,) = found(marked)
    assert phrase.english[0] == english


def test_the_table_is_of_phrases_that_the_glossaries_have() -> None:
    bundled = {
        phrase.simplified
        for path in resource("dictionaries").glob("*.csv")
        for phrase in read_glossary(path)
    }
    for row in read_facts("contexts.csv"):
        assert bundled.issuperset(items(row["headword"])), row
        assert row["before"] or row["after"], row
        assert bool(row["english"]) == bool(row["explanation"]), row
        re.compile(row["before"]), re.compile(row["after"])


def test_an_entry_of_the_user_means_what_the_user_says() -> None:
    mine = PhraseMatcher([SetPhrase("单位", ("danwei",)), SetPhrase("三讲", ("three lectures",))])
    (match,) = mine.search(Passage("单位面积", [2, 4], WORDS.__contains__))[0]
    assert match.phrase.english == ("danwei",)
