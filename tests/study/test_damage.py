"""One bad value or damaged page costs itself, and what is not damaged can be had."""

import os
import random
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.language.corrections.correction import Correction, Scope
from reader.study.database import DamagedDataError
from reader.study.rescue import rescue
from reader.study.restoring import restore, start_empty
from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord, PlaceRecord

DAY = datetime(2026, 1, 1, 8, 30, tzinfo=UTC)
ALWAYS = Correction("诉源", words=("诉源",), scope=Scope.ALWAYS)


def fill(path: Path, words: int = 3) -> None:
    """Save words with a sentence each, a correction, two known words and a place."""
    with closing(Study.open(path, clock=lambda: DAY)) as study:
        study.add(
            ImportedWord(
                NewWord(f"字{n}", f"字{n}", "zì", "x" * 200), (Context(f"{n}。", 0, 1, ""),)
            )
            for n in range(words)
        )
        study.corrections.add(ALWAYS)
        study.corrections.add(Correction("法案", words=("法", "案"), scope=Scope.ALWAYS))
        study.known.mark([("执行", "zhíxíng"), ("民心", "mínxīn")])
        study.remember_place(PlaceRecord("a", "标题", "", 1, 2, DAY))


def change(path: Path, *statements: str) -> None:
    """Change a file as no programme of ours does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("column", ["simplified", "traditional", "pinyin", "english", "saved_at"])
@pytest.mark.parametrize("value", ["CAST(x'ff' AS TEXT)", "x'ff00'"])
def test_a_word_with_bytes_that_are_no_text_costs_no_other(
    column: str, value: str, path: Path
) -> None:
    fill(path)
    change(path, f"UPDATE word SET {column} = {value} WHERE simplified = '字1'")
    with closing(Study.open(path)) as study:
        assert [word.simplified for word in study.saved()] == ["字0", "字2"]
        assert study.damaged_rows == 1


@pytest.mark.parametrize(
    ("table", "setting"),
    [
        ("word", "saved_at = 'x'"),
        ("word", "saved_at = '2026-01-01'"),
        ("word", "saved_at = '0001-01-01T00:00:00+14:00'"),
        ("word", "kind = 'unknown'"),
        ("word", "simplified = ''"),
        ("context", "start = -1"),
        ("context", '"end" = 9223372036854775807'),
        ("context", "start = 'x'"),
        ("context", "start = 1.5"),
        ("context", "sentence = CAST(x'ff' AS TEXT)"),
        ("correction", "words = '{'"),
        ("correction", "words = '5'"),
        ("correction", "words = '[5]'"),
        ("correction", "words = '\"诉源\"'"),
        ("correction", f"words = '{'[' * 100_000}'"),
        ("correction", "scope = 'everywhere'"),
        ("correction", "alike = 'x'"),
        ("correction", "occurrence = 9223372036854775807"),
        ("correction", "at = x'ff'"),
        ("correction", "text = '诉'"),
        ("known", "at = 'x'"),
        ("known", "at = 5"),
        ("known", "pinyin = CAST(x'ff' AS TEXT)"),
        ("place", "at = 'x'"),
        ("place", "paragraph = -1"),
        ("place", '"offset" = 1.5'),
        ("place", "path = 'a' || char(0)"),
    ],
)
def test_a_bad_value_costs_its_row_alone(table: str, setting: str, path: Path) -> None:
    fill(path)
    one = {
        "word": "simplified = '字1'",
        "context": "sentence = '1。'",
        "correction": "text = '诉源'",
        "known": "simplified = '执行'",
        "place": "1",
    }[table]
    change(path, f"UPDATE {table} SET {setting} WHERE {one}")
    with closing(Study.open(path, clock=lambda: DAY + timedelta(days=1))) as study:
        counts = {
            "word": len(study.saved()),
            "context": sum(len(word.contexts) for word in study.saved()),
            "correction": len(study.corrections.all()),
            "known": len(study.known.words()),
            "place": len(study.recent(9)),
        }
        whole = {"word": 3, "context": 3, "correction": 2, "known": 2, "place": 1}
        lost_with_it = {"word": {"context"}}.get(table, set())
        assert counts == {
            name: count - (name == table or name in lost_with_it) for name, count in whole.items()
        }
        assert study.damaged_rows == 1
        study.saved(), study.corrections.all(), study.known.words(), study.place("a")
        assert study.damaged_rows == 1
        study.known.unmark([("执行", "zhíxíng")])
        study.remove([1, 2, 3])
        study.add([ImportedWord(NewWord("法制", "法制", "fǎzhì", ""))])
        assert "法制" in [word.simplified for word in study.saved()]


def test_values_that_may_not_be_null_but_are_cost_their_rows_alone(path: Path) -> None:
    fill(path)
    change(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '')",
    )
    for table, column in (("word", "english"), ("correction", "words"), ("known", "at")):
        change(
            path,
            f"UPDATE {table} SET {column} = NULL WHERE rowid = 1"
            if table != "known"
            else "UPDATE known SET at = NULL WHERE simplified = '执行'",
        )
    with closing(Study.open(path)) as study:
        assert len(study.saved()) == 2
        assert len(study.corrections.all()) == 1
        assert len(study.known.words()) == 1
        assert study.damaged_rows == 3


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE word",
        "DROP TABLE context",
        "DROP TABLE correction",
        "DROP TABLE known",
        "DROP TABLE place",
        "ALTER TABLE word DROP COLUMN tags",
        "ALTER TABLE word DROP COLUMN english",
        "ALTER TABLE context DROP COLUMN article",
        "ALTER TABLE correction DROP COLUMN title",
        "ALTER TABLE known DROP COLUMN pinyin",
        "PRAGMA user_version = -1",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 1",
        "CREATE TRIGGER stop BEFORE INSERT ON word BEGIN SELECT RAISE(ABORT, 'no'); END",
    ],
)
def test_a_damaged_file_is_refused_in_words_that_name_a_backup(statement: str, path: Path) -> None:
    fill(path)
    Study.open(path, clock=lambda: DAY + timedelta(days=1)).close()
    (backup,) = (path.parent / "backups").iterdir()
    change(path, statement)
    before = path.read_bytes()
    with pytest.raises(DamagedDataError, match="damaged") as refused:
        Study.open(path)
    assert refused.value.where == str(path)
    assert str(backup) in refused.value.remedy
    assert refused.value.backup is not None
    assert (refused.value.backup.path, refused.value.backup.words) == (backup, 3)
    assert path.read_bytes() == before
    rescued = rescue(path)
    with closing(rescued.study) as study:
        assert len(study.saved()) == (0 if statement == "DROP TABLE word" else 3)
        assert study.known.ids() or statement == "DROP TABLE known"
    assert path.read_bytes() == before


def test_what_fails_later_for_damage_is_called_damage(path: Path) -> None:
    fill(path)
    study = Study.open(path)
    change(path, "DROP TABLE known")
    with pytest.raises(DamagedDataError):
        study.known.mark([("执行", "zhíxíng")])
    study.close()


def test_only_a_whole_backup_is_named(path: Path) -> None:
    fill(path)
    for day in range(1, 5):
        Study.open(path, clock=lambda day=day: DAY + timedelta(days=day)).close()  # type: ignore[misc]
    sound, bad_value, no_table, bad_page = sorted((path.parent / "backups").iterdir())
    change(bad_value, "UPDATE word SET saved_at = 'x' WHERE id = 1")
    change(no_table, "DROP TABLE known")
    bad_page.write_bytes(bad_page.read_bytes()[:5000])
    path.write_bytes(b"no database")
    with pytest.raises(DamagedDataError) as refused:
        Study.open(path)
    assert refused.value.backup is not None
    assert refused.value.backup.path == sound


def test_a_view_in_the_place_of_a_table_is_damage(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((Path(__file__).parent / "versions" / "1.sql").read_text("utf-8"))
    change(path, "CREATE VIEW known AS SELECT 1")
    with pytest.raises(DamagedDataError):
        Study.open(path)


def test_an_index_of_another_that_refuses_a_word_is_damage(path: Path) -> None:
    fill(path)
    change(path, "DELETE FROM word WHERE id > 1", "CREATE UNIQUE INDEX one ON word (kind)")
    with (
        closing(Study.open(path, clock=lambda: DAY)) as study,
        pytest.raises(DamagedDataError),
    ):
        study.add([ImportedWord(NewWord("法制", "法制", "fǎzhì", ""))])


def test_a_file_of_a_format_that_is_not_known_is_damage(path: Path) -> None:
    fill(path)
    content = bytearray(path.read_bytes())
    content[44:48] = (77).to_bytes(4, "big")  # the format of the schema
    path.write_bytes(content)
    with pytest.raises(DamagedDataError):
        Study.open(path)


@pytest.mark.parametrize("lose", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_a_lost_file_is_not_replaced_by_an_empty_one_in_silence(
    lose: Callable[[Path], object], path: Path
) -> None:
    fill(path)
    Study.open(path, clock=lambda: DAY + timedelta(days=1)).close()
    lose(path)
    with pytest.raises(DamagedDataError, match="backups") as refused:
        Study.open(path)
    assert refused.value.backup is not None
    restore(path, refused.value.backup.path, DAY)
    with closing(Study.open(path)) as study:
        assert len(study.saved()) == 3


def test_restoring_keeps_the_damaged_file_under_another_name(path: Path) -> None:
    fill(path)
    Study.open(path, clock=lambda: DAY + timedelta(days=1)).close()
    (backup,) = (path.parent / "backups").iterdir()
    for content in (b"damaged", b"damaged again"):
        path.write_bytes(content)
        path.with_name("tifa.sqlite3-wal").write_bytes(b"log")
        kept = restore(path, backup, DAY)
        assert kept is not None
        assert kept.read_bytes() == content
        assert kept.with_name(kept.name + "-wal").read_bytes() == b"log"
        with closing(Study.open(path)) as study:
            assert len(study.saved()) == 3


def test_starting_empty_keeps_the_damaged_file_too(path: Path) -> None:
    fill(path)
    content = path.read_bytes()
    kept = start_empty(path, DAY)
    assert kept is not None
    assert kept.read_bytes() == content
    with closing(Study.open(path)) as study:
        assert study.saved() == ()


def test_a_backup_that_is_gone_restores_nothing_and_moves_nothing(path: Path) -> None:
    fill(path)
    before = path.read_bytes()
    with pytest.raises(UserError):
        restore(path, path.with_name("none.sqlite3"), DAY)
    assert path.read_bytes() == before


def test_a_restore_that_is_killed_loses_neither_file_nor_offer(path: Path) -> None:
    fill(path)
    Study.open(path, clock=lambda: DAY + timedelta(days=1)).close()
    (backup,) = (path.parent / "backups").iterdir()
    sound = backup.read_bytes()
    path.write_bytes(b"damaged")
    dies_when_it_renames = "\n".join(
        (
            "import os, sys, datetime, pathlib",
            "from reader.study.restoring import restore",
            "renames = []",
            "def count(event, _):",
            "    if event == 'os.rename':",
            "        renames.append(event)",
            "        if len(renames) == int(sys.argv[3]):",
            "            os._exit(9)",
            "sys.addaudithook(count)",
            "paths = map(pathlib.Path, sys.argv[1:3])",
            "restore(*paths, datetime.datetime.now(datetime.UTC))",
        )
    )
    for number in (1, 2, 3, 4, 5):
        arguments = (str(path), str(backup), str(number))
        subprocess.run(
            [sys.executable, "-c", dies_when_it_renames, *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        )
        if not path.exists() or path.read_bytes() != sound:
            with pytest.raises(DamagedDataError) as offered:
                Study.open(path)
            assert offered.value.backup is not None
    with closing(Study.open(path)) as study:
        assert len(study.saved()) == 3
    assert b"damaged" in [kept.read_bytes() for kept in path.parent.glob("*-damaged-*")]
    assert not [*path.parent.glob(".tifa-*")]


def test_what_lies_around_a_damaged_page_is_rescued(path: Path) -> None:
    fill(path, words=300)
    page = 4096
    content = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        leaves = (
            [
                number
                for (number,) in connection.execute(
                    "SELECT pageno FROM dbstat WHERE name = 'word' AND pagetype = 'leaf'"
                )
            ]
            if _has_dbstat()
            else []
        )
    if not leaves:
        pytest.skip("this SQLite does not say where its pages are")
    for number in (leaves[1], leaves[-2]):
        content[(number - 1) * page : number * page] = bytes(page)
    path.write_bytes(content)
    with pytest.raises(DamagedDataError), closing(Study.open(path)) as study:
        study.saved()
    rescued = rescue(path)
    with closing(rescued.study) as study:
        assert 200 < len(study.saved()) < 300
        assert rescued.lost == 300 - len(study.saved())
        assert study.known.ids()


def _has_dbstat() -> bool:
    with closing(sqlite3.connect(":memory:")) as connection, suppress(sqlite3.Error):
        connection.execute("SELECT pageno FROM dbstat")
        return True
    return False


@pytest.mark.parametrize("seed", range(60))
def test_no_damage_ends_otherwise_than_in_words(seed: int, path: Path) -> None:
    fill(path, words=60)
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 5, 50])):
        at = chance.randrange(len(content))
        content[at] = chance.randrange(256)
    if chance.random() < 0.2:
        content = content[: chance.randrange(len(content))]
    path.write_bytes(content)
    with suppress(UserError), closing(Study.open(path)) as study:
        study.saved(), study.corrections.all(), study.known.words()
        study.recent(10)
        study.add([ImportedWord(NewWord("法制", "法制", "fǎzhì", ""))])
        study.known.mark([("法制", "fǎzhì")])
        study.corrections.add(Correction("制", words=("制",), scope=Scope.ALWAYS))
        study.remove([1, 2])
    with suppress(UserError):
        rescue(path).study.close()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode here")
def test_the_data_are_the_users_alone(path: Path) -> None:
    fill(path)
    Study.open(path, clock=lambda: DAY + timedelta(days=1)).close()
    glossary = path.parent / "glossaries" / "mine.csv"
    glossary.parent.mkdir()
    glossary.touch()
    everything = [path.parent, *path.parent.rglob("*")]
    for other in everything:
        other.chmod(0o755 if other.is_dir() else 0o644)
    outside = path.parent.parent / "outside.csv"
    outside.touch(0o644)
    (glossary.parent / "link.csv").symlink_to(outside)
    study = Study.open(path, clock=lambda: DAY + timedelta(days=2))
    for other in [path.parent, *path.parent.rglob("*")]:
        if not other.is_symlink():
            wanted = 0o700 if other.is_dir() else 0o600
            assert stat.S_IMODE(other.stat().st_mode) == wanted, other
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644
    study.close()


def test_half_a_surrogate_pair_is_refused_in_words(path: Path) -> None:
    with closing(Study.open(path)) as study:
        with pytest.raises(UserError, match="half a character"):
            study.add([ImportedWord(NewWord("字\ud800", "", "", ""))])
        assert study.saved() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode here")
def test_a_new_file_is_the_users_alone_from_its_first_moment(tmp_path: Path) -> None:
    path = tmp_path / "home" / "tifa.sqlite3"
    with closing(Study.open(path)):
        assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.glob("*.sqlite3*")} == {
            0o600
        }
