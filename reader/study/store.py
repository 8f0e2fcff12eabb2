"""The study data: all changes of saved words and places go through here."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from reader.errors import UserError
from reader.saying import Saying
from reader.study import rows
from reader.study.backups import back_up, backed_up_on
from reader.study.broadcast import Broadcast
from reader.study.copies import opened_copy
from reader.study.corrections import SavedCorrections
from reader.study.data_folder import PRIVATE_FOLDER, prepare
from reader.study.database import (
    LET_WRITE,
    Database,
    connect,
    may_not_be_written,
    refuse_lost,
    user_errors,
    write_ahead,
)
from reader.study.known_words import KnownWords
from reader.study.saved_list import SavedList
from reader.study.schema import Schema, migrate
from reader.study.words import (
    Added,
    Change,
    ChangeKind,
    ImportedWord,
    PlaceRecord,
    Removal,
    SavedWord,
)

_HAS_SOMETHING = """
    SELECT EXISTS (SELECT 1 FROM word)
        OR EXISTS (SELECT 1 FROM correction) OR EXISTS (SELECT 1 FROM known)
"""
COPIED_AT_ONCE = 4 << 20
"""A file up to so many bytes is backed up in some milliseconds."""


def utc_now() -> datetime:
    """Return the time, aware and in UTC."""
    return datetime.now(UTC)


class Study:
    """Store saved words and places in one SQLite file, used from the thread that opened it.

    `corrections` and `known` are in the same file; `list` reads single saved words. A method that
    changes something returns after the change is on disk and the subscribers are notified. Every
    method raises UserError where the disk or another programme prevents it, and DamagedDataError
    where the file is damaged. Damaged rows are left out of what is returned.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, clock: Callable[[], datetime]
    ) -> None:
        self._database = Database(connection, path)
        self._clock = clock
        self._changes = Broadcast[Change]()
        self._damaged: set[object] = set()
        self.is_read_only = False
        self.is_backup_due = False
        self.list = SavedList(self._database, self._damaged)
        self.corrections = SavedCorrections(self._database, clock, self._damaged)
        self.known = KnownWords(self._database, clock, self._damaged)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        schema: Schema | None = None,
    ) -> Self:
        """Open or create the file; migrate an old one; back it up once a day.

        A large file is not copied now but `is_backup_due`: by `back_up_file`, in any thread, else
        when it is closed.

        What may not be written is read into memory, `is_read_only`, and changing it raises
        UserError. Raises UserError, with the file unchanged, where it is newer than the programme
        or another programme's; DamagedDataError where it is damaged, or gone but for its backups.
        """
        with user_errors(path):
            refuse_lost(path)
            path.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
            prepare(path.parent)
            try:
                connection = connect(path)
                try:
                    study = cls(connection, path, clock)
                    study._prepare(schema or Schema())
                except BaseException as error:
                    with closing(connection):
                        if may_not_be_written(error):
                            raise
                        with user_errors(path, connection):
                            raise
            except (OSError, sqlite3.Error) as error:
                if not may_not_be_written(error) or not path.is_file():
                    raise
                study = cls._open_read_only(path, clock, schema or Schema())
        return study

    @classmethod
    def in_memory(cls, path: Path, clock: Callable[[], datetime] = utc_now) -> Self:
        """Return empty study data in memory; `path` is for messages."""
        study = cls(sqlite3.connect(":memory:", isolation_level=None), path, clock)
        migrate(study._database.connection, path, Schema(), lambda: None)
        return study

    @property
    def path(self) -> Path:
        """Return the path of the file."""
        return self._database.path

    @property
    def damaged_rows(self) -> int:
        """Return how many rows have been left out so far, as they are damaged."""
        return len(self._damaged)

    def troubles(self) -> list[UserError]:
        """Return what the user should know of the data so far: not changeable, or damaged rows."""
        found = []
        if self.is_read_only:
            found.append(
                UserError(
                    "The saved words can only be read, so nothing can be saved.",
                    where=str(self.path),
                    remedy=LET_WRITE,
                )
            )
        if self._damaged:
            found.append(
                UserError(
                    Saying("Damaged rows that are left out: {count}.", count=self.damaged_rows),
                    where=str(self.path),
                    remedy="Older files in the folder 'backups' beside it may have them.",
                )
            )
        return found

    def back_up(self) -> Path:
        """Copy the data as they are now into `backups/`, and return the copy."""
        with user_errors(self.path):
            return back_up(self._database.connection, self.path, self._clock())

    def close(self) -> None:
        """Close the file, once it is backed up."""
        with closing(self._database.connection):
            if self.is_backup_due:
                with suppress(sqlite3.DatabaseError):  # said when it is opened next
                    self._back_up_today()

    def add(self, words: Iterable[ImportedWord]) -> Added:
        """Add words that come newest first, as `saved` returns them: all, or none on an error.

        A word saved before gets the sentences that it lacks.
        """
        now = self._clock()
        with self._database.changing():
            outcomes = [self._add(word, now) for word in reversed(list(words))]
        changed = [id_ for id_, is_new, is_longer in outcomes if is_new or is_longer]
        if changed:
            self._notify(ChangeKind.SAVED, dict.fromkeys(changed))
        new = sum(is_new for _, is_new, _ in outcomes)
        return Added(new, len(changed) - new, len(outcomes) - len(changed))

    def saved(self) -> tuple[SavedWord, ...]:
        """Return all saved words, newest first."""
        with self._database.reading() as connection:
            return rows.words(connection, damaged=self._damaged)

    def remove(self, ids: Iterable[int]) -> Removal:
        """Remove words and return what `restore` needs to undo it; ids not there are ignored."""
        with self._database.changing() as connection:
            removal = Removal(rows.words(connection, ids, damaged=self._damaged))
            connection.executemany(
                "DELETE FROM word WHERE id = ?", [(word.id,) for word in removal.words]
            )
        if removal.words:
            self._notify(ChangeKind.REMOVED, [word.id for word in removal.words])
        return removal

    def restore(self, removal: Removal) -> None:
        """Restore removed words with their ids, dates and sentences.

        A word that was saved again meanwhile stays and gets the sentences it lacks.
        """
        with self._database.changing():
            ids = [self._restore(word) for word in removal.words]
        if ids:
            self._notify(ChangeKind.RESTORED, ids)

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every change of the saved words; return a function that ends that."""
        return self._changes.subscribe(callback)

    def remember_place(self, place: PlaceRecord) -> None:
        """Store where the user stopped in an article, instead of the earlier place."""
        with self._database.changing() as connection:
            rows.put_place(connection, place)

    def place(self, key: str) -> PlaceRecord | None:
        """Return where the user stopped in an article."""
        with self._database.reading() as connection:
            found = rows.places(connection, "WHERE key = ?", key, damaged=self._damaged)
            return next(iter(found), None)

    def recent(self, limit: int) -> tuple[PlaceRecord, ...]:
        """Return the places in the articles read last, newest first."""
        with self._database.reading() as connection:
            clause = "ORDER BY at DESC, key LIMIT ?"
            return rows.places(connection, clause, limit, damaged=self._damaged)

    def forget(self, key: str) -> None:
        """Remove the place in an article."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM place WHERE key = ?", (key,))

    @classmethod
    def _open_read_only(cls, path: Path, clock: Callable[[], datetime], schema: Schema) -> Self:
        memory = sqlite3.connect(":memory:", isolation_level=None)
        try:
            with opened_copy(path) as copy:
                copy.execute("PRAGMA journal_mode = DELETE")
                copy.backup(memory)
            migrate(memory, path, schema, lambda: None)
            memory.execute("PRAGMA query_only = ON")
            study = cls(memory, path, clock)
            study.is_read_only = True
        except BaseException:
            memory.close()
            raise
        return study

    def _prepare(self, schema: Schema) -> None:
        now = self._clock()
        connection, path = self._database.connection, self._database.path
        migrate(connection, path, schema, lambda: back_up(connection, path, now))
        write_ahead(connection)
        (has_something,) = connection.execute(_HAS_SOMETHING).fetchone()
        if has_something and not backed_up_on(path, now):
            if path.stat().st_size <= COPIED_AT_ONCE:
                self._back_up_today()
            else:
                self.is_backup_due = True

    def _back_up_today(self) -> None:
        path = self._database.path
        try:
            back_up(self._database.connection, path, self._clock())
        except (OSError, sqlite3.OperationalError) as error:
            import logging

            logging.getLogger(__name__).warning("no backup of %s today: %s", path, error)

    def _add(self, imported: ImportedWord, now: datetime) -> tuple[int, bool, bool]:
        """Return the word's id, whether it is new, and whether sentences were added."""
        connection = self._database.connection
        found = rows.find_word(connection, imported.word)
        id_ = found or rows.insert_word(connection, imported.word, imported.saved_at or now)
        return id_, found is None, rows.add_contexts(connection, id_, imported.contexts)

    def _restore(self, word: SavedWord) -> int:
        connection = self._database.connection
        id_ = rows.find_word(connection, word) or rows.insert_word(
            connection, word, word.saved_at, id_=word.id, tags=word.tags
        )
        rows.add_contexts(connection, id_, word.contexts)
        return id_

    def _notify(self, kind: ChangeKind, ids: Iterable[int]) -> None:
        self._changes.notify(Change(kind, tuple(ids)))
