"""The body of a card: a page of text with the chart of a set phrase's years in its place."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.glossary.timelines import Timeline
from reader.ui.base.wording import tr
from reader.ui.lookup.timeline_chart import TimelineChart, chart_height

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QImage, QTextCursor

LEAST = 16
"""How many pixels of the page are shown at least, where the screen is low."""

_IMAGE = "\N{OBJECT REPLACEMENT CHARACTER}"


def place_of_chart() -> str:
    """Return what is in the page where the chart is to be."""
    return f'<p><img src="timeline:" width="1" height="{chart_height() + 4}"></p>'


class CardBody(QTextBrowser):
    """Show a page; the chart is a separate widget, which the pointer and a screen reader reach."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lookupBody")
        self.setAccessibleName(tr("Meaning"))
        self.setOpenLinks(False)
        self.setMinimumHeight(LEAST)
        self.document().setDocumentMargin(0)
        self.chart = TimelineChart(self)  # PySide takes 9 ms to wrap Qt's viewport: not at start
        self.verticalScrollBar().valueChanged.connect(self._put_chart)

    def show_page(self, html: str, timeline: Timeline | None) -> None:
        """Show a page from its beginning, and the counts where it has a place for them."""
        self.setHtml(html)
        if timeline is not None and self.chart.parent() is self:
            self.chart.setParent(self.viewport())
        self.chart.show_timeline(timeline)
        self._put_chart()

    def loadResource(self, kind: int, name: "QUrl | str") -> object:
        """Return an empty image, which keeps the chart's place free; nothing is ever loaded.

        Where it gets no image, Qt looks for a file of that name.
        """
        return self._nothing if kind == QTextDocument.ResourceType.ImageResource.value else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the chart to the width."""
        super().resizeEvent(event)
        self._put_chart()

    @cached_property
    def _nothing(self) -> "QImage":
        from PySide6.QtGui import QImage

        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(0)
        return nothing

    def _put_chart(self) -> None:
        if self.chart.timeline is None:
            return
        cursor: QTextCursor = self.document().find(_IMAGE)
        if cursor.isNull():
            self.chart.hide()
            return
        cursor.setPosition(cursor.selectionStart())
        place = self.cursorRect(cursor)
        width = self.viewport().width() - 8
        self.chart.setGeometry(0, place.top() + 2, max(width, 1), chart_height())
