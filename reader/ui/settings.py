"""The settings, each declared once with all that its control on the settings page needs."""

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from reader.ui.article_view.ruby import PinyinMode
from reader.ui.fields import Choice, Field, Group, Number, Switch
from reader.ui.languages import LANGUAGES, Language
from reader.ui.theme import ThemeChoice
from reader.ui.wording import to_translate

T = TypeVar("T")


class Script(StrEnum):
    """Name the script in which the article is shown."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    AS_WRITTEN = "as written"


THEME = Field(
    "theme",
    ThemeChoice.SYSTEM,
    Choice(
        {
            ThemeChoice.SYSTEM: to_translate("As the system"),
            ThemeChoice.LIGHT: to_translate("Light"),
            ThemeChoice.DARK: to_translate("Dark"),
        }
    ),
    Group.WINDOW,
    to_translate("Theme"),
)
LANGUAGE = Field(
    "language",
    Language.SYSTEM,
    Choice(LANGUAGES),
    Group.WINDOW,
    to_translate("Language"),
    to_translate("The language of the menus and the panels; meanings stay in English."),
)
ZOOM = Field(
    "zoom",
    1.0,
    Number(0.6, 3.0, 0.1, to_translate("{value:.0%}")),
    Group.PAGE,
    to_translate("Size"),
    to_translate("The size of the article’s text."),
)
SCRIPT = Field(
    "script",
    Script.AS_WRITTEN,
    Choice(
        {
            Script.AS_WRITTEN: to_translate("As written"),
            Script.SIMPLIFIED: to_translate("Simplified"),
            Script.TRADITIONAL: to_translate("Traditional"),
        }
    ),
    Group.PAGE,
    to_translate("Characters"),
    to_translate("The script that the article is shown in."),
)
PINYIN = Field(
    "pinyin",
    PinyinMode.ALL,
    Choice(
        {
            PinyinMode.ALL: to_translate("All words"),
            PinyinMode.OFF: to_translate("None"),
        }
    ),
    Group.PINYIN,
    to_translate("Pinyin over"),
    to_translate("The words that bear pinyin."),
)
HOVER_CARD = Field(
    "hover_card",
    True,
    Switch(),
    Group.LOOKING_UP,
    to_translate("Card at the pointer"),
    to_translate("A small card tells what the word under the pointer is."),
)

FIELDS = tuple(declared for declared in list(vars().values()) if isinstance(declared, Field))
"""All settings, in the order of their declaration."""


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
            return field.default if stored is None else field.control.parse(str(stored))
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
