"""The toolbar: what is often needed with an article, and the search field at its right."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from reader.ui.base.labels import PlainLabel, plain_tip
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.commands.keys import show_keys
from reader.ui.lookup.search_field import SearchField


class Segment(QToolButton):
    """Offer a checkable action, or with `checked_when` one of its two states."""

    def __init__(self, action: QAction, text: str, name: str, *, checked_when: bool = True) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setCheckable(True)
        self._action = action
        self._checked_when = checked_when
        action.toggled.connect(self._show)
        self.clicked.connect(self._choose)
        self._show(action.isChecked())

    def _show(self, checked: bool) -> None:
        self.setChecked(checked is self._checked_when)

    def _choose(self) -> None:
        if self._action.isChecked() is not self._checked_when:
            self._action.trigger()
        self._show(self._action.isChecked())


class ToolBar(QToolBar):
    """Hold the menu, the article's buttons, the display's switches and the search field."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        menus: Sequence[QMenu],
        search: SearchField,
        fill_library: Callable[[QMenu], None],
    ) -> None:
        super().__init__(tr("Toolbar"))
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(18, 18))

        self.menu_button = self._menu_button(tr("Menu"))
        show_keys(self.menu_button, actions["menu"])
        for menu in menus:
            self.menu_button.menu().addMenu(menu)
        self.library_button = self._menu_button(tr("Library"), tr("Articles read lately"))
        self.library_button.setText(tr("Library"))
        library = self.library_button.menu()
        library.aboutToShow.connect(lambda: fill_library(library))
        self.addAction(actions["outline"])
        self._spare: list[QWidgetAction] = []
        for name, text in (("open", tr("Open…")), ("paste", tr("Paste"))):
            button = QToolButton()
            button.setText(text)
            show_keys(button, actions[name])
            button.clicked.connect(actions[name].trigger)
            self._spare.insert(0, self._add(button))
        self.addWidget(
            _segments(
                tr("Pinyin"),
                Segment(actions["pinyin_all"], tr("All"), tr("Pinyin over all words")),
                Segment(actions["pinyin_new"], tr("New"), tr("Pinyin over new words only")),
                Segment(
                    actions["pinyin_hover"],
                    tr("Point"),
                    tr("Pinyin over the word at the pointer or the caret"),
                ),
                Segment(actions["pinyin_off"], tr("Off"), tr("No pinyin")),
            )
        )
        self.addWidget(
            _segments(
                "",
                Segment(
                    actions["toggle_script"], "简", tr("Simplified characters"), checked_when=False
                ),
                Segment(actions["toggle_script"], "繁", tr("Traditional characters")),
            )
        )
        size = self._menu_button(tr("Size"), tr("Size of the text"))
        size.setText("Aa")
        for name in ("zoom_in", "zoom_out", "zoom_reset", "legend"):
            size.menu().addAction(actions[name])
        size.menu().addSeparator()
        size.menu().addAction(actions["settings"])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addWidget(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out in a narrow window what is in the menu as well."""
        super().resizeEvent(event)
        for action in self._spare:
            action.setVisible(True)
        for action in self._spare:
            action.setVisible(self.sizeHint().width() <= self.width())

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the colours."""
        self.menu_button.setIcon(theme.icon("menu"))

    def _add(self, widget: QWidget) -> QWidgetAction:
        """Add a widget, as `addWidget` does; what that returns is not safe to be held.

        PySide may declare an object that Qt has made itself dead while it lives.
        """
        action = QWidgetAction(self)
        action.setDefaultWidget(widget)
        self.addAction(action)
        return action

    def _menu_button(self, name: str, tip: str = "") -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(tip))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        self.addWidget(button)
        return button


def _segments(caption: str, *segments: Segment) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "segments")
    row = QHBoxLayout(frame)
    row.setContentsMargins(1, 1, 1, 1)
    row.setSpacing(0)
    if caption:
        row.addWidget(PlainLabel(caption))
    for segment in segments:
        row.addWidget(segment)
    return frame
