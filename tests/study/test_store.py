import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Barrier

import pytest

from reader.errors import UserError
from reader.study.database import connect
from reader.study.store import Study
from reader.study.words import (
    Added,
    Change,
    ChangeKind,
    Context,
    ImportedWord,
    NewWord,
    PlaceRecord,
    SavedWord,
    word_key,
)
from tests.study.saving import save

Start = Callable[..., "subprocess.Popen[str]"]

OTHER_SENTENCE = Context("“执行难”依然存在。", 1, 4, "工作报告")


def keys(study: Study) -> frozenset[tuple[str, str]]:
    return frozenset(word_key(word.simplified, word.pinyin) for word in study.saved())


def test_a_saved_word_is_read_back_as_it_was(
    study: Study, phrase: NewWord, context: Context
) -> None:
    saved = save(study, phrase, context)
    assert study.saved() == (saved,)
    assert saved == SavedWord(
        id=saved.id,
        simplified="执行难",
        traditional="執行難",
        pinyin="zhíxíng nán",
        english="enforcement difficulties",
        kind="phrase",
        tags=(),
        saved_at=saved.saved_at,
        contexts=(context,),
    )
    assert saved.saved_at.tzinfo is UTC


def test_a_word_can_be_saved_without_a_sentence(study: Study, phrase: NewWord) -> None:
    assert save(study, phrase).contexts == ()
    assert save(study, phrase, Context("", 0, 0, "an article")).contexts == ()


def test_words_come_newest_first(study: Study, phrase: NewWord) -> None:
    older = save(study, phrase)
    newer = save(study, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    assert study.saved() == (newer, older)


def test_the_same_word_again_adds_its_new_sentence_and_is_not_doubled(
    study: Study, phrase: NewWord, context: Context
) -> None:
    first = save(study, phrase, context)
    again = save(study, phrase._replace(pinyin="Zhí xíng nán"), OTHER_SENTENCE)
    assert again == first._replace(contexts=(context, OTHER_SENTENCE))
    assert study.saved() == (again,)


def test_the_same_sentence_again_changes_nothing(
    study: Study, phrase: NewWord, context: Context
) -> None:
    first = save(study, phrase, context)
    changes: list[Change] = []
    study.subscribe(changes.append)
    assert save(study, phrase, context._replace(article="a copy of it")) == first
    assert changes == []


def test_another_reading_of_the_same_characters_is_another_word(study: Study) -> None:
    save(study, NewWord("为", "為", "wèi", "for"))
    save(study, NewWord("为", "為", "wéi", "to be"))
    assert keys(study) == {("为", "wèi"), ("为", "wéi")}


def test_the_spacing_of_the_pinyin_makes_no_other_word(study: Study, phrase: NewWord) -> None:
    assert keys(study) == frozenset()
    save(study, phrase)
    assert keys(study) == {word_key("执行难", "Zhíxíngnán")}


def test_a_removal_can_be_undone_to_the_last_detail(
    study: Study, phrase: NewWord, context: Context
) -> None:
    save(study, phrase, context)
    save(study, phrase, OTHER_SENTENCE)
    save(study, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    before = study.saved()
    removal = study.remove([word.id for word in before])
    assert study.saved() == ()
    study.restore(removal)
    assert study.saved() == before


def test_tags_survive_a_removal_that_is_undone(
    path: Path, open_study: Callable[[], Study], phrase: NewWord
) -> None:
    study = open_study()
    id_ = save(study, phrase).id
    with sqlite3.connect(path) as other:
        other.execute("UPDATE word SET tags = 'law courts'")
    other.close()
    study.restore(study.remove([id_]))
    assert study.saved()[0].tags == ("law", "courts")


def test_removing_leaves_the_other_words_and_no_sentence_behind(
    path: Path, study: Study, phrase: NewWord, context: Context
) -> None:
    kept = save(study, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    study.remove([save(study, phrase, context).id, 4711])
    assert study.saved() == (kept,)
    assert _count(path, "context") == 0


def test_an_id_is_not_used_again_while_its_removal_may_be_undone(
    study: Study, phrase: NewWord
) -> None:
    removal = study.remove([save(study, phrase).id])
    save(study, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    study.restore(removal)
    assert {word.simplified for word in study.saved()} == {"执行难", "民心"}


def test_undoing_the_removal_of_a_word_saved_again_meanwhile_joins_their_sentences(
    study: Study, phrase: NewWord, context: Context
) -> None:
    removal = study.remove([save(study, phrase, context).id])
    again = save(study, phrase, OTHER_SENTENCE)
    study.restore(removal)
    assert study.saved() == (again._replace(contexts=(OTHER_SENTENCE, context)),)


def test_subscribers_hear_of_each_change_when_it_is_done(
    study: Study, phrase: NewWord, context: Context
) -> None:
    heard: list[tuple[Change, int]] = []
    unsubscribe = study.subscribe(lambda change: heard.append((change, len(study.saved()))))
    id_ = save(study, phrase, context).id
    save(study, phrase, OTHER_SENTENCE)
    study.restore(study.remove([id_]))
    assert heard == [
        (Change(ChangeKind.SAVED, (id_,)), 1),
        (Change(ChangeKind.SAVED, (id_,)), 1),
        (Change(ChangeKind.REMOVED, (id_,)), 0),
        (Change(ChangeKind.RESTORED, (id_,)), 1),
    ]
    unsubscribe()
    unsubscribe()
    study.remove([id_])
    assert len(heard) == 4


def test_removing_nothing_is_no_change(study: Study) -> None:
    changes: list[Change] = []
    study.subscribe(changes.append)
    study.restore(study.remove([]))
    study.add([])
    assert changes == []


def test_an_import_adds_what_is_new_in_the_order_given(
    study: Study, phrase: NewWord, context: Context
) -> None:
    save(study, phrase, context)
    save(study, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    day = datetime(2025, 5, 5, 12, tzinfo=timezone(timedelta(hours=8)))
    changes: list[Change] = []
    study.subscribe(changes.append)
    added = study.add(
        [
            ImportedWord(NewWord("法制", "法制", "fǎzhì", "legal system"), (), day),
            ImportedWord(NewWord("法治", "法治", "fǎzhì", "rule of law"), (), day),
            ImportedWord(phrase, (context, OTHER_SENTENCE)),
            ImportedWord(NewWord("民心", "民心", "mínxīn", "hearts of the people")),
        ]
    )
    assert added == Added(new=2, extended=1, unchanged=1)
    words = study.saved()
    assert [word.simplified for word in words] == ["民心", "执行难", "法制", "法治"]
    assert words[1].contexts == (context, OTHER_SENTENCE)
    assert words[2].saved_at == day
    assert len(changes) == 1
    assert len(changes[0].ids) == 3


def test_an_import_that_fails_adds_nothing(study: Study, phrase: NewWord) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        study.add([ImportedWord(NewWord("", "", "", "")), ImportedWord(phrase)])
    assert study.saved() == ()
    save(study, phrase)
    assert len(study.saved()) == 1


def test_the_place_in_an_article_is_stored_once_and_returned(study: Study) -> None:
    at = datetime(2026, 3, 3, tzinfo=UTC)
    place = PlaceRecord("a.txt", "周永康", "/texts/a.txt", 3, 14, at)
    study.remember_place(place)
    further = place._replace(paragraph=9, offset=0, at=at + timedelta(hours=1))
    study.remember_place(further)
    assert study.place("a.txt") == further
    assert study.place("b.txt") is None
    assert study.recent(10) == (further,)


def test_recent_articles_come_newest_first_until_forgotten(study: Study) -> None:
    at = datetime(2026, 3, 3, tzinfo=UTC)
    for hour, key in enumerate(["a", "b", "c"]):
        study.remember_place(PlaceRecord(key, "", "", 0, 0, at + timedelta(hours=hour)))
    assert [place.key for place in study.recent(2)] == ["c", "b"]
    study.forget("c")
    assert [place.key for place in study.recent(2)] == ["b", "a"]


def test_what_was_saved_is_there_after_closing_and_opening(
    open_study: Callable[[], Study], phrase: NewWord, context: Context
) -> None:
    first = open_study()
    saved = save(first, phrase, context)
    first.close()
    assert open_study().saved() == (saved,)


def test_a_commit_waits_for_the_disk(study: Study, path: Path) -> None:
    connection = connect(path)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_word_saved_survives_a_programme_killed_the_moment_after(
    start: Start, open_study: Callable[[], Study]
) -> None:
    killed = start(
        "word = NewWord('执行', '執行', 'zhíxíng', '')",
        "study.add([ImportedWord(word, (Context('执行。', 0, 2, ''),))])",
        "os.kill(os.getpid(), signal.SIGKILL)",
    )
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert [word.simplified for word in open_study().saved()] == ["执行"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_programme_killed_in_the_middle_of_a_change_leaves_the_words_before_it(
    start: Start, open_study: Callable[[], Study]
) -> None:
    killed = start(
        "study.add([ImportedWord(NewWord('执行', '執行', 'zhíxíng', 'to carry out'))])",
        "def die():",
        "    os.kill(os.getpid(), signal.SIGKILL)",
        "    yield",
        "study.add([ImportedWord(NewWord('民心', '民心', 'mínxīn', ''), die())])",
    )
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert [word.simplified for word in open_study().saved()] == ["执行"]


def test_a_full_disk_is_said_in_words_and_costs_no_earlier_word(
    study_with: Callable[[str], Study], phrase: NewWord
) -> None:
    study = study_with("max_page_count = 40")
    saved = save(study, phrase)
    huge = "执" * 1_000_000
    with pytest.raises(UserError, match="disk is full"):
        save(study, NewWord("民心", "民心", "mínxīn", huge))
    assert study.saved() == (saved,)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits to file size here")
def test_a_file_that_may_not_grow_is_said_in_words_and_costs_no_earlier_word(
    start: Start, open_study: Callable[[], Study], phrase: NewWord
) -> None:
    study = open_study()
    saved = save(study, phrase)
    study.close()
    _, said = start(
        "import resource",
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))",
        "study.add([ImportedWord(NewWord('民心', '民心', 'mínxīn', 'x' * 1_000_000))])",
    ).communicate()
    assert "UserError" in said
    assert "The disk is full" in said
    assert open_study().saved() == (saved,)


def test_two_programmes_may_save_at_once(
    open_study: Callable[[], Study], phrase: NewWord, context: Context
) -> None:
    one, two = open_study(), open_study()
    save(one, phrase, context)
    save(two, phrase, OTHER_SENTENCE)
    save(two, NewWord("民心", "民心", "mínxīn", "popular feelings"))
    assert one.saved() == two.saved()
    assert one.saved()[1].contexts == (context, OTHER_SENTENCE)


def test_a_programme_that_locks_the_file_is_named_as_the_reason(
    study_with: Callable[[str], Study], path: Path, phrase: NewWord
) -> None:
    study = study_with("busy_timeout = 1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="Another programme"):
        save(study, phrase)
    assert study.saved() == ()
    other.execute("ROLLBACK")
    other.close()
    save(study, phrase)


def test_many_programmes_may_make_the_file_at_once(
    start: Start, open_study: Callable[[], Study]
) -> None:
    processes = [
        start(f"study.add([ImportedWord(NewWord('字{i}', '', '', ''))])") for i in range(4)
    ]
    assert [process.communicate()[1] for process in processes] == [""] * 4
    assert len(open_study().saved()) == 4


def test_nobody_who_makes_the_file_meets_a_lock(tmp_path: Path) -> None:
    def make(path: Path) -> None:
        together.wait()
        Study.open(path).close()

    together = Barrier(6)
    with ThreadPoolExecutor(together.parties) as makers:
        for attempt in range(60):
            path = tmp_path / f"{attempt}.sqlite3"
            for made in [makers.submit(make, path) for _ in range(together.parties)]:
                made.result()


def test_a_bug_of_ours_is_not_called_the_users_trouble(study: Study) -> None:
    study.close()
    with pytest.raises(sqlite3.ProgrammingError):
        study.saved()


def _count(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return int(count)
