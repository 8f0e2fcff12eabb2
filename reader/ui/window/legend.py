"""The legend: each mark of the page as it looks there, and what it means."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.layout.glyphs import saved_line
from reader.ui.article_view.layout.mark_lines import draw_marks
from reader.ui.article_view.layout.style import LineStyle
from reader.ui.base.labels import PlainLabel, RichLabel
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import to_translate, tr
from reader.ui.settings.pronunciation import Pronunciation

STYLE = LineStyle.of(21, 2.2, 0.56)
WIDTH = 112

Explained = tuple[str, str, tuple[MarkKind, ...], str]
MARKS: tuple[Explained, ...] = (
    (
        "执行难",
        "zhíxíng nán",
        (MarkKind.PHRASE,),
        to_translate("A set phrase, 提法: a formulation that the glossary explains"),
    ),
    (
        "中央政法委",
        "",
        (MarkKind.OFFICIALESE,),
        to_translate("What else the glossary knows: names of bodies, usual official language"),
    ),
    (
        "困扰",
        "kùnrǎo",
        (MarkKind.NEW,),
        to_translate("A new word: above your level, and not marked as known"),
    ),
    (
        "民心",
        "mínxīn",
        (MarkKind.SAVED,),
        to_translate("A word or a set phrase that you saved"),
    ),
    (
        "落实",
        "luòshí",
        (MarkKind.REPAIRED,),
        to_translate("A word that the file splits otherwise (View ▸ Mark repaired words)"),
    ),
)
TONES: Explained = (
    "妈麻马骂吗",
    "mā má mǎ mà ma",
    (),
    to_translate("The four tones and the neutral one, by their colours"),
)


class Sample(QWidget):
    """Show a word as it is in the page."""

    def __init__(
        self,
        text: str,
        pinyin: str,
        marks: Sequence[MarkKind],
        theme: Theme,
        font: QFont,
    ) -> None:
        super().__init__()
        self.setFixedSize(WIDTH, STYLE.height)
        self._text = text
        self._marks = marks
        self._theme = theme
        self._font = font
        ruby = RichLabel(pinyin, self)
        ruby.setProperty("role", "pinyin")
        ruby.setStyleSheet(f"font-size: {round(STYLE.ruby_pixels)}px")
        ruby.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        ruby.setGeometry(0, 0, WIDTH, STYLE.ruby_baseline + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word and its marks."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._theme["ink"])
        width = QFontMetricsF(self._font).horizontalAdvance(self._text)
        left = round((WIDTH - width) / 2)
        painter.drawText(QPointF(left, STYLE.baseline), self._text)
        for kind in self._marks:
            is_upper = kind in (MarkKind.PHRASE, MarkKind.OFFICIALESE)
            y = STYLE.underline if is_upper else saved_line(STYLE)
            line = QLineF(left, y, left + width, y)
            draw_marks(painter, kind, [line], STYLE.pixels, self._theme.colours)
        painter.end()


class Legend(QDialog):
    """Say what the marks mean, in the colours, the face and the notation of the page."""

    def __init__(self, parent: QWidget, pronunciation: Pronunciation) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setWindowTitle(tr("What the marks mean"))
        self._pronunciation = pronunciation
        self._theme: Theme | None = None
        self._font = self.font()
        pronunciation.changed.connect(self._fill)
        self._rows = QWidget()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._rows)
        column.addWidget(buttons)

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self._theme = theme
        self._font = QFont(list(text_families) or self.font().families())
        self._font.setPixelSize(round(STYLE.pixels))
        self._fill()

    def _fill(self) -> None:
        if self._theme is None:
            return
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        tones = (TONES,) if self._pronunciation.tones else ()
        for number, (text, pinyin, marks, meaning) in enumerate((*MARKS, *tones)):
            label = PlainLabel(tr(meaning))
            label.setWordWrap(True)
            written = self._pronunciation.html(pinyin)
            grid.addWidget(Sample(text, written, marks, self._theme, self._font), number, 0)
            grid.addWidget(label, number, 1)
        self._column.replaceWidget(self._rows, rows)
        self._rows.setParent(None)
        self._rows = rows
        self.resize(scaled(520), self.sizeHint().height())
