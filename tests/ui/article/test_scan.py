"""Set phrases of a long article are looked for behind the reading."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import build_window
from reader.ui.article import scan as scanning
from reader.ui.window.main_window import MainWindow

LINE = "我们要切实解决执行难问题，坚持以人为本，维护社会主义法制权威，促进社会和谐稳定。"
COUNT = 4000


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"{n}，{LINE}" for n in range(COUNT)), encoding="utf-8")
    return path


@pytest.fixture
def opened(
    qtbot: QtBot, indexed_home: Path, long_article: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """Open a window that shows at once how far it is, however soon this machine finds all."""
    monkeypatch.setattr(scanning, "REPORTING", 0)
    window = build_window([long_article])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.status.scan.isVisible())
    return window


def share(window: MainWindow) -> float:
    return window.open_article.scanned


def paragraphs_found(window: MainWindow, headword: str) -> set[int]:
    found = {o.phrase.simplified: o.places for o in window.open_article.occurrences}
    return {place.paragraph for place in found[headword]}


def test_the_status_bar_says_how_far_it_is_until_all_is_found(
    opened: MainWindow, qtbot: QtBot
) -> None:
    assert "%" in opened.status.scan.text()
    assert 0 < share(opened) < 1
    qtbot.waitUntil(lambda: share(opened) == 1, timeout=60_000)
    assert not opened.status.scan.isVisible()
    assert paragraphs_found(opened, "执行难") == set(range(COUNT))


def test_a_click_stops_it_and_another_continues_it(opened: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(opened.status.scan, Qt.MouseButton.LeftButton)
    stopped_at = share(opened)
    for _ in range(20):
        QApplication.processEvents()
    assert share(opened) == stopped_at < 1
    assert opened.status.scan.isVisible()
    QTest.mouseClick(opened.status.scan, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: share(opened) > stopped_at)


def test_what_is_near_the_eye_comes_first(opened: MainWindow, qtbot: QtBot) -> None:
    opened.view.jump_to(COUNT - 50, 0)
    qtbot.waitUntil(lambda: COUNT - 1 in paragraphs_found(opened, "执行难"))
    assert share(opened) < 1


def test_the_scan_waits_for_a_file_that_is_being_read(
    opened: MainWindow, long_article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    longer = tmp_path / "longer.txt"
    longer.write_text(long_article.read_text(encoding="utf-8") * 4, encoding="utf-8")
    opened.open_path(longer)
    assert not opened.article_room.scan.at_work
    qtbot.waitUntil(lambda: opened.open_article.path == longer)
    qtbot.waitUntil(lambda: opened.article_room.scan.at_work)


def test_the_scan_continues_when_a_file_cannot_be_read(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(bytes(2 << 20))
    opened.open_path(broken)
    qtbot.waitUntil(opened.article_room.notice.isVisible)
    assert opened.article_room.scan.at_work
