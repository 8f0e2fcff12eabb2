"""The article that is open: annotated paragraph by paragraph, as the view asks for it."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from reader.annotate import AnnotatedParagraph, Annotator
from reader.article.model import Article
from reader.glossary.format.entry import Match
from reader.glossary.matching.occurrences import Occurrence, Occurrences, Place
from reader.glossary.prominence import Standing, shown, standing
from reader.glossary.ranking import Ranking
from reader.language.clauses.unfolding import Clause
from reader.language.corrections.correction import Correction, Scope
from reader.language.corrections.locations import locate
from reader.language.token import Token
from reader.lexicon.levels import level, level_name
from reader.study.new_words import ArticleWords, NewWords, Tally
from reader.ui.article.findings import Findings
from reader.ui.article.marks import marks_of, marks_of_repairs
from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.ruby import Ruby
from reader.ui.article_view.view import ArticleView
from reader.ui.base.wording import tr
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import (
    ALL_PHRASES,
    LEVEL,
    SCRIPT,
    SHOW_REPAIRED,
    STANDARD,
    Script,
    Settings,
)

CACHED = 400
"""How many annotated paragraphs are cached at most."""

SAMPLED = 20
"""From how many paragraphs it is concluded in which script an article is written."""

FEW = 20
"""Up to how many corrected texts are located, instead of annotating all paragraphs again."""

NOTHING = Article("", ())


class OpenArticle(QObject):
    """Hold the article that is open, and have a view show it; empty until one is opened.

    A window has one for all of its life. Whatever changes, it changes its own state first, then
    has the view lay out what changed, and signals it last. So each subscriber finds article and
    view as they are now, in whatever order the subscribers were connected; none may rely on
    another one having been called before.

    `is_saved` says of a headword and its pinyin whether the user saved it, `rubies` how the tokens
    of a paragraph are read.
    """

    leaving = Signal()
    """Another article is about to be opened: what was begun for this one is to be dropped."""

    opened = Signal()
    """Another article is open."""

    changed = Signal()
    """Words, readings or set phrases of the article may be other ones now."""

    scriptChanged = Signal()  # noqa: N815
    """The characters may be in the other script now; sent before they are painted."""

    def __init__(
        self,
        view: ArticleView,
        annotator: Annotator,
        is_saved: Callable[[str, str], bool],
        rubies: Callable[[Sequence[Token]], Sequence[Ruby]],
        new_words: NewWords,
        settings: Settings,
    ) -> None:
        super().__init__(view)
        self.article = NOTHING
        self.path: Path | None = None
        self._view = view
        self._annotator = annotator
        self._is_saved = is_saved
        self._rubies = rubies
        self._new_words = new_words
        self._settings = settings
        self._paragraphs: Sequence[AnnotatedParagraph] = ()
        self._annotated: OrderedDict[int, AnnotatedParagraph] = OrderedDict()
        self._ranking = Ranking(is_familiar=self._is_familiar)
        self._findings = Findings(0, self._ranking.prominent)
        self._tally: Tally | None = None
        self._characters = 0
        self._written_traditional: bool | None = None
        self._level, self._standard = settings.get(LEVEL), settings.get(STANDARD)
        settings.changed.connect(self._setting_changed)

    # -- what changes it

    def open(self, article: Article, path: Path | None = None, at: Sequence[int] = ()) -> None:
        """Show another article, from a place if it has that paragraph, else from its beginning.

        `at` is a paragraph and an offset.
        """
        self.leaving.emit()
        self.article = article
        self.path = path
        self._paragraphs = self._annotator.article(article, str(path or "")).paragraphs
        self._tally = None
        self._characters = sum(len(paragraph.text) for paragraph in article.paragraphs)
        self._written_traditional = None
        self._forget()
        self._view.set_document(self)
        self.scriptChanged.emit()
        if at and at[0] < self.paragraph_count():
            self._view.jump_to(at[0], at[1])
        self.opened.emit()

    def annotate_again(self) -> None:
        """Annotate all paragraphs again when they are next needed, by what is known then."""
        self._forget()
        self._text_changed()

    def correct(self, corrections: Collection[Correction]) -> None:
        """Annotate again, when next needed, what these corrections affect, in force now or not."""
        if len(corrections) > FEW:
            self._forget()
        else:
            self._forget_affected(corrections)
        self._text_changed()

    def scan(self, seconds: float, near: int) -> bool:
        """Look for set phrases for so long, from a paragraph on; return whether all are found."""
        until = perf_counter() + seconds
        while (index := self._findings.next(near)) >= 0:
            if perf_counter() > until:
                return False
            self._findings.add(index, self.uncached(index))
        return True

    def set_tally(self, tally: Tally | None) -> None:
        """Hold how many words are new, None while nothing is known of the user."""
        self._tally = tally
        self._view.byline_changed()

    def _forget(self) -> None:
        self._annotated.clear()
        self._find_again()

    def _find_again(self) -> None:
        self._findings = Findings(self.paragraph_count(), self._ranking.prominent)

    def _forget_affected(self, corrections: Collection[Correction]) -> None:
        texts = [paragraph.text for paragraph in self.article.paragraphs]
        stale: set[int] = set()
        for correction in corrections:
            if correction.scope is Scope.PLACE:
                stale.update(spot[0] for spot in locate([correction], texts) if spot)
            else:
                found = enumerate(texts)
                stale.update(number for number, text in found if correction.text in text)
        for number in stale:
            self._annotated.pop(number, None)
        self._findings.mark_stale(stale)

    def _text_changed(self) -> None:
        self._view.text_changed()
        self.changed.emit()

    def _setting_changed(self, field: Field[Any]) -> None:
        if field is SCRIPT:
            self.scriptChanged.emit()
            self._view.text_changed()
        elif field is SHOW_REPAIRED:
            self._view.marks_changed()
        elif field is ALL_PHRASES:
            self._view.marks_changed()
            self._view.byline_changed()
            self.changed.emit()
        elif field in (LEVEL, STANDARD):
            self._level, self._standard = self._settings.get(LEVEL), self._settings.get(STANDARD)
            self._find_again()
            self._view.marks_changed()
            self.changed.emit()

    # -- the article as a whole

    @property
    def key(self) -> str:
        """Return what the place in the article is stored under."""
        return key_of(self.article, self.path)

    @property
    def in_traditional(self) -> bool:
        """Return whether the characters shown are traditional ones."""
        script = self._settings.get(SCRIPT)
        return (
            self._is_traditional() if script is Script.AS_WRITTEN else script is Script.TRADITIONAL
        )

    def _is_traditional(self) -> bool:
        if self._written_traditional is None:
            lines = self.article.paragraphs[:SAMPLED]
            traditional = sum(self._annotator.is_traditional(line.text) for line in lines)
            self._written_traditional = 2 * traditional > len(lines)
        return self._written_traditional

    @property
    def has_title(self) -> bool:
        """Return whether the first paragraph is the title."""
        return bool(self.article.title)

    @property
    def scanned(self) -> float:
        """Return the share of the paragraphs whose set phrases are known, 0 to 1."""
        return self._findings.share

    @property
    def occurrences(self) -> Occurrences:
        """Return the set phrases found so far."""
        return self._findings.occurrences

    def phrases(self) -> Sequence[Occurrence]:
        """Return the set phrases found so far that are listed, the prominent ones or all."""
        found = self._findings.occurrences
        return list(found) if self._settings.get(ALL_PHRASES) else found.prominent()

    @property
    def met(self) -> ArticleWords:
        """Return the words met so far."""
        return self._findings.met

    def byline(self) -> str:
        """Return the line under the title."""
        file_name = self.path.name if self.path else ""
        facts = [
            self.article.source if self.article.source != file_name else "",
            _written(self.article.date) if self.article.date else "",
            tr("%Ln character(s)", self._characters),
        ]
        if self.scanned == 1 and (count := len(self.phrases())):
            facts.append(tr("%Ln set phrase(s)", count))
        if self._tally is not None:
            facts += self._level_facts(self._tally)
        return " · ".join(filter(None, facts))

    def _level_facts(self, tally: Tally) -> list[str]:
        level = self._new_words.level
        return [
            level_name(level) if level else "",
            tr("{percent} % known").format(percent=int(tally.share * 100)),
            tr("%Ln new word(s)", len(tally.new)),
        ]

    def corrections(self) -> dict[Correction, Place | None]:
        """Return the corrections that were made in this article, and where they are, if found."""
        texts = [paragraph.text for paragraph in self.article.paragraphs]
        made = self._annotator.corrections.located_in(texts, str(self.path or ""))
        return {
            correction: Place(*spot, spot[1] + len(correction.text)) if spot else None
            for correction, spot in made
        }

    def phrase_after(
        self, paragraph: int, offset: int, *, forward: bool
    ) -> tuple[int, Match] | None:
        """Return the next, or the previous, formulation that starts beyond a place."""
        count = self.paragraph_count()
        last = min(paragraph, count - 1)
        for index in range(paragraph, count) if forward else range(last, -1, -1):
            marked = self._shown(self.annotated(index).matches)
            found = [match for match in marked if standing(match.phrase) is Standing.FORMULATION]
            for match in found if forward else reversed(found):
                beyond = match.start > offset if forward else match.start < offset
                if index != paragraph or beyond:
                    return index, match
        return None

    # -- its paragraphs

    def paragraph_count(self) -> int:
        """Return how many paragraphs there are, the title among them."""
        return len(self.article.paragraphs)

    def length(self, index: int) -> int:
        """Return the code points of a paragraph."""
        return len(self.article.paragraphs[index].text)

    def annotated(self, index: int) -> AnnotatedParagraph:
        """Return a paragraph's tokens, readings and matches."""
        cached = self._annotated.get(index)
        if cached is None:
            cached = self._annotated[index] = self.uncached(index)
            if len(self._annotated) > CACHED:
                self._annotated.popitem(last=False)
        else:
            self._annotated.move_to_end(index)
        return cached

    def uncached(self, index: int) -> AnnotatedParagraph:
        """Return a paragraph annotated, not cached: for those who go through all of them."""
        return self._annotated.get(index) or self._paragraphs[index]

    def shown_text(self, index: int) -> str:
        """Return a paragraph's text in the script that is shown, of the same length."""
        return self.in_script(self.article.paragraphs[index].text)

    def in_script(self, text: str) -> str:
        """Return a text in the script that is shown, of the same length."""
        script = self._settings.get(SCRIPT)
        if script is Script.TRADITIONAL:
            return self._annotator.to_traditional(text)
        if script is Script.SIMPLIFIED:
            return self._annotator.to_simplified(text)
        return text

    def rubies(self, index: int) -> Sequence[Ruby]:
        """Return how each token of a paragraph is read."""
        return self._rubies(self.annotated(index).tokens)

    def clauses(self, index: int, offset: int) -> tuple[Clause, ...]:
        """Return the lines of the skeleton of the sentence around an offset of a paragraph."""
        return self._annotator.clauses(self.annotated(index), offset)

    def marks(self, index: int) -> Sequence[Mark]:
        """Return what is drawn about a paragraph's words: set phrases, what is saved or new."""
        return self._marks(self.annotated(index))

    def places_of(self, kind: MarkKind, index: int) -> list[Place]:
        """Return what is marked in one way in a paragraph."""
        marks = self._marks(self.uncached(index))
        return [Place(index, mark.start, mark.end) for mark in marks if mark.kind is kind]

    def _marks(self, paragraph: AnnotatedParagraph) -> list[Mark]:
        shown_here = self._shown(paragraph.matches)
        marks = marks_of(paragraph, shown_here, self._is_saved, self._new_words)
        if len(paragraph.repairs) and self._settings.get(SHOW_REPAIRED):
            marks += marks_of_repairs(paragraph)
        return marks

    def _shown(self, matches: Sequence[Match]) -> Sequence[Match]:
        """Return which of the matches in a paragraph are marked."""
        if self._settings.get(ALL_PHRASES):
            return shown(matches)
        return self._ranking.prominent(matches)

    def _is_familiar(self, word: str) -> bool:
        """Return whether the user's level includes a word."""
        if not self._level:
            return False
        listed = level(word, self._standard)
        return listed is not None and listed <= self._level


def key_of(article: Article, path: Path | None) -> str:
    """Return what the place in an article is stored under: its path, else what it says."""
    if path is not None:
        return str(path)
    from hashlib import sha256

    digest = sha256()
    for paragraph in article.paragraphs:
        digest.update(paragraph.text.encode())
    return f"text:{digest.hexdigest()}"


def _written(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM yyyy"))
