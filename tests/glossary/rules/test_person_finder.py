"""People in a readable notation: `[ ]` enclose the match, `|` ends a token."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article.model import Paragraph
from reader.glossary.format.entry import Match, MatchKind
from reader.glossary.matching.passage import Around, Passage
from reader.glossary.matching.rule_matcher import RuleMatcher
from reader.glossary.rules.people import People
from reader.glossary.rules.person_finder import PersonFinder
from reader.glossary.rules.posts import Posts
from tests.glossary.rules.rule_matches import finder

POSTS = Posts()
FIND = finder(RuleMatcher(PersonFinder(People(POSTS), POSTS).anchors))
WORDS = frozenset(
    [
        "研",
        "毅然",
        "调研",
        "研究",
        "工作",
        "黄菊",
        "书记",
        "院长",
        "代表",
        "高度",
        "强调",
        "万里",
        "卢展工",
        "新民",
        "思想",
    ]
)


def found(text: str, ends: list[int]) -> list[Match]:
    return FIND(Passage(text, ends, WORDS.__contains__))


def read(marked: str) -> tuple[str, list[int], list[str]]:
    text, ends = "", []
    for character in marked.replace("[", "").replace("]", ""):
        if character == "|":
            ends.append(len(text))
        else:
            text += character
    pieces = [piece.split("]")[0].replace("|", "") for piece in marked.split("[")[1:]]
    return text, [*ends, len(text)] if text else [], pieces


@pytest.mark.parametrize(
    ("marked", "name", "posts"),
    [
        ("[中央|政法委|书记|周永康]|说", "周永康", ["中央政法委书记"]),
        ("和|[胡锦涛|总书记]|的", "胡锦涛", ["总书记"]),
        (
            "[国务|委员|、|中央|政法委|副书记|孟建柱]|主持",
            "孟建柱",
            ["国务委员", "中央政法委副书记"],
        ),
        ("[最高|人民|法院|院长|王胜俊]|代表", "王胜俊", ["最高人民法院院长"]),
        ("[中央|纪委|常委|、|监察部|副部长|王伟]|，", "王伟", ["中央纪委常委", "监察部副部长"]),
        ("[国务院|副总理|兼|财政部|部长|李先念]", "李先念", ["国务院副总理", "财政部部长"]),
        ("[国务院|副总理|万里]|说", "万里", ["国务院副总理"]),
        ("[原|国务院|副总理|万里]|说", "万里", ["原国务院副总理"]),
        ("[中央|政法委|书记|周|永康]", "周永康", ["中央政法委书记"]),
        ("[毛|主席]|说", "毛泽东", []),
        ("[周永康]|指出", "周永康", []),
        ("[外交部长|王毅]|会见", "王毅", ["外交部长"]),
        ("[中国|外长|王毅]|表示", "王毅", ["中国外长"]),
        ("[商务部|长|王文涛]|说", "王文涛", ["商务部长"]),
        ("[外交部|发言人|毛宁]|表示", "毛宁", ["外交部发言人"]),
        ("[美国|总统|特朗普]|宣布", "特朗普", ["美国总统"]),
        ("[俄罗斯|总统|普京]|，", "普京", ["俄罗斯总统"]),
        ("[普京]|说", "普京", []),
        ("[李强]|作|政府|工作|报告", "李强", []),
        ("[李强]|指出", "李强", []),
        ("[李强]未|出席|会议", "李强", []),
        ("[李克强]|调研|时|指出", "李克强", []),
        ("[李鹏]|会见", "李鹏", []),
        ("[国务院|副总理|何立|峰]会|见|美国", "何立峰", ["国务院副总理"]),
    ],
)
def test_a_name_is_found_with_its_offices(marked: str, name: str, posts: list[str]) -> None:
    text, ends, pieces = read(marked)
    (match,) = found(text, ends)
    assert match.kind is MatchKind.PERSON
    assert match.phrase.simplified == name
    assert match.phrase.pinyin
    assert [chinese for chinese, _ in match.phrase.components] == posts
    assert [text[match.start : match.end]] == pieces


@pytest.mark.parametrize(
    ("marked", "name", "posts"),
    [
        ("[河南|省委|常委|、|政法委|书记|李新民]|，", "李新民", ["河南省委常委", "政法委书记"]),
        ("[政法委|书记|李|新民]|，", "李新民", ["政法委书记"]),
        ("[建设部|副部长|齐|骥]|，", "齐骥", ["建设部副部长"]),
        ("[河南|省委|书记|卢展工]|说", "卢展工", ["河南省委书记"]),
        ("[党委|书记|王伟]|说", "王伟", ["党委书记"]),
        ("[公安|厅长|张三丰]|说", "张三丰", ["公安厅长"]),
        ("[国防部|新闻发言人|张晓刚]|说", "张晓刚", ["国防部新闻发言人"]),
        ("[浙江省|教育|厅长|陈根芳]|说", "陈根芳", ["浙江省教育厅长"]),
        ("经理|、|[党委|书记|李鹏]|说", "李鹏", ["党委书记"]),
    ],
)
def test_the_offices_of_an_unknown_person_are_explained(
    marked: str, name: str, posts: list[str]
) -> None:
    text, ends, pieces = read(marked)
    (match,) = found(text, ends)
    assert match.phrase.simplified == name
    assert match.phrase.pinyin == ""
    assert [chinese for chinese, _ in match.phrase.components] == posts
    assert match.phrase.english == tuple(english for _, english in match.phrase.components)
    assert [text[match.start : match.end]] == pieces


@pytest.mark.parametrize(
    "marked",
    [
        "王伟|说",
        "出租车|司机|李鹏|说",
        "记者|李鹏|报道",
        "李强|，",
        "李|强调|，|必须",
        "李克强|调|，|要|加快",
        "李|强调|研究|工作",
        "一|盆|黄菊|盛开",
        "院子|里|的|黄菊|开|了",
        "王|毅然|决定",
        "小|李强|说",
        "万里|长江",
        "周永康强|说",
        "毛泽东|思想",
        "习近平|新时代|中国|特色|社会主义|思想",
        "书记|高度|重视",
        "院长|强调",
        "书记|说",
        "政法委|书记|。|李新民",
        "秘书长|安东尼奥·洛佩斯|说",
        "",
    ],
)
def test_who_is_not_named_is_not_found(marked: str) -> None:
    text, ends, _ = read(marked)
    words = {"周永康强"}
    passage = Passage(text, ends, lambda word: word in WORDS or word in words)
    assert FIND(passage) == []


def test_a_title_may_mean_several_offices_of_a_person() -> None:
    (match,) = found("叶剑英委员长", [3, 6])
    assert match.phrase.components == (
        ("委员长", "Chairman of the Standing Committee of the National People's Congress"),
    )


@example("周总理", set())
@given(
    st.text(st.sampled_from("中央政法委书记副部长院、兼周永康王伟李新民原总理主席说"), max_size=24),
    st.sets(st.integers(1, 23)),
)
def test_matches_are_inside_any_text_and_hold_a_form_of_the_name(
    text: str, inner: set[int]
) -> None:
    ends = sorted({end for end in inner if end < len(text)} | {len(text)})
    for match in found(text, ends):
        assert 0 <= match.start < match.end <= len(text)
        forms = (match.phrase.simplified, *match.phrase.variants)
        assert any(form in text[match.start : match.end] for form in forms)


def found_in(day: date | None, *marked: str) -> list[list[str]]:
    """Return the people found in each paragraph of an article."""
    read_ones = [read(paragraph) for paragraph in marked]
    around = Around(day, [Paragraph(text) for text, _, _ in read_ones], {})
    passages = (
        Passage(text, ends, WORDS.__contains__, around, number)
        for number, (text, ends, _) in enumerate(read_ones)
    )
    return [[match.phrase.simplified for match in FIND(passage)] for passage in passages]


def test_a_bare_name_is_known_after_a_full_mention() -> None:
    assert found_in(None, "国务院|总理|李强|会见", "李强|说", "司机|李强|说") == [
        ["李强"],
        ["李强"],
        [],
    ]
    assert found_in(None, "李强|说", "国务院|总理|李强|会见") == [[], ["李强"]]
    assert found_in(None, "公司|经理|李强|到|了", "李强|说") == [[], []]


@pytest.mark.parametrize(
    ("day", "marked", "names"),
    [
        (date(2024, 5, 1), "李强|在|会上|说", ["李强"]),
        (date(2024, 5, 1), "李|强调|研|企业", ["李强"]),
        (date(2024, 5, 1), "李|强调|研", ["李强"]),
        (date(1994, 5, 1), "李强|在|会上|说", []),
        (date(1995, 5, 1), "李鹏|说", ["李鹏"]),
        (date(2024, 5, 1), "李鹏|说|孩子|上学", []),
        (date(1995, 5, 1), "出租车|司机|李鹏|说", []),
        (date(2003, 10, 1), "黄菊|出席|会议", ["黄菊"]),
        (date(2003, 10, 1), "一|盆|黄菊|盛开", []),
        (date(2003, 10, 1), "黄菊|、|白菊", []),
    ],
)
def test_a_bare_name_is_known_in_an_article_of_the_time_of_an_office(
    day: date, marked: str, names: list[str]
) -> None:
    assert found_in(day, marked) == [names]
