import os
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.export.writing import write_file


def test_a_file_is_written_and_nothing_else_left_in_the_folder(tmp_path: Path) -> None:
    write_file(tmp_path / "a.csv", b"new")
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode here")
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_file_written_over_keeps_its_permissions(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old and longer")
    path.chmod(mode)
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege here")
def test_a_link_goes_on_pointing_to_the_file_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "a.csv"
    link.symlink_to(tmp_path / "real" / "a.csv")
    write_file(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "a.csv").read_bytes() == b"new"


@pytest.mark.parametrize(("module", "failing"), [(os, "fsync"), (Path, "replace")])
def test_a_write_that_fails_leaves_the_old_file(
    module: object, failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, failing, full)
    with pytest.raises(UserError, match=r"a\.csv: .*No space left.* Make room"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_the_content_is_on_disk_before_it_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(path.read_bytes()))
    write_file(path, b"new")
    assert seen == [b"old"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Make the folder first"):
        write_file(tmp_path / "none" / "a.csv", b"new")


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_file(tmp_path, b"new")
    assert tmp_path.is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"new")
    reader.join()
    assert read == [b"new"]
    assert pipe.is_fifo()
