"""Heights and graphics of a layout: the same whenever they are made."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.layout.composition import LineGraphics
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.ruby import PinyinMode
from tests.ui.article_view.conftest import SENTENCE, TITLE, FakeDocument

COUNT = 30


@pytest.fixture(scope="module")
def make_layout(qapp: QApplication) -> Callable[..., TextLayout]:
    """Return a function that lays out more paragraphs than heights are estimated from."""

    def make(width: int = 500, mode: PinyinMode = PinyinMode.ALL) -> TextLayout:
        layout = TextLayout()
        layout.mode = mode
        paragraphs = (" ".join([SENTENCE] * (i % 4)) for i in range(COUNT))
        document = FakeDocument(TITLE, *paragraphs, title=True)
        document.marked[1] = [Mark(0, 3, MarkKind.SAVED), Mark(7, 10, MarkKind.PHRASE)]
        layout.set_document(document)
        layout.relayout(width, 1.0)
        return layout

    return make


def exact_heights(layout: TextLayout) -> list[int]:
    for i in range(len(layout)):
        layout.composition(i)
    return [layout.heights[i] for i in range(len(layout))]


def glyphs_of(graphics: LineGraphics) -> list[object]:
    runs = [graphics.text, *graphics.structure, *(run for _, run in graphics.ruby.runs)]
    placed: list[object] = [(run.glyphIndexes(), run.positions()) for run in runs]
    return [*placed, graphics.phrases, graphics.saved, graphics.repaired, graphics.new]


@settings(max_examples=25)
@given(st.permutations(range(COUNT + 1)), st.integers(120, 900), st.sampled_from(PinyinMode))
def test_exact_heights_do_not_depend_on_the_order_of_setting(
    make_layout: Callable[..., TextLayout], order: list[int], width: int, mode: PinyinMode
) -> None:
    layout = make_layout(width, mode)
    for i in order:
        layout.compose(i, keep=False)
        assert layout.is_exact(i)
    heights = [layout.heights[i] for i in range(COUNT + 1)]
    assert heights == exact_heights(make_layout(width, mode))
    assert layout.heights.total == sum(heights)


@settings(max_examples=25)
@given(st.integers(120, 900), st.sampled_from(PinyinMode))
def test_what_is_set_again_has_the_heights_that_were_estimates_meanwhile(
    make_layout: Callable[..., TextLayout], width: int, mode: PinyinMode
) -> None:
    layout = make_layout(width, mode)
    before = exact_heights(layout)
    layout.invalidate_text()
    assert [layout.heights[i] for i in range(COUNT + 1)] == before
    assert not any(layout.is_exact(i) for i in range(COUNT + 1))
    assert exact_heights(layout) == before


@settings(max_examples=25)
@given(st.integers(120, 900), st.sampled_from(PinyinMode))
def test_graphics_that_were_kept_are_those_made_again(
    make_layout: Callable[..., TextLayout], width: int, mode: PinyinMode
) -> None:
    layout, fresh = make_layout(width, mode), make_layout(width, mode)
    for line, other in zip(layout.composition(1).lines, fresh.composition(1).lines, strict=True):
        kept = layout.graphics(1, line)
        assert layout.graphics(1, line) is kept
        layout.invalidate_marks()
        assert layout.graphics(1, line) is not kept
        assert glyphs_of(kept) == glyphs_of(layout.graphics(1, line))
        assert glyphs_of(kept) == glyphs_of(fresh.graphics(1, other))
