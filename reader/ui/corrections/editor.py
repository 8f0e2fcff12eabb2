"""Corrections of the article: a popup beside the word asks for the scope, then it is stored."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from reader.glossary.matching.occurrences import Place
from reader.language.corrections.correction import Correction, Scope, origin_of
from reader.ui.article.notice import Notice
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import Theme
from reader.ui.base.wording import to_translate, tr
from reader.ui.corrections.stored_corrections import StoredCorrections

CORRECTED = {
    Scope.PLACE: to_translate("Corrected here: {what}"),
    Scope.ARTICLE: to_translate("Corrected in this article: {what}"),
    Scope.ALWAYS: to_translate("Corrected in every text: {what}"),
}


class CorrectionEditor(QObject):
    """Ask for the scope of a correction, and store it; `show` shows the card of a stretch."""

    def __init__(
        self,
        open_article: OpenArticle,
        view: ArticleView,
        stored: StoredCorrections,
        show: Callable[[int, int, int], None],
        notice: Notice,
    ) -> None:
        super().__init__(view)
        self.open_article = open_article
        self.view = view
        self.theme: Theme | None = None
        self.families: Sequence[str] = ()
        self._stored = stored
        self._show = show
        self._notice = notice

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self.theme = theme
        self.families = text_families

    def ask(
        self,
        place: Place,
        what: QWidget,
        proposed: Scope,
        store: Callable[[Scope], None],
        focus: QWidget | None = None,
    ) -> Callable[[bool], None]:
        """Show beside a place what is to be corrected, with the scopes.

        `store` is called with the one that is chosen. The focus is in a part of the popup, else on
        the scope that is proposed. What is returned allows to choose, or forbids it for now.
        """
        from reader.ui.corrections.scope_popup import ScopePopup

        popup = ScopePopup(self.view.window(), what, proposed, lambda: self._rect(place))
        popup.chosen.connect(store)
        self.open_article.leaving.connect(popup.close)
        self.view.reveal(place.paragraph, place.start)
        self.view.verticalScrollBar().valueChanged.connect(popup.move_to_word)
        popup.open(focus)
        return popup.allow

    def _rect(self, place: Place) -> QRect:
        """Return where a place is in the window."""
        corner = self.view.viewport().mapTo(self.view.window(), QPoint(0, 0))
        return self.view.stretch_rect(*place).translated(corner)

    def store(
        self,
        place: Place,
        at: int,
        scope: Scope,
        what: str,
        *,
        words: tuple[str, ...] = (),
        syllables: tuple[str, ...] = (),
    ) -> None:
        """Store a correction of a place, say `what` it is, and jump to the word at an offset."""
        article, path = self.open_article.article, self.open_article.path
        texts = [paragraph.text for paragraph in article.paragraphs]
        origin = origin_of(texts, *place, path=str(path or ""), title=article.title)
        text = texts[place.paragraph][place.start : place.end]
        self.view.set_caret(place.paragraph, at)
        if self._stored.add(Correction(text, words, syllables, scope, origin)):
            self._notice.offer_undo(tr(CORRECTED[scope]).format(what=what))
            self._show(place.paragraph, *self.view.word_at(place.paragraph, at))
