"""One window in the place of another: the same article at the same place, laid out the same."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow


def succeed(before: "MainWindow", after: "MainWindow") -> None:
    """Have a window go on where another one is, and close that one with its dialogs."""
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    after.arrangement.take_over(before.arrangement)
    if (reading := before.reading) is not None:
        after.show_article(reading.article, reading.path)
        after.view.jump_to(*before.view.place())
        after.view.set_caret(*before.view.caret())
    if (card := before.looking_up.card) is not None:
        after.looking_up.show(card)
    after.glossary.tabs.setCurrentIndex(before.glossary.tabs.currentIndex())
    after.first_steps.setVisible(before.first_steps.isVisible())
    after.show()
    if (page := before.sheets.settings) is not None and page.isVisible():
        after.sheets.open_settings().follow_page(page)
    before.close()
    before.deleteLater()
