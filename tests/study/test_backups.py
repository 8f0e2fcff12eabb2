import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from reader.errors import UserError
from reader.language.corrections.correction import Correction, Scope
from reader.study import store
from reader.study.backups import ALL_KEPT, PERIODS, back_up, back_up_file
from reader.study.store import Study
from reader.study.words import ImportedWord, NewWord

DAY = datetime(2026, 1, 1, 8, 30, tzinfo=UTC)


def open_on(path: Path, day: int, *, save: str = "") -> None:
    """Open the study on a day, save a word if asked, and close it."""
    study = Study.open(path, clock=lambda: DAY + timedelta(days=day))
    if save:
        study.add([ImportedWord(NewWord(save, save, "", ""))])
    study.close()


def backups(path: Path) -> list[str]:
    folder = path.parent / "backups"
    return sorted(copy.name for copy in folder.iterdir()) if folder.exists() else []


def headwords(path: Path) -> set[str]:
    study = Study.open(path)
    words = {word.simplified for word in study.saved()}
    study.close()
    return words


def test_there_is_nothing_to_back_up_before_the_first_word(path: Path) -> None:
    open_on(path, 0)
    open_on(path, 1)
    assert backups(path) == []


def test_the_first_opening_of_a_day_backs_up_what_was_saved_before(path: Path) -> None:
    open_on(path, 0, save="执行")
    open_on(path, 1, save="民心")
    open_on(path, 1, save="法案")
    assert backups(path) == ["tifa-20260102T083000Z.sqlite3"]
    assert headwords(path.parent / "backups" / backups(path)[0]) == {"执行"}


@pytest.mark.parametrize(
    "keep",
    [
        lambda study: study.known.mark([("执行", "zhíxíng")]),
        lambda study: study.corrections.add(
            Correction("诉源", words=("诉源",), scope=Scope.ALWAYS)
        ),
    ],
    ids=["known word", "correction"],
)
def test_all_study_data_are_backed_up(path: Path, keep: Callable[[Study], object]) -> None:
    study = Study.open(path, clock=lambda: DAY)
    keep(study)
    study.close()
    open_on(path, 1)
    assert backups(path) == ["tifa-20260102T083000Z.sqlite3"]


@pytest.fixture
def large(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file that counts as large, with a word saved on the first day."""
    open_on(path, 0, save="执行")
    monkeypatch.setattr(store, "COPIED_AT_ONCE", 0)
    return path


def test_a_large_file_is_not_copied_while_it_is_opened(large: Path) -> None:
    with closing(Study.open(large, clock=lambda: DAY + timedelta(1))) as study:
        assert study.is_backup_due
        assert backups(large) == []
        study.add([ImportedWord(NewWord("民心", "民心", "", ""))])
    assert backups(large) == ["tifa-20260102T083000Z.sqlite3"]
    assert headwords(large.parent / "backups" / backups(large)[0]) == {"执行", "民心"}
    with closing(Study.open(large, clock=lambda: DAY + timedelta(1))) as study:
        assert not study.is_backup_due


def test_a_large_file_is_backed_up_in_another_thread_while_words_are_saved(large: Path) -> None:
    with closing(Study.open(large)) as study:
        study.is_backup_due = False
        thread = Thread(target=back_up_file, args=(large,))
        thread.start()
        for n in range(20):
            study.add([ImportedWord(NewWord(f"词{n}", f"詞{n}", "", ""))])
        thread.join()
        (copy,) = backups(large)
    assert "执行" in headwords(large.parent / "backups" / copy)
    assert len(headwords(large)) == 21


def test_a_large_file_that_is_damaged_replaces_no_backup_and_closes(large: Path) -> None:
    with closing(Study.open(large, clock=lambda: DAY)) as study:
        study.is_backup_due = False
        study.add([ImportedWord(NewWord(f"词{n}", f"詞{n}", "", "")) for n in range(2_000)])
    content = bytearray(large.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    large.write_bytes(content)
    Study.open(large, clock=lambda: DAY + timedelta(1)).close()
    assert backups(large) == []


def test_backups_are_thinned_out_by_day_week_and_month(path: Path) -> None:
    other = path.parent / "backups" / "mine-20200101T000000Z.sqlite3"
    other.parent.mkdir(parents=True)
    other.write_text("not ours to delete")
    open_on(path, 0, save="执行")
    for day in range(1, 399):
        path.parent.joinpath(
            "backups", f"tifa-{DAY + timedelta(day):%Y%m%dT%H%M%S}Z.sqlite3"
        ).touch()
    open_on(path, 399)
    assert other.exists()
    kept = [name[5:13] for name in backups(path) if name.startswith("tifa-")]
    days = [(DAY + timedelta(days=399) - made).days for made in map(_day, kept)]
    (_, of_days), (_, of_weeks), (_, of_months) = PERIODS
    recent = ALL_KEPT.days + of_days
    assert days[-recent:] == list(range(recent))[::-1]
    weeks = [_day(name).isocalendar()[:2] for name in kept[-recent - of_weeks : -recent]]
    assert len(set(weeks)) == of_weeks
    months = [name[:6] for name in kept[: -recent - of_weeks]]
    assert len(set(months)) == len(months) == of_months


def _day(name: str) -> datetime:
    return datetime.strptime(name, "%Y%m%d").replace(tzinfo=UTC, hour=8, minute=30)


def test_all_backups_of_the_last_two_days_remain(path: Path) -> None:
    open_on(path, 0, save="执行")
    with closing(sqlite3.connect(path)) as connection:
        for hour in range(47):
            back_up(connection, path, DAY + timedelta(hours=hour))
    assert len(backups(path)) == 47


def test_a_clock_that_was_ahead_costs_no_backup_that_is_made_after_it(path: Path) -> None:
    open_on(path, 0, save="执行")
    for day in range(1000, 1020):
        open_on(path, day)
    future = backups(path)
    for day in range(1, 6):
        open_on(path, day)
    assert [name for name in backups(path) if name not in future] == [
        f"tifa-2026010{1 + day}T083000Z.sqlite3" for day in range(1, 6)
    ]
    assert set(future) <= set(backups(path))


def test_a_backup_that_cannot_be_made_is_logged_and_keeps_nobody_from_reading(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    open_on(path, 0, save="执行")
    (path.parent / "backups").write_text("a file in the way")
    with caplog.at_level(logging.WARNING):
        open_on(path, 1, save="民心")
    assert "no backup" in caplog.text
    assert headwords(path) == {"执行", "民心"}


def test_a_damaged_file_pushes_out_no_good_backup(path: Path) -> None:
    study = Study.open(path, clock=lambda: DAY)
    for number in range(500):
        study.add(
            [ImportedWord(NewWord(f"字{number}", "", "", "a gloss that fills the page " * 9))]
        )
    study.close()
    open_on(path, 1)
    good = backups(path)
    _damage(path)
    with pytest.raises(UserError, match="damaged") as refused:
        open_on(path, 2)
    assert "backups" in refused.value.remedy
    assert backups(path) == good
    assert path.exists()


def _damage(path: Path) -> None:
    connection = sqlite3.connect(path)
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'word'"
    ).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size + 12 : page * size] = b"\x55" * (size - 12)
    path.write_bytes(content)
