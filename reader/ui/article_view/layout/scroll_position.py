"""The place of the viewport in the text: a paragraph and the pixels of it hidden above."""

from collections.abc import Iterator

from reader.ui.article_view.layout.text_layout import TextLayout


class ScrollPosition:
    """Hold the place of the viewport's top edge.

    It is an anchor, not a distance from the start of the text: heights elsewhere may be corrected
    at any time and what is in view doesn't move. All distances are pixels.
    """

    def __init__(self, layout: TextLayout) -> None:
        self._layout = layout
        self.paragraph = 0
        self.hidden = 0

    @property
    def y(self) -> int:
        """Return the distance from the start of the text, by exact or estimated heights."""
        return self._layout.heights.before(self.paragraph) + self.hidden

    @property
    def end(self) -> int:
        """Return the height of the whole text and the space below it."""
        return self._layout.heights.total + self._layout.style.bottom

    def visible(self, height: int) -> Iterator[tuple[int, int]]:
        """Yield the paragraphs in view with their tops in the viewport, setting each in lines."""
        layout = self._layout
        i, y = self.paragraph, -self.hidden
        while i < len(layout) and y < height:
            layout.composition(i)
            yield i, y
            y += layout.heights[i]
            i += 1

    def move_by(self, pixels: int, height: int) -> int:
        """Move over exact heights and return the distance, less than `pixels` at either end."""
        if not len(self._layout):
            return 0
        self.hidden += pixels
        self._climb()
        self._descend()
        return pixels + self.settle(height)

    def _climb(self) -> None:
        while self.hidden < 0 and self.paragraph > 0:
            self.paragraph -= 1
            self._layout.composition(self.paragraph)
            self.hidden += self._layout.heights[self.paragraph]

    def _descend(self) -> None:
        layout = self._layout
        layout.composition(self.paragraph)
        while self.hidden >= layout.heights[self.paragraph] and self.paragraph < len(layout) - 1:
            self.hidden -= layout.heights[self.paragraph]
            self.paragraph += 1
            layout.composition(self.paragraph)

    def put(self, paragraph: int, hidden: int, height: int) -> None:
        """Move the row `hidden` of a paragraph to the top, or as near as the text's ends allow."""
        self.paragraph, self.hidden = paragraph, hidden
        self._climb()
        self._descend()
        self.settle(height)

    def jump_to_y(self, y: int, height: int) -> None:
        """Move to a distance from the start of the text, by estimate."""
        if not len(self._layout):
            return
        self.paragraph, hidden = self._layout.heights.find(y)
        self._layout.composition(self.paragraph)
        self.hidden = min(hidden, self._layout.heights[self.paragraph] - 1)
        self.settle(height)

    def settle(self, height: int) -> int:
        """Move back from beyond either end of the text, and return the distance."""
        layout = self._layout
        if not len(layout):
            self.paragraph = self.hidden = 0
            return 0
        moved = 0
        bottom = layout.style.bottom - self.hidden
        i = self.paragraph
        while i < len(layout) and bottom < height:
            layout.composition(i)
            bottom += layout.heights[i]
            i += 1
        if bottom < height:
            self.hidden -= height - bottom
            moved = bottom - height
            self._climb()
        if self.hidden < 0:
            moved -= self.hidden
            self.hidden = 0
        return moved
