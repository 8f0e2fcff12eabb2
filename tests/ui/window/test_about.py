"""The About box says whose the data are, in no more room than that takes."""

from PySide6.QtWidgets import QDialogButtonBox, QLabel

from reader.ui.window.about import about_box
from reader.ui.window.main_window import MainWindow


def test_it_says_whose_the_data_are_in_the_room_that_it_takes(window: MainWindow) -> None:
    box = about_box(window, window.annotator.lexicon.info, 1700)
    box.show()
    (text,) = box.findChildren(QLabel)
    assert "CC-CEDICT" in text.text()
    assert text.height() - text.heightForWidth(text.width()) <= 4
    box.close()


def test_its_button_bears_no_picture(window: MainWindow) -> None:
    box = about_box(window, window.annotator.lexicon.info, 1700)
    (buttons,) = box.findChildren(QDialogButtonBox)
    assert [button.text() for button in buttons.buttons() if not button.icon().isNull()] == []
