import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import console
from reader.errors import UserError


class Terminal(io.StringIO):
    """Be a stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with console.progress("Annotating") as show:
        show(1, 4)
        show(4, 4)
    assert "Annotating" in screen.getvalue()
    assert "100%" in screen.getvalue()


def test_no_progress_is_shown_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with console.progress("Annotating") as show:
        show(1, 4)
    assert capsys.readouterr() == ("", "")


def test_nothing_is_shown_of_what_does_not_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with console.progress("Annotating"):
        pass
    assert screen.getvalue() == ""


def test_a_report_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    console.report("one\ntwo")
    assert capsys.readouterr().err == "one two\n"


def test_standard_streams_are_written_in_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    console.use_utf_8()
    sys.stdout.write("执行\udc80")
    sys.stdout.flush()
    assert raw.getvalue() == "执行".encode() + b"\\udc80"


def test_a_programme_started_without_streams_speaks_to_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console.use_utf_8()
    console.write_line("执行")
    console.report("执行")
    sys.stdout.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="file"):
        console.create_folder(tmp_path / "file")


def test_a_file_replaces_the_old_one_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with console.writing(str(path)) as stream:
        stream.write("执行\n")
        assert path.read_text() == "old"
    assert path.read_bytes() == "执行\n".encode()


def test_a_file_is_left_as_it_was_if_writing_it_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fail_half_way() -> None:
        with console.writing(str(path)) as stream:
            stream.write("new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("a.txt", "old")]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.csv"):
        console.read_bytes(str(tmp_path / "none.csv"))


class TestWhetherStandardErrorIsRead:
    """It is at a terminal and through a pipe, but not in a log or in nothing at all."""

    @pytest.fixture(autouse=True)
    def let_pytest_write(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        yield
        monkeypatch.undo()

    def test_at_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pty = pytest.importorskip("pty")
        ends = pty.openpty()
        with os.fdopen(ends[0], "rb"), os.fdopen(ends[1], "w") as terminal:
            monkeypatch.setattr(sys, "stderr", terminal)
            assert console.is_standard_error_read()

    def test_through_a_pipe(self, monkeypatch: pytest.MonkeyPatch) -> None:
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb"), os.fdopen(writing, "w") as pipe:
            monkeypatch.setattr(sys, "stderr", pipe)
            assert console.is_standard_error_read()

    def test_not_in_a_log(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        with (tmp_path / "session.log").open("w", encoding="utf-8") as log:
            monkeypatch.setattr(sys, "stderr", log)
            assert not console.is_standard_error_read()

    def test_not_in_nothing_at_all(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stderr", None)
        monkeypatch.setattr(sys, "stdout", None)
        console.use_utf_8()
        with sys.stderr:
            assert not console.is_standard_error_read()

    def test_not_where_it_is_no_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        assert not console.is_standard_error_read()
