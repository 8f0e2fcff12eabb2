"""Use the window at random, by a seed: `python -m tests.ui.monkey SEED [EVENTS [SECONDS]]`.

It ends with 1 and the last events at the first exception in Python or warning of Qt. TIFA_HOME
says where its data are. What opens a loop of its own, a menu or a modal dialog, is used and closed
by a timer.
"""

import faulthandler
import gc
import os
import random
import sys
import tempfile
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from reader.app import build_window
from reader.errors import UserError
from reader.resources import sample_article
from reader.ui.window.application import application
from reader.ui.window.main_window import MainWindow

DEFAULTS = 0, 6_000, 25.0
"""The seed, how many events there are, and for how many seconds at most."""

TOLD = 40
"""How many of the last events are told when something is wrong."""

TICK = 4
"""After how many milliseconds the timer looks for a loop that is open."""

PATIENCE = 8
"""How many ticks a menu or a dialog is used before it is closed."""

OF_THE_PLATFORM = "This plugin does not support"

TEXTS = (
    "人民法院依法独立公正行使审判权，维护社会公平正义。\n" * 40,
    "一、法治\n\n<b>法</b><img src='/nowhere'>法院：“执行难”😀！\n\n二、𠀀𠀁\n\nABC 123\n",
)
WORDS = ("zhixing", "执行", "law", "法", "zzzz", "'", '"', "<b>", "2008", "　", "😀")

_Key = Qt.Key
KEYS = (
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Return, _Key.Key_Tab),
    *(_Key.Key_Escape, _Key.Key_Space, _Key.Key_Home, _Key.Key_End, _Key.Key_PageDown),
    *(_Key.Key_PageUp, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Backtab, _Key.Key_Menu),
    *map(_Key, range(_Key.Key_A, _Key.Key_Z + 1)),
    *(_Key.Key_F3, _Key.Key_F6, _Key.Key_F1, _Key.Key_Period, _Key.Key_Comma, _Key.Key_1),
)
MENU_KEYS = (_Key.Key_Down, _Key.Key_Up, _Key.Key_Right, _Key.Key_Left, _Key.Key_Return)
NONE = Qt.KeyboardModifier.NoModifier
MODIFIERS = (
    *(NONE, NONE, NONE, Qt.KeyboardModifier.ShiftModifier),
    *(Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier),
)
BUTTONS = (
    *(Qt.MouseButton.LeftButton,) * 6,
    *(Qt.MouseButton.RightButton, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton),
)
NOT_TRIGGERED = ("quit",)


class Monkey:
    """Send random events to a window."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._seed = seed
        self._random = random.Random(seed)
        self._last: deque[str] = deque(maxlen=TOLD)
        self._count = 0
        self._files = [sample_article()]
        for number, text in enumerate(TEXTS):
            self._files.append(folder / f"{number} <i>&amp;.txt")
            self._files[-1].write_text(text, encoding="utf-8")
        self._window = self._open()
        self._in_loop = 0
        self._watch_loops()
        self._deeds: dict[Callable[[], None], int] = {
            self._click: 30,
            self._press_key: 30,
            self._trigger: 14,
            self._turn_wheel: 8,
            self._resize: 6,
            self._move: 8,
            self._drag: 3,
            self._type: 5,
            self._ask_for_menu: 2,
            self._open_article: 2,
            self._paste: 1,
            self._collect: 2,
            self._wait: 4,
        }

    def run(self, events: int, seconds: float) -> None:
        """Send so many events, for so many seconds at most."""
        deeds, weights = list(self._deeds), list(self._deeds.values())
        until = monotonic() + seconds
        while self._count < events and monotonic() < until:
            self._count += 1
            self._in_loop = 0
            self._find_window()
            self._random.choices(deeds, weights)[0]()
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._window.close()
        gc.collect()
        print(f"seed {self._seed}: {self._count} events")

    def fail(self, what: str) -> NoReturn:
        """Say what is wrong, and what was done before, and end."""
        print(what, file=sys.stderr)
        print(f"seed {self._seed}, event {self._count}; the last:", *self._last, sep="\n  ",
              file=sys.stderr, flush=True)  # fmt: skip
        faulthandler.cancel_dump_traceback_later()
        os._exit(1)

    def _open(self) -> MainWindow:
        window = build_window(self._files[:1])
        window.article_room.speech.voice = _no_voice
        window.show()
        window.activateWindow()
        return window

    def _find_window(self) -> None:
        """Follow the window into another language, and open another one when it was closed."""
        while self._window.successor is not None:
            self._window = self._window.successor
            self._window.article_room.speech.voice = _no_voice
        if not self._window.isVisible():
            self._note("opens again")
            self._window.deleteLater()
            self._window = self._open()

    def _note(self, what: str) -> None:
        self._last.append(what)

    def _widget(self) -> QWidget:
        """Return a widget that can be seen, of the dialog that is on top if there is one."""
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()]
        dialogs = [w for w in tops if isinstance(w, QDialog)]
        if dialogs and self._random.random() < 0.15:
            self._note("closes a dialog")
            QTest.keyClick(self._random.choice(dialogs), _Key.Key_Escape)
        dialogs = [w for w in dialogs if isValid(w) and w.isVisible()]
        top: QWidget = self._random.choice(dialogs) if dialogs else self._window
        if self._random.random() < 0.3 and top is self._window:
            return self._window.view.viewport()
        return self._random.choice([top, *(w for w in top.findChildren(QWidget) if w.isVisible())])

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(widget.width(), 1)),
            self._random.randrange(max(widget.height(), 1)),
        )

    def _click(self) -> None:
        widget, button = self._widget(), self._random.choice(BUTTONS)
        modifiers = self._random.choice(MODIFIERS)
        click = QTest.mouseDClick if self._random.random() < 0.1 else QTest.mouseClick
        point = self._point(widget)
        self._note(f"{click.__name__} {_named(widget)} {point.toTuple()} {button.name}")
        click(widget, button, modifiers, point)

    def _press_key(self) -> None:
        key, modifiers = self._random.choice(KEYS), self._random.choice(MODIFIERS)
        if key is _Key.Key_Q and modifiers is not NONE and self._random.random() < 0.9:
            return
        target = QApplication.focusWidget() or self._window
        self._note(f"{modifiers.name}+{key.name} to {_named(target)}")
        QTest.keyClick(target, key, modifiers)

    def _type(self) -> None:
        target = QApplication.focusWidget() or self._window.lookup_room.search
        if self._random.random() < 0.5:
            target = self._window.lookup_room.search
            target.setFocus()
        text = self._random.choice(WORDS)
        self._note(f"types {text} into {_named(target)}")
        if text.isascii():
            QTest.keyClicks(target, text)
        elif isinstance(target, QLineEdit):
            target.insert(text)

    def _trigger(self) -> None:
        names = [name for name in self._window.actions_by_id if name not in NOT_TRIGGERED]
        name = self._random.choice(names)
        action = self._window.actions_by_id[name]
        if action.isEnabled() and QApplication.activeModalWidget() is None:
            self._note(f"triggers {name}")
            action.trigger()

    def _turn_wheel(self) -> None:
        widget, point = self._widget(), QPoint(1, 1)
        angle = self._random.choice((-120, 120, -720, 720, 15))
        modifiers = self._random.choice(MODIFIERS)
        self._note(f"wheel {angle} {modifiers.name} on {_named(widget)}")
        event = QWheelEvent(
            QPointF(point),
            QPointF(widget.mapToGlobal(point)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _resize(self) -> None:
        size = self._random.choice(((400, 300), (1280, 820), (1920, 1080), (760, 500), (900, 260)))
        self._note(f"resizes to {size}")
        self._window.resize(*size)

    def _move(self) -> None:
        widget = self._widget()
        point = self._point(widget)
        self._note(f"moves over {_named(widget)} {point.toTuple()}")
        QTest.mouseMove(widget, point)

    def _drag(self) -> None:
        view = self._window.view.viewport()
        start, end = self._point(view), self._point(view)
        modifiers = self._random.choice(MODIFIERS)
        self._note(f"drags over the article {start.toTuple()} {end.toTuple()} {modifiers.name}")
        QTest.mousePress(view, Qt.MouseButton.LeftButton, modifiers, start)
        QTest.mouseMove(view, (start + end) / 2)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, modifiers, end)

    def _ask_for_menu(self) -> None:
        view = self._window.view.viewport()
        point = self._point(view)
        self._note(f"asks for a menu at {point.toTuple()}")
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(reason, point, view.mapToGlobal(point)))

    def _open_article(self) -> None:
        path = self._random.choice([*self._files, Path("/nowhere/<b>.txt")])
        self._note(f"opens {path.name}")
        self._window.open_path(path)

    def _paste(self) -> None:
        QGuiApplication.clipboard().setText(self._random.choice((*TEXTS, "", *WORDS)))
        self._note("copies another text")

    def _collect(self) -> None:
        self._note("collects garbage")
        gc.collect()

    def _wait(self) -> None:
        QTest.qWait(self._random.choice((1, 2, 5, 30)))

    def _watch_loops(self) -> None:
        QTimer.singleShot(TICK, self._watch_loops)  # one by one: none fires in its own slot
        self._use_loop()

    def _use_loop(self) -> None:
        """Use what is open in a loop of its own, and close it after a while."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            return
        self._in_loop += 1
        if self._in_loop > 3 * PATIENCE:
            self._note(f"closes {_named(top)}")
            top.close()
        elif self._in_loop > PATIENCE:
            self._note(f"Escape to {_named(top)}")
            QTest.keyClick(top, _Key.Key_Escape)
        elif isinstance(top, QMenu):
            key = self._random.choice(MENU_KEYS)
            self._note(f"{key.name} to {_named(top)}")
            QTest.keyClick(top, key)
            if self._random.random() < 0.3:
                gc.collect()


def _named(widget: QObject) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


def _no_voice(_parent: QObject) -> NoReturn:
    raise UserError("There is no voice.")


def main() -> None:
    """Let a monkey use the window."""
    faulthandler.enable()
    seed, events, seconds = map(float, (*sys.argv[1:], *DEFAULTS[len(sys.argv) - 1 :]))
    faulthandler.dump_traceback_later(seconds + 40, exit=True)
    application().setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        monkey = Monkey(int(seed), Path(folder))
        _watch(monkey.fail)
        monkey.run(int(events), seconds)
    faulthandler.cancel_dump_traceback_later()


def _watch(fail: Callable[[str], NoReturn]) -> None:
    """Fail at an exception in Python or a warning of Qt."""

    def raised(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        fail("".join(traceback.format_exception(kind, error, trace)))

    def said(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(OF_THE_PLATFORM):
            fail(f"{kind.name}: {message}\n{''.join(traceback.format_stack())}")

    sys.excepthook = raised
    sys.unraisablehook = lambda found: fail(f"{found.exc_value!r} in {found.object!r}")
    qInstallMessageHandler(said)


if __name__ == "__main__":
    main()
