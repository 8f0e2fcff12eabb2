"""Lines and places in the viewport, found fast as by looking at all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.ui.article_view.layout.geometry import Geometry
from reader.ui.article_view.layout.scroll_position import ScrollPosition
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import TextPosition
from tests.ui.article_view.conftest import SENTENCE, FakeDocument

WIDTH, HEIGHT, EVERYTHING = 500, 300, 10**6


@pytest.fixture(scope="module")
def layout(qapp: QApplication) -> TextLayout:
    layout = TextLayout()
    paragraphs = (" ".join([SENTENCE] * (i % 4)) for i in range(12))
    layout.set_document(FakeDocument("周永康 要求", *paragraphs, title=True))
    layout.relayout(WIDTH, 1.0)
    return layout


def scrolled(layout: TextLayout, pixels: int) -> Geometry:
    position = ScrollPosition(layout)
    position.move_by(pixels, HEIGHT)
    return Geometry(layout, position)


@given(st.integers(0, 5000), st.integers(0, HEIGHT), st.integers(1, HEIGHT))
def test_the_lines_in_rows_are_those_of_all_lines_that_touch_them(
    layout: TextLayout, scroll: int, top: int, height: int
) -> None:
    geometry = scrolled(layout, scroll)
    bottom = top + height
    touching = [
        placed
        for placed in geometry.lines(-EVERYTHING, EVERYTHING)
        if placed.bottom > top and placed.top < bottom
    ]
    assert list(geometry.lines(top, bottom)) == touching


@given(st.integers(0, 5000), st.integers(0, 12), st.floats(0, 1))
def test_a_character_is_found_at_its_rectangle(
    layout: TextLayout, scroll: int, paragraph: int, share: float
) -> None:
    if not layout.length(paragraph):
        return
    place = TextPosition(paragraph, int(share * (layout.length(paragraph) - 1)))
    geometry = scrolled(layout, scroll)
    middle = geometry.character_rect(place).center()
    if 0 <= middle.y() < HEIGHT:
        assert geometry.character_at(middle.x(), middle.y()) == place
