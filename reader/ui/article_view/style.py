"""The proportions of the page: every size and distance, from the zoom and the window's width."""

from dataclasses import dataclass
from typing import Self

_TEXT = 21.0
_TITLE = 27.0
_RUBY = 0.56
_TITLE_RUBY = 0.47
_LEADING = 2.35
_TITLE_LEADING = 2.3
_PLAIN_LEADING = 1.75
_PLAIN_TITLE_LEADING = 1.6
_MEASURE = 760.0
_MARGIN = 40.0
_BYLINE = 13.0

RUBY_GAP = 0.25
"""What stays free between two rubies, in em of the text."""

TRACKING = 0.1
"""The most that a word is spaced out for its ruby, in em; the rest goes between words."""

OVERHANG = 1.0
"""How far a closer may stick out of the column, in em of the text."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Hold the sizes of one kind of line, in pixels; distances are from the line's top."""

    pixels: float
    ruby_pixels: float
    height: int
    baseline: int
    ruby_baseline: int
    underline: int

    @property
    def ruby_ratio(self) -> float:
        """Give the ruby's size in em of the text, 0 where there is none."""
        return self.ruby_pixels / self.pixels

    @property
    def text_top(self) -> float:
        """Give where a tint behind the text begins."""
        return self.baseline - 0.9 * self.pixels

    @classmethod
    def of(cls, pixels: float, leading: float, ruby: float) -> Self:
        """Set a line of `leading` em with a ruby of `ruby` em over text of a size.

        An ideograph reaches from 0.86 em above the baseline to 0.08 em below it.
        """
        height = round(leading * pixels)
        ruby_pixels = ruby * pixels
        above_ruby = 1.02 * ruby_pixels
        ruby_to_baseline = (
            0.86 * pixels + 0.27 * ruby_pixels + 0.05 * pixels if ruby else 0.86 * pixels
        )
        below = 0.36 * pixels
        spare = height - above_ruby - ruby_to_baseline - below
        baseline = round(spare / 2 + above_ruby + ruby_to_baseline)
        return cls(
            pixels=pixels,
            ruby_pixels=ruby_pixels,
            height=height,
            baseline=baseline,
            ruby_baseline=round(baseline - ruby_to_baseline),
            underline=baseline + round(0.27 * pixels),
        )


@dataclass(frozen=True, slots=True)
class PageStyle:
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
    def of(cls, width: int, zoom: float, *, ruby: bool) -> Self:
        """Set a page for a viewport of `width` pixels."""
        margin = _MARGIN * min(zoom, 1.0)
        measure = max(min(_MEASURE * zoom, width - 2 * margin), 4 * _TITLE * zoom)
        return cls(
            body=LineStyle.of(
                _TEXT * zoom, _LEADING if ruby else _PLAIN_LEADING, _RUBY if ruby else 0.0
            ),
            title=LineStyle.of(
                _TITLE * zoom,
                _TITLE_LEADING if ruby else _PLAIN_TITLE_LEADING,
                _TITLE_RUBY if ruby else 0.0,
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
