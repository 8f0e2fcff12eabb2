"""The table of actions is whole: unique ids and keys, a handler and a menu for each."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from reader.ui.commands.actions import ACTIONS, MENUS
from reader.ui.window.main_window import MainWindow
from reader.ui.window.menus import FILLED


def test_ids_are_unique() -> None:
    assert [id_ for id_, count in Counter(row.id for row in ACTIONS).items() if count > 1] == []


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(keys).toString() for row in ACTIONS for keys in row.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert all(QKeySequence(keys).toString() for row in ACTIONS for keys in row.shortcuts)


def test_every_action_is_in_a_menu_and_every_menu_item_is_an_action() -> None:
    items = {item for _, items in MENUS for item in items} - {None, *FILLED}
    assert items == {row.id for row in ACTIONS}


def test_every_action_is_made_with_a_handler(window: MainWindow) -> None:
    assert set(window.actions_by_id) == {row.id for row in ACTIONS}
