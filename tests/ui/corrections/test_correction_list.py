"""The list of corrections: jumped to, removed, undone, exported and imported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.language.corrections.correction import Scope
from reader.ui.corrections.corrections_dialog import CorrectionsDialog
from reader.ui.corrections.scope_popup import ScopePopup
from reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "这是长期困扰人民法院乃至政法工作的突出问题。"
OpenWindow = Callable[..., MainWindow]


def join(qtbot: QtBot, window: MainWindow, text: str, scope: Scope) -> None:
    """Join a word of the first paragraph that has it with the next."""
    for paragraph in range(window.open_article.paragraph_count()):
        if (at := window.view.paragraph_text(paragraph).find(text)) >= 0:
            window.view.setFocus()
            window.view.set_caret(paragraph, at)
            break
    qtbot.keyClick(window.view, Qt.Key.Key_J)
    (popup,) = [p for p in window.findChildren(ScopePopup) if p.isVisible()]
    qtbot.mouseClick(popup.buttons[scope], LEFT)


def open_list(qtbot: QtBot, window: MainWindow) -> CorrectionsDialog:
    window.activateWindow()
    qtbot.keyClick(window.view, Qt.Key.Key_J, CTRL)
    (dialog,) = window.findChildren(CorrectionsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: CorrectionsDialog) -> list[list[str]]:
    items = map(dialog.list.topLevelItem, range(dialog.list.topLevelItemCount()))
    return [[item.text(column) for column in range(3)] for item in items if item]


def selected(dialog: CorrectionsDialog) -> list[str]:
    return [item.text(0) for item in dialog.list.selectedItems()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def words(window: MainWindow) -> list[str]:
    return [token.text for token in window.open_article.annotated(0).tokens]


def test_an_empty_list_says_how_to_correct(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_list(qtbot, window)
    assert dialog.empty.isVisible()
    assert dialog.empty.text().startswith("Nothing corrected yet.")
    for button in (dialog.go, dialog.remove, dialog.undo, dialog.export):
        assert not button.isEnabled()


def test_it_tells_what_where_and_how_far_newest_first(
    qtbot: QtBot, open_window: OpenWindow, file: Path
) -> None:
    window = open_window(file)
    join(qtbot, window, "长期", Scope.ALWAYS)
    join(qtbot, window, "突出", Scope.PLACE)
    assert rows(open_list(qtbot, window)) == [
        ["突出问题", "…至政法工作的【突出问题】。…", "this place"],
        ["长期困扰", "…这是【长期困扰】人民法院乃至…", "every text"],
    ]


def test_a_correction_is_removed_by_key_and_comes_back_by_undo(
    qtbot: QtBot, open_window: OpenWindow, file: Path
) -> None:
    window = open_window(file)
    join(qtbot, window, "长期", Scope.ALWAYS)
    dialog = open_list(qtbot, window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert rows(dialog) == []
    assert "长期困扰" not in words(window)
    qtbot.mouseClick(dialog.undo, LEFT)
    assert len(rows(dialog)) == 1
    assert "长期困扰" in words(window)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert rows(dialog) == []
    assert dialog.empty.isVisible()


def test_what_is_corrected_while_the_list_is_open_can_be_undone_in_it(
    qtbot: QtBot, open_window: OpenWindow, file: Path
) -> None:
    window = open_window(file)
    dialog = open_list(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    join(qtbot, window, "长期", Scope.ALWAYS)
    assert dialog.undo.isEnabled()
    qtbot.mouseClick(dialog.undo, LEFT)
    assert rows(dialog) == []
    assert not dialog.undo.isEnabled()


def test_the_row_stays_where_it_is_when_another_article_opens_or_one_is_removed(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path
) -> None:
    window = open_window(file)
    for text in ("长期", "法院", "突出"):
        join(qtbot, window, text, Scope.ALWAYS)
    dialog = open_list(qtbot, window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    other = tmp_path / "other.txt"
    other.write_text("别的文章。", encoding="utf-8")
    window.open_path(other)
    qtbot.waitUntil(lambda: window.open_article.path == other)
    assert selected(dialog) == ["人民法院乃至"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert selected(dialog) == ["长期困扰"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert selected(dialog) == ["突出问题"]


def test_one_jumps_to_a_place_here_and_in_another_article(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path
) -> None:
    window = open_window(file)
    join(qtbot, window, "突出", Scope.PLACE)
    dialog = open_list(qtbot, window)
    window.view.set_caret(0, 0)
    qtbot.mouseClick(dialog.go, LEFT)
    assert window.view.caret() == (0, TEXT.index("突出"))
    other = tmp_path / "other.txt"
    other.write_text("别的文章。", encoding="utf-8")
    window.open_path(other)
    qtbot.waitUntil(lambda: window.open_article.path == other)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: window.view.caret() == (0, TEXT.index("突出")))
    assert window.open_article.path == file


def test_a_place_that_is_not_in_its_text_any_more_is_listed_as_lost(
    qtbot: QtBot, open_window: OpenWindow, file: Path
) -> None:
    window = open_window(file)
    join(qtbot, window, "突出", Scope.PLACE)
    window.close()
    file.write_text("这一段完全不同了，没有那句话。", encoding="utf-8")
    again = open_window(file)
    dialog = open_list(qtbot, again)
    assert rows(dialog) == [
        [
            "突出问题",
            "Not found in the text any more: …至政法工作的【突出问题】。…",
            "this place",
        ]
    ]
    assert not dialog.go.isEnabled()
    again.close()
    file.write_text(f"前言。{TEXT}", encoding="utf-8")
    assert "突出问题" in words(open_window(file))


def test_corrections_are_exported_and_imported_as_by_the_commands(
    qtbot: QtBot,
    open_window: OpenWindow,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "out.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(target), ""))
    window = open_window(file)
    join(qtbot, window, "突出", Scope.ARTICLE)
    dialog = open_list(qtbot, window)
    qtbot.mouseClick(dialog.export, LEFT)
    assert dialog.message.text() == "Exported 1 correction to out.json"
    qtbot.mouseClick(dialog.remove, LEFT)
    qtbot.mouseClick(dialog.import_, LEFT)
    assert dialog.message.text() == "1 correction added"
    assert "突出问题" in words(window)
    qtbot.mouseClick(dialog.undo, LEFT)
    assert "突出问题" not in words(window)


def test_what_is_no_file_of_corrections_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    dialog = open_list(qtbot, window)
    qtbot.mouseClick(dialog.import_, LEFT)
    assert "This is not a file of corrections." in dialog.message.text()
