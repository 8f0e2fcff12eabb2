"""The place of the viewport: the same by small steps, by large ones and by a jump."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.ui.article_view.layout.scroll_position import ScrollPosition
from reader.ui.article_view.layout.text_layout import TextLayout
from tests.ui.article_view.conftest import SENTENCE, FakeDocument

HEIGHT = 300
COUNT = 12


@pytest.fixture(scope="module")
def position(qapp: QApplication) -> Callable[[], ScrollPosition]:
    """Return a function that returns a position at the start of a text with exact heights."""
    layout = TextLayout()
    layout.set_document(FakeDocument(*(" ".join([SENTENCE] * (i % 4)) for i in range(COUNT))))
    layout.relayout(500, 1.0)
    for i in range(COUNT):
        layout.composition(i)
    return lambda: ScrollPosition(layout)


@given(st.lists(st.integers(0, 400), max_size=20))
def test_steps_add_up_to_one_movement(
    position: Callable[[], ScrollPosition], steps: list[int]
) -> None:
    by_steps, at_once = position(), position()
    moved = sum(by_steps.move_by(step, HEIGHT) for step in steps)
    assert moved == at_once.move_by(sum(steps), HEIGHT) == by_steps.y == at_once.y


@given(st.lists(st.integers(-3000, 3000), max_size=20))
def test_the_distance_moved_is_the_change_of_the_position(
    position: Callable[[], ScrollPosition], steps: list[int]
) -> None:
    at = position()
    for step in steps:
        before = at.y
        assert at.move_by(step, HEIGHT) == at.y - before
        assert 0 <= at.y <= max(at.end - HEIGHT, 0)


@given(st.integers(-100, 10_000))
def test_a_jump_reaches_the_place_of_a_movement(
    position: Callable[[], ScrollPosition], y: int
) -> None:
    jumped, moved = position(), position()
    jumped.jump_to_y(y, HEIGHT)
    moved.move_by(y, HEIGHT)
    assert jumped.y == moved.y
