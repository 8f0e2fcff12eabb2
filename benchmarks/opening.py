"""Opening a long text in the running window, beside Qt's own plain text editor."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit

from benchmarks.table import Measured
from reader.app import build_window

BUDGET = 0.150


def measure(folder: Path, text: str) -> Iterator[Measured]:
    """Measure from the wish to open a file to the first paint of it."""
    path = folder / "long.txt"
    path.write_text(text, encoding="utf-8")
    yield Measured(
        f"open {len(text):,} characters to first paint",
        min(_ours(path) for _ in range(3)),
        "QPlainTextEdit",
        min(_peer(path) for _ in range(3)),
        BUDGET,
    )


def _ours(path: Path) -> float:
    window = build_window([])
    _until_painted(window.view.firstPainted.connect, window.show)
    seconds = _until_painted(window.view.firstPainted.connect, lambda: window.open_path(path))
    window.close()
    window.deleteLater()
    return seconds


def _peer(path: Path) -> float:
    editor = _Editor()
    editor.resize(1280, 820)
    _until_painted(editor.on_paint, editor.show)
    seconds = _until_painted(
        editor.on_paint, lambda: editor.setPlainText(path.read_text(encoding="utf-8"))
    )
    editor.close()
    return seconds


def _until_painted(
    connect: Callable[[Callable[[], None]], object], action: Callable[[], None]
) -> float:
    """Return the seconds from the start of the action until the connected call arrives."""
    loop = QEventLoop()
    painted: list[float] = []

    def arrived() -> None:
        painted.append(perf_counter())
        loop.quit()

    connect(arrived)
    start = perf_counter()
    action()
    while not painted:
        loop.exec()
    return painted[0] - start


class _Editor(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
        self._painted: Callable[[], None] = lambda: None

    def on_paint(self, call: Callable[[], None]) -> None:
        self._painted = call

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._painted()
