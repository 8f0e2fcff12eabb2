"""The sheet over the window that shows all keys in groups, as the user has set them."""

from collections.abc import Callable, Sequence
from itertools import combinations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.base.focus import focus_restorer, move_focus_within
from reader.ui.base.labels import PlainLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import plain, tr
from reader.ui.commands.actions import ACTIONS, GROUPS
from reader.ui.commands.fixed_keys import FIXED_KEYS
from reader.ui.commands.keys import Keys, all_shown, pressed

WIDEST = 1216
COLUMN = 264
GUTTER = 32
LINE = 22
SHOWN = 2
"""How many keys of an action are shown."""

EDGE = 24
VEIL = 190
"""The opacity of the veil over the window, of 255."""

_Key = Qt.Key
_PAGES = {_Key.Key_PageDown: 1.0, _Key.Key_Space: 1.0, _Key.Key_PageUp: -1.0}
_LINES = {_Key.Key_Down: 0.1, _Key.Key_Up: -0.1}


class KeySheet(QWidget):
    """Cover `window` with a sheet of its keys until a key, Esc or a click closes it."""

    changeRequested = Signal()  # noqa: N815

    def __init__(self, window: QWidget, keys: Keys) -> None:
        super().__init__(window)
        self.setObjectName("keySheet")
        self.setAccessibleName(tr("Keyboard shortcuts"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._keys = keys
        self._restore_focus: Callable[[], None] = lambda: None
        self.columns = QWidget()
        self.sheet = QFrame(self)
        self.sheet.setObjectName("keySheetPage")
        self.change_button = QPushButton(tr("Change the keys…"))
        self.change_button.clicked.connect(self._change)
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(tr("Close the keys"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close)
        title = PlainLabel(tr("Keyboard shortcuts"))
        title.setProperty("role", "heading")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 8)
        head.addWidget(title, 1)
        head.addWidget(self.change_button)
        head.addWidget(self.close_button)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(EDGE, EDGE, EDGE - 8, 16)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroll_area, 1)
        window.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the theme."""
        self.close_button.setIcon(theme.icon("close", "muted"))

    def toggle(self) -> None:
        """Open with the present keys, or close."""
        if self.isVisible():
            self.close()
            return
        self._restore_focus = focus_restorer(self._window)
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> bool:
        """Close and restore the focus."""
        self.hide()
        self._restore_focus()
        return True

    def _change(self) -> None:
        self.close()
        self.changeRequested.emit()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(self.width() - 2 * GUTTER, WIDEST)
        room = width - 2 * EDGE - 12
        self.columns = page = QWidget(self)
        _set_in_columns(page, self._groups(), room)
        self.scroll_area.setWidget(page)
        head = self.change_button.sizeHint().height() + EDGE + 32
        height = min(page.sizeHint().height() + head, self.height() - 2 * GUTTER)
        self.sheet.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )

    def _groups(self) -> list[QWidget]:
        (article, *lists) = (
            _group(name, [(fixed.what, fixed.keys) for fixed in group])
            for name, group in FIXED_KEYS
        )
        actions = (
            _group(
                name,
                [
                    (row.text, keys)
                    for row in ACTIONS
                    if row.group == name and (keys := self._keys.of(row.id))
                ],
            )
            for name in GROUPS
        )
        return [article, *actions, *lists]

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the window below."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc or the key that opens the sheet, or scroll."""
        key, bar = _Key(event.key()), self.scroll_area.verticalScrollBar()
        if key == _Key.Key_Escape or pressed(event) in self._keys.of("shortcuts"):
            self.close()
        elif pages := _PAGES.get(key, 0.0) or _LINES.get(key, 0.0):
            bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the focus among the sheet's buttons."""
        move_focus_within(self, forward=forward)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close by a click anywhere but on a button."""
        event.accept()
        self.close()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a veil over the window."""
        veil = QColor(QGuiApplication.palette().window().color())
        veil.setAlpha(VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window when it changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


def _group(name: str, rows: Sequence[tuple[str, Sequence[str]]]) -> QWidget:
    """Return a group of keys beside what they do."""
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    heading = PlainLabel(tr(name))
    heading.setProperty("role", "group")
    heading.setIndent(0)
    column.addWidget(heading)
    for what, keys in rows:
        label = PlainLabel(plain(tr(what)))
        label.setWordWrap(True)
        label.setMinimumHeight(scaled(LINE))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label, 1)
        for key in all_shown(keys)[:SHOWN]:
            cap = PlainLabel(key)
            cap.setProperty("role", "cap")
            cap.setFixedHeight(scaled(LINE))
            row.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
    return group


def _set_in_columns(page: QWidget, groups: Sequence[QWidget], room: int) -> None:
    """Set groups on a page in the lowest possible columns in their order, `room` pixels wide."""
    count = max((room + GUTTER) // (scaled(COLUMN) + GUTTER), 1)
    width = (room + GUTTER) // count - GUTTER
    page.setObjectName("keySheetColumns")
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 8, 8)
    row.setSpacing(GUTTER)
    heights = []
    for group in groups:
        group.setParent(page)
        group.setFixedWidth(width)
        heights.append(group.heightForWidth(width))
    places = columns_of(heights, count)
    for number in range(count):
        column = QVBoxLayout()
        column.setSpacing(0)
        for group, place in zip(groups, places, strict=True):
            if place == number:
                column.addWidget(group)
        column.addStretch(1)
        row.addLayout(column)
    row.addStretch()


def columns_of(heights: Sequence[int], count: int) -> list[int]:
    """Return the column of each height, of at most `count`, so that the highest is lowest.

    >>> columns_of([5, 1, 1, 4, 2], 2)
    [0, 0, 0, 1, 1]
    """
    stretches = combinations(range(len(heights) + 1), 2)
    limits = sorted(sum(heights[start:end]) for start, end in stretches)
    tried = (_filled(heights, limit) for limit in limits)
    return next(columns for columns in tried if columns[-1] < count)


def _filled(heights: Sequence[int], limit: int) -> list[int]:
    """Return the column of each height where none is higher than `limit` if it can be avoided."""
    columns, filled = [0], 0
    for height in heights:
        begins = filled > 0 and filled + height > limit
        columns.append(columns[-1] + begins)
        filled = height if begins else filled + height
    return columns[1:]
