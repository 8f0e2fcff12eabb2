import io
import os
import sys
from pathlib import Path

import pytest

from reader.article.bounded_input import LIMIT, read_bounded, read_file
from reader.errors import UserError


class Endless(io.RawIOBase):
    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1, /) -> bytes:
        self.given += size
        return bytes(size)


class Broken(io.RawIOBase):
    def read(self, size: int = -1, /) -> bytes:
        raise OSError(5, "Input/output error")


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as raised:
        read_file(path)
    assert raised.value.where
    assert raised.value.remedy
    return raised.value


def test_reads_all_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\xffabc")
    assert read_file(path) == b"\x00\xffabc"


def test_a_large_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert str(refusal(path)) == (
        f"{path}: It has 200 MB; 100 MB is the most that is read. Split it into smaller files."
    )


def test_the_limit_itself_is_not_over_it(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    assert "more than 100 MB" in refusal(path).what


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt").what


def test_a_file_inside_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    assert "cannot be read" in refusal(tmp_path / "a.txt" / "b.txt").what


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "Check its name" in refusal(tmp_path / ("a" * 5000)).remedy


def test_a_name_with_a_nul_is_refused() -> None:
    assert "not a file's name" in refusal(Path("a\0b")).what


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).what == "This is a folder."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "pipe or a device" in refusal(pipe).what


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_device_is_refused() -> None:
    assert "pipe or a device" in refusal(Path("/dev/zero")).what


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_bytes(b"a")
    monkeypatch.setattr(Path, "open", forbidden)
    assert "may not read" in refusal(path).what


def test_a_stream_is_read_to_its_end() -> None:
    assert read_bounded(io.BytesIO(b"a" * 3_000_000)) == b"a" * 3_000_000


def test_an_endless_stream_is_refused_at_the_limit() -> None:
    stream = Endless()
    with pytest.raises(UserError, match="standard input: It has more than 100 MB"):
        read_bounded(stream)  # type: ignore[arg-type]
    assert stream.given < LIMIT * 1.05


def test_a_stream_that_fails_is_a_user_error() -> None:
    with pytest.raises(UserError, match="page: It cannot be read: Input/output error"):
        read_bounded(Broken(), name="page")  # type: ignore[arg-type]
