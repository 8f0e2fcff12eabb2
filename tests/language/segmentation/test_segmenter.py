import subprocess
import sys
import unicodedata
from itertools import accumulate

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.language.segmentation.segmenter import Segmenter

WORDS = """执行 执行人 被执行人 积案 落实 问题 指出 周永康 習近平 人民 人民法院 法院 年度 月份 三体
21三体综合症 T恤 卡拉OK AA制 卡尔·马克思 〇点 不管三七二十一，走 召开 中国 第 日本 执 行 难 的 党"""
SEGMENTER = Segmenter((word, 100 * len(word)) for word in WORDS.split())


WITH_NAMES = Segmenter(
    (word, 1_000_000 if len(word) == 1 else 100_000)
    for word in ["院长", "指出", "主席", "总统", "会谈", "普京", "欧阳", "的", "与", "和"]
)


def segmented(text: str, segmenter: Segmenter = SEGMENTER) -> str:
    return "|".join(segmenter.segment(text)[0])


@pytest.mark.parametrize(
    "expected",
    [
        "周永康|指出|，|“|执行|难|”|问题",
        "習近平|指出",
        "被执行人|的|人民法院",
        "以|为|民|务实|的",
        "急|难|愁|盼|问题",
        "在|11月|19日|召开|的|第18|次",
        "１９９８年",
        "10月份|，|2008|年度",
        "3.14|、|1,000.5|、|10%|，|1|，|2",
        "1，234万|，|的|3.5|，|1.5亿",
        "T恤|abc-def|，|卡拉OK|，|AA制",
        "21三体综合症",
        "卡尔·马克思|·|〇点|〇",
        "不管三七二十一，走",
        "don’t| |go|  |http://www.gov.cn/a_b.html",
        "这|样|……|的|——|的|...",
        "𠮷|野|㐀|的",
    ],
)
def test_words_numbers_and_names_are_tokens(expected: str) -> None:
    assert segmented(expected.replace("|", "")) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "e\u0301x|的\u0301|的",
        "👨‍👩‍👧|的|👍🏽|的",
        "🇨🇳|🇺🇸|🇨🇳",
        "❤️|的",
        "葛\U000e0100|的",
    ],
)
def test_what_looks_like_one_character_is_never_split(expected: str) -> None:
    assert segmented(expected.replace("|", "")) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "2008年|11月|19日|，|一九九八年|十二月|三十一日",
        "三千五百亿|元|、|1.5万|人|、|五十|年",
        "四十多|个|、|10余万|人|、|１０几|岁|、|一百多万|人|、|二十|多",
        "第十七|次|、|第18|次|、|百分之八|、|1/3",
        "１２月|３１日|电",
        "党|的|十七大",
        "不管三七二十一，走",
    ],
)
def test_dates_and_numbers_are_tokens(expected: str) -> None:
    assert segmented(expected.replace("|", "")) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "院长|王胜俊|指出",
        "（|齐骥|、|李新民|）",
        "主席|欧阳山尊|的",
        "与|弗拉基米尔·普京|会谈",
        "总统|克林顿|、|叶利钦|的",
        "京|·|津|·|沪",
    ],
)
def test_names_are_tokens(expected: str) -> None:
    assert segmented(expected.replace("|", ""), WITH_NAMES) == expected


@pytest.mark.parametrize("expected", ["한국| |日本|ひらがな", "شكرا|中国", "Ελλάδα|中国"])
def test_words_of_other_scripts_are_tokens(expected: str) -> None:
    assert segmented(expected.replace("|", "")) == expected


PIECES = st.sampled_from(
    [
        *WORDS.split(),
        *"的执行 \t\n，。“”1１９a\0\u0301\u200d\ufe0f👩👧🏽🇨🇳𠮷㐀〇·한ش年月日第",
        "\r\n",
    ]
)


@given(st.text() | st.lists(PIECES).map("".join))
def test_tokens_tile_any_text(text: str) -> None:
    words, ends, _ = SEGMENTER.segment(text)
    assert "".join(words) == text
    assert all(words)
    assert ends == list(accumulate(map(len, words)))
    assert not any(unicodedata.category(text[end])[0] == "M" for end in ends[:-1])


@pytest.mark.parametrize(
    ("piece", "count"),
    [
        ("解决执行难问题，指出人民法院", 240_000),
        *((piece, 50_000) for piece in ["7", "·", "三", "1,", "王胜俊", "👩‍", "e\u0301"]),
    ],
)
def test_ten_megabytes_on_one_line_and_repetitions_are_segmented(piece: str, count: int) -> None:
    text = piece * count
    assert "".join(SEGMENTER.segment(text)[0]) == text


def test_a_number_and_its_measure_word_are_two_words() -> None:
    segmenter = Segmenter([("一种", 9_000), ("几年", 9_000), ("一些", 9_000)])
    assert segmenter.segment("一种几年一些")[1] == [1, 2, 3, 4, 6]


def test_each_segmenter_has_its_own_words() -> None:
    assert Segmenter([("执行", 100)]).segment("执行问题")[0] == ["执行", "问", "题"]
    assert Segmenter().segment("执行")[0] == ["执", "行"]


def test_the_dictionary_that_comes_with_rjieba_is_not_loaded() -> None:
    code = (
        "import sys; from reader.language.segmentation.segmenter import Segmenter;"
        "Segmenter();"
        "assert 'rjieba' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_with_an_empty_vocabulary_each_character_is_a_word() -> None:
    assert Segmenter([]).segment("执行难abc")[1] == [1, 2, 3, 6]


def test_words_can_be_added_later() -> None:
    segmenter = Segmenter([("执行", 100)])
    segmenter.add_words([("执行难", 100), ("卡尔·马克思", 10), ("㐀", 1)])
    assert segmenter.segment("执行难卡尔·马克思㐀")[1] == [3, 9, 10]


def test_a_number_in_a_longer_word_is_part_of_it_unless_the_word_is_a_number() -> None:
    segmenter = Segmenter([("二十多", 9_000), ("二十四节气", 900), ("多位", 900)])
    assert segmented("二十多位、二十四节气", segmenter) == "二十多|位|、|二十四节气"


@given(st.text() | st.lists(PIECES | st.sampled_from("ªµº〆ｱｲ\u2060…—.-")).map("".join))
def test_a_rare_character_elsewhere_in_a_text_changes_nothing(text: str) -> None:
    assume(text[-1:] not in ("\u200d", "\u2060"))
    assert SEGMENTER.segment(f"{text}。㐀")[0] == [*SEGMENTER.segment(text)[0], "。", "㐀"]


SEPARATED = st.text(st.sampled_from("甲乙丙·，〇𠮷㐀"), min_size=2, max_size=6).filter(
    lambda word: word[0].isalnum() and word[-1].isalnum()
)


@given(st.sets(SEPARATED, min_size=1, max_size=4))
def test_every_word_is_found_whatever_characters_rjieba_does_not_have(words: set[str]) -> None:
    segmenter = Segmenter((word, 100) for word in words)
    for word in words:
        assert segmenter.segment(f"“{word}”")[0] == ["“", word, "”"]


@given(
    st.lists(PIECES).map("".join),
    st.sets(st.sampled_from(["执行难", "〇点", "难", "卡尔·马克思", "胜俊", "王", "二十四节气"])),
    st.lists(PIECES | st.sampled_from(["王胜俊", "院长", "二十四节气"])).map("".join),
)
def test_what_was_segmented_and_which_words_came_first_does_not_matter(
    before: str, words: set[str], text: str
) -> None:
    vocabulary = [(word, 100_000) for word in ("院长", "指出", "的", "人民")]
    added = [(word, 1_000_000) for word in sorted(words)]
    used = Segmenter(vocabulary)
    used.segment(before + text)
    used.add_words(added)
    assert used.segment(text) == Segmenter([*vocabulary, *added]).segment(text)
