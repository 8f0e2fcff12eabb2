"""How the parts of the window are arranged, and that it stays as the reader left it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSplitter, QVBoxLayout, QWidget

from reader.ui.base.sizes import scaled
from reader.ui.settings.settings import Settings

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

PANEL_WIDTH = 372


class Arrangement:
    """Lay a window out: the article with its bars, and the panels beside it."""

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        self._window = window
        self._settings = settings
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.setObjectName("sidePanel")
        self.side.addWidget(window.look_up)
        self.side.addWidget(window.glossary)
        self.side.setChildrenCollapsible(False)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(window.find_bar, 0, 0)
        grid.addWidget(window.view, 1, 0)
        grid.addWidget(window.notice, 1, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(window.first_steps, 2, 0)
        grid.setRowStretch(1, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.addWidget(page)
        self.panes.addWidget(self.side)
        self.panes.setStretchFactor(0, 1)
        self.panes.setStretchFactor(1, 0)
        for splitter in (self.side, self.panes):
            splitter.setHandleWidth(1)
        self.centre = QWidget()
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panes, 1)
        window.setCentralWidget(self.centre)
        window.setStatusBar(window.status)
        window.addToolBar(window.tool_bar)
        self._restore()

    def keep(self) -> None:
        """Keep the size of the window and of its parts for the next start."""
        self._settings.keep_layout("window", self._window.saveGeometry())
        self._settings.keep_layout("panes", self.panes.saveState())
        self._settings.keep_layout("side", self.side.saveState())

    def take_over(self, other: "Arrangement") -> None:
        """Take on how another window is laid out."""
        self._window.restoreGeometry(other._window.saveGeometry())
        self.panes.restoreState(other.panes.saveState())
        self.side.restoreState(other.side.saveState())

    def _restore(self) -> None:
        self._window.resize(1280, 820)
        self.panes.setSizes([1280 - scaled(PANEL_WIDTH), scaled(PANEL_WIDTH)])
        self.side.setSizes([440, 320])
        self._window.restoreGeometry(self._settings.layout("window"))
        for name, splitter in (("panes", self.panes), ("side", self.side)):
            state = self._settings.layout(name)
            if not state.isEmpty():
                splitter.restoreState(state)
