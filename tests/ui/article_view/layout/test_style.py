"""Nothing on the page collides, whatever its proportions."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.layout.glyphs import saved_line
from reader.ui.article_view.layout.style import PageStyle, Proportions
from reader.ui.settings.fields import Field, Number
from reader.ui.settings.settings import LEADING, MEASURE, ZOOM

TONE_MARKS_ABOVE = 1.0
"""How far letters with tone marks reach above their baseline, in em: ǘ of Noto Sans."""


def in_range(field: Field[Any]) -> st.SearchStrategy[float]:
    assert isinstance(field.control, Number)
    return st.floats(field.control.least, field.control.most)


@given(
    st.integers(200, 3000),
    in_range(ZOOM),
    st.booleans(),
    in_range(LEADING),
    in_range(MEASURE),
)
def test_every_line_has_room_for_its_contents(
    width: int, zoom: float, ruby: bool, leading: float, measure: float
) -> None:
    page = PageStyle.of(width, zoom, ruby=ruby, proportions=Proportions(leading, measure))
    for line in (page.body, page.title):
        ink_top = line.baseline - 0.86 * line.pixels
        if ruby:
            assert line.ruby_baseline - TONE_MARKS_ABOVE * line.ruby_pixels >= -0.5
            assert line.ruby_baseline + 0.25 * line.ruby_pixels <= ink_top
        assert ink_top >= -0.5
        assert saved_line(line) + line.pixels / 21 <= line.height + 0.5
    assert page.left >= 0


def test_the_measure_counts_characters() -> None:
    page = PageStyle.of(2000, 1.5, ruby=False, proportions=Proportions(measure=40.0))
    assert page.measure / page.body.pixels == pytest.approx(40)


def test_only_paragraphs_are_indented() -> None:
    page = PageStyle.of(900, 1.0, ruby=True, proportions=Proportions(indent=2.0))
    assert (page.body.indent, page.title.indent) == (2.0, 0.0)
