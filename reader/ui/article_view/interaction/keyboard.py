"""The keys that move the caret or scroll."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader.ui.article_view.interaction.movement import Unit

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier


class Step(NamedTuple):
    """Hold a unit and a direction to move the caret in."""

    unit: Unit
    forward: bool


_STEPS = {
    (_Key.Key_Left, False): Step(Unit.WORD, False),
    (_Key.Key_Right, False): Step(Unit.WORD, True),
    (_Key.Key_Up, False): Step(Unit.LINE, False),
    (_Key.Key_Down, False): Step(Unit.LINE, True),
    (_Key.Key_Home, False): Step(Unit.LINE_END, False),
    (_Key.Key_End, False): Step(Unit.LINE_END, True),
    (_Key.Key_Left, True): Step(Unit.SENTENCE, False),
    (_Key.Key_Right, True): Step(Unit.SENTENCE, True),
    (_Key.Key_Up, True): Step(Unit.PARAGRAPH, False),
    (_Key.Key_Down, True): Step(Unit.PARAGRAPH, True),
    (_Key.Key_Home, True): Step(Unit.DOCUMENT_END, False),
    (_Key.Key_End, True): Step(Unit.DOCUMENT_END, True),
}


def step_of(event: QKeyEvent) -> Step | None:
    """Return the step of a key, with Shift or without; None for other keys."""
    others = event.modifiers() & ~(_Modifier.ShiftModifier | _Modifier.KeypadModifier)
    if others not in (_Modifier.NoModifier, _Modifier.ControlModifier):
        return None
    return _STEPS.get((_Key(event.key()), others == _Modifier.ControlModifier))


def page_of(event: QKeyEvent) -> int:
    """Return the pages that a key scrolls by: 1 down, -1 up, 0 none."""
    if event.modifiers() & ~(_Modifier.ShiftModifier | _Modifier.KeypadModifier):
        return 0
    match event.key():
        case _Key.Key_PageDown:
            return 1
        case _Key.Key_PageUp:
            return -1
        case _Key.Key_Space:
            return -1 if event.modifiers() & _Modifier.ShiftModifier else 1
    return 0
