import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article.cleaning import clean_lines
from reader.article.given_words import join_letters, mark_spaces, printed, segment
from reader.article.model import Paragraph

HAN_WORDS = st.lists(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1))


def words(paragraph: Paragraph) -> list[str]:
    assert paragraph.ends is not None
    starts = [0, *paragraph.ends[:-1]]
    return [paragraph.text[start:end] for start, end in zip(starts, paragraph.ends, strict=True)]


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ('周永康 指出 ， " 执行 难" 问题', '周永康|指出|，|"|执行|难|"|问题'),
        ("（中国 发展。 ）", "（|中国|发展|。|）"),
        ("在 11月 19日 召开", "在|11月|19日|召开"),
        ("iPhone 15 Pro 发布", "iPhone| |15| |Pro|发布"),
        ("在 New York 开会 ， Mr. Smith 说", "在|New| |York|开会|，|Mr|.| |Smith|说"),
        ("WTO 规则 和 《 WTO 》", "WTO|规则|和|《|WTO|》"),
        ('" WTO " 规则', '"|WTO|"|规则'),
        ('York "Times" 报', 'York| |"|Times|"|报'),
        ("Foo (bar) baz", "Foo| |(|bar|)| |baz"),
        ("增长 3.5% 、 1,000 人 ， 10:30", "增长|3.5%|、|1,000|人|，|10:30"),
        ("增长 １．５％ 。", "增长|１．５％|。"),
        ("don't R&D U.S. e-mail", "don't| |R&D| |U.S|.| |e-mail"),
        ("马丁·路德·金 说", "马丁·路德·金|说"),
        ("他 说 …… —— 是 的 ！！", "他|说|……|——|是|的|！|！"),
        ("中国 - 东盟 、 中-俄", "中国|-|东盟|、|中|-|俄"),
        ("他\u3000说\u3000 话", "他|说|话"),
        ("2008 年 11 月", "2008|年|11|月"),
        ("说 👨\u200d👩\u200d👧 ， 好", "说|👨\u200d👩\u200d👧|，|好"),
        ("无空格的一行", "无空格的一行"),
    ],
)
def test_segments_at_the_spaces_and_prints_as_chinese_is_printed(line: str, tokens: str) -> None:
    paragraph = segment(mark_spaces(line))
    assert "|".join(words(paragraph)) == tokens
    assert printed(mark_spaces(line)) == paragraph.text


def test_words_that_compose_are_one() -> None:
    assert words(segment("不 e \u0323 \u0301 好")) == ["不", "ẹ\u0301", "好"]
    assert words(segment("ᄀ ᅡ ᆨ")) == ["각"]


def test_separated_letters_are_joined() -> None:
    assert join_letters("W T O 规 则 2 0 0 8 年") == "WTO 规 则 2008 年"
    assert join_letters("New York 15 a b") == "New York 15 ab"


@given(HAN_WORDS.filter(bool))
def test_words_joined_with_spaces_are_the_tokens(given_words: list[str]) -> None:
    assert words(segment(mark_spaces(" ".join(given_words)))) == given_words


@given(st.text())
@example("a \u0323 \u0301")
@example("\u0301 \u0301")
@example("， \u0308")
def test_tokens_tile_the_text(text: str) -> None:
    for line in clean_lines(text):
        paragraph = segment(mark_spaces(line))
        assert paragraph.ends is not None
        assert list(paragraph.ends) == sorted(set(paragraph.ends))
        assert paragraph.ends[0] > 0
        assert paragraph.ends[-1] == len(paragraph.text)
        assert unicodedata.is_normalized("NFC", paragraph.text)
        assert "\0" not in paragraph.text


@given(st.text("字词ab1\u0301 \u3000，。．.·%-’"))
@example("字 ， a 1")
@example("e \u0301 字")
def test_splitting_at_spaces_agrees_with_the_search_for_tokens(text: str) -> None:
    for line in clean_lines(text):
        # Glued punctuation anywhere in a line has its tokens searched for.
        searched = words(segment(mark_spaces(f"{line} 字，")))
        assert words(segment(mark_spaces(line))) == searched[:-2]
