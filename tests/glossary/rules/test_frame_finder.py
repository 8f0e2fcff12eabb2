"""Frames in a readable notation: `[ ]` enclose the fixed pieces, `|` ends a token."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.entry import Match, MatchKind
from reader.glossary.matching.passage import Passage
from reader.glossary.matching.rule_matcher import RuleMatcher
from reader.glossary.rules.frame_finder import FrameFinder, without_shorter
from reader.glossary.rules.frames import make_frame, read_frames
from tests.glossary.rules.rule_matches import finder

FRAMES = read_frames()
PHRASE = FRAMES[0].phrase
FIND = finder(RuleMatcher(FrameFinder(FRAMES).anchors))
WORDS = frozenset(["以及", "可以", "因为", "成为", "作为", "重点", "为重", "一把", "主张", "从前"])


def found(text: str, ends: list[int]) -> list[Match]:
    return without_shorter(FIND(Passage(text, ends, WORDS.__contains__)))


def slots(match: Match) -> list[tuple[int, int]]:
    """Return what is between the parts of a match, and after the last one."""
    edges = [end for _, end in match.parts]
    following = [*(start for start, _ in match.parts[1:]), match.end]
    return [(end, start) for end, start in zip(edges, following, strict=True) if end < start]


def read(marked: str) -> tuple[str, list[int], list[tuple[int, int]]]:
    text, ends, parts, start = "", [], [], 0
    for character in marked:
        if character == "|":
            ends.append(len(text))
        elif character == "[":
            start = len(text)
        elif character == "]":
            parts.append((start, len(text)))
        else:
            text += character
    return text, [*ends, len(text)] if text else [], parts


@pytest.mark.parametrize(
    ("marked", "headword", "filled"),
    [
        ("要|[以]|提高|执行|公信力|[为|重点]|，|加强", "以…为重点", ["提高执行公信力"]),
        ("[把]|严格|执行|[有机|结合|起来]", "把…有机结合起来", ["严格执行"]),
        (
            "[既|要]|立足|当前|，|[又|要]|着眼|长远|，|健全",
            "既要…又要…",
            ["立足当前，", "着眼长远"],
        ),
        ("[从]|根本|[上]|预防", "从…上", ["根本"]),
        ("[形成]|党委|领导|的|工作|[格局]|。", "形成…的格局", ["党委领导的工作"]),
        ("[按照]|中央|[的|要求]|做", "按照…的要求", ["中央"]),
        ("，|[该]|拘留|[的]|拘留|，", "该…的…", ["拘留", "拘留"]),
        ("[该]|追究|责任|[的]|依法|追究|责任|，", "该…的…", ["追究责任", "依法追究责任"]),
        ("[使]|合法|权益|切实|[得到]|保障|，", "使…得到…", ["合法权益切实", "保障"]),
        ("[为]|实现|胜利|[做出|新|贡献]|。", "为…做出新贡献", ["实现胜利"]),
        ("[在]|党|[的|领导|下]|，", "在…领导下", ["党"]),
        ("[通过]|媒体|曝光|，|[以]|震慑|违法|；", "通过…，以…", ["媒体曝光，", "震慑违法"]),
        ("[对于]|定性|不准|[的]|判决|，|先|纠正", "对于…的…", ["定性不准", "判决"]),
        ("[不仅]|影响|经济|，|[而且]|影响|稳定|。", "不仅…而且…", ["影响经济，", "影响稳定"]),
        ("[以]|他|[为|核心|的]|中央|。", "以…为核心的…", ["他", "中央"]),
    ],
)
def test_the_fixed_pieces_are_marked_and_the_slots_readable(
    marked: str, headword: str, filled: list[str]
) -> None:
    text, ends, parts = read(marked)
    (match,) = [match for match in found(text, ends) if match.phrase.simplified == headword]
    assert match.kind is MatchKind.FRAME
    assert list(match.parts) == parts
    assert [text[start:end] for start, end in slots(match)] == filled


@pytest.mark.parametrize(
    "marked",
    [
        "以及|经济|为|重点",
        "可以|经济|为|重点",
        "以|经济|作为|重点",
        "为|重点|，|以|经济",
        "以|经济|，|为|重点",
        "以|经济|。|为|重点",
        "以|为|重点",
        "以|“|经济|为|重点|”",
        "以|（|经济|为|重点|）",
        "以|经济|为|主张",
        "遵循|的|原则",
        "遵循|的|重要|原则",
        "该|拘留|的|释放|，",
        "既|要|立足|当前|。|又|要|着眼|长远",
        "一是|学习",
    ],
)
def test_what_is_no_frame_is_none(marked: str) -> None:
    text, ends, _ = read(marked)
    assert found(text, ends) == []


def test_slots_are_as_short_as_they_can_be() -> None:
    text, ends, parts = read("以|经济|建设|，|[以]|改革|[为|重点]|，|开放|为|重点")
    (match,) = found(text, ends)
    assert list(match.parts) == parts


def test_whole_quotations_may_be_in_a_slot() -> None:
    text, ends, parts = read("[以]|“|三农|”|[为|重点]")
    (match,) = found(text, ends)
    assert list(match.parts) == parts


def test_an_enumeration_extends_through_its_paragraph() -> None:
    text, ends, parts = read(
        "要求|。|[一|是]|抓紧|汇报|。|[二|是]|抓紧|启动|。|各地|要|一是一|。|[三|是]|配合|。|完"
    )
    (match,) = found(text, ends)
    assert match.phrase.simplified == "一是…二是…三是…"
    assert list(match.parts) == parts
    assert [text[start:end] for start, end in slots(match)] == [
        "抓紧汇报。",
        "抓紧启动。各地要一是一。",
        "配合",
    ]


def test_the_frame_that_fixes_more_is_chosen() -> None:
    text, ends, _ = read("把|执行|有机|结合|起来")
    assert [match.phrase.simplified for match in found(text, ends)] == ["把…有机结合起来"]


def test_of_two_beginnings_the_nearer_is_chosen() -> None:
    text, ends, parts = read("将|坚持|[把]|甲|和|乙|[结合|起来]")
    (match,) = [m for m in found(text, ends) if m.phrase.simplified == "把…结合起来"]
    assert list(match.parts) == parts


@pytest.mark.parametrize(
    "headword",
    sorted({frame.phrase.simplified for frame in FRAMES if "example" in frame.phrase.extra}),
)
def test_every_frame_is_found_in_its_own_example(headword: str) -> None:
    phrase = next(f.phrase for f in FRAMES if f.phrase.simplified == headword)
    example = phrase.extra["example"].partition(" = ")[0]
    every = list(range(1, len(example) + 1))
    matches = FIND(Passage(example, every, lambda word: False))
    assert headword in {match.phrase.simplified for match in matches}


@pytest.mark.parametrize(
    ("marked", "headword", "english"),
    [
        ("关于|加强|管理|的|通知", "关于…的通知", "notice on …"),
        ("关于|加强|管理|的|决定", "关于…的决定", "decision on …"),
        ("按照|统筹|兼顾|的|方针", "按照…的方针", "following the policy of …"),
        ("发挥|企业|优势", "发挥…优势", "give play to the advantages of …"),
        ("加快|改革|进程", "加快…进程", "speed up the process of …"),
        ("政策|向|农村|倾斜", "向…倾斜", "give preference to …"),
        ("团结|在|党中央|周围", "团结在…周围", "rally around …"),
        (
            "一手|抓|改革|，|一手|抓|打击|犯罪",
            "一手抓…一手抓…",
            "attend to … with one hand and to … with the other",
        ),
        ("宁可|少|些|，|也|要|好|些", "宁可…也…", "would rather … than …"),
        ("为|国家|富强|而|努力|奋斗", "为…而努力奋斗", "work hard and strive for …"),
        (
            "以|马克思|列宁|主义|、|毛泽东|思想|、|邓小平|理论|、|“|三个|代表|”|重要|思想|、|科学|发展观|为|指导",
            "以…为指导",
            "guided by …",
        ),
    ],
)
def test_the_gloss_of_a_frame_is_that_of_its_own_words(
    marked: str, headword: str, english: str
) -> None:
    text, ends, _ = read(marked)
    (phrase,) = [m.phrase for m in found(text, ends) if m.phrase.simplified == headword]
    assert phrase.english[0] == english


@pytest.mark.parametrize("marked", ["使|理论|和|实践|结合|起来", "把|理论|和|实践|结合|起来"])
def test_an_and_that_only_joins_begins_no_frame(marked: str) -> None:
    text, ends, _ = read(marked)
    assert all(text[match.start] != "和" for match in found(text, ends))


texts = st.text(
    st.sampled_from("以为重点把作既要又一是二三该的从上，。；“”（）、在下领导使得到"), max_size=40
)


@given(texts, st.sets(st.integers(1, 39)))
def test_parts_are_in_order_and_slots_are_filled(text: str, inner: set[int]) -> None:
    ends = sorted({end for end in inner if end < len(text)} | {len(text)})
    for match in found(text, ends):
        edges = [edge for part in match.parts for edge in part]
        assert edges == sorted(set(edges))
        assert match.start == edges[0]
        assert edges[-1] <= match.end <= len(text)
        for start, end in slots(match):
            assert "\n" not in text[start:end]


tokens = st.sampled_from(
    ["，以", "为重点", "为", "经济", "的", "了", "“", "”", "，以及", "、", "，", "。"]
)


@pytest.mark.parametrize("written", ["以…为重点", "以…为", "以…(的)为重点"])
@given(texts=st.lists(tokens, max_size=12), data=st.data())
def test_a_plain_frame_is_found_as_any_other(
    written: str, texts: list[str], data: st.DataObject
) -> None:
    """Every 以 begins its clause here, so that a frame which must do so is found as often."""
    text = "".join(texts)
    inner = data.draw(st.sets(st.integers(1, max(len(text) - 1, 1))))
    ends = sorted({end for end in inner if end < len(text)} | {len(text)})
    passage = Passage(text, ends, WORDS.__contains__)
    plain, initial = (
        finder(RuleMatcher(FrameFinder([make_frame(written, PHRASE, initial=initial)]).anchors))
        for initial in (False, True)
    )
    assert plain(passage) == initial(passage)
