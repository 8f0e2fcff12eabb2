"""Damaged or lost words are offered back, and what cannot be saved is told at once."""

import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.app import build_window
from reader.study.database import DamagedDataError
from reader.study.store import Study
from reader.study.words import ImportedWord, NewWord
from reader.ui.base.languages import Language
from reader.ui.settings.settings import LANGUAGE, SETTLED, Settings

YESTERDAY = datetime.now(UTC) - timedelta(days=1)
NOBODY = 65534
Answer = Callable[[str], list[list[str]]]


@pytest.fixture
def data(indexed_home: Path) -> Path:
    """Save two words of which one is in the backup, too."""
    path = indexed_home / "tifa.sqlite3"
    with closing(Study.open(path, clock=lambda: YESTERDAY)) as study:
        study.add([ImportedWord(NewWord("执行", "執行", "zhíxíng", "to carry out"))])
        study.back_up()
        study.add([ImportedWord(NewWord("民心", "民心", "mínxīn", "popular feelings"))])
    return path


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Answer:
    """Pretend that there is a screen, and click the button whose text begins so, in each box."""
    shown: list[list[str]] = []

    def click(beginning: str) -> list[list[str]]:
        def exec_(box: QMessageBox) -> None:
            shown.append([box.text(), *(button.text() for button in box.buttons())])
            for button in box.buttons():
                if button.text().startswith(beginning):
                    button.click()

        monkeypatch.setattr(QMessageBox, "exec", exec_)
        return shown

    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    return click


def words() -> set[str]:
    window = build_window()
    found = {word.simplified for word in window.data.saved.words}
    window.close()
    window.deleteLater()
    return found


def drop(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"DROP TABLE {table}")


def test_a_backup_is_offered_with_its_date_and_words_and_restored(
    data: Path, answer: Answer
) -> None:
    shown = answer("Restore")
    drop(data, "known")
    damaged = data.read_bytes()
    assert words() == {"执行"}
    ((text, *_),) = shown
    date = f"{YESTERDAY.astimezone():%Y-%m-%d %H:%M}"
    assert f"Restore the backup of {date} (words: 1)?" in text
    (kept,) = data.parent.glob("*-damaged-*.sqlite3")
    assert kept.read_bytes() == damaged


def test_what_can_be_read_is_offered_too(data: Path, answer: Answer) -> None:
    shown = answer("Use what can be read (words: 2; damaged rows left out: 1)")
    drop(data, "known")
    assert words() == {"执行", "民心"}
    assert len(shown) == 1
    assert words() == {"执行", "民心"}
    assert len(shown) == 1


def test_damage_that_is_found_while_the_window_is_made_is_offered_too(
    data: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Study.open
    done: list[Path] = []

    def open_and_damage(path: Path, **_: object) -> Study:
        study = opened(path)
        if not done:
            done.append(path)
            drop(path, "known")
        return study

    monkeypatch.setattr(Study, "open", open_and_damage)
    shown = answer("Restore")
    assert words() == {"执行", "民心"}  # from the backup of this very start
    assert len(shown) == 1


@pytest.mark.parametrize("lose", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_lost_words_are_offered_back_or_left_behind_knowingly(
    lose: Callable[[Path], object], data: Path, answer: Answer
) -> None:
    lose(data)
    shown = answer("Start without saved words")
    assert words() == set()
    assert words() == set()
    assert len(shown) == 1
    lose(data)
    answer("Restore")
    assert words() == {"执行"}


def test_closing_the_question_changes_nothing(data: Path, answer: Answer) -> None:
    answer("Close")
    drop(data, "known")
    before = data.read_bytes()
    with pytest.raises(DamagedDataError):
        build_window()
    assert data.read_bytes() == before


def test_without_a_screen_nobody_is_asked(
    data: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "offscreen")
    drop(data, "known")
    with pytest.raises(DamagedDataError):
        build_window()


def test_damaged_rows_are_counted_in_a_notice(data: Path, qapp: QApplication) -> None:
    with closing(sqlite3.connect(data)) as connection, connection:
        connection.execute("UPDATE word SET saved_at = 'x' WHERE simplified = '民心'")
    window = build_window()
    assert "left out: 1" in window.article_room.notice.message.text()
    assert [word.simplified for word in window.data.saved.words] == ["执行"]
    window.close()
    window.deleteLater()


@pytest.fixture
def read_only(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Have a home that nobody in particular may write, and be nobody in particular."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        shutil.copytree(data.parent, home)
        monkeypatch.setenv("TIFA_HOME", str(home))
        Path(name).chmod(0o755)
        for path in (home, *home.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        try:
            yield home
        finally:
            os.seteuid(user)
            for folder in (home, *home.glob("*/")):
                if folder.is_dir():
                    folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such mode here")
def test_a_home_that_may_only_be_read_is_read_and_that_is_told_once(
    read_only: Path, qapp: QApplication
) -> None:
    window = build_window()
    assert {word.simplified for word in window.data.saved.words} == {"执行", "民心"}
    assert "nothing can be saved" in window.article_room.notice.message.text()
    window.article_room.notice.hide()
    window.actions_by_id["toggle_pinyin"].trigger()
    QApplication.processEvents()
    assert window.article_room.notice.isHidden()
    window.close()
    window.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode here")
def test_the_settings_are_the_users_alone(home: Path, qapp: QApplication) -> None:
    home.mkdir()
    settings = Settings(home / "settings.ini")
    settings.set(LANGUAGE, Language.CHINESE)
    del settings
    settings = Settings(home / "settings.ini")
    settings.set(LANGUAGE, Language.ENGLISH)
    QTest.qWait(SETTLED + 200)
    assert stat.S_IMODE((home / "settings.ini").stat().st_mode) == 0o600
