"""A folder that may not be written, seen by a user who is not root."""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.study.store import Study
from reader.study.words import NewWord
from tests.study.saving import save

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders have no such mode here")

NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """Make a folder that nobody in particular may write, and be nobody in particular."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        study = Study.open(path / "tifa.sqlite3")
        save(study, NewWord("执行", "執行", "zhíxíng", "to carry out"))
        study.close()
        (path / "tifa.sqlite3").chmod(0o444)
        path.chmod(0o555)
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        try:
            yield path
        finally:
            os.seteuid(user)
            path.chmod(0o755)


def test_a_file_in_a_folder_that_may_not_be_written_is_read_and_not_changed(
    folder: Path,
) -> None:
    study = Study.open(folder / "tifa.sqlite3")
    assert study.is_read_only
    assert [word.simplified for word in study.saved()] == ["执行"]
    with pytest.raises(UserError, match="TIFA_HOME"):
        save(study, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    assert [word.simplified for word in study.saved()] == ["执行"]
    study.close()


def test_what_is_only_in_the_write_ahead_log_is_read_there_too(folder: Path) -> None:
    os.seteuid(0) if os.getuid() == 0 else folder.chmod(0o755)
    writing = Study.open(folder / "tifa.sqlite3")
    save(writing, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    log = (folder / "tifa.sqlite3-wal").read_bytes()
    content = (folder / "tifa.sqlite3").read_bytes()
    writing.close()
    (folder / "tifa.sqlite3").write_bytes(content)
    (folder / "tifa.sqlite3-wal").write_bytes(log)
    for file in folder.iterdir():
        if file.is_file():
            file.chmod(0o444)
    folder.chmod(0o555)
    if os.getuid() == 0:
        os.seteuid(NOBODY)
    study = Study.open(folder / "tifa.sqlite3")
    assert [word.simplified for word in study.saved()] == ["民心", "执行"]
    study.close()


def test_a_file_of_an_earlier_version_is_read_there_too(folder: Path) -> None:
    os.seteuid(0) if os.getuid() == 0 else folder.chmod(0o755)
    old = folder / "old.sqlite3"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript((Path(__file__).parent / "versions" / "1.sql").read_text("utf-8"))
    old.chmod(0o444)
    folder.chmod(0o555)
    if os.getuid() == 0:
        os.seteuid(NOBODY)
    study = Study.open(old)
    assert [word.simplified for word in study.saved()] == ["民心", "执行难"]
    study.close()


def test_a_new_file_cannot_be_made_there(folder: Path) -> None:
    with pytest.raises(UserError, match="TIFA_HOME"):
        Study.open(folder / "new.sqlite3")


def test_a_new_folder_cannot_be_made_there(folder: Path) -> None:
    with pytest.raises(UserError, match="TIFA_HOME"):
        Study.open(folder / "home" / "tifa.sqlite3")
