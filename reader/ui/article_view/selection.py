"""The selection: from an anchor, which stays, to a head, which moves."""

from typing import NamedTuple

from reader.ui.article_view.document import Document


class TextPosition(NamedTuple):
    """Hold a place in the text: a paragraph and a code point offset in it."""

    paragraph: int
    offset: int


class Selection(NamedTuple):
    """Hold a selection, in either direction; empty where both ends meet."""

    anchor: TextPosition
    head: TextPosition

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing between the ends."""
        return self.anchor == self.head

    @property
    def start(self) -> TextPosition:
        """Return the end that comes first in the text."""
        return min(self)

    @property
    def end(self) -> TextPosition:
        """Return the end that comes last in the text."""
        return max(self)

    @property
    def stretch(self) -> tuple[int, int, int] | None:
        """Return paragraph, start and end of a selection within one paragraph, else None."""
        start, end = self.start, self.end
        return (*start, end.offset) if start.paragraph == end.paragraph else None

    def within(self, paragraph: int, length: int) -> tuple[int, int] | None:
        """Return the selected code points of a paragraph of so many, None for none."""
        start, end = self.start, self.end
        if self.is_empty or not start.paragraph <= paragraph <= end.paragraph:
            return None
        return (
            start.offset if paragraph == start.paragraph else 0,
            end.offset if paragraph == end.paragraph else length,
        )

    def text(self, document: Document) -> str:
        """Return the selected text as it is shown, paragraphs separated by line feeds."""
        pieces = []
        for i in range(self.start.paragraph, self.end.paragraph + 1):
            shown = document.shown_text(i)
            if (span := self.within(i, len(shown))) is not None:
                pieces.append(shown[slice(*span)])
        return "\n".join(pieces)
