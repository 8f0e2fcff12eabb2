"""Save words and filter the saved ones in the window, and print what it took, as one JSON object.

`python -m benchmarks.saved_words_probe FILE`. Seconds, except `memory`, which is in bytes.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.window_probe import memory, settle
from reader.app import build_window

SAVED = 8
QUERY = "zhixing"
SECONDS = 0.4
"""How long the event loop is watched after each action."""


def main() -> None:
    """Measure, one after the other."""
    window = build_window([Path(sys.argv[-1])])
    window.show()
    settle(3.0)
    window.actions_by_id["show_saved"].trigger()
    settle()
    page = window.learning_room.glossary.saved

    saves = []
    for start in range(SAVED):
        window.lookup_room.lookup.stretch(1, start, start + 1)
        settle(0.1)
        saves.append(_blocked(window.learning_room.saving.save_card))
    keys = []
    for letter in QUERY:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        keys.append(_blocked(partial(QApplication.sendEvent, page.filter, event)))
    settle(3.0)
    print(
        json.dumps(
            {
                "save": median(first for first, _ in saves),
                "blocked": median(longest for _, longest in saves),
                "filter": max(first for first, _ in keys),
                "searching": max(longest for _, longest in keys),
                "memory": float(memory()),
            }
        ),
        flush=True,
    )
    window.close()
    QApplication.processEvents()


def _blocked(action: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of an action with its paint, and the longest that others waited after."""
    start = perf_counter()
    action()
    QApplication.processEvents()
    took = perf_counter() - start
    longest = 0.0
    while (now := perf_counter()) < start + SECONDS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        longest = max(longest, perf_counter() - now)
    return took, longest


if __name__ == "__main__":
    main()
