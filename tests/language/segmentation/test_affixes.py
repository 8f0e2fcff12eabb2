from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.segmentation.affixes import deputies, stem_and_affix, with_suffixes


def joined(words: list[str]) -> str:
    text = "".join(words)
    ends = [*accumulate(map(len, words))]
    spans = {**dict(deputies(words, ends)), **dict(with_suffixes(words, ends))}
    pieces, at = [], 0
    while at < len(text):
        end = spans.get(at) or next(end for end in ends if end > at)
        pieces.append(text[at:end])
        at = end
    return "|".join(pieces)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("四川省|副|省长|王某", "四川省|副省长|王某"),
        ("常务|副|县长|和|副|检察长", "常务|副县长|和|副检察长"),
        ("副|总|工程师", "副总工程师"),
        ("副|厅级|干部", "副厅级|干部"),
        ("一|副|手套", "一|副|手套"),
        ("那|副|局长|面孔", "那|副|局长|面孔"),
        ("两|副|担子", "两|副|担子"),
        ("副|食品", "副|食品"),
        ("副|总", "副|总"),
        ("副", "副"),
        ("\ue000\ue000|副|校长", "\ue000\ue000|副|校长"),
        ("副|长", "副|长"),
    ],
)
def test_titles_of_deputies_are_one_word_and_nothing_else_is(given: str, wanted: str) -> None:
    assert joined(given.split("|")) == wanted


WORDS = st.sampled_from(["副", "总", "省长", "主任", "一", "手套", "工程师", "的"])


@given(st.lists(WORDS))
def test_only_whole_words_that_begin_with_the_prefix_are_joined(words: list[str]) -> None:
    ends = [*accumulate(map(len, words))]
    for start, end in deputies(words, ends):
        assert {start, end} <= {0, *ends}
        assert "".join(words)[start] == "副"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("各位|代表|们", "各位|代表们"),
        ("女|记者|们|说", "女|记者们|说"),
        ("同學|們", "同學們"),
        ("提高|主动|性", "提高|主动性"),
        ("销售|者|应当", "销售者|应当"),
        ("美丽的|们", "美丽的|们"),
        ("有|者", "有|者"),
        ("者", "者"),
        ("12|性", "12|性"),
        ("，|们", "，|们"),
    ],
)
def test_a_suffix_belongs_to_its_word(given: str, wanted: str) -> None:
    assert joined(given.split("|")) == wanted


def test_a_word_with_an_affix_has_two_parts() -> None:
    assert stem_and_affix("副省长") == ("副", "省长")
    assert stem_and_affix("代表们") == ("代表", "们")
    assert stem_and_affix("省长") == ()
