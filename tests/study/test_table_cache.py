"""What is cached of the file is what is in it, and what didn't change is not re-read."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord, Removal

WORDS = [NewWord(f"词{n}", f"詞{n}", f"cí {n}", f"word {n}") for n in range(4)]


def reread(study: Study, open_study: Callable[[], Study]) -> None:
    """Assert that a study that has read nothing yet returns the same."""
    fresh = open_study()
    assert study.saved() == fresh.saved()
    assert study.known.words() == fresh.known.words()
    assert study.known.keys() == fresh.known.keys()


@pytest.fixture
def cached(study: Study) -> Study:
    """Save all words but one, mark two readings as known, and read all of it."""
    for word in WORDS[1:]:
        study.add([ImportedWord(word)])
    study.known.mark([("为", "wéi"), ("民心", "mínxīn")])
    study.saved(), study.known.words(), study.known.keys()
    return study


def test_saved_words_are_cached_as_they_change(
    cached: Study, open_study: Callable[[], Study], context: Context
) -> None:
    before = cached.saved()
    cached.add([ImportedWord(WORDS[0])])
    assert cached.saved()[1:] == before
    cached.add([ImportedWord(WORDS[2], (context,))])
    reread(cached, open_study)
    removal = cached.remove([before[0].id, before[2].id])
    reread(cached, open_study)
    cached.restore(removal)
    reread(cached, open_study)


def test_known_words_are_cached_as_they_change(
    cached: Study, open_study: Callable[[], Study]
) -> None:
    cached.known.mark([("为", "wèi")])
    reread(cached, open_study)
    removed = cached.known.unmark([("为", "wéi"), ("民心", "mínxīn")])
    reread(cached, open_study)
    cached.known.restore(removed)
    reread(cached, open_study)


def test_only_what_changed_is_read_again(cached: Study, context: Context) -> None:
    before, known = cached.saved(), cached.known.words()
    cached.add([ImportedWord(WORDS[2], (context,))])
    cached.known.mark([("为", "wèi")])
    after, known_now = cached.saved(), cached.known.words()
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]
    assert known_now[2] is known[1]


def test_a_change_that_fails_leaves_what_is_cached(cached: Study) -> None:
    before = cached.saved()
    with pytest.raises(AttributeError):
        cached.add([ImportedWord(None)])  # type: ignore[arg-type]
    assert cached.saved() == before


def test_what_another_programme_changes_is_read(
    cached: Study, open_study: Callable[[], Study]
) -> None:
    other = open_study()
    other.add([ImportedWord(WORDS[0])])
    other.remove([cached.saved()[-1].id])
    other.known.mark([("为", "wèi")])
    other.known.unmark([("民心", "mínxīn")])
    reread(cached, open_study)
    cached.add([ImportedWord(WORDS[1])])
    reread(cached, open_study)


CHANGES = st.tuples(
    st.sampled_from(["add", "add elsewhere", "remove", "restore", "mark", "unmark"]),
    st.integers(0, len(WORDS) - 1),
)


@settings(max_examples=30)
@given(st.lists(CHANGES, max_size=8))
def test_what_is_cached_is_what_is_reread_after_any_changes(
    changes: list[tuple[str, int]],
) -> None:
    with TemporaryDirectory() as folder, ExitStack() as opened:

        def open_study() -> Study:
            return opened.enter_context(closing(Study.open(Path(folder) / "tifa.sqlite3")))

        study, elsewhere = open_study(), open_study()
        removals: list[Removal] = []
        for change, number in changes:
            word = WORDS[number]
            if change == "add":
                study.add([ImportedWord(word, (Context(f"{number}。", 0, 1, ""),))])
            elif change == "add elsewhere":
                elsewhere.add([ImportedWord(word)])
            elif change == "remove":
                removals.append(study.remove([saved.id for saved in study.saved()[:number]]))
            elif change == "restore" and removals:
                study.restore(removals.pop())
            elif change == "mark":
                study.known.mark([(word.simplified, word.pinyin)])
            elif change == "unmark":
                study.known.unmark([(word.simplified, word.pinyin)])
            reread(study, open_study)
