import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.study.database import connect
from reader.study.store import Study
from reader.study.words import Context, NewWord

NEW_YEAR = datetime(2026, 1, 1, 8, 30, tzinfo=UTC)


class Clock:
    """Tell a time that passes by a minute at every look."""

    def __init__(self) -> None:
        self.now = NEW_YEAR

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "tifa.sqlite3"


@pytest.fixture
def open_study(path: Path, clock: Clock) -> Iterator[Callable[[], Study]]:
    """Open the study as often as asked and close it at the end."""
    opened: list[Study] = []

    def open_() -> Study:
        opened.append(Study.open(path, clock=clock))
        return opened[-1]

    yield open_
    for study in opened:
        study.close()


@pytest.fixture
def study(open_study: Callable[[], Study]) -> Study:
    return open_study()


@pytest.fixture
def study_with(path: Path, clock: Clock) -> Iterator[Callable[[str], Study]]:
    """Open the study on a connection with a pragma of the test's, and close it at the end."""
    opened: list[Study] = []

    def open_(pragma: str) -> Study:
        Study.open(path, clock=clock).close()
        connection = connect(path)
        connection.execute(f"PRAGMA {pragma}")
        opened.append(Study(connection, path, clock))
        return opened[-1]

    yield open_
    for study in opened:
        study.close()


@pytest.fixture
def start(path: Path) -> Callable[..., "subprocess.Popen[str]"]:
    """Start a process that opens the study and runs lines of Python; only its errors are heard."""

    def start_(*lines: str) -> "subprocess.Popen[str]":
        opening = (
            "import os, signal",
            "from pathlib import Path",
            "from reader.language.corrections.correction import Correction, Scope",
            "from reader.study.store import Study",
            "from reader.study.words import Context, ImportedWord, NewWord",
            "study = Study.open(Path(os.environ['STUDY']))",
        )
        return subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", "\n".join((*opening, *lines))],
            env={**os.environ, "STUDY": str(path), "PYTHONPATH": os.pathsep.join(sys.path)},
            stderr=subprocess.PIPE,
            text=True,
        )

    return start_


@pytest.fixture
def phrase() -> NewWord:
    return NewWord("执行难", "執行難", "zhíxíng nán", "enforcement difficulties", "phrase")


@pytest.fixture
def context() -> Context:
    return Context("解决执行难问题。", 2, 5, "周永康强调执行", "2008-11-19")
