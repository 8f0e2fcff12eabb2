"""The mouse: hover, click, select, scroll, zoom."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.view import ArticleView

Move = Callable[..., None]
Drag = Callable[[QPoint, QPoint], None]
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def middle(view: ArticleView, paragraph: int, offset: int) -> QPoint:
    return view.rect_at(paragraph, offset).center().toPoint()


@pytest.fixture
def drag(view: ArticleView, move: Move) -> Callable[[QPoint, QPoint], None]:
    """Return a function that drags from one point of the view to another."""

    def dragged(start: QPoint, end: QPoint) -> None:
        QTest.mousePress(view.viewport(), LEFT, pos=start)
        move(view, (start + end) / 2, LEFT)
        move(view, end, LEFT)
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)

    return dragged


def before(view: ArticleView, paragraph: int, offset: int) -> QPoint:
    """Return a point just inside a character's left edge."""
    rect = view.rect_at(paragraph, offset)
    return QPoint(round(rect.left() + 2), round(rect.center().y()))


@pytest.mark.parametrize(("paragraph", "offset"), [(0, 0), (0, 8), (1, 0), (1, 7), (1, 30)])
def test_a_click_activates_the_character_clicked(
    qtbot: QtBot, view: ArticleView, paragraph: int, offset: int
) -> None:
    with qtbot.waitSignal(view.activated) as activated:
        QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, paragraph, offset))
    assert activated.args == [paragraph, offset]
    assert view.caret() == (paragraph, offset)


def test_a_place_far_down_is_scrolled_to_and_can_be_clicked(
    qtbot: QtBot, view: ArticleView
) -> None:
    point = middle(view, 37, 60)
    assert view.viewport().rect().contains(point)
    with qtbot.waitSignal(view.activated) as activated:
        QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert activated.args == [37, 60]


def test_every_character_of_a_paragraph_is_where_it_says(view: ArticleView) -> None:
    hits: list[tuple[int, int]] = []
    view.activated.connect(lambda *place: hits.append(place))
    length = len(view.paragraph_text(9))
    for offset in range(length):
        QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 9, offset))
    assert hits == [(9, offset) for offset in range(length)]


def test_a_click_beside_the_text_activates_nothing(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.assertNotEmitted(view.activated):
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(3, 300))


def test_the_word_under_the_pointer_is_signalled_once(view: ArticleView, move: Move) -> None:
    signalled: list[tuple[int, int]] = []
    view.hovered.connect(lambda *place: signalled.append(place))
    comma = view.paragraph_text(1).index("，")
    for offset in (0, 1, 3, comma, 7, 8):
        move(view, middle(view, 1, offset))
    move(view, QPoint(3, 300))
    assert signalled == [(1, 0), (1, 3), (-1, -1), (1, 7), (-1, -1)]


def test_a_drag_selects_by_characters(view: ArticleView, drag: Drag) -> None:
    drag(before(view, 1, 1), before(view, 1, 4))
    assert view.selected_text() == view.paragraph_text(1)[1:4]


def test_a_drag_upwards_selects_over_paragraphs(view: ArticleView, drag: Drag) -> None:
    drag(before(view, 2, 5), before(view, 1, 6))
    text = view.paragraph_text(1)[6:] + "\n" + view.paragraph_text(2)[:5]
    assert view.selected_text() == text


def test_a_drag_activates_nothing(qtbot: QtBot, view: ArticleView, drag: Drag) -> None:
    with qtbot.assertNotEmitted(view.activated):
        drag(before(view, 1, 1), before(view, 1, 9))


def test_a_double_click_selects_a_word(view: ArticleView) -> None:
    point = middle(view, 1, 1)
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    QTest.mouseDClick(view.viewport(), LEFT, pos=point)
    assert view.selected_text() == "周永康"


def test_shift_click_extends_from_the_word_clicked(view: ArticleView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 1, 1))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, before(view, 1, 7))
    assert view.selected_text() == view.paragraph_text(1)[:7]


def test_shift_click_extends_a_drag_at_its_end(view: ArticleView, drag: Drag) -> None:
    drag(before(view, 1, 2), before(view, 1, 4))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, before(view, 1, 9))
    assert view.selected_text() == view.paragraph_text(1)[2:9]


def test_a_click_lets_go_of_the_selection(qtbot: QtBot, view: ArticleView, drag: Drag) -> None:
    drag(before(view, 1, 1), before(view, 1, 4))
    with qtbot.waitSignal(view.selectionChanged):
        QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 2, 0))
    assert view.selected_text() == ""


def test_a_drag_beyond_the_edge_scrolls_on(qtbot: QtBot, view: ArticleView, move: Move) -> None:
    viewport = view.viewport()
    start = before(view, 1, 1)
    below = QPoint(start.x(), viewport.height() + 60)
    QTest.mousePress(viewport, LEFT, pos=start)
    move(view, start + QPoint(0, 60), LEFT)
    move(view, below, LEFT)
    qtbot.waitUntil(lambda: view.place()[0] > 3)
    QTest.mouseRelease(viewport, LEFT, pos=below)
    assert view.selected_text().startswith(view.paragraph_text(1)[1:] + "\n")


def test_the_context_menu_is_asked_for_at_a_character(qtbot: QtBot, view: ArticleView) -> None:
    point = middle(view, 1, 3)
    with qtbot.waitSignal(view.contextRequested) as asked:
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
        )
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args == [view.viewport().mapToGlobal(point), 1, 3]


def wheel(view: ArticleView, *, pixels: int = 0, angle: int = 0, ctrl: bool = False) -> None:
    at = QPointF(300, 300)
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_touchpad_scrolls_by_pixels(view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    wheel(view, pixels=-37)
    assert bar.value() == 37
    wheel(view, pixels=30)
    assert bar.value() == 7
    wheel(view, pixels=500)
    assert bar.value() == 0


def test_a_wheel_glides_by_two_lines(qtbot: QtBot, view: ArticleView) -> None:
    line = view.verticalScrollBar().singleStep()
    wheel(view, angle=-120)
    assert view.verticalScrollBar().value() > 0
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == 2 * line)


def test_ctrl_and_the_wheel_zoom(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.zoomChanged) as zoomed:
        wheel(view, angle=120, ctrl=True)
    assert zoomed.args == [view.zoom()]
    assert view.zoom() == pytest.approx(1.1)
    wheel(view, angle=-120, ctrl=True)
    assert view.zoom() == pytest.approx(1.0)


def test_a_phrase_over_two_lines_is_highlighted_as_one(
    make_document: Any, show: Callable[..., ArticleView], move: Move
) -> None:
    document = make_document("人民 法院 " * 20 + "解决", title=False)
    document.marked[0] = [Mark(30, 50, MarkKind.PHRASE)]
    view = show(document, width=600)
    first, last = view.rect_at(0, 30), view.rect_at(0, 49)
    assert last.top() > first.top()
    move(view, QPoint(3, 600))
    plain = view.grab().toImage()
    move(view, last.center().toPoint())
    highlighted = view.grab().toImage()
    for rect in (first, last):
        corner = rect.topLeft().toPoint() + QPoint(2, 1)
        assert plain.pixelColor(corner) != highlighted.pixelColor(corner)
