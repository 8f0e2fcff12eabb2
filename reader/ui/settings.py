"""The settings, each declared once with its default, its check and its description."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from reader.ui.article_view.ruby import PinyinMode
from reader.ui.theme import ThemeChoice

T = TypeVar("T")


class Script(StrEnum):
    """Name the script in which the article is shown."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    AS_WRITTEN = "as written"


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """Declare a setting: `parse` turns the stored text into its value, or raises ValueError."""

    key: str
    default: T
    parse: Callable[[str], T]
    description: str


def _zoom(text: str) -> float:
    value = float(text)
    if not 0.5 <= value <= 4:
        raise ValueError(text)
    return value


def _switch(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


THEME = Field("theme", ThemeChoice.SYSTEM, ThemeChoice, "Light or dark, or as the system has it")
ZOOM = Field("zoom", 1.0, _zoom, "Size of the article's text; 1 is 21 pixels")
PINYIN = Field("pinyin", PinyinMode.ALL, PinyinMode, "Which words carry pinyin")
SCRIPT = Field("script", Script.AS_WRITTEN, Script, "Script in which the article is shown")
HOVER_CARD = Field("hover_card", True, _switch, "A small card over the word at the pointer")


class Settings(QObject):
    """Keep the settings in one ini file; a stored value that does not fit counts as not stored.

    `changed` carries the field whose value is another one now.
    """

    changed = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, field: Field[T]) -> T:
        """Return a setting's value."""
        stored = self._store.value(field.key)
        try:
            return field.default if stored is None else field.parse(str(stored))
        except ValueError:
            return field.default

    def set(self, field: Field[T], value: T) -> None:
        """Keep a setting's value."""
        if value != self.get(field):
            self._store.setValue(field.key, str(value))
            self.changed.emit(field)

    def layout(self, name: str) -> QByteArray:
        """Return a part of the window's layout as Qt saved it, empty where there is none."""
        stored = self._store.value(f"layout/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Keep a part of the window's layout."""
        self._store.setValue(f"layout/{name}", state)
