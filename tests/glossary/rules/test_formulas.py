"""Formulas in a readable notation: brackets enclose what is found, `|` ends a token."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.entry import Match, MatchKind
from reader.glossary.matching.passage import Passage
from reader.glossary.matching.rule_matcher import RuleMatcher
from reader.glossary.rules.formulas import FormulaFinder
from reader.glossary.rules.meetings import Meetings
from tests.glossary.rules.rule_matches import finder

FINDER = FormulaFinder(Meetings())
FIND = finder(RuleMatcher(FINDER.anchors))
WORDS = frozenset(["十七", "大会", "大学", "大病", "大业", "统一", "计划", "规划", "十二", "因为"])


def found(text: str, ends: list[int] | None = None) -> list[Match]:
    every = ends or list(range(1, len(text) + 1))
    return FIND(Passage(text, every, WORDS.__contains__))


@pytest.mark.parametrize(
    ("marked", "headwords"),
    [
        ("学习[十七大]精神", ["中国共产党第十七次全国代表大会"]),
        ("学习[党的十七大]精神", ["中国共产党第十七次全国代表大会"]),
        ("学习[党的“十七大]”精神", ["中国共产党第十七次全国代表大会"]),
        ("[中共十七大]召开", ["中国共产党第十七次全国代表大会"]),
        ("[党的17大]", ["中国共产党第十七次全国代表大会"]),
        ("[党的１７大]", ["中国共产党第十七次全国代表大会"]),
        ("[中国共产党第十七次全国代表大会]", ["中国共产党第十七次全国代表大会"]),
        ("[党的第十二次全国代表大会]以来", ["中国共产党第十二次全国代表大会"]),
        ("[党的八大]提出", ["中国共产党第八次全国代表大会"]),
        ("[九大]以来", ["中国共产党第九次全国代表大会"]),
        ("[党的七大]、[八大]", ["中国共产党第七次全国代表大会", "中国共产党第八次全国代表大会"]),
        ("[十七届三中全会]", ["中国共产党第十七届中央委员会第三次全体会议"]),
        ("[党的十一届三中全会]以来", ["中国共产党第十一届中央委员会第三次全体会议"]),
        (
            "[中国共产党第十七届中央委员会第三次全体会议]",
            ["中国共产党第十七届中央委员会第三次全体会议"],
        ),
        ("[党的八届扩大的十二中全会]", ["中国共产党第八届中央委员会第十二次全体会议"]),
        (
            "[十六届三中]、[四中]、[五中全会]",
            [f"中国共产党第十六届中央委员会第{n}次全体会议" for n in "三四五"],
        ),
        (
            "[十八届三中全会]、[四中全会]精神",
            [f"中国共产党第十八届中央委员会第{n}次全体会议" for n in "三四"],
        ),
        ("[第十七届中央委员会]", ["中国共产党第十七届中央委员会"]),
        ("[第十一届全国人民代表大会第一次会议]", ["第十一届全国人民代表大会第一次会议"]),
        ("[十一届全国人大一次会议]", ["第十一届全国人民代表大会第一次会议"]),
        ("[全国人大十一届一次会议]", ["第十一届全国人民代表大会第一次会议"]),
        ("[五届人大五次会议]", ["第五届全国人民代表大会第五次会议"]),
        ("[十一届全国人大]常委会", ["第十一届全国人民代表大会"]),
        ("[全国政协十一届一次会议]", ["中国人民政治协商会议第十一届全国委员会第一次会议"]),
        ("[十一届全国政协一次会议]", ["中国人民政治协商会议第十一届全国委员会第一次会议"]),
        (
            "[中国人民政治协商会议第五届全国委员会]",
            ["中国人民政治协商会议第五届全国委员会"],
        ),
        ("“[十二五”规划]", ["第十二个五年规划"]),
        ("“[一五]”时期", ["第一个五年计划"]),
        ("“[十二五]”", ["第十二个五年规划"]),
        ("[十二五规划纲要]", ["第十二个五年规划"]),
        ("[十二五]期间", ["第十二个五年规划"]),
        ("[第七个五年计划]", ["第七个五年计划"]),
        ("[国民经济和社会发展第十二个五年规划纲要]", ["第十二个五年规划"]),
        ("[十届政府]", ["第十届国务院"]),
        ("[2008年全国两会]", ["2008年全国两会"]),
        ("[共青团十八大]召开", ["中国共产主义青年团第十八次全国代表大会"]),
        (
            "[工会十八大]、[妇女十三大]",
            ["中国工会第十八次全国代表大会", "中国妇女第十三次全国代表大会"],
        ),
        ("[中国工会第十七次全国代表大会]", ["中国工会第十七次全国代表大会"]),
        ("[第十一次全国文代会]", ["中国文学艺术界联合会第十一次全国代表大会"]),
        (
            "[民盟十三大]，[民革十四大]",
            ["中国民主同盟第十三次全国代表大会", "中国国民党革命委员会第十四次全国代表大会"],
        ),
        ("[苏共二十大]以后", ["苏联共产党第二十次全国代表大会"]),
        (
            "[十四届全国人大常委会第十二次会议]",
            ["第十四届全国人民代表大会常务委员会第十二次会议"],
        ),
        (
            "[第十三届全国人民代表大会常务委员会第三十八次会议]",
            ["第十三届全国人民代表大会常务委员会第三十八次会议"],
        ),
        (
            "[十四届全国政协常委会第六次会议]",
            ["中国人民政治协商会议第十四届全国委员会常务委员会第六次会议"],
        ),
        ("[二十届中央纪委三次全会]", ["中国共产党第二十届中央纪律检查委员会第三次全体会议"]),
        (
            "[十九届中央纪委第六次全体会议]",
            ["中国共产党第十九届中央纪律检查委员会第六次全体会议"],
        ),
        ("[人大十四届一次会议]", ["第十四届全国人民代表大会第一次会议"]),
        ("[十四届人大一次会议]", ["第十四届全国人民代表大会第一次会议"]),
        ("[十四届全国人大四次会议]", ["第十四届全国人民代表大会第四次会议"]),
        ("[政协十四届四次会议]", ["中国人民政治协商会议第十四届全国委员会第四次会议"]),
    ],
)
def test_formulas_are_resolved(marked: str, headwords: list[str]) -> None:
    text = marked.replace("[", "").replace("]", "")
    matches = found(text)
    assert [match.phrase.simplified for match in matches] == headwords
    assert [text[match.start : match.end] for match in matches] == [
        piece.split("]")[0] for piece in marked.split("[")[1:]
    ]
    assert {match.kind for match in matches} == {MatchKind.FORMULA}


@pytest.mark.parametrize(
    "text",
    [
        "三大攻坚战",
        "十大关系",
        "四大板块",
        "二大",
        "十大重点产业",
        "十二大类",
        "二十大产业集群",
        "世界第十二大经济体",
        "三十大",
        "党的三十大",
        "十七届九中全会",
        "国民党五届五中全会",
        "三中全会",
        "第三届中国国际进口博览会",
        "省十届人大三次会议",
        "中国钓鱼协会第十七次全国代表大会",
        "科协十二大",
        "民盟中央第五、六届中央委员会委员",
        "民主建国会第六届、七届中央委员会",
        "工会三十大",
        "浙江省十四届人大常委会第五次会议",
        "浙江省人大十四届一次会议",
        "杭州市政协十二届三次会议",
        "浙江省十五届纪委三次全会",
        "香港特别行政区第一届政府",
        "新一届政府",
        "上一届全国人大",
        "“五五”普法",
        "“十六五”规划",
        "一九五五年",
        "百分之十五期间",
        "两会",
        "1970年全国两会",
        "",
    ],
)
def test_what_is_no_formula_is_none(text: str) -> None:
    assert found(text) == []


def test_no_formula_splits_a_word() -> None:
    assert found("十七大学", [2, 4]) == []
    assert found("十七大的", [3, 4])


def test_given_words_may_be_wrong() -> None:
    text = "贯彻落实党的十七大"
    (match,) = found(text, [2, 5, 6, 8, 9])
    assert text[match.start : match.end] == "党的十七大"


def test_parts_leave_out_the_quotation_marks() -> None:
    (match,) = found("“十二五”规划")
    assert match.parts == ((1, 4), (5, 7))


@pytest.mark.parametrize(
    ("written", "headword"),
    [
        ("十七大", "中国共产党第十七次全国代表大会"),
        ("党的十七大", "中国共产党第十七次全国代表大会"),
        ("“十二五”规划", "第十二个五年规划"),
        ("十七届三中全会", "中国共产党第十七届中央委员会第三次全体会议"),
        ("2008年全国两会", "2008年全国两会"),
    ],
)
def test_a_formula_can_be_looked_up(written: str, headword: str) -> None:
    phrase = FINDER.resolve(written)
    assert phrase is not None
    assert phrase.simplified == headword
    assert FINDER.resolve(headword) == phrase


@pytest.mark.parametrize("written", ["", "三十大", "大", "学习十七大", "执行难", "五年"])
def test_what_is_no_formula_resolves_to_nothing(written: str) -> None:
    assert FINDER.resolve(written) is None


@given(st.text(st.sampled_from("党的第十七二三大届中全会人国五年规划“”、次代表两20 "), max_size=24))
def test_matches_are_inside_any_text(text: str) -> None:
    for match in found(text):
        assert 0 <= match.start == match.parts[0][0] < match.parts[-1][1] == match.end <= len(text)


def test_a_long_run_of_numerals_is_no_number() -> None:
    assert not found("十五" * 1000)
    assert [match.phrase.simplified for match in found("党的十七大、" * 3)] == [
        "中国共产党第十七次全国代表大会"
    ] * 3
