"""What a window hands to each of its rooms."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.ui.commands.keys import Keys
from reader.ui.commands.undo import UndoStack
from reader.ui.settings.pronunciation import Pronunciation
from reader.ui.settings.settings import Settings


class Host(NamedTuple):
    """Hold a window and what all of its rooms share; `report` shows a sentence to the user."""

    window: QWidget
    settings: Settings
    pronunciation: Pronunciation
    actions: Mapping[str, QAction]
    keys: Keys
    undo_stack: UndoStack
    report: Callable[[str], None]
