"""The pages of the glossary panel, when their rows change and when they are filtered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.study.known_words import KnownWord
from reader.ui.lists.row_list import RowList
from reader.ui.window.main_window import MainWindow

WORDS = ("问题", "人民", "困扰", "解决")


@pytest.fixture
def opened(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """Open the window, with four saved words and four known ones."""
    path = tmp_path / "article.txt"
    path.write_text("我们解决困扰人民的问题，践行群众路线。\n")
    window = open_window(path)
    for word in WORDS:
        keep(window, word)
        window.learning_room.marking.toggle_card()
    return window


def keep(window: MainWindow, word: str) -> None:
    start = window.view.paragraph_text(0).index(word)
    window.lookup_room.lookup.stretch(0, start, start + len(word))
    window.learning_room.saving.save_card()


def shown(rows: RowList) -> list[str]:
    return [rows.rows.index(row).data() for row in range(rows.rows.rowCount())]


def changes(rows: RowList) -> list[tuple[str, int, int]]:
    """List how the rows change from now on."""
    told: list[tuple[str, int, int]] = []
    model = rows.rows
    model.rowsInserted.connect(lambda _in, first, last: told.append(("inserted", first, last)))
    model.rowsRemoved.connect(lambda _in, first, last: told.append(("removed", first, last)))
    model.dataChanged.connect(lambda a, b, _: told.append(("changed", a.row(), b.row())))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    return told


def test_a_saved_word_is_one_row_more_and_a_removed_one_a_row_less(opened: MainWindow) -> None:
    rows = opened.learning_room.glossary.saved.list
    told = changes(rows)
    keep(opened, "践行")
    assert shown(rows) == ["践行", "解决", "困扰", "人民", "问题"]
    opened.learning_room.saving.remove(opened.data.saved.words[2])
    assert shown(rows) == ["践行", "解决", "人民", "问题"]
    opened.undo_stack.undo()
    assert shown(rows) == ["践行", "解决", "困扰", "人民", "问题"]
    assert told == [("inserted", 0, 0), ("removed", 2, 2), ("inserted", 2, 2)]


def test_a_known_word_is_one_row_more_and_an_unmarked_one_a_row_less(opened: MainWindow) -> None:
    rows = opened.learning_room.glossary.known.list
    told = changes(rows)
    keep(opened, "践行")
    opened.learning_room.marking.toggle_card()
    row = rows.rows.rows[2]
    assert isinstance(row.key, KnownWord)
    opened.learning_room.marking.remove(row.key)
    assert shown(rows) == ["践行", "解决", "人民", "问题"]
    assert told == [("inserted", 0, 0), ("removed", 2, 2)]


def test_the_rows_of_words_that_stay_are_not_made_again(opened: MainWindow) -> None:
    model = opened.learning_room.glossary.saved.list.rows
    before = list(model.rows)
    keep(opened, "践行")
    assert all(one is other for one, other in zip(before, model.rows[1:], strict=True))


def test_after_a_removal_the_keys_are_on_the_next_word(qtbot: QtBot, opened: MainWindow) -> None:
    opened.learning_room.glossary.show_page(opened.learning_room.glossary.saved)
    rows = opened.learning_room.glossary.saved.list
    rows.setCurrentIndex(rows.rows.index(1))
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert shown(rows) == ["解决", "人民", "问题"]
    row = rows.current_row()
    assert row is not None
    assert row.headword == "人民"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("KUN4 rao", ["困扰"]),
        ("kùnrǎo", ["困扰"]),
        ("群众路线", ["解决", "困扰", "人民", "问题"]),
        ("perplex", ["困扰"]),
        ("  ", ["解决", "困扰", "人民", "问题"]),
        ("xyz", []),
    ],
)
def test_the_filter_finds_by_headword_sound_english_and_sentence(
    opened: MainWindow, query: str, found: list[str]
) -> None:
    opened.learning_room.glossary.saved.filter.setText(query)
    assert shown(opened.learning_room.glossary.saved.list) == found


def test_a_word_that_comes_while_the_list_is_filtered_has_to_answer(opened: MainWindow) -> None:
    page = opened.learning_room.glossary.saved
    page.filter.setText("jie")
    assert shown(page.list) == ["解决"]
    keep(opened, "践行")
    assert shown(page.list) == ["解决"]
    page.filter.clear()
    assert shown(page.list) == ["践行", "解决", "困扰", "人民", "问题"]


def test_all_rows_of_a_page_are_as_high_as_the_fullest(opened: MainWindow) -> None:
    opened.learning_room.glossary.show_page(opened.learning_room.glossary.saved)
    rows = opened.learning_room.glossary.saved.list
    height = rows.sizeHintForRow(0)
    opened.lookup_room.lookup.word("法院")
    opened.learning_room.saving.save_card()
    assert opened.data.saved.words[0].contexts == ()
    assert {rows.visualRect(rows.rows.index(row)).height() for row in range(5)} == {height}
