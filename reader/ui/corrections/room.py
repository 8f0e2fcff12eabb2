"""The room of corrections: of word boundaries and readings, listed, and the repairs of a file's."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.annotate import Annotator
from reader.study.known_words import KnownWords
from reader.ui.article.room import ArticleRoom
from reader.ui.base.theme import Theme
from reader.ui.commands.actions import Handler
from reader.ui.commands.host import Host
from reader.ui.corrections.boundary_correction import BoundaryCorrection
from reader.ui.corrections.correction_list import CorrectionList
from reader.ui.corrections.editor import CorrectionEditor
from reader.ui.corrections.reading_correction import ReadingCorrection
from reader.ui.corrections.repairs import Repairs
from reader.ui.corrections.stored_corrections import StoredCorrections
from reader.ui.lookup.room import LookupRoom


class CorrectionsRoom(QObject):
    """Correct word boundaries and readings of the open article."""

    def __init__(
        self,
        host: Host,
        annotator: Annotator,
        article: ArticleRoom,
        lookup: LookupRoom,
        stored: StoredCorrections,
        known: KnownWords,
    ) -> None:
        super().__init__(host.window)
        open_article, view, lexicon = article.open_article, article.view, annotator.lexicon
        self._panel = lookup.panel
        self._editor = CorrectionEditor(
            open_article, view, stored, lookup.lookup.stretch, article.notice
        )
        self._boundaries = BoundaryCorrection(self._editor, lexicon.has, host.report)
        self._readings = ReadingCorrection(self._editor, lexicon.syllables, host.report)
        self._list = CorrectionList(host, article, stored, known)
        self._repairs = Repairs(host.settings, annotator, open_article, host.actions["show_mended"])
        stored.changed.connect(open_article.correct)
        lookup.panel.readingRequested.connect(self._correct_reading)

    @property
    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of this room do."""
        return {
            "join": self._boundaries.join,
            "split": self._boundaries.split,
            "correct_reading": self._readings.here,
            "corrections": self._list.open,
            "show_mended": self._repairs.toggle,
        }

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self._editor.set_theme(theme, text_families)

    def _correct_reading(self, pinyin: str) -> None:
        card = self._panel.card
        if card is not None and card.place is not None:
            self._readings.at(card.place, pinyin)
