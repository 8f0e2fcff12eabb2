"""The main window: the article in the middle, the look-up and the glossary beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtGui import (
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.annotate import Annotator
from reader.article.model import Article
from reader.errors import UserError
from reader.export.csv import write_csv
from reader.glossary.entry import SetPhrase
from reader.study.store import Study
from reader.study.words import SavedWord
from reader.ui import application
from reader.ui.actions import ACTIONS, ENCODING, RECENT, make_actions
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.card import Card, CardMaker
from reader.ui.dialogs import about_box, shortcuts_page
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.library import Library
from reader.ui.look_up_panel import LookUpPanel
from reader.ui.menus import make_menus
from reader.ui.notice import Notice
from reader.ui.phrase_list import Row
from reader.ui.reading import Reading
from reader.ui.rows import found_rows, phrase_rows, saved_rows
from reader.ui.saved_words import SavedWords
from reader.ui.search_field import SearchField
from reader.ui.settings import PINYIN, SCRIPT, THEME, ZOOM, Script, Settings
from reader.ui.status_bar import StatusBar
from reader.ui.theme import ThemeChoice, chosen_theme
from reader.ui.toolbar import ToolBar

SLICE = 0.004
"""For how many seconds set phrases are looked for before the reader's wishes are heard again."""

PAUSE = 10
"""How many milliseconds pass between two steps of loading what is not needed yet."""

PANEL_WIDTH = 372


class MainWindow(QMainWindow):
    """Let a learner read an article, look words up, and keep them."""

    def __init__(
        self,
        annotator: Annotator,
        study: Study,
        settings: Settings,
        phrases: Sequence[SetPhrase],
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Tifa Reader")
        self.setAcceptDrops(True)
        self.reading: Reading | None = None
        self._annotator = annotator
        self._settings = settings
        self._phrases = phrases
        self._cards = CardMaker(annotator)
        self._visits: dict[str, int] = {}

        self.saved = SavedWords(study)
        self.library = Library(study, QThreadPool.globalInstance())
        self.actions_by_id = make_actions(self, self._handlers())
        self._group_themes()

        self.view = ArticleView(chosen_theme(settings.get(THEME)).colours)
        self.look_up = LookUpPanel(self._is_saved, self._cards.knows)
        self.glossary = GlossaryPanel()
        self.search = SearchField(self, self._find)
        self.notice = Notice()
        self.tool_bar = ToolBar(
            self.actions_by_id,
            make_menus(
                self,
                self.actions_by_id,
                {RECENT: self.library.fill_recent, ENCODING: self._fill_encodings},
            ),
            self.search,
            self.library.fill_recent,
        )
        self.addToolBar(self.tool_bar)
        self._lay_out()
        self._connect()
        self._scan = QTimer(self, interval=0)
        self._scan.timeout.connect(self._scan_on)
        self._preparing = annotator.prepare()
        self._prepare = QTimer(self, interval=PAUSE)
        self._prepare.timeout.connect(self._prepare_on)
        self._remember = QTimer(self, interval=2000, singleShot=True)
        self._remember.timeout.connect(self._remember_place)
        self.view.firstPainted.connect(self._scan.start)

        self.actions_by_id["toggle_pinyin"].setChecked(settings.get(PINYIN) is PinyinMode.ALL)
        self.actions_by_id["toggle_script"].setChecked(settings.get(SCRIPT) is Script.TRADITIONAL)
        self.actions_by_id[f"theme_{settings.get(THEME)}"].setChecked(True)
        self.view.set_pinyin(settings.get(PINYIN))
        self.view.set_zoom(settings.get(ZOOM))
        self.apply_theme()
        self._saved_changed()
        self._show_phrases()
        if not application.has_chinese_font():
            self.notice.tell(
                "No font on this system can show Chinese. Install one, such as Noto CJK "
                "(on Debian and Ubuntu: sudo apt install fonts-noto-cjk), and start again."
            )

    # -- the article

    def start(self, files: Sequence[Path], sample: Path) -> None:
        """Open the files, else what was read last, else the sample article."""
        for path in files or [self.library.last() or sample]:
            self.library.open(path)

    def open_path(self, path: Path) -> None:
        """Open a file; what is wrong with it is said in the window."""
        self.library.open(path)

    def show_article(self, article: Article, path: Path | None = None) -> None:
        """Show an article where the reader left it, or from its beginning."""
        self._remember_place()
        self.notice.hide()
        reading = Reading(article, self._annotator, self.saved.has, path=path)
        reading.script = self._script()
        self.reading = reading
        self._visits.clear()
        self.view.set_document(reading)
        self.look_up.show_card(None)
        title = article.title or (path.name if path else "Pasted text")
        self.setWindowTitle(f"{title} – Tifa Reader")
        self.status.show_encoding(article.encoding if path else "")
        self.status.tell("")
        self._show_phrases()
        place = self.library.place(reading.key)
        if place is not None and place.paragraph < reading.paragraph_count():
            self.view.go_to(place.paragraph, place.offset)
        self._moved()
        self._remember_place()
        self._scan.start()
        self.view.setFocus()

    def _remember_place(self) -> None:
        if self.reading is not None:
            self.library.remember(self.reading, *self.view.place())

    # -- set phrases of the article

    def _scan_on(self) -> None:
        reading = self.reading
        if reading is None or reading.scan(SLICE):
            self._scan.stop()
            self._prepare.start()
            self.view.byline_changed()
        self._show_phrases()

    def _prepare_on(self) -> None:
        """Load, while nothing else happens, what raw text will need."""
        if next(self._preparing, self) is self:
            self._prepare.stop()

    def _show_phrases(self) -> None:
        reading = self.reading
        if reading is None:
            self.glossary.show_phrases([], complete=True)
            return
        rows = phrase_rows(reading, self.saved)
        self.glossary.show_phrases(rows, complete=reading.scanned == 1)

    def _go_to_phrase(self, phrase: SetPhrase) -> None:
        """Go to the next of the phrase's places at each call, and show its card."""
        reading = self.reading
        if reading is None:
            return
        places = reading.occurrences.places(phrase)
        visit = self._visits.get(phrase.simplified, 0)
        self._visits[phrase.simplified] = visit + 1
        place = places[visit % len(places)]
        self.view.go_to(place.paragraph, place.start, centre=True)
        self.view.highlight(place.paragraph, place.start, place.end)
        self.view.set_caret(place.paragraph, place.start)
        self.look_up.show_card(self._phrase_card(phrase, place.paragraph, place.start))

    def _phrase_card(self, phrase: SetPhrase, paragraph: int, start: int) -> Card:
        assert self.reading is not None
        annotated = self.reading.annotated(paragraph)
        for match in annotated.matches:
            if match.start == start and match.phrase.simplified == phrase.simplified:
                return self._cards.of_match(annotated, match)
        return self._cards.of_phrase(phrase)

    def _step_phrase(self, forward: bool) -> None:
        reading = self.reading
        if reading is None:
            return
        found = reading.phrase_after(*self.view.caret(), forward=forward)
        if found is None:
            self.status.tell(f"No {'further' if forward else 'earlier'} set phrase")
            return
        paragraph, match = found
        self.view.set_caret(paragraph, match.start)
        self.view.highlight(paragraph, match.start, match.end)
        self.look_up.show_card(self._cards.of_match(reading.annotated(paragraph), match))

    # -- looking up

    def _activated(self, paragraph: int, offset: int) -> None:
        assert self.reading is not None
        card = self._cards.at(self.reading.annotated(paragraph), offset)
        if card is not None:
            self.look_up.show_card(card)

    def _follow(self, word: str) -> None:
        shown = self.look_up.card
        card = self._cards.of_word(word)
        if card is None:
            self.status.tell(f"{word} is not in the dictionary")
            return
        inside = shown is not None and shown.sentence is not None and word in shown.sentence.text
        self.look_up.show_card(self._within(card, shown) if inside and shown else card)

    def _within(self, card: Card, shown: Card) -> Card:
        """Give a card the sentence of the card that its link stood on."""
        sentence = shown.sentence
        assert sentence is not None
        at = sentence.text.find(card.simplified, sentence.start)
        at = at if at >= 0 else sentence.text.find(card.simplified)
        if at < 0:
            return card
        return replace(card, sentence=sentence._replace(start=at, end=at + len(card.simplified)))

    def _find(self, query: str) -> list[Row]:
        return found_rows(query, self._phrases, self._annotator.lexicon)

    # -- saving

    def _is_saved(self, card: Card) -> bool:
        return self.saved.has(card.simplified, card.pinyin)

    def _save(self) -> None:
        row = self.glossary.article.list.current_row()
        if self.glossary.article.list.hasFocus() and row is not None:
            self._save_phrase(row.key)
        else:
            self._save_card()

    def _save_card(self) -> None:
        card = self.look_up.card
        if card is None:
            self.status.tell("Choose a word first, then save it")
        elif self._keep(card):
            self.status.tell(f"Saved {card.simplified}")

    def _star_phrase(self, phrase: object) -> None:
        assert isinstance(phrase, SetPhrase)
        kept = self.saved.find(phrase.simplified, phrase.pinyin)
        if kept is None:
            self._save_phrase(phrase)
        else:
            self._remove(kept)

    def _save_phrase(self, phrase: object) -> None:
        assert isinstance(phrase, SetPhrase)
        assert self.reading is not None
        place = self.reading.occurrences.places(phrase)[0]
        if self._keep(self._phrase_card(phrase, place.paragraph, place.start)):
            self.status.tell(f"Saved {phrase.simplified}")

    def _save_all(self) -> None:
        if self.reading is None:
            return
        rows = [row for row in self.glossary.article.list.rows.rows if not row.saved]
        count = 0
        for row in rows:
            assert isinstance(row.key, SetPhrase)
            place = self.reading.occurrences.places(row.key)[0]
            if not self._keep(self._phrase_card(row.key, place.paragraph, place.start)):
                return
            count += 1
        self.status.tell(f"Saved {count} set phrase{'' if count == 1 else 's'}")

    def _keep(self, card: Card) -> bool:
        article = self.reading.article if self.reading and card.sentence else None
        title = article.title or article.source if article else ""
        date = article.date.isoformat() if article and article.date else None
        return self.saved.save(card, title, date)

    def _remove(self, word: object) -> None:
        assert isinstance(word, SavedWord)
        self.saved.remove(word)
        self.notice.tell(f"Removed {word.simplified} from the saved words.", "Undo", self._undo)

    def _undo(self) -> None:
        self.saved.undo()
        self.notice.hide()

    def _saved_changed(self) -> None:
        self.glossary.show_saved(saved_rows(self.saved.words))
        self.actions_by_id["undo_remove"].setEnabled(self.saved.can_undo)
        self.actions_by_id["export_csv"].setEnabled(bool(self.saved.words))
        self.look_up.refresh_saved()
        self._show_phrases()
        self.view.marks_changed()

    def _show_saved_word(self, word: object) -> None:
        assert isinstance(word, SavedWord)
        card = self._cards.of_word(word.simplified)
        if card is not None:
            self.look_up.show_card(card)

    def _export_csv(self) -> None:
        suggested = Path.home() / "tifa-words.csv"
        name, _ = QFileDialog.getSaveFileName(
            self, "Export saved words", str(suggested), "CSV (*.csv)"
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".csv")
        try:
            write_csv(self.saved.words, path)
        except UserError as error:
            self.notice.tell(str(error))
        else:
            self.status.tell(f"Exported {len(self.saved.words)} words to {path.name}")

    # -- display

    def apply_theme(self) -> None:
        """Take on the chosen theme, everywhere."""
        theme = chosen_theme(self._settings.get(THEME))
        script = Script.TRADITIONAL if self._is_traditional() else Script.SIMPLIFIED
        families = application.text_families(script)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(theme.palette())
        self.setStyleSheet(theme.style_sheet())
        self.setWindowIcon(theme.icon("app"))
        for row in ACTIONS:
            if row.icon:
                self.actions_by_id[row.id].setIcon(theme.icon(row.icon))
        self.view.set_fonts(families, application.interface_families())
        self.view.set_colours(theme.colours)
        self.look_up.set_theme(theme, families)
        self.glossary.set_theme(theme, families)
        self.search.set_theme(theme, families)
        self.notice.set_theme(theme)
        self.tool_bar.set_theme(theme)

    def _is_traditional(self) -> bool:
        return self.actions_by_id["toggle_script"].isChecked()

    def _script(self) -> Script:
        return Script.TRADITIONAL if self._is_traditional() else Script.AS_WRITTEN

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.set(THEME, choice)
        self.apply_theme()

    def _toggle_pinyin(self) -> None:
        shown = self.actions_by_id["toggle_pinyin"].isChecked()
        mode = PinyinMode.ALL if shown else PinyinMode.OFF
        self._settings.set(PINYIN, mode)
        self.view.set_pinyin(mode)

    def _toggle_script(self) -> None:
        self._settings.set(SCRIPT, self._script())
        if self.reading is not None:
            self.reading.script = self._script()
        script = Script.TRADITIONAL if self._is_traditional() else Script.SIMPLIFIED
        self.view.set_fonts(application.text_families(script), application.interface_families())
        self.view.text_changed()

    def _zoom(self, factor: float | None) -> None:
        self.view.set_zoom(1.0 if factor is None else self.view.zoom() * factor)

    # -- the window's parts

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "open": lambda: self.library.ask(self, self._folder()),
            "paste": lambda: self.library.paste(),
            "export_csv": self._export_csv,
            "quit": self.close,
            "copy": self._copy,
            "select_all": lambda: self.view.select_all(),
            "save": self._save,
            "save_all": self._save_all,
            "undo_remove": self._undo,
            "search": lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "next_phrase": lambda: self._step_phrase(True),
            "previous_phrase": lambda: self._step_phrase(False),
            "toggle_pinyin": self._toggle_pinyin,
            "toggle_script": self._toggle_script,
            "zoom_in": lambda: self._zoom(1.1),
            "zoom_out": lambda: self._zoom(1 / 1.1),
            "zoom_reset": lambda: self._zoom(None),
            **{f"theme_{choice}": partial(self._choose_theme, choice) for choice in ThemeChoice},
            "next_panel": self._next_panel,
            "show_article_phrases": lambda: self.glossary.show_page(self.glossary.article),
            "show_saved": lambda: self.glossary.show_page(self.glossary.saved),
            "menu": lambda: self.tool_bar.menu_button.showMenu(),
            "shortcuts": lambda: shortcuts_page(self, self.actions_by_id).exec(),
            "about": lambda: about_box(
                self, self._annotator.lexicon.info, len(self._phrases)
            ).exec(),
        }

    def _group_themes(self) -> None:
        themes = QActionGroup(self)
        for choice in ThemeChoice:
            themes.addAction(self.actions_by_id[f"theme_{choice}"])

    def _lay_out(self) -> None:
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.setObjectName("sidePanel")
        self.side.addWidget(self.look_up)
        self.side.addWidget(self.glossary)
        self.side.setChildrenCollapsible(False)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.addWidget(self.view)
        self.panes.addWidget(self.side)
        self.panes.setStretchFactor(0, 1)
        self.panes.setStretchFactor(1, 0)
        for splitter in (self.side, self.panes):
            splitter.setHandleWidth(1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.panes, 1)
        self.setCentralWidget(centre)

        self.status = StatusBar()
        self.setStatusBar(self.status)

        self.resize(1280, 820)
        self.panes.setSizes([1280 - PANEL_WIDTH, PANEL_WIDTH])
        self.side.setSizes([440, 320])
        self.restoreGeometry(self._settings.layout("window"))
        for name, splitter in (("panes", self.panes), ("side", self.side)):
            state = self._settings.layout(name)
            if not state.isEmpty():
                splitter.restoreState(state)

    def _connect(self) -> None:
        self.library.arrived.connect(self.show_article)
        self.library.opening.connect(lambda name: self.status.tell(f"Opening {name}…"))
        self.library.trouble.connect(self._trouble)
        self.saved.changed.connect(self._saved_changed)
        self.saved.failed.connect(self._trouble)
        self.view.activated.connect(self._activated)
        self.view.zoomChanged.connect(lambda zoom: self._settings.set(ZOOM, zoom))
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self._moved())
        self.look_up.saveRequested.connect(self._save_card)
        self.look_up.linkActivated.connect(self._follow)
        self.glossary.phraseChosen.connect(self._go_to_phrase)
        self.glossary.phraseStarred.connect(self._star_phrase)
        self.glossary.saveAllRequested.connect(self._save_all)
        self.glossary.savedChosen.connect(self._show_saved_word)
        self.glossary.savedRemoved.connect(self._remove)
        self.glossary.exportRequested.connect(self._export_csv)
        self.search.chosen.connect(self._follow)
        self.search.left.connect(self.view.setFocus)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.apply_theme())

    def _fill_encodings(self, menu: QMenu) -> None:
        self.library.fill_encodings(menu, self.reading)

    def _trouble(self, sentence: str) -> None:
        self.status.tell("")
        self.notice.tell(sentence)

    def _moved(self) -> None:
        self._remember.start()
        if self.reading is not None:
            paragraph, _ = self.view.place()
            self.status.show_position(paragraph + 1, self.reading.paragraph_count())

    def _folder(self) -> Path:
        path = self.reading.path if self.reading else None
        return path.parent if path else Path.home()

    def _copy(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QTextBrowser | QLabel):
            text = (
                focused.textCursor().selection().toPlainText()
                if isinstance(focused, QTextBrowser)
                else focused.selectedText()
            )
            QGuiApplication.clipboard().setText(text)
        else:
            self.view.copy()

    def _next_panel(self) -> None:
        stops: list[QWidget] = [
            self.view,
            self.look_up.body,
            self.glossary.current_page().list,
            self.search,
        ]
        at = next((n for n, stop in enumerate(stops) if stop.hasFocus()), -1)
        stops[(at + 1) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first dropped file."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.open_path(Path(files[0]))
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place and the window's layout."""
        self._scan.stop()
        self._prepare.stop()
        self._remember.stop()
        self._remember_place()
        self._settings.keep_layout("window", self.saveGeometry())
        self._settings.keep_layout("panes", self.panes.saveState())
        self._settings.keep_layout("side", self.side.saveState())
        self.saved.close()
        super().closeEvent(event)
