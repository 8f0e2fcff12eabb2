"""How the parts of the window are arranged, and that it stays as the user left it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.ui.article.room import ArticleRoom
from reader.ui.base.sizes import scaled
from reader.ui.settings.settings import Settings
from reader.ui.window.first_steps import FirstSteps

PANEL_WIDTH = 372


class Arrangement:
    """Lay a window out: the article with its bars, and the panels beside it."""

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        article: ArticleRoom,
        first_steps: FirstSteps,
        *panels: QWidget,
    ) -> None:
        self._window = window
        self._settings = settings
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.setObjectName("sidePanel")
        for panel in panels:
            self.side.addWidget(panel)
        self.side.setChildrenCollapsible(False)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(article.find_bar, 0, 0)
        grid.addWidget(article.view, 1, 0)
        grid.addWidget(article.notice, 1, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(first_steps, 2, 0)
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

    def store(self) -> None:
        """Store the size of the window and of its parts for the next start."""
        self._settings.store_layout("window", self._window.saveGeometry())
        self._settings.store_layout("panes", self.panes.saveState())
        self._settings.store_layout("side", self.side.saveState())

    def restore(self) -> None:
        """Lay the window out as it was at the last start, the first time as it is designed."""
        self._window.resize(1280, 820)
        self.panes.setSizes([1280 - scaled(PANEL_WIDTH), scaled(PANEL_WIDTH)])
        self.side.setSizes([440, 320])
        self._window.restoreGeometry(self._settings.layout("window"))
        for name, splitter in (("panes", self.panes), ("side", self.side)):
            state = self._settings.layout(name)
            if not state.isEmpty():
                splitter.restoreState(state)

    def copy(self, other: "Arrangement") -> None:
        """Lay the window out as another one is."""
        self._window.restoreGeometry(other._window.saveGeometry())
        self.panes.restoreState(other.panes.saveState())
        self.side.restoreState(other.side.saveState())
