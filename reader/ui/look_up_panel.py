"""The look-up panel: what the clicked word or set phrase is, read from top to bottom."""

from collections.abc import Callable
from html import escape
from urllib.parse import quote, unquote

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from reader.glossary.entry import SetPhrase
from reader.language.pinyin import spell
from reader.language.token import ReadingRule
from reader.lexicon.entry import Entry, Reference, Sense
from reader.ui.card import Card, Part
from reader.ui.theme import Theme

READING_BY = {
    ReadingRule.USER: "reading chosen by you",
    ReadingRule.GLOSSARY: "reading from the glossary",
    ReadingRule.DICTIONARY: "only reading in the dictionary",
    ReadingRule.CONTEXT: "reading by context",
    ReadingRule.CHARACTER: "not in the dictionary; read by its characters",
}


class LookUpPanel(QWidget):
    """Show one card, with its links and its Save button."""

    saveRequested = Signal()  # noqa: N815
    linkActivated = Signal(str)  # noqa: N815

    def __init__(self, is_saved: Callable[[Card], bool]) -> None:
        super().__init__()
        self.setObjectName("lookupPanel")
        self._is_saved = is_saved
        self._card: Card | None = None
        self._theme: Theme | None = None

        self.headword = _label("headword")
        self.traditional = _label("traditional", "muted")
        self.pinyin = _label("pinyin", "pinyin")
        self.save = QPushButton("Save")
        self.save.setObjectName("saveButton")
        self.save.clicked.connect(self.saveRequested)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self.body = QTextBrowser()
        self.body.setObjectName("lookupBody")
        self.body.setAccessibleName("Meaning")
        self.body.setOpenLinks(False)
        self.body.document().setDocumentMargin(0)
        self.body.anchorClicked.connect(self._follow)

        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.headword)
        top.addWidget(self.traditional)
        top.addStretch(1)
        top.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.pinyin)
        column.addLayout(self.chips)
        column.addWidget(self.body, 1)
        self.show_card(None)

    @property
    def card(self) -> Card | None:
        """Return the card that is shown."""
        return self._card

    def set_theme(self, theme: Theme, text_families: list[str]) -> None:
        """Take the colours, and the faces for Chinese text."""
        self._theme = theme
        for label, pixels in ((self.headword, 36), (self.traditional, 21)):
            font = QFont(text_families or label.font().families())
            font.setPixelSize(pixels)
            font.setWeight(QFont.Weight.DemiBold if label is self.headword else QFont.Weight.Normal)
            label.setFont(font)
            label.setStyleSheet(f"font-size: {pixels}px")
        self.pinyin.setStyleSheet("font-size: 16px")
        self.show_card(self._card)

    def show_card(self, card: Card | None) -> None:
        """Show a card, or what will be here while there is none."""
        self._card = card
        for widget in (self.headword, self.traditional, self.pinyin, self.save):
            widget.setVisible(card is not None)
        while (item := self.chips.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        if self._theme is None:
            return
        if card is None:
            self.body.setHtml(
                f'<p style="color:{self._theme["muted"].name()}">Click a word or an underlined set '
                "phrase to see what it means, or move with ← → and press Enter.</p>"
            )
            return
        self.headword.setText(card.simplified)
        self.traditional.setText(card.traditional if card.traditional != card.simplified else "")
        self.pinyin.setText(card.pinyin)
        for text, accent in _chips(card):
            chip = QLabel(text)
            chip.setProperty("role", "chipAccent" if accent else "chip")
            self.chips.addWidget(chip)
        self.chips.addStretch(1)
        self.body.setHtml(card_html(card, self._theme))
        self.refresh_saved()

    def refresh_saved(self) -> None:
        """Show whether the card is among the saved words."""
        if self._card is None or self._theme is None:
            return
        saved = self._is_saved(self._card)
        self.save.setText("Saved" if saved else "Save")
        self.save.setToolTip(
            "Keep this sentence with the saved word (S)" if saved else "Save with its sentence (S)"
        )
        self.save.setProperty("role", "saved" if saved else "primary")
        self.save.setIcon(
            self._theme.icon("star-filled", "jade")
            if saved
            else self._theme.icon("star", "on_cinnabar")
        )
        self.save.style().unpolish(self.save)
        self.save.style().polish(self.save)

    def _follow(self, url: QUrl) -> None:
        self.linkActivated.emit(unquote(url.toString().removeprefix("word:")))


def _label(name: str, role: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextInteractionFlags(label.textInteractionFlags().TextSelectableByMouse)
    return label


def _chips(card: Card) -> list[tuple[str, bool]]:
    phrase = card.phrase
    if phrase is None:
        return []
    found = [("set phrase", True), (phrase.category, False), (str(phrase.status), False)]
    return [(text, accent) for text, accent in found if text]


def card_html(card: Card, theme: Theme) -> str:
    """Return the body of a card as Qt's rich text; everything that is not ours is escaped."""
    parts = []
    if card.phrase is not None:
        parts.append(_phrase_html(card.phrase, theme))
        if not card.phrase.explanation:
            parts.extend(_entry_html(entry, theme) for entry in card.entries)
    elif card.entries:
        parts.extend(_entry_html(entry, theme) for entry in card.entries)
    else:
        parts.append(_muted_paragraph("Not in the dictionary. Its characters may help.", theme))
    if card.parts:
        title = "Its words" if card.phrase else "Its characters"
        parts.append(_heading(title, theme) + _parts_html(card.parts, theme))
    if card.phrases:
        links = " · ".join(
            f"{_link(phrase.simplified)} {_muted(phrase.english[0], theme)}"
            for phrase in card.phrases
        )
        parts.append(_heading("Also a set phrase here", theme) + f"<p>{links}</p>")
    if card.others:
        parts.append(_heading("Other readings", theme))
        parts.extend(_entry_html(entry, theme, reading=True) for entry in card.others)
    if card.phrase is None and card.rule in READING_BY:
        parts.append(_muted_paragraph(READING_BY[card.rule], theme))
    return "".join(parts)


def _phrase_html(phrase: SetPhrase, theme: Theme) -> str:
    first, *rest = phrase.english
    html = f'<p style="margin-top:4px"><b>{escape(first)}</b>'
    html += f"<br>{escape('; '.join(rest))}</p>" if rest else "</p>"
    html += _rows([("literally", escape(phrase.literal))], theme)
    html += f"<p>{escape(phrase.explanation)}</p>" if phrase.explanation else ""
    html += _rows(
        [
            ("since", escape(phrase.since)),
            ("used by", escape(phrase.used_by)),
            ("goes with", " · ".join(map(_link, phrase.verbs))),
            (
                "members",
                "<br>".join(f"{_link(zh)} {escape(en)}" for zh, en in phrase.components),
            ),
            ("also", " · ".join(map(escape, phrase.variants))),
            ("not to mix", escape(phrase.confusable)),
            ("views", escape(phrase.views)),
            ("source", escape("; ".join(phrase.sources))),
        ],
        theme,
    )
    return html


def _entry_html(entry: Entry, theme: Theme, *, reading: bool = False) -> str:
    html = (
        f'<p style="color:{theme["pinyin"].name()}">{escape(entry.pinyin)}</p>' if reading else ""
    )
    items = "".join(
        f'<li style="margin-bottom:2px">{_sense_html(sense)}</li>' for sense in entry.senses
    )
    html += (
        f'<ol style="margin-left:16px;-qt-list-indent:0;margin-top:4px">{items}</ol>'
        if len(entry.senses) > 1
        else "".join(f"<p>{_sense_html(sense)}</p>" for sense in entry.senses)
    )
    classifiers = " · ".join(map(_reference_html, entry.classifiers))
    return html + _rows([("counted by", classifiers)], theme)


def _sense_html(sense: Sense) -> str:
    html, at = "", 0
    for reference in sense.references:
        html += escape(sense.text[at : reference.start]) + _reference_html(reference)
        at = reference.end
    return html + escape(sense.text[at:])


def _reference_html(reference: Reference) -> str:
    return f"{_link(reference.simplified)} {escape(spell(reference.pinyin.split()))}"


def _parts_html(parts: tuple[Part, ...], theme: Theme) -> str:
    rows = "".join(
        f'<tr><td style="padding:2px 10px 2px 0">{_link(part.text)}</td>'
        f'<td style="padding:2px 10px 2px 0;color:{theme["pinyin"].name()}">'
        f"{escape(part.pinyin)}</td>"
        f'<td style="padding:2px 0">{escape(part.gloss)}</td></tr>'
        for part in parts
    )
    return f'<table cellspacing="0">{rows}</table>'


def _rows(rows: list[tuple[str, str]], theme: Theme) -> str:
    cells = "".join(
        f'<tr><td width="72" style="padding:2px 8px 2px 0">{_muted(name, theme)}</td>'
        f'<td style="padding:2px 0">{text}</td></tr>'
        for name, text in rows
        if text
    )
    return f'<table cellspacing="0">{cells}</table>' if cells else ""


def _heading(text: str, theme: Theme) -> str:
    return f'<p style="margin-top:12px;margin-bottom:2px">{_muted(text, theme)}</p>'


def _muted(text: str, theme: Theme) -> str:
    return f'<span style="color:{theme["muted"].name()}">{escape(text)}</span>'


def _muted_paragraph(text: str, theme: Theme) -> str:
    return f'<p style="margin-top:8px">{_muted(text, theme)}</p>'


def _link(word: str) -> str:
    return f'<a href="word:{quote(word)}" style="text-decoration:none">{escape(word)}</a>'
