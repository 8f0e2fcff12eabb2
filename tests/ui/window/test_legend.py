"""The legend shows every mark as the page has it, and says in words what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.article_view.document import MarkKind
from reader.ui.base.theme import ThemeChoice, ToneColours, theme
from reader.ui.settings.settings import THEME, TONE_COLOURS
from reader.ui.window.legend import MARKS, Legend, Sample
from reader.ui.window.main_window import MainWindow


@pytest.fixture
def legend(window: MainWindow) -> Legend:
    window.actions_by_id["legend"].trigger()
    assert window.overlays.legend is not None
    return window.overlays.legend


def said(legend: Legend) -> str:
    return "\n".join(label.text() for label in legend.findChildren(QLabel))


def colours(sample: Sample) -> set[str]:
    image = sample.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_every_mark_of_a_word_is_explained() -> None:
    explained = {kind for _, _, kinds, _ in MARKS for kind in kinds}
    assert explained == set(MarkKind)


def test_it_is_offered_beside_the_sizes(window: MainWindow) -> None:
    menus = [button.menu() for button in window.tool_bar.findChildren(QToolButton) if button.menu()]
    assert any(window.actions_by_id["legend"] in menu.actions() for menu in menus)


@pytest.mark.parametrize(
    ("number", "colour"), [(0, "cinnabar_line"), (1, "hairline"), (2, "new_line")]
)
def test_a_sample_has_the_mark_s_line(legend: Legend, number: int, colour: str) -> None:
    sample = legend.findChildren(Sample)[number]
    assert theme("light")[colour].name() in colours(sample)


def test_tones_are_explained_while_they_have_colours(window: MainWindow, legend: Legend) -> None:
    assert "tones" not in said(legend)
    window.settings.set(TONE_COLOURS, ToneColours.PLECO)
    assert "tones" in said(legend)
    assert theme("light")["pleco_3"].name() in said(legend)


def test_it_follows_the_theme_and_closes_by_escape(
    qtbot: QtBot, window: MainWindow, legend: Legend
) -> None:
    window.settings.set(THEME, ThemeChoice.DARK)
    line = theme("dark")["cinnabar_line"].name()
    qtbot.waitUntil(lambda: line in colours(legend.findChildren(Sample)[0]))
    qtbot.keyClick(legend, Qt.Key.Key_Escape)
    assert not legend.isVisible()
