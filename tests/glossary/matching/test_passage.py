from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.matching.edges import splits_a_word
from reader.glossary.matching.passage import Passage

WORDS = frozenset(["执行", "难度", "改革", "开放", "改革开放", "十八"])


def test_the_tokens_of_a_stretch_are_counted_if_its_edges_are_theirs() -> None:
    passage = Passage("执行难度大", [2, 4, 5], WORDS.__contains__)
    assert passage.edges == {0, 2, 4, 5}
    assert passage.tokens_in(0, 2) == 1
    assert passage.tokens_in(0, 4) == 2
    assert passage.tokens_in(2, 5) == 2
    assert passage.tokens_in(1, 4) == 0
    assert passage.tokens_in(0, 3) == 0


def test_parts_are_between_quotation_marks() -> None:
    passage = Passage("“三农”问题", [1, 3, 4, 6], WORDS.__contains__)
    assert passage.parts(0, 6) == ((1, 3), (4, 6))
    assert passage.parts(1, 3) == ((1, 3),)


@given(
    st.text(st.sampled_from("执行难度改革开放7a一十八"), min_size=1, max_size=12),
    st.sets(st.integers(1, 11)),
    st.data(),
)
def test_a_stretch_respects_words_if_it_splits_none(
    text: str, inner: set[int], data: st.DataObject
) -> None:
    ends = sorted({end for end in inner if end < len(text)} | {len(text)})
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    respects = Passage(text, ends, WORDS.__contains__).respects_words(start, end)
    assert respects is not splits_a_word(text, ends, start, end, WORDS.__contains__)
