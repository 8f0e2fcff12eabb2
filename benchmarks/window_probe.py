"""Open a file in the window, use it, and print what each action took, as one JSON object.

`python -m benchmarks.window_probe FILE`, or with `--peer` first the same in Qt's plain text editor.
Seconds, except `memory`, which is in bytes; a frame is from the request to the painted pixels.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from PySide6.QtCore import QEventLoop, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from reader.language.pronunciation.notation import Notation
from reader.ui.base.theme import ThemeChoice, ToneColours
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import NOTATION, SANDHI, THEME, TONE_COLOURS, Sandhi, Settings

FRAMES = 60
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CHOICES: dict[Field[Any], object] = {
    NOTATION: Notation.ZHUYIN,
    SANDHI: Sandhi.ALL,
    TONE_COLOURS: ToneColours.PLECO,
    THEME: ThemeChoice.DARK,
}
"""What is chosen in the settings before they return to their defaults."""

SIZES = (QSize(1100, 820), QSize(1280, 700), QSize(1280, 820))


class Subject(NamedTuple):
    """Hold what is measured: its window, the area with its text, and the actions to measure."""

    window: QWidget
    area: QAbstractScrollArea
    go_to_middle: Callable[[], object]
    larger: Callable[[], object]
    smaller: Callable[[], object]
    switches: Mapping[str, Callable[[], object]]


def main() -> None:
    """Measure, one after the other."""
    file = Path(sys.argv[-1])
    application = QApplication.instance() or QApplication([])
    subject, first_paint = _peer(file) if "--peer" in sys.argv else _ours(file)
    took = {"open": first_paint, "memory": float(memory())}
    took.update(_measured(subject))
    print(json.dumps(took), flush=True)
    subject.window.close()
    application.processEvents()


def _measured(subject: Subject) -> Iterator[tuple[str, float]]:
    subject.go_to_middle()
    settle()
    yield "page", _late([_frame(subject, lambda: _page(subject, 1)) for _ in range(FRAMES)])
    yield "page back", _late([_frame(subject, lambda: _page(subject, -1)) for _ in range(FRAMES)])
    yield "wheel", _late([_frame(subject, lambda: _wheel(subject)) for _ in range(FRAMES)])
    for name, action in (("zoom", subject.larger), ("zoom", subject.smaller)):
        yield name, _frame(subject, action)
    yield "resize", max(_frame(subject, partial(subject.window.resize, size)) for size in SIZES)
    for name, switch in subject.switches.items():
        yield name, max(_frame(subject, switch) for _ in range(2))


def _frame(subject: Subject, action: Callable[[], object]) -> float:
    """Return the seconds from an action until its last pixel is painted; then process events."""
    start = perf_counter()
    action()
    subject.area.viewport().repaint()
    seconds = perf_counter() - start
    settle(0.03)
    return seconds


def _late(frames: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(frames)[int(len(frames) * 0.95)]


def _page(subject: Subject, direction: int) -> None:
    key = Qt.Key.Key_PageDown if direction > 0 else Qt.Key.Key_PageUp
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(subject.area, QKeyEvent(kind, key, NO_MODIFIER))


def _wheel(subject: Subject) -> None:
    centre = QPointF(subject.area.viewport().rect().center())
    event = QWheelEvent(
        centre,
        subject.area.viewport().mapToGlobal(centre),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NO_MODIFIER,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(subject.area.viewport(), event)


def settle(seconds: float = 1.0) -> None:
    """Process events for a time."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def memory() -> int:
    """Return the bytes of memory of the process, after its background work has started."""
    settle(3.0)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


def _until(connect: Callable[[Callable[[], None]], object], action: Callable[[], object]) -> float:
    loop = QEventLoop()
    arrived: list[float] = []

    def note() -> None:
        arrived.append(perf_counter())
        loop.quit()

    connect(note)
    start = perf_counter()
    action()
    while not arrived:
        loop.exec()
    return arrived[0] - start


def _set_next(settings: Settings, field: Field[Any], values: Iterator[object]) -> None:
    settings.set(field, next(values))


def _ours(file: Path) -> tuple[Subject, float]:
    from reader.app import build_window

    window = build_window([])
    _until(window.view.firstPainted.connect, window.show)
    settle()
    seconds = _until(window.view.firstPainted.connect, lambda: window.open_path(file))
    view, actions = window.view, window.actions_by_id
    middle = window.open_article.paragraph_count() // 2
    subject = Subject(
        window,
        view,
        lambda: view.jump_to(middle, 0),
        actions["zoom_in"].trigger,
        actions["zoom_out"].trigger,
        {name: actions[f"toggle_{name}"].trigger for name in ("pinyin", "script")}
        | {
            field.key: partial(_set_next, window.settings, field, cycle((value, field.default)))
            for field, value in CHOICES.items()
        },
    )
    return subject, seconds


class _Editor(QPlainTextEdit):
    """Report each paint."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: Callable[[], None] = lambda: None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted()


def _peer(file: Path) -> tuple[Subject, float]:
    editor = _Editor()
    editor.resize(1280, 820)
    editor.show()
    settle(0.2)

    def connect(call: Callable[[], None]) -> None:
        editor.painted = call

    seconds = _until(connect, lambda: editor.setPlainText(file.read_text(encoding="utf-8")))

    def go_to_middle() -> None:
        middle = editor.document().findBlockByNumber(editor.blockCount() // 2)
        editor.setTextCursor(QTextCursor(middle))

    subject = Subject(
        editor,
        editor,
        go_to_middle,
        editor.zoomIn,
        editor.zoomOut,
        {},
    )
    return subject, seconds


if __name__ == "__main__":
    main()
