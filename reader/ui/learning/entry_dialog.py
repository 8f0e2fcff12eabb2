"""The dialog in which an entry of the user's glossary is written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.format.categories import CATEGORIES
from reader.glossary.format.entry import SetPhrase
from reader.ui.base.drop_down import DropDown
from reader.ui.base.labels import PlainLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.wording import plain, to_translate, tr

LABELS = {
    "simplified": to_translate("&Simplified"),
    "traditional": to_translate("&Traditional"),
    "pinyin": to_translate("&Pinyin"),
    "english": to_translate("&English"),
    "category": to_translate("&Category"),
    "explanation": to_translate("E&xplanation"),
}
"""What the fields are called, by the columns of a glossary that they are for."""

SHOWN = 2
"""How many problems are shown at once."""


class EntryDialog(QDialog):
    """Edit an entry; `check` returns what is wrong with it; what is `saved` has passed it."""

    saved = Signal(object)
    removed = Signal()

    def __init__(
        self,
        parent: QWidget,
        phrase: SetPhrase,
        check: Callable[[SetPhrase], Sequence[str]],
        families: Sequence[str],
        *,
        exists: bool,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entryDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit your entry") if exists else tr("Add to my glossary"))
        self._phrase = phrase
        self._check = check
        self._had_problems = False
        self.simplified = _line(phrase.simplified, families)
        self.traditional = _line(phrase.traditional, families)
        self.pinyin = _line(phrase.pinyin)
        self.english = _line("; ".join(phrase.english))
        self.english.setPlaceholderText(tr("What it means; further renderings after a semicolon"))
        self.category = DropDown()
        for category in dict.fromkeys(("", *CATEGORIES, phrase.category)):
            self.category.addItem(tr(category) if category else tr("none"), category)
        self.category.setCurrentIndex(self.category.findData(phrase.category))
        self.explanation = QPlainTextEdit(phrase.explanation)
        self.explanation.setTabChangesFocus(True)
        self.explanation.setFixedHeight(scaled(76))
        self.problems = PlainLabel()
        self.problems.setProperty("role", "problem")
        self.problems.setWordWrap(True)
        self.problems.hide()

        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, label in LABELS.items():
            field = getattr(self, name)
            field.setAccessibleName(plain(tr(label)))
            form.addRow(tr(label), field)

        self.save_button = _button(tr("Save"), "primary")
        self.save_button.setDefault(True)
        self.cancel_button = _button(tr("Cancel"))
        self.remove_button = _button(tr("Remove"), "quiet")
        self.remove_button.setVisible(exists)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.problems)
        column.addLayout(buttons)
        self.resize(scaled(480), self.sizeHint().height())

        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.reject)
        self.remove_button.clicked.connect(self._remove)
        for line in (self.simplified, self.traditional, self.pinyin, self.english):
            line.textEdited.connect(lambda _text: self._follow())
        self.english.setFocus()

    def phrase(self) -> SetPhrase:
        """Return the entry as it is written now; what has no field stays as it was."""
        simplified = self.simplified.text().strip()
        traditional = self.traditional.text().strip()
        category = self.category.currentData()
        return self._phrase._replace(
            simplified=simplified,
            traditional="" if traditional == simplified else traditional,
            pinyin=" ".join(self.pinyin.text().split()),
            english=tuple(filter(None, map(str.strip, self.english.text().split(";")))),
            category=category,
            explanation=self.explanation.toPlainText().strip(),
        )

    def report(self, problems: Sequence[str]) -> None:
        """Show what is wrong, or nothing any more."""
        self._had_problems = self._had_problems or bool(problems)
        shown = [_as_sentence(problem) for problem in problems[:SHOWN]]
        self.problems.setText("\n".join(shown))
        self.problems.setVisible(bool(problems))

    def _follow(self) -> None:
        """Once something was wrong, say as the user types whether it still is."""
        if self._had_problems:
            self.report(self._check(self.phrase()))

    def _save(self) -> None:
        phrase = self.phrase()
        problems = self._check(phrase)
        self.report(problems)
        if not problems:
            self.saved.emit(phrase)

    def _remove(self) -> None:
        self.removed.emit()


def _as_sentence(problem: str) -> str:
    for column, label in LABELS.items():
        problem = problem.replace(f"“{column}”", plain(tr(label)))
    problem = f"{problem[:1].upper()}{problem[1:]}"
    return tr("{problem}.").format(problem=problem.rstrip(".。"))


def _line(text: str, families: Sequence[str] = ()) -> QLineEdit:
    line = QLineEdit(text)
    if families:
        font = QFont(list(families))
        font.setPixelSize(scaled(16))
        line.setFont(font)
        line.setStyleSheet(f"font-size: {scaled(16)}px")
    return line


def _button(text: str, role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
