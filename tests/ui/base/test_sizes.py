"""The interface has the size of the system's font, within bounds, and nothing is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from reader.article.outline import Heading
from reader.ui.article.outline_popup import OutlinePopup
from reader.ui.base.sizes import MOST, USUAL, interface_pixels, scaled
from reader.ui.window.main_window import MainWindow
from tests.ui.conftest import OpenWindow


@pytest.fixture
def largest(qapp: QApplication, open_window: OpenWindow) -> Iterator[MainWindow]:
    """Open the window in the largest font."""
    before = qapp.font()
    font = QFont(before)
    font.setPixelSize(MOST)
    qapp.setFont(font)
    yield open_window()
    qapp.setFont(before)


@pytest.mark.parametrize(("pixels", "wanted"), [(9, USUAL), (13, 13), (16, 16), (40, MOST)])
def test_the_font_is_the_system_s_within_bounds(qapp: object, pixels: int, wanted: int) -> None:
    font = QFont()
    font.setPixelSize(pixels)
    assert interface_pixels(font) == wanted


def test_sizes_grow_with_the_font(largest: MainWindow) -> None:
    assert scaled(USUAL) == MOST
    assert f"font-size: {scaled(21)}px" in largest.styleSheet()


def test_the_settings_are_within_their_page(qtbot: QtBot, largest: MainWindow) -> None:
    largest.resize(1280, 820)
    page = largest.overlays.open_settings()
    qtbot.waitUntil(page.isVisible)
    parts = [part for part in page.findChildren(QComboBox) if part.isVisible()]
    assert parts
    rights = {part.mapTo(page, part.rect().topRight()).x() for part in parts}
    assert max(rights) < page.width()


def test_no_key_of_the_sheet_is_cut_off(qtbot: QtBot, largest: MainWindow) -> None:
    largest.resize(1280, 820)
    largest.overlays.toggle_keys()
    sheet = largest.overlays.keys
    assert sheet is not None
    labels = sheet.columns.findChildren(QLabel)
    qtbot.waitUntil(lambda: all(label.height() > 0 for label in labels))
    cut = [
        label.text()
        for label in labels
        if label.property("role") == "cap" and label.width() < label.sizeHint().width()
    ]
    assert cut == []


def test_a_card_s_headword_and_chart_grow_with_the_font(largest: MainWindow) -> None:
    largest.resize(1600, 1200)
    largest.lookup_room.lookup.word("以人为本")
    panel = largest.lookup_room.panel
    head, chart = panel.head, panel.body.chart
    assert head.simplified.font().pixelSize() == scaled(36)
    assert head.traditional.font().pixelSize() == scaled(21)
    assert chart.timeline is not None
    assert chart.font().pixelSize() == scaled(11)
    assert chart.height() == scaled(40) + scaled(16)
    ink = chart.grab().toImage()
    foot = QFontMetrics(chart.font()).descent() + 1
    background = ink.pixelColor(0, ink.height() - 1)
    rows = range(ink.height() - foot // 2, ink.height())
    assert all(ink.pixelColor(x, y) == background for y in rows for x in range(ink.width()))


def test_the_outline_grows_with_the_font(largest: MainWindow) -> None:
    largest.resize(1600, 1200)
    headings = [Heading(0, 0, "一、工作回顾"), Heading(1, 1, "（一）改革")]
    popup = OutlinePopup(
        largest, largest.view, headings, [heading.text for heading in headings], ()
    )
    popup.open_at(0)
    item = popup.list.item(0)
    assert item.font().pixelSize() == scaled(16)
    assert item.sizeHint().height() == scaled(32) > QFontMetrics(item.font()).height()
    assert popup.width() == scaled(480)
    assert popup.list.verticalScrollBar().maximum() == 0
    popup.close()
