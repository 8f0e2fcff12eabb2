"""What is seen while the dictionary's index is built, once after an installation or an update."""

from types import TracebackType
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from reader.ui.base.labels import PlainLabel
from reader.ui.base.theme import ThemeChoice, chosen_theme
from reader.ui.base.wording import tr


class IndexProgress:
    """Show a small window with a bar from the first progress on, until the end of the block."""

    def __init__(self) -> None:
        self._window: QWidget | None = None
        self._bar: QProgressBar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()

    def progress(self, done: int, total: int) -> None:
        """Show how far the index is."""
        if self._window is None or self._bar is None:
            self._window, self._bar = _window()
            self._window.show()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        QApplication.processEvents()


def _window() -> tuple[QWidget, QProgressBar]:
    window = QWidget(None, Qt.WindowType.SplashScreen)
    window.setObjectName("starting")
    theme = chosen_theme(ThemeChoice.SYSTEM)
    window.setStyleSheet(
        f"QWidget#starting {{ background: {theme['panel'].name()}; }}"
        f"QLabel {{ color: {theme['ink'].name()}; }}" + theme.style_sheet()
    )
    bar = QProgressBar()
    bar.setTextVisible(False)
    column = QVBoxLayout(window)
    column.setContentsMargins(32, 24, 32, 24)
    column.setSpacing(12)
    column.addWidget(PlainLabel(tr("Preparing the dictionary. This happens once.")))
    column.addWidget(bar)
    window.resize(380, 96)
    return window, bar
