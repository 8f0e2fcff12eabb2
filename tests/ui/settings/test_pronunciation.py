"""Readings are written in the page, the panel and the small card as the settings say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from reader.language.pronunciation.notation import Notation
from reader.ui.base.theme import ToneColours, theme
from reader.ui.settings.pronunciation import JOINER, Pronunciation
from reader.ui.settings.settings import NOTATION, SANDHI, TONE_COLOURS, Sandhi
from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]

TEXT = "他说不是一个理想的领导。\n"


@pytest.fixture
def opened(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """Open the window on a sentence with tones that change."""
    path = tmp_path / "tones.txt"
    path.write_text(TEXT)
    return open_window(path)


def rubies(window: MainWindow) -> str:
    """Return all that stands over the first paragraph."""
    composition = window.view.text_viewport.layout.composition(0)
    return " ".join(ruby.text for ruby in composition.rubies if ruby.text)


def look_up(window: MainWindow, word: str) -> None:
    start = window.view.paragraph_text(0).index(word)
    window.lookup_room.lookup.stretch(0, start, start + len(word))


def test_the_notation_is_the_same_everywhere_and_changes_at_once(opened: MainWindow) -> None:
    look_up(opened, "理想")
    opened.settings.set(NOTATION, Notation.NUMBERS)
    assert "li3xiang3 de5 ling3dao3" in rubies(opened)
    assert opened.lookup_room.panel.pinyin.text() == "li3xiang3"
    assert "xiang3" in opened.lookup_room.panel.body.toPlainText()
    opened.settings.set(NOTATION, Notation.ZHUYIN)
    assert "ㄌㄧˇ ㄒㄧㄤˇ ˙ㄉㄜ" in rubies(opened)
    assert opened.lookup_room.panel.pinyin.text().replace(JOINER, "") == "ㄌㄧˇ ㄒㄧㄤˇ"


def test_no_line_of_the_card_begins_within_a_syllable_of_zhuyin(opened: MainWindow) -> None:
    opened.settings.set(NOTATION, Notation.ZHUYIN)
    document = QTextDocument()
    written = Pronunciation(opened, opened.settings)
    document.setHtml(written.html("shèhuì zhǔyì shìchǎng jīngjì"))
    document.setTextWidth(100)
    assert document.size().width() == 100
    block = document.firstBlock()
    lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
    assert len(lines) > 1
    assert all(block.text()[line.textStart() - 1] == " " for line in lines[1:])


def test_rubies_in_zhuyin_are_drawn_from_one_face_and_don_t_touch(opened: MainWindow) -> None:
    opened.settings.set(NOTATION, Notation.ZHUYIN)
    face = opened.view.text_viewport.layout.ruby_face
    assert all(face.shape(ruby).glyphs for ruby in rubies(opened).split())
    composition = opened.view.text_viewport.layout.composition(0)
    assert any(composition.spaces)


def test_tones_are_shown_as_heard_and_the_panel_still_says_the_dictionary_s(
    opened: MainWindow,
) -> None:
    assert "bùshì yī gè lǐxiǎng" in rubies(opened)
    look_up(opened, "不是")
    assert "In the dictionary" not in opened.lookup_room.panel.body.toPlainText()
    opened.settings.set(SANDHI, Sandhi.YI_AND_BU)
    assert "búshì yí gè lǐxiǎng" in rubies(opened)
    assert opened.lookup_room.panel.pinyin.text() == "búshì"
    assert "In the dictionary: bùshì" in opened.lookup_room.panel.body.toPlainText()
    opened.settings.set(SANDHI, Sandhi.ALL)
    assert "líxiǎng de língdǎo" in rubies(opened)


def test_a_word_without_a_place_is_heard_by_itself(opened: MainWindow) -> None:
    opened.settings.set(SANDHI, Sandhi.ALL)
    opened.lookup_room.lookup.word("展览")
    assert opened.lookup_room.panel.pinyin.text() == "zhánlǎn"


def test_another_reading_than_the_text_s_keeps_its_tones(opened: MainWindow) -> None:
    opened.settings.set(SANDHI, Sandhi.ALL)
    opened.lookup_room.lookup.word("朝阳")
    assert opened.lookup_room.panel.card is not None
    assert opened.lookup_room.panel.pinyin.text() == opened.lookup_room.panel.card.pinyin


def test_each_syllable_in_the_panel_has_its_tone_s_colour(opened: MainWindow) -> None:
    opened.settings.set(TONE_COLOURS, ToneColours.PLECO)
    look_up(opened, "不是")
    fourth = theme("light")["pleco_4"].name()
    assert opened.lookup_room.panel.pinyin.text().count(fourth) == 2
    opened.settings.set(TONE_COLOURS, ToneColours.OFF)
    assert "<span" not in opened.lookup_room.panel.pinyin.text()


def test_the_lists_are_written_in_the_notation_too(qtbot: QtBot, opened: MainWindow) -> None:
    look_up(opened, "理想")
    qtbot.keyClick(opened.view, Qt.Key.Key_S)
    qtbot.keyClick(opened.view, Qt.Key.Key_K)
    opened.settings.set(NOTATION, Notation.NUMBERS)
    for page in (opened.learning_room.glossary.saved, opened.learning_room.glossary.known):
        assert [row.note for row in page.list.rows.rows] == ["li3xiang3"]
    opened.lookup_room.search.setFocus()
    qtbot.keyClicks(opened.lookup_room.search, "lixiang")
    qtbot.waitUntil(lambda: bool(opened.lookup_room.search.list.rows.rows))
    assert "li3xiang3" in [row.note for row in opened.lookup_room.search.list.rows.rows]


def test_the_place_is_kept_whatever_is_changed(window: MainWindow) -> None:
    last = window.open_article.paragraph_count() - 1 if window.open_article else 0
    window.view.jump_to(last - 2, 0)
    place = window.view.place()
    window.settings.set(NOTATION, Notation.ZHUYIN)
    assert window.view.place() == place
    window.settings.set(SANDHI, Sandhi.ALL)
    assert window.view.place() == place
    window.settings.set(TONE_COLOURS, ToneColours.DUMMITT)
    assert window.view.place() == place
