"""What the user changes and the study stores: words, corrections and entries."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.annotate import Annotator
from reader.export.user_glossary import UserGlossary
from reader.glossary.format.entry import SetPhrase
from reader.study.new_words import NewWords
from reader.study.store import Study
from reader.ui.commands.host import Host
from reader.ui.corrections.stored_corrections import StoredCorrections
from reader.ui.learning.daily_backup import DailyBackup
from reader.ui.learning.known_words import StoredKnownWords
from reader.ui.learning.saved_words import SavedWords
from reader.ui.learning.user_entries import UserEntries


class UserData(QObject):
    """Hold the user's data for a window.

    `failed` carries, in words, why something could not be stored; `stored` follows what could be.
    """

    failed = Signal(str)
    stored = Signal()

    def __init__(
        self,
        host: Host,
        annotator: Annotator,
        study: Study,
        glossary: UserGlossary,
        phrases: Sequence[SetPhrase],
    ) -> None:
        super().__init__(host.window)
        undo_stack = host.undo_stack
        self.backup = DailyBackup(study)
        self.backup.setParent(self)
        self.saved = SavedWords(study, undo_stack)
        self.new_words = NewWords(annotator, study.known)  # first to follow it: `known` signals
        self.known = StoredKnownWords(study.known, undo_stack)
        self.corrections = StoredCorrections(study.corrections, annotator, undo_stack)
        self.entries = UserEntries(host.window, glossary, annotator, phrases, host.report)
        for changes in (self.saved, self.known, self.corrections):
            changes.setParent(self)  # else what is connected to it would outlive the window
            changes.failed.connect(self.failed)
            changes.changed.connect(lambda _change: self.stored.emit())

    def close(self) -> None:
        """Stop following the study."""
        for followed in (self.backup, self.saved, self.known, self.new_words, self.corrections):
            followed.close()
