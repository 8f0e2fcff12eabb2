"""Whether a file of study data is damaged: its pages, its tables, or single rows."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from reader.study.schema import Schema, check_tables, table_texts

_T = TypeVar("_T")

REFUSALS = (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""The errors by which reading a row refuses it as damaged."""

_LARGEST = 2**31
_MESSAGES = 100
_OF_A_VALUE = re.compile(r"(?:NULL|TEXT|NUMERIC) value in |CHECK constraint failed in ")


def has_sound_pages(connection: sqlite3.Connection) -> bool:
    """Return whether no page of the database is damaged; values in its rows may be."""
    found = connection.execute(f"PRAGMA quick_check({_MESSAGES})")
    return all(what == "ok" or _OF_A_VALUE.match(str(what)) for (what,) in found)


def is_whole(connection: sqlite3.Connection) -> bool:
    """Return whether pages, indexes and tables are as the programme made them.

    It reads the whole file.
    """
    schema = Schema()
    try:
        (checked,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        check_tables(connection, schema, version)
        made = table_texts(connection)
        is_same = made >= schema.table_texts(version) and not any(map(_is_foreign, made))
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    return bool(checked == "ok") and is_same


def _is_foreign(statement: str) -> bool:
    """Return whether a statement makes an index that can refuse rows, as none of ours does."""
    return statement.startswith("CREATE UNIQUE")


def whole_rows(
    connection: sqlite3.Connection,
    query: str,
    parameters: Sequence[object],
    make: Callable[..., _T],
    damaged: set[object],
) -> list[_T]:
    """Return what `make` makes of the columns of each row; add rows it refuses to `damaged`."""
    made = (whole(make, row, damaged) for row in decoded(connection, query, parameters))
    return [item for item in made if item is not None]


def whole(make: Callable[..., _T], row: Sequence[object], damaged: set[object]) -> _T | None:
    """Return what `make` makes of a row; None where it refuses it by one of REFUSALS."""
    try:
        return make(*row)
    except REFUSALS:
        damaged.add(row)
        return None


def decoded(
    connection: sqlite3.Connection, query: str, parameters: Sequence[object]
) -> list[tuple[Any, ...]]:
    """Return the rows of a query, with None for text that is no UTF-8."""
    try:
        return connection.execute(query, parameters).fetchall()
    except sqlite3.OperationalError as error:
        if hasattr(error, "sqlite_errorcode"):  # what cannot be decoded has none
            raise
    connection.text_factory = bytes
    try:
        rows = connection.execute(query, parameters).fetchall()
    finally:
        connection.text_factory = str
    return [tuple(map(_decoded, row)) for row in rows]


def _decoded(value: object) -> object:
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        return None


def texts(*values: Any) -> None:
    """Raise TypeError unless all values are text."""
    "".join(values)


def number(value: Any) -> int:
    """Return a number that was stored as one. Raises ValueError where it cannot be ours."""
    if type(value) is not int or not 0 <= value < _LARGEST:
        raise ValueError(f"{value!r} is no such number")
    return value


def time(value: Any) -> datetime:
    """Return a stored time, aware and in UTC. Raises ValueError or the like."""
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError(f"{value!r} has no time zone")
    return at if at.tzinfo is UTC else at.astimezone(UTC)
