"""What is whole in a damaged file of study data, read row by row."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from reader.study.copies import opened_copy
from reader.study.database import user_errors
from reader.study.schema import Schema
from reader.study.store import Study, utc_now
from reader.study.words import Removal

_LARGEST = 2**62
_TRIES = 20_000
"""How many queries for rows around damaged pages are made at most for one table."""


class Rescued(NamedTuple):
    """Hold the whole rows of a damaged file, in memory, and how many rows could not be read."""

    study: Study
    lost: int

    @property
    def has_something(self) -> bool:
        """Return whether any words or corrections were read."""
        study = self.study
        return bool(study.saved() or study.corrections.all() or study.known.words())


def rescue(path: Path, clock: Callable[[], datetime] = utc_now) -> Rescued:
    """Read what is whole in a damaged file, which stays as it is.

    A table of which nothing is known any more counts as one lost row. Raises UserError where the
    file cannot be read at all.
    """
    lost = 0
    with user_errors(path), closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        with opened_copy(path) as source:
            # Else one damaged description of a table would keep all tables from being read.
            source.execute("PRAGMA writable_schema = ON")
            source.text_factory = bytes
            for table, columns in Schema().columns(Schema().version).items():
                rows, missing = _rows(source, table, columns)
                lost += missing
                names = ", ".join(f'"{column}"' for column in columns)
                raw.execute(f"CREATE TABLE {table} ({names})")
                marks = ", ".join("?" * len(columns))
                raw.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        found = Study(raw, path, clock)
        with ExitStack() as on_failure:
            rescued = on_failure.enter_context(closing(Study.in_memory(path, clock)))
            words = (word._replace(id=n) for n, word in enumerate(found.saved(), 1))
            rescued.restore(Removal(tuple(words)))
            kept = found.corrections.all()
            rescued.corrections.restore(each._replace(id=n) for n, each in enumerate(kept, 1))
            rescued.known.restore(found.known.words())
            for place in found.recent(_LARGEST):
                rescued.remember_place(place)
            on_failure.pop_all()
    return Rescued(rescued, lost + found.damaged_rows)


def _rows(
    source: sqlite3.Connection, table: str, columns: Sequence[str]
) -> tuple[list[tuple[Any, ...]], int]:
    """Return the rows of a table that can be read, and how many more there are."""
    try:
        present = {name.decode() for _, name, *_ in source.execute(f"PRAGMA table_info({table})")}
    except (sqlite3.Error, UnicodeDecodeError):
        present = set()
    if not present:
        return [], 1
    values = ", ".join(
        f'"{name}"' if name in present else _instead(name, present) for name in columns
    )
    rows, is_complete = _with_rowid(source, f"SELECT rowid, {values} FROM {table} NOT INDEXED")
    if not rows:
        rows, is_complete = _both_ways(source, f"SELECT {values} FROM {table}", columns[:2])
    whole = [tuple(map(_decoded, row)) for row in rows]
    return whole, 0 if is_complete else max(1, _count(source, table) - len(whole))


def _instead(name: str, present: set[str]) -> str:
    """Return what stands for a column that is no longer there."""
    if name in ("id", "word_id"):
        return "rowid"
    if name == "traditional" and "simplified" in present:
        return "simplified"
    if name in ("at", "saved_at"):
        return "'1970-01-01T00:00:00+00:00'"
    return {"kind": "'word'", "scope": "'always'", "alike": "1"}.get(name, "''")


def _with_rowid(source: sqlite3.Connection, query: str) -> tuple[list[Any], bool]:
    """Read a table by its row numbers: from both ends, then around each damaged page."""
    found: dict[int, Any] = {}

    def read(least: int, most: int, order: str) -> tuple[int | None, bool]:
        """Return the last row number read, and whether the end was reached."""
        last = None
        cursor = source.cursor()
        try:
            cursor.execute(
                f"{query} WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}", (least, most)
            )
            for last, *row in cursor:
                found.setdefault(last, row)
        except sqlite3.Error:
            return last, False
        return last, True

    first, is_complete = read(-_LARGEST, _LARGEST, "DESC")
    if is_complete:
        return [*found.values()], True
    ranges = [(-_LARGEST, _LARGEST if first is None else first - 1)]
    for _ in range(_TRIES):
        if not ranges:
            break
        least, most = ranges.pop()
        last, is_done = read(least, most, "ASC")
        if is_done or least >= most:
            continue
        if last is not None and last >= least:
            ranges.append((last + 1, most))
        else:
            middle = (least + most) // 2
            ranges += [(middle + 1, most), (least, middle)]
    return [found[number] for number in sorted(found)], False


def _both_ways(
    source: sqlite3.Connection, query: str, key: Sequence[str]
) -> tuple[list[Any], bool]:
    """Read a table without row numbers from both ends up to the first damaged page."""
    found: dict[Any, None] = {}
    for order in ("ASC", "DESC"):
        by = ", ".join(f'"{column}" {order}' for column in key)
        try:
            for row in source.execute(f"{query} ORDER BY {by}"):
                found[row] = None
        except sqlite3.Error:
            continue
        return [*found], True
    return [*found], False


def _count(source: sqlite3.Connection, table: str) -> int:
    try:
        (count,) = source.execute(f"SELECT count(*) FROM {table}").fetchone()
    except sqlite3.Error:
        return 0
    return int(count)


def _decoded(value: Any) -> Any:
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        return None
