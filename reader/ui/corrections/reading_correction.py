"""Corrected readings: another one of the dictionary's, or one that is typed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.glossary.matching.occurrences import Place
from reader.language.characters import is_han
from reader.language.corrections.correction import Scope
from reader.ui.base.wording import tr
from reader.ui.corrections.editor import CorrectionEditor

if TYPE_CHECKING:
    from reader.ui.corrections.reading_choice import ReadingChoice, Readings


class ReadingCorrection:
    """Ask for the reading of the selection, of the caret's word or of a card's place."""

    def __init__(
        self, editor: CorrectionEditor, readings_of: "Readings", report: Callable[[str], None]
    ) -> None:
        self._editor = editor
        self._view = editor.view
        self._readings_of = readings_of
        self._report = report

    def here(self) -> None:
        """Ask for the reading of the selection, else of the caret's word."""
        selection = self._view.selection()
        if selection is None:
            paragraph, offset = self._view.caret()
            self.at(Place(paragraph, *self._view.word_at(paragraph, offset)))
        elif selection.stretch is not None:
            self.at(Place(*selection.stretch))
        else:
            self._report(tr("A word does not reach over paragraphs"))

    def at(self, place: Place, pinyin: str = "") -> None:
        """Ask for the reading of a place; where it is given, for its scope only."""
        from reader.ui.corrections.reading_choice import ReadingChoice

        annotated = self._editor.open_article.annotated(place.paragraph)
        text = annotated.text[place.start : place.end]
        if not any(map(is_han, text)):
            self._report(tr("There is nothing to be read in {text}").format(text=text))
            return
        now = " ".join(
            token.reading.pinyin
            for token in annotated.tokens
            if place.start <= token.start and token.end <= place.end
        )
        choice = ReadingChoice(text, pinyin or now, self._readings_of)
        several = len(self._readings_of(text)) > 1
        allow = self._editor.ask(
            place,
            choice,
            Scope.PLACE if several else Scope.ALWAYS,
            lambda scope: self._store(place, choice, scope),
            None if pinyin else choice.field,
        )
        before = choice.syllables if not pinyin else None

        def follow() -> None:
            allow(choice.syllables not in (None, before))

        follow()
        choice.changed.connect(follow)
        choice.field.selectAll()

    def _store(self, place: Place, choice: "ReadingChoice", scope: Scope) -> None:
        annotated = self._editor.open_article.annotated(place.paragraph)
        text = annotated.text[place.start : place.end]
        what = tr("{text} is read {pinyin}").format(text=text, pinyin=choice.pinyin)
        syllables = choice.syllables or ()
        self._editor.store(place, place.start, scope, what, syllables=syllables)
