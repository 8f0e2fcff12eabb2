"""Correcting the article: a popup beside the word asks how far, then the correction is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.annotate import AnnotatedParagraph
from reader.glossary.matching.occurrences import Place
from reader.language.corrections.correction import Correction, Scope, origin_of
from reader.ui.article.notice import Notice
from reader.ui.article.open_article import Reading
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import Theme
from reader.ui.base.wording import to_translate, tr
from reader.ui.corrections.stored_corrections import OwnCorrections

KEPT = {
    Scope.PLACE: to_translate("Corrected here: {what}"),
    Scope.ARTICLE: to_translate("Corrected in this article: {what}"),
    Scope.ALWAYS: to_translate("Corrected in every text: {what}"),
}


class Correcting(QObject):
    """Ask how far a correction goes, and keep it; `show` has the panel show what was corrected."""

    begun = Signal()

    def __init__(
        self,
        view: ArticleView,
        own: OwnCorrections,
        show: Callable[[int, int, int], None],
        notice: Notice,
    ) -> None:
        super().__init__(view)
        self.view = view
        self.reading: Reading | None = None
        self.theme: Theme | None = None
        self.families: Sequence[str] = ()
        self._own = own
        self._show = show
        self._notice = notice

    def read(self, reading: Reading) -> None:
        """Begin with an article; what was asked about another one is not asked any more."""
        self.reading = reading
        self.begun.emit()

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Take the colours, and the faces for Chinese text."""
        self.theme = theme
        self.families = text_families

    def annotated(self, paragraph: int) -> AnnotatedParagraph:
        """Return a paragraph of the article."""
        assert self.reading is not None
        return self.reading.annotated(paragraph)

    def ask(
        self,
        place: Place,
        what: QWidget,
        proposed: Scope,
        keep: Callable[[Scope], None],
        focus: QWidget | None = None,
    ) -> Callable[[bool], None]:
        """Show beside a place what is to be corrected, with the scopes.

        `keep` is called with the one that is chosen. The keys are in a part of the popup, else on
        the scope that is proposed. What is returned allows to choose, or forbids it for now.
        """
        from reader.ui.corrections.scope_popup import ScopePopup

        popup = ScopePopup(self.view.window(), what, proposed, lambda: self._rect(place))
        popup.chosen.connect(keep)
        self.begun.connect(popup.close)
        self.view.reveal(place.paragraph, place.start)
        self.view.verticalScrollBar().valueChanged.connect(popup.stand)
        popup.open(focus)
        return popup.allow

    def _rect(self, place: Place) -> QRect:
        """Return where a place stands in the window."""
        corner = self.view.viewport().mapTo(self.view.window(), QPoint(0, 0))
        return self.view.stretch_rect(*place).translated(corner)

    def keep(
        self,
        place: Place,
        at: int,
        scope: Scope,
        said: str,
        *,
        words: tuple[str, ...] = (),
        syllables: tuple[str, ...] = (),
    ) -> None:
        """Keep a correction of a place, tell what it `said`, and go to the word at an offset."""
        assert self.reading is not None
        article, path = self.reading.article, self.reading.path
        texts = [paragraph.text for paragraph in article.paragraphs]
        origin = origin_of(texts, *place, path=str(path or ""), title=article.title)
        text = texts[place.paragraph][place.start : place.end]
        self.view.set_caret(place.paragraph, at)
        if self._own.add(Correction(text, words, syllables, scope, origin)):
            told = tr(KEPT[scope]).format(what=said)
            self._notice.offer_undo(told)
            self._show(place.paragraph, *self.view.word_at(place.paragraph, at))
