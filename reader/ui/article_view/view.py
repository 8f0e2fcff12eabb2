"""The article widget: words with pinyin over them, used by mouse and keyboard."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)

from reader.ui.article_view.document import Document
from reader.ui.article_view.interaction.accessibility import SpokenText, announce, install
from reader.ui.article_view.interaction.caret import Caret
from reader.ui.article_view.interaction.highlights import Highlights
from reader.ui.article_view.interaction.keyboard import page_of, step_of
from reader.ui.article_view.interaction.movement import Unit
from reader.ui.article_view.interaction.pointer import Pointer
from reader.ui.article_view.interaction.scroll_area import TextScrollArea
from reader.ui.article_view.layout.folds import Folds
from reader.ui.article_view.layout.geometry import Span
from reader.ui.article_view.layout.page_painter import Colours, PagePainter
from reader.ui.article_view.layout.style import Proportions
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.selection import Selection, TextPosition
from reader.ui.base.wording import tr


class ArticleView(TextScrollArea):
    """Show a document; places are a paragraph's number and an offset in code points."""

    activated = Signal(int, int)
    caretMoved = Signal(int, int)  # noqa: N815
    selectionChanged = Signal()  # noqa: N815
    hovered = Signal(int, int)
    """The pointer moved to a word; (-1, -1) where it is no longer over one."""

    wordBoundariesSet = Signal(int, int, int)  # noqa: N815
    """The user dragged over `[start, end)` of a paragraph with Ctrl held: that is one word."""

    firstPainted = Signal()  # noqa: N815
    contextRequested = Signal(QPoint, int, int)  # noqa: N815

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("articleView")
        self.setAccessibleName(tr("Article"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._painted = False
        self._hovered_word: Span | None = None
        self._layout = self.text_viewport.layout
        self._geometry = self.text_viewport.geometry
        self._caret = Caret(self, self._layout)
        self.highlights = Highlights(self, self._layout, self._geometry, self._caret, self._repaint)
        self._pointer = Pointer(self, self.text_viewport, self._caret, self.scroll_by)
        self._pointer.clicked.connect(self._clicked)
        self._pointer.selectedWithCtrl.connect(self._selected_with_ctrl)
        self._pointer.clickedBeside.connect(self._clicked_beside)
        self._caret.moved.connect(self._caret_moved)
        self._caret.selectionChanged.connect(self._selection_changed)
        self.set_colours(colours)
        self.spoken_text = SpokenText(self, self.text_viewport, self._caret)
        install()

    # -- document and appearance

    def set_document(self, document: Document | None) -> None:
        """Show a document from its start."""
        self._smooth_scroll.stop()
        self._painted = False
        self._caret.clear()
        self.highlights.clear()
        self._layout.set_document(document)
        self.text_viewport.move_to_start()
        self.text_viewport.relayout()
        self._layout_changed()

    def marks_changed(self) -> None:
        """Update after the marks of the document have changed."""
        self._layout.invalidate_marks()
        self.highlights.update_marks()
        self._layout_changed()

    def text_changed(self) -> None:
        """Update after a change of script, words or readings, with lengths unchanged."""
        with self.text_viewport.keep_place():
            self._layout.invalidate_text()
        self.highlights.update_marks()
        self._layout_changed()

    def byline_changed(self) -> None:
        """Update after the line below the title has changed."""
        with self.text_viewport.keep_place():
            self._layout.read_byline()
        self._layout_changed()

    def set_colours(self, colours: Colours) -> None:
        """Paint in these colours, `name -> colour`."""
        self._painter = PagePainter(self._layout, self._geometry, colours)
        self.viewport().update()

    def set_fonts(self, text: Sequence[str], ruby: Sequence[str]) -> None:
        """Use the first installed family of each list."""
        with self.text_viewport.keep_place():
            if self._layout.set_fonts(text, ruby):
                self.text_viewport.relayout()
        self._layout_changed()

    def set_proportions(self, proportions: Proportions) -> None:
        """Lay the page out in these proportions."""
        if proportions == self._layout.proportions:
            return
        with self.text_viewport.keep_place():
            self._layout.proportions = proportions
            self.text_viewport.relayout()
        self._layout_changed()

    def set_pinyin(self, mode: PinyinMode) -> None:
        """Show pinyin over the words that `mode` names."""
        with self.text_viewport.keep_place():
            self._layout.mode = mode
            self.text_viewport.relayout()
        self._layout_changed()

    def underline_new_words(self, wanted: bool) -> None:
        """Underline new words with a fine line, or do not."""
        self._layout.underlines_new_words = wanted
        self.viewport().update()

    def rubies_changed(self) -> None:
        """Update after the rubies, or which words are new, have changed."""
        with self.text_viewport.keep_place():
            self._layout.invalidate_rubies()
            self.text_viewport.relayout()
        self._layout_changed()

    def paragraph_text(self, i: int) -> str:
        """Return a paragraph as it is shown.

        Raises:
            IndexError: No document is shown.

        """
        document = self._layout.document
        if document is None:
            raise IndexError(i)
        return document.shown_text(i)

    # -- places

    def highlight(self, paragraph: int, start: int, end: int) -> None:
        """Highlight a stretch for a moment."""
        self.highlights.flash(Span(paragraph, start, end))

    def rect_at(self, paragraph: int, offset: int) -> QRectF:
        """Return the rectangle of a character in the viewport, after scrolling it into view."""
        place = self.text_viewport.clip(paragraph, offset)
        self.scroll_into_view(place)
        return self._geometry.character_rect(place)

    def show_place(self, paragraph: int, start: int, end: int) -> None:
        """Jump to a stretch: move the caret there, highlight it, centre it unless it is in view."""
        self.reveal(paragraph, start)
        self.set_caret(paragraph, start)
        self.highlight(paragraph, start, end)

    def reveal(self, paragraph: int, offset: int) -> None:
        """Scroll a place into view: to the middle, unless it is in view already."""
        place = self.text_viewport.clip(paragraph, offset)
        if self.text_viewport.is_in_view(place):
            self.scroll_into_view(place)
        else:
            self.jump_to(*place, centre=True)

    def caret_in_view(self) -> TextPosition:
        """Return the caret's place, or the first place in view if the caret is not in view."""
        place = self._caret.place
        return (
            place if place and self.text_viewport.is_in_view(place) else self.text_viewport.place()
        )

    def set_found(
        self, found: Mapping[int, Sequence[tuple[int, int]]], now: tuple[int, int, int] | None
    ) -> None:
        """Mark search hits: stretches by their paragraphs, and the current one."""
        state = self.highlights.state
        state.found, state.found_now = found, Span(*now) if now else None
        self.viewport().update()

    def set_spoken(self, stretch: tuple[int, int, int] | None) -> None:
        """Highlight what is being read aloud and keep it in view."""
        self.highlights.state.spoken = Span(*stretch) if stretch else None
        if stretch is not None:
            paragraph, start, end = stretch
            first, last = (
                self.text_viewport.clip(paragraph, offset) for offset in (start, end - 1)
            )
            if self.text_viewport.distance_to(first) or self.text_viewport.distance_to(last):
                self.jump_to(*first, centre=True)
                self.scroll_into_view(last)
                self.scroll_into_view(first)
        self.viewport().update()

    def word_at(self, paragraph: int, offset: int) -> tuple[int, int]:
        """Return the bounds `[start, end)` of the word at a place."""
        _, start, end = self._caret.word_at(self.text_viewport.clip(paragraph, offset))
        return start, end

    def stretch_rect(self, paragraph: int, start: int, end: int) -> QRect:
        """Return the rectangle of a stretch in the viewport, pinyin included, without scrolling.

        Of a stretch over several lines, the rectangle of the part in its first line.
        """
        return self._geometry.stretch_rect(Span(paragraph, start, end)).toAlignedRect()

    def caret(self) -> TextPosition:
        """Return the caret's place, or the first place in view while there is no caret."""
        return self._caret.place or self.text_viewport.place()

    def set_caret(self, paragraph: int, offset: int) -> None:
        """Move the caret to a word and scroll it into view."""
        if len(self._layout):
            place = self.text_viewport.clip(paragraph, offset)
            self._caret.put(place)
            self.scroll_into_view(place)

    def move_caret(self, unit: Unit, *, forward: bool = True, extend: bool = False) -> None:
        """Move the caret by a unit, from the first word in view if it is not in view."""
        if not len(self._layout):
            return
        start = self._caret.place
        if start is None or not self.text_viewport.is_in_view(start):
            start = self._caret.first_word(self.text_viewport.place())
            if start is not None and not extend and unit in (Unit.WORD, Unit.LINE):
                self._caret.put(start)
                self.scroll_into_view(start)
                return
        if start is None:
            return
        self._caret.step(unit, start, forward=forward, extend=extend)
        self.scroll_into_view(self._caret.place or start)

    # -- unfolding

    def toggle_unfolded(self) -> bool:
        """Unfold or fold the sentence at the caret; return whether it has more than one clause."""
        place = self.caret_in_view()
        return self._refold(place, lambda folds: folds.toggle(place))

    def toggle_paragraph(self) -> bool:
        """Unfold or fold the long sentences of the caret's paragraph; return whether it has any."""
        place = self.caret_in_view()
        return self._refold(place, lambda folds: folds.toggle_all(place.paragraph))

    def _refold(self, place: TextPosition, change: Callable[[Folds], bool]) -> bool:
        if not len(self._layout):
            return False
        with self.text_viewport.keep_place(place):
            if changed := change(self._layout.folds):
                self._layout.compose(place.paragraph, keep=True)
        if changed:
            self._layout_changed()
            self.highlights.update_caret()
            self._highlight_at(self._pointed_at())
            self._report_hovered(None)
        return changed

    # -- selection

    def selection(self) -> Selection | None:
        """Return the selection, None while nothing is selected."""
        return self._caret.selection

    def selected_text(self) -> str:
        """Return the selected text without pinyin, paragraphs separated by line feeds."""
        selection, document = self._caret.selection, self._layout.document
        return selection.text(document) if selection and document else ""

    def select_all(self) -> None:
        """Select the whole text."""
        self._caret.select_all()

    def copy(self) -> None:
        """Copy the selected text, or the caret's word while nothing is selected."""
        text = self.selected_text()
        if not text and self._caret.word and self._layout.document:
            paragraph, start, end = self._caret.word
            text = self._layout.document.shown_text(paragraph)[start:end]
        if text:
            QGuiApplication.clipboard().setText(text)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the region that Qt asks for."""
        total = self._layout.heights.total
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.region(), self.highlights.state)
        painter.end()
        if self._layout.heights.total != total:
            self._idle.restart()
        if not self._painted and len(self._layout):
            self._painted = True
            self.firstPainted.emit()

    def _repaint(self, span: Span) -> None:
        if (rows := self.text_viewport.rows(span)) is not None:
            top, bottom = rows
            self.viewport().update(QRect(0, top, self.viewport().width(), bottom - top))

    def scroll_by(self, pixels: int) -> int:
        """Scroll, highlight what comes under the pointer, and return the pixels scrolled."""
        moved = super().scroll_by(pixels)
        if moved and (at := self._pointed_at()) is not None:
            self.highlights.hover(self._geometry.character_at(at.x(), at.y()))
            self.highlights.hover_sentence(None)
            self._report_hovered(None)
        return moved

    def _pointed_at(self) -> QPointF | None:
        over = self.viewport().underMouse()
        return QPointF(self.viewport().mapFromGlobal(QCursor.pos())) if over else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a click or a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._smooth_scroll.stop()
            self._pointer.press(event)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the word under the pointer, or extend the selection."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pointer.move(event)
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request a menu at the pointer, or at the caret if a key asked for it."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self._caret.place:
            place: TextPosition | None = self._caret.place
            point = self.viewport().mapToGlobal(self.rect_at(*self._caret.place).toRect().center())
        else:
            place = self._geometry.character_at(event.pos().x(), event.pos().y())
            point = event.globalPos()
        self.contextRequested.emit(point, *(place or (-1, -1)))

    def viewportEvent(self, event: QEvent) -> bool:
        """Remove the pointer's highlight when it leaves."""
        if event.type() is QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._caret.place:
            self.activated.emit(*self._caret.place)
        elif (step := step_of(event)) is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.move_caret(step.unit, forward=step.forward, extend=extend)
        elif direction := page_of(event):
            self.scroll_page(direction)
        elif event.key() == Qt.Key.Key_Escape and self._caret.selection is not None:
            self._caret.select(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret, moving it to the first word in view if the focus came by Tab."""
        self.highlights.state.focused = True
        by_tab = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_tab and self._caret.place is None and len(self._layout):
            first = self._caret.first_word(self.text_viewport.place())
            if first is not None:
                self._caret.put(first)
        self.highlights.update_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the caret's word without the outline."""
        self.highlights.state.focused = False
        self.highlights.update_caret()

    # -- reactions

    def _clicked(self, paragraph: int, offset: int) -> None:
        self._caret.put(TextPosition(paragraph, offset))
        self.activated.emit(paragraph, offset)

    def _selected_with_ctrl(self) -> None:
        selection = self._caret.selection
        if selection is not None and selection.stretch is not None:
            self.wordBoundariesSet.emit(*selection.stretch)

    def _clicked_beside(self, point: QPointF) -> None:
        if sentence := self._geometry.sentence_beside(point.x(), point.y()):
            place = TextPosition(sentence.paragraph, sentence.start)
            self._refold(place, lambda folds: folds.toggle(place))

    def _hover(self, point: QPointF | None) -> None:
        self._report_hovered(self._highlight_at(point))

    def _highlight_at(self, point: QPointF | None) -> Span | None:
        """Highlight what is at a point, and return the word there."""
        place = beside = None
        if point is not None:
            place = self._geometry.character_at(point.x(), point.y())
            beside = self._geometry.sentence_beside(point.x(), point.y())
        self.highlights.hover_sentence(beside or self._geometry.sentence_at(place))
        shape = Qt.CursorShape.PointingHandCursor if beside else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        return self.highlights.hover(place)

    def _report_hovered(self, word: Span | None) -> None:
        if word != self._hovered_word:
            self._hovered_word = word
            self.hovered.emit(*((word.paragraph, word.start) if word else (-1, -1)))

    def _caret_moved(self, paragraph: int, offset: int) -> None:
        self.highlights.update_caret()
        announce(self, self.spoken_text)
        self.caretMoved.emit(paragraph, offset)

    def _selection_changed(self) -> None:
        self.highlights.update_caret()
        self.viewport().update()
        self.selectionChanged.emit()
