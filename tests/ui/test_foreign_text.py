"""What others wrote is shown as it is: a file that is named in it as an image is never opened."""

import csv
import ctypes
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from select import select

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph
from reader.cards.card import Card, CardSentence, Component
from reader.errors import UserError
from reader.export.corrections import corrections_bytes
from reader.export.user_glossary import NAME as MINE
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.rows import COLUMNS
from reader.glossary.matching.occurrences import Place
from reader.glossary.rules.people import Account, Fact
from reader.language.corrections.correction import Correction, Origin, Scope
from reader.language.token import ReadingRule
from reader.lexicon.entry import Entry, Reference, Sense
from reader.study.corrections import SavedCorrection
from reader.ui.corrections.corrections_dialog import CorrectionsDialog
from reader.ui.learning.entry_dialog import EntryDialog
from reader.ui.window.crash_report import report_crashes
from reader.ui.window.main_window import MainWindow
from reader.ui.window.start_failure import show_why

OpenWindow = Callable[..., MainWindow]

IN_OPEN = 0x20
"""The bit by which inotify watches for openings."""

FREE = [column for column in COLUMNS if column not in ("simplified", "pinyin", "status")]
"""The columns of a glossary in which anything may be."""


class Canary:
    """A file, and what Linux reports of each opening of it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        file.write_bytes(b"")
        libc = ctypes.CDLL(None)
        self._openings = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self._openings, bytes(file), IN_OPEN) > 0

    @property
    def is_unread(self) -> bool:
        return not select([self._openings], [], [], 0)[0]

    @property
    def markup(self) -> str:
        return f"<img src='{self.file}'>"

    @property
    def file_name(self) -> str:
        """Return markup for the same image without the character that no file's name may have."""
        return self.markup.replace("/", "&#47;")

    def close(self) -> None:
        os.close(self._openings)


@pytest.fixture
def canary() -> Iterator[Canary]:
    with tempfile.TemporaryDirectory(prefix="t") as folder:
        made = Canary(Path(folder) / "f")
        yield made
        made.close()


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has inotify")


def test_the_canary_knows_that_it_was_opened(canary: Canary) -> None:
    assert canary.is_unread
    canary.file.read_bytes()
    assert not canary.is_unread


def show_all() -> None:
    """Have all painted, each tool tip shown, and each name read out."""
    QApplication.processEvents()
    for top in QApplication.topLevelWidgets():
        if not top.isVisible():
            continue
        top.grab()
        for widget in (top, *top.findChildren(QWidget)):
            show_tip(widget.toolTip())
            if (interface := QAccessible.queryAccessibleInterface(widget)) is not None:
                for text in (QAccessible.Text.Name, QAccessible.Text.Description):
                    interface.text(text)
            if isinstance(widget, QAbstractItemView):
                show_tips_of_items(widget)
        for action in top.findChildren(QAction):
            show_tip(action.toolTip())
    QApplication.processEvents()


def show_tips_of_items(view: QAbstractItemView) -> None:
    model = view.model()
    for row in range(min(model.rowCount(), 40) if model else 0):
        for column in range(4):
            show_tip(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def show_tip(tip: str) -> None:
    """Paint a tip as Qt's own label for tips does."""
    if tip:
        QLabel(tip).grab()


def select_text(window: MainWindow, paragraph: int, text: str) -> None:
    """Select a text of a paragraph by a drag."""
    start = window.view.paragraph_text(paragraph).index(text)
    interface = window.view.spoken_text
    window.view.set_caret(paragraph, start)
    interface.addSelection(start, start + len(text))


def phrase(canary: Canary, headword: str = "困扰") -> SetPhrase:
    bad = canary.markup
    return SetPhrase(
        headword,
        (bad, bad),
        f"kùnrǎo {bad}",
        f"困擾{bad}",
        literal=bad,
        explanation=bad,
        category=bad,
        weight=bad,
        coined=bad,
        used_by=bad,
        verbs=(bad,),
        components=((bad, bad),),
        variants=(bad,),
        confusable=bad,
        views=bad,
        sources=(bad,),
        glossary=MINE,
    )


def card(canary: Canary) -> Card:
    """Return a card of which each part is markup."""
    bad = canary.markup
    reference = Reference(0, len(bad), bad, bad, bad)
    entry = Entry(bad, bad, (bad,), bad, (Sense(bad, (reference,)), Sense(bad)), (reference,))
    sentence = CardSentence(f"法{bad}法", 0, 1)
    return Card(
        f"法{bad}",
        f"灋{bad}",
        bad,
        bad,
        entries=(entry,),
        others=(entry,),
        components=(Component(bad, bad, bad),),
        phrases=(phrase(canary),),
        containing=(phrase(canary, bad),),
        rule=ReadingRule.GLOSSARY,
        fixed_by=phrase(canary, bad),
        given=bad,
        sentence=sentence,
        place=Place(1, 0, 1),
    )


def test_no_field_of_a_glossary_is_markup(
    qtbot: QtBot, indexed_home: Path, open_window: OpenWindow, canary: Canary
) -> None:
    folder = indexed_home / "glossaries"
    folder.mkdir()
    with (folder / MINE).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["simplified", "pinyin", *FREE])
        writer.writeheader()
        row = dict.fromkeys(FREE, canary.markup)
        row["components"] = f"{canary.markup}={canary.markup}"
        writer.writerow({"simplified": "长期困扰", "pinyin": "chángqī kùnrǎo", **row})
    window = open_window()
    paragraph, offset = 2, window.view.paragraph_text(2).index("长期困扰")
    where = window.view.rect_at(paragraph, offset).center().toPoint()
    qtbot.mouseMove(window.view.viewport(), where - QPoint(1, 1))
    qtbot.mouseMove(window.view.viewport(), where)
    qtbot.waitUntil(window.lookup_room.hover_card.isVisible)
    show_all()
    assert canary.markup[:20] in window.lookup_room.hover_card.gloss.text()
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    shown = window.lookup_room.panel.card
    assert shown is not None
    assert shown.english == canary.markup
    show_all()
    qtbot.keyClicks(window.lookup_room.search, canary.markup)
    QApplication.processEvents()
    show_all()
    window.actions_by_id["save"].trigger()
    window.actions_by_id["known"].trigger()
    window.actions_by_id["add_entry"].trigger()
    show_all()
    assert canary.is_unread


def test_no_part_of_a_card_is_markup(window: MainWindow, canary: Canary) -> None:
    room = window.lookup_room
    for shown in (card(canary), phrase_card(canary), unknown_card(canary)):
        room.lookup.show(shown)
        show_all()
        room.hover_card.show_card(shown, window.rect())
        show_all()
        for action in ("save", "known", "save", "undo"):
            window.actions_by_id[action].trigger()
            show_all()
    assert canary.markup in room.panel.body.toPlainText()
    assert canary.is_unread


def phrase_card(canary: Canary) -> Card:
    bad = canary.markup
    fact = Fact("2008-11-19", bad, bad)
    return Card(
        bad,
        bad,
        bad,
        bad,
        phrase=phrase(canary, bad),
        account=Account("1942", (fact,), (fact,), (fact,)),
        day=date(2008, 11, 19),
        components=(Component(bad, bad, bad),),
    )


def unknown_card(canary: Canary) -> Card:
    return Card(canary.markup, "", "", canary.markup)


def test_no_text_of_an_article_is_markup(
    qtbot: QtBot, indexed_home: Path, window: MainWindow, tmp_path: Path, canary: Canary
) -> None:
    bad = canary.markup
    file = tmp_path / f"{canary.file_name}.txt"
    body = f"法{bad}法院依法独立公正行使审判权，维护社会公平正义。"
    title = f"{bad}关于执行难"
    texts = (title, f"一、{bad}", body, f"二、{bad}", body)
    # Of a file, reading removes the marks of HTML; here some are left.
    window.article_room.show(Article(title, tuple(map(Paragraph, texts)), "", None), file)
    show_all()
    number = next(
        n for n in range(window.open_article.paragraph_count())
        if window.view.paragraph_text(n).startswith("法<")
    )  # fmt: skip
    select_text(window, number, f"法{bad}法")
    qtbot.waitUntil(lambda: window.lookup_room.panel.card is not None)
    show_all()
    for action in ("save", "known", "add_entry", "outline", "find", "join", "correct_reading"):
        window.actions_by_id[action].trigger()
        show_all()
        for dialog in window.findChildren(EntryDialog):
            dialog.reject()
    assert canary.is_unread


def test_no_title_of_the_menus_is_markup(
    window: MainWindow, tmp_path: Path, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / canary.file_name
    folder.mkdir()
    for name in (canary.file_name, "plain"):
        path = folder / f"{name}.txt"
        path.write_text("人民法院依法独立公正行使审判权，维护社会公平正义。\n")
        window.open_path(path)
    window.article_room.show(article(canary), folder / "plain.txt")
    menu = QMenu(window)
    window.article_room.articles.fill_recent(menu)
    assert any("<img" in action.text() for action in menu.actions())
    for action in menu.actions():
        show_tip(action.toolTip())
    menu.grab()
    select_text(window, 1, f"法{canary.markup}法")
    shown = QPoint(window.view.rect_at(1, 0).center().toPoint())
    monkeypatch.setattr(QMenu, "popup", lambda menu, _point: menu.grab())
    window.view.contextRequested.emit(window.mapToGlobal(shown), 1, 0)
    assert "<img" in window.lookup_room.word_menu.menu.actions()[0].text()
    show_all()
    assert canary.is_unread


def article(canary: Canary) -> Article:
    bad = canary.markup
    paragraphs = (Paragraph(bad), Paragraph(f"法{bad}法院依法独立公正行使审判权。"))
    return Article(bad, paragraphs, source=bad, encoding=bad)


def test_nothing_that_is_reported_is_markup(
    window: MainWindow, tmp_path: Path, canary: Canary
) -> None:
    window.open_path(tmp_path / canary.file_name)
    notice = window.article_room.notice
    assert notice.isVisible()
    assert "<img" in notice.message.text()
    show_all()
    notice.offer_undo(canary.markup)
    window.lookup_room.lookup.word(canary.markup)
    assert canary.markup in window.status.message
    show_all()
    large = tmp_path / f"{canary.file_name}.txt"
    large.write_text("人民法院依法独立公正行使审判权。\n" * 30_000)
    window.open_path(large)
    assert "<img" in window.status.message
    show_all()
    window.article_room.articles.close()
    window.status.show_encoding(canary.markup)
    show_all()
    assert canary.is_unread


def test_no_saved_word_is_markup(window: MainWindow, canary: Canary) -> None:
    bad = canary.markup
    window.data.saved.save([card(canary)], bad, "2008-11-19")
    window.data.known.mark([(f"法{bad}", bad)])
    panel = window.learning_room.glossary
    for page in (panel.saved, panel.known):
        panel.show_page(page)
        show_all()
        assert page.list.rows.rows[0].headword == f"法{bad}"
        page.list.removed.emit(page.list.rows.rows[0])
        show_all()
    assert canary.is_unread


def test_no_correction_is_markup(
    window: MainWindow, tmp_path: Path, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = canary.markup
    origin = Origin("a", bad, bad, path=str(tmp_path / canary.file_name), title=bad)
    correction = Correction(f"法{bad}", ("法", bad), scope=Scope.PLACE, origin=origin)
    window.data.corrections.add(correction)
    window.actions_by_id["corrections"].trigger()
    (dialog,) = window.findChildren(CorrectionsDialog)
    assert dialog.list.topLevelItemCount() == 1
    show_all()
    file = tmp_path / f"{canary.file_name}.json"
    file.write_bytes(corrections_bytes([SavedCorrection(1, correction, datetime.now(UTC))], ()))
    for content in (file.read_bytes(), b"{}"):
        file.write_bytes(content)
        monkeypatch.setattr(
            "PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(file), "")
        )
        dialog.import_.click()
        assert dialog.message.isVisible()
        show_all()
    assert "<img" in dialog.message.text()
    dialog.close()
    assert canary.is_unread


def test_no_problem_of_an_entry_is_markup(window: MainWindow, canary: Canary) -> None:
    window.lookup_room.lookup.show(phrase_card(canary))
    window.actions_by_id["add_entry"].trigger()
    (dialog,) = window.findChildren(EntryDialog)
    dialog.simplified.setText(canary.markup)
    dialog.pinyin.setText(canary.markup)
    dialog.save_button.click()
    dialog.report([canary.markup])
    show_all()
    dialog.reject()
    assert canary.is_unread


def test_no_setting_is_markup(indexed_home: Path, open_window: OpenWindow, canary: Canary) -> None:
    plain = QSettings(str(indexed_home / "settings.ini"), QSettings.Format.IniFormat)
    for name in ("font", "theme", "language", "script", "pinyin", "notation"):
        plain.setValue(name, canary.markup)
    for action in ("save", "next_phrase", "search", "unfold", "shortcuts"):
        plain.setValue(f"keys/{action}", canary.markup)
    plain.setValue("keys/known", "<, Shift+&, Ctrl+<")
    plain.sync()
    window = open_window()
    window.first_steps.show()
    show_all()
    for action in ("settings", "shortcuts", "legend"):
        window.actions_by_id[action].trigger()
        show_all()
    for field in window.findChildren(QLineEdit):
        field.setText(canary.markup)
    show_all()
    assert canary.is_unread


def test_no_message_box_reads_markup(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    canary: Canary,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []

    def look(box: QMessageBox) -> None:
        box.show()
        show_all()
        shown.append(f"{box.text()} {box.informativeText()} {box.detailedText()}")
        box.close()

    monkeypatch.setattr(QMessageBox, "exec", look)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_crashes(tmp_path / "crash.log")
    bug = ValueError(canary.markup)
    sys.excepthook(ValueError, bug, None)
    with monkeypatch.context() as screen:
        screen.setattr(QGuiApplication, "platformName", lambda: "xcb")
        show_why(UserError(canary.markup, where=canary.markup, remedy=canary.markup))
    assert [text.count("<img") for text in shown] == [1, 3]
    assert canary.is_unread


def test_a_card_loads_nothing_and_leads_nowhere_but_to_words(
    window: MainWindow, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    body = window.lookup_room.panel.body
    name = canary.file
    body.show_page(
        f"<link rel='stylesheet' href='{name}'>{canary.markup}<img src='file://{name}'>"
        f"<table background='{name}'><tr><td>x</td></tr></table>"
        f"<p style=\"background-image: url('{name}')\"><a href='file://{name}'>x</a></p>",
        None,
    )
    show_all()
    for url in (f"file://{name}", f"//server/{name}", "https://example.org/x", "javascript:x"):
        body.anchorClicked.emit(QUrl(url))
    show_all()
    assert opened == []
    assert window.lookup_room.panel.card is None
    assert window.status.message == ""
    assert canary.is_unread
