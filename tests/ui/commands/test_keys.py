"""Which keys run which action: the table's, or those that the user chose."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.ui.base.languages import Language, apply_language
from reader.ui.commands.actions import ACTIONS
from reader.ui.commands.keys import DEFAULTS, Keys, shown
from reader.ui.settings.settings import Settings
from reader.ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def start(qapp: object, tmp_path: Path) -> Callable[[], tuple[Keys, dict[str, QAction]]]:
    """Return a function that starts again with what the file of settings holds."""

    def started() -> tuple[Keys, dict[str, QAction]]:
        actions = {row.id: QAction(row.text) for row in ACTIONS}
        return Keys(actions, Settings(tmp_path / "settings.ini")), actions

    return started


Start = Callable[[], tuple[Keys, dict[str, QAction]]]


def test_every_action_has_the_keys_of_the_table_at_first(start: Start) -> None:
    keys, actions = start()
    for row in ACTIONS:
        assert actions[row.id].shortcuts() == [QKeySequence(key) for key in row.shortcuts]
        assert not keys.is_changed(row.id)


def test_chosen_keys_are_there_at_the_next_start(start: Start) -> None:
    keys, _ = start()
    keys.give("find_next", ["Ctrl+,", "Ctrl+;", "X"])
    keys.give("save", [])
    again, actions = start()
    assert again.of("find_next") == ("Ctrl+,", "Ctrl+;", "X")
    assert again.of("save") == ()
    assert actions["save"].shortcuts() == []


def test_who_had_the_keys_loses_them(start: Start) -> None:
    keys, actions = start()
    keys.give("find_next", ["S"])
    assert keys.holder("S") == "find_next"
    assert keys.of("save") == ("Ctrl+S",)
    assert actions["save"].shortcuts() == [QKeySequence("Ctrl+S")]
    assert keys.is_changed("save")


def test_one_action_is_reset_but_takes_no_key_from_another(start: Start) -> None:
    keys, _ = start()
    keys.give("find_next", ["S"])
    keys.reset("save")
    assert keys.of("save") == ("Ctrl+S",)
    keys.reset("find_next")
    assert keys.of("find_next") == DEFAULTS["find_next"]
    assert keys.of("save") == DEFAULTS["save"]


def test_what_is_set_as_it_was_counts_as_not_changed(start: Start) -> None:
    keys, _ = start()
    keys.give("find_next", ["X"])
    keys.give("find_next", DEFAULTS["find_next"])
    assert not keys.is_changed("find_next")


@pytest.mark.parametrize("stored", ["NoSuchKey", "Ctrl+P; NoSuchKey"])
def test_a_bad_stored_key_falls_back_to_the_table(
    start: Start, tmp_path: Path, stored: str
) -> None:
    (tmp_path / "settings.ini").write_text(f'[keys]\nfind_next="{stored}"\n')
    keys, _ = start()
    assert keys.of("find_next") == DEFAULTS["find_next"]


def test_two_actions_never_share_a_key_whatever_is_stored(start: Start, tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text('[keys]\nfind="P; Ctrl+K"\nfind_next="P"\n')
    keys, _ = start()
    held = [key for row in ACTIONS for key in keys.of(row.id)]
    assert len(held) == len(set(held))
    assert keys.holder("P") == "find"
    assert keys.holder("Ctrl+K") == "find"


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE])
def language(request: pytest.FixtureRequest, qapp: object) -> Iterator[None]:
    apply_language(request.param)
    yield
    apply_language(Language.ENGLISH)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Ctrl+Right", "Ctrl+→"),
        ("Alt+Left", "Alt+←"),
        ("Up", "↑"),
        ("?", "?"),
        ("Ctrl++", "Ctrl++"),
        ("Shift+P", "Shift+P"),
    ],
)
def test_keys_are_shown_as_on_the_keyboard(keys: str, text: str) -> None:
    assert shown(keys) == text


@pytest.mark.usefixtures("language")
def test_a_menu_shows_the_same_keys() -> None:
    shortcut = QKeySequence("Alt+Left")
    assert shortcut.toString(QKeySequence.SequenceFormat.NativeText) == "Alt+←"
    assert shortcut.toString() == "Alt+Left"


def test_a_chosen_key_runs_the_action_at_once_and_the_former_no_more(window: MainWindow) -> None:
    window.keys.give("zoom_in", ["Ctrl+Y"])
    QTest.keyClick(window.view, Qt.Key.Key_Equal, CONTROL)
    assert window.view.zoom() == 1
    QTest.keyClick(window.view, Qt.Key.Key_Y, CONTROL)
    assert window.view.zoom() > 1


def test_menus_tips_and_hints_follow(window: MainWindow) -> None:
    window.keys.give("search", ["Ctrl+Y"])
    window.keys.give("menu", ["F9"])
    window.keys.give("back", ["B"])
    window.keys.give("save", [])
    assert window.actions_by_id["search"].shortcut() == QKeySequence("Ctrl+Y")
    assert window.lookup_room.search.placeholderText().endswith("Ctrl+Y")
    assert window.tool_bar.menu_button.toolTip() == "Menu (F9)"
    assert window.lookup_room.panel.back.toolTip() == "Back (B)"
    hints = [label.text() for label in window.status.findChildren(QLabel)]
    assert "← → word   P phrase   Ctrl+Y look up   ? keys" in hints
