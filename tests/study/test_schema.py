import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import UserError
from reader.language.corrections.correction import Scope, origin_of
from reader.study.schema import (
    APPLICATION_ID,
    MIGRATIONS,
    SCHEMA,
    USER_VERSION,
    Schema,
    migrate,
)
from reader.study.store import Study
from reader.study.words import NewWord, word_key
from tests.study.saving import save

VERSIONS = sorted((Path(__file__).parent / "versions").glob("*.sql"))

NEXT = Schema(USER_VERSION + 1, SCHEMA, {USER_VERSION: ("ALTER TABLE word ADD COLUMN note TEXT",)})
FAILING = Schema(
    USER_VERSION + 1,
    SCHEMA,
    {USER_VERSION: ("DELETE FROM word", "ALTER TABLE no_such_table ADD COLUMN note TEXT")},
)
BREAKING = Schema(
    USER_VERSION + 1,
    SCHEMA,
    {USER_VERSION: ("INSERT INTO context VALUES (99, 4711, '执行。', 0, 2, '', NULL)",)},
)


def stored(version: Path, path: Path) -> Path:
    """Make the database that a past version left."""
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as connection:
        connection.executescript(version.read_text("utf-8"))
    connection.close()
    return path


def pragma(path: Path, name: str) -> int:
    connection = sqlite3.connect(path)
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    return int(value)


def tables(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    ).fetchall()
    connection.close()
    return [(name, " ".join(sql.split())) for name, sql in rows]


def test_a_new_file_is_marked_as_ours(study: Study, path: Path) -> None:
    assert pragma(path, "application_id") == APPLICATION_ID == 0x54494641
    assert pragma(path, "user_version") == USER_VERSION


def test_a_file_that_another_process_makes_meanwhile_is_ours(path: Path) -> None:
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path, isolation_level=None)

    def make_it_meanwhile(statement: str) -> None:
        if statement == "PRAGMA user_version":
            other = sqlite3.connect(path, timeout=0, isolation_level=None)
            with suppress(sqlite3.OperationalError):
                migrate(other, path, Schema(), lambda: None)
            other.close()

    connection.set_trace_callback(make_it_meanwhile)
    migrate(connection, path, Schema(), lambda: None)
    connection.close()
    assert pragma(path, "user_version") == USER_VERSION


def test_every_past_version_has_a_way_to_the_next_and_a_stored_database() -> None:
    assert sorted(MIGRATIONS) == list(range(1, USER_VERSION))
    assert sorted(int(version.stem) for version in VERSIONS) == list(range(1, USER_VERSION + 1))


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.stem)
def test_what_a_past_version_stored_is_still_there(
    version: Path, path: Path, open_study: Callable[[], Study]
) -> None:
    stored(version, path)
    study = open_study()
    newest, oldest = study.saved()
    assert (newest.id, newest.simplified, newest.tags) == (3, "民心", ("people", "mood"))
    assert (oldest.pinyin, oldest.saved_at.isoformat()) == (
        "zhíxíng nán",
        "2026-01-01T08:31:00+00:00",
    )
    assert [context.sentence for context in oldest.contexts] == [
        "解决执行难问题。",
        "“执行难”依然存在。",
    ]
    place = study.place("a.txt")
    assert place is not None
    assert (place.paragraph, place.offset) == (3, 14)
    assert pragma(path, "user_version") == USER_VERSION


def test_the_corrections_and_known_words_of_version_2_are_still_there(
    path: Path, open_study: Callable[[], Study]
) -> None:
    stored(Path(__file__).parent / "versions" / "2.sql", path)
    study = open_study()
    newest, oldest = study.corrections.all()
    assert (newest.correction.scope, newest.correction.syllables) == (
        Scope.ALWAYS,
        ("Wang2", "Sheng4", "jun4"),
    )
    assert (oldest.id, oldest.correction.words) == (1, ("落实", "党"))
    texts = ["周永康要求解决执行积案", "贯彻落实党的十七大精神，解决执行难。"]
    assert oldest.correction.origin == origin_of(
        texts, 1, 2, 5, path="/texts/a.txt", title="周永康"
    )
    assert {*study.known.ids()} == {word_key("执行", "zhíxíng"), word_key("法案", "fǎ'àn")}


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.stem)
def test_a_file_that_was_brought_up_to_date_has_the_tables_of_a_new_one(
    version: Path, tmp_path: Path
) -> None:
    old, new = stored(version, tmp_path / "old" / "tifa.sqlite3"), tmp_path / "tifa.sqlite3"
    for path in (old, new):
        Study.open(path).close()
    assert tables(old) == tables(new)


def test_a_migration_backs_the_file_up_first(path: Path) -> None:
    stored(VERSIONS[-1], path)
    Study.open(path, schema=NEXT).close()
    assert pragma(path, "user_version") == NEXT.version
    (backup,) = (path.parent / "backups").iterdir()
    assert pragma(backup, "user_version") == USER_VERSION
    study = Study.open(backup)
    assert len(study.saved()) == 2
    study.close()


def test_a_migration_is_not_begun_where_no_backup_can_be_made(path: Path) -> None:
    stored(VERSIONS[-1], path)
    (path.parent / "backups").write_text("a file in the way")
    with pytest.raises(UserError, match="TIFA_HOME"):
        Study.open(path, schema=NEXT)
    assert pragma(path, "user_version") == USER_VERSION


@pytest.mark.parametrize(
    ("schema", "error"), [(FAILING, sqlite3.OperationalError), (BREAKING, RuntimeError)]
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    schema: Schema, error: type[Exception], path: Path, open_study: Callable[[], Study]
) -> None:
    stored(VERSIONS[-1], path)
    with pytest.raises(error):
        Study.open(path, schema=schema)
    assert len(open_study().saved()) == 2


def test_a_newer_file_is_refused_and_stays(path: Path) -> None:
    stored(VERSIONS[-1], path)
    Study.open(path, schema=NEXT).close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer Tifa Reader"):
        Study.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    ["CREATE TABLE bookmark (url)", "PRAGMA application_id = 7", "PRAGMA user_version = 1"],
)
def test_another_programmes_database_is_refused_and_stays(statement: str, path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="another programme"):
        Study.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"1", b"simplified,english\r\n", bytes(5000), b"\xff" * 5000])
def test_a_file_that_is_no_database_is_refused_and_stays(content: bytes, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UserError, match="not a file of saved words"):
        Study.open(path)
    assert path.read_bytes() == content


def test_a_damaged_schema_is_reported(path: Path, open_study: Callable[[], Study]) -> None:
    open_study().close()
    content = path.read_bytes()
    damaged = content.replace(b"NOT NULL", b"NOT NUL\xcc")
    assert damaged != content
    path.write_bytes(damaged)
    with pytest.raises(UserError):
        Study.open(path)
    assert path.read_bytes() == damaged


def test_a_folder_in_the_way_is_named(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(UserError, match="TIFA_HOME") as refused:
        Study.open(path)
    assert refused.value.where == str(path)


def test_an_empty_file_is_as_good_as_none(path: Path, open_study: Callable[[], Study]) -> None:
    path.parent.mkdir()
    path.touch()
    save(open_study(), NewWord("民心", "民心", "mínxīn", "popular feelings"))
    assert pragma(path, "user_version") == USER_VERSION
