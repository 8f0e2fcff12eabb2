"""A large file is backed up while the window is in use."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.study import store
from reader.study.store import Study
from reader.study.words import ImportedWord, NewWord
from reader.ui.learning import daily_backup
from reader.ui.learning.daily_backup import DailyBackup


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file that counts as large, with words of the day before."""
    path = tmp_path / "tifa.sqlite3"
    with closing(Study.open(path, clock=lambda: datetime.now(UTC) - timedelta(1))) as study:
        study.add([ImportedWord(NewWord(f"词{n}", f"詞{n}", "", "")) for n in range(2_000)])
    monkeypatch.setattr(store, "COPIED_AT_ONCE", 0)
    monkeypatch.setattr(daily_backup, "AFTER_START", 0)
    return path


def test_a_backup_that_is_due_is_made_once(large: Path, qtbot: QtBot) -> None:
    folder = large.parent / "backups"
    with closing(Study.open(large)) as study:
        backup = DailyBackup(study)
        assert not folder.exists()
        qtbot.waitUntil(lambda: folder.exists() and any(folder.glob("*.sqlite3")))
        backup.close()
    assert len([*folder.iterdir()]) == 1


def test_a_file_that_is_damaged_is_reported(large: Path, qtbot: QtBot) -> None:
    content = bytearray(large.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    large.write_bytes(content)
    with closing(Study.open(large)) as study:
        backup = DailyBackup(study)
        with qtbot.waitSignal(backup.failed) as failed:
            pass
        backup.close()
    assert "damaged" in failed.args[0]
