"""Which sentences are unfolded, and which are long enough to be."""

from collections.abc import Iterator

from reader.language.clauses.unfolding import Clause, sentence_to_unfold
from reader.ui.article_view.document import Document
from reader.ui.article_view.selection import TextPosition

LONG = 40
"""From how many code points on a sentence is offered to be unfolded."""


class Folds:
    """Hold which sentences of a document are unfolded, by their paragraphs and beginnings."""

    def __init__(self, document: Document | None) -> None:
        self._document = document
        self._starts: dict[int, set[int]] = {}
        self._have_parts: dict[tuple[int, int], bool] = {}

    def clauses(self, i: int) -> list[Clause]:
        """Give the lines of all unfolded sentences of a paragraph."""
        starts = sorted(self._starts.get(i, ()))
        return [clause for start in starts for clause in self._clauses(i, start)]

    def is_start(self, i: int, offset: int) -> bool:
        """Tell whether an unfolded sentence begins at an offset of a paragraph."""
        return offset in self._starts.get(i, ())

    def sentences(self, i: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the sentences that a stretch touches and that are unfolded or long enough to be."""
        while start < end:
            bounds = self._bounds(TextPosition(i, start))
            if self._is_offered(i, *bounds):
                yield bounds
            start = bounds[1]

    def toggle(self, place: TextPosition) -> bool:
        """Unfold the sentence at a place, or fold it; tell whether it has parts to be shown."""
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
        """Unfold all long sentences of a paragraph, or fold all; tell whether there are any."""
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
        if (i, start) not in self._have_parts:
            self._have_parts[i, start] = len(self._clauses(i, start)) > 1
        return self._have_parts[i, start]

    def _bounds(self, place: TextPosition) -> tuple[int, int]:
        if self._document is None:
            return 0, 0
        return sentence_to_unfold(self._document.annotated(place.paragraph).text, place.offset)

    def _clauses(self, i: int, start: int) -> list[Clause]:
        return list(self._document.clauses(i, start)) if self._document else []
