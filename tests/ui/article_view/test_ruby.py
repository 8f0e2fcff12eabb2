"""Space that keeps pinyin from touching its neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.ruby import space_before, tracking

GAP = 0.25
word = st.tuples(
    st.integers(1, 5).map(float),
    st.one_of(st.just(0.0), st.floats(0.1, 8.0)),
    st.booleans(),
).map(lambda drawn: drawn if not drawn[2] else (drawn[0], 0.0, True))
lines = st.lists(word, max_size=30)


def spaces_of(line: list[tuple[float, float, bool]]) -> list[float]:
    widths, rubies, clinging = ([column[k] for column in line] for k in range(3))
    return space_before(widths, rubies, clinging, GAP)  # type: ignore[arg-type]


@given(lines)
def test_neighbouring_rubies_are_a_quarter_em_apart(line: list[tuple[float, float, bool]]) -> None:
    x, last = 0.0, None
    for (width, ruby, _), space in zip(line, spaces_of(line), strict=True):
        x += space
        if ruby:
            left = x + (width - ruby) / 2
            assert last is None or left - last >= GAP - 1e-9
            last = left + ruby
        x += width


@given(lines)
def test_no_space_is_before_a_mark_that_clings(line: list[tuple[float, float, bool]]) -> None:
    for (_, _, clings), space in zip(line, spaces_of(line), strict=True):
        assert space >= 0
        assert not clings or not space


def test_words_wider_than_their_pinyin_are_set_close() -> None:
    assert space_before([2.0, 2.0], [1.5, 1.5], [False, False], GAP) == [0.0, 0.0]


def test_pinyin_may_stick_out_over_a_mark() -> None:
    assert space_before([1.0, 1.0, 1.0], [1.7, 0.0, 1.7], [False, True, False], GAP) == [0, 0, 0]


def test_a_word_is_spaced_out_a_little_for_a_longer_pinyin() -> None:
    assert tracking(2.0, 2.05, 2, 0.1) == pytest.approx(0.05)
    assert tracking(2.0, 3.0, 2, 0.1) == 0.1
    assert tracking(2.0, 1.0, 2, 0.1) == 0.0
    assert tracking(1.0, 3.0, 1, 0.1) == 0.0
