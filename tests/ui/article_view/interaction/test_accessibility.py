"""The text of the article for a screen reader."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.ui.article_view.interaction.accessibility import SpokenText
from reader.ui.article_view.view import ArticleView

Boundary = QAccessible.TextBoundaryType


def text_of(view: ArticleView) -> Any:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Document
    return interface.textInterface()


def test_the_paragraph_at_the_caret_is_its_text(view: ArticleView) -> None:
    text = text_of(view)
    assert text.text(0, text.characterCount()) == view.paragraph_text(0)
    view.set_caret(1, 3)
    assert text.text(0, 5) == "周永康指出"
    assert text.cursorPosition() == 3


def test_other_interfaces_are_none(view: ArticleView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.valueInterface() is None
    assert interface.editableTextInterface() is None


def test_the_word_is_announced_with_its_pinyin(view: ArticleView) -> None:
    view.set_caret(1, 1)
    assert view.spoken_text.word() == "周永康, Zhōu Yǒngkāng"
    view.set_caret(1, 5)
    assert view.spoken_text.word() == "，"


@pytest.mark.parametrize(
    ("boundary", "expected"),
    [
        (Boundary.CharBoundary, "永"),
        (Boundary.WordBoundary, "周永康"),
        (Boundary.SentenceBoundary, "周永康指出，“执行难”问题是长期困扰人民法院的突出问题。"),
    ],
)
def test_the_units_at_an_offset(
    view: ArticleView, boundary: QAccessible.TextBoundaryType, expected: str
) -> None:
    view.set_caret(1, 0)
    assert text_of(view).textAtOffset(1, boundary) == (
        expected,
        1 if boundary == Boundary.CharBoundary else 0,
        2 if boundary == Boundary.CharBoundary else len(expected),
    )


def test_offsets_are_those_of_qt(make_document: Any, show: Callable[..., ArticleView]) -> None:
    view = show(make_document("𠮷野家 的 字"))
    spoken: SpokenText = view.spoken_text
    view.set_caret(0, 3)
    assert spoken.cursorPosition() == 4
    assert spoken.characterCount() == 6
    assert spoken.text(0, 2) == "𠮷"
    spoken.setCursorPosition(5)
    assert view.caret() == (0, 4)


def test_characters_are_found_on_the_screen_and_back(view: ArticleView) -> None:
    view.set_caret(1, 0)
    spoken = view.spoken_text
    for offset in range(20):
        assert spoken.offsetAtPoint(spoken.characterRect(offset).center()) == offset


def test_a_selection_is_reported_and_can_be_made(view: ArticleView) -> None:
    view.set_caret(1, 0)
    spoken = view.spoken_text
    assert spoken.selectionCount() == 0
    spoken.setSelection(0, 3, 5)
    assert view.selected_text() == "指出"
    assert spoken.selectionCount() == 1
    assert spoken.selection(0) == (3, 5)
    spoken.removeSelection(0)
    assert view.selected_text() == ""


def test_nothing_breaks_while_a_screen_reader_is_active(view: ArticleView) -> None:
    QAccessible.setActive(True)
    try:
        view.set_caret(1, 0)
        QTest.qWait(0)
        view.set_document(None)
        assert text_of(view).text(0, 10) == ""
    finally:
        QAccessible.setActive(False)
