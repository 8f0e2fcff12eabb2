"""PySide6 6.12.0 aborts on Python 3.11 after some hundred signals; what is installed must not."""

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal(int)


def test_five_thousand_signals_arrive() -> None:
    bell = Bell()
    heard: list[int] = []
    bell.rung.connect(heard.append)
    for number in range(5_000):
        bell.rung.emit(number)
    assert heard == list(range(5_000))
