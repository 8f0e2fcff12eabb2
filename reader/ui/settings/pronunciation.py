"""How readings are written in the window: the notation, tones as they are heard, their colours."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from reader.cards.card import Card
from reader.language.pronunciation.notation import Notation, PinyinPiece, display, pieces
from reader.language.pronunciation.sandhi import respell, spoken_syllables
from reader.language.token import Token
from reader.ui.article_view.ruby import Ruby
from reader.ui.base.labels import escape
from reader.ui.base.theme import Theme, ToneColours
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import NOTATION, SANDHI, TONE_COLOURS, Sandhi, Settings

JOINER = "\u2060"


class Pronunciation(QObject):
    """Write readings as the settings say; `changed` when they say otherwise."""

    changed = Signal()

    def __init__(self, parent: QObject, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme: Theme | None = None
        self._read()
        settings.changed.connect(self._changed)

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the colours."""
        self._theme = theme

    @property
    def tones(self) -> Mapping[str, QColor]:
        """Return the colours of the tones, `tone_1` to `tone_5`; none where they have none."""
        return self._theme.tones(self._colours) if self._theme else {}

    def rubies(self, tokens: Sequence[Token]) -> list[Ruby]:
        """Write how each token of a paragraph is read."""
        read = [token.reading.pinyin for token in tokens]
        if self._sandhi is not Sandhi.NONE:
            for k, syllables in enumerate(self._spoken(tokens)):
                if syllables != tokens[k].reading.syllables:
                    read[k] = respell(read[k], syllables)
        if self._notation is Notation.MARKS and self._colours is ToneColours.OFF:
            return list(map(Ruby, read))
        coloured = self._colours is not ToneColours.OFF
        return [_ruby(pinyin, self._notation, coloured) for pinyin in read]

    def said(self, card: Card) -> str:
        """Return a card's pinyin, in the tones that are heard at its place if they are wanted."""
        if self._sandhi is Sandhi.NONE or not card.around:
            return card.pinyin
        written: list[str] = []
        heard: list[str] = []
        for token, syllables in zip(card.around, self._spoken(card.around), strict=True):
            if card.place is None or card.place.start <= token.start < card.place.end:
                written += token.reading.syllables
                heard += syllables
        reads_so = respell(card.pinyin, written) == card.pinyin
        return respell(card.pinyin, heard) if reads_so else card.pinyin

    def written(self, pinyin: str) -> str:
        """Write pinyin in the notation that is chosen."""
        return display(pinyin, self._notation)

    def html(self, pinyin: str) -> str:
        """Write pinyin as rich text, each syllable in one line and the colour of its tone."""
        tones = self.tones
        return "".join(
            f'<span style="color:{tones[f"tone_{tone}"].name()}">{text}</span>'
            if tone and tones
            else text
            for text, tone in map(self._kept_together, pieces(pinyin, self._notation))
        )

    def _kept_together(self, piece: PinyinPiece) -> tuple[str, int]:
        """Return a piece as rich text; Qt breaks lines between any two letters of zhuyin."""
        joins = piece.tone and self._notation is Notation.ZHUYIN
        text = JOINER.join(piece.text) if joins else piece.text
        return escape(text), piece.tone

    def _spoken(self, tokens: Sequence[Token]) -> list[tuple[str, ...]]:
        return spoken_syllables(tokens, third_tones=self._sandhi is Sandhi.ALL)

    def _read(self) -> None:
        self._notation = self._settings.get(NOTATION)
        self._sandhi = self._settings.get(SANDHI)
        self._colours = self._settings.get(TONE_COLOURS)

    def _changed(self, field: Field[Any]) -> None:
        if field in (NOTATION, SANDHI, TONE_COLOURS):
            self._read()
            self.changed.emit()


@lru_cache(maxsize=20_000)
def _ruby(pinyin: str, notation: Notation, coloured: bool) -> Ruby:
    written = pieces(pinyin, notation)
    tones = "".join(str(piece.tone) * len(piece.text) for piece in written) if coloured else ""
    return Ruby("".join(piece.text for piece in written), tones)
