"""Whatever is selected is looked up, the longest thing known of it first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from pytestqt.qtbot import QtBot

from reader.cards.card import Card
from reader.ui.window.main_window import MainWindow

PointAt = Callable[..., QPoint]
LEFT = Qt.MouseButton.LeftButton


def drag(qtbot: QtBot, window: MainWindow, start: QPoint, end: QPoint) -> None:
    viewport = window.view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, QPoint((start.x() + end.x()) // 2, end.y()))
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, LEFT, pos=end)


def select(qtbot: QtBot, window: MainWindow, text: str) -> Card:
    """Select the first such text by keys and characters, and wait for its card."""
    for paragraph in range(window.open_article.paragraph_count()):
        start = window.view.paragraph_text(paragraph).find(text)
        if start >= 0:
            window.lookup_room.lookup.stretch(paragraph, start, start + len(text))
            card = window.lookup_room.panel.card
            assert card is not None
            return card
    raise AssertionError(text)


def test_a_drag_over_a_phrase_looks_it_up(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    start = point_at("人民群众反映", 0) - QPoint(8, 0)
    end = point_at("人民群众反映", 3) + QPoint(8, 0)
    drag(qtbot, window, start, end)
    assert window.view.selected_text() == "人民群众"
    qtbot.waitUntil(lambda: window.lookup_room.panel.card is not None)
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "人民群众"
    assert window.lookup_room.panel.card.phrase is not None


def test_shift_and_arrows_look_the_stretch_up_and_escape_deselects(
    qtbot: QtBot, window: MainWindow
) -> None:
    text = window.view.paragraph_text(2)
    window.view.setFocus()
    window.view.set_caret(2, text.index("长期困扰"))
    qtbot.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.lookup_room.panel.card is not None)
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.simplified == "长期困扰"
    assert [part.text for part in card.components] == ["长期", "困扰"]
    assert card.pinyin == "chángqī kùnrǎo"
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.view.selected_text() == ""


@pytest.mark.parametrize(
    ("selected", "headword", "parts"),
    [
        ("执行难", "执行难", ["执行", "难"]),
        ('"执行难"', "执行难", ["执行", "难"]),
        ("困扰", "困扰", ["困", "扰"]),
        ("行难", "行难", ["行", "难"]),
        ("困扰人民法院", "困扰人民法院", ["困扰", "人民法院"]),
    ],
)
def test_the_longest_thing_known_comes_first(
    qtbot: QtBot, window: MainWindow, selected: str, headword: str, parts: list[str]
) -> None:
    card = select(qtbot, window, selected)
    assert card.simplified == headword
    assert [part.text for part in card.components] == parts
    assert card.sentence is not None
    assert card.sentence.text[card.sentence.start : card.sentence.end] == headword


def test_a_double_click_looks_up_the_word_within_the_phrase(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    where = point_at("执行难")
    qtbot.mouseDClick(window.view.viewport(), LEFT, pos=where)
    qtbot.mouseRelease(window.view.viewport(), LEFT, pos=where)
    qtbot.waitUntil(lambda: window.lookup_room.panel.card is not None)
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.simplified == "执行"


def test_what_is_selected_to_be_copied_is_not_looked_up(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("困扰")
    before = window.lookup_room.panel.card
    settled = window.lookup_room.lookup.findChild(QTimer)
    assert settled is not None
    with qtbot.waitSignal(settled.timeout):
        window.view.select_all()
    assert window.lookup_room.panel.card is before
    window.lookup_room.lookup.stretch(1, 0, 100)
    assert window.lookup_room.panel.card is before
