"""A small popup beside a word: what is corrected there, and the scope of the correction."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.language.corrections.correction import Scope
from reader.ui.base.focus import focus_restorer, move_focus_within
from reader.ui.base.labels import plain_tip
from reader.ui.base.wording import to_translate, tr
from reader.ui.lookup.hover_card import beside

SCOPES = {
    Scope.PLACE: (to_translate("&Here"), to_translate("At this place only")),
    Scope.ARTICLE: (to_translate("In this &article"), to_translate("Wherever it is in this text")),
    Scope.ALWAYS: (to_translate("Al&ways"), to_translate("In every text")),
}


class ScopePopup(QFrame):
    """Show what is to be corrected, with a button for each scope; `chosen` carries the scope.

    It is beside a `word`, a rectangle of the window. Enter chooses the scope that is proposed;
    Escape, or a click elsewhere, changes nothing.
    """

    chosen = Signal(object)

    def __init__(
        self, window: QWidget, what: QWidget, proposed: Scope, word: Callable[[], QRect]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._word = word
        self.setObjectName("scopePopup")
        self.setAccessibleName(tr("Correction"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._give_back = focus_restorer(window)
        self.what = what
        self.buttons: dict[Scope, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for scope, (text, tip) in SCOPES.items():
            button = QPushButton(tr(text))
            button.setToolTip(plain_tip(tr(tip)))
            button.setProperty("role", "primary" if scope is proposed else "")
            button.clicked.connect(lambda _checked=False, scope=scope: self._choose(scope))
            self.buttons[scope] = button
            row.addWidget(button)
        row.addStretch(1)
        self._proposed = self.buttons[proposed]
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(what)
        column.addLayout(row)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def move_to_word(self) -> None:
        """Move to where the word is, unless closed: the word may not exist any more."""
        if self.isHidden():
            return
        self.adjustSize()
        self.move(beside(self._word(), self.size(), self._window.rect()))

    def open(self, focus: QWidget | None = None) -> None:
        """Show it with the focus in a part of it, else on the scope that is proposed."""
        self.ensurePolished()
        self.show()
        self.move_to_word()
        self.raise_()
        (focus or self._proposed).setFocus(Qt.FocusReason.PopupFocusReason)

    def allow(self, ready: bool) -> None:
        """Let a scope be chosen, or not yet."""
        for button in self.buttons.values():
            button.setEnabled(ready)

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with what is shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.move_to_word()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose or close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            button = focused if isinstance(focused, QPushButton) else self._proposed
            button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Stay within the popup, which would be closed with what was done in it."""
        move_focus_within(self, forward=forward)
        return True

    def _choose(self, scope: Scope) -> None:
        self._dismiss()
        self.chosen.emit(scope)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and not self.isAncestorOf(new):
            self.close()

    def _dismiss(self) -> None:
        self.close()
        self._give_back()
