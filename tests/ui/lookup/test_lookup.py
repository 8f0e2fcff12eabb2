"""What the panel shows of a word, the history, and the word's other places."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.cards.card import Card
from reader.ui.lookup.history import LONGEST, History
from reader.ui.window.main_window import MainWindow

Click = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton


def headword(window: MainWindow) -> str:
    return window.lookup_room.panel.head.simplified.text()


def chips(window: MainWindow) -> list[str]:
    shown = (
        window.lookup_room.panel.chips.itemAt(n)
        for n in range(window.lookup_room.panel.chips.count())
    )
    widgets = [item.widget() for item in shown if item is not None]
    return [widget.text() for widget in widgets if isinstance(widget, QLabel)]


def test_a_card_tells_the_level_and_how_common_the_word_is(
    window: MainWindow, click: Click
) -> None:
    click("困扰")
    assert chips(window) == ["HSK 6", "common"]
    click("政法")
    assert "HSK" not in "".join(chips(window))


def test_a_card_names_the_set_phrases_that_the_word_is_in(window: MainWindow, click: Click) -> None:
    click("权威切实")
    text = window.lookup_room.panel.body.toPlainText()
    assert "In set phrases" in text
    assert "权威" in text.split("In set phrases")[1].replace("法制权威", "权威")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("三千五百亿", "350 billion"),
        ("2008年", "the year 2008"),
        ("几十", "A number"),
        ("赵春娥", "Probably a name"),
        ("加拉赫", "Probably a name"),
        ("鼓足", "Not in the dictionary"),
    ],
)
def test_a_card_says_what_a_word_is_that_the_dictionary_lacks(
    window: MainWindow, tmp_path: Path, word: str, told: str
) -> None:
    path = tmp_path / "unknown.txt"
    path.write_text(
        "记者赵春娥、加拉赫说，2008年鼓足干劲，三千五百亿元，几十人。\n", encoding="utf-8"
    )
    window.open_path(path)
    at = window.view.paragraph_text(0).index(word)
    window.lookup_room.lookup.stretch(0, at, at + len(word))
    assert headword(window) == word
    lines = window.lookup_room.panel.body.toPlainText().splitlines()
    assert lines[1].startswith(told)
    assert "surname Zhao" in lines or word != "赵春娥"
    assert "to add" in lines or word != "加拉赫", "no surname, nor short for Canada"


def test_a_reading_that_a_phrase_fixed_names_the_phrase(window: MainWindow, click: Click) -> None:
    click("执法为民", at=2)
    window.lookup_room.panel.body.anchorClicked.emit(QUrl("word:为"))
    assert window.lookup_room.panel.pinyin.text() == "wèi"
    assert "read so in the phrase 执法为民" in window.lookup_room.panel.body.toPlainText()


def test_back_and_forward_lead_through_the_cards_with_their_sentences(
    qtbot: QtBot, window: MainWindow, click: Click
) -> None:
    click("困扰")
    first = window.lookup_room.panel.card
    click("执行难")
    second = window.lookup_room.panel.card
    qtbot.keyClick(window.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.lookup_room.panel.card == first
    assert first is not None
    assert first.sentence is not None
    assert not window.lookup_room.panel.back.isEnabled()
    qtbot.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.lookup_room.panel.card == second
    qtbot.mouseClick(window.lookup_room.panel.back, LEFT)
    assert window.lookup_room.panel.card == first
    qtbot.mouseClick(window.lookup_room.panel.forward, LEFT)
    assert window.lookup_room.panel.card == second


def test_the_mouse_s_buttons_for_it_go_back_and_forward(
    qtbot: QtBot, window: MainWindow, click: Click
) -> None:
    click("困扰")
    click("执行难")
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.BackButton, pos=QPoint(200, 200))
    assert headword(window) == "困扰"
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.ForwardButton, pos=QPoint(200, 200))
    assert headword(window) == "执行难"


def test_another_article_begins_a_new_way(window: MainWindow, click: Click, tmp_path: Path) -> None:
    click("困扰")
    click("执行难")
    path = tmp_path / "other.txt"
    path.write_text("人民法院依法独立公正行使审判权。\n", encoding="utf-8")
    window.open_path(path)
    window.actions_by_id["back"].trigger()
    assert window.lookup_room.panel.card is None


def test_the_row_below_counts_the_places_and_leads_through_them(
    qtbot: QtBot, window: MainWindow, click: Click
) -> None:
    places = window.lookup_room.panel.places.text
    click("困扰")
    qtbot.waitUntil(lambda: places.text() == "Only here in this article")
    at = window.view.paragraph_text(1).index("保障")
    window.lookup_room.lookup.stretch(1, at, at + 2)
    qtbot.waitUntil(lambda: places.text() == "1 of 2 in this article")
    qtbot.mouseClick(window.lookup_room.panel.places.next, LEFT)
    assert places.text() == "2 of 2 in this article"
    paragraph, offset = window.view.caret()
    assert window.view.paragraph_text(paragraph)[offset:].startswith("保障")
    card = window.lookup_room.panel.card
    assert card is not None
    assert card.place is not None
    assert card.place[:2] == (paragraph, offset)
    qtbot.keyClick(window.view, Qt.Key.Key_Comma)
    assert places.text() == "1 of 2 in this article"
    window.actions_by_id["back"].trigger()
    assert headword(window) == "困扰", "other places of one word are no new steps"


def test_only_whole_words_count_as_places(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, click: Click
) -> None:
    path = tmp_path / "words.txt"
    path.write_text("发展中国家要发展。\n中国是发展中国家。\n", encoding="utf-8")
    window.open_path(path)
    window.lookup_room.lookup.stretch(1, 0, 2)
    qtbot.waitUntil(lambda: window.lookup_room.other_places.complete)
    assert [place.paragraph for place in window.lookup_room.other_places.places] == [1]


def test_a_set_phrase_is_counted_as_the_list_counts_it(window: MainWindow, click: Click) -> None:
    click("执行积案")
    assert window.lookup_room.panel.places.text.text().endswith("of 25 in this article")


@pytest.mark.parametrize("width", [280, 372, 700])
def test_a_long_headword_never_widens_the_panel(window: MainWindow, width: int) -> None:
    window.arrangement.panes.setSizes([1280 - width, width])
    window.lookup_room.lookup.word("困扰")
    before = window.arrangement.side.width()
    window.lookup_room.lookup.word("维护社会主义法制权威")
    assert window.arrangement.side.width() == before
    head = window.lookup_room.panel.head
    assert head.simplified.geometry().right() <= head.width()


def test_history_goes_no_further_than_its_ends() -> None:
    history = History()
    assert history.back() is None
    cards = [Card(str(n), str(n), "", "") for n in range(LONGEST + 5)]
    for card in cards:
        history.visit(card)
    assert history.forward() is None
    assert history.back() is cards[-2]
    history.visit(cards[0])
    assert history.forward() is None
    assert history.back() is cards[-2]
    while history.back() is not None:
        pass
    assert history.forward() is not None


def test_the_same_headword_elsewhere_takes_the_card_s_place() -> None:
    history = History()
    card = Card("执行", "執行", "zhíxíng", "to carry out")
    history.visit(card)
    history.visit(card._replace(english="elsewhere"))
    assert not history.can_go_back


def test_a_person_s_card_tells_the_offices_of_the_article_s_day_and_later_facts_apart(
    window: MainWindow, click: Click
) -> None:
    click("周永康")
    assert chips(window)[0] == "person"
    text = window.lookup_room.panel.body.toPlainText()
    then, later = text.split("Later than the article")
    then, before = then.split("Before")
    assert "On 19 November 2008, the article's date" in then
    assert "Secretary of the Central Political and Legal Affairs Commission" in then
    assert "Minister of Public Security" in before
    assert "2014" not in then + before
    assert later.index("5 December 2014") < later.index("11 June 2015")


def test_a_person_in_an_article_without_a_date_has_offices_with_their_years(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("周永康指出，要解决执行难问题。", encoding="utf-8")
    window = open_window(path)
    window.lookup_room.lookup.place(0, 0)
    text = window.lookup_room.panel.body.toPlainText()
    assert "the article's date" not in text
    offices = text.split("Offices, and what became of them")[1]
    assert offices.index("2002–2007") < offices.index("2007–2012") < offices.index("11 June 2015")


def test_what_is_no_formulation_is_not_called_a_set_phrase(
    window: MainWindow, click: Click
) -> None:
    click("执行难")
    assert chips(window)[:2] == ["set phrase", "law and courts"]
    click("电视电话会议")
    assert chips(window)[0] == "officialese"
