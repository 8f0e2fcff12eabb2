"""Line breaks by the rules of Chinese typesetting."""

from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.language.characters import CLOSERS, OPENERS
from reader.ui.article_view.layout.line_breaks import break_lines, may_break

HAN = "的一是不了在人有我他这中大来上国"
SHUT = "，。！？、；：”’）》"
OPEN = "“‘（《"

words = st.one_of(
    st.text(HAN, min_size=1, max_size=4),
    st.sampled_from([*SHUT, *OPEN]),
    st.sampled_from(["……", "——", "WTO", "2008", "8.5%", " ", "𠮷"]),
)
paragraphs = st.lists(words, max_size=80)


def lines_of(
    tokens: list[str], measure: float, overhang: float = 1.0, indent: float = 0.0
) -> list[str]:
    text = "".join(tokens)
    bounds = [0]
    for token in tokens:
        bounds.append(bounds[-1] + len(token))
    ends = break_lines(text, [1.0] * len(text), bounds, measure, overhang, indent)
    return [text[start:end] for start, end in pairwise([0, *ends])]


def clusters(tokens: list[str]) -> list[str]:
    """Join the tokens that no line may split."""
    glued: list[str] = []
    for token in tokens:
        if glued and not may_break(glued[-1][-1], token[0]):
            glued[-1] += token
        else:
            glued.append(token)
    return glued


@given(paragraphs, st.integers(1, 40))
def test_every_character_is_in_one_line_in_order(tokens: list[str], measure: int) -> None:
    lines = lines_of(tokens, measure)
    assert "".join(lines) == "".join(tokens)
    assert all(lines)


@given(paragraphs, st.integers(1, 40))
def test_no_closer_begins_and_no_opener_ends_a_line(tokens: list[str], measure: int) -> None:
    assume(all(len(cluster) <= measure for cluster in clusters(tokens)))
    lines = lines_of(tokens, measure)
    for before, after in pairwise(lines):
        assert after[0] not in CLOSERS
        assert before[-1] not in OPENERS


@given(paragraphs, st.integers(1, 40))
def test_words_stay_whole(tokens: list[str], measure: int) -> None:
    assume(all(len(cluster) <= measure for cluster in clusters(tokens)))
    bounds = {0}
    for token in tokens:
        bounds.add(max(bounds) + len(token))
    end = 0
    for line in lines_of(tokens, measure):
        end += len(line)
        assert end in bounds


@given(paragraphs, st.integers(4, 40))
@example(["一一", "，", "，", "，", " ", "，"], 4)
def test_lines_are_as_wide_as_the_column_but_for_hanging_marks(
    tokens: list[str], measure: int
) -> None:
    for line in lines_of(tokens, measure):
        kept = line.rstrip()
        hanging = 1 if kept and kept[-1] in CLOSERS else 0
        assert len(kept) <= measure + hanging


@given(paragraphs, st.integers(4, 40))
def test_a_line_takes_all_that_fits(tokens: list[str], measure: int) -> None:
    assume(all(len(cluster) <= measure for cluster in clusters(tokens)))
    starts: dict[int, str] = {}
    at = 0
    for cluster in clusters(tokens):
        starts[at] = cluster
        at += len(cluster)
    end = 0
    for line in lines_of(tokens, measure, overhang=0.0)[:-1]:
        end += len(line)
        assert len(line) + len(starts[end].rstrip()) > measure


@given(paragraphs, st.integers(2, 40))
def test_spaces_hang_and_do_not_begin_a_line(tokens: list[str], measure: int) -> None:
    for line in lines_of(tokens, measure)[1:]:
        assert line[0] != " "


@pytest.mark.parametrize(
    ("tokens", "measure", "lines"),
    [
        (["中央", "政治局"], 5, ["中央政治局"]),
        (["中央", "政治局"], 4, ["中央", "政治局"]),
        (["中央", "政治", "，", "中央"], 4, ["中央政治，", "中央"]),
        (["中央", "政治", "。", "”", "中央"], 4, ["中央", "政治。”", "中央"]),
        (["中央", "“", "政治", "”"], 3, ["中央", "“政治”"]),
        (["中央", "《", "政治", "》"], 4, ["中央", "《政治》"]),
        (["有", " ", "new", " ", "words"], 5, ["有 new ", "words"]),
        (["有", "WTO", "，", "的"], 4, ["有WTO，", "的"]),
        (["很长很长很长的词"], 3, ["很长很", "长很长", "的词"]),
        ([], 3, []),
    ],
)
def test_examples(tokens: list[str], measure: int, lines: list[str]) -> None:
    assert lines_of(tokens, measure) == lines


def test_a_word_wider_than_a_line_is_split_by_the_same_rules() -> None:
    assert lines_of(["中央，政治“局势”很好"], 3) == ["中央，", "政治", "“局势”", "很好"]


def test_latin_words_and_numbers_are_not_split_where_they_touch() -> None:
    assert not may_break("8", ".")
    assert not may_break("O", "2")
    assert may_break("O", "的")
    assert may_break(" ", "w")


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert not may_break("国", "\u0301")


@pytest.mark.parametrize("tokens", [["人民", "法院", "的", "问题"], ["人民法院的问题"]])
def test_an_indented_first_line_holds_less(tokens: list[str]) -> None:
    assert lines_of(tokens, 6, indent=2.0) == ["人民法院", "的问题"]
