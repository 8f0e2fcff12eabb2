"""What is lit under the pointer, at the caret, and for a moment at a place gone to."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation

from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.interaction.caret import Caret
from reader.ui.article_view.layout.geometry import Ground, Span
from reader.ui.article_view.layout.page_painter import Lights
from reader.ui.article_view.layout.text_layout import Galley
from reader.ui.article_view.selection import Place

_PASSING = 2400  # ms
_UNDERLINED = (MarkKind.PHRASE, MarkKind.OFFICIALESE)


class Lighting(QObject):
    """Keep the lights, and have what they leave and what they reach painted anew."""

    def __init__(
        self,
        parent: QObject,
        galley: Galley,
        ground: Ground,
        caret: Caret,
        repaint: Callable[[Span], None],
    ) -> None:
        super().__init__(parent)
        self._galley = galley
        self._ground = ground
        self._caret = caret
        self._repaint = repaint
        self.lights = Lights()
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_PASSING)
        self._fade.setKeyValueAt(0.0, 1.0)
        self._fade.setKeyValueAt(0.6, 1.0)
        self._fade.setKeyValueAt(1.0, 0.0)
        self._fade.valueChanged.connect(self._faded)

    def clear(self) -> None:
        """Put all lights out."""
        self._fade.stop()
        self.lights = Lights(focused=self.lights.focused)

    def phrase_at(self, span: Span) -> Span | None:
        """Give the longest set phrase that a word belongs to."""
        document = self._galley.document
        if document is None:
            return None
        phrases = [
            Span(span.paragraph, mark.start, mark.end)
            for mark in document.marks(span.paragraph)
            if mark.kind in _UNDERLINED and mark.start < span.end and span.start < mark.end
        ]
        return max(phrases, key=lambda phrase: phrase.end - phrase.start, default=None)

    def hover_sentence(self, sentence: Span | None) -> None:
        """Show that a sentence can be unfolded."""
        if sentence != self.lights.hover_sentence:
            self._repaint_all(self.lights.hover_sentence, sentence)
            self.lights.hover_sentence = sentence

    def hover(self, place: Place | None) -> Span | None:
        """Light the word or the set phrase at a place, or none, and give the word."""
        lights = self.lights
        word, phrase = self._found(self._caret.word_at(place) if place is not None else None)
        if (word, phrase) != (lights.hover, lights.hover_phrase):
            self._repaint_all(lights.hover, lights.hover_phrase)
            lights.hover, lights.hover_phrase = word, phrase
            self._repaint_all(word, phrase)
        return word

    def follow_caret(self) -> None:
        """Light what is selected, else the word or the set phrase at the caret."""
        lights = self.lights
        lights.selection = self._caret.selection
        self._repaint_all(lights.word, lights.word_phrase, lights.word_sentence)
        lights.word_sentence = self._ground.sentence_at(self._caret.place)
        word = self._caret.word if self._caret.selection is None else None
        lights.word, lights.word_phrase = self._found(word)
        self._repaint_all(lights.word, lights.word_phrase, lights.word_sentence)

    def _found(self, token: Span | None) -> tuple[Span | None, Span | None]:
        """Give the word that a token is, unless it is punctuation, and the phrase around it."""
        if token is None:
            return None, None
        return token if self._caret.is_word(token) else None, self.phrase_at(token)

    def follow_marks(self) -> None:
        """Find the words and the set phrases anew."""
        lights = self.lights
        if self._caret.place is not None:
            self.follow_caret()
        if lights.hover is not None:
            self.hover(Place(lights.hover.paragraph, lights.hover.start))

    def pass_over(self, span: Span) -> None:
        """Light a stretch and let it fade."""
        self._repaint_all(self.lights.passing)
        self._fade.stop()
        self.lights.passing = span
        self.lights.strength = 1.0
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
        self._repaint(span)

    def _faded(self, strength: float) -> None:
        if strength != self.lights.strength:
            self.lights.strength = strength
            self._repaint_all(self.lights.passing)

    def _repaint_all(self, *spans: Span | None) -> None:
        for span in spans:
            if span is not None:
                self._repaint(span)
