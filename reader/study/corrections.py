"""The user's corrections, in the database: added, listed, removed and restored."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from reader.language.corrections.correction import Correction, Origin, Scope
from reader.study.broadcast import Broadcast
from reader.study.database import Database
from reader.study.rows import timestamp
from reader.study.soundness import number, texts, time, whole_rows
from reader.study.words import Change, ChangeKind

_SELECT = """
    SELECT id, at, text, words, syllables, scope,
           article, before, after, occurrence, alike, paragraph, "start", path, title
    FROM correction {some} ORDER BY at DESC, id DESC
"""
_SOME = "WHERE id IN (SELECT value FROM json_each(?))"
_INSERT = """
    INSERT INTO correction
        (id, at, text, words, syllables, scope,
         article, before, after, occurrence, alike, paragraph, "start", path, title)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (text, words, syllables, scope, article, before, after, occurrence)
    DO {again} RETURNING id
"""


class SavedCorrection(NamedTuple):
    """Hold a correction in the database; `at` is when it was made, aware and in UTC."""

    id: int
    correction: Correction
    at: datetime


class SavedCorrections:
    """Store corrections, each once; one made again counts as the newest."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], damaged: set[object]
    ) -> None:
        self._database = database
        self._clock = clock
        self._damaged = damaged
        self._changes = Broadcast[Change]()

    def add(self, correction: Correction) -> SavedCorrection:
        """Add a correction."""
        at = self._clock()
        with self._database.changing() as connection:
            id_ = _insert(connection, None, correction, at, again="UPDATE SET at = excluded.at")
        assert id_ is not None
        self._notify(ChangeKind.SAVED, [id_])
        return SavedCorrection(id_, correction, at)

    def add_all(self, corrections: Iterable[tuple[Correction, datetime | None]]) -> int:
        """Add those not there yet, with the time they were made, if known; return how many."""
        now = self._clock()
        with self._database.changing() as connection:
            ids = [_insert(connection, None, each, at or now) for each, at in corrections]
        return self._notify(ChangeKind.SAVED, ids)

    def all(self) -> tuple[SavedCorrection, ...]:
        """Return all corrections, newest first, but for damaged ones."""
        with self._database.reading() as connection:
            return self._read(connection, _SELECT.format(some=""))

    def oldest_first(self) -> tuple[Correction, ...]:
        """Return all corrections, oldest first, as `Annotator.correct` applies them."""
        return tuple(saved.correction for saved in reversed(self.all()))

    def remove(self, ids: Iterable[int]) -> tuple[SavedCorrection, ...]:
        """Remove corrections and return them for `restore`; ids not there are ignored."""
        with self._database.changing() as connection:
            removed = self._read(connection, _SELECT.format(some=_SOME), json.dumps(list(ids)))
            connection.executemany(
                "DELETE FROM correction WHERE id = ?", [(saved.id,) for saved in removed]
            )
        self._notify(ChangeKind.REMOVED, [saved.id for saved in removed])
        return removed

    def restore(self, removed: Iterable[SavedCorrection]) -> None:
        """Restore removed corrections with their ids and times, unless they were made again."""
        with self._database.changing() as connection:
            ids = [_insert(connection, saved.id, saved.correction, saved.at) for saved in removed]
        self._notify(ChangeKind.RESTORED, ids)

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every change of the corrections; return a function that ends that."""
        return self._changes.subscribe(callback)

    def _read(
        self, connection: sqlite3.Connection, query: str, *parameters: str
    ) -> tuple[SavedCorrection, ...]:
        return tuple(whole_rows(connection, query, parameters, _saved, self._damaged))

    def _notify(self, kind: ChangeKind, ids: Iterable[int | None]) -> int:
        changed = tuple(id_ for id_ in ids if id_ is not None)
        if changed:
            self._changes.notify(Change(kind, changed))
        return len(changed)


def _insert(
    connection: sqlite3.Connection,
    id_: int | None,
    correction: Correction,
    at: datetime,
    *,
    again: str = "NOTHING",
) -> int | None:
    """Insert a correction and return its id; None where it is there already and unchanged."""
    row = (
        id_,
        timestamp(at),
        correction.text,
        json.dumps(correction.words, ensure_ascii=False),
        json.dumps(correction.syllables, ensure_ascii=False),
        correction.scope,
        *correction.origin,
    )
    for (found,) in connection.execute(_INSERT.format(again=again), row).fetchall():
        return int(found)
    return None


def _saved(
    id_: int, at: str, text: str, words: str, syllables: str, scope: str, *place: Any
) -> SavedCorrection:
    origin = Origin(*place)
    texts(text, origin.article, origin.before, origin.after, origin.path, origin.title)
    for value in (origin.occurrence, origin.alike, origin.paragraph, origin.start):
        number(value)
    correction = Correction(text, _strings(words), _strings(syllables), Scope(scope), origin)
    return SavedCorrection(id_, correction, time(at))


def _strings(listed: str) -> tuple[str, ...]:
    """Read a list of texts. Raises ValueError or TypeError."""
    strings = json.loads(listed)
    if not isinstance(strings, list):
        raise ValueError(f"{listed!r} is no list")
    texts(*strings)
    return tuple(strings)
