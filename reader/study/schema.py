"""The tables of the study data, and the migration of files of older versions."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from reader.errors import UserError
from reader.study.transaction import transaction

APPLICATION_ID = int.from_bytes(b"TIFA", "big")
USER_VERSION = 3

_WORDS_AND_PLACES = (
    """CREATE TABLE word (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        simplified TEXT NOT NULL CHECK (simplified <> ''),
        reading TEXT NOT NULL,
        traditional TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        english TEXT NOT NULL,
        kind TEXT NOT NULL,
        tags TEXT NOT NULL DEFAULT '',
        saved_at TEXT NOT NULL,
        UNIQUE (simplified, reading)
    )""",
    "CREATE INDEX word_by_date ON word (saved_at, id)",
    """CREATE TABLE context (
        id INTEGER PRIMARY KEY,
        word_id INTEGER NOT NULL REFERENCES word (id) ON DELETE CASCADE,
        sentence TEXT NOT NULL CHECK (sentence <> ''),
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        article TEXT NOT NULL,
        date TEXT,
        UNIQUE (word_id, sentence)
    )""",
    """CREATE TABLE place (
        key TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        path TEXT NOT NULL,
        paragraph INTEGER NOT NULL,
        "offset" INTEGER NOT NULL,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX place_by_date ON place (at)",
)
_CORRECTIONS_AND_KNOWN_WORDS = (
    """CREATE TABLE correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL CHECK (text <> ''),
        words TEXT NOT NULL,
        syllables TEXT NOT NULL,
        scope TEXT NOT NULL,
        article TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        occurrence INTEGER NOT NULL,
        alike INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (text, words, syllables, scope, article, before, after, occurrence)
    )""",
    "CREATE INDEX correction_by_date ON correction (at, id)",
    """CREATE TABLE known (
        simplified TEXT NOT NULL CHECK (simplified <> ''),
        reading TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (simplified, reading)
    ) WITHOUT ROWID""",
)
_INDEXES = (
    "CREATE INDEX word_by_traditional ON word (traditional, reading)",
    "CREATE INDEX known_by_date ON known (at DESC, simplified, reading)",
)

SCHEMA = (*_WORDS_AND_PLACES, *_CORRECTIONS_AND_KNOWN_WORDS, *_INDEXES)
"""`reading` is the pinyin without its spacing; ids are never used twice, so that a removal can be
undone; times are UTC in ISO 8601; `word.tags` are separated by spaces, words and syllables of a
correction are a list in JSON."""

MIGRATIONS: Mapping[int, Sequence[str]] = {1: _CORRECTIONS_AND_KNOWN_WORDS, 2: _INDEXES}
"""The statements that migrate each past version to the next one."""


_COLUMN = re.compile(r'^\s+"?(\w+)"? (?:TEXT|INTEGER)', re.MULTILINE)
_OBJECTS = """
    SELECT object.type, object.name, "column".name
    FROM sqlite_master AS object LEFT JOIN pragma_table_info(object.name) AS "column"
    WHERE object.type IN ('table', 'view', 'trigger')
"""
_ORPHANS = "DELETE FROM context WHERE word_id NOT IN (SELECT id FROM word)"


class Schema(NamedTuple):
    """Hold the newest tables of a database and the migrations from every past version."""

    version: int = USER_VERSION
    statements: Sequence[str] = SCHEMA
    migrations: Mapping[int, Sequence[str]] = MIGRATIONS

    def columns(self, version: int) -> dict[str, tuple[str, ...]]:
        """Return the tables that a file of a version has, and at least which columns."""
        made = chain.from_iterable(self.migrations.get(n, ()) for n in range(version, self.version))
        later = _tables(made)
        return {
            table: columns
            for table, columns in _tables(self.statements).items()
            if table not in later
        }

    def table_texts(self, version: int) -> set[str]:
        """Return the statements that make the tables that a file of a version has."""
        tables = self.columns(version)
        return {_plain(text) for text in self.statements if _name(text) in tables}


class MalformedError(sqlite3.DatabaseError):
    """Say, as an error of SQLite for damage, that a database lacks what the programme made."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def migrate(
    connection: sqlite3.Connection, path: Path, schema: Schema, back_up: Callable[[], object]
) -> None:
    """Create the tables in a new file, or migrate an old one after backing it up.

    Raises UserError, with the file unchanged, where it is another programme's or of a newer
    version, and MalformedError where it has not the tables of its version.
    """
    version = _version(connection, path, schema)
    if version:
        check_tables(connection, schema, version)
    if version == schema.version:
        return
    if version:
        back_up()
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            _take_steps(connection, _version(connection, path, schema), schema)
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def check_tables(connection: sqlite3.Connection, schema: Schema, version: int) -> None:
    """Raise MalformedError unless a file has the tables of its version, and no triggers."""
    wanted, newest = schema.columns(version), _tables(schema.statements)
    found: dict[str, set[str]] = {}
    for kind, table, column in connection.execute(_OBJECTS):
        if kind == "trigger" or (kind == "view" and table in newest):
            raise MalformedError(f"there is a {kind} {table}")
        found.setdefault(table, set()).add(column)
    for table, columns in wanted.items():
        if missing := set(columns) - found.get(table, set()):
            raise MalformedError(f"the table {table} has no {', '.join(sorted(missing))}")
    if unexpected := (newest.keys() - wanted.keys()) & found.keys():
        raise MalformedError(f"in version {version} there is {', '.join(sorted(unexpected))}")


def table_texts(connection: sqlite3.Connection) -> set[str]:
    """Return the statements that made the tables and indexes of a file."""
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {_plain(sql) for (sql,) in rows}


def _tables(statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    tables = (text for text in statements if text.startswith("CREATE TABLE"))
    return {_name(text): tuple(_COLUMN.findall(text)) for text in tables}


def _name(statement: str) -> str:
    return statement.split()[2]


def _plain(statement: str) -> str:
    return " ".join(statement.split())


def _take_steps(connection: sqlite3.Connection, version: int, schema: Schema) -> None:
    if version == schema.version:
        return
    if version == 0:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        steps = [schema.statements]
    else:
        connection.execute(_ORPHANS)
        steps = [schema.migrations[step] for step in range(version, schema.version)]
    for statement in chain.from_iterable(steps):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {schema.version}")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"rows that point nowhere after a migration: {broken[:5]}")


def _version(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    """Return the version of the file, 0 for a new one, which another process may be creating."""
    connection.execute("SAVEPOINT at_one_time")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("RELEASE at_one_time")
    if application != APPLICATION_ID and (application or version or tables):
        raise UserError(
            "This database belongs to another programme, so it is left as it is.",
            where=str(path),
            remedy="Move it elsewhere and start again.",
        )
    if version < 0 or (tables and not version):
        raise MalformedError(f"there are {tables} tables of version {version}")
    if version > schema.version:
        raise UserError(
            "These saved words were written by a newer Tifa Reader.",
            where=str(path),
            remedy="Install the newest version and start again.",
        )
    return int(version)
