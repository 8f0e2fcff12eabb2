import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.matching.edges import splits_a_word

DICTIONARY = (
    "执行 难度 困难 贯彻 落实 党委 政法委 政法 改革 开放 社会主义 市场经济 社会主义市场经济 "
    "改革开放 科学 发展 发展观 科学发展观 人民 法院 十七 十八 项 规定 本质 人为 第三 中央 "
    "经济体制 经济 体制 全国人大 全国 人大 领导人 领导 组织"
)
WORDS = frozenset(DICTIONARY.split())


def read(marked: str) -> tuple[str, list[int], int, int]:
    """Read `贯彻|[落实]党|的`: the token ends, and the phrase in brackets."""
    text, ends, edges = "", [], []
    for character in marked:
        if character == "|":
            ends.append(len(text))
        elif character in "[]":
            edges.append(len(text))
        else:
            text += character
    start, end = edges
    return text, [*ends, len(text)], start, end


@pytest.mark.parametrize(
    "marked",
    [
        "[执行|难]|问题",
        "解决|[执行难]",
        "[贯彻|落实]党|的",
        "[党|委政|法委]",
        "党|委[政|法委]",
        "[党|委]政|法委",
        "[改革]开放",
        "改革[开放]",
        "[社会主义]市场经济",
        "[市场]|经济",
        "人民[法院]",
        "党委[政法委]",
        "认真[贯彻落实]党",
        "[G20]|峰会",
        "十八|[大]",
        "[市场|经济]体制|改革",
        "全国[人大|监督]",
    ],
)
def test_a_phrase_between_words_splits_none(marked: str) -> None:
    assert not splits_a_word(*read(marked), WORDS.__contains__)


@pytest.mark.parametrize(
    "marked",
    [
        "[执行|难]度",
        "[执行难]度",
        "强制[执行难]度",
        "[执行|难]度大",
        "困[难|执行]",
        "科学[发展]观",
        "王[改革]",
        "[改革]家",
        "以|[人]为|本质",
        "[以|人为|本]质",
        "十[七|大]",
        "二十[八|项|规定]",
        "十[八项规定]",
        "第[三|个|代表]",
        "[组织|领导]人",
        "[G20]0|峰会",
        "A[PEC]",
        "1[50|年]",
    ],
)
def test_a_phrase_inside_a_word_splits_it(marked: str) -> None:
    assert splits_a_word(*read(marked), WORDS.__contains__)


def test_a_phrase_that_is_the_whole_text_splits_nothing() -> None:
    assert not splits_a_word("执行难", [3], 0, 3, WORDS.__contains__)


@given(
    st.text(st.sampled_from("执行难度改革开放7a一"), min_size=1, max_size=12).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.sets(st.integers(1, len(text))).map(lambda ends: sorted(ends | {len(text)})),
            st.integers(0, len(text) - 1),
        )
    )
)
def test_edges_at_token_ends_never_split_a_word(example: tuple[str, list[int], int]) -> None:
    text, ends, number = example
    starts = [0, *ends[:-1]]
    start = starts[number % len(starts)]
    for end in ends:
        if end > start:
            assert not splits_a_word(text, ends, start, end, WORDS.__contains__)


def test_a_long_token_is_searched_near_the_edges_only() -> None:
    asked = []

    def is_word(text: str) -> bool:
        asked.append(text)
        return False

    text = "甲" * 500 + "执行难" + "乙" * 500
    assert not splits_a_word(text, [len(text)], 500, 503, is_word)
    assert len(asked) < 20_000
