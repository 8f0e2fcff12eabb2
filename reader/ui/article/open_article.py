"""The article being read: annotated paragraph by paragraph, as the view asks for it."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QDate, QLocale

from reader.annotate import AnnotatedParagraph, Annotator
from reader.article.model import Article
from reader.glossary.format.entry import Match
from reader.glossary.matching.occurrences import Occurrences, Place
from reader.glossary.prominence import Standing, shown, standing
from reader.language.characters import is_han
from reader.language.clauses.unfolding import Clause
from reader.language.corrections.correction import Correction, Scope
from reader.language.corrections.locations import locate
from reader.language.token import Token
from reader.lexicon.levels import level_name
from reader.study.new_words import ArticleWords, NewWords, Tally
from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.ruby import Ruby
from reader.ui.base.wording import tr
from reader.ui.settings.settings import Script

KEPT = 400
LOOKED_AT = 20
"""How many paragraphs tell which script an article is written in."""

FEW = 20
"""Of up to how many corrected texts one looks where they stand, instead of reading all anew."""

_MARKS = {
    Standing.FORMULATION: MarkKind.PHRASE,
    Standing.NAME: MarkKind.OFFICIALESE,
    Standing.USAGE: MarkKind.OFFICIALESE,
}


class Reading:
    """Hold an article, the script it is shown in, the set phrases and words met in it so far.

    `is_saved` tells of a headword and its pinyin whether the learner keeps it, `rubies` how the
    tokens of a paragraph are read. `tally` are the new words, once they are counted.
    """

    def __init__(
        self,
        article: Article,
        annotator: Annotator,
        is_saved: Callable[[str, str], bool],
        rubies: Callable[[Sequence[Token]], Sequence[Ruby]],
        new_words: NewWords,
        *,
        path: Path | None = None,
    ) -> None:
        self.article = article
        self.path = path
        self.script = Script.AS_WRITTEN
        self.shows_repairs = False
        self.occurrences = Occurrences()
        self._annotator = annotator
        self._is_saved = is_saved
        self._paragraphs = annotator.article(article, str(path or "")).paragraphs
        self._rubies = rubies
        self._new_words = new_words
        self.tally: Tally | None = None
        self._annotated: OrderedDict[int, AnnotatedParagraph] = OrderedDict()
        self._unscanned = bytearray()
        self._stale: set[int] = set()
        self.forget()
        self._characters = sum(len(paragraph.text) for paragraph in article.paragraphs)

    @cached_property
    def _written_traditional(self) -> bool:
        lines = self.article.paragraphs[:LOOKED_AT]
        return 2 * sum(self._annotator.is_traditional(line.text) for line in lines) > len(lines)

    @property
    def in_traditional(self) -> bool:
        """Tell whether the characters shown are traditional ones."""
        if self.script is Script.AS_WRITTEN:
            return self._written_traditional
        return self.script is Script.TRADITIONAL

    @cached_property
    def key(self) -> str:
        """Return what the reading place is kept under."""
        if self.path:
            return str(self.path)
        from hashlib import sha256

        digest = sha256()
        for paragraph in self.article.paragraphs:
            digest.update(paragraph.text.encode())
        return f"text:{digest.hexdigest()}"

    @property
    def has_title(self) -> bool:
        """Tell whether the first paragraph is the title."""
        return bool(self.article.title)

    @property
    def scanned(self) -> float:
        """Return the share of the paragraphs whose set phrases are known, 0 to 1."""
        return 1 - self._unscanned.count(1) / len(self._unscanned)

    def byline(self) -> str:
        """Return the line under the title."""
        facts = [
            self.article.source if self.article.source != self._file_name() else "",
            _written(self.article.date) if self.article.date else "",
            tr("%Ln character(s)", self._characters),
        ]
        if self.scanned == 1 and len(self.occurrences):
            facts.append(tr("%Ln set phrase(s)", len(self.occurrences)))
        if self.tally is not None:
            facts += self._level_facts(self.tally)
        return " · ".join(filter(None, facts))

    def _level_facts(self, tally: Tally) -> list[str]:
        level = self._new_words.level
        return [
            level_name(level) if level else "",
            tr("{percent} % known").format(percent=int(tally.share * 100)),
            tr("%Ln new word(s)", len(tally.new)),
        ]

    def _file_name(self) -> str:
        return self.path.name if self.path else ""

    def paragraph_count(self) -> int:
        """Return how many paragraphs there are, the title among them."""
        return len(self.article.paragraphs)

    def length(self, index: int) -> int:
        """Return the code points of a paragraph."""
        return len(self.article.paragraphs[index].text)

    def annotated(self, index: int) -> AnnotatedParagraph:
        """Return a paragraph's tokens, readings and matches."""
        kept = self._annotated.get(index)
        if kept is None:
            kept = self._annotated[index] = self.read(index)
            if len(self._annotated) > KEPT:
                self._annotated.popitem(last=False)
        else:
            self._annotated.move_to_end(index)
        return kept

    def forget(self) -> None:
        """Annotate all anew when it is next needed, by what is known then."""
        self._annotated.clear()
        self.occurrences = Occurrences()
        self.met = ArticleWords()
        self._unscanned = bytearray(b"\1" * len(self.article.paragraphs))
        self._stale.clear()

    def corrected(self, corrections: Collection[Correction]) -> None:
        """Annotate anew, when next needed, what these corrections bear on, in force now or not."""
        if len(corrections) > FEW:
            self.forget()
            return
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
        self._stale.update(number for number in stale if not self._unscanned[number])

    def corrections(self) -> dict[Correction, Place | None]:
        """Return the corrections that were made in this article, and where they are, if found."""
        texts = [paragraph.text for paragraph in self.article.paragraphs]
        made = self._annotator.corrections.located_in(texts, str(self.path or ""))
        return {
            correction: Place(*spot, spot[1] + len(correction.text)) if spot else None
            for correction, spot in made
        }

    def read(self, index: int) -> AnnotatedParagraph:
        """Return a paragraph annotated, without keeping it: for those who go through them all."""
        kept = self._annotated.get(index)
        return kept or self._paragraphs[index]

    def shown_text(self, index: int) -> str:
        """Return a paragraph's text in the script that is shown, of the same length."""
        return self.in_script(self.article.paragraphs[index].text)

    def in_script(self, text: str) -> str:
        """Return a text in the script that is shown, of the same length."""
        if self.script is Script.TRADITIONAL:
            return self._annotator.to_traditional(text)
        if self.script is Script.SIMPLIFIED:
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
        return self._marks_of(self.annotated(index))

    def places_of(self, kind: MarkKind, index: int) -> list[Place]:
        """Return what is marked in one way in a paragraph."""
        marks = self._marks_of(self.read(index))
        return [Place(index, mark.start, mark.end) for mark in marks if mark.kind is kind]

    def _marks_of(self, paragraph: AnnotatedParagraph) -> list[Mark]:
        marks = []
        for match in shown(paragraph.matches):
            saved = self._is_saved(match.phrase.simplified, match.phrase.pinyin)
            known = self._new_words.is_known(match.phrase.simplified, match.phrase.pinyin)
            kind = None if known else _MARKS.get(standing(match.phrase))
            for start, end in match.marked:
                if kind:
                    marks.append(Mark(start, end, kind))
                if saved:
                    marks.append(Mark(start, end, MarkKind.SAVED))
        for start, end, text, reading in paragraph.tokens:
            if is_han(text[0]):
                if self._is_saved(text, reading.pinyin):
                    marks.append(Mark(start, end, MarkKind.SAVED))
                if self._new_words.is_new(text, reading.pinyin):
                    marks.append(Mark(start, end, MarkKind.NEW))
        if self.shows_repairs:
            for repair in paragraph.repairs:
                edges = [*accumulate(map(len, repair.repaired), initial=repair.start)]
                marks.extend(Mark(*edge, MarkKind.REPAIRED) for edge in pairwise(edges))
        return marks

    def phrase_after(
        self, paragraph: int, offset: int, *, forward: bool
    ) -> tuple[int, Match] | None:
        """Return the next, or the previous, formulation that starts beyond a place."""
        count = self.paragraph_count()
        for index in range(paragraph, count) if forward else range(paragraph, -1, -1):
            marked = shown(self.annotated(index).matches)
            found = [match for match in marked if standing(match.phrase) is Standing.FORMULATION]
            for match in found if forward else reversed(found):
                beyond = match.start > offset if forward else match.start < offset
                if index != paragraph or beyond:
                    return index, match
        return None

    def scan(self, seconds: float, near: int) -> bool:
        """Look for set phrases for about so long, from a paragraph on; tell whether all is done."""
        until = perf_counter() + seconds
        while (index := self._next_to_scan(near)) >= 0:
            if perf_counter() > until:
                return False
            if index in self._stale:
                self._stale.remove(index)
                self.occurrences.drop(index)
                self.met.drop(index)
            paragraph = self.read(index)
            self.occurrences.add(index, paragraph.matches)
            self.met.add(index, paragraph)
            self._unscanned[index] = 0
        return True

    def _next_to_scan(self, near: int) -> int:
        if self._stale:
            return next(iter(self._stale))
        found = self._unscanned.find(1, near)
        return found if found >= 0 else self._unscanned.find(1)


def _written(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM yyyy"))
