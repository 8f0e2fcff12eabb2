import signal
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.errors import UserError
from reader.language.corrections.correction import Correction, Scope, origin_of
from reader.study.corrections import SavedCorrection
from reader.study.store import Study
from reader.study.words import Change, ChangeKind

TEXTS = ["周永康", "贯彻落实党的精神"]
HERE = Correction(
    "落实党",
    words=("落实", "党"),
    origin=origin_of(TEXTS, 1, 2, 5, path="/texts/a.txt", title="周永康"),
)
ALWAYS = Correction("王胜俊", syllables=("Wang2", "Sheng4", "jun4"), scope=Scope.ALWAYS)


def test_a_correction_is_read_back_as_it_was(study: Study) -> None:
    older, newer = study.corrections.add(HERE), study.corrections.add(ALWAYS)
    assert study.corrections.all() == (newer, older)
    assert study.corrections.oldest_first() == (HERE, ALWAYS)
    assert older == SavedCorrection(older.id, HERE, older.at)
    assert older.at.tzinfo is UTC


def test_a_correction_that_is_made_again_is_the_newest(study: Study) -> None:
    first = study.corrections.add(HERE)
    study.corrections.add(ALWAYS)
    again = study.corrections.add(HERE)
    assert (again.id, again.at > first.at) == (first.id, True)
    assert study.corrections.oldest_first() == (ALWAYS, HERE)


def test_corrections_of_one_text_differ_by_what_is_corrected_and_by_place(study: Study) -> None:
    texts = ["落实党", "落实党"]
    made = [
        Correction("落实党", words=words, scope=scope, origin=origin_of(texts, paragraph, 0, 3))
        for words in [("落实", "党"), ("落实党",)]
        for scope in (Scope.PLACE, Scope.ARTICLE)
        for paragraph in (0, 1)
    ]
    for correction in made:
        study.corrections.add(correction)
    assert list(study.corrections.oldest_first()) == made


def test_a_removal_can_be_undone_to_the_last_detail(study: Study) -> None:
    study.corrections.add(HERE)
    study.corrections.add(ALWAYS)
    before = study.corrections.all()
    removed = study.corrections.remove([before[1].id, 4711])
    assert removed == before[1:]
    assert study.corrections.all() == before[:1]
    study.corrections.restore(removed)
    assert study.corrections.all() == before


def test_what_was_made_again_meanwhile_stays_when_its_removal_is_undone(study: Study) -> None:
    removed = study.corrections.remove([study.corrections.add(HERE).id])
    again = study.corrections.add(HERE)
    study.corrections.restore(removed)
    assert study.corrections.all() == (again,)


def test_subscribers_hear_of_each_change_when_it_is_done(study: Study) -> None:
    heard: list[tuple[Change, int]] = []
    words: list[Change] = []
    study.subscribe(words.append)
    unsubscribe = study.corrections.subscribe(
        lambda change: heard.append((change, len(study.corrections.all())))
    )
    id_ = study.corrections.add(HERE).id
    study.corrections.restore(study.corrections.remove([id_]))
    assert heard == [
        (Change(ChangeKind.SAVED, (id_,)), 1),
        (Change(ChangeKind.REMOVED, (id_,)), 0),
        (Change(ChangeKind.RESTORED, (id_,)), 1),
    ]
    study.corrections.restore(study.corrections.remove([]))
    study.corrections.add_all([(HERE, None)])
    unsubscribe()
    study.corrections.remove([id_])
    assert len(heard) == 3
    assert words == []


def test_adding_many_keeps_the_times_and_adds_only_what_is_new(study: Study) -> None:
    kept = study.corrections.add(HERE)
    day = datetime(2020, 5, 5, tzinfo=UTC)
    other = Correction("诉源", words=("诉源",), scope=Scope.ALWAYS)
    taken = [(HERE, day), (ALWAYS, day), (other, day + timedelta(days=1))]
    assert study.corrections.add_all(taken) == 2
    assert study.corrections.add_all(taken) == 0
    assert study.corrections.oldest_first() == (ALWAYS, other, HERE)
    assert study.corrections.all()[0] == kept


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_correction_survives_a_programme_killed_the_moment_after(
    start: Callable[..., "subprocess.Popen[str]"], open_study: Callable[[], Study]
) -> None:
    start(
        "study.corrections.add(Correction('诉源', words=('诉源',), scope=Scope.ALWAYS))",
        "os.kill(os.getpid(), signal.SIGKILL)",
    ).communicate()
    assert [kept.text for kept in open_study().corrections.oldest_first()] == ["诉源"]


def test_a_full_disk_is_said_in_words_and_costs_no_earlier_correction(
    study_with: Callable[[str], Study],
) -> None:
    study = study_with("max_page_count = 40")
    kept = study.corrections.add(HERE)
    huge = "执" * 1_000_000
    with pytest.raises(UserError, match="disk is full"):
        study.corrections.add(Correction(huge, words=(huge,), scope=Scope.ALWAYS))
    assert study.corrections.all() == (kept,)
