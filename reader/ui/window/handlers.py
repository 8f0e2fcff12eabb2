"""What each action of the table does in the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser, QWidget

from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.base.theme import ThemeChoice
from reader.ui.base.wording import tr

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """Return what to call for each action, by its id; what they act on may be made later."""
    return {
        "open": lambda: window.library.ask(window, _folder(window)),
        "paste": lambda: window.library.paste(),
        "export_csv": lambda: window.keeping.export_csv(window),
        "quit": window.close,
        "copy": lambda: _copy(window),
        "select_all": lambda: window.view.select_all(),
        "save": lambda: window.keeping.save(),
        "save_all": lambda: window.keeping.save_all(),
        "known": lambda: window.knowing.toggle(),
        "add_entry": lambda: window.add_entry(),
        "undo": lambda: _undo(window),
        "join": lambda: window.redrawing.join(),
        "split": lambda: window.redrawing.split(),
        "correct_reading": lambda: window.rereading.here(),
        "corrections": lambda: window.correction_list.open(),
        "search": lambda: window.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
        "next_new": lambda: window.walking.step(MarkKind.NEW, forward=True),
        "previous_new": lambda: window.walking.step(MarkKind.NEW, forward=False),
        "next_saved": lambda: window.walking.step(MarkKind.SAVED, forward=True),
        "previous_saved": lambda: window.walking.step(MarkKind.SAVED, forward=False),
        "outline": lambda: window.outlining.open(),
        "find": lambda: window.find_bar.open(),
        "find_next": lambda: window.find_bar.step(forward=True),
        "find_previous": lambda: window.find_bar.step(forward=False),
        "back": lambda: window.looking_up.back(),
        "forward": lambda: window.looking_up.forward(),
        "next_place": lambda: window.looking_up.next_place(forward=True),
        "previous_place": lambda: window.looking_up.next_place(forward=False),
        "next_phrase": lambda: window.looking_up.step(forward=True),
        "previous_phrase": lambda: window.looking_up.step(forward=False),
        "read_word": lambda: window.reading_aloud.word(),
        "read_sentence": lambda: window.reading_aloud.sentence(),
        "read_article": lambda: window.reading_aloud.article(),
        "unfold": lambda: _unfold(window),
        "unfold_paragraph": lambda: _unfold_paragraph(window),
        "toggle_pinyin": lambda: window.display.toggle_pinyin(),
        "next_pinyin": lambda: window.display.next_pinyin(),
        **{
            f"pinyin_{mode}": partial(lambda mode: window.display.choose_pinyin(mode), mode)
            for mode in PinyinMode
        },
        "toggle_script": lambda: window.display.toggle_script(),
        "show_mended": lambda: window.mending.toggle(),
        "zoom_in": lambda: window.display.zoom_in(),
        "zoom_out": lambda: window.display.zoom_out(),
        "zoom_reset": lambda: window.display.zoom_reset(),
        **{
            f"theme_{choice}": partial(lambda choice: window.display.choose_theme(choice), choice)
            for choice in ThemeChoice
        },
        "next_panel": lambda: _next_panel(window),
        "show_article_phrases": lambda: window.glossary.show_page(window.glossary.article),
        "show_saved": lambda: window.glossary.show_page(window.glossary.saved),
        "show_new": lambda: window.glossary.show_page(window.glossary.new),
        "show_known": lambda: window.glossary.show_page(window.glossary.known),
        "menu": lambda: window.tool_bar.menu_button.showMenu(),
        "settings": lambda: window.sheets.open_settings(),
        "first_steps": lambda: window.first_steps.show(),
        "shortcuts": lambda: window.sheets.toggle_keys(),
        "legend": lambda: window.sheets.show_legend(),
        "about": lambda: window.sheets.show_about(),
    }


def _undo(window: "MainWindow") -> None:
    window.undoing.undo()
    window.notice.hide()


def _unfold(window: "MainWindow") -> None:
    if not window.view.toggle_unfolded():
        window.status.tell(tr("This sentence has only one part."))


def _unfold_paragraph(window: "MainWindow") -> None:
    if not window.view.toggle_paragraph():
        window.status.tell(tr("This paragraph has no long sentence."))


def _folder(window: "MainWindow") -> Path:
    path = window.reading.path if window.reading else None
    return path.parent if path else Path.home()


def _copy(window: "MainWindow") -> None:
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QTextBrowser | QLabel):
        text = (
            focused.textCursor().selection().toPlainText()
            if isinstance(focused, QTextBrowser)
            else focused.selectedText()
        )
        QGuiApplication.clipboard().setText(text)
    else:
        window.view.copy()


def _next_panel(window: "MainWindow") -> None:
    stops: list[QWidget] = [
        window.view,
        window.look_up.body,
        window.glossary.current_page().list,
        window.search,
    ]
    at = next((n for n, stop in enumerate(stops) if stop.hasFocus()), -1)
    stops[(at + 1) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)
