"""What the learner knows decides what is new, in the page, the byline and the lists, at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.lexicon.levels import Standard
from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.settings.settings import LEVEL, PINYIN, STANDARD
from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier

TEXT = "我们解决困扰人民的问题。\n困扰全国的积案，要践行。\n"


@pytest.fixture
def opened(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Open the window on two short paragraphs, at level 5."""
    path = tmp_path / "levels.txt"
    path.write_text(TEXT)
    window = open_window(path)
    window.settings.set(LEVEL, 5)
    qtbot.waitUntil(lambda: new_words(window) == ["困扰", "积案", "践行"])
    return window


def new_words(window: MainWindow) -> list[str]:
    return [row.headword for row in window.learning_room.glossary.new.list.rows.rows]


def tabs(window: MainWindow) -> list[str]:
    return [
        window.learning_room.glossary.tabs.tabText(tab)
        for tab in range(window.learning_room.glossary.tabs.count())
    ]


def with_ruby(window: MainWindow) -> list[str]:
    """List the words of the first paragraph that have pinyin over them."""
    composition = window.view.text_viewport.layout.composition(0)
    return [
        token.text
        for token, ruby in zip(composition.tokens, composition.rubies, strict=True)
        if ruby.text
    ]


def look_up(window: MainWindow, word: str) -> None:
    start = window.view.paragraph_text(0).index(word)
    window.view.set_caret(0, start)
    window.lookup_room.lookup.stretch(0, start, start + len(word))


def test_without_a_level_nothing_is_said_of_new_words(window: MainWindow) -> None:
    assert "known" not in window.open_article.byline()
    assert tabs(window)[1] == "New"
    assert "Choose your level" in window.learning_room.glossary.new.list.empty_text


def test_pinyin_over_new_words_without_a_level_is_over_all_and_says_why(
    window: MainWindow,
) -> None:
    window.settings.set(PINYIN, PinyinMode.NEW)
    assert "困扰" not in with_ruby(window)
    assert "解决" in with_ruby(window)
    assert "My level" in window.status.message


def test_the_byline_shows_level_share_and_number(opened: MainWindow) -> None:
    assert opened.open_article.byline().endswith("HSK 5 · 66 % known · 3 new words")
    assert opened.view.text_viewport.layout.byline == opened.open_article.byline()
    assert tabs(opened)[1] == "New 3"


def test_another_level_or_standard_counts_at_once(qtbot: QtBot, opened: MainWindow) -> None:
    opened.settings.set(LEVEL, 6)
    qtbot.waitUntil(lambda: new_words(opened) == ["积案", "践行"])
    opened.settings.set(LEVEL, 5)
    opened.settings.set(STANDARD, Standard.GRADING)
    qtbot.waitUntil(lambda: new_words(opened) == ["积案", "践行"])
    opened.settings.set(LEVEL, 0)
    qtbot.waitUntil(lambda: new_words(opened) == [])
    assert "known" not in opened.open_article.byline()


def test_the_level_can_be_chosen_in_the_menu(opened: MainWindow) -> None:
    menus = {
        menu.title(): menu for menu in opened.findChildren(type(opened.lookup_room.word_menu.menu))
    }
    menu = menus["My level"]
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["HSK 5"]
    menu.actions()[-1].trigger()
    assert opened.settings.get(LEVEL) == 7


def test_k_marks_the_word_looked_up_and_unmarks_it(qtbot: QtBot, opened: MainWindow) -> None:
    opened.settings.set(PINYIN, PinyinMode.NEW)
    assert with_ruby(opened) == ["困扰"]
    look_up(opened, "困扰")
    qtbot.keyClick(opened.view, Qt.Key.Key_K)
    assert with_ruby(opened) == []
    assert opened.lookup_room.panel.known.isChecked()
    assert opened.status.message == "困扰 is known from now on."
    qtbot.waitUntil(lambda: new_words(opened) == ["积案", "践行"])
    assert tabs(opened)[3] == "Known 1"
    qtbot.keyClick(opened.view, Qt.Key.Key_K)
    assert with_ruby(opened) == ["困扰"]
    assert not opened.lookup_room.panel.known.isChecked()
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert with_ruby(opened) == []


def test_what_was_undone_is_not_said_any_more(qtbot: QtBot, opened: MainWindow) -> None:
    look_up(opened, "困扰")
    qtbot.keyClick(opened.view, Qt.Key.Key_K)
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not opened.data.known.has("困扰", "kùnrǎo")
    assert opened.status.message == ""


def test_the_tick_beside_the_arrows_does_the_same(qtbot: QtBot, opened: MainWindow) -> None:
    look_up(opened, "困扰")
    qtbot.mouseClick(opened.lookup_room.panel.known, LEFT)
    assert opened.data.known.has("困扰", "kùnrǎo")
    qtbot.mouseClick(opened.lookup_room.panel.known, LEFT)
    assert not opened.data.known.has("困扰", "kùnrǎo")


def test_k_without_a_word_says_what_to_do(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.keyClick(opened.view, Qt.Key.Key_K)
    assert opened.status.message == "Choose a word first, then mark it as known"


def test_a_known_set_phrase_is_not_underlined_any_more(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    before = window.open_article.places_of(MarkKind.PHRASE, 2)
    click("执行难")
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.phrase is not None
    place = window.lookup_room.panel.card.place
    assert place is not None
    before = window.open_article.places_of(MarkKind.PHRASE, place.paragraph)
    assert place in before
    qtbot.keyClick(window.view, Qt.Key.Key_K)
    after = window.open_article.places_of(MarkKind.PHRASE, place.paragraph)
    assert place not in after
    assert set(after) < set(before)


def test_the_new_words_are_listed_with_level_and_count(opened: MainWindow) -> None:
    first, second, _ = opened.learning_room.glossary.new.list.rows.rows
    assert (first.pinyin, first.note) == ("kùnrǎo", "HSK 6 · 2")
    assert "to perplex" in first.english
    assert second.note == "1"


def test_the_card_s_level_is_the_standard_s(opened: MainWindow) -> None:
    look_up(opened, "困扰")
    assert opened.lookup_room.panel.card is not None
    assert opened.lookup_room.panel.card.level == 6
    opened.settings.set(STANDARD, Standard.GRADING)
    assert opened.lookup_room.panel.card.level == 5


def test_a_row_jumps_to_its_word_and_k_and_s_work_on_it(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_id["show_new"].trigger()
    rows = opened.learning_room.glossary.new.list
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.view.caret() == (1, 5)
    assert opened.lookup_room.panel.card is not None
    assert opened.lookup_room.panel.card.simplified == "积案"
    qtbot.keyClick(rows, Qt.Key.Key_S)
    assert [word.simplified for word in opened.data.saved.words] == ["积案"]
    qtbot.keyClick(rows, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: new_words(opened) == ["困扰", "践行"])


def test_a_click_on_the_star_saves_a_new_word(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_id["show_new"].trigger()
    rows = opened.learning_room.glossary.new.list
    star = rows.star_rect(rows.rows.index(0)).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=star)
    assert [word.simplified for word in opened.data.saved.words] == ["困扰"]
    qtbot.waitUntil(lambda: opened.learning_room.glossary.new.list.rows.rows[0].saved is True)


def test_all_can_be_marked_and_that_undone(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_id["show_new"].trigger()
    opened.learning_room.glossary.new.filter.setText("践")
    qtbot.mouseClick(opened.learning_room.glossary.new.button, LEFT)
    opened.learning_room.glossary.new.filter.clear()
    qtbot.waitUntil(lambda: new_words(opened) == ["困扰", "积案"])
    qtbot.mouseClick(opened.learning_room.glossary.new.button, LEFT)
    qtbot.waitUntil(lambda: new_words(opened) == [])
    assert tabs(opened)[3] == "Known 3"
    qtbot.mouseClick(opened.article_room.notice.action, LEFT)
    qtbot.waitUntil(lambda: new_words(opened) == ["困扰", "积案"])


def test_known_words_are_listed_and_unmarked(qtbot: QtBot, opened: MainWindow) -> None:
    opened.data.known.mark([("困扰", "kùnrǎo"), ("践行", "jiànxíng")])
    opened.actions_by_id["show_known"].trigger()
    rows = opened.learning_room.glossary.known.list
    assert [row.headword for row in rows.rows.rows] == ["困扰", "践行"]
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert opened.article_room.notice.isVisible()
    assert [row.headword for row in rows.rows.rows] == ["践行"]
    tick: QPoint = rows.star_rect(rows.rows.index(0)).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=tick)
    assert not rows.rows.rows
    assert "press K" in rows.empty_text


def test_known_words_are_there_at_the_next_start(
    opened: MainWindow, open_window: OpenWindow
) -> None:
    opened.data.known.mark([("困扰", "kùnrǎo")])
    opened.close()
    assert open_window().data.known.has("困扰", "kùnrǎo")


def test_n_jumps_through_the_new_words(qtbot: QtBot, opened: MainWindow) -> None:
    opened.view.set_caret(0, 0)
    qtbot.keyClick(opened.view, Qt.Key.Key_N)
    assert opened.view.caret() == (0, 4)
    qtbot.keyClick(opened.view, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: opened.view.caret() == (1, 0))
    qtbot.keyClick(opened.view, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: opened.view.caret() == (1, 5))
    qtbot.keyClick(opened.view, Qt.Key.Key_N, SHIFT)
    qtbot.waitUntil(lambda: opened.view.caret() == (1, 0))


def test_traditional_text_is_judged_like_simplified(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "traditional.txt"
    path.write_text("我們解決困擾人民的問題。")
    window = open_window(path)
    window.settings.set(LEVEL, 5)
    qtbot.waitUntil(lambda: new_words(window) == ["困扰"])


def test_the_place_in_view_stays_when_new_words_change(window: MainWindow) -> None:
    window.settings.set(PINYIN, PinyinMode.NEW)
    window.view.jump_to(4, 0)
    window.settings.set(LEVEL, 3)
    assert window.view.place() == (4, 0)
    window.data.known.mark([("困扰", "kùnrǎo")])
    assert window.view.place() == (4, 0)
