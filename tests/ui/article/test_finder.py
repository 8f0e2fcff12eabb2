"""Finding in the article: hanzi and pinyin, all places marked and counted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.language.corrections.correction import Correction, Scope
from reader.ui.window.main_window import MainWindow

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
SHIFT = Qt.KeyboardModifier.ShiftModifier


def find(qtbot: QtBot, window: MainWindow, query: str) -> str:
    """Find a query by keys, and return what the bar says when it is complete."""
    qtbot.keyClick(window.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    window.article_room.find_bar.field.setText("")
    if query.isascii():
        qtbot.keyClicks(window.article_room.find_bar.field, query)
    else:
        window.article_room.find_bar.field.insert(query)
    return said(qtbot, window)


def said(qtbot: QtBot, window: MainWindow) -> str:
    bar = window.article_room.find_bar
    qtbot.waitUntil(lambda: bar.complete)
    return bar.count.text()


def found(window: MainWindow) -> list[str]:
    return [
        window.view.paragraph_text(paragraph)[start:end]
        for paragraph, hits in sorted(window.article_room.find_bar.finder.hits.items())
        for start, end in hits
    ]


@pytest.fixture(autouse=True)
def at_the_beginning(window: MainWindow) -> None:
    window.view.setFocus()
    window.view.set_caret(0, 0)


def test_hanzi_are_found_marked_and_counted(qtbot: QtBot, window: MainWindow) -> None:
    assert find(qtbot, window, "社会主义法制") == "1 of 3"
    assert found(window) == ["社会主义法制"] * 3
    lights = window.view.highlights.state
    assert lights.found is window.article_room.find_bar.finder.hits
    assert lights.found_now is not None
    assert lights.found_now.paragraph == 0


@pytest.mark.parametrize("query", ["zhixing nan", "zhi2xing2nan2", "zhíxíng nán", "ZHIXINGNAN"])
def test_pinyin_is_found_in_any_spelling(qtbot: QtBot, window: MainWindow, query: str) -> None:
    assert find(qtbot, window, query).startswith("1 of ")
    assert set(found(window)) == {"执行难"}


def test_pinyin_is_found_across_words(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "changqikunrao")
    assert found(window) == ["长期困扰"]


def test_places_follow_a_corrected_reading(qtbot: QtBot, window: MainWindow) -> None:
    assert find(qtbot, window, "zhangqikunrao") == "Not found"
    read_so = Correction("长期", syllables=("zhang3", "qi1"), scope=Scope.ALWAYS)
    window.data.corrections.add(read_so)
    assert said(qtbot, window) == "1 of 1"
    assert found(window) == ["长期困扰"]


def test_the_other_script_is_found_as_well(qtbot: QtBot, window: MainWindow) -> None:
    assert find(qtbot, window, "執行難") == find(qtbot, window, "执行难")
    window.actions_by_id["toggle_script"].trigger()
    assert find(qtbot, window, "执行难") != "Not found"


def test_enter_and_f3_step_forward_and_shift_back_around_the_ends(
    qtbot: QtBot, window: MainWindow
) -> None:
    bar = window.article_room.find_bar
    assert find(qtbot, window, "社会主义法制") == "1 of 3"
    qtbot.keyClick(bar.field, ENTER)
    assert said(qtbot, window) == "2 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert said(qtbot, window) == "3 of 3"
    for _ in range(3):
        qtbot.keyClick(bar.field, ENTER, SHIFT)
    assert said(qtbot, window) == "3 of 3"
    current = bar.finder.current
    assert current is not None
    assert window.view.text_viewport.is_in_view(window.view.text_viewport.clip(*current[:2]))
    qtbot.keyClick(bar.field, ENTER)
    assert said(qtbot, window) == "1 of 3"


def test_escape_leaves_the_caret_at_the_place_found_last(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "害群之马")
    qtbot.keyClick(window.article_room.find_bar.field, ESCAPE)
    assert not window.article_room.find_bar.isVisible()
    assert window.focusWidget() is window.view
    assert window.view.highlights.state.found == {}
    paragraph, offset = window.view.caret()
    assert window.view.paragraph_text(paragraph)[offset:].startswith("害群之马")


def test_what_is_not_there_is_reported(qtbot: QtBot, window: MainWindow) -> None:
    assert find(qtbot, window, "饕餮") == "Not found"
    assert not window.article_room.find_bar.next.isEnabled()
    qtbot.keyClick(window.article_room.find_bar.field, ENTER)
    assert find(qtbot, window, "qwrtz") == "Not found"


def test_the_first_place_is_the_one_beside_the_caret(qtbot: QtBot, window: MainWindow) -> None:
    window.view.set_caret(3, 0)
    find(qtbot, window, "社会主义法制")
    current = window.article_room.find_bar.finder.current
    assert current is not None
    assert current.paragraph >= 3 or not any(
        p >= 3 for p in window.article_room.find_bar.finder.hits
    )


def test_what_is_selected_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    window.view.set_caret(0, window.view.paragraph_text(0).index("社会"))
    qtbot.keyClick(window.view, Qt.Key.Key_Right, SHIFT)
    selected = window.view.selected_text()
    window.actions_by_id["find"].trigger()
    assert window.article_room.find_bar.field.text() == selected
    assert said(qtbot, window).startswith("1 of ")


def test_latin_and_digits_are_found_whatever_their_case(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "latin.txt"
    path.write_text("2008年GDP增长9%。\n加入wto以后，Gdp翻了一番。\n", encoding="utf-8")
    window.open_path(path)
    assert find(qtbot, window, "gdp") == "1 of 2"
    assert find(qtbot, window, "2008") == "1 of 1"


def test_another_article_is_searched_for_the_same(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    find(qtbot, window, "执行难")
    path = tmp_path / "other.txt"
    path.write_text("解决执行难问题。\n", encoding="utf-8")
    window.open_path(path)
    assert said(qtbot, window) == "1 of 1"
