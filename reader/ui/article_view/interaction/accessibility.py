"""The text for assistive technology: the caret's paragraph, and each word reached."""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from reader.ui.article_view.interaction.caret import Caret
from reader.ui.article_view.interaction.scroll_area import TextScrollArea
from reader.ui.article_view.interaction.sentences import sentence_starts
from reader.ui.article_view.interaction.viewport import Viewport
from reader.ui.article_view.layout.composition import Composition
from reader.ui.article_view.offsets import from_utf16, to_utf16
from reader.ui.article_view.selection import Selection, TextPosition

_Boundary = QAccessible.TextBoundaryType


class SpokenText(QAccessibleTextInterface):
    """Provide the caret's paragraph, or the first in view; all offsets are UTF-16 units."""

    def __init__(self, view: TextScrollArea, viewport: Viewport, caret: Caret) -> None:
        super().__init__()
        self._view = view
        self._viewport = viewport
        self._caret = caret

    @property
    def _place(self) -> TextPosition:
        return self._caret.place or self._viewport.place()

    @property
    def _composition(self) -> Composition | None:
        layout = self._viewport.layout
        return layout.composition(self._place.paragraph) if len(layout) else None

    @property
    def _text(self) -> str:
        return composition.text if (composition := self._composition) else ""

    def word(self) -> str:
        """Return the caret's word with its pinyin."""
        composition, word = self._composition, self._caret.word
        document = self._viewport.layout.document
        if composition is None or document is None or word is None or word.start == word.end:
            return ""
        text = composition.text[word.start : word.end]
        ruby = document.rubies(word.paragraph)[composition.token_at(word.start)].text
        return f"{text}, {ruby}" if ruby else text

    def text(self, start: int, end: int) -> str:
        """Return a part of the paragraph."""
        text = self._text
        return text[from_utf16(text, start) : from_utf16(text, end)]

    def characterCount(self) -> int:
        """Count the paragraph's UTF-16 units."""
        text = self._text
        return to_utf16(text, len(text))

    def cursorPosition(self) -> int:
        """Return the caret's offset."""
        return to_utf16(self._text, self._place.offset)

    def setCursorPosition(self, position: int) -> None:
        """Move the caret within the paragraph."""
        if self._text:
            offset = min(from_utf16(self._text, position), len(self._text) - 1)
            self._caret.put(TextPosition(self._place.paragraph, offset))

    def _selected(self) -> tuple[int, int] | None:
        selection, text = self._caret.selection, self._text
        span = selection.within(self._place.paragraph, len(text)) if selection else None
        return (to_utf16(text, span[0]), to_utf16(text, span[1])) if span else None

    def selectionCount(self) -> int:
        """Count the selections in the paragraph: 0 or 1."""
        return 0 if self._selected() is None else 1

    def selection(self, index: int) -> tuple[int, int]:
        """Return the selected part of the paragraph."""
        return self._selected() or (0, 0)

    def addSelection(self, start: int, end: int) -> None:
        """Select a part of the paragraph and nothing else."""
        paragraph, text = self._place.paragraph, self._text
        ends = (TextPosition(paragraph, from_utf16(text, units)) for units in (start, end))
        self._caret.select(Selection(*ends))

    def setSelection(self, index: int, start: int, end: int) -> None:
        """Select another part of the paragraph."""
        self.addSelection(start, end)

    def removeSelection(self, index: int) -> None:
        """Select nothing."""
        self._caret.select(None)

    def characterRect(self, offset: int) -> QRect:
        """Return the rectangle of a character on the screen."""
        if not self._text:
            return QRect()
        place = self._viewport.clip(self._place.paragraph, from_utf16(self._text, offset))
        rect = self._viewport.geometry.character_rect(place).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Find the character of the paragraph at a point of the screen, -1 for none."""
        at = self._view.viewport().mapFromGlobal(point)
        place = self._viewport.geometry.character_at(at.x(), at.y())
        if place is None or place.paragraph != self._place.paragraph:
            return -1
        return to_utf16(self._text, place.offset)

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Scroll a part of the paragraph into view."""
        offset = from_utf16(self._text, start)
        self._view.scroll_into_view(self._viewport.clip(self._place.paragraph, offset))

    def attributes(self, offset: int) -> Any:
        """Return no attributes, valid for the whole paragraph."""
        return "", 0, self.characterCount()

    def textAtOffset(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Any:
        """Return the character, word, sentence or paragraph at an offset, and its bounds."""
        composition, text = self._composition, self._text
        at = min(from_utf16(text, offset), max(len(text) - 1, 0))
        start, end = 0, len(text)
        if boundary == _Boundary.CharBoundary:
            start, end = at, min(at + 1, len(text))
        elif boundary == _Boundary.WordBoundary and composition is not None:
            _, start, end = self._caret.word_at(TextPosition(self._place.paragraph, at))
        elif boundary == _Boundary.SentenceBoundary:
            starts = [*sentence_starts(text), len(text)]
            start = max(s for s in starts if s <= at)
            end = min((s for s in starts if s > at), default=len(text))
        elif boundary == _Boundary.LineBoundary and composition is not None:
            line = composition.lines[composition.line_at(at)]
            start, end = line.start, line.end
        return text[start:end], to_utf16(text, start), to_utf16(text, end)


class AccessibleArticle(QAccessibleWidget):
    """Represent the article view as a document with text."""

    def __init__(self, view: TextScrollArea, text: SpokenText) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text = text

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return the text interface; for others a null pointer, as None crashes Qt."""
        return self._text if kind == QAccessible.InterfaceType.TextInterface else VoidPtr(0)


def announce(view: TextScrollArea, text: SpokenText) -> None:
    """Report that the caret has moved, and the word that it is on."""
    if not QAccessible.isActive():
        return
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, text.cursorPosition()))
    if word := text.word():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, word))


@cache
def install() -> None:
    """Register the text of all article views with Qt, once for the whole process."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject) -> QAccessibleWidget | None:
    text = getattr(thing, "spoken_text", None)
    if isinstance(thing, TextScrollArea) and isinstance(text, SpokenText):
        return AccessibleArticle(thing, text)
    return None
