"""Copies of the study data, in `backups/` beside it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from reader.files import PRIVATE, draft_of, remove_abandoned_drafts
from reader.study import rows
from reader.study.schema import APPLICATION_ID, USER_VERSION, MalformedError
from reader.study.soundness import has_sound_pages, is_whole

ALL_KEPT = timedelta(days=2)
"""How long every copy is kept."""

PERIODS = (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9))
"""Of how many days, then weeks, then months the newest copy is kept."""

_TIME = "%Y%m%dT%H%M%SZ"


class Backup(NamedTuple):
    """Describe a sound copy: when it was made, aware and in UTC, and how many words it has."""

    path: Path
    made: datetime
    words: int


def back_up(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the database at `path` into `backups/`, return the copy, and thin out older copies.

    All copies of the last two days are kept; of those before, the newest of each of 12 days, then
    of each of 10 weeks, then of each of 9 months, counting only days, weeks and months that have a
    copy. Copies that a wrong clock dated in the future are neither counted nor removed until then.
    The copy just made always stays.

    Raises MalformedError where the data are damaged: such a copy is discarded and replaces no older
    one. Raises sqlite3.Error or OSError where the copy cannot be written.
    """
    folder = folder_of(path)
    folder.mkdir(0o700, exist_ok=True)
    target = folder / f"{path.stem}-{now.strftime(_TIME)}{path.suffix}"
    with draft_of(target, PRIVATE) as draft, closing(sqlite3.connect(draft)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        if not has_sound_pages(copy):
            raise MalformedError("a page is damaged")
    remove_abandoned_drafts(folder)
    copies = _copies(path)
    for made in copies.keys() - _kept(copies, now):
        if copies[made] != target:
            copies[made].unlink(missing_ok=True)
    return target


def back_up_file(path: Path) -> None:
    """Back up the database at `path` as `back_up` does, on a connection of its own, in any thread.

    Others may use the file meanwhile. Raises what `back_up` raises.
    """
    with closing(sqlite3.connect(path)) as connection:
        back_up(connection, path, datetime.now(UTC))


def backed_up_on(path: Path, day: datetime) -> bool:
    """Return whether `backups/` has a copy that was made on that day, until then."""
    return any(made.date() == day.date() and made <= day for made in _copies(path))


def newest_sound(path: Path, now: datetime) -> Backup | None:
    """Return the newest copy that is whole; ones dated in the future come last."""
    newest = sorted(_copies(path).items(), key=lambda copy: (copy[0] <= now, copy[0]), reverse=True)
    return next(filter(None, (_sound(copy, made) for made, copy in newest)), None)


def folder_of(path: Path) -> Path:
    """Return the folder of the copies of a database."""
    return path.parent / "backups"


def _sound(copy: Path, made: datetime) -> Backup | None:
    """Describe a copy, or return None where it is damaged or of a newer version."""
    damaged: set[object] = set()
    address = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if application != APPLICATION_ID or not 0 < version <= USER_VERSION:
                return None
            if not is_whole(connection):
                return None
            words = len(rows.words(connection, damaged=damaged))
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return None if damaged else Backup(copy, made, words)


def _copies(path: Path) -> dict[datetime, Path]:
    """Return the existing copies by the time of their making."""
    return dict(_named(path, folder_of(path).glob(f"{path.stem}-*{path.suffix}")))


def _named(path: Path, copies: Iterable[Path]) -> Iterator[tuple[datetime, Path]]:
    for copy in copies:
        try:
            made = datetime.strptime(copy.stem.removeprefix(f"{path.stem}-"), _TIME)
        except ValueError:
            continue  # not ours
        yield made.replace(tzinfo=UTC), copy


def _kept(copies: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the times of the copies that stay."""
    kept = {made for made in copies if now - made < ALL_KEPT}
    older = sorted(set(copies) - kept, reverse=True)
    for period, limit in PERIODS:
        newest: dict[str, datetime] = {}
        for made in older:
            newest.setdefault(made.strftime(period), made)
        chosen = [*newest.values()][:limit]
        kept.update(chosen)
        older = [made for made in older if chosen and made < chosen[-1]]
    return kept
