"""Corrected word boundaries: by key, by menu, or by dragging over the characters of a word."""

from collections.abc import Callable, Sequence
from itertools import accumulate

from reader.glossary.matching.occurrences import Place
from reader.language.corrections.boundaries import join, make_word, split, whole_words
from reader.language.corrections.correction import Scope
from reader.ui.base.wording import tr
from reader.ui.corrections.editor import CorrectionEditor


class BoundaryCorrection:
    """Join and split words of the article; `is_word` says whether the dictionary has a word."""

    def __init__(
        self,
        editor: CorrectionEditor,
        is_word: Callable[[str], bool],
        report: Callable[[str], None],
    ) -> None:
        self._editor = editor
        self._view = editor.view
        self._is_word = is_word
        self._report = report
        self._view.wordBoundariesSet.connect(lambda *place: self._make_word(Place(*place)))

    def join(self) -> None:
        """Make one word of the selection, or of the caret's word and the next."""
        selection = self._view.selection()
        if selection is not None:
            if selection.stretch is not None:
                self._make_word(Place(*selection.stretch))
            else:
                self._report(tr("A word does not reach over paragraphs"))
            return
        paragraph, offset = self._view.caret()
        text, ends = self._text_and_ends(paragraph)
        _, end = whole_words(ends, offset, offset + 1)
        if not text[end : end + 1].isalnum():
            self._report(tr("There is no word to join it with"))
            return
        self._ask(paragraph, *join(ends, text, offset, end + 1))

    def split(self) -> None:
        """Split the caret's word, at the caret if that is within it."""
        paragraph, offset = self._view.caret()
        text, ends = self._text_and_ends(paragraph)
        start, end = whole_words(ends, offset, offset + 1)
        if end - start < 2:
            self._report(tr("A single character cannot be split"))
            return
        at = offset if offset > start else start + self._seam(text[start:end])
        self._ask(paragraph, *split(ends, text, at), adjust=True)

    def _seam(self, word: str) -> int:
        """Return where a word most likely splits: where most of it is words, nearest the middle."""

        def likeness(at: int) -> tuple[int, int]:
            known = self._is_word(word[:at]) + self._is_word(word[at:])
            return known, -abs(2 * at - len(word))

        return max(range(1, len(word)), key=likeness)

    def _make_word(self, place: Place) -> None:
        """Make a stretch of characters one word."""
        paragraph, start, end = place
        text, ends = self._text_and_ends(paragraph)
        drawn = text[start:end]
        if not drawn.isalnum():
            self._report(tr("Select the characters of one word, without marks or spaces"))
        elif whole_words(ends, start, start + 1) == (start, end):
            self._report(tr("{word} is one word already").format(word=drawn))
        else:
            self._ask(paragraph, *make_word(ends, text, start, end), at=start)

    def _text_and_ends(self, paragraph: int) -> tuple[str, list[int]]:
        """Return a paragraph's text as it was written, and where its words end."""
        annotated = self._editor.open_article.annotated(paragraph)
        return annotated.text, [token.end for token in annotated.tokens]

    def _ask(
        self,
        paragraph: int,
        start: int,
        end: int,
        words: Sequence[str],
        *,
        at: int | None = None,
        adjust: bool = False,
    ) -> None:
        """Show the words a stretch is to be split into; with `adjust` the focus is in them.

        The caret is at an offset afterwards, at the stretch's beginning if none is given.
        """
        from reader.ui.corrections.word_strip import WordStrip

        editor = self._editor
        assert editor.theme is not None
        place = Place(paragraph, start, end)
        shown = [editor.open_article.in_script(word) for word in words]
        strip = WordStrip(shown, editor.theme, editor.families)
        before = [edge - start for edge in self._text_and_ends(paragraph)[1] if start < edge <= end]
        new = any(len(word) > 1 and not self._is_word(word) for word in words)
        allow = editor.ask(
            place,
            strip,
            Scope.ALWAYS if new else Scope.PLACE,
            lambda scope: self._store(place, start if at is None else at, strip.words, scope),
            strip if adjust else None,
        )
        strip.changed.connect(lambda: allow([*accumulate(map(len, strip.words))] != before))

    def _store(self, place: Place, at: int, shown: Sequence[str], scope: Scope) -> None:
        text, _ = self._text_and_ends(place.paragraph)
        edges = accumulate(map(len, shown), initial=place.start)
        words = tuple(text[edge : edge + len(w)] for edge, w in zip(edges, shown, strict=False))
        self._editor.store(place, at, scope, " | ".join(shown), words=words)
