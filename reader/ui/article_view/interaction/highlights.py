"""What is highlighted under the pointer, at the caret, and for a moment after a jump."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation

from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.interaction.caret import Caret
from reader.ui.article_view.layout.geometry import Geometry, Span
from reader.ui.article_view.layout.page_painter import HighlightState
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import TextPosition

_FLASH = 2400  # ms
_UNDERLINED = (MarkKind.PHRASE, MarkKind.OFFICIALESE)


class Highlights(QObject):
    """Hold the highlights, and repaint what they leave and what they reach."""

    def __init__(
        self,
        parent: QObject,
        layout: TextLayout,
        geometry: Geometry,
        caret: Caret,
        repaint: Callable[[Span], None],
    ) -> None:
        super().__init__(parent)
        self._layout = layout
        self._geometry = geometry
        self._caret = caret
        self._repaint = repaint
        self.state = HighlightState()
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FLASH)
        self._fade.setKeyValueAt(0.0, 1.0)
        self._fade.setKeyValueAt(0.6, 1.0)
        self._fade.setKeyValueAt(1.0, 0.0)
        self._fade.valueChanged.connect(self._faded)

    def clear(self) -> None:
        """Remove all highlights."""
        self._fade.stop()
        self.state = HighlightState(focused=self.state.focused)

    def phrase_at(self, span: Span) -> Span | None:
        """Return the longest set phrase that a word belongs to."""
        document = self._layout.document
        if document is None:
            return None
        phrases = [
            Span(span.paragraph, mark.start, mark.end)
            for mark in document.marks(span.paragraph)
            if mark.kind in _UNDERLINED and mark.start < span.end and span.start < mark.end
        ]
        return max(phrases, key=lambda phrase: phrase.end - phrase.start, default=None)

    def hover_sentence(self, sentence: Span | None) -> None:
        """Show beside a sentence that it can be unfolded."""
        if sentence != self.state.hover_sentence:
            self._repaint_all(self.state.hover_sentence, sentence)
            self.state.hover_sentence = sentence

    def hover(self, place: TextPosition | None) -> Span | None:
        """Highlight the word and the set phrase at a place, or none, and return the word."""
        state = self.state
        word, phrase = self._word_and_phrase(
            self._caret.word_at(place) if place is not None else None
        )
        if (word, phrase) != (state.hover, state.hover_phrase):
            self._repaint_all(state.hover, state.hover_phrase)
            state.hover, state.hover_phrase = word, phrase
            self._repaint_all(word, phrase)
        return word

    def update_caret(self) -> None:
        """Highlight the selection, else the word and the set phrase at the caret."""
        state = self.state
        state.selection = self._caret.selection
        self._repaint_all(state.word, state.word_phrase, state.word_sentence)
        state.word_sentence = self._geometry.sentence_at(self._caret.place)
        word = self._caret.word if self._caret.selection is None else None
        state.word, state.word_phrase = self._word_and_phrase(word)
        self._repaint_all(state.word, state.word_phrase, state.word_sentence)

    def _word_and_phrase(self, token: Span | None) -> tuple[Span | None, Span | None]:
        """Return a token if it is a word, and the set phrase around it."""
        if token is None:
            return None, None
        return token if self._caret.is_word(token) else None, self.phrase_at(token)

    def update_marks(self) -> None:
        """Find the highlighted words and set phrases again, after the marks have changed."""
        state = self.state
        if self._caret.place is not None:
            self.update_caret()
        if state.hover is not None:
            self.hover(TextPosition(state.hover.paragraph, state.hover.start))

    def flash(self, span: Span) -> None:
        """Highlight a stretch and let it fade."""
        self._repaint_all(self.state.flashed)
        self._fade.stop()
        self.state.flashed = span
        self.state.strength = 1.0
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
        self._repaint(span)

    def _faded(self, strength: float) -> None:
        if strength != self.state.strength:
            self.state.strength = strength
            self._repaint_all(self.state.flashed)

    def _repaint_all(self, *spans: Span | None) -> None:
        for span in spans:
            if span is not None:
                self._repaint(span)
