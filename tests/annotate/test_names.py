"""Names that no dictionary needs to have, in sentences of many kinds, as words and in pinyin."""

from pathlib import Path

import pytest

from reader.annotate import Annotator
from reader.article.model import Paragraph
from reader.lexicon.lexicon import Lexicon

LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("names.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
WITHOUT_NAMES = [(text, rest[1:].split()) for text, rest in LINES if rest.startswith("!")]
WITH_NAMES = [
    (text, dict(name.split("=") for name in rest.split("|")))
    for text, rest in LINES
    if not rest.startswith("!")
]


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, ())


def test_there_are_enough_sentences() -> None:
    assert len(WITH_NAMES) >= 120
    assert len(WITHOUT_NAMES) >= 60


@pytest.mark.parametrize(("text", "names"), WITH_NAMES)
def test_names_are_words_written_as_names(
    annotator: Annotator, text: str, names: dict[str, str]
) -> None:
    tokens = annotator.paragraph(Paragraph(text)).tokens
    pinyin = {token.text: token.reading.pinyin for token in tokens}
    assert {name: pinyin.get(name) for name in names} == names
    assert {token.text for token in tokens if token.is_name} <= names.keys()


@pytest.mark.parametrize(("text", "words"), WITHOUT_NAMES)
def test_verse_and_words_after_a_title_are_no_names(
    annotator: Annotator, text: str, words: list[str]
) -> None:
    tokens = annotator.paragraph(Paragraph(text)).tokens
    assert [token.text for token in tokens if token.is_name] == []
    assert {token.text for token in tokens} >= {*words}
