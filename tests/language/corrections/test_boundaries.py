from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.corrections.boundaries import (
    Boundaries,
    join,
    make_word,
    split,
    whole_words,
)

TEXTS = st.text(st.sampled_from("执行难度王胜俊𠮷。 a\u0301"), min_size=1, max_size=12)


def ends_of(words: str) -> list[int]:
    """Read `执行|难`."""
    return list(accumulate(map(len, words.split("|"))))


def segmented(text: str, ends: Sequence[int]) -> str:
    return "|".join(text[start:end] for start, end in zip((0, *ends), ends, strict=False))


@st.composite
def splits(draw: st.DrawFn, text: str) -> list[str]:
    """Split a text at random offsets."""
    inner = draw(st.sets(st.integers(1, len(text) - 1))) if len(text) > 1 else set()
    edges = [0, *sorted(inner), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, list[int], int, int, list[str]]:
    """Make a text, its token ends, and a stretch of it with the words it is to have."""
    text = draw(TEXTS)
    ends = list(accumulate(map(len, draw(splits(text)))))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return text, ends, start, end, draw(splits(text[start:end]))


def changed(ends: Sequence[int], start: int, words: Sequence[str]) -> list[int]:
    boundaries = Boundaries(ends)
    boundaries.set(start, words)
    return list(boundaries.ends())


@pytest.mark.parametrize(
    ("before", "start", "words", "after"),
    [
        ("落实党|的", 0, "落实|党", "落实|党|的"),
        ("党|委政|法委", 0, "党委|政法委", "党委|政法委"),
        ("诉|源|治理", 0, "诉源", "诉源|治理"),
        ("院长|王胜|俊说", 2, "王胜俊", "院长|王胜俊|说"),
        ("坚持|以人为本", 3, "人", "坚持|以|人|为本"),
        ("执行", 0, "执行", "执行"),
    ],
)
def test_a_stretch_gets_new_words_and_a_token_over_its_edge_is_split(
    before: str, start: int, words: str, after: str
) -> None:
    ends = changed(ends_of(before), start, words.split("|"))
    assert segmented(before.replace("|", ""), ends) == after


@given(changes())
def test_tokens_tile_the_text_whatever_is_changed(
    change: tuple[str, list[int], int, int, list[str]],
) -> None:
    text, ends, start, end, words = change
    new = changed(ends, start, words)
    assert new == sorted(set(new))
    assert new[0] > 0
    assert new[-1] == len(text)
    inside = [at for at in new if start < at < end]
    assert inside == list(accumulate(map(len, words), initial=start))[1:-1]
    assert {at for at in new if at < start or at > end} == {
        at for at in ends if at < start or at > end
    }


@given(changes())
def test_a_stretch_that_was_set_begins_and_ends_at_boundaries(
    change: tuple[str, list[int], int, int, list[str]],
) -> None:
    _, ends, start, end, words = change
    boundaries = Boundaries(ends)
    assert boundaries.are_at(start, end) is ({start, end} <= {0, *ends})
    boundaries.set(start, words)
    assert boundaries.are_at(start, end)


@given(changes())
def test_a_new_word_is_undone_by_the_words_that_it_replaced(
    change: tuple[str, list[int], int, int, list[str]],
) -> None:
    text, ends, start, end, _ = change
    first, last, words = make_word(ends, text, start, end)
    edges = [first, *(at for at in ends if first < at <= last)]
    before = [text[at:to] for at, to in pairwise(edges)]
    assert changed(changed(ends, first, words), first, before) == ends


@pytest.mark.parametrize(
    ("at", "stretch"),
    [(1, (0, 3, ("落", "实党"))), (2, (0, 3, ("落实", "党"))), (3, (3, 4, ("的",)))],
)
def test_a_word_is_split_before_a_character(
    at: int, stretch: tuple[int, int, tuple[str, ...]]
) -> None:
    assert split([3, 4], "落实党的", at) == stretch


def test_words_are_joined_to_one() -> None:
    assert join([1, 2, 4], "诉源治理", 0, 2) == (0, 2, ("诉源",))
    assert join([1, 2, 4], "诉源治理", 1, 3) == (1, 4, ("源治理",))


@pytest.mark.parametrize(
    ("start", "end", "stretch"),
    [
        (0, 3, (0, 4, ("王胜俊", "说"))),
        (1, 3, (0, 4, ("王", "胜俊", "说"))),
        (2, 4, (2, 4, ("俊说",))),
        (3, 4, (2, 4, ("俊", "说"))),
    ],
)
def test_chosen_characters_become_a_word_and_so_does_what_remains_beside_them(
    start: int, end: int, stretch: tuple[int, int, tuple[str, ...]]
) -> None:
    assert make_word([2, 4], "王胜俊说", start, end) == stretch


def test_a_stretch_is_widened_to_whole_words() -> None:
    assert whole_words([2, 4, 6], 3, 4) == (2, 4)
    assert whole_words([2, 4, 6], 2, 5) == (2, 6)
    assert whole_words([2, 4, 6], 0, 6) == (0, 6)
