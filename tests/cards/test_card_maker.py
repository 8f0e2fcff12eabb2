"""The kind of each card."""

import pytest

from reader.annotate import Annotator
from reader.article.model import Paragraph
from reader.cards.card_maker import CardMaker
from reader.cards.stretch_cards import StretchCards
from reader.glossary.format.entry import SetPhrase
from reader.language.segmentation.word_kinds import WordKind
from reader.lexicon.levels import Standard
from reader.lexicon.lexicon import Lexicon
from reader.study.words import WORD_KINDS

TEXT = "中央政法委书记周永康说，要以十七大精神为指导，解决执行难问题。"
KINDS = [("周永康", "person"), ("十七大", "formula"), ("执行难", "phrase"), ("问题", "word")]


@pytest.fixture
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, [SetPhrase("执行难", ("difficulties in enforcement",))])


@pytest.fixture
def cards(annotator: Annotator) -> CardMaker:
    return CardMaker(annotator, lambda: Standard.SYLLABUS)


@pytest.mark.parametrize(("text", "kind"), [*KINDS, ("为指导", "frame")])
def test_a_card_has_the_kind_of_the_match_at_its_place(
    annotator: Annotator, cards: CardMaker, text: str, kind: str
) -> None:
    card = cards.at(annotator.paragraph(Paragraph(TEXT)), 0, TEXT.index(text))
    assert card is not None
    assert card.kind == kind
    assert kind in WORD_KINDS


@pytest.mark.parametrize(("text", "kind"), KINDS[1:])
def test_a_stretch_has_the_kind_of_what_it_is(
    annotator: Annotator, cards: CardMaker, text: str, kind: str
) -> None:
    start = TEXT.index(text)
    paragraph = annotator.paragraph(Paragraph(TEXT))
    card = StretchCards(annotator, cards).of(paragraph, 0, start, start + len(text))
    assert card is not None
    assert card.kind == kind


@pytest.mark.parametrize(
    ("headword", "kind"),
    [*KINDS, ("毛主席", "person"), ("以…为重点", "frame"), ("党的十七大", "formula")],
)
def test_a_headword_met_in_no_text_has_the_kind_of_the_rule_that_made_it(
    cards: CardMaker, headword: str, kind: str
) -> None:
    card = cards.of_word(headword)
    assert card is not None
    assert card.kind == kind


def test_a_name_that_its_context_shows_is_recognised_on_its_card(
    annotator: Annotator, cards: CardMaker
) -> None:
    text = "（记者 杨猛 左超）"
    card = cards.at(annotator.paragraph(Paragraph(text)), 0, text.index("左超"))
    assert card is not None
    assert (card.recognised, card.pinyin) == (WordKind.NAME, "Zuǒ Chāo")
