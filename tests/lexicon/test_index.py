import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.files import draft_of
from reader.lexicon import schema
from reader.lexicon.index import Index
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.search import search

pytestmark = pytest.mark.usefixtures("frequencies")

COUNT = "SELECT count(*) FROM entry"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def count(index: Index) -> int:
    ((number,),) = index.rows(COUNT)
    return int(number)


def opened(cache: Path, dictionary: Path) -> int:
    """Open the index, check that it answers, and return how many reports its building made."""
    reports: list[tuple[int, int]] = []
    index = Index(cache, dictionary, lambda done, whole: reports.append((done, whole)))
    assert count(index) == 6
    index.close()
    return len(reports)


def the_file(cache: Path) -> Path:
    (path,) = cache.iterdir()
    return path


def test_it_is_built_once(cache: Path, dictionary: Path) -> None:
    assert opened(cache, dictionary) > 0
    assert opened(cache, dictionary) == 0
    assert the_file(cache).suffix == ".sqlite3"


def test_progress_grows_to_the_whole(cache: Path, dictionary: Path) -> None:
    reports: list[tuple[int, int]] = []
    Index(cache, dictionary, lambda done, whole: reports.append((done, whole))).close()
    assert reports == sorted(reports)
    assert reports[-1] == (100, 100)


def test_another_dictionary_replaces_it(cache: Path, dictionary: Path) -> None:
    opened(cache, dictionary)
    before = the_file(cache)
    with dictionary.open("a", encoding="utf-8") as file:
        file.write("# another\n")
    assert opened(cache, dictionary) > 0
    assert the_file(cache) != before


def test_another_schema_replaces_it(
    cache: Path, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(cache, dictionary)
    before = the_file(cache)
    monkeypatch.setattr("reader.lexicon.index.SCHEMA", schema.SCHEMA + 1)
    assert opened(cache, dictionary) > 0
    assert the_file(cache) != before


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def another_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY)")
    connection.close()


def another_application(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 1")
    connection.close()


def without_its_description(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM about")
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [truncated, empty, garbage, another_database, another_application, without_its_description],
)
def test_a_damaged_file_is_rebuilt(
    damage: Callable[[Path], None], cache: Path, dictionary: Path
) -> None:
    opened(cache, dictionary)
    damage(the_file(cache))
    assert opened(cache, dictionary) > 0
    assert opened(cache, dictionary) == 0


def damage_entries(path: Path) -> None:
    """Damage a page that is not read when the index is opened."""
    with sqlite3.connect(path) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'"
        ((page,),) = connection.execute(query).fetchall()
        ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def test_damage_that_shows_only_in_use_is_repaired(cache: Path, dictionary: Path) -> None:
    opened(cache, dictionary)
    damage_entries(the_file(cache))
    reports: list[int] = []
    index = Index(cache, dictionary, lambda done, whole: reports.append(done))
    assert not reports
    assert ("執行",) in index.rows("SELECT traditional FROM entry")
    assert reports[-1] == 100
    index.close()
    assert opened(cache, dictionary) == 0


@pytest.mark.parametrize(
    "change",
    [
        "DROP TABLE vocabulary",
        "DROP TABLE english",
        "ALTER TABLE entry RENAME COLUMN senses TO sense",
        "UPDATE entry SET pinyin = CAST(pinyin AS BLOB)",
        "UPDATE entry SET frequency = 'often'",
        "UPDATE entry SET senses = CAST(x'ff' AS TEXT)",
        "UPDATE vocabulary SET frequencies = x'01'",
        "UPDATE vocabulary SET words = words || char(10)",
        "DELETE FROM about WHERE key <> 'fingerprint'",
        "DELETE FROM vocabulary",
    ],
)
def test_changed_content_is_repaired(change: str, cache: Path, dictionary: Path) -> None:
    def read() -> object:
        with closing(Lexicon.open(cache, source=dictionary)) as lexicon:
            lexicon.preload(["执行", "银行", "行"])
            read = lexicon.entries("执行"), lexicon.senses("执行"), lexicon.syllables("执行")
            facts = lexicon.frequency("行"), lexicon.only_traditional, lexicon.info
            return read, [*lexicon.vocabulary()], facts, search(lexicon, "execute")

    whole = read()
    with closing(sqlite3.connect(the_file(cache))) as connection:
        connection.execute(change)
        connection.commit()
    assert read() == whole
    assert read() == whole


def test_a_flipped_byte_on_any_page_is_repaired_or_harmless(cache: Path, dictionary: Path) -> None:
    opened(cache, dictionary)
    path = the_file(cache)
    whole = path.read_bytes()
    for at in range(0, len(whole), 4096):
        for offset in (0, 1, 3, 7, 9, 12, 40, 2000, 4000, 4090):
            damaged = bytearray(whole)
            damaged[at + offset] ^= 0xFF
            path.write_bytes(damaged)
            with closing(Lexicon.open(cache, source=dictionary)) as lexicon:
                assert [*lexicon.vocabulary()]
                assert lexicon.info
                assert lexicon.only_traditional
                for word in ("执行", "银行", "行", "execute", "zhixing"):
                    lexicon.entries(word)
                    lexicon.senses(word)
                    lexicon.syllables(word)
                    search(lexicon, word)


def test_a_wrong_query_is_not_mistaken_for_damage(cache: Path, dictionary: Path) -> None:
    reports: list[int] = []
    index = Index(cache, dictionary, lambda done, whole: reports.append(done))
    reports.clear()
    with pytest.raises(sqlite3.OperationalError):
        index.rows("SELECT nothing FROM nowhere")
    assert not reports
    index.close()


def test_two_that_build_at_once_both_get_it(cache: Path, dictionary: Path) -> None:
    counts: list[int] = []
    both_building = threading.Barrier(2)

    def build() -> None:
        met = False

        def meet(done: int, whole: int) -> None:
            nonlocal met
            if not met:
                met = True
                both_building.wait(10)

        index = Index(cache, dictionary, meet)
        counts.append(count(index))
        index.close()

    threads = [threading.Thread(target=build) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [6, 6]
    assert the_file(cache).suffix == ".sqlite3"


@pytest.mark.skipif(sys.platform == "win32", reason="a file in use can't be removed there")
def test_one_that_reads_it_is_not_disturbed_by_a_build(cache: Path, dictionary: Path) -> None:
    reading = Index(cache, dictionary)
    the_file(cache).unlink()
    assert opened(cache, dictionary) > 0
    assert count(reading) == 6
    reading.close()


def test_a_file_in_use_elsewhere_is_used_as_it_is(
    cache: Path, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(cache, dictionary)
    path = the_file(cache)
    whole = path.read_bytes()
    path.unlink()

    def refuse(draft: Path, target: Path) -> None:
        target.write_bytes(whole)
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    assert opened(cache, dictionary) > 0
    assert the_file(cache) == path


def test_a_cancelled_build_leaves_nothing(cache: Path, dictionary: Path) -> None:
    class CancelledError(Exception):
        pass

    def cancel(done: int, whole: int) -> None:
        if done > 50:
            raise CancelledError

    with pytest.raises(CancelledError):
        Index(cache, dictionary, cancel)
    assert not list(cache.iterdir())


def test_the_draft_of_a_killed_process_is_removed_but_none_that_is_written(
    cache: Path, dictionary: Path
) -> None:
    cache.mkdir()
    abandoned = cache / ".tifa-old.tmp"
    abandoned.touch()
    with draft_of(cache / "other") as written:
        opened(cache, dictionary)
        assert not abandoned.exists()
        assert written.exists()


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path, dictionary: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    with pytest.raises(UserError, match="TIFA_HOME") as raised:
        Index(blocked / "cache", dictionary)
    assert raised.value.where == str(blocked / "cache")


def test_a_full_disk_is_reported(
    cache: Path, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*arguments: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("reader.lexicon.build.build", fill)
    with pytest.raises(UserError, match=r"disk is full.*Make room"):
        Index(cache, dictionary)
    assert not list(cache.iterdir())


def test_a_file_without_entries_is_reported(cache: Path, tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    path.write_text("It was a dark and stormy night.\n")
    with pytest.raises(UserError, match="No dictionary entries") as raised:
        Index(cache, path)
    assert raised.value.where == str(path)
    assert not list(cache.iterdir())


@pytest.fixture
def prebuilt(tmp_path: Path, dictionary: Path) -> Path:
    """Build an index of the dictionary in a folder of its own, as an installation has it."""
    folder = tmp_path / "prebuilt"
    Index(folder, dictionary).close()
    return folder


def opened_prebuilt(cache: Path, dictionary: Path, prebuilt: Path) -> int:
    reports: list[int] = []
    index = Index(cache, dictionary, lambda done, whole: reports.append(done), prebuilt)
    assert count(index) == 6
    index.close()
    return len(reports)


def test_a_prebuilt_one_is_used_as_it_is(cache: Path, dictionary: Path, prebuilt: Path) -> None:
    assert opened_prebuilt(cache, dictionary, prebuilt) == 0
    assert not cache.exists()


def test_a_prebuilt_one_needs_no_folder_that_can_be_written(
    tmp_path: Path, dictionary: Path, prebuilt: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    assert opened_prebuilt(blocked / "cache", dictionary, prebuilt) == 0


def test_no_prebuilt_one_is_needed(cache: Path, dictionary: Path, tmp_path: Path) -> None:
    assert opened_prebuilt(cache, dictionary, tmp_path / "missing") > 0
    assert opened_prebuilt(cache, dictionary, tmp_path / "missing") == 0


def test_a_prebuilt_one_of_another_dictionary_is_not_used(
    cache: Path, dictionary: Path, prebuilt: Path
) -> None:
    with dictionary.open("a", encoding="utf-8") as file:
        file.write("# another\n")
    assert opened_prebuilt(cache, dictionary, prebuilt) > 0
    the_file(prebuilt).rename(prebuilt / the_file(cache).name)
    the_file(cache).unlink()
    assert opened_prebuilt(cache, dictionary, prebuilt) > 0


def test_a_prebuilt_one_of_another_schema_is_not_used(
    cache: Path, dictionary: Path, prebuilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.lexicon.index.SCHEMA", schema.SCHEMA + 1)
    assert opened_prebuilt(cache, dictionary, prebuilt) > 0
    assert opened_prebuilt(cache, dictionary, prebuilt) == 0


@pytest.mark.parametrize("damage", [truncated, empty, garbage, another_database])
def test_a_damaged_prebuilt_one_is_not_used(
    damage: Callable[[Path], None], cache: Path, dictionary: Path, prebuilt: Path
) -> None:
    damage(the_file(prebuilt))
    damaged = the_file(prebuilt).read_bytes()
    assert opened_prebuilt(cache, dictionary, prebuilt) > 0
    assert opened_prebuilt(cache, dictionary, prebuilt) == 0
    assert the_file(prebuilt).read_bytes() == damaged


def test_a_prebuilt_one_that_proves_damaged_is_replaced_once(
    cache: Path, dictionary: Path, prebuilt: Path
) -> None:
    damage_entries(the_file(prebuilt))
    reports: list[int] = []
    for _ in range(2):
        index = Index(cache, dictionary, lambda done, whole: reports.append(done), prebuilt)
        assert ("執行",) in index.rows("SELECT traditional FROM entry")
        index.close()
    assert reports.count(100) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_build_leaves_nothing(cache: Path, dictionary: Path) -> None:
    script = (
        "import os, pathlib, signal, sys\n"
        "from reader.lexicon.index import Index\n"
        "def kill(done, whole):\n"
        "    if done == whole:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "Index(*map(pathlib.Path, sys.argv[1:]), kill)\n"
    )
    command = [sys.executable, "-c", script, str(cache), str(dictionary)]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env=environ, check=False)
    assert done.returncode == -signal.SIGKILL
    assert not list(cache.iterdir())


def test_a_draft_of_a_killed_process_is_removed_where_nothing_is_built(
    cache: Path, dictionary: Path, prebuilt: Path
) -> None:
    cache.mkdir()
    draft = cache / ".tifa-old.tmp"
    draft.touch()
    os.utime(draft, (0, 0))
    assert opened_prebuilt(cache, dictionary, prebuilt) == 0
    assert not draft.exists()
