"""The window speaks English or Chinese: the system's language, or the user's choice, at once."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from reader.ui.base.languages import Language, apply_language
from reader.ui.base.wording import tr
from reader.ui.learning.entry_dialog import EntryDialog
from reader.ui.settings.settings import LANGUAGE
from reader.ui.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language(Language.ENGLISH)


@pytest.fixture
def choose(window: MainWindow, qtbot: QtBot) -> Callable[[str], MainWindow]:
    """Return a function that chooses a language in the menu and returns the window in it."""

    def chosen(name: str) -> MainWindow:
        menu = next(m for m in window.findChildren(QMenu) if "语言" in m.title())
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == name).trigger()
        qtbot.waitUntil(lambda: window.successor is not None and window.successor.isVisible())
        assert window.successor is not None
        return window.successor

    return chosen


def test_the_window_is_at_once_in_the_language_that_is_chosen(
    choose: Callable[[str], MainWindow],
) -> None:
    window = choose("简体中文")
    assert window.actions_by_id["open"].text() == "打开(&O)…"
    assert window.lookup_room.panel.save.text() == "保存"
    assert window.settings.get(LANGUAGE) is Language.CHINESE


def test_what_a_lower_layer_says_is_said_in_it_too(
    choose: Callable[[str], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    window = choose("简体中文")
    document = tmp_path / "a.docx"
    document.write_bytes(b"PK\x03\x04")
    window.open_path(document)
    qtbot.waitUntil(window.article_room.notice.isVisible)
    assert window.article_room.notice.message.text() == (
        f"{document}：文件类型为：Office 文档或 zip 压缩包，不是纯文本。"
        "请另存为纯文本，或复制其中的文字再粘贴。"
    )


def test_the_entry_dialog_names_its_fields_in_it(
    choose: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    window = choose("简体中文")
    window.lookup_room.lookup.word("长期")
    window.actions_by_id["add_entry"].trigger()
    (dialog,) = window.findChildren(EntryDialog)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problems.text() == "英文为空。"
    dialog.reject()


def test_the_article_the_place_and_the_card_stay(
    window: MainWindow,
    choose: Callable[[str], MainWindow],
    click: Callable[..., None],
) -> None:
    window.resize(760, 640)
    click("胜俊")
    before = window.lookup_room.panel.card
    place = window.view.place()
    after = choose("简体中文")
    assert after.open_article.article == window.open_article.article
    assert after.view.place() == place
    assert after.lookup_room.panel.card == before
    assert after.size() == window.size()


def test_the_byline_is_written_as_the_language_writes_dates(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.open_article is not None
    assert "19 November 2008" in window.open_article.byline()
    apply_language(Language.CHINESE)
    assert "2008年11月19日" in window.open_article.byline()
    assert " 字" in window.open_article.byline()


def test_the_buttons_of_qt_are_in_the_language_too(qtbot: QtBot) -> None:
    apply_language(Language.CHINESE)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Close).text() == "关闭"


def test_english_again_is_english(qtbot: QtBot) -> None:
    apply_language(Language.CHINESE)
    apply_language(Language.ENGLISH)
    assert tr("Save") == "Save"


@pytest.mark.skipif(sys.platform != "linux", reason="the system's language is not in LANGUAGE")
@pytest.mark.parametrize(
    ("system", "said"),
    [("zh_CN:en", "保存"), ("de:zh_CN:en", "保存"), ("en:zh_CN", "Save"), ("de", "Save")],
)
def test_by_default_the_system_decides(system: str, said: str) -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication as App\n"
        "from reader.ui.base.languages import Language, apply_language\n"
        "from reader.ui.base.wording import tr\n"
        "app = App([])\n"
        "apply_language(Language.SYSTEM)\n"
        "print(tr('Save'))"
    )
    environment = os.environ | {"LC_ALL": "en_US.UTF-8", "LANGUAGE": system, "PYTHONUTF8": "1"}
    result = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, encoding="utf-8"
    )
    assert result.stdout.strip() == said, result.stderr
