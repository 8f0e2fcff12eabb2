"""The sizes and distances of the page, from the zoom and the window's width."""

from math import ceil
from typing import NamedTuple, Self

_TEXT = 21.0
_TITLE = 27.0
_RUBY = 0.56
_TITLE_RUBY = 0.47
_LEADING = 2.35
_TITLE_LEADING = 2.3
_PLAIN_LEADING = 1.75
_PLAIN_TITLE_LEADING = 1.6
_MARGIN = 40.0
_BYLINE = 13.0
_ABOVE = 0.67  # of a line's height beyond its contents, the share above them

RUBY_GAP = 0.25
"""The least gap between two rubies, in em of the text."""

TRACKING = 0.1
"""The most that a word's characters are spaced for its ruby, in em; the rest goes between words."""

OVERHANG = 1.0
"""How far a closer may extend beyond the column, in em of the text."""

_DEEPEST = 0.55
"""How far the dots under a saved word reach below the baseline, in em."""


class Proportions(NamedTuple):
    """Hold the proportions of the page that the user chooses.

    `leading` is a factor of the usual height of a line, `measure` the width of the column and
    `indent` the indent of a paragraph's first line, both in em of the text; `ruby` is a factor of
    the usual size of the ruby.
    """

    leading: float = 1.0
    measure: float = 36.0
    indent: float = 0.0
    ruby: float = 1.0


USUAL = Proportions()


class LineStyle(NamedTuple):
    """Hold the sizes of one kind of line, in pixels; distances are from the line's top."""

    pixels: float
    ruby_pixels: float
    height: int
    baseline: int
    ruby_baseline: int
    underline: int
    indent: float

    @property
    def ruby_ratio(self) -> float:
        """Return the ruby's size in em of the text, 0 where there is none."""
        return self.ruby_pixels / self.pixels

    @property
    def text_top(self) -> float:
        """Return the top of a tint behind the text."""
        return self.baseline - 0.9 * self.pixels

    @classmethod
    def of(cls, pixels: float, leading: float, ruby: float, indent: float = 0.0) -> Self:
        """Return the sizes of a line of `leading` em with a ruby of `ruby` em over the text.

        It is as high as its contents, however small the leading. An ideograph reaches from
        0.86 em above the baseline to 0.08 em below it.
        """
        ruby_pixels = ruby * pixels
        above_ruby = 1.02 * ruby_pixels
        ruby_to_baseline = (
            0.86 * pixels + 0.27 * ruby_pixels + 0.05 * pixels if ruby else 0.86 * pixels
        )
        full = above_ruby + ruby_to_baseline + _DEEPEST * pixels
        height = max(round(leading * pixels), ceil(full))
        baseline = round((height - full) * _ABOVE + above_ruby + ruby_to_baseline)
        return cls(
            pixels=pixels,
            ruby_pixels=ruby_pixels,
            height=height,
            baseline=baseline,
            ruby_baseline=round(baseline - ruby_to_baseline),
            underline=baseline + round(0.27 * pixels),
            indent=indent,
        )


class PageStyle(NamedTuple):
    """Hold the sizes of the page, in pixels."""

    body: LineStyle
    title: LineStyle
    left: int
    measure: float
    top: int
    bottom: int
    gap: int
    title_gap: int
    byline: int
    byline_pixels: float
    zoom: float

    @classmethod
    def of(cls, width: int, zoom: float, *, ruby: bool, proportions: Proportions = USUAL) -> Self:
        """Return the sizes of a page for a viewport of `width` pixels."""
        leading, characters, indent, ruby_size = proportions
        margin = _MARGIN * min(zoom, 1.0)
        measure = max(min(characters * _TEXT * zoom, width - 2 * margin), 4 * _TITLE * zoom)
        return cls(
            body=LineStyle.of(
                _TEXT * zoom,
                leading * (_LEADING if ruby else _PLAIN_LEADING),
                _RUBY * ruby_size if ruby else 0.0,
                indent,
            ),
            title=LineStyle.of(
                _TITLE * zoom,
                leading * (_TITLE_LEADING if ruby else _PLAIN_TITLE_LEADING),
                _TITLE_RUBY * ruby_size if ruby else 0.0,
            ),
            left=max(round((width - measure) / 2), round(margin / 2)),
            measure=measure,
            top=round(24 * zoom),
            bottom=round(64 * zoom),
            gap=round((8 if ruby else 16) * zoom),
            title_gap=round((8 if ruby else 16) * zoom),
            byline=round(24 * zoom),
            byline_pixels=_BYLINE * zoom,
            zoom=zoom,
        )
