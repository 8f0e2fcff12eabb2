"""A word's reading to be chosen among the dictionary's or typed, and checked as it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.glossary.format.alignment import align
from reader.language.characters import is_han
from reader.language.pronunciation.pinyin import spell
from reader.language.pronunciation.syllables import SYLLABLES
from reader.ui.base.flow_layout import FlowLayout
from reader.ui.base.labels import PlainLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.wording import tr

WIDTH = 300

Readings = Callable[[str], Sequence[Sequence[str]]]
"""The dictionary's readings of a word, as numbered syllables."""


class ReadingChoice(QWidget):
    """Offer the dictionary's readings of a text, and a field for any; `changed` with the field.

    `syllables` are those in the field, numbered, one for each character, None where they don't fit.
    """

    changed = Signal()

    def __init__(self, text: str, pinyin: str, readings_of: Readings) -> None:
        super().__init__()
        self._text = text
        self._readings_of = readings_of
        self.syllables: tuple[str, ...] | None = None
        self.buttons = [self._offer(spell(reading)) for reading in readings_of(text)]
        self.field = QLineEdit(pinyin)
        self.field.setAccessibleName(tr("Reading in pinyin"))
        self.note = PlainLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if len(self.buttons) > 1:
            offered = FlowLayout(8, 8)
            for button in self.buttons:
                offered.addWidget(button)
            column.addLayout(offered)
        column.addWidget(self.field)
        column.addWidget(self.note)
        self.setFixedWidth(scaled(WIDTH))
        self.field.textChanged.connect(self._judge)
        self._judge()

    @property
    def pinyin(self) -> str:
        """Return the reading in tone marks."""
        return spell(list(filter(None, self.syllables or ())))

    def _offer(self, pinyin: str) -> QPushButton:
        button = QPushButton(pinyin)
        button.clicked.connect(lambda: self._take(pinyin))
        return button

    def _take(self, pinyin: str) -> None:
        self.field.setText(pinyin)
        self.field.setFocus()

    def _judge(self) -> None:
        """Check what is in the field, and say what is wrong or unusual about it."""
        self.syllables = _valid(align(self._text, self.field.text()))
        odd = self._unusual()
        if self.syllables is None:
            count = sum(map(is_han, self._text))
            self.note.setText(tr("%n syllable(s) with tones, such as zhi2xing2 or zhíxíng", count))
        elif odd:
            self.note.setText(
                tr("The dictionary does not read {character} so.").format(character=odd)
            )
        self.note.setVisible(self.syllables is None or bool(odd))
        self.changed.emit()

    def _unusual(self) -> str:
        """Return the first character that the dictionary reads otherwise, neutral tones aside."""
        for character, syllable in zip(self._text, self.syllables or (), strict=False):
            sounds = {sound.lower() for one in self._readings_of(character) for sound in one}
            if syllable[-1:] == "5":
                sounds = {f"{sound[:-1]}5" for sound in sounds}
            if sounds and syllable and syllable.lower() not in sounds:
                return character
        return ""


def _valid(syllables: tuple[str, ...] | None) -> tuple[str, ...] | None:
    known = all(syllable[:-1].lower() in SYLLABLES for syllable in filter(None, syllables or ()))
    return syllables if known else None
