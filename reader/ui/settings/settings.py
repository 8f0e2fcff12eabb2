"""The settings, each declared once with all that its control on the settings page needs."""

from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QKeySequence

from reader.files import PRIVATE
from reader.language.pronunciation.notation import Notation
from reader.lexicon.levels import BAND, Standard, level_name
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.base.fonts import FontKind
from reader.ui.base.languages import LANGUAGES, Language
from reader.ui.base.save_failures import SaveFailures
from reader.ui.base.theme import ThemeChoice, ToneColours
from reader.ui.base.wording import to_translate, tr
from reader.ui.settings.fields import ChineseFont, Choice, Field, Group, Number, Switch

T = TypeVar("T")

SETTLED = 300
"""After how many milliseconds of no change the settings are written."""


class Sandhi(StrEnum):
    """Name the changes of tone that are shown."""

    NONE = "none"
    YI_AND_BU = "yi and bu"
    ALL = "all"


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
    to_translate("The size of the article's text."),
)
FONT = Field(
    "font",
    str(FontKind.SONG),
    ChineseFont(),
    Group.PAGE,
    to_translate("Font"),
    to_translate("What Chinese text is set in. The script chooses the variant for its region."),
)
LEADING = Field(
    "leading",
    1.0,
    Number(0.9, 1.6, 0.05, to_translate("{value:.0%}")),
    Group.PAGE,
    to_translate("Line height"),
)
MEASURE = Field(
    "measure",
    36.0,
    Number(16, 60, 2, to_translate("{value:.0f} characters")),
    Group.PAGE,
    to_translate("Line length"),
    to_translate("How many characters a line holds at most, without pinyin."),
)
INDENT = Field(
    "indent",
    False,
    Switch(),
    Group.PAGE,
    to_translate("Indent paragraphs"),
    to_translate("The first line of a paragraph begins two characters further in."),
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
            PinyinMode.NEW: to_translate("New words"),
            PinyinMode.HOVER: to_translate("The word at the pointer"),
            PinyinMode.OFF: to_translate("None"),
        }
    ),
    Group.PINYIN,
    to_translate("Pinyin over"),
    to_translate("New words are those above my level that are not marked as known."),
)
NOTATION = Field(
    "notation",
    Notation.MARKS,
    Choice(
        {
            Notation.MARKS: to_translate("Marks: zhíxíng"),
            Notation.NUMBERS: to_translate("Numbers: zhi2xing2"),
            Notation.ZHUYIN: to_translate("Zhuyin: ㄓˊ ㄒㄧㄥˊ"),
        }
    ),
    Group.PINYIN,
    to_translate("Readings in"),
)
SANDHI = Field(
    "sandhi",
    Sandhi.NONE,
    Choice(
        {
            Sandhi.NONE: to_translate("As in the dictionary"),
            Sandhi.YI_AND_BU: to_translate("一 and 不 as heard"),
            Sandhi.ALL: to_translate("Third tones as well"),
        }
    ),
    Group.PINYIN,
    to_translate("Tones"),
    to_translate("As they are heard: bú shì for bù shì, and língdǎo for lǐngdǎo."),
)
TONE_COLOURS = Field(
    "tone_colours",
    ToneColours.OFF,
    Choice(
        {
            ToneColours.OFF: to_translate("None"),
            ToneColours.DUMMITT: to_translate("Dummitt"),
            ToneColours.PLECO: to_translate("Pleco"),
        }
    ),
    Group.PINYIN,
    to_translate("Tone colours"),
    to_translate("Dummitt: red, orange, green, blue. Pleco: red, green, blue, purple."),
)
REPAIR = Field(
    "mend",
    True,
    Switch(),
    Group.WORDS,
    to_translate("Repair the file's word boundaries"),
    to_translate("Words that a file gives and no dictionary has are split again."),
)
ALL_PHRASES = Field(
    "all_phrases",
    False,
    Switch(),
    Group.WORDS,
    to_translate("Mark and list all set phrases"),
    to_translate("Usual wording as well, and phrases inside others."),
)
SHOW_REPAIRED = Field(
    "show_mended",
    False,
    Switch(),
    Group.WORDS,
    to_translate("Mark repaired words"),
    to_translate("A dashed line under them; the card says how they were given."),
)
LEVEL = Field(
    "level",
    0,
    Choice(
        {
            0: to_translate("Not chosen"),
            **{level: level_name(level) for level in range(1, BAND + 1)},
        }
    ),
    Group.LEVEL,
    to_translate("My level"),
    to_translate("Words above it are new, unless they are marked as known."),
)
STANDARD = Field(
    "standard",
    Standard.SYLLABUS,
    Choice(
        {
            Standard.SYLLABUS: to_translate("Syllabus of 2025"),
            Standard.GRADING: to_translate("Standard of 2021"),
        }
    ),
    Group.LEVEL,
    to_translate("Levels after"),
    to_translate("The examination syllabus or the national standard; both are called HSK 3.0."),
)
NEW_LINES = Field(
    "new_lines",
    True,
    Switch(),
    Group.LEVEL,
    to_translate("Line under new words"),
    to_translate("A fine line; not drawn where only new words have pinyin."),
)
HOVER_CARD = Field(
    "hover_card",
    True,
    Switch(),
    Group.LOOKING_UP,
    to_translate("Card at the pointer"),
    to_translate("A small card says what the word under the pointer is."),
)

FIELDS = tuple(declared for declared in list(vars().values()) if isinstance(declared, Field))
"""All settings, in the order of their declaration."""


class Settings(QObject):
    """Store the settings in one ini file; a stored value that does not fit counts as not stored.

    `changed` carries the field whose value is another one now. What cannot be written is valid
    until the programme ends, and is written with the next change if possible;
    `save_failures` reports it.
    """

    changed = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.save_failures = SaveFailures(self)
        self._path = path
        self._store = _ini_file(path)
        self._timer = QTimer(self, interval=SETTLED, singleShot=True)
        self._timer.timeout.connect(self.write)

    def get(self, field: Field[T]) -> T:
        """Return a setting's value."""
        stored = self._store.value(field.key)
        try:
            return field.default if stored is None else field.control.parse(str(stored))
        except ValueError:
            return field.default

    def set(self, field: Field[T], value: T) -> None:
        """Store a setting's value."""
        if value != self.get(field):
            self._store.setValue(field.key, str(value))
            self._timer.start()
            self.changed.emit(field)

    def user_keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that the user gave to actions, in Qt's portable notation."""
        self._store.beginGroup("keys")
        stored = {action: str(self._store.value(action)) for action in self._store.childKeys()}
        self._store.endGroup()
        found = {}
        for action, text in stored.items():
            keys = tuple(key.toString() for key in QKeySequence.listFromString(text) if text)
            if all(keys):
                found[action] = keys
        return found

    def store_keys(self, action: str, keys: Sequence[str] | None) -> None:
        """Store the keys that the user gave to an action, none where it has the table's."""
        if keys is None:
            self._store.remove(f"keys/{action}")
        else:
            text = QKeySequence.listToString([QKeySequence(key) for key in keys])
            self._store.setValue(f"keys/{action}", text)
        self._timer.start()

    def layout(self, name: str) -> QByteArray:
        """Return a part of the window's layout as Qt saved it, empty where there is none."""
        stored = self._store.value(f"layout/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def store_layout(self, name: str, state: QByteArray) -> None:
        """Store a part of the window's layout."""
        self._store.setValue(f"layout/{name}", state)

    def write(self) -> None:
        """Write what has changed to the file now; a failure is reported, not raised."""
        writing = _ini_file(self._path)  # shares what is to be written; its status is a new one
        writing.sync()
        if writing.status() is QSettings.Status.AccessError:
            self.save_failures.failed(
                tr(
                    "{file}: The settings cannot be kept; they hold until the window is closed. "
                    "Make room on the disk, or allow writing there."
                ).format(file=self._path)
            )
        else:
            with suppress(OSError):
                self._path.chmod(PRIVATE)
            self.save_failures.saved()


def _ini_file(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)
