"""What a user does in the window, with real clicks and keys."""

import gc
import sqlite3
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.app import build_window
from reader.study.database import Database
from reader.ui.settings.settings import ZOOM
from reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def click_on(qtbot: QtBot, window: MainWindow, text: str, *, at: int = 0) -> None:
    """Click the middle of a character: the one `at` within the first `text` of the article."""
    for paragraph in range(window.open_article.paragraph_count()):
        offset = window.view.paragraph_text(paragraph).find(text)
        if offset >= 0:
            where = window.view.rect_at(paragraph, offset + at).center().toPoint()
            qtbot.mouseClick(window.view.viewport(), LEFT, pos=where)
            return
    raise AssertionError(f"{text} is not in the article")


def headwords(window: MainWindow) -> list[str]:
    return [row.headword for row in window.learning_room.glossary.article.list.rows.rows]


def saved(window: MainWindow) -> list[str]:
    return [word.simplified for word in window.data.saved.words]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "gb.txt"
    path.write_bytes("人民法院依法独立公正行使审判权，维护社会公平正义。\n".encode("gb18030"))
    return path


def test_the_first_start_opens_the_sample_article(window: MainWindow) -> None:
    assert window.view.paragraph_text(0) == "周永康要求解决执行积案维护社会主义法制权威"
    assert "周永康" in window.windowTitle()


@pytest.mark.parametrize(
    "name",
    ["articleView", "lookupPanel", "glossaryPanel", "glossaryInArticle", "glossarySaved",
     "searchField", "statusBar"],
)  # fmt: skip
def test_every_part_can_be_found_by_its_name(window: MainWindow, name: str) -> None:
    assert window.objectName() == "mainWindow"
    assert window.findChild(QWidget, name) is not None


def test_an_article_is_among_the_recent_ones_as_soon_as_it_is_painted(
    qtbot: QtBot, window: MainWindow, file: Path
) -> None:
    menu = QMenu()
    with qtbot.waitSignal(window.view.firstPainted):
        window.open_path(file)
    QCoreApplication.sendPostedEvents()
    window.article_room.articles.fill_recent(menu)
    assert menu.actions()[0].toolTip() == str(file)
    menu.deleteLater()


def test_a_click_on_a_word_explains_it(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, "困扰")
    card = window.lookup_room.panel.card
    assert card is not None
    assert (card.simplified, card.traditional, card.pinyin) == ("困扰", "困擾", "kùnrǎo")
    assert "perplex" in window.lookup_room.panel.body.toPlainText()
    assert [part.text for part in card.components] == ["困", "扰"]


def test_a_click_on_a_set_phrase_offers_the_phrase_and_its_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    click_on(qtbot, window, "执行难", at=2)
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.simplified == "执行难"
    assert card.english.startswith("difficulties in enforcing court judgments")
    assert [part.text for part in card.components] == ["执行", "难"]


def test_a_link_leads_to_the_word_beneath_a_phrase(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, "执行难")
    window.lookup_room.panel.body.anchorClicked.emit(QUrl("word:%E6%89%A7%E8%A1%8C"))
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.simplified == "执行"
    assert card.sentence is not None
    assert card.sentence.text[card.sentence.start : card.sentence.end] == "执行"


def test_the_keyboard_alone_looks_a_word_up(qtbot: QtBot, window: MainWindow) -> None:
    window.view.setFocus()
    window.view.set_caret(1, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert window.lookup_room.panel.card is not None


def test_saving_is_on_disk_before_the_star_turns(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, "执行难")
    assert window.lookup_room.panel.save.text() == "Save"
    qtbot.mouseClick(window.lookup_room.panel.save, LEFT)
    assert window.lookup_room.panel.save.text() == "Saved"
    (word,) = window.data.saved.words
    (context,) = word.contexts
    assert context.sentence[context.start : context.end] == "执行难"
    assert context.sentence.startswith("周永康指出")
    assert context.article == "周永康要求解决执行积案维护社会主义法制权威"
    assert context.date == "2008-11-19"


def test_the_s_key_saves(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, "取信于民")
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    assert saved(window) == ["取信于民"]


def test_saving_again_elsewhere_adds_the_sentence(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, "人民群众的合法权益")
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    click_on(qtbot, window, "人民群众反映强烈")
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    (word,) = window.data.saved.words
    assert len(word.contexts) == 2


@contextmanager
def read_only() -> Iterator[None]:
    """Have SQLite refuse every change of the study."""
    original = Database.changing

    @contextmanager
    def changing(database: Database) -> Iterator[sqlite3.Connection]:
        database.connection.execute("PRAGMA query_only = ON")
        try:
            with original(database) as connection:
                yield connection
        finally:
            database.connection.execute("PRAGMA query_only = OFF")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database, "changing", changing)
        yield


def test_that_nothing_can_be_saved_is_shown_until_something_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    notice = window.article_room.notice
    with read_only():
        click_on(qtbot, window, "困扰")
        qtbot.keyClick(window.view, Qt.Key.Key_S)
        assert notice.isVisible()
        assert "cannot be changed" in notice.message.text()
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    assert len(window.data.saved.words) == 1
    assert not notice.isVisible()


def test_that_the_place_cannot_be_stored_is_shown_once_until_it_is(
    qtbot: QtBot, open_window: Callable[..., MainWindow], file: Path
) -> None:
    room = open_window(file).article_room
    with read_only():
        room.remember_place()
        assert room.notice.isVisible()
        room.notice.close_button.click()
        room.remember_place()
        assert not room.notice.isVisible()
    room.remember_place()
    with read_only():
        room.remember_place()
        assert room.notice.isVisible()
    room.remember_place()
    assert not room.notice.isVisible()


def test_a_place_that_cannot_be_stored_as_one_opens_another_article_is_reported(
    qtbot: QtBot, window: MainWindow, file: Path, home: Path
) -> None:
    with read_only():
        window.open_path(file)
        qtbot.waitUntil(lambda: window.view.paragraph_text(0).startswith("人民法院"))
        assert window.article_room.notice.isVisible()


def test_that_settings_cannot_be_stored_is_shown_until_they_are(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    window.settings.set(ZOOM, 1.1)
    qtbot.waitUntil((home / "settings.ini").is_file)
    (home / "settings.ini").unlink()
    (home / "settings.ini").mkdir()
    window.settings.set(ZOOM, 1.2)
    qtbot.waitUntil(window.article_room.notice.isVisible)
    assert "The settings cannot be kept" in window.article_room.notice.message.text()
    click_on(qtbot, window, "困扰")
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    assert window.article_room.notice.isVisible()
    (home / "settings.ini").rmdir()
    window.settings.set(ZOOM, 1.3)
    qtbot.waitUntil(window.article_room.notice.isHidden)
    assert (home / "settings.ini").is_file()


def test_the_article_page_lists_each_phrase_once_in_order(window: MainWindow) -> None:
    listed = headwords(window)
    assert len(listed) == len(set(listed)) >= 100
    assert listed.index("执行积案") < listed.index("执行难") < listed.index("害群之马")
    row = window.learning_room.glossary.article.list.rows.rows[listed.index("执行积案")]
    assert row.note == "25"


def test_the_filter_narrows_as_you_type(qtbot: QtBot, window: MainWindow) -> None:
    field = window.learning_room.glossary.article.filter
    qtbot.keyClicks(field, "zhixing nan")
    assert headwords(window) == ["执行难"]
    field.clear()
    qtbot.keyClicks(field, "black sheep")
    assert "害群之马" in headwords(window)
    assert "执行难" not in headwords(window)


def test_a_click_on_a_row_jumps_to_the_phrase(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.learning_room.glossary.article.list
    index = rows.rows.index(headwords(window).index("害群之马"))
    rows.scrollTo(index)
    qtbot.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(index).center() - QPoint(40, 0))
    paragraph, offset = window.view.caret()
    assert window.view.paragraph_text(paragraph)[offset:].startswith("害群之马")
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "害群之马"


def test_a_star_saves_and_a_second_click_removes(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.learning_room.glossary.article.list
    index = rows.rows.index(0)
    star = rows.star_rect(index).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=star)
    assert saved(window) == [headwords(window)[0]]
    qtbot.mouseClick(rows.viewport(), LEFT, pos=star)
    assert saved(window) == []


def test_all_phrases_are_saved_at_once(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.learning_room.glossary.article.button, LEFT)
    assert set(saved(window)) == set(headwords(window))


def test_a_removed_word_is_restored_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, "执行难")
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    before = window.data.saved.words
    window.learning_room.glossary.show_page(window.learning_room.glossary.saved)
    qtbot.keyClick(window.learning_room.glossary.saved.list, Qt.Key.Key_Delete)
    assert saved(window) == []
    assert window.article_room.notice.isVisible()
    qtbot.mouseClick(window.article_room.notice.action, LEFT)
    assert window.data.saved.words == before


def test_saved_words_are_exported_as_csv(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click_on(qtbot, window, "执行难")
    qtbot.keyClick(window.view, Qt.Key.Key_S)
    target = tmp_path / "words.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_by_id["export_csv"].trigger()
    lines = target.read_bytes().decode("utf-8-sig").splitlines()
    assert lines[0] == "simplified,traditional,pinyin,english,sentence,article,date_saved,kind"
    assert lines[1].startswith("执行难,執行難,zhíxíng nán,")


def test_saved_words_and_the_place_are_restored(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    first = open_window()
    click_on(qtbot, first, "取信于民")
    qtbot.keyClick(first.view, Qt.Key.Key_S)
    first.view.jump_to(5, 0)
    place = first.view.place()
    assert place[0] >= 4
    first.close()
    second = open_window()
    assert saved(second) == ["取信于民"]
    assert second.view.place() == place


def test_pinyin_and_script_are_switched_with_the_place_kept(window: MainWindow) -> None:
    window.view.jump_to(4, 0)
    place = window.view.place()
    window.actions_by_id["toggle_pinyin"].trigger()
    assert window.view.place() == place
    window.actions_by_id["toggle_script"].trigger()
    assert window.view.place() == place
    assert window.view.paragraph_text(0) == "周永康要求解決執行積案維護社會主義法制權威"
    window.actions_by_id["toggle_script"].trigger()
    assert window.view.paragraph_text(0) == "周永康要求解决执行积案维护社会主义法制权威"


def test_the_clipboard_becomes_an_article(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("坚持以人为本，实现科学发展。")
    window.actions_by_id["paste"].trigger()
    assert window.view.paragraph_text(0) == "坚持以人为本，实现科学发展。"


def test_a_file_on_the_clipboard_is_opened(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setText(file.as_uri())
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_by_id["paste"].trigger()
    assert window.open_article.path == file


def test_an_empty_clipboard_is_reported_in_the_window(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.actions_by_id["paste"].trigger()
    assert window.article_room.notice.isVisible()
    assert "clipboard" in window.article_room.notice.message.text()


def test_a_dropped_file_is_opened(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
        )
    )
    assert window.view.paragraph_text(0).startswith("人民法院依法独立公正行使审判权")


def test_what_is_dragged_and_is_no_file_is_not_welcomed(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/article.txt")])
    event = QDragEnterEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


@pytest.mark.parametrize(
    ("name", "content"), [("empty.txt", b""), ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64))]
)
def test_a_file_that_is_no_text_is_reported_in_the_window(
    window: MainWindow, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    window.open_path(path)
    assert window.article_room.notice.isVisible()
    assert name in window.article_room.notice.message.text()
    assert window.view.paragraph_text(0).startswith("周永康要求")


def test_a_missing_file_is_reported_in_the_window(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(tmp_path / "nowhere.txt")
    assert "nowhere.txt" in window.article_room.notice.message.text()


def test_the_search_field_finds_by_pinyin_as_you_type(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["search"].trigger()
    qtbot.keyClicks(window.lookup_room.search, "kunrao")
    qtbot.waitUntil(window.lookup_room.search.results.isVisible)
    assert "困扰" in [row.headword for row in window.lookup_room.search.list.rows.rows]
    qtbot.keyClick(window.lookup_room.search, Qt.Key.Key_Return)
    assert window.lookup_room.panel.card is not None
    assert not window.lookup_room.search.results.isVisible()


def test_p_jumps_from_phrase_to_phrase(qtbot: QtBot, window: MainWindow) -> None:
    window.view.setFocus()
    window.view.set_caret(0, 0)
    qtbot.keyClick(window.view, Qt.Key.Key_P)
    first = window.lookup_room.panel.card
    qtbot.keyClick(window.view, Qt.Key.Key_P)
    second = window.lookup_room.panel.card
    assert first is not None
    assert second is not None
    assert first.simplified != second.simplified
    qtbot.keyClick(window.view, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == first.simplified


def test_the_pages_of_the_glossary_have_their_keys_in_their_order(
    qtbot: QtBot, window: MainWindow
) -> None:
    for page in range(window.learning_room.glossary.tabs.count()):
        key = Qt.Key(Qt.Key.Key_1.value + page)
        qtbot.keyClick(window.view, key, Qt.KeyboardModifier.ControlModifier)
        assert window.learning_room.glossary.tabs.currentIndex() == page


def test_f6_moves_the_focus_through_the_panels(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.view.setFocus()
    stops = [
        window.lookup_room.panel.body,
        window.learning_room.glossary.article.list,
        window.lookup_room.search,
        window.view,
    ]
    for stop in stops:
        window.actions_by_id["next_panel"].trigger()
        assert window.focusWidget() is stop


def test_a_closed_window_is_deleted_with_all_that_was_made_for_it(
    qtbot: QtBot, indexed_home: Path
) -> None:
    window = build_window([])
    with qtbot.waitExposed(window):
        window.show()
    made = [weakref.ref(part) for part in (window, window.view, window.lookup_room.lookup)]
    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [part() for part in made] == [None, None, None]
