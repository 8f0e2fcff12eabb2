"""A small chart of the years in which a set phrase is in the government work reports."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.glossary.timelines import Timeline
from reader.ui.base.labels import plain_tip
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr

BARS = 40
LABELS = 16
FONT = 11
APART = 6
"""How many pixels part two labels: one that would come nearer is left out."""


def chart_height() -> int:
    """Return how many pixels a chart is high."""
    return scaled(BARS) + scaled(LABELS)


class TimelineChart(QWidget):
    """Draw a bar for each year, the one with most and the article's in colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timelineChart")
        self._bars = scaled(BARS)
        self.setFixedHeight(chart_height())
        self.timeline: Timeline | None = None
        self.article_year: int | None = None
        self.theme: Theme | None = None
        font = self.font()
        font.setPixelSize(scaled(FONT))
        self.setFont(font)
        self.hide()

    def sizeHint(self) -> QSize:
        """Ask for some width."""
        return QSize(300, chart_height())

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Draw another phrase's counts; nothing where it is in no report."""
        drawn = timeline is not None and timeline.peak is not None
        self.timeline = timeline if drawn else None
        self.setVisible(drawn)
        if timeline is not None:
            self.setAccessibleName(tr("Years in which it stands in government work reports"))
            self.setAccessibleDescription(described(timeline))
        self.update()

    def labels(self) -> list[tuple[float, int]]:
        """Return the years that are written under the bars, with the left edge of each.

        The first, the year of most and the last, moved apart where they are neighbours; then the
        article's year and the ends of the axis, where there is room.
        """
        found = self.timeline
        if found is None or found.peak is None or found.first is None or found.last is None:
            return []
        placed = self._apart(sorted({found.first, found.peak[0], found.last}))
        width = self._label_width()
        for year in (self.article_year, found.years[0], found.years[-1]):
            if year in found.years:
                left = self._label_left(year)
                if all(abs(left - other) >= width + APART for other, _ in placed):
                    placed.append((left, year))
        return sorted(placed)

    def _apart(self, years: list[int]) -> list[tuple[float, int]]:
        least = self._label_width() + APART
        lefts = [self._label_left(year) for year in years]
        for k in range(1, len(lefts)):
            lefts[k] = max(lefts[k], lefts[k - 1] + least)
        lefts[-1] = min(lefts[-1], self.width() - self._label_width())
        for k in reversed(range(len(lefts) - 1)):
            lefts[k] = min(lefts[k], lefts[k + 1] - least)
        return list(zip(lefts, years, strict=True))

    def _label_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance("2000")

    def _label_left(self, year: int) -> float:
        width = self._label_width()
        left = self._bar(year).center().x() - width / 2
        return min(max(left, 0.0), self.width() - width)

    def year_at(self, x: float) -> int | None:
        """Return the year whose bar is at a place, None where there was no report."""
        if self.timeline is None:
            return None
        year = self.timeline.years[0] + int(x / self._step())
        return year if year in self.timeline.years else None

    def count_at(self, x: float) -> str:
        """Return how often the phrase is in the report whose bar is at a place."""
        year = self.year_at(x)
        if year is None or self.timeline is None:
            return ""
        times = _times(self.timeline.counts[self.timeline.years.index(year)])
        return tr("{year}: {times}").format(year=year, times=times)

    def event(self, event: QEvent) -> bool:
        """Show the count of the year under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if count := self.count_at(event.pos().x()):
                QToolTip.showText(event.globalPos(), plain_tip(count), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, the axis and the labels."""
        found, theme = self.timeline, self.theme
        if found is None or found.peak is None or theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self._bars, self.width(), 1), theme["hairline"])
        for year, count in zip(found.years, found.counts, strict=True):
            if count:
                painter.fillRect(self._bar(year, count), theme[self._colour(year) or "bar"])
        if self.article_year in found.years:
            under = self._bar(self.article_year)
            painter.fillRect(QRectF(under.left(), self._bars + 1, under.width(), 3), theme["jade"])
        baseline = self._bars + 3 + QFontMetricsF(self.font()).ascent()
        for left, year in self.labels():
            painter.setPen(theme[self._colour(year) or "muted"])
            painter.drawText(QPointF(left, baseline), str(year))
        painter.end()

    def _colour(self, year: int) -> str:
        """Return the accent of a year, empty for none."""
        if year == self.article_year:
            return "jade"
        peak = self.timeline.peak if self.timeline else None
        return "cinnabar" if peak and year == peak[0] else ""

    def _step(self) -> float:
        assert self.timeline is not None
        return self.width() / (self.timeline.years[-1] - self.timeline.years[0] + 1)

    def _bar(self, year: int, count: int = 0) -> QRectF:
        assert self.timeline is not None
        step = self._step()
        height = count / max(self.timeline.counts) * (self._bars - 4)
        height = max(height, 3.0) if count else 0.0
        left = (year - self.timeline.years[0]) * step
        return QRectF(left, self._bars - height, max(step - 1.0, 1.0), height)


def described(timeline: Timeline) -> str:
    """Return in a sentence what the chart shows; nothing where a phrase is in no work report."""
    if timeline.peak is None:
        return ""
    year, most = timeline.peak
    return tr(
        "Government work reports: first {first}, most in {year} ({times}), last {last}."
    ).format(first=timeline.first, year=year, times=_times(most), last=timeline.last)


def _times(count: int) -> str:
    if not count:
        return tr("not at all")
    return tr("once") if count == 1 else tr("%n time(s)", count)
