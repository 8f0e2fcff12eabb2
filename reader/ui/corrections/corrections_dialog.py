"""The list of what the user corrected: what, where, its scope, and when."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.language.corrections.correction import Correction, Scope
from reader.language.pronunciation.pinyin import spell
from reader.study.corrections import SavedCorrection
from reader.ui.base.labels import PlainLabel, plain_tip
from reader.ui.base.wording import to_translate, tr

SCOPES = {
    Scope.PLACE: to_translate("this place"),
    Scope.ARTICLE: to_translate("this article"),
    Scope.ALWAYS: to_translate("every text"),
}
SIZE = (760, 440)
AROUND = 6
"""How many characters are shown before and after what was corrected."""

_LISTED = Qt.ItemDataRole.UserRole


class Listed(NamedTuple):
    """Hold a correction of the list.

    `lost` says that its place is not in its article any more, `can_be_shown` that there is one.
    """

    kept: SavedCorrection
    lost: bool
    can_be_shown: bool


class CorrectionsDialog(QDialog):
    """List corrections, newest first, to be jumped to, removed, exported and imported."""

    jumpRequested = Signal(object)  # noqa: N815
    removeRequested = Signal(object)  # noqa: N815
    undoRequested = Signal()  # noqa: N815
    exportRequested = Signal()  # noqa: N815
    importRequested = Signal()  # noqa: N815

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("correctionsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Corrections"))
        self.resize(*SIZE)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Corrections"))
        self.list.setHeaderLabels([tr("What"), tr("Where"), tr("Holds for"), tr("When")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        columns = self.list.header()
        columns.setStretchLastSection(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.empty = PlainLabel(
            tr(
                "Nothing corrected yet. Go to a word whose boundaries or whose reading are wrong: "
                "J makes one word of it and the next, Shift+J splits it, R corrects its reading."
            )
        )
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.go = _button(tr("&Go to the place"))
        self.remove = _button(tr("&Remove"))
        self.undo = _button(tr("&Undo"))
        self.export = _button(tr("&Export…"))
        self.import_ = _button(tr("&Import…"))
        self.message = PlainLabel()
        self.message.setProperty("role", "muted")
        self.message.setWordWrap(True)
        self.message.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.go, self.remove, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.import_, self.export):
            row.addWidget(button)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(24, 20, 24, 16)
        column_of_all.setSpacing(12)
        for widget in (self.list, self.empty):
            column_of_all.addWidget(widget, 1)
        column_of_all.addWidget(self.message)
        column_of_all.addLayout(row)
        self.go.clicked.connect(self._go)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self.undoRequested)
        self.export.clicked.connect(self.exportRequested)
        self.import_.clicked.connect(self.importRequested)
        self.list.itemActivated.connect(self._go)
        self.list.itemSelectionChanged.connect(self._follow_selection)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self._remove)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undoRequested.emit)

    def show_corrections(self, listed: Sequence[Listed]) -> None:
        """Show these, those selected before selected still, else what is in their place."""
        selected = {each.kept.id for each in self._selected()}
        at = max(self.list.currentIndex().row(), 0)
        rows = [_row(each) for each in listed]
        appears = not self.list.isVisible()
        self.list.clear()
        self.list.addTopLevelItems(rows)
        self.list.setVisible(bool(listed))
        self.empty.setVisible(not listed)
        self.export.setEnabled(bool(listed))
        still = [row for row, each in zip(rows, listed, strict=True) if each.kept.id in selected]
        for current in still[:1] or rows[at : at + 1] or rows[-1:]:
            self.list.setCurrentItem(current)
        for row in still:
            row.setSelected(True)
        if appears:
            self.list.setFocus()
        self._follow_selection()

    def report(self, sentence: str) -> None:
        """Show what happened."""
        self.message.setText(sentence)
        self.message.show()

    def _selected(self) -> list[Listed]:
        return [row.data(0, _LISTED) for row in self.list.selectedItems()]

    def _follow_selection(self) -> None:
        selected = self._selected()
        self.remove.setEnabled(bool(selected))
        self.go.setEnabled(len(selected) == 1 and selected[0].can_be_shown)

    def _go(self) -> None:
        if self.go.isEnabled():
            self.jumpRequested.emit(self._selected()[0].kept)

    def _remove(self) -> None:
        if selected := self._selected():
            self.removeRequested.emit([each.kept for each in selected])


def said(correction: Correction) -> str:
    """Return in short what a correction says: `落实 | 党`, `为 wéi`."""
    if correction.words:
        return " | ".join(correction.words)
    return f"{correction.text} {spell(list(filter(None, correction.syllables)))}"


def _row(listed: Listed) -> QTreeWidgetItem:
    kept, correction = listed.kept, listed.kept.correction
    origin = correction.origin
    before, after = origin.before.strip()[-AROUND:], origin.after.strip()[:AROUND]
    around = f"…{before}【{correction.text}】{after}…" if before or after else ""
    where = "  ".join(filter(None, (around, origin.title)))
    if listed.lost:
        where = tr("Not found in the text any more: {place}").format(place=where)
    when = QDateTime.fromSecsSinceEpoch(int(kept.at.timestamp()))
    shown = QLocale().toString(when, QLocale.FormatType.ShortFormat)
    row = QTreeWidgetItem([said(correction), where, tr(SCOPES[correction.scope]), shown])
    row.setToolTip(1, plain_tip(where))
    row.setData(0, _LISTED, listed)
    return row


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
