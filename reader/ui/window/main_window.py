"""The main window: the article in the middle, the look-up and the glossary beside it."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
)

from reader.annotate import Annotator
from reader.article.model import Article
from reader.cards.card import Card
from reader.cards.card_maker import CardMaker
from reader.cards.stretch_cards import StretchCards
from reader.export.user_glossary import UserGlossary
from reader.glossary.format.entry import SetPhrase
from reader.language.corrections.correction import Correction
from reader.study.new_words import ArticleWord, NewWords
from reader.study.store import Study
from reader.ui.article.find_bar import FindBar
from reader.ui.article.finder import Finder
from reader.ui.article.mark_navigation import Walking
from reader.ui.article.notice import Notice
from reader.ui.article.open_article import Reading
from reader.ui.article.outline import Outlining
from reader.ui.article.recent_articles import Library
from reader.ui.article.scan import Scanning
from reader.ui.article.speech import ReadingAloud
from reader.ui.article.voice import mandarin_voice
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.base import fonts
from reader.ui.base.dropped_files import first_file
from reader.ui.base.languages import apply_language
from reader.ui.base.theme import chosen_theme
from reader.ui.base.wording import tr
from reader.ui.commands.actions import ENCODING, RECENT, make_actions
from reader.ui.commands.actions import LANGUAGE as LANGUAGE_MENU
from reader.ui.commands.actions import LEVEL as LEVEL_MENU
from reader.ui.commands.keys import Keys, tell_keys
from reader.ui.commands.undo import Undoing
from reader.ui.corrections.boundary_correction import Redrawing
from reader.ui.corrections.correction_list import CorrectionList
from reader.ui.corrections.editor import Correcting
from reader.ui.corrections.reading_correction import Rereading
from reader.ui.corrections.repairs import Mending
from reader.ui.corrections.stored_corrections import OwnCorrections
from reader.ui.learning.known_words import OwnKnownWords
from reader.ui.learning.marking_known import Knowing
from reader.ui.learning.new_word_count import Surveying
from reader.ui.learning.own_entries import OwnEntries
from reader.ui.learning.rows import WordRows, found_rows, known_row, new_row, phrase_rows, saved_row
from reader.ui.learning.saved_words import SavedWords
from reader.ui.learning.saving import Keeping
from reader.ui.lists.glossary_panel import GlossaryPanel
from reader.ui.lists.row_list import Row
from reader.ui.lookup.hover import Hovering
from reader.ui.lookup.hover_card import HoverCard
from reader.ui.lookup.lookup import LookingUp
from reader.ui.lookup.other_places import Whereabouts
from reader.ui.lookup.panel import LookUpPanel
from reader.ui.lookup.search_field import SearchField
from reader.ui.lookup.selection_lookup import Selecting
from reader.ui.lookup.word_menu import WordMenu
from reader.ui.settings.pronunciation import Pronunciation
from reader.ui.settings.settings import (
    HOVER_CARD,
    LANGUAGE,
    LEVEL,
    PINYIN,
    STANDARD,
    THEME,
    Settings,
)
from reader.ui.window.arrangement import Arrangement
from reader.ui.window.display import Display
from reader.ui.window.first_steps import FirstSteps
from reader.ui.window.handlers import handlers
from reader.ui.window.menus import fill_choices, make_menus
from reader.ui.window.overlays import Sheets
from reader.ui.window.status_bar import StatusBar
from reader.ui.window.toolbar import ToolBar

SETTLED = 2000
"""After how many milliseconds of no scrolling the place is kept."""


class MainWindow(QMainWindow):
    """Let a learner read an article, look words up, and keep them."""

    def __init__(
        self,
        annotator: Annotator,
        study: Study,
        settings: Settings,
        phrases: Sequence[SetPhrase],
        own: UserGlossary,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Tifa Reader")
        self.setAcceptDrops(True)
        self.reading: Reading | None = None
        self.annotator = annotator
        self._study = study
        self._own = own
        self.settings = settings
        self.successor: MainWindow | None = None

        self.pronunciation = Pronunciation(self, settings)
        cards = CardMaker(annotator, lambda: settings.get(STANDARD))
        self.undoing = Undoing()
        self.saved = SavedWords(study, self.undoing)
        self.new_words = NewWords(annotator, study.known)
        self.known = OwnKnownWords(study.known, self.undoing)
        self.corrections = OwnCorrections(study.corrections, annotator, self.undoing)
        self._saved_rows = WordRows(saved_row, self.pronunciation.written)
        self._known_rows = WordRows(known_row, self.pronunciation.written)
        self.library = Library(study, QThreadPool.globalInstance())
        self.actions_by_id = make_actions(self, handlers(self))
        self.keys = Keys(self.actions_by_id, settings)
        self.view = ArticleView(chosen_theme(settings.get(THEME)).colours)
        self.whereabouts = Whereabouts()
        for part in (
            *(self.pronunciation, self.undoing, self.saved, self.known, self.corrections),
            *(self.library, self.keys, self.whereabouts),
        ):
            part.setParent(self)  # else what is connected to it would outlive the window
        self.look_up = LookUpPanel(
            self._is_saved, self._is_known, cards.knows, self.whereabouts, self.pronunciation
        )
        self.glossary = GlossaryPanel()
        self.search = SearchField(self, self._find, self.keys)
        self.find_bar = FindBar(Finder(annotator), self.view)
        self.first_steps = FirstSteps(self.view, self.keys)
        self.notice = Notice(self.view, self.undoing.undo)
        self.status = StatusBar(self.keys)
        self.tool_bar = ToolBar(
            self.actions_by_id,
            make_menus(
                self,
                self.actions_by_id,
                {
                    RECENT: self.library.fill_recent,
                    ENCODING: self._fill_encodings,
                    LEVEL_MENU: lambda menu: fill_choices(menu, settings, LEVEL),
                    LANGUAGE_MENU: lambda menu: fill_choices(menu, settings, LANGUAGE),
                },
            ),
            self.search,
            self.library.fill_recent,
        )
        self.arrangement = Arrangement(self, settings)
        self.sheets = Sheets(self)
        self.looking_up = LookingUp(
            cards,
            StretchCards(annotator, cards),
            self.view,
            self.look_up,
            self.whereabouts,
            self.status.tell,
        )
        Selecting(self.view, self.looking_up.stretch)
        self.own_entries = OwnEntries(self, own, annotator, phrases, self.status.tell)
        self.word_menu = WordMenu(self.view, self.looking_up, self.actions_by_id)
        self.walking = Walking(self.view, self.looking_up.stretch, self.status.tell)
        self.reading_aloud = ReadingAloud(self.view, mandarin_voice, self._trouble)
        self.outlining = Outlining(self, self.view, self.actions_by_id["outline"])
        self.hover_card = HoverCard(self, self.pronunciation)
        self.hovering = Hovering(
            self.view, self.hover_card, self.looking_up, lambda: settings.get(HOVER_CARD)
        )
        self.keeping = Keeping(
            self.saved, self.looking_up, self.glossary, self.notice, self.status.tell
        )
        self.knowing = Knowing(
            self.known, self.looking_up, self.glossary, self.notice, self.status.tell
        )
        self.surveying = Surveying(self.view, settings, self.new_words, self._new_row)
        self.correcting = Correcting(
            self.view, self.corrections, self.looking_up.stretch, self.notice
        )
        lexicon = annotator.lexicon
        self.redrawing = Redrawing(self.correcting, lexicon.has, self.status.tell)
        self.rereading = Rereading(self.correcting, lexicon.syllables, self.status.tell)
        self.correction_list = CorrectionList(
            *(self, self.view, self.corrections, study.known, self.undoing, self.open_path)
        )
        self.mending = Mending(settings, annotator, self.view, self.actions_by_id["show_mended"])
        self.display = Display(
            self,
            settings,
            self.actions_by_id,
            self.view,
            self.pronunciation,
            [
                part.set_theme
                for part in (
                    *(self.look_up, self.glossary, self.search, self.notice, self.tool_bar),
                    *(self.hover_card, self.find_bar, self.outlining, self.own_entries),
                    *(self.first_steps, self.correcting),
                )
            ],
        )
        self.scanning = Scanning(
            self.view, chain(cards.prepare(), self.look_up.prepare()), annotator.prepare()
        )
        self._remember = QTimer(self, interval=SETTLED, singleShot=True)
        self._connect()
        self._saved_changed()
        self._known_changed()
        self._follow_undo()
        if not fonts.has_chinese_font():
            no_font = tr(
                "No font on this system can show Chinese. Install one, such as Noto CJK "
                "(on Debian and Ubuntu: sudo apt install fonts-noto-cjk), and start again."
            )
            self.notice.tell(no_font)

    def start(self, files: Sequence[Path], sample: Path) -> None:
        """Open the files, the first on top, else what was read last, else the sample article.

        The very first time, with a hint: a window that was closed has left its layout. Who opens a
        file of their own needs none.
        """
        is_first = self.settings.layout("window").isEmpty()
        if is_first and all(path.resolve() == sample.resolve() for path in files):
            self.first_steps.show()
        for path in reversed(files or [self.library.last() or sample]):
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file; what is wrong with it is said in the window."""
        self.library.open(path)

    def show_article(self, article: Article, path: Path | None = None) -> None:
        """Show an article where the reader left it, or from its beginning."""
        self.notice.hide()
        self._remember_place()
        reading = Reading(
            *(article, self.annotator, self.saved.has),
            *(self.pronunciation.rubies, self.new_words),
            path=path,
        )
        self.reading = reading
        for part in (
            *(self.display, self.looking_up, self.keeping),
            *(self.outlining, self.walking, self.correcting, self.mending, self.surveying),
            *(self.correction_list, self.reading_aloud, self.sheets),
        ):
            part.read(reading)
        self.view.set_document(reading)
        self.find_bar.read(reading)
        title = article.title or (path.name if path else tr("Pasted text"))
        self.setWindowTitle(f"{title} – Tifa Reader")
        self.status.show_encoding(article.encoding if path else "")
        self.status.tell("")
        self._show_phrases()
        place = self.library.place(reading.key)
        if place is not None and place.paragraph < reading.paragraph_count():
            self.view.jump_to(place.paragraph, place.offset)
        self._moved()
        self._remember_place()
        self.scanning.read(reading)
        self.view.setFocus()

    def _remember_place(self) -> None:
        if self.reading is not None:
            self.library.remember(self.reading, *self.view.place())

    def _scanned(self, share: float) -> None:
        """Tell of what was found."""
        self.status.show_scan(share, at_work=self.scanning.at_work)
        if share == 1:
            self.view.byline_changed()
            self.surveying.begin()
        self._show_phrases()

    def _show_phrases(self) -> None:
        reading = self.reading
        rows = phrase_rows(reading, self.saved) if reading else []
        self.glossary.show_phrases(rows, complete=reading is None or reading.scanned == 1)
        self.whereabouts.follow_scan()

    def _find(self, query: str) -> list[Row]:
        return found_rows(
            query,
            self.own_entries.phrases,
            self.annotator.lexicon,
            self.pronunciation.written,
        )

    def add_entry(self) -> None:
        """Write an entry of the reader's own on what is selected, else on the card."""
        self.own_entries.write(self.looking_up.card_of_selection() or self.looking_up.card)

    def _entries_changed(self, headword: str) -> None:
        """Find the set phrases anew, with the reader's place kept."""
        if self.reading is not None:
            self.reading.forget()
            self.view.text_changed()
            self.scanning.start()
        self.looking_up.again(headword)

    def _corrected(self, corrections: set[Correction]) -> None:
        if self.reading is not None:
            self.reading.corrected(corrections)
            self._text_changed()

    def _cut_anew(self) -> None:
        if self.reading is not None:
            self.reading.forget()
            self._text_changed()

    def _text_changed(self) -> None:
        """Show words that are cut or read otherwise now, with the reader's place kept."""
        self.view.text_changed()
        self.scanning.start()
        self.looking_up.refresh()
        self.find_bar.look_again()

    def _correct_reading(self, pinyin: str) -> None:
        if (card := self.look_up.card) is not None and card.place is not None:
            self.rereading.at(card.place, pinyin)

    def _is_saved(self, card: Card) -> bool:
        return self.saved.has(card.simplified, card.pinyin)

    def _is_known(self, card: Card) -> bool:
        return self.known.has(card.simplified, card.pinyin)

    def _new_row(self, word: ArticleWord) -> Row:
        standard = self.settings.get(STANDARD)
        return new_row(word, self.annotator.lexicon, standard, self.saved)

    def _show_new(self, rows: list[Row], count: int) -> None:
        self.glossary.show_new(rows, count, told=self.new_words.has_basis)

    def _list_known(self) -> None:
        self.glossary.show_known(self._known_rows.of(self.known.words))

    def _list_saved(self) -> None:
        self.glossary.show_saved(self._saved_rows.of(self.saved.words))

    def _spell_anew(self) -> None:
        self._known_rows.spell_anew()
        self._saved_rows.spell_anew()
        self._list_known()
        self._list_saved()

    def _known_changed(self) -> None:
        self._list_known()
        self.look_up.refresh_saved()
        self.surveying.words_changed()

    def _saved_changed(self) -> None:
        self._list_saved()
        self.actions_by_id["export_csv"].setEnabled(bool(self.saved.words))
        self.look_up.refresh_saved()
        self._show_phrases()
        self.surveying.begin()
        self.view.marks_changed()

    def _follow_undo(self) -> None:
        self.actions_by_id["undo"].setEnabled(self.undoing.possible)

    def _go_to_word(self, word: ArticleWord) -> None:
        self.view.show_place(*word.first)
        self.looking_up.stretch(*word.first)

    def _setting_changed(self, field: object) -> None:
        if field is PINYIN and self.settings.get(PINYIN) is PinyinMode.NEW:
            if not self.new_words.has_basis:
                self.status.tell(tr("Every word counts as new until you choose View ▸ My level."))
        elif field is STANDARD:
            self.looking_up.refresh()
        elif field is LANGUAGE:
            QTimer.singleShot(0, self, self._succeed)

    def _succeed(self) -> None:
        """Make way for a window in the language that was chosen."""
        from reader.ui.window.succession import succeed

        apply_language(self.settings.get(LANGUAGE))
        phrases = self.own_entries.phrases
        self.successor = MainWindow(self.annotator, self._study, self.settings, phrases, self._own)
        succeed(self, self.successor)

    def _connect(self) -> None:
        self.settings.changed.connect(self._setting_changed)
        for own in (self.saved, self.known, self.corrections):
            own.failed.connect(self._not_kept)
            own.changed.connect(self._kept)
        self.library.unkept_place.began.connect(self._not_kept)
        self.library.unkept_place.ended.connect(self._kept)
        self.settings.unkept.began.connect(self._settings_not_kept)
        self.settings.unkept.ended.connect(self._settings_kept)
        self.scanning.told.connect(self._scanned)
        self.status.scanToggled.connect(self.scanning.toggle)
        self._remember.timeout.connect(self._remember_place)
        self.library.arrived.connect(self.show_article)
        self.library.opening.connect(self._wait_for)
        self.library.trouble.connect(self._trouble)
        self.saved.changed.connect(self._saved_changed)
        self.known.changed.connect(self._known_changed)
        self.pronunciation.changed.connect(self._spell_anew)
        self.surveying.counted.connect(self._show_new)
        self.corrections.changed.connect(self._corrected)
        self.view.caretMoved.connect(self.notice.let_go)
        self.mending.changed.connect(self._cut_anew)
        self.undoing.changed.connect(self._follow_undo)
        self.view.verticalScrollBar().valueChanged.connect(self._moved)
        self.own_entries.changed.connect(self._entries_changed)
        self.look_up.readingRequested.connect(self._correct_reading)
        self.look_up.editRequested.connect(self.add_entry)
        self.look_up.saveRequested.connect(self.keeping.save_card)
        self.look_up.knownRequested.connect(self.knowing.toggle_card)
        self.glossary.phraseChosen.connect(self.looking_up.phrase)
        self.glossary.wordChosen.connect(self._go_to_word)
        self.glossary.knownChosen.connect(lambda word: self.looking_up.word(word.simplified))
        self.glossary.savedChosen.connect(lambda word: self.looking_up.word(word.simplified))
        self.glossary.exportRequested.connect(self.actions_by_id["export_csv"].trigger)
        self.search.chosen.connect(self.looking_up.word)
        self.search.left.connect(self.view.setFocus)
        for button, action in (
            (self.look_up.known, "known"),
            (self.look_up.back, "back"),
            (self.look_up.forward, "forward"),
            (self.look_up.places.previous, "previous_place"),
            (self.look_up.places.next, "next_place"),
        ):
            tell_keys(button, self.actions_by_id[action])

    def _fill_encodings(self, menu: QMenu) -> None:
        self.library.fill_encodings(menu, self.reading)

    def _wait_for(self, name: str) -> None:
        self.scanning.stop()
        self.status.tell(tr("Opening {name}…").format(name=name))

    def _trouble(self, sentence: str) -> None:
        self.scanning.start()
        self.status.tell("")
        self.notice.tell(sentence)

    def _not_kept(self, sentence: str) -> None:
        self.status.tell("")
        self.notice.tell_unkept(sentence, self._study)

    def _kept(self) -> None:
        self.notice.kept(self._study)

    def _settings_not_kept(self, sentence: str) -> None:
        self.notice.tell_unkept(sentence, self.settings)

    def _settings_kept(self) -> None:
        self.notice.kept(self.settings)

    def _moved(self) -> None:
        self._remember.start()
        if self.reading is not None:
            paragraph, _ = self.view.place()
            self.status.show_position(paragraph + 1, self.reading.paragraph_count())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back or forward through what was looked up, by the mouse's buttons for that."""
        if event.button() == Qt.MouseButton.BackButton:
            self.looking_up.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.looking_up.forward()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if first_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first dropped file."""
        if path := first_file(event.mimeData()):
            self.open_path(path)
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place and the window's layout."""
        self.scanning.stop()
        self.reading_aloud.stop()
        self._remember.stop()
        self.library.close()
        self._remember_place()
        self.arrangement.keep()
        self.saved.close()
        self.known.close()
        self.new_words.close()
        self.corrections.close()
        super().closeEvent(event)
