"""Finding in the article: hanzi or pinyin, all places, the nearest to the place in view first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.annotate import Annotator
from reader.glossary.matching.occurrences import Place
from reader.language.characters import has_han
from reader.ui.article.open_article import OpenArticle
from reader.ui.base.slices import Slices

if TYPE_CHECKING:
    from reader.lexicon.pinyin_matches import SoundIndex, SoundPattern

MANY = 50_000
"""How many places are looked for."""

AT_ONCE = 100
"""How many characters are looked up in one step."""

_Find = Callable[[int, str], Iterator[tuple[int, int]]]


class Finder(QObject):
    """Look for a text in slices; `changed` whenever more is known.

    `hits` are the stretches `[start, end)` by their paragraphs, `current` the one that was
    jumped to.
    """

    changed = Signal()

    def __init__(self, annotator: Annotator, open_article: OpenArticle) -> None:
        super().__init__()
        self.hits: dict[int, list[tuple[int, int]]] = {}
        self.count = 0
        self.current: Place | None = None
        self._annotator = annotator
        self._open_article = open_article
        self._learnt = False
        self._order: tuple[list[int], list[int]] | None = None
        self._slices = Slices(self, lambda _done: self.changed.emit())
        open_article.leaving.connect(self._leave)

    @property
    def complete(self) -> bool:
        """Return whether the whole article has been gone through."""
        return not self._slices.at_work

    @property
    def number(self) -> int:
        """Return which of all places the current one is, from 1, or 0 for none."""
        if self.current is None:
            return 0
        paragraphs, before = self._ordered()
        paragraph, start, end = self.current
        at = bisect_left(paragraphs, paragraph)
        return before[at] + self.hits[paragraph].index((start, end)) + 1

    def stop(self) -> None:
        """Stop, and forget what was found."""
        self._slices.stop()
        self._forget()
        self.changed.emit()

    def find(self, query: str, origin: tuple[int, int]) -> None:
        """Find all of a query again; the first place at or after the origin becomes current."""
        self._slices.stop()
        self._forget()
        if not query.strip():
            self.changed.emit()
            return
        self._slices.begin(self._search(query.strip(), origin))

    def step(self, origin: tuple[int, int], *, forward: bool) -> Place | None:
        """Jump to the next or the previous place, from the current one or else from an origin."""
        paragraphs, _ = self._ordered()
        if not paragraphs:
            return None
        paragraph, offset = self.current[:2] if self.current else origin
        here = self.hits.get(paragraph, [])
        starts = [start for start, _ in here]
        at = bisect_right(starts, offset) if forward else bisect_left(starts, offset) - 1
        if not 0 <= at < len(here):
            beside = (
                bisect_right(paragraphs, paragraph)
                if forward
                else bisect_left(paragraphs, paragraph) - 1
            )
            paragraph = paragraphs[beside % len(paragraphs)]
            here = self.hits[paragraph]
            at = 0 if forward else -1
        self.current = Place(paragraph, *here[at])
        self.changed.emit()
        return self.current

    @cached_property
    def _sounds(self) -> "SoundIndex":
        from reader.lexicon.pinyin_matches import SoundIndex

        return SoundIndex(self._annotator.lexicon)

    def _forget(self) -> None:
        self.hits = {}
        self.count = 0
        self.current = None
        self._order = None

    def _leave(self) -> None:
        self.stop()
        self._learnt = False

    def _ordered(self) -> tuple[list[int], list[int]]:
        """Return the paragraphs that have hits, and how many hits come before each."""
        if self._order is None:
            paragraphs, before, count = sorted(self.hits), [], 0
            for paragraph in paragraphs:
                before.append(count)
                count += len(self.hits[paragraph])
            self._order = paragraphs, before
        return self._order

    def _search(self, query: str, origin: tuple[int, int]) -> Iterator[None]:
        ways = [_literal([query])]
        if len(query) > 1 and query[0].isalpha() and not has_han(query):
            yield from self._learn()
            if (likeness := self._sounds.pattern(query)) is not None:
                ways.append(partial(_sounding, self._open_article, likeness))
        yield from self._go_through(ways, origin)
        if not self.hits and has_han(query):
            simplified = self._annotator.to_simplified(query)
            forms = {simplified, self._annotator.to_traditional(query)} - {query}
            if forms:
                yield from self._go_through([_literal(sorted(forms))], origin)
        if self.current is None and self.hits:
            paragraph = self._ordered()[0][0]
            self.current = Place(paragraph, *self.hits[paragraph][0])

    def _go_through(self, ways: list[_Find], origin: tuple[int, int]) -> Iterator[None]:
        paragraphs = self._open_article.article.paragraphs
        start, count = min(origin[0], len(paragraphs)), len(paragraphs)
        for paragraph in chain(range(start, count), range(start)):
            text = paragraphs[paragraph].text
            found = [hit for way in ways for hit in way(paragraph, text)]
            if found:
                self._add(paragraph, sorted(set(found)), origin)
                if self.count >= MANY:
                    return
            yield

    def _add(self, paragraph: int, hits: list[tuple[int, int]], origin: tuple[int, int]) -> None:
        self.hits[paragraph] = hits
        self.count += len(hits)
        self._order = None
        if self.current is None:
            behind = (hit for hit in hits if (paragraph, hit[0]) >= origin)
            if (first := next(behind, None)) is not None or paragraph < origin[0]:
                self.current = Place(paragraph, *(first or hits[0]))

    def _learn(self) -> Iterator[None]:
        """Read the article's characters, once."""
        if self._learnt:
            return
        characters: set[str] = set()
        for paragraph in self._open_article.article.paragraphs:
            characters.update(paragraph.text)
            yield
        known = sorted(characters)
        for at in range(0, len(known), AT_ONCE):
            self._sounds.add(known[at : at + AT_ONCE])
            yield
        self._learnt = True


def _literal(forms: list[str]) -> _Find:
    """Return what finds a text itself in any of its forms, whatever the case of Latin letters."""
    if len(forms) == 1 and forms[0].lower() == forms[0].upper():
        return lambda _, text: _places(forms[0], text)
    pattern = re.compile("|".join(map(re.escape, forms)), re.IGNORECASE)
    return lambda _, text: (match.span() for match in pattern.finditer(text))


def _places(query: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(query)
    while at >= 0:
        yield at, at + len(query)
        at = text.find(query, at + len(query))


def _sounding(
    open_article: OpenArticle, likeness: "SoundPattern", paragraph: int, text: str
) -> Iterator[tuple[int, int]]:
    def syllables() -> list[str]:
        tokens = open_article.uncached(paragraph).tokens
        return [syllable for token in tokens for syllable in token.reading.syllables]

    return likeness.find(text, syllables)
