"""The About box says whose the data are, in no more room than that takes."""

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.lexicon.lexicon import Lexicon
from reader.ui.window.about import about_box


def test_it_says_whose_the_data_are_in_the_room_that_it_takes(
    qtbot: QtBot, lexicon: Lexicon
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = about_box(window, lexicon.info, 1700)
    box.show()
    (text,) = box.findChildren(QLabel)
    assert "CC-CEDICT" in text.text()
    assert text.height() - text.heightForWidth(text.width()) <= 4
    box.close()


def test_its_button_has_no_picture(qtbot: QtBot, lexicon: Lexicon) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = about_box(window, lexicon.info, 1700)
    (buttons,) = box.findChildren(QDialogButtonBox)
    assert [button.text() for button in buttons.buttons() if not button.icon().isNull()] == []
