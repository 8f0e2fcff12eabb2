import signal
import subprocess
from collections.abc import Callable

import pytest

from reader.errors import UserError
from reader.study.known_words import KnownChange
from reader.study.store import Study
from reader.study.words import word_key

EXECUTE = ("执行", "zhíxíng")
BILL = ("法案", "fǎ'àn")


def test_a_word_is_known_in_one_reading_however_it_is_spaced(study: Study) -> None:
    assert study.known.mark([EXECUTE, BILL]) == 2
    assert study.known.mark([("法案", "fǎàn"), ("执行", "Zhí xíng")]) == 0
    assert {*study.known.ids()} == {word_key(*EXECUTE), word_key(*BILL)}
    assert study.known.mark([("为", "wéi"), ("为", "wèi")]) == 2


def test_known_words_come_newest_first_and_survive_closing(
    study: Study, open_study: Callable[[], Study]
) -> None:
    study.known.mark([EXECUTE])
    study.known.mark([BILL])
    words = study.known.words()
    assert [(word.simplified, word.pinyin) for word in words] == [BILL, EXECUTE]
    assert words[0].at > words[1].at
    study.close()
    assert open_study().known.words() == words


def test_a_word_that_is_no_longer_known_can_be_restored_as_it_was(study: Study) -> None:
    study.known.mark([EXECUTE])
    study.known.mark([BILL])
    before = study.known.words()
    removed = study.known.unmark([("法案", "fǎàn"), ("民心", "mínxīn")])
    assert removed == before[:1]
    assert study.known.words() == before[1:]
    assert study.known.restore(removed) == 1
    assert study.known.words() == before


def test_subscribers_hear_which_words_changed_when_it_is_done(study: Study) -> None:
    heard: list[tuple[KnownChange, int]] = []
    unsubscribe = study.known.subscribe(lambda change: heard.append((change, study.known.count())))
    study.known.mark([EXECUTE])
    study.known.mark([EXECUTE, BILL])
    study.known.unmark([BILL, BILL])
    study.known.unmark([BILL])
    study.known.mark([])
    assert heard == [
        (KnownChange(frozenset({word_key(*EXECUTE)}), known=True), 1),
        (KnownChange(frozenset({word_key(*BILL)}), known=True), 2),
        (KnownChange(frozenset({word_key(*BILL)}), known=False), 1),
    ]
    unsubscribe()
    study.known.mark([BILL])
    assert len(heard) == 3


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_known_word_survives_a_programme_killed_the_moment_after(
    start: Callable[..., "subprocess.Popen[str]"], open_study: Callable[[], Study]
) -> None:
    start(
        "study.known.mark([('执行', 'zhíxíng')])", "os.kill(os.getpid(), signal.SIGKILL)"
    ).communicate()
    assert {*open_study().known.ids()} == {word_key(*EXECUTE)}


def test_a_full_disk_is_said_in_words_and_costs_no_earlier_word(
    study_with: Callable[[str], Study],
) -> None:
    study = study_with("max_page_count = 40")
    study.known.mark([EXECUTE])
    with pytest.raises(UserError, match="disk is full"):
        study.known.mark([BILL, ("民" * 1_000_000, "")])
    assert {*study.known.ids()} == {word_key(*EXECUTE)}
