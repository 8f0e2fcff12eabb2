"""The caret, which is on a word, and the selection, whose ends are between characters."""

from PySide6.QtCore import QObject, Signal

from reader.ui.article_view.interaction.movement import Movement, Unit, is_word
from reader.ui.article_view.layout.geometry import Span
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import Selection, TextPosition


class Caret(QObject):
    """Hold the caret's place and the selection, and move them."""

    moved = Signal(int, int)
    selectionChanged = Signal()  # noqa: N815

    def __init__(self, parent: QObject, layout: TextLayout) -> None:
        super().__init__(parent)
        self._layout = layout
        self._movement = Movement(layout)
        self._origin: tuple[TextPosition, TextPosition] | None = None
        self._x: float | None = None
        self.place: TextPosition | None = None
        self.selection: Selection | None = None

    @property
    def word(self) -> Span | None:
        """Return the word at the caret."""
        return self.word_at(self.place) if self.place is not None else None

    def word_at(self, place: TextPosition) -> Span:
        """Return the word at a place."""
        return Span(place.paragraph, *self._movement.word_at(place))

    def is_word(self, span: Span) -> bool:
        """Return whether a token is a word and not punctuation or white space."""
        text = self._layout.composition(span.paragraph).text
        return is_word(text[span.start : span.end])

    def clear(self) -> None:
        """Remove the caret and the selection, as for another document."""
        self.place = self._origin = self._x = None
        self.select(None)

    def put(self, place: TextPosition) -> None:
        """Move the caret to a place and clear the selection."""
        self._x = None
        self._origin = None
        self.select(None)
        self._set_place(place)

    def _set_place(self, place: TextPosition) -> None:
        if place != self.place:
            self.place = place
            self.moved.emit(*place)

    def select(self, selection: Selection | None) -> None:
        """Replace the selection; an empty one is None."""
        if selection is not None and selection.is_empty:
            selection = None
        if selection != self.selection:
            self.selection = selection
            self.selectionChanged.emit()

    def step(self, unit: Unit, start: TextPosition, *, forward: bool, extend: bool) -> bool:
        """Move from a place, or extend the selection; return whether there is a further place."""
        x = self._movement.middle(start) if self._x is None else self._x
        target = self._movement.step(unit, start, x, forward=forward)
        if target is None:
            return False
        if extend:
            if self._origin is None:
                self.anchor_at(self.word_at(start))
            self.extend(self.word_at(target))
            self._set_place(target)
        else:
            self.put(target)
        self._x = x if unit is Unit.LINE else None
        return True

    def anchor_at(self, span: Span) -> None:
        """Select a stretch, which may be empty, to extend the selection from it."""
        start, end = (
            TextPosition(span.paragraph, span.start),
            TextPosition(span.paragraph, span.end),
        )
        self._origin = start, end
        self.select(Selection(start, end))

    def extend(self, span: Span) -> None:
        """Extend the selection from its anchor, else from the caret's word, over a stretch."""
        if self._origin is None:
            self.anchor_at(self.word or span)
        assert self._origin is not None
        start, end = (
            TextPosition(span.paragraph, span.start),
            TextPosition(span.paragraph, span.end),
        )
        if start >= self._origin[0]:
            self.select(Selection(self._origin[0], max(end, self._origin[1])))
        else:
            self.select(Selection(self._origin[1], start))

    def select_all(self) -> None:
        """Select the whole text."""
        if count := len(self._layout):
            end = TextPosition(count - 1, self._layout.length(count - 1))
            self._origin = TextPosition(0, 0), end
            self.select(Selection(TextPosition(0, 0), end))

    def first_word(self, place: TextPosition) -> TextPosition | None:
        """Return the first word at or after a place."""
        return self._movement.first(place)
