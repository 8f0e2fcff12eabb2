"""Names that an article shows in one place, found in others."""

import pytest

from reader.annotate import Annotator
from reader.annotate.article_names import BLOCK
from reader.article.model import Article, Paragraph
from reader.lexicon.lexicon import Lexicon

SURE = "国家文物局局长单霁翔出席会议。"
WEAK = "那时单霁翔已经退休。"
FILLER = "会议讨论了经济工作。"


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, ())


def names(annotator: Annotator, texts: list[str], number: int) -> list[str]:
    paragraphs = annotator.article(Article("", [Paragraph(text) for text in texts])).paragraphs
    return [token.text for token in paragraphs[number].tokens if token.is_name]


def test_a_name_that_its_context_makes_sure_is_found_again_where_it_does_not(
    annotator: Annotator,
) -> None:
    assert names(annotator, [WEAK, FILLER], 0) == []
    assert names(annotator, [WEAK, SURE], 0) == ["单霁翔"]
    assert names(annotator, [SURE, WEAK], 1) == ["单霁翔"]


def test_it_is_read_in_the_same_way_everywhere(annotator: Annotator) -> None:
    texts = [Paragraph(WEAK), Paragraph(SURE)]
    paragraphs = annotator.article(Article("", texts)).paragraphs
    read = [token.reading.pinyin for each in paragraphs for token in each.tokens if token.is_name]
    assert read == ["Shàn Jìxiáng", "Shàn Jìxiáng"]


def test_the_order_in_which_paragraphs_are_asked_for_does_not_matter(annotator: Annotator) -> None:
    texts = [Paragraph(text) for text in (WEAK, FILLER, SURE, WEAK)]
    forwards = annotator.article(Article("", texts)).paragraphs
    backwards = annotator.article(Article("", texts)).paragraphs
    read = [[token[:3] for token in forwards[number].tokens] for number in range(4)]
    again = [[token[:3] for token in backwards[number].tokens] for number in reversed(range(4))]
    assert read == again[::-1]


def test_a_name_inside_another_word_is_none(annotator: Annotator) -> None:
    sure, weak = "局长王国出席会议。", "国王国务繁忙，王国维写了书。"
    assert "王国" not in names(annotator, [sure, weak], 1)


def test_a_padded_name_is_found_again_without_its_space(annotator: Annotator) -> None:
    assert names(annotator, ["主　任：尉　健", "后来尉健走了。"], 1) == ["尉健"]


def test_traditional_text_has_names_as_well(annotator: Annotator) -> None:
    texts = ["秘書長葉靖斯報道。", "那時葉靖斯已經離開。"]
    assert names(annotator, texts, 1) == ["葉靖斯"]


def test_a_long_text_is_searched_block_by_block(annotator: Annotator) -> None:
    texts = [WEAK, *[FILLER] * (BLOCK - 1), SURE, WEAK]
    assert names(annotator, texts, 0) == []
    assert names(annotator, texts, BLOCK + 1) == ["单霁翔"]


def test_half_a_surrogate_pair_hides_no_name(annotator: Annotator) -> None:
    assert names(annotator, ["\ud800", WEAK, SURE], 1) == ["单霁翔"]
    assert names(annotator, ["\ud800說", "秘書長葉靖斯報道。"], 1) == ["葉靖斯"]
