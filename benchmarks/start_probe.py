"""Open the window on files, print a line at its first paint, and end.

`python -m benchmarks.start_probe FILE…`, or with `--bare` a label in a window: what
Python and Qt alone cost.
"""

import sys
from collections.abc import Callable


def main() -> None:
    """Run until the first paint."""
    if sys.argv[1:] == ["--bare"]:
        _bare_window()
    else:
        _reader_window(sys.argv[1:])


def _reader_window(files: list[str]) -> None:
    from reader.app import Services

    window = Services().show_window(files)
    window.view.firstPainted.connect(lambda: _painted(window.close))

    from PySide6.QtWidgets import QApplication

    QApplication.exec()


def _bare_window() -> None:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Label(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            _painted(self.close)

    application = QApplication([])
    label = Label("提法")
    label.resize(1280, 820)
    label.show()
    application.exec()


def _painted(close: Callable[[], object]) -> None:
    from PySide6.QtCore import QTimer

    print("painted", flush=True)
    QTimer.singleShot(0, close)


if __name__ == "__main__":
    main()
