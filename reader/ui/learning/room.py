"""The room of learning: the glossary panel with what is saved, known and new, and user entries."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer

from reader.lexicon.lexicon import Lexicon
from reader.study.known_words import KnownChange
from reader.study.new_words import ArticleWord
from reader.study.words import Change
from reader.ui.article.room import ArticleRoom
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.commands.actions import Handler
from reader.ui.commands.host import Host
from reader.ui.learning.marking_known import KnownActions
from reader.ui.learning.new_word_count import NewWordCounter
from reader.ui.learning.rows import known_rows, new_row, phrase_rows, saved_rows
from reader.ui.learning.saving import SaveActions
from reader.ui.learning.user_data import UserData
from reader.ui.lists.glossary_panel import GlossaryPanel
from reader.ui.lists.row_list import ListRow
from reader.ui.lookup.room import LookupRoom
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import PINYIN, STANDARD


class LearningRoom(QObject):
    """List what is saved, known and new, and change it."""

    def __init__(
        self,
        host: Host,
        lexicon: Lexicon,
        article: ArticleRoom,
        lookup: LookupRoom,
        data: UserData,
    ) -> None:
        super().__init__(host.window)
        settings, pronunciation, report = host.settings, host.pronunciation, host.report
        saved, known = data.saved, data.known
        self._window = host.window
        self._lexicon = lexicon
        self._data = data
        self._settings = settings
        self._article = article
        self._lookup = lookup
        self._export = host.actions["export_csv"]
        self._report = report
        self.glossary = glossary = GlossaryPanel()
        self.saving = SaveActions(
            saved, article.open_article, lookup.lookup, glossary, article.notice, report
        )
        self.marking = KnownActions(known, lookup.lookup, glossary, article.notice, report)
        self._counter = NewWordCounter(
            article.open_article, article.view, settings, data.new_words, self._new_row
        )
        self._connect_lists()
        article.open_article.opened.connect(self._show_phrases)
        article.scan.progressed.connect(self._scanned)
        saved.changed.connect(self._saved_changed)
        known.changed.connect(self._known_changed)
        data.entries.changed.connect(self._entries_changed)
        pronunciation.changed.connect(self._spell_again)
        settings.changed.connect(self._setting_changed)
        lookup.panel.editRequested.connect(self._write_entry)
        lookup.panel.saveRequested.connect(self.saving.save_card)
        lookup.panel.knownRequested.connect(self.marking.toggle_card)
        written = pronunciation.written
        glossary.saved_rows.set_source(saved_rows(saved.list, written, self._report_unread))
        glossary.known_rows.set_source(known_rows(known.list, written, self._report_unread))
        self._refresh_saved()
        self._refresh_known()

    @property
    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of this room do."""
        glossary = self.glossary
        return {
            "save": self.saving.save,
            "save_all": self.saving.save_all,
            "export_csv": lambda: self.saving.export_csv(self._window),
            "known": self.marking.toggle,
            "add_entry": self._write_entry,
            "show_article_phrases": lambda: glossary.show_page(glossary.article),
            "show_saved": lambda: glossary.show_page(glossary.saved),
            "show_new": lambda: glossary.show_page(glossary.new),
            "show_known": lambda: glossary.show_page(glossary.known),
        }

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self.glossary.set_theme(theme, text_families)
        self._data.entries.set_theme(theme, text_families)

    def _connect_lists(self) -> None:
        glossary, lookup = self.glossary, self._lookup.lookup
        glossary.phraseChosen.connect(lookup.phrase)
        glossary.wordChosen.connect(self._show_word)
        glossary.knownChosen.connect(lambda word: lookup.word(word.simplified))
        glossary.savedChosen.connect(lambda word: lookup.word(word.simplified))
        glossary.exportRequested.connect(self._export.trigger)
        self._counter.counted.connect(self._show_new)

    def _write_entry(self) -> None:
        """Write a user entry on what is selected, else on the card."""
        lookup = self._lookup.lookup
        self._data.entries.write(lookup.card_of_selection() or lookup.card)

    def _entries_changed(self, headword: str) -> None:
        self._article.open_article.annotate_again()
        self._lookup.lookup.again(headword)

    def _scanned(self, share: float) -> None:
        if share == 1:
            self._counter.begin()
        self._show_phrases()

    def _show_phrases(self) -> None:
        open_article = self._article.open_article
        rows = phrase_rows(open_article, self._data.saved)
        self.glossary.show_phrases(rows, complete=open_article.scanned == 1)

    def _show_word(self, word: ArticleWord) -> None:
        self._article.view.show_place(*word.first)
        self._lookup.lookup.stretch(*word.first)

    def _new_row(self, word: ArticleWord) -> ListRow:
        return new_row(word, self._lexicon, self._settings.get(STANDARD), self._data.saved)

    def _show_new(self, rows: list[ListRow], count: int) -> None:
        self.glossary.show_new(rows, count, level_known=self._data.new_words.has_basis)

    def _report_unread(self, why: str) -> None:
        QTimer.singleShot(0, self, lambda: self._report(why))  # it may be painting just now

    def _spell_again(self) -> None:
        self.glossary.known_rows.remake()
        self.glossary.saved_rows.remake()

    def _known_changed(self, change: KnownChange) -> None:
        self.glossary.known_rows.change(change.keys)
        self._refresh_known()

    def _refresh_known(self) -> None:
        self._lookup.panel.refresh_saved()
        self._counter.words_changed()

    def _saved_changed(self, change: Change) -> None:
        self.glossary.saved_rows.change(change.ids)
        self._refresh_saved()

    def _refresh_saved(self) -> None:
        self._export.setEnabled(self.glossary.saved_rows.total > 0)
        self._lookup.panel.refresh_saved()
        self._show_phrases()
        self._counter.begin()
        self._article.view.marks_changed()

    def _setting_changed(self, field: Field[Any]) -> None:
        chosen = field is PINYIN and self._settings.get(PINYIN) is PinyinMode.NEW
        if chosen and not self._data.new_words.has_basis:
            self._report(tr("Every word counts as new until you choose View ▸ My level."))
