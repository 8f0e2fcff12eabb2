"""The list that the pages of the glossary panel are made of: a headword, its English, a star."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QWidget,
)

from reader.language.pronunciation.pinyin import search_key
from reader.ui.base.labels import plain_tip
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
STAR = 44
LEAST = 16
"""How many pixels of the rows are shown at least, where the screen is low."""
MARGIN = 20


@dataclass(frozen=True)
class ListRow:
    """Hold a line of the list; `key` is what it stands for; where `saved` is None it has no star.

    A row that is `known` has a tick instead.
    """

    key: object
    headword: str
    pinyin: str
    english: str
    note: str = ""
    detail: str = ""
    saved: bool | None = False
    known: bool = False

    @cached_property
    def letters(self) -> str:
        """Return what a filter's text is looked for in, line by line."""
        return "\n".join((self.headword, self.english, self.detail)).casefold()

    @cached_property
    def sound(self) -> str:
        """Return the pinyin as it is searched."""
        return search_key(self.pinyin)


class RowModel(QStringListModel):
    """Be the rows that pass a filter; Qt counts them in C++, as it does so for each, often."""

    @property
    def rows(self) -> Sequence[ListRow]:
        """Return the rows that pass the filter."""
        raise NotImplementedError

    @property
    def filtered_out(self) -> bool:
        """Return whether there are rows and none answers the filter."""
        raise NotImplementedError

    @property
    def is_searching(self) -> bool:
        """Return whether more rows may pass the filter than have been found so far."""
        return False

    @property
    def have_english(self) -> bool:
        """Return whether any row has a line of English."""
        return any(row.english for row in self.rows)

    @property
    def have_detail(self) -> bool:
        """Return whether any row has a line of detail."""
        return any(row.detail for row in self.rows)

    def load(self) -> None:
        """Read what there is to show, before it is first shown."""

    def set_filter(self, query: str) -> None:
        """Show only the rows that match a query."""
        raise NotImplementedError

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that a row can be selected, not edited."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, and what a screen reader says of it."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headword
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (
                tr("{headword}, {pinyin}, {english}, saved")
                if row.saved
                else tr("{headword}, {pinyin}, {english}")
            )
            return said.format(headword=row.headword, pinyin=row.pinyin, english=row.english)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (f"{row.headword}  {row.pinyin}", row.english, row.detail)
            return plain_tip("\n".join(filter(None, lines)))
        return None


class PlainRowModel(RowModel):
    """Hold the rows that pass the filter; while some are only added or removed, the others stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[ListRow] = ()
        self._rows: list[ListRow] = []
        self._query = ""

    @property
    def rows(self) -> list[ListRow]:
        """Return the rows that pass the filter."""
        return self._rows

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show all rows; one of the same key that stays in its place is only repainted."""
        self._all = rows
        self._refill()

    @property
    def filtered_out(self) -> bool:
        """Return whether there are rows and none answers the filter."""
        return bool(self._all) and not self.rows

    def set_filter(self, query: str) -> None:
        """Show only the rows that match a query."""
        self._query = query.strip().casefold()
        self._refill()

    def _matching(self) -> list[ListRow]:
        query, sound = self._query, search_key(self._query)
        if not query:
            return list(self._all)
        return [row for row in self._all if query in row.letters or (sound and sound in row.sound)]

    def _refill(self) -> None:
        old, new = self.rows, self._matching()
        start, end = differing(old, new)
        removed, added = old[start : len(old) - end], new[start : len(new) - end]
        self._rows = new
        if [row.key for row in removed] == [row.key for row in added]:
            if added:
                self.dataChanged.emit(self.index(start), self.index(start + len(added) - 1))
        elif not removed:
            self.insertRows(start, len(added))
        elif not added:
            self.removeRows(start, len(removed))
        else:
            self.setStringList([""] * len(new))


def differing(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Count the items at the beginning that are the same in both, and those at the end."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and _same(old[start], new[start]):
        start += 1
    end = 0
    while end < shorter - start and _same(old[-1 - end], new[-1 - end]):
        end += 1
    return start, end


def _same(one: object, other: object) -> bool:
    return one is other or one == other


class RowDelegate(QStyledItemDelegate):
    """Paint a row: headword and note, English, detail, and a star at the right."""

    def __init__(self, rows: "RowList") -> None:
        super().__init__(rows)
        self._list = rows
        self.theme: Theme | None = None
        self.text_families: Sequence[str] = ()

    def _fonts(self, option: "QStyleOptionViewItem") -> tuple[QFont, QFont]:
        small = QFont(option.font)
        large = QFont(self.text_families or small.families())
        large.setPixelSize(scaled(16))
        return large, small

    def sizeHint(self, option: "QStyleOptionViewItem", index: _Index) -> QSize:
        """Return the size of all rows: that of one with all lines that any of them has."""
        rows = self._list.rows
        text = self._height(option, english=rows.have_english, detail=rows.have_detail)
        return QSize(200, 20 + text)

    def _height(self, option: "QStyleOptionViewItem", *, english: bool, detail: bool) -> int:
        large, small = self._fonts(option)
        line = QFontMetrics(small).height()
        return QFontMetrics(large).height() + english * line + detail * (line + 2)

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: _Index) -> None:
        """Paint one row."""
        theme = self.theme
        if theme is None:
            return
        row: ListRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        if self._list.selectionModel().isSelected(index):
            painter.fillRect(rect, theme["raised"])
            if self._list.hasFocus():
                painter.fillRect(
                    QRect(rect.left(), rect.top(), 3, rect.height()), theme["cinnabar"]
                )
        elif self._list.is_under_pointer(rect):
            painter.fillRect(rect, theme["hover"])
        painter.setPen(theme["hairline"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

        large, small = self._fonts(option)
        big, little = QFontMetrics(large), QFontMetrics(small)
        left, width = rect.left() + MARGIN, rect.width() - MARGIN - STAR
        height = self._height(option, english=bool(row.english), detail=bool(row.detail))
        top = rect.top() + (rect.height() - height) // 2
        baseline = top + big.ascent()
        painter.setFont(large)
        painter.setPen(theme["ink"])
        head = big.elidedText(row.headword, Qt.TextElideMode.ElideRight, width - 24)
        painter.drawText(left, baseline, head)
        painter.setFont(small)
        painter.setPen(theme["muted"])
        beside = left + big.horizontalAdvance(head) + 8
        note = little.elidedText(row.note, Qt.TextElideMode.ElideRight, left + width - beside)
        painter.drawText(beside, baseline, note)
        baseline = top + big.height() + little.ascent()
        for text in filter(None, (row.english, row.detail)):
            painter.drawText(
                left, baseline, little.elidedText(text, Qt.TextElideMode.ElideRight, width)
            )
            baseline += little.height() + 2
        if (icon := _icon(row, theme)) is not None:
            icon.paint(painter, QRect(rect.right() - STAR + 8, rect.center().y() - 9, 20, 20))
        painter.restore()


def _icon(row: ListRow, theme: Theme) -> QIcon | None:
    if row.known:
        return theme.icon("known-filled", "jade")
    if row.saved is None:
        return None
    return theme.icon("star-filled", "jade") if row.saved else theme.icon("star", "muted")


class RowList(QListView):
    """List rows; a click or Enter on a row chooses it, a click on its star or Space stars it."""

    chosen = Signal(object)
    starred = Signal(object)
    removed = Signal(object)

    def __init__(self, name: str, describe: str, rows: RowModel) -> None:
        super().__init__()
        self.setViewport(QWidget())  # to wrap Qt's own, PySide makes the types of all widgets
        self.setObjectName(name)
        self.setAccessibleName(describe)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(LEAST)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.rows = rows
        rows.setParent(self)
        self.setModel(rows)
        self.painter_of_rows = RowDelegate(self)
        self.setItemDelegate(self.painter_of_rows)
        self.empty_text = ""

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self.painter_of_rows.theme = theme
        self.painter_of_rows.text_families = text_families
        self.viewport().update()

    def current_row(self) -> ListRow | None:
        """Return the row that has the focus."""
        return self._row_at(self.currentIndex())

    def is_under_pointer(self, rect: QRect) -> bool:
        """Return whether the pointer is over a part of the viewport."""
        page = self.viewport()
        return page.underMouse() and rect.contains(page.mapFromGlobal(QCursor.pos()))

    def star_rect(self, index: _Index) -> QRect:
        """Return where a row's star is, in the viewport."""
        rect = self.visualRect(index)
        return QRect(rect.right() - STAR, rect.top(), STAR, rect.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Have the rows there when they are first seen."""
        self.rows.load()
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have some row selected, so that the focus is seen."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row, or star it where its star was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            on_star = self.star_rect(index).contains(event.position().toPoint())
            if (row := self._row_at(index)) is not None:
                (self.starred if on_star else self.chosen).emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Space stars, Delete removes."""
        row = self.current_row()
        signals = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_Space: self.starred,
            Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_Backspace: self.removed,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None and row is not None:
            signal.emit(row)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say what will be here while there are none."""
        super().paintEvent(event)
        theme = self.painter_of_rows.theme
        if theme is None or self.rows.rows or self.rows.is_searching:
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme["muted"])
        painter.drawText(
            self.viewport().rect().adjusted(MARGIN, 16, -MARGIN, -16),
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop,
            tr("Nothing here matches the filter.") if self.rows.filtered_out else self.empty_text,
        )
        painter.end()

    def _row_at(self, index: _Index) -> ListRow | None:
        row: ListRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row if row is not None and row.key is not None else None
