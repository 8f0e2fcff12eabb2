"""Texts that nobody writes must not take more than their share of time either."""

from time import process_time

import pytest

from reader.annotate import Annotator
from reader.article.load import read_text
from reader.lexicon.lexicon import Lexicon

CHARACTERS = 50_000


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    annotator = Annotator(lexicon, [])
    for _ in annotator.prepare():
        pass
    return annotator


@pytest.mark.parametrize("segmented", [None, True])
@pytest.mark.parametrize(
    "unit",
    [
        *("十五", "十七大、", "一是改。二是", "书记王", "周永康", "以改为", "把", "的", "改革、"),
        *(
            "（改革",
            "（",
            "“",
            '"',
            "改\U000e0100",
            "👨\u200d",
            "⿰木⿱",
            "1",
            "书记",
            "十七届三中、四中",
        ),
    ],
)
def test_a_text_of_one_thing_takes_no_longer_than_others(
    annotator: Annotator, unit: str, segmented: bool | None
) -> None:
    text = unit * (CHARACTERS // len(unit))
    start = process_time()
    article = read_text(text, segmented=segmented)
    for paragraph in article.paragraphs:
        annotated = annotator.paragraph(paragraph)
        annotator.clauses(annotated, 0)
    assert process_time() - start < 3


def test_a_text_in_one_given_word_has_phrases_still(annotator: Annotator) -> None:
    text = "周永康指出" * 20
    [paragraph] = read_text(f"{text} {text} 的 是 在 有", segmented=True).paragraphs
    names = [match.start for match in annotator.paragraph(paragraph).matches]
    assert paragraph.ends is not None
    assert names == list(range(0, 200, 5))
