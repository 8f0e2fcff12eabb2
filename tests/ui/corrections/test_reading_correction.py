"""A reading is corrected in the window: another of the dictionary's, or one that is typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.language.corrections.correction import Scope
from reader.language.token import ReadingRule
from reader.ui.corrections.reading_choice import ReadingChoice
from reader.ui.corrections.scope_popup import ScopePopup
from reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
WEI = "为夺取"


def place_of(window: MainWindow, text: str) -> tuple[int, int]:
    for paragraph in range(window.open_article.paragraph_count()):
        if (at := window.view.paragraph_text(paragraph).find(text)) >= 0:
            return paragraph, at
    raise AssertionError(text)


def reading(window: MainWindow, text: str) -> tuple[str, ReadingRule]:
    """Return the pinyin of the word that begins a text in the article, and its rule."""
    paragraph, at = place_of(window, text)
    (token,) = [t for t in window.open_article.annotated(paragraph).tokens if t.start == at]
    return token.reading.pinyin, token.reading.by


def ask(qtbot: QtBot, window: MainWindow, text: str) -> tuple[ScopePopup, ReadingChoice]:
    window.view.setFocus()
    window.view.set_caret(*place_of(window, text))
    qtbot.keyClick(window.view, Qt.Key.Key_R)
    return popup(window)


def popup(window: MainWindow) -> tuple[ScopePopup, ReadingChoice]:
    (shown,) = [p for p in window.findChildren(ScopePopup) if p.isVisible()]
    assert isinstance(shown.what, ReadingChoice)
    return shown, shown.what


def follow(window: MainWindow, link: str) -> None:
    window.lookup_room.panel.body.anchorClicked.emit(QUrl(link))


def test_another_reading_of_the_dictionary_is_chosen_by_keys_for_this_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert reading(window, WEI) == ("wèi", ReadingRule.CONTEXT)
    shown, choice = ask(qtbot, window, WEI)
    assert [button.text() for button in choice.buttons] == ["wéi", "wèi"]
    assert choice.field.text() == "wèi"
    assert not shown.buttons[Scope.PLACE].isEnabled()
    qtbot.mouseClick(choice.buttons[0], LEFT)
    assert choice.field.hasFocus()
    qtbot.keyClick(choice.field, Qt.Key.Key_Return)
    assert reading(window, WEI) == ("wéi", ReadingRule.USER)
    assert window.article_room.notice.message.text() == "Corrected here: 为 is read wéi"
    assert "reading chosen by you" in window.lookup_room.panel.body.toPlainText()
    assert window.lookup_room.panel.pinyin.text() == "wéi"
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reading(window, WEI) == ("wèi", ReadingRule.CONTEXT)
    assert window.lookup_room.panel.pinyin.text() == "wèi"


@pytest.mark.parametrize("typed", ["chang2 qi1", "chang2qi1", "chángqī"])
def test_a_reading_is_typed_with_numbers_or_marks(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    shown, choice = ask(qtbot, window, "长期困扰")
    assert QApplication.focusWidget() is choice.field
    qtbot.keyClicks(choice.field, "zhang3 qi1")
    assert shown.buttons[Scope.ALWAYS].isEnabled()
    qtbot.keyClick(choice.field, Qt.Key.Key_Return)
    assert reading(window, "长期困扰") == ("zhǎngqī", ReadingRule.USER)
    (kept,) = window.data.corrections.kept
    assert kept.correction.scope is Scope.ALWAYS
    shown, choice = ask(qtbot, window, "长期困扰")
    choice.field.clear()
    choice.field.insert(typed)
    qtbot.mouseClick(shown.buttons[Scope.PLACE], LEFT)
    assert reading(window, "长期困扰") == ("chángqī", ReadingRule.USER)


def test_what_does_not_fit_is_said_and_not_stored(qtbot: QtBot, window: MainWindow) -> None:
    shown, choice = ask(qtbot, window, "长期困扰")
    for typed in ("chang2", "changqi", "chang2 qi1 ma5", "xyz1 qi1"):
        choice.field.clear()
        qtbot.keyClicks(choice.field, typed)
        assert choice.note.text() == "2 syllables with tones, such as zhi2xing2 or zhíxíng"
        assert not any(button.isEnabled() for button in shown.buttons.values())
    qtbot.keyClick(choice.field, Qt.Key.Key_Return)
    assert window.data.corrections.kept == ()
    choice.field.clear()
    qtbot.keyClicks(choice.field, "chang2 ma5")
    assert choice.note.text() == "The dictionary does not read 期 so."
    assert shown.buttons[Scope.PLACE].isEnabled()
    qtbot.keyClick(choice.field, Qt.Key.Key_Escape)


def test_the_card_offers_the_other_readings_and_one_click_asks_only_how_far(
    qtbot: QtBot, window: MainWindow
) -> None:
    paragraph, at = place_of(window, WEI)
    window.lookup_room.lookup.stretch(paragraph, at, at + 1)
    page = window.lookup_room.panel.body.toPlainText()
    assert "reading by context" in page
    assert page.count("Right here") == 1
    follow(window, "reading:w%C3%A9i")
    shown, choice = popup(window)
    assert choice.pinyin == "wéi"
    qtbot.mouseClick(shown.buttons[Scope.ARTICLE], LEFT)
    assert reading(window, WEI) == ("wéi", ReadingRule.USER)


def test_the_card_says_why_a_word_is_read_so(
    window: MainWindow, click: Callable[..., None]
) -> None:
    def why(text: str, length: int) -> str:
        paragraph, at = place_of(window, text)
        window.lookup_room.lookup.stretch(paragraph, at, at + length)
        return window.lookup_room.panel.body.toPlainText().split("\n")[0]

    assert why("困扰", 2) == "only reading in the dictionary · Correct…"
    assert why("为民", 1) == "read so in the phrase 执法为民 · Correct…"
    assert why("的热点", 1) == "usual reading; the dictionary has others · Correct…"


def test_a_link_in_the_card_asks_for_any_reading(qtbot: QtBot, window: MainWindow) -> None:
    paragraph, at = place_of(window, "困扰")
    window.lookup_room.lookup.stretch(paragraph, at, at + 2)
    follow(window, "reading:")
    shown, choice = popup(window)
    assert choice.field.text() == "kùnrǎo"
    assert choice.field.hasFocus()
    qtbot.keyClick(choice.field, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_punctuation_is_not_read(qtbot: QtBot, window: MainWindow) -> None:
    window.view.setFocus()
    window.view.set_caret(*place_of(window, "，"))
    qtbot.keyClick(window.view, Qt.Key.Key_R)
    assert not [p for p in window.findChildren(ScopePopup) if p.isVisible()]
