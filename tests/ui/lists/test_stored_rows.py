"""The rows of a stored list are those of a plain one, whatever happens to what is stored."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import UserError
from reader.study.database import Database
from reader.study.known_words import KnownWord
from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord, Removal, SavedWord
from reader.ui.learning.rows import WordRows, known_rows, saved_rows
from reader.ui.lists import stored_rows
from reader.ui.lists.row_list import ListRow, PlainRowModel, RowModel
from reader.ui.lists.stored_rows import StoredRowModel
from reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
WORDS = [
    NewWord(
        f"{'民法院'[n % 3]}{n}",
        f"{'民灋院'[n % 3]}{n}",
        ("mín", "fǎ", "yuàn")[n % 3],
        f"word {n}",
    )
    for n in range(12)
]
QUERIES = ("", "民", "fa", "FA3", "word 1", "句4", "nothing", "1")
MANY = 260

CHANGES = st.tuples(
    st.sampled_from(
        ["add", "add all", "elsewhere", "remove", "restore", "filter", "mark", "unmark"]
    ),
    st.integers(0, len(WORDS) - 1),
)


@contextmanager
def small_blocks() -> Iterator[None]:
    """Make everything happen with a dozen rows that otherwise happens with thousands."""
    with pytest.MonkeyPatch.context() as patch:
        for name, number in {"BLOCK": 2, "PAGE": 2, "CACHED": 3, "FEW": 4, "AT_ONCE": 0}.items():
            patch.setattr(stored_rows, name, number)
        yield


class Mirror:
    """Follow a model by its signals alone, as a view does."""

    def __init__(self, model: RowModel) -> None:
        self._model = model
        self.rows: list[ListRow] = []
        model.modelReset.connect(self._read)
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.dataChanged.connect(self._change)
        self._read()

    def _read(self) -> None:
        self.rows = list(self._model.rows)

    def _insert(self, _parent: object, first: int, last: int) -> None:
        self.rows[first:first] = self._model.rows[first : last + 1]

    def _remove(self, _parent: object, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _change(self, first: object, last: object, _roles: object) -> None:
        start, end = first.row(), last.row() + 1  # type: ignore[attr-defined]
        self.rows[start:end] = self._model.rows[start:end]


class Lists:
    """Hold a stored list, a plain one of the same rows, and what follows the first's signals."""

    def __init__(self, source: WordRows, heard: Callable[[Callable[..., None]], object]) -> None:  # type: ignore[type-arg]
        self._source = source
        self.stored, self.plain = StoredRowModel(), PlainRowModel()
        self.stored.set_source(source)
        self.mirror = Mirror(self.stored)
        heard(self.stored.change)

    def filter(self, query: str) -> None:
        """Filter both."""
        self.stored.set_filter(query)
        self.plain.set_filter(query)

    def compare(self) -> None:
        """Assert that all show the same."""
        while self.stored.is_searching:
            QApplication.processEvents()
        rows = self._source.rows(self._source.ids())
        assert rows is not None
        self.plain.set_rows([*rows.values()])
        assert list(self.stored.rows) == self.plain.rows
        assert self.mirror.rows == self.plain.rows
        assert self.stored.total == len(rows)
        assert self.stored.filtered_out == self.plain.filtered_out
        if not self.plain.filtered_out:
            assert self.stored.have_english >= self.plain.have_english


def unexpected(why: str) -> None:
    raise AssertionError(why)


@settings(max_examples=60, deadline=None)
@given(st.lists(CHANGES, max_size=14))
def test_a_stored_list_shows_what_a_plain_one_shows(
    qapp: QApplication, changes: list[tuple[str, int]]
) -> None:
    with TemporaryDirectory() as folder, ExitStack() as opened:
        opened.enter_context(small_blocks())

        def open_study() -> Study:
            return opened.enter_context(closing(Study.open(Path(folder) / "tifa.sqlite3")))

        study, elsewhere = open_study(), open_study()
        saved = Lists(
            saved_rows(study.list, str.upper, unexpected),
            lambda call: study.subscribe(lambda change: call(change.ids)),
        )
        known = Lists(
            known_rows(study.known, str.upper, unexpected),
            lambda call: study.known.subscribe(lambda change: call(change.keys)),
        )
        removals: list[Removal] = []
        for change, number in changes:
            word = WORDS[number]
            imported = ImportedWord(word, (Context(f"句{number}。", 0, 1, ""),))
            if change == "add":
                study.add([imported])
            elif change == "add all":
                study.add([ImportedWord(each) for each in WORDS[number:]])
                study.known.mark([(each.simplified, each.pinyin) for each in WORDS[number:]])
            elif change == "elsewhere":
                elsewhere.add([imported])
                elsewhere.known.mark([(word.simplified, word.pinyin)])
                study.add([ImportedWord(WORDS[0], (Context(f"{len(removals)}", 0, 1, ""),))])
                study.known.unmark([(word.simplified, word.pinyin)])
                saved.stored.change(())
            elif change == "remove":
                removals.append(study.remove(study.list.ids()[number : number + 2]))
            elif change == "restore" and removals:
                study.restore(removals.pop())
            elif change == "filter":
                saved.filter(QUERIES[number % len(QUERIES)])
                known.filter(QUERIES[number % len(QUERIES)])
            elif change == "mark":
                study.known.mark([(word.simplified, word.pinyin)])
            elif change == "unmark":
                study.known.unmark([(word.simplified, word.pinyin)])
            saved.compare()
            known.compare()


def test_words_that_cannot_be_read_any_more_leave_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        closing(Study.open(tmp_path / "tifa.sqlite3")) as study,
        closing(Study.open(tmp_path / "tifa.sqlite3")) as elsewhere,
    ):
        study.add([ImportedWord(word) for word in WORDS])
        model = StoredRowModel()
        model.set_source(saved_rows(study.list, str.upper, unexpected))
        mirror = Mirror(model)
        elsewhere.remove(study.list.ids()[3:5])
        model.remake()
        assert [row.key for row in model.rows][3:5] == [None, None]
        qtbot.waitUntil(lambda: model.total == len(WORDS) - 2)
        assert [row.key for row in model.rows] == list(study.saved())
        assert mirror.rows == list(model.rows)


def test_what_cannot_be_read_now_is_reported_and_stays_in_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> NoReturn:
        raise UserError("The disk is full.", remedy="Make room.")

    reasons: list[str] = []
    with closing(Study.open(tmp_path / "tifa.sqlite3")) as study:
        study.add([ImportedWord(word) for word in WORDS])
        model = StoredRowModel()
        model.set_source(saved_rows(study.list, str.upper, reasons.append))
        before = list(model.rows)
        with monkeypatch.context() as patch:
            patch.setattr(Database, "reading", fail)
            model.remake()
            assert model.rows[0].key is None
            assert "The disk is full." in reasons[0]
        assert list(model.rows) == before


@pytest.fixture
def many(open_window: Callable[..., MainWindow], indexed_home: Path, tmp_path: Path) -> MainWindow:
    """Open the window with a few hundred saved and known words, on a short article."""
    words = [NewWord(f"词{n}", f"詞{n}", "cí", f"word {n}") for n in range(MANY)]
    with closing(Study.open(indexed_home / "tifa.sqlite3")) as study:
        study.add(
            [ImportedWord(word, (Context(f"第{n}句。", 0, 1, ""),)) for n, word in enumerate(words)]
        )
        study.known.mark([(word.simplified, word.pinyin) for word in words])
    path = tmp_path / "article.txt"
    path.write_text("我们解决困扰人民的问题。\n")
    return open_window(path)


def keep(window: MainWindow, word: str) -> None:
    start = window.view.paragraph_text(0).index(word)
    window.lookup_room.lookup.stretch(0, start, start + len(word))
    window.learning_room.saving.save_card()


def test_a_long_list_is_used_with_keys_and_clicks(qtbot: QtBot, many: MainWindow) -> None:
    page = many.learning_room.glossary.saved
    tabs = many.learning_room.glossary.tabs
    rows = page.list
    assert tabs.tabText(2) == f"Saved {MANY}"
    keep(many, "问题")
    many.actions_by_id["show_saved"].trigger()
    assert rows.rows.rowCount() == MANY + 1
    assert [row.headword for row in rows.rows.rows[:3]] == ["问题", "词0", "词1"]
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().row() == MANY
    row = rows.current_row()
    assert row is not None
    assert row.headword == f"词{MANY - 1}"
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert tabs.tabText(2) == f"Saved {MANY}"
    assert rows.currentIndex().row() == MANY - 1
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    many.undo_stack.undo()
    many.undo_stack.undo()
    assert [row.headword for row in rows.rows.rows[-2:]] == [f"词{MANY - 2}", f"词{MANY - 1}"]
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    qtbot.mouseClick(rows.viewport(), LEFT, pos=rows.star_rect(rows.rows.index(1)).center())
    assert rows.rows.rows[1].headword == "词1"
    with qtbot.waitSignal(many.learning_room.glossary.savedChosen) as chosen:
        qtbot.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(rows.rows.index(1)).center())
    assert chosen.args is not None
    assert chosen.args[0].simplified == "词1"


def test_a_long_list_is_filtered_as_one_types(qtbot: QtBot, many: MainWindow) -> None:
    page = many.learning_room.glossary.saved
    many.actions_by_id["show_saved"].trigger()
    model = page.list.rows
    qtbot.keyClicks(page.filter, "word 25")
    expected = ["词25", *(f"词{n}" for n in range(250, MANY))]
    qtbot.waitUntil(lambda: [row.headword for row in model.rows] == expected)
    keep(many, "问题")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert [row.headword for row in model.rows] != expected
    many.undo_stack.undo()
    assert [row.headword for row in model.rows] == expected
    page.filter.setText("no such word")
    qtbot.waitUntil(lambda: model.filtered_out and not model.is_searching)
    qtbot.keyClick(page.filter, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.filter, Qt.Key.Key_Delete)
    assert model.rowCount() == MANY + 1


def test_a_long_list_of_known_words_is_used_alike(qtbot: QtBot, many: MainWindow) -> None:
    page = many.learning_room.glossary.known
    tabs = many.learning_room.glossary.tabs
    assert tabs.tabText(3) == f"Known {MANY}"
    many.actions_by_id["show_known"].trigger()
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    last = page.list.current_row()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.list.rows.rowCount() == MANY - 1
    many.undo_stack.undo()
    assert page.list.rows.rows[MANY - 1] == last
    page.filter.setText("词77")
    qtbot.waitUntil(lambda: [row.headword for row in page.list.rows.rows] == ["词77"])
    qtbot.mouseClick(
        page.list.viewport(), LEFT, pos=page.list.star_rect(page.list.rows.index(0)).center()
    )
    assert tabs.tabText(3) == f"Known {MANY - 1}"
    assert page.list.rows.filtered_out


@pytest.mark.parametrize("value", ["CAST(x'ff' AS TEXT)", "x'ff00'", "'x'", "5"])
@pytest.mark.parametrize("column", ["simplified", "pinyin", "english", "saved_at", "traditional"])
def test_a_damaged_row_leaves_the_list_and_nothing_else(
    column: str, value: str, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "tifa.sqlite3"
    with closing(Study.open(path)) as study:
        study.add([ImportedWord(word) for word in WORDS])
        study.known.mark([(word.simplified, word.pinyin) for word in WORDS])
    known = {"saved_at": "at"}.get(column, column)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE word SET {column} = {value} WHERE id = 3")
        if known in ("simplified", "pinyin", "at"):
            connection.execute(f"UPDATE known SET {known} = {value} WHERE simplified = '院2'")
    with closing(Study.open(path)) as study:
        models = (StoredRowModel(), StoredRowModel())
        models[0].set_source(saved_rows(study.list, str.upper, unexpected))
        models[1].set_source(known_rows(study.known, str.upper, unexpected))
        whole: list[list[SavedWord | KnownWord]] = [[*study.saved()], [*study.known.words()]]
        for model, words in zip(models, whole, strict=True):
            assert len(list(model.rows)) >= len(words)
            while model.total > len(words):
                QApplication.processEvents()
            assert [row.key for row in model.rows] == words
            model.set_filter("1")
            assert [row.key for row in model.rows] == [w for w in words if "1" in w.simplified]
