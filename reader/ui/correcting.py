"""Correcting where words part: by key, by menu or by dragging over the characters of a word."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from reader.annotate import Place
from reader.language.correction import Correction, Scope, origin_of
from reader.language.redrawing import draw, join, split, whole
from reader.ui.article_view.view import ArticleView
from reader.ui.notice import Notice
from reader.ui.own_corrections import OwnCorrections
from reader.ui.reading import Reading
from reader.ui.theme import Theme
from reader.ui.undoing import Undoing
from reader.ui.wording import to_translate, tr

if TYPE_CHECKING:
    from reader.ui.scope_popup import ScopePopup

KEPT = {
    Scope.PLACE: to_translate("Corrected here: {what}"),
    Scope.ARTICLE: to_translate("Corrected in this article: {what}"),
    Scope.ALWAYS: to_translate("Corrected in every text: {what}"),
}


class Correcting(QObject):
    """Ask beside a word how it is to be corrected, and how far.

    `is_word` knows the dictionary; `show` has the panel show a stretch that was corrected.
    """

    def __init__(
        self,
        view: ArticleView,
        own: OwnCorrections,
        is_word: Callable[[str], bool],
        show: Callable[[int, int, int], None],
        notice: Notice,
        undoing: Undoing,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._own = own
        self._is_word = is_word
        self._show = show
        self._notice = notice
        self._undoing = undoing
        self._tell = tell
        self._reading: Reading | None = None
        self._theme: Theme | None = None
        self._families: Sequence[str] = ()
        view.drawn.connect(lambda *place: self._redraw(Place(*place)))

    def read(self, reading: Reading) -> None:
        """Begin with an article."""
        self._reading = reading

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Take the colours, and the faces for Chinese text."""
        self._theme = theme
        self._families = text_families

    def join(self) -> None:
        """Make one word of the selection, or of the caret's word and the next."""
        if self._reading is None:
            return
        selection = self._view.selection()
        if selection is not None:
            if selection.start.paragraph == selection.end.paragraph:
                self._redraw(Place(*selection.start, selection.end.offset))
            else:
                self._tell(tr("A word does not reach over paragraphs"))
            return
        paragraph, offset = self._view.caret()
        text, ends = self._cut(paragraph)
        _, end = whole(ends, offset, offset + 1)
        if not text[end : end + 1].isalnum():
            self._tell(tr("There is no word to join it with"))
            return
        self._ask(paragraph, *join(ends, text, offset, end + 1))

    def split(self) -> None:
        """Part the caret's word, at the caret if that is within it."""
        if self._reading is None:
            return
        paragraph, offset = self._view.caret()
        text, ends = self._cut(paragraph)
        start, end = whole(ends, offset, offset + 1)
        if end - start < 2:
            self._tell(tr("A single character cannot be split"))
            return
        at = offset if offset > start else start + self._seam(text[start:end])
        self._ask(paragraph, *split(ends, text, at), adjust=True)

    def _seam(self, word: str) -> int:
        """Return where a word most likely parts: where most of it is words, nearest the middle."""

        def likeness(at: int) -> tuple[int, int]:
            known = self._is_word(word[:at]) + self._is_word(word[at:])
            return known, -abs(2 * at - len(word))

        return max(range(1, len(word)), key=likeness)

    def _redraw(self, place: Place) -> None:
        """Make a stretch of characters one word."""
        text, ends = self._cut(place.paragraph)
        drawn = text[place.start : place.end]
        if not drawn.isalnum():
            self._tell(tr("Select the characters of one word, without marks or spaces"))
        elif whole(ends, place.start, place.start + 1) == place[1:]:
            self._tell(tr("{word} is one word already").format(word=drawn))
        else:
            self._ask(place.paragraph, *draw(ends, text, place.start, place.end), at=place.start)

    def _cut(self, paragraph: int) -> tuple[str, list[int]]:
        """Return a paragraph's text as it was written, and where its words end."""
        assert self._reading is not None
        annotated = self._reading.annotated(paragraph)
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
        """Show the words a stretch is to part into; the keys are in them if they may be others.

        The caret is to stand at an offset afterwards, at the stretch's beginning if none is given.
        """
        from reader.ui.word_strip import WordStrip

        assert self._reading is not None
        assert self._theme is not None
        place = Place(paragraph, start, end)
        shown = [self._reading.in_script(word) for word in words]
        strip = WordStrip(shown, self._theme, self._families)
        _, ends = self._cut(paragraph)
        before = [at - start for at in ends if start < at <= end]
        new = any(len(word) > 1 and not self._is_word(word) for word in words)
        popup = self._popup(strip, Scope.ALWAYS if new else Scope.PLACE)
        strip.changed.connect(lambda: popup.allow([*accumulate(map(len, strip.words))] != before))
        popup.chosen.connect(lambda scope: self._draw(place, at or start, strip.words, scope))
        self._open(popup, place, strip if adjust else None)

    def _draw(self, place: Place, at: int, words: Sequence[str], scope: Scope) -> None:
        text, _ = self._cut(place.paragraph)
        edges = accumulate(map(len, words), initial=place.start)
        cut = tuple(text[edge : edge + len(word)] for edge, word in zip(edges, words, strict=False))
        self._keep(place, at, scope, " | ".join(words), words=cut)

    def _popup(self, what: QWidget, proposed: Scope) -> "ScopePopup":
        from reader.ui.scope_popup import ScopePopup

        return ScopePopup(self._view.window(), what, proposed)

    def _open(self, popup: "ScopePopup", place: Place, focus: QWidget | None) -> None:
        self._view.reveal(place.paragraph, place.start)
        corner = self._view.viewport().mapTo(self._view.window(), QPoint(0, 0))
        popup.open_at(self._view.stretch_rect(*place).translated(corner), focus=focus)

    def _keep(
        self,
        place: Place,
        at: int,
        scope: Scope,
        what: str,
        *,
        words: tuple[str, ...] = (),
        syllables: tuple[str, ...] = (),
    ) -> None:
        assert self._reading is not None
        article, path = self._reading.article, self._reading.path
        texts = [paragraph.text for paragraph in article.paragraphs]
        origin = origin_of(texts, *place, path=str(path or ""), title=article.title)
        text = texts[place.paragraph][place.start : place.end]
        self._view.set_caret(place.paragraph, at)
        if self._own.add(Correction(text, words, syllables, scope, origin)):
            told = tr(KEPT[scope]).format(what=what)
            self._notice.tell(told, tr("Undo"), self._undoing.undo)
            self._show(place.paragraph, *self._view.word_at(place.paragraph, at))
