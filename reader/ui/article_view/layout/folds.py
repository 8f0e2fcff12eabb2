"""The unfolded sentences, and those long enough to be unfolded."""

from collections.abc import Iterator

from reader.language.clauses.unfolding import Clause, sentence_to_unfold
from reader.ui.article_view.document import Document
from reader.ui.article_view.selection import TextPosition

LONG = 40
"""The least length, in code points, of a sentence that can be unfolded by the margin."""


class Folds:
    """Hold the unfolded sentences of a document, by paragraph and start."""

    def __init__(self, document: Document | None) -> None:
        self._document = document
        self._starts: dict[int, set[int]] = {}
        self._has_clauses: dict[tuple[int, int], bool] = {}

    def clauses(self, i: int) -> list[Clause]:
        """Return the clauses of all unfolded sentences of a paragraph."""
        starts = sorted(self._starts.get(i, ()))
        return [clause for start in starts for clause in self._clauses(i, start)]

    def is_start(self, i: int, offset: int) -> bool:
        """Return whether an unfolded sentence starts at an offset of a paragraph."""
        return offset in self._starts.get(i, ())

    def sentences(self, i: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the sentences in a stretch that are unfolded or long enough to be."""
        while start < end:
            bounds = self._bounds(TextPosition(i, start))
            if self._is_offered(i, *bounds):
                yield bounds
            start = bounds[1]

    def toggle(self, place: TextPosition) -> bool:
        """Unfold or fold the sentence at a place; return whether it has more than one clause."""
        start, _ = self._bounds(place)
        starts = self._starts.setdefault(place.paragraph, set())
        if start in starts:
            starts.remove(start)
        elif len(self._clauses(place.paragraph, start)) > 1:
            starts.add(start)
        else:
            return False
        return True

    def toggle_all(self, i: int) -> bool:
        """Unfold or fold all long sentences of a paragraph; return whether there are any."""
        starts = self._starts.setdefault(i, set())
        length = self._document.length(i) if self._document else 0
        long = {start for start, _ in self.sentences(i, 0, length)}
        if long <= starts:
            starts.clear()
        else:
            starts |= long
        return bool(long)

    def _is_offered(self, i: int, start: int, end: int) -> bool:
        if self.is_start(i, start) or end - start < LONG:
            return self.is_start(i, start)
        if (i, start) not in self._has_clauses:
            self._has_clauses[i, start] = len(self._clauses(i, start)) > 1
        return self._has_clauses[i, start]

    def _bounds(self, place: TextPosition) -> tuple[int, int]:
        if self._document is None:
            return 0, 0
        return sentence_to_unfold(self._document.annotated(place.paragraph).text, place.offset)

    def _clauses(self, i: int, start: int) -> list[Clause]:
        return list(self._document.clauses(i, start)) if self._document else []
