import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.files import (
    PRIVATE,
    alone_in,
    draft_of,
    open_replacing,
    remove_abandoned_drafts,
    write_file,
)

NO_MODES = pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode here")

WRITES_AND_DIES = """
import os, sys
from pathlib import Path
from reader.files import open_replacing
with open_replacing(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    os._exit(9)
"""


def test_a_file_is_written_and_nothing_else_left_in_the_folder(tmp_path: Path) -> None:
    write_file(tmp_path / "a.csv", b"new")
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@NO_MODES
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


def test_the_content_is_on_disk_before_it_replaces_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(path.read_bytes()))
    write_file(path, b"new")
    assert seen[0] == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be synced here")
def test_the_name_is_on_disk_when_the_write_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    synced: list[tuple[bool, bytes | None]] = []

    def note(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        synced.append((is_folder, path.read_bytes() if path.exists() else None))

    monkeypatch.setattr(os, "fsync", note)
    write_file(path, b"new")
    assert synced == [(False, None), (True, b"new")]


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be synced here")
def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", files_only)
    write_file(tmp_path / "a.csv", b"new")
    assert (tmp_path / "a.csv").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError(28, "No space left on device"), UserError), (KeyboardInterrupt(), KeyboardInterrupt)],
    ids=["full disk", "interrupted"],
)
def test_an_error_while_writing_leaves_the_old_file(
    error: BaseException, raised: type[BaseException], tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    with pytest.raises(raised, match="Make room" if raised is UserError else None):
        _fail_halfway(path, error)
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def _fail_halfway(path: Path, error: BaseException) -> None:
    with open_replacing(path) as file:
        file.write(b"half")
        raise error


def test_a_process_killed_between_leaves_the_old_file_and_a_draft_that_is_removed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    killed = subprocess.run([sys.executable, "-c", WRITES_AND_DIES, str(path)], check=False)
    assert killed.returncode == 9
    assert path.read_bytes() == b"old"
    (draft,) = (other for other in tmp_path.iterdir() if other != path)
    assert draft.read_bytes() == b"half"
    remove_abandoned_drafts(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_the_next_write_in_a_folder_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    subprocess.run([sys.executable, "-c", WRITES_AND_DIES, str(path)], check=False)
    assert len([*tmp_path.iterdir()]) == 1
    write_file(path, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_what_sqlite_left_beside_an_abandoned_draft_is_removed_with_it(tmp_path: Path) -> None:
    with draft_of(tmp_path / "a") as draft:
        journal = draft.with_name(draft.name + "-journal")
        journal.touch()
        remove_abandoned_drafts(tmp_path)
        assert journal.exists()
    remove_abandoned_drafts(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_draft_that_is_still_written_is_not_removed_however_old_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with draft_of(path) as draft:
        os.utime(draft, (0, 0))
        remove_abandoned_drafts(tmp_path)
        draft.write_bytes(b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="a process is not looked for here")
def test_drafts_of_earlier_versions_are_removed_once_their_process_has_ended(
    tmp_path: Path,
) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for name in ("a-20260101.{}.part", ".out.csv.{}.tmp"):
        (tmp_path / name.format(ended.pid)).touch()
        (tmp_path / name.format(os.getpid())).touch()
    for other in (".other.csv.tmp", "mine.part", "notes.1.tmp"):
        (tmp_path / other).touch()
    remove_abandoned_drafts(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [
            *(f"a-20260101.{os.getpid()}.part", f".out.csv.{os.getpid()}.tmp"),
            *(".other.csv.tmp", "mine.part", "notes.1.tmp"),
        ]
    )


def test_only_one_at_a_time_is_alone_in_a_folder(tmp_path: Path) -> None:
    counted = tmp_path / "n"
    counted.write_text("0")

    def count() -> None:
        for _ in range(20):
            with alone_in(tmp_path):
                counted.write_text(str(int(counted.read_text()) + 1))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted.read_text() == "80"


def test_one_who_stays_alone_in_a_folder_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.files.SECONDS_TO_WAIT", 0.05)
    waiting = pytest.raises(TimeoutError, match="another programme")
    with alone_in(tmp_path), waiting, alone_in(tmp_path):
        pass


@pytest.mark.parametrize("name", ["a" * 251 + ".csv", "执" * 83 + ".csv"])
def test_the_longest_name_that_a_folder_holds_is_written(name: str, tmp_path: Path) -> None:
    write_file(tmp_path / name, b"old")
    write_file(tmp_path / name, b"new")
    assert (tmp_path / name).read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == [name]


@NO_MODES
@pytest.mark.parametrize("mode", [PRIVATE, 0o644])
def test_a_new_file_has_the_mode_asked_for(mode: int, tmp_path: Path) -> None:
    with draft_of(tmp_path / "a", mode) as draft:
        assert draft.stat().st_mode & 0o7777 == mode
    assert (tmp_path / "a").stat().st_mode & 0o7777 == mode


def test_two_drafts_of_one_file_do_not_meet(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with draft_of(path) as first, draft_of(path) as second:
        first.write_bytes(b"first")
        second.write_bytes(b"second")
        assert not path.exists()
    assert path.read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none.*Make the folder first"):
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
