from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.corrections.boundaries import Boundaries, draw, join, redraw, split, whole

TEXTS = st.text(st.sampled_from("执行难度王胜俊𠮷。 a\u0301"), min_size=1, max_size=12)


def ends_of(cut: str) -> list[int]:
    """Read `执行|难`."""
    return list(accumulate(map(len, cut.split("|"))))


def cut(text: str, ends: Sequence[int]) -> str:
    return "|".join(text[start:end] for start, end in zip((0, *ends), ends, strict=False))


@st.composite
def parted(draw: st.DrawFn, text: str) -> list[str]:
    """Part a text anywhere."""
    inner = draw(st.sets(st.integers(1, len(text) - 1))) if len(text) > 1 else set()
    edges = [0, *sorted(inner), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


@st.composite
def redrawings(draw: st.DrawFn) -> tuple[str, list[int], int, int, list[str]]:
    """Make a text, its token ends, and a stretch of it with the words it is to have."""
    text = draw(TEXTS)
    ends = list(accumulate(map(len, draw(parted(text)))))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return text, ends, start, end, draw(parted(text[start:end]))


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
def test_a_stretch_is_parted_anew_and_a_token_over_its_edge_cut(
    before: str, start: int, words: str, after: str
) -> None:
    pieces = words.split("|")
    end = start + len("".join(pieces))
    drawn = redraw(ends_of(before), start, end, pieces)
    assert cut(before.replace("|", ""), drawn) == after


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 2, ["执"]), (0, 2, ["执", "", "行"]), (0, 2, []), (1, 3, ["行难"]), (-1, 1, ["执行"])],
)
def test_words_that_do_not_fill_the_stretch_are_a_mistake(
    start: int, end: int, words: list[str]
) -> None:
    with pytest.raises(ValueError, match=r"\["):
        redraw([2], start, end, words)


@given(redrawings())
def test_tokens_tile_the_text_whatever_is_redrawn(
    redrawing: tuple[str, list[int], int, int, list[str]],
) -> None:
    text, ends, start, end, words = redrawing
    drawn = list(redraw(ends, start, end, words))
    assert drawn == sorted(set(drawn))
    assert drawn[0] > 0
    assert drawn[-1] == len(text)
    inside = [at for at in drawn if start < at < end]
    assert inside == list(accumulate(map(len, words), initial=start))[1:-1]
    assert {at for at in drawn if at < start or at > end} == {
        at for at in ends if at < start or at > end
    }


@given(redrawings())
def test_many_places_are_drawn_as_one_is(
    redrawing: tuple[str, list[int], int, int, list[str]],
) -> None:
    _, ends, start, end, words = redrawing
    boundaries = Boundaries(ends)
    boundaries.draw(start, words)
    assert boundaries.hold(start, end)
    assert boundaries.ends() == redraw(ends, start, end, words)


@given(redrawings())
def test_what_was_drawn_is_undone_by_the_words_that_were_there(
    redrawing: tuple[str, list[int], int, int, list[str]],
) -> None:
    text, ends, start, end, _ = redrawing
    first, last, words = draw(ends, text, start, end)
    edges = [first, *(at for at in ends if first < at <= last)]
    before = [text[at:to] for at, to in pairwise(edges)]
    assert list(redraw(redraw(ends, first, last, words), first, last, before)) == ends


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
def test_characters_are_made_a_word_and_what_remains_beside_them_too(
    start: int, end: int, stretch: tuple[int, int, tuple[str, ...]]
) -> None:
    assert draw([2, 4], "王胜俊说", start, end) == stretch


def test_a_stretch_is_widened_to_whole_words() -> None:
    assert whole([2, 4, 6], 3, 4) == (2, 4)
    assert whole([2, 4, 6], 2, 5) == (2, 6)
    assert whole([2, 4, 6], 0, 6) == (0, 6)
