"""Settings are stored in one file, whatever else is in it."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.settings.fields import Choice, Field, Number
from reader.ui.settings.settings import FIELDS, HOVER_CARD, PINYIN, ZOOM, Settings

pytestmark = pytest.mark.usefixtures("qapp")

each_field = pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)


def test_no_two_settings_share_a_key_or_a_label() -> None:
    for names in ([field.key for field in FIELDS], [field.label for field in FIELDS]):
        assert [name for name, count in Counter(names).items() if count > 1] == []


@each_field
def test_a_default_is_a_value_that_can_be_stored(field: Field[Any]) -> None:
    assert field.control.parse(str(field.default)) == field.default


@each_field
@pytest.mark.parametrize("stored", ["nonsense", "-1e9", "nan"])
def test_a_bad_stored_value_falls_back(field: Field[Any], stored: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[General]\n{field.key}={stored}\n")
    assert Settings(path).get(field) == field.default


def test_what_is_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set(ZOOM, 1.5)
    settings.set(HOVER_CARD, False)
    again = Settings(tmp_path / "settings.ini")
    assert again.get(ZOOM) == 1.5
    assert again.get(HOVER_CARD) is False


def test_a_change_is_signalled_once_and_no_change_not_at_all(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    told: list[object] = []
    settings.changed.connect(told.append)
    settings.set(ZOOM, 1.5)
    settings.set(ZOOM, 1.5)
    settings.set(PINYIN, PINYIN.default)
    assert told == [ZOOM]


@each_field
def test_what_a_control_offers_can_be_stored(field: Field[Any]) -> None:
    control = field.control
    if isinstance(control, Choice):
        assert all(control.parse(str(value)) is value for value in control.names)
    if isinstance(control, Number):
        assert control.parse(str(control.least)) == control.least
        assert control.shown.format(value=control.most)


@pytest.fixture
def told(tmp_path: Path) -> tuple[Settings, list[str]]:
    """Return settings whose folder can't be made, as a file has its name, and their signals."""
    (tmp_path / "folder").write_text("in the way")
    settings = Settings(tmp_path / "folder" / "settings.ini")
    told: list[str] = []
    settings.save_failures.began.connect(told.append)
    settings.save_failures.ended.connect(lambda: told.append("kept"))
    return settings, told


def test_that_settings_cannot_be_stored_is_said_once_until_they_are(
    told: tuple[Settings, list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    settings, heard = told
    settings.set(ZOOM, 1.5)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert str(tmp_path / "folder" / "settings.ini") in heard[0]
    assert settings.get(ZOOM) == 1.5
    settings.store_keys("save", ["X"])
    settings.write()
    assert len(heard) == 1
    (tmp_path / "folder").unlink()
    settings.set(HOVER_CARD, False)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == "kept"
    kept = Settings(tmp_path / "folder" / "settings.ini")
    assert (kept.get(ZOOM), kept.get(HOVER_CARD)) == (1.5, False)
    assert kept.user_keys() == {"save": ("X",)}


def test_of_settings_that_are_stored_nothing_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.ini")
    told: list[str] = []
    settings.save_failures.began.connect(told.append)
    settings.set(ZOOM, 1.5)
    qtbot.waitUntil((tmp_path / "settings.ini").is_file)
    settings.write()
    assert told == []
