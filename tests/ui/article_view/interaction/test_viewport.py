"""The place in the text is kept when the layout around it changes."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.article_view.layout.style import Proportions
from reader.ui.article_view.ruby import PinyinMode, Ruby
from reader.ui.article_view.view import ArticleView
from reader.ui.base.fonts import SIMPLIFIED, FontKind, text_families
from reader.ui.base.theme import theme


def first_line(view: ArticleView) -> float:
    """Return the top of the place's line, in line heights."""
    return view.rect_at(*view.place()).top() / view.verticalScrollBar().singleStep()


def bigger(view: ArticleView) -> None:
    view.set_zoom(1.6)


def smaller(view: ArticleView) -> None:
    view.set_zoom(0.7)


def without_pinyin(view: ArticleView) -> None:
    view.set_pinyin(PinyinMode.OFF)


def pinyin_over_new_words(view: ArticleView) -> None:
    view.set_pinyin(PinyinMode.NEW)


def narrower(view: ArticleView) -> None:
    view.resize(480, 700)


def lower(view: ArticleView) -> None:
    view.resize(900, 400)


def other_script(view: ArticleView) -> None:
    view.text_changed()


def other_notation(view: ArticleView) -> None:
    document: Any = view.text_viewport.layout.document
    document.ruby = lambda token: Ruby("x" * 3 * len(token.text), "1" * 3 * len(token.text))
    view.rubies_changed()


def in_other_proportions(view: ArticleView) -> None:
    view.set_proportions(Proportions(leading=1.4, measure=20.0, indent=2.0))


def in_another_font(view: ArticleView) -> None:
    view.set_fonts(text_families(SIMPLIFIED, FontKind.HEI), ["Noto Serif CJK SC"])


CHANGES = [
    *(in_other_proportions, in_another_font),
    *(bigger, smaller, without_pinyin, pinyin_over_new_words),
    *(narrower, lower, other_script, other_notation),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("place", [(0, 0), (1, 0), (20, 0), (30, 70)])
def test_a_change_keeps_the_place(
    view: ArticleView, change: Callable[[ArticleView], None], place: tuple[int, int]
) -> None:
    view.jump_to(*place)
    change(view)
    assert view.place() == place
    assert 0 <= first_line(view) < 1


def test_many_changes_in_a_row_do_not_wander(view: ArticleView) -> None:
    view.jump_to(30, 70)
    view.scroll_by(3)
    place = view.place()
    for width in range(900, 400, -25):
        view.resize(width, 700)
        view.set_zoom(1 + width % 7 / 10)
    view.resize(900, 700)
    view.set_zoom(1.0)
    assert view.place() == place


def test_a_place_can_be_jumped_to_before_the_window_is_shown(qtbot: QtBot, document: Any) -> None:
    view = ArticleView(theme("light").colours)
    qtbot.addWidget(view)
    view.set_document(document)
    view.jump_to(30, 70, centre=True)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    top = view.text_viewport.geometry.character_rect(view.text_viewport.clip(30, 70)).top()
    assert 250 < top < 450


def test_the_place_is_that_of_a_line_in_view(view: ArticleView) -> None:
    for _ in range(40):
        view.scroll_by(61)
        paragraph, offset = view.place()
        rect = view.text_viewport.geometry.character_rect(
            view.text_viewport.clip(paragraph, offset)
        )
        assert -60 < rect.top() < 60


def test_jumping_to_a_place_and_returning_is_stable(view: ArticleView) -> None:
    view.jump_to(25, 33)
    place = view.place()
    value = view.verticalScrollBar().value()
    view.jump_to(3, 0)
    view.jump_to(*place)
    assert view.place() == place
    assert view.verticalScrollBar().value() == value


def test_the_last_line_can_be_jumped_to(view: ArticleView) -> None:
    view.jump_to(40, 10**6)
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_exact_heights_do_not_move_what_is_seen(qtbot: QtBot, view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = view.place()
    top = view.rect_at(*place).top()
    layout = view.text_viewport.layout
    qtbot.waitUntil(lambda: all(layout.is_exact(i) for i in range(41)))
    assert view.place() == place
    assert view.rect_at(*place).top() == top
    assert bar.value() == view.text_viewport.scroll_position.y


def test_a_line_beneath_the_title_makes_room_for_itself(view: ArticleView, document: Any) -> None:
    before = view.rect_at(1, 0).top()
    document.line = "19 November 2008"
    view.byline_changed()
    assert view.rect_at(1, 0).top() > before


def test_another_document_is_shown_from_its_beginning(
    view: ArticleView, make_document: Any
) -> None:
    view.jump_to(30, 0)
    view.set_caret(30, 0)
    view.set_document(make_document("人民 法院"))
    assert view.place() == (0, 0)
    assert view.caret() == (0, 0)
    assert view.selected_text() == ""
