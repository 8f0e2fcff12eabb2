"""The main window: the article in the middle, the look-up and the glossary beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextBrowser, QWidget

from reader.annotate import Annotator
from reader.export.user_glossary import UserGlossary
from reader.glossary.format.entry import SetPhrase
from reader.study.store import Study
from reader.ui.article.escape import EscapeFilter, closer
from reader.ui.article.open_article import OpenArticle
from reader.ui.article.room import ArticleRoom
from reader.ui.base import fonts
from reader.ui.base.dropped_files import first_file
from reader.ui.base.labels import PlainLabel, RichLabel
from reader.ui.base.languages import apply_language
from reader.ui.base.wording import to_translate, tr
from reader.ui.commands.actions import ENCODING, RECENT, Handler, bind, make_actions
from reader.ui.commands.actions import LANGUAGE as LANGUAGE_MENU
from reader.ui.commands.actions import LEVEL as LEVEL_MENU
from reader.ui.commands.host import Host
from reader.ui.commands.keys import Keys
from reader.ui.commands.undo import UndoStack
from reader.ui.corrections.room import CorrectionsRoom
from reader.ui.learning.room import LearningRoom
from reader.ui.learning.user_data import UserData
from reader.ui.lookup.room import LookupRoom
from reader.ui.settings.fields import Field
from reader.ui.settings.pronunciation import Pronunciation
from reader.ui.settings.settings import LANGUAGE, LEVEL, Settings
from reader.ui.window.arrangement import Arrangement
from reader.ui.window.display import ApplyTheme, Display
from reader.ui.window.first_steps import FirstSteps
from reader.ui.window.menus import fill_choices, make_menus
from reader.ui.window.overlays import Overlays
from reader.ui.window.status_bar import StatusBar
from reader.ui.window.toolbar import ToolBar

NO_FONT = to_translate(
    "No font on this system can show Chinese. Install one, such as Noto CJK "
    "(on Debian and Ubuntu: sudo apt install fonts-noto-cjk), and start again."
)


class MainWindow(QMainWindow):
    """Let a learner read an article, look words up, and save them.

    `successor` is the window that took this one's place in another language, if one did.
    `lifetime` is deleted with the window, or with the last one that takes its place.
    """

    def __init__(
        self,
        annotator: Annotator,
        study: Study,
        settings: Settings,
        phrases: Sequence[SetPhrase],
        glossary: UserGlossary,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Tifa Reader")
        self.setAcceptDrops(True)
        self._services = annotator, study, settings, glossary
        self.lifetime = QObject(self)
        self.settings = settings
        self.successor: MainWindow | None = None
        self.actions_by_id = make_actions(self)
        self.keys = Keys(self.actions_by_id, settings)
        self.undo_stack = UndoStack()
        self.status = StatusBar(self.keys)
        host = self._host()
        self.data = data = UserData(host, annotator, study, glossary, phrases)

        self.article_room = article = ArticleRoom(
            host, annotator, study, data.saved.has, data.new_words
        )
        self.lookup_room = lookup = LookupRoom(
            host, annotator, article, data.saved.has, data.known.has, lambda: data.entries.phrases
        )
        self.corrections_room = CorrectionsRoom(
            host, annotator, article, lookup, data.corrections, study.known
        )
        self.learning_room = LearningRoom(host, annotator.lexicon, article, lookup, data)

        self.view = article.view
        self.first_steps = FirstSteps(self.view, self.keys)
        self.tool_bar = self._make_tool_bar()
        self.arrangement = Arrangement(
            self, settings, article, self.first_steps, lookup.panel, self.learning_room.glossary
        )
        self.setStatusBar(self.status)
        self.addToolBar(self.tool_bar)
        self.arrangement.restore()
        self.display = Display(host, article.open_article, self.view, self._themed())
        self.overlays = Overlays(
            host, self.arrangement.centre, article.open_article, self.display.add_themed
        )
        bind(self.actions_by_id, self._handlers())
        self._connect()

    @property
    def open_article(self) -> OpenArticle:
        """Return the article that is open."""
        return self.article_room.open_article

    def start(self, files: Sequence[Path], sample: Path) -> None:
        """Open the files, the first on top, else what was read last, else the sample article.

        The very first time, with a hint: a window that was closed has left its layout. No hint
        where the user opens another file than the sample.
        """
        is_first = self.settings.layout("window").isEmpty()
        if is_first and all(path.resolve() == sample.resolve() for path in files):
            self.first_steps.show()
        for path in reversed(files or [self.article_room.articles.last() or sample]):
            self.open_path(path)
        if not fonts.has_chinese_font():
            self.report_trouble(tr(NO_FONT))

    def open_path(self, path: Path) -> None:
        """Open a file; what is wrong with it is shown in the window."""
        self.article_room.articles.open(path)

    def report_trouble(self, sentence: str) -> None:
        """Show what went wrong."""
        self.article_room.notice.report(sentence)

    # -- how its rooms are connected

    def _host(self) -> Host:
        for part in (self.keys, self.undo_stack):
            part.setParent(self)  # else what is connected to it would outlive the window
        return Host(
            window=self,
            settings=self.settings,
            pronunciation=Pronunciation(self, self.settings),
            actions=self.actions_by_id,
            keys=self.keys,
            undo_stack=self.undo_stack,
            report=self.status.report,
        )

    def _make_tool_bar(self) -> ToolBar:
        articles, settings = self.article_room.articles, self.settings
        menus = make_menus(
            self,
            self.actions_by_id,
            {
                RECENT: articles.fill_recent,
                ENCODING: lambda menu: articles.fill_encodings(menu, self.open_article),
                LEVEL_MENU: lambda menu: fill_choices(menu, settings, LEVEL),
                LANGUAGE_MENU: lambda menu: fill_choices(menu, settings, LANGUAGE),
            },
        )
        return ToolBar(self.actions_by_id, menus, self.lookup_room.search, articles.fill_recent)

    def _themed(self) -> list[ApplyTheme]:
        rooms = (self.article_room, self.lookup_room, self.corrections_room, self.learning_room)
        return [part.set_theme for part in (*rooms, self.tool_bar, self.first_steps)]

    def _handlers(self) -> dict[str, Handler]:
        return {
            **self.article_room.handlers,
            **self.lookup_room.handlers,
            **self.corrections_room.handlers,
            **self.learning_room.handlers,
            **self.display.handlers,
            **self.overlays.handlers,
            "quit": self.close,
            "copy": self._copy,
            "undo": self._undo,
            "next_panel": self._focus_next_panel,
            "menu": self.tool_bar.menu_button.showMenu,
            "first_steps": self.first_steps.show,
            "about": self._show_about,
        }

    def _connect(self) -> None:
        article, settings = self.article_room, self.settings
        article.open_article.opened.connect(self._show_title)
        article.moved.connect(self._show_position)
        article.scan.prepare(self.lookup_room.prepare())
        article.scan.progressed.connect(self._show_scan)
        self.status.scanToggled.connect(article.scan.toggle)
        EscapeFilter(
            self.view,
            article.speech.escape,
            closer(article.notice, self.view, article.notice.leave),
            closer(self.first_steps, self.view, self.first_steps.leave),
            closer(article.find_bar, self.view, article.find_bar.leave),
        )
        self.data.backup.failed.connect(self.report_trouble)
        self.data.failed.connect(article.report_unsaved)
        self.data.stored.connect(article.withdraw_unsaved)
        settings.save_failures.began.connect(self._report_unsaved_settings)
        settings.save_failures.ended.connect(self._withdraw_unsaved_settings)
        settings.changed.connect(self._setting_changed)
        self.undo_stack.changed.connect(self._follow_undo)
        self._follow_undo()

    def _show_title(self) -> None:
        article, path = self.open_article.article, self.open_article.path
        title = article.title or (path.name if path else tr("Pasted text"))
        self.setWindowTitle(f"{title} – Tifa Reader")
        self.status.show_encoding(article.encoding if path else "")
        self.status.report("")

    def _show_position(self) -> None:
        if count := self.open_article.paragraph_count():
            self.status.show_position(self.view.place().paragraph + 1, count)

    def _show_scan(self, share: float) -> None:
        self.status.show_scan(share, at_work=self.article_room.scan.at_work)

    def _report_unsaved_settings(self, sentence: str) -> None:
        self.article_room.notice.report_unsaved(sentence, self.settings)

    def _withdraw_unsaved_settings(self) -> None:
        self.article_room.notice.withdraw(self.settings)

    def _follow_undo(self) -> None:
        self.actions_by_id["undo"].setEnabled(self.undo_stack.possible)

    def _setting_changed(self, field: Field[Any]) -> None:
        if field is LANGUAGE:
            QTimer.singleShot(0, self, self._make_way)

    # -- its actions

    def _undo(self) -> None:
        self.undo_stack.undo()
        self.article_room.notice.hide()
        self.status.report("")

    def _copy(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QTextBrowser | PlainLabel | RichLabel):
            text = (
                focused.textCursor().selection().toPlainText()
                if isinstance(focused, QTextBrowser)
                else focused.selectedText()
            )
            QGuiApplication.clipboard().setText(text)
        else:
            self.view.copy()

    def _focus_next_panel(self) -> None:
        stops: list[QWidget] = [
            self.view,
            self.lookup_room.panel.body,
            self.learning_room.glossary.current_page().list,
            self.lookup_room.search,
        ]
        at = next((n for n, stop in enumerate(stops) if stop.hasFocus()), -1)
        stops[(at + 1) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_about(self) -> None:
        from reader.ui.window.about import about_box

        annotator = self._services[0]
        about_box(self, annotator.lexicon.info, len(self.data.entries.phrases)).exec()

    # -- its successor

    def _make_way(self) -> None:
        """Make way for a window in the language that was chosen."""
        apply_language(self.settings.get(LANGUAGE))
        annotator, study, settings, glossary = self._services
        phrases = self.data.entries.phrases
        self.successor = MainWindow(annotator, study, settings, phrases, glossary)
        self.successor.replace(self)

    def replace(self, before: "MainWindow") -> None:
        """Show what another window shows, laid out the same, and close that one and its dialogs."""
        if (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        self.lifetime = before.lifetime
        self.lifetime.setParent(self)
        self.arrangement.copy(before.arrangement)
        if before.open_article.paragraph_count():
            self.article_room.show(before.open_article.article, before.open_article.path)
            self.view.jump_to(*before.view.place())
            self.view.set_caret(*before.view.caret())
        if (card := before.lookup_room.lookup.card) is not None:
            self.lookup_room.lookup.show(card)
        tabs = self.learning_room.glossary.tabs
        tabs.setCurrentIndex(before.learning_room.glossary.tabs.currentIndex())
        self.first_steps.setVisible(before.first_steps.isVisible())
        self.show()
        if (page := before.overlays.settings) is not None and page.isVisible():
            self.overlays.open_settings().follow_page(page)
        before.close()
        before.deleteLater()

    # -- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back or forward through what was looked up, by the mouse's buttons for that."""
        if event.button() == Qt.MouseButton.BackButton:
            self.lookup_room.lookup.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.lookup_room.lookup.forward()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if first_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first dropped file."""
        if path := first_file(event.mimeData()):
            self.open_path(path)
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store the place and the window's layout."""
        self.article_room.close()
        self.arrangement.store()
        self.data.close()
        super().closeEvent(event)
