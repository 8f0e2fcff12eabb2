"""The open article changes first itself, then the view, and then signals it, in any order."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.document import MarkKind
from reader.ui.settings.settings import ALL_PHRASES, LEVEL, REPAIR, SCRIPT, Script
from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]

ONE = "人民法院解决执行难问题。\n困扰全国的积案，要坚持以人为本，落实党的政策。\n"
OTHER = "人民法院應當執行判決，維護憲法和法律的權威。\n" * 3


class Emitter:
    """Call what is connected, the last first."""

    def __init__(self) -> None:
        self._slots: list[Callable[[], object]] = []

    def connect(self, slot: Callable[[], object]) -> None:
        self._slots.insert(0, slot)

    def emit(self) -> None:
        for slot in self._slots:
            slot()


class ReversedSignal:
    """Stand in for a signal without arguments."""

    def __init__(self) -> None:
        self._emitters: WeakKeyDictionary[object, Emitter] = WeakKeyDictionary()

    def __get__(self, instance: object, _owner: type) -> Emitter:
        return self._emitters.setdefault(instance, Emitter())


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(ONE, encoding="utf-8")
    other.write_text(OTHER, encoding="utf-8")
    return one, other


def texts(window: MainWindow) -> list[str]:
    """List what the window says, in its order."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def rows(window: MainWindow) -> list[list[str]]:
    glossary = window.learning_room.glossary
    pages = (glossary.article, glossary.new, glossary.saved, glossary.known)
    return [[f"{row.headword} {row.note}" for row in page.list.rows.rows] for page in pages]


def states(qtbot: QtBot, window: MainWindow, other: Path) -> list[Any]:
    """Use the window in each way that changes the open article; list what it shows each time."""
    shown: list[Any] = []

    def settle() -> None:
        article, find_bar = window.open_article, window.article_room.find_bar
        qtbot.waitUntil(lambda: article.scanned == 1)
        qtbot.waitUntil(lambda: window.lookup_room.other_places.complete)
        qtbot.waitUntil(lambda: bool(rows(window)[1]))
        qtbot.waitUntil(lambda: find_bar.count.text().startswith("1 of"))
        window.view.clearFocus()
        card = window.lookup_room.panel.card
        place = card and (card.simplified, card.pinyin, card.place)
        shown.append((place, texts(window), rows(window), window.windowTitle()))
        shown.append(window.view.viewport().grab().toImage())

    window.settings.set(LEVEL, 3)
    window.article_room.find_bar.open()
    window.article_room.find_bar.field.setText("人民")
    window.lookup_room.lookup.word("人民")
    settle()
    window.settings.set(REPAIR, False)
    settle()
    window.open_path(other)
    settle()
    window.lookup_room.lookup.place(0, 0)
    window.settings.set(SCRIPT, Script.SIMPLIFIED)
    settle()
    return shown


@pytest.mark.parametrize("signal", ["leaving", "opened", "changed", "scriptChanged"])
def test_subscribers_do_not_depend_on_the_order_in_which_they_were_connected(
    qtbot: QtBot,
    open_window: OpenWindow,
    files: tuple[Path, Path],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    signal: str,
) -> None:
    one, other = files
    usual = open_window(one)
    expected = states(qtbot, usual, other)
    usual.close()
    copytree(home / "cache", home / "second" / "cache")
    monkeypatch.setenv("TIFA_HOME", str(home / "second"))
    monkeypatch.setattr(OpenArticle, signal, ReversedSignal())
    assert states(qtbot, open_window(one), other) == expected


def test_a_subscriber_finds_the_article_that_was_opened_laid_out(
    window: MainWindow, files: tuple[Path, Path]
) -> None:
    seen = []
    article = window.open_article
    article.leaving.connect(lambda: seen.append((article.path, window.view.paragraph_text(0))))
    article.opened.connect(lambda: seen.append((article.path, window.view.paragraph_text(0))))
    before = article.path, window.view.paragraph_text(0)
    window.open_path(files[0])
    assert seen == [before, (files[0], ONE.splitlines()[0])]


def test_before_any_is_open_it_is_empty(window: MainWindow) -> None:
    empty = OpenArticle(
        *(window.view, object(), lambda *_: False, lambda _: [], window.data.new_words),  # type: ignore[arg-type]
        window.settings,
    )
    assert empty.paragraph_count() == 0
    assert empty.scanned == 1
    assert empty.scan(1, 0)
    assert empty.phrase_after(0, 0, forward=True) is None
    assert empty.phrase_after(0, 0, forward=False) is None
    assert not empty.in_traditional


def listed(window: MainWindow) -> list[str]:
    return [row.headword for row in window.learning_room.glossary.article.list.rows.rows]


def marked(window: MainWindow) -> list[str]:
    """List the texts that are underlined in the first paragraph."""
    text, kinds = window.view.paragraph_text(0), (MarkKind.PHRASE, MarkKind.OFFICIALESE)
    return [text[m.start : m.end] for m in window.open_article.marks(0) if m.kind in kinds]


@pytest.fixture
def weighed(open_window: OpenWindow, qtbot: QtBot, home: Path, tmp_path: Path) -> MainWindow:
    """Return a window on an article with an important phrase, a term, usual wording, one nested."""
    rows = ("大方向,x,A", "中项目,x,B", "小小保障,x,C", "认准大方向原则,x,A", "提高,x,B")
    (home / "glossaries").mkdir(parents=True)
    mine = home / "glossaries" / "mine.csv"
    mine.write_text("\n".join(("simplified,english,weight", *rows)), encoding="utf-8")
    path = tmp_path / "weighed.txt"
    path.write_text("得到小小保障，提高中项目，认准大方向原则。", encoding="utf-8")
    window = open_window(path)
    qtbot.waitUntil(lambda: window.open_article.scanned == 1 and bool(listed(window)))
    return window


def test_important_phrases_are_marked_listed_and_counted(weighed: MainWindow) -> None:
    assert listed(weighed) == marked(weighed) == ["提高", "中项目", "认准大方向原则"]
    assert "3 set phrases" in weighed.open_article.byline()


def test_all_phrases_are_marked_listed_and_counted_on_request(
    weighed: MainWindow, qtbot: QtBot
) -> None:
    weighed.settings.set(ALL_PHRASES, True)

    qtbot.waitUntil(lambda: len(listed(weighed)) == 5)
    assert listed(weighed) == ["小小保障", "提高", "中项目", "认准大方向原则", "大方向"]
    assert marked(weighed) == ["小小保障", "提高", "中项目", "认准大方向原则"]
    assert "5 set phrases" in weighed.open_article.byline()
    weighed.settings.set(ALL_PHRASES, False)
    qtbot.waitUntil(lambda: len(listed(weighed)) == 3)


def test_a_term_within_the_user_s_level_is_not_marked(weighed: MainWindow, qtbot: QtBot) -> None:
    weighed.settings.set(LEVEL, 5)
    qtbot.waitUntil(lambda: listed(weighed) == ["中项目", "认准大方向原则"])
    assert marked(weighed) == ["中项目", "认准大方向原则"]


def test_places_of_what_is_not_listed_are_known_as_well(weighed: MainWindow) -> None:
    found = {each.phrase.simplified: each.places for each in weighed.open_article.occurrences}
    assert len(found["大方向"]) == len(found["小小保障"]) == 1
