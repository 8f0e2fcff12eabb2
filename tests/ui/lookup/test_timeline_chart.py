"""The chart of a set phrase's years: labelled, described in words, at its place in the card."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.glossary.timelines import Timeline
from reader.ui.base.theme import theme
from reader.ui.lookup.timeline_chart import TimelineChart, described
from reader.ui.window.main_window import MainWindow

YEARS = (1954, 1955, 1978, 2003, 2004, 2005, 2006, 2025)
USED = Timeline(YEARS, (0, 0, 0, 1, 9, 2, 0, 0), ((17, 20), (18, 0)))
NEVER = Timeline(YEARS, (0,) * 8, ((17, 1),))


@pytest.fixture
def chart(qtbot: QtBot) -> Iterator[TimelineChart]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(320, 100)
    made = TimelineChart(parent)
    made.theme = theme("light")
    made.resize(320, made.height())
    made.article_year = 2006
    made.show_timeline(USED)
    parent.show()
    yield made
    parent.close()


def test_first_most_and_last_are_labelled_and_no_label_touches_another(
    chart: TimelineChart,
) -> None:
    labels = chart.labels()
    assert {2003, 2004, 2005} <= {year for _, year in labels}
    assert [year for _, year in labels] == sorted(year for _, year in labels)
    width = chart.fontMetrics().horizontalAdvance("2000")
    lefts = [left for left, _ in labels]
    assert all(b - a >= width for a, b in pairwise(lefts))
    assert lefts[0] >= 0
    assert lefts[-1] + width <= chart.width() + 1


def test_the_year_of_most_and_the_article_s_year_are_accented(chart: TimelineChart) -> None:
    image = chart.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(320) for y in range(40)}
    assert theme("light")["cinnabar"].name() in colours
    assert theme("light")["bar"].name() in colours
    below = {image.pixelColor(x, 42).name() for x in range(320)}
    assert theme("light")["jade"].name() in below


def test_it_is_described_in_words(chart: TimelineChart) -> None:
    assert "first 2003, most in 2004 (9 times), last 2005" in chart.accessibleDescription()
    assert chart.accessibleName()
    assert described(NEVER) == ""


def test_a_bar_shows_its_count(chart: TimelineChart) -> None:
    counts = {chart.count_at(x) for x in range(320)}
    assert {"2003: once", "2004: 9 times", "2025: not at all", ""} <= counts


def test_a_phrase_of_no_report_has_no_chart(chart: TimelineChart) -> None:
    chart.show_timeline(NEVER)
    assert not chart.isVisible()
    assert chart.labels() == []


def test_the_card_of_a_phrase_has_the_chart_in_its_place(window: MainWindow) -> None:
    body = window.lookup_room.panel.body
    window.lookup_room.lookup.word("科学发展观")
    assert body.chart.isVisible()
    assert body.chart.article_year == 2008
    text = body.toPlainText()
    assert "most in 2005" in text
    before = body.chart.y()
    body.verticalScrollBar().setValue(40)
    assert body.chart.y() == before - body.verticalScrollBar().value()
    window.lookup_room.lookup.word("困扰")
    assert not body.chart.isVisible()
