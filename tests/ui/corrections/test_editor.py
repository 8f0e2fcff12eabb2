"""Word boundaries are corrected by keys, by the menu and by dragging over characters."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.language.corrections.correction import Scope
from reader.ui.corrections.scope_popup import ScopePopup
from reader.ui.corrections.word_strip import CELL, WordStrip
from reader.ui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
OpenWindow = Callable[..., MainWindow]
PointAt = Callable[..., QPoint]


def words(window: MainWindow, paragraph: int = 2) -> list[str]:
    return [token.text for token in window.open_article.annotated(paragraph).tokens]


def put_caret(window: MainWindow, text: str, at: int = 0, paragraph: int = 2) -> None:
    window.view.setFocus()
    window.view.set_caret(paragraph, window.view.paragraph_text(paragraph).index(text) + at)


def popup(window: MainWindow) -> ScopePopup:
    shown = [p for p in window.findChildren(ScopePopup) if p.isVisible()]
    assert len(shown) == 1
    return shown[0]


def no_popup(window: MainWindow) -> bool:
    return not any(p.isVisible() for p in window.findChildren(ScopePopup))


def strip(window: MainWindow) -> WordStrip:
    what = popup(window).what
    assert isinstance(what, WordStrip)
    return what


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keys are."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_j_joins_the_word_with_the_next_and_enter_accepts_the_proposal(
    qtbot: QtBot, window: MainWindow
) -> None:
    put_caret(window, "长期困扰")
    press(qtbot, Qt.Key.Key_J)
    assert strip(window).words == ("长期困扰",)
    assert words(window)[9:11] == ["长期", "困扰"]
    press(qtbot, Qt.Key.Key_Return)
    assert words(window)[9:11] == ["长期困扰", "人民"]
    (kept,) = window.data.corrections.kept
    assert kept.correction.scope is Scope.ALWAYS
    assert window.view.hasFocus()
    assert window.view.word_at(*window.view.caret()) == (14, 18)


def test_shift_j_splits_the_word_and_the_keys_choose_where_and_how_far(
    qtbot: QtBot, window: MainWindow
) -> None:
    put_caret(window, "周永康")
    press(qtbot, Qt.Key.Key_J, SHIFT)
    assert strip(window).words == ("周", "永康")
    assert QApplication.focusWidget() is strip(window)
    press(qtbot, Qt.Key.Key_Space)
    assert not popup(window).buttons[Scope.PLACE].isEnabled()
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Space)
    assert strip(window).words == ("周永", "康")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Return)
    assert words(window)[:2] == ["周永", "康"]
    assert [kept.correction.scope for kept in window.data.corrections.kept] == [Scope.ARTICLE]
    assert words(window, 0)[:2] == ["周永", "康"]


def test_a_word_is_split_before_the_character_that_was_clicked(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("委员会", 2)
    press(qtbot, Qt.Key.Key_J, SHIFT)
    assert strip(window).words == ("委员", "会")
    qtbot.mouseClick(strip(window), LEFT, pos=QPoint(CELL, 20))
    assert strip(window).words == ("委", "员", "会")
    press(qtbot, Qt.Key.Key_Escape)
    assert no_popup(window)
    assert window.data.corrections.kept == ()
    assert window.view.hasFocus()


def test_what_is_selected_is_made_one_word(qtbot: QtBot, window: MainWindow) -> None:
    put_caret(window, "长期困扰")
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Right, SHIFT)
    assert window.view.selected_text() == "长期困扰人民"
    press(qtbot, Qt.Key.Key_J)
    qtbot.mouseClick(popup(window).buttons[Scope.PLACE], LEFT)
    assert "长期困扰人民" in words(window)
    assert window.view.selection() is None


def choose_from_menu(window: MainWindow, where: QPoint, text: str) -> None:
    port = window.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, port.mapToGlobal(where))
    QApplication.sendEvent(port, event)
    menu = window.lookup_room.word_menu.menu
    (action,) = [a for a in menu.actions() if a.text().replace("&", "") == text]
    action.trigger()
    menu.close()


def drag(window: MainWindow, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier) -> None:
    port = window.view.viewport()
    QTest.mousePress(port, LEFT, modifier, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, modifier, end)


def test_dragging_over_characters_with_ctrl_makes_them_a_word_and_leaves_the_rest_words(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    rect = window.view.rect_at(2, window.view.paragraph_text(2).index("人民法院"))
    half = QPoint(round(rect.width() / 2), 0)
    drag(window, point_at("人民法院", 1) - half, point_at("人民法院", 2) + half, CTRL)
    assert strip(window).words == ("人", "民法", "院")
    press(qtbot, Qt.Key.Key_Return)
    assert words(window)[11:14] == ["人", "民法", "院"]


def test_the_menu_on_a_stretch_that_was_dragged_over_makes_it_a_word(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    rect = window.view.rect_at(2, window.view.paragraph_text(2).index("人民法院"))
    half = QPoint(round(rect.width() / 2), 0)
    start, end = point_at("人民法院", 1), point_at("人民法院", 2)
    drag(window, start - half, end + half, Qt.KeyboardModifier.NoModifier)
    assert no_popup(window)
    choose_from_menu(window, start, "Make one word")
    qtbot.mouseClick(popup(window).buttons[Scope.ARTICLE], LEFT)
    assert words(window)[11:14] == ["人", "民法", "院"]


def test_the_menu_on_a_word_corrects_it(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    choose_from_menu(window, point_at("长期困扰"), "Join with the next word")
    assert strip(window).words == ("长期困扰",)


def test_a_correction_is_undone_by_ctrl_z_and_by_the_strip(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = words(window)
    for undo in (
        lambda: press(qtbot, Qt.Key.Key_Z, CTRL),
        lambda: qtbot.mouseClick(window.article_room.notice.action, LEFT),
    ):
        put_caret(window, "长期困扰")
        press(qtbot, Qt.Key.Key_J)
        press(qtbot, Qt.Key.Key_Return)
        assert window.article_room.notice.message.text() == "Corrected in every text: 长期困扰"
        assert words(window) != before
        undo()
        assert words(window) == before
        assert window.data.corrections.kept == ()
        assert not window.article_room.notice.isVisible()
    assert not window.actions_by_id["undo"].isEnabled()


def test_ctrl_z_undoes_what_was_done_last_whatever_it_was(
    qtbot: QtBot, window: MainWindow, click: Callable[..., None]
) -> None:
    click("长期困扰")
    press(qtbot, Qt.Key.Key_S)
    window.learning_room.saving.remove(window.data.saved.words[0])
    press(qtbot, Qt.Key.Key_J)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert (window.data.corrections.kept, window.data.saved.words) == ((), ())
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert [word.simplified for word in window.data.saved.words] == ["长期"]


def listed(window: MainWindow) -> list[str]:
    return [row.headword for row in window.learning_room.glossary.article.list.rows.rows]


def marked(window: MainWindow, text: str) -> bool:
    at = window.view.paragraph_text(7).index(text)
    return any(mark[:2] == (at, at + len(text)) for mark in window.open_article.marks(7))


def test_list_marks_and_panel_follow_a_correction_and_its_undoing_with_the_place_kept(
    qtbot: QtBot, window: MainWindow, point_at: PointAt
) -> None:
    before = listed(window)
    start, end = point_at("小组成员", 1), point_at("小组成员", 2)
    place = window.view.place()
    assert marked(window, "成员单位")
    half = QPoint(round(window.view.rect_at(*window.view.place()).width() / 2) - 2, 0)
    drag(window, start - half, end + half, CTRL)
    qtbot.mouseClick(popup(window).buttons[Scope.PLACE], LEFT)
    assert not marked(window, "成员单位")
    qtbot.waitUntil(lambda: "成员单位" not in listed(window))
    assert window.lookup_room.panel.card is not None
    assert window.lookup_room.panel.card.simplified == "组成"
    assert window.view.place() == place
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert marked(window, "成员单位")
    qtbot.waitUntil(lambda: listed(window) == before)
    assert window.lookup_room.panel.card.simplified == "小组"
    assert window.view.place() == place


def test_a_single_character_cannot_be_split(qtbot: QtBot, window: MainWindow) -> None:
    put_caret(window, "执行难", 2)
    press(qtbot, Qt.Key.Key_J, SHIFT)
    assert no_popup(window)
    assert window.status.message == "A single character cannot be split"


def test_another_article_is_split_by_corrections_of_every_text_only(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("长期困扰人民法院的突出问题。", encoding="utf-8")
    other.write_text("他说：长期困扰人民法院的突出问题。", encoding="utf-8")
    window = open_window(one)
    put_caret(window, "长期", paragraph=0)
    press(qtbot, Qt.Key.Key_J)
    qtbot.mouseClick(popup(window).buttons[Scope.ALWAYS], LEFT)
    put_caret(window, "突出", paragraph=0)
    press(qtbot, Qt.Key.Key_J)
    qtbot.mouseClick(popup(window).buttons[Scope.ARTICLE], LEFT)
    assert words(window, 0) == ["长期困扰", "人民法院", "的", "突出问题", "。"]
    window.close()
    again = open_window(one)
    assert words(again, 0) == ["长期困扰", "人民法院", "的", "突出问题", "。"]
    again.open_path(other)
    qtbot.waitUntil(lambda: again.open_article.path == other)
    assert words(again, 0)[3:] == ["长期困扰", "人民法院", "的", "突出", "问题", "。"]


def test_what_cannot_be_corrected_is_said(qtbot: QtBot, window: MainWindow) -> None:
    put_caret(window, '难"问题')
    press(qtbot, Qt.Key.Key_J)
    assert window.status.message == "There is no word to join it with"
    put_caret(window, "指出，")
    press(qtbot, Qt.Key.Key_Right, SHIFT)
    press(qtbot, Qt.Key.Key_Right, SHIFT)
    press(qtbot, Qt.Key.Key_J)
    assert "without marks" in window.status.message
    assert no_popup(window)


def test_a_place_is_found_again_in_a_text_that_has_changed(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    text = "这是长期困扰人民法院乃至政法工作的突出问题。"
    file.write_text(text, encoding="utf-8")
    window = open_window(file)
    put_caret(window, "长期", paragraph=0)
    press(qtbot, Qt.Key.Key_J)
    qtbot.mouseClick(popup(window).buttons[Scope.PLACE], LEFT)
    window.close()
    file.write_text(f"新的第一段，长期困扰我们。\n\n他说，{text}", encoding="utf-8")
    again = open_window(file)
    assert words(again, 0).count("长期困扰") == 0
    assert words(again, 1).count("长期困扰") == 1


def test_in_traditional_characters_the_text_itself_is_corrected(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["toggle_script"].trigger()
    put_caret(window, "長期困擾")
    press(qtbot, Qt.Key.Key_J)
    assert strip(window).words == ("長期困擾",)
    press(qtbot, Qt.Key.Key_Return)
    assert "长期困扰" in words(window)
    assert window.data.corrections.kept[0].correction.text == "长期困扰"


def test_of_a_long_article_only_what_is_corrected_is_annotated_again(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "long.txt"
    text = "坚持以人为本，解决执行难问题。"
    lines = [text * 10] * 300
    lines[150] = f"{text}这是长期困扰人民法院的问题。"
    file.write_text("\n\n".join(lines), encoding="utf-8")
    window = open_window(file)
    before = listed(window)
    assert {"执行难", "以人为本"} <= set(before)
    put_caret(window, "长期困扰", paragraph=150)
    place = window.view.place()
    press(qtbot, Qt.Key.Key_J)
    press(qtbot, Qt.Key.Key_Return)
    assert "长期困扰" in words(window, 150)
    assert window.open_article.scanned == 1
    assert listed(window) == before
    assert window.view.place() == place


def test_the_popup_closes_with_its_article(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 600)
    put_caret(window, window.view.paragraph_text(7)[:2], paragraph=7)
    press(qtbot, Qt.Key.Key_J)
    asked = popup(window)
    QApplication.clipboard().setText("一篇很短的文章")
    with qtbot.captureExceptions() as raised:
        press(qtbot, Qt.Key.Key_V, CTRL)
        qtbot.waitUntil(lambda: window.view.paragraph_text(0) == "一篇很短的文章")
    assert raised == []
    assert not asked.isVisible()
    assert window.view.hasFocus()
