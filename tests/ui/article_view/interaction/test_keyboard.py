"""Moving by keys: words, lines, sentences and paragraphs."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.article_view.interaction.movement import Unit
from reader.ui.article_view.view import ArticleView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(view: ArticleView, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view, key, modifiers)


def word_at_caret(view: ArticleView) -> str:
    view.copy()
    return QApplication.clipboard().text()


def test_the_first_step_reaches_the_first_word_in_view(view: ArticleView) -> None:
    press(view, Key.Key_Right)
    assert view.caret() == (0, 0)


def test_steps_by_words_skip_punctuation(view: ArticleView) -> None:
    view.set_caret(1, 0)
    passed = [word_at_caret(view)]
    for _ in range(5):
        press(view, Key.Key_Right)
        passed.append(word_at_caret(view))
    assert passed == ["周永康", "指出", "执行", "难", "问题", "是"]
    for _ in range(3):
        press(view, Key.Key_Left)
    assert word_at_caret(view) == "执行"


def test_steps_continue_in_the_next_paragraph_and_return(view: ArticleView) -> None:
    view.set_caret(0, 9)
    press(view, Key.Key_Right)
    assert view.caret() == (1, 0)
    press(view, Key.Key_Left)
    assert view.caret() == (0, 9)


def test_steps_end_at_both_ends(view: ArticleView) -> None:
    press(view, Key.Key_Home, CTRL)
    press(view, Key.Key_Left)
    assert view.caret() == (0, 0)
    press(view, Key.Key_End, CTRL)
    end = view.caret()
    assert (end[0], word_at_caret(view)) == (40, "要求")
    press(view, Key.Key_Right)
    assert view.caret() == end


def test_down_reaches_the_nearest_word_and_up_returns(view: ArticleView) -> None:
    view.set_caret(12, 5)
    places = [view.caret()]
    x = view.rect_at(*view.caret()).left()
    for _ in range(4):
        press(view, Key.Key_Down)
        places.append(view.caret())
        assert abs(view.rect_at(*view.caret()).left() - x) < 90
    tops = [view.rect_at(*place).top() for place in places]
    assert tops == sorted(set(tops))
    for place in reversed(places[:-1]):
        press(view, Key.Key_Up)
        assert view.rect_at(*view.caret()).top() == view.rect_at(*place).top()


def test_home_and_end_stay_in_the_line(view: ArticleView) -> None:
    view.set_caret(1, 11)
    top = view.rect_at(1, 11).top()
    press(view, Key.Key_End)
    end = view.caret()
    press(view, Key.Key_Home)
    assert view.caret() == (1, 0)
    assert end > (1, 11)
    assert view.rect_at(*end).top() == top


def test_sentences_and_paragraphs(view: ArticleView) -> None:
    text = view.paragraph_text(1)
    second = text.index("。") + 1
    view.set_caret(1, 5)
    press(view, Key.Key_Right, CTRL)
    assert view.caret() == (1, second)
    press(view, Key.Key_Right, CTRL)
    assert view.caret() == (2, 0)
    press(view, Key.Key_Left, CTRL)
    assert view.caret() == (1, second)
    press(view, Key.Key_Left, CTRL)
    assert view.caret() == (1, 0)
    press(view, Key.Key_Down, CTRL)
    assert view.caret() == (2, 0)
    press(view, Key.Key_Right)
    press(view, Key.Key_Up, CTRL)
    assert view.caret() == (2, 0)
    press(view, Key.Key_Up, CTRL)
    assert view.caret() == (1, 0)


def test_enter_activates_the_word(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(1, 3)
    with qtbot.waitSignal(view.activated) as activated:
        press(view, Key.Key_Return)
    assert activated.args == [1, 3]


def test_each_step_is_signalled(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(1, 0)
    with qtbot.waitSignal(view.caretMoved) as moved:
        press(view, Key.Key_Right)
    assert moved.args == [1, 3]


def test_shift_extends_by_words_in_both_directions(view: ArticleView) -> None:
    view.set_caret(1, 3)
    press(view, Key.Key_Right, SHIFT)
    assert view.selected_text() == '指出，"执行'
    press(view, Key.Key_Left, SHIFT)
    press(view, Key.Key_Left, SHIFT)
    assert view.selected_text() == "周永康指出"
    press(view, Key.Key_Right)
    assert view.selected_text() == ""


def test_copying_returns_the_unchanged_text_without_pinyin(view: ArticleView) -> None:
    view.set_caret(0, 9)
    press(view, Key.Key_Down, SHIFT | CTRL)
    press(view, Key.Key_Down, SHIFT | CTRL)
    press(view, Key.Key_C, CTRL)
    expected = f"{view.paragraph_text(0)[9:]}\n{view.paragraph_text(1)}\n周永康"
    assert QApplication.clipboard().text() == expected
    assert '"' in expected


def test_all_is_selected_and_deselected(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.selectionChanged):
        press(view, Key.Key_A, CTRL)
    assert view.selected_text() == "\n".join(view.paragraph_text(i) for i in range(41))
    press(view, Key.Key_Escape)
    assert view.selected_text() == ""


def test_the_caret_stays_in_view(view: ArticleView) -> None:
    view.set_caret(1, 0)
    for _ in range(30):
        press(view, Key.Key_Down)
        rect = view.rect_at(*view.caret())
        assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()


def test_a_page_skips_no_line_and_leaves_the_caret(view: ArticleView) -> None:
    view.set_caret(1, 0)
    height = view.viewport().height()
    line = view.verticalScrollBar().singleStep()
    press(view, Key.Key_Space)
    moved = view.verticalScrollBar().value()
    assert height - 2 * line <= moved <= height
    press(view, Key.Key_Space, SHIFT)
    assert view.verticalScrollBar().value() <= line
    assert view.caret() == (1, 0)


def test_steps_start_in_view_after_scrolling_away(view: ArticleView) -> None:
    view.set_caret(1, 0)
    view.jump_to(20, 0)
    press(view, Key.Key_Right)
    assert view.caret() == (20, 0)


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("forward", [True, False])
def test_any_step_is_safe_in_texts_without_words(
    make_document: Any, show: Callable[..., ArticleView], unit: Unit, forward: bool
) -> None:
    for document in (make_document(), make_document(""), make_document("，", "", "。")):
        view = show(document)
        view.move_caret(unit, forward=forward)
        view.move_caret(unit, forward=forward, extend=True)
        view.close()


def test_a_rare_character_is_one_step(make_document: Any, show: Callable[..., ArticleView]) -> None:
    view = show(make_document("𠮷野家 的 𠮷 是 字"))
    view.set_caret(0, 0)
    press(view, Key.Key_Right)
    assert view.caret() == (0, 3)
    press(view, Key.Key_Right)
    assert view.caret() == (0, 4)
    assert word_at_caret(view) == "𠮷"
    view.set_caret(0, 2)
    assert word_at_caret(view) == "𠮷野家"
