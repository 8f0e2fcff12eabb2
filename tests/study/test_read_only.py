"""A folder that may not be written, seen by a user who is not root."""

import os
import sys
import tempfile
from collections.abc import Iterator
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
        path.chmod(0o555)
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        try:
            yield path
        finally:
            os.seteuid(user)
            path.chmod(0o755)


def test_a_file_in_a_folder_that_may_not_be_written_is_refused_in_words(folder: Path) -> None:
    with pytest.raises(UserError, match="TIFA_HOME"):
        Study.open(folder / "tifa.sqlite3")


def test_a_new_file_cannot_be_made_there(folder: Path) -> None:
    with pytest.raises(UserError, match="TIFA_HOME"):
        Study.open(folder / "new.sqlite3")


def test_a_new_folder_cannot_be_made_there(folder: Path) -> None:
    with pytest.raises(UserError, match="TIFA_HOME"):
        Study.open(folder / "home" / "tifa.sqlite3")
