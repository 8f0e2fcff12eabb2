"""The layout of the whole text: paragraphs set in lines when needed, heights known or estimated."""

from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import floor

from reader.ui.article_view.document import Document, Mark, MarkKind
from reader.ui.article_view.layout.composition import (
    Composition,
    LineGraphics,
    RubyGlyphs,
    TextLine,
)
from reader.ui.article_view.layout.folds import Folds
from reader.ui.article_view.layout.glyphs import LineGraphicsBuilder
from reader.ui.article_view.layout.heights import Heights
from reader.ui.article_view.layout.metrics import Face
from reader.ui.article_view.layout.style import USUAL, LineStyle, PageStyle
from reader.ui.article_view.ruby import PinyinMode, Ruby

_KEPT = 400
_SAMPLE = 200  # characters set before the heights of all others are estimated
_DENSITY = {  # em per character, before any is measured
    PinyinMode.ALL: 1.12,
    PinyinMode.NEW: 1.04,
    PinyinMode.HOVER: 1.0,
    PinyinMode.OFF: 1.0,
}

TEXT_FAMILIES = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif")
RUBY_FAMILIES = ("Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", "sans-serif")
_RUBY_PROBE = "ǚ"


class _Faces:
    """The faces of a page in two lists of families, each made when it is first used."""

    def __init__(self, text: Sequence[str], ruby: Sequence[str]) -> None:
        self.families = tuple(text), tuple(ruby)

    @cached_property
    def text(self) -> Face:
        return Face(self.families[0])

    @cached_property
    def bold(self) -> Face:
        return Face(self.families[0], bold=True)

    @cached_property
    def ruby(self) -> Face:
        return Face(self.families[1], probe=_RUBY_PROBE)


class TextLayout:
    """Set the paragraphs of a document in lines, and hold the height of each.

    Heights are pixels. Those of paragraphs not yet set are estimated from the ones that are.
    """

    def __init__(self) -> None:
        self.document: Document | None = None
        self.folds = Folds(None)
        self.heights = Heights()
        self.mode = PinyinMode.ALL
        self.underlines_new_words = True
        self.proportions = USUAL
        self.style = PageStyle.of(0, 1.0, ruby=True)
        self.byline = ""
        self._lengths: array[int] = array("i")
        self._exact = bytearray()
        self._compositions: OrderedDict[int, Composition] = OrderedDict()
        self._builders: dict[LineStyle, LineGraphicsBuilder] = {}
        self._marked: tuple[int, Sequence[Mark]] = (-1, ())
        self._seen = dict.fromkeys(PinyinMode, (0, 0.0))
        self._faces = _Faces(TEXT_FAMILIES, RUBY_FAMILIES)

    def __len__(self) -> int:
        return len(self._lengths)

    def set_fonts(self, text: Sequence[str], ruby: Sequence[str]) -> bool:
        """Use the first installed families; `relayout` must follow where this returns True."""
        faces = _Faces(text, ruby)
        if faces.families == self._faces.families:
            return False
        self._faces = faces
        return True

    @property
    def face(self) -> Face:
        """Return the face of the text."""
        return self._faces.text

    @property
    def bold_face(self) -> Face:
        """Return the face of the title and of what is emphasised."""
        return self._faces.bold

    @property
    def ruby_face(self) -> Face:
        """Return the face of the pinyin."""
        return self._faces.ruby

    def set_document(self, document: Document | None) -> None:
        """Show another document; `relayout` must follow."""
        self.document = document
        self.folds = Folds(document)
        self._lengths = array("i")
        if document is not None:
            self._lengths.extend(map(document.length, range(document.paragraph_count())))
        self.invalidate_rubies()
        self.read_byline()

    def relayout(self, width: int, zoom: float) -> None:
        """Lay out for a viewport of `width` pixels: nothing is set, all heights are estimates."""
        self.style = PageStyle.of(
            width, zoom, ruby=self.mode is not PinyinMode.OFF, proportions=self.proportions
        )
        self._compositions.clear()
        self._marked = (-1, ())
        self._builders.clear()
        self._exact = bytearray(len(self))
        self.heights = Heights()
        self._sample()
        self.heights = Heights(self._estimates())
        for i, composition in self._compositions.items():
            self._measure(i, composition)

    def invalidate_text(self) -> None:
        """Set all paragraphs again when next needed; until then their heights are estimates."""
        self._exact = bytearray(len(self))
        self._compositions.clear()
        self._marked = (-1, ())

    def invalidate_rubies(self) -> None:
        """Forget how wide the text is set; `relayout` must follow."""
        self._seen = dict.fromkeys(PinyinMode, (0, 0.0))

    def invalidate_marks(self) -> None:
        """Read all marks again when next needed."""
        self._marked = (-1, ())
        for composition in self._compositions.values():
            for line in composition.lines:
                line.graphics = None

    def _sample(self) -> None:
        """Set the first paragraphs if it is not known how wide this text is set."""
        characters = 0
        i = 0
        while self._seen[self.mode][0] < _SAMPLE and i < len(self) and characters < _SAMPLE:
            self.compose(i, keep=True)
            characters += self._lengths[i]
            i += 1

    def _estimates(self) -> list[int]:
        characters, ems = self._seen[self.mode]
        density = ems / characters if characters else _DENSITY[self.mode]
        body = self.style.body
        lines = density * body.pixels / self.style.measure
        rest = 0.96 + body.indent * body.pixels / self.style.measure
        height, gap = body.height, self.style.gap
        heights = [(int(length * lines + rest) or 1) * height + gap for length in self._lengths]
        if heights:
            lines_of_first = heights[0] // height
            heights[0] = (
                self.space_above(0)
                + lines_of_first * self.line_style(0).height
                + self.height_below(0)
            )
        return heights

    def is_title(self, i: int) -> bool:
        """Return whether a paragraph is set as the title."""
        return i == 0 and self.document is not None and self.document.has_title

    def line_style(self, i: int) -> LineStyle:
        """Return the style of a paragraph's lines."""
        return self.style.title if self.is_title(i) else self.style.body

    def space_above(self, i: int) -> int:
        """Return the space above a paragraph's first line."""
        return self.style.top if i == 0 else 0

    def height_below(self, i: int) -> int:
        """Return the height below a paragraph's last line: space, and the byline of the title."""
        if not self.is_title(i):
            return self.style.gap
        return self.style.title_gap + (self.style.byline if self.byline else 0)

    def read_byline(self) -> None:
        """Read the line below the title from the document."""
        self.byline = self.document.byline() if self.document is not None else ""
        self._compositions.pop(0, None)

    @property
    def byline_pixels(self) -> float:
        """Return the size in which the byline fits in one line, at least the usual one."""
        pixels = self.style.byline_pixels
        width = pixels * self.ruby_face.shape(self.byline).width
        fitting = floor(pixels * min(self.style.measure / width, 1.0))
        return max(fitting, pixels / max(self.style.zoom, 1.0))

    def composition(self, i: int) -> Composition:
        """Return a paragraph set in lines, setting it if needed."""
        composition = self._compositions.get(i)
        if composition is None:
            return self.compose(i, keep=True)
        self._compositions.move_to_end(i)
        return composition

    def compose(self, i: int, *, keep: bool) -> Composition:
        """Set a paragraph in lines and correct its height; keep it if it will be painted soon."""
        document = self.document
        if document is None:
            raise IndexError(i)
        composition = Composition(
            document.annotated(i).tokens,
            document.shown_text(i),
            self.line_style(i),
            self.style.measure,
            self.bold_face if self.is_title(i) else self.face,
            self.ruby_face,
            self._rubies(document, i),
            self.folds.clauses(i),
            room=self.mode in (PinyinMode.ALL, PinyinMode.NEW),
        )
        if keep:
            self._compositions[i] = composition
            if len(self._compositions) > _KEPT:
                self._compositions.popitem(last=False)
        if i < len(self.heights):
            self._measure(i, composition)
        if not self.is_title(i):
            characters, ems = self._seen[self.mode]
            self._seen[self.mode] = (characters + len(composition.text), ems + composition.ems)
        return composition

    def _rubies(self, document: Document, i: int) -> Sequence[Ruby]:
        if self.mode is PinyinMode.OFF:
            return ()
        rubies = document.rubies(i)
        if self.mode is not PinyinMode.NEW:
            return rubies
        new = {mark.start for mark in self._marks(i) if mark.kind is MarkKind.NEW}
        tokens = document.annotated(i).tokens
        none = Ruby("")
        return [
            ruby if token.start in new else none for token, ruby in zip(tokens, rubies, strict=True)
        ]

    def _measure(self, i: int, composition: Composition) -> None:
        lines = len(composition.lines) * composition.style.height
        self.heights.set(i, self.space_above(i) + lines + self.height_below(i))
        self._exact[i] = 1

    def is_exact(self, i: int) -> bool:
        """Return whether a paragraph's height is exact and not an estimate."""
        return bool(self._exact[i])

    def length(self, i: int) -> int:
        """Count the code points of a paragraph."""
        return self._lengths[i]

    def graphics(self, i: int, line: TextLine) -> LineGraphics:
        """Return what is painted of a line, making it if needed."""
        if line.graphics is None:
            line.graphics = self._builder(i).graphics(self.composition(i), line, self._marks(i))
        return line.graphics

    def _marks(self, i: int) -> Sequence[Mark]:
        """Return the marks of a paragraph, read once for all its lines."""
        if self._marked[0] != i:
            self._marked = i, self.document.marks(i) if self.document is not None else ()
        return self._marked[1]

    def ruby(self, i: int, line: TextLine, offset: int) -> RubyGlyphs:
        """Return the ruby of one word of a line, whether or not the others show theirs."""
        composition = self.composition(i)
        return self._builder(i).ruby(composition, line, [composition.token_at(offset)])

    def _builder(self, i: int) -> LineGraphicsBuilder:
        style = self.line_style(i)
        builder = self._builders.get(style)
        if builder is None:
            face = self.bold_face if self.is_title(i) else self.face
            builder = self._builders[style] = LineGraphicsBuilder(
                style, face, self.bold_face, self.ruby_face
            )
        return builder

    def paragraphs_around(self, start: int, characters: int) -> Iterator[int]:
        """Yield the paragraphs around one, nearest first, up to `characters` on either side."""
        down, up = start, start - 1
        left_down = left_up = characters
        while True:
            moved = False
            if down < len(self) and left_down > 0:
                left_down -= self._lengths[down] + 1
                yield down
                down, moved = down + 1, True
            if up >= 0 and left_up > 0:
                left_up -= self._lengths[up] + 1
                yield up
                up, moved = up - 1, True
            if not moved:
                return
