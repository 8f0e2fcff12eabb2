"""What is held of the file is what stands in it, and what didn't change is not read again."""

from collections.abc import Callable

import pytest

from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord

WORDS = [NewWord(f"词{n}", f"詞{n}", f"cí {n}", f"word {n}") for n in range(4)]


def reread(study: Study, open_study: Callable[[], Study]) -> None:
    """Demand that a study that has read nothing yet gives the same."""
    fresh = open_study()
    assert study.saved() == fresh.saved()
    assert study.known.words() == fresh.known.words()
    assert study.known.keys() == fresh.known.keys()


@pytest.fixture
def held(study: Study) -> Study:
    """Save all words but one, mark two readings as known, and read all of it."""
    for word in WORDS[1:]:
        study.add([ImportedWord(word)])
    study.known.mark([("为", "wéi"), ("民心", "mínxīn")])
    study.saved(), study.known.words(), study.known.keys()
    return study


def test_saved_words_are_held_as_they_change(
    held: Study, open_study: Callable[[], Study], context: Context
) -> None:
    before = held.saved()
    held.add([ImportedWord(WORDS[0])])
    assert held.saved()[1:] == before
    held.add([ImportedWord(WORDS[2], (context,))])
    reread(held, open_study)
    removal = held.remove([before[0].id, before[2].id])
    reread(held, open_study)
    held.restore(removal)
    reread(held, open_study)


def test_known_words_are_held_as_they_change(held: Study, open_study: Callable[[], Study]) -> None:
    held.known.mark([("为", "wèi")])
    reread(held, open_study)
    removed = held.known.unmark([("为", "wéi"), ("民心", "mínxīn")])
    reread(held, open_study)
    held.known.restore(removed)
    reread(held, open_study)


def test_only_what_changed_is_read_again(held: Study, context: Context) -> None:
    before, known = held.saved(), held.known.words()
    held.add([ImportedWord(WORDS[2], (context,))])
    held.known.mark([("为", "wèi")])
    after, known_now = held.saved(), held.known.words()
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]
    assert known_now[2] is known[1]


def test_a_change_that_fails_leaves_what_is_held(held: Study) -> None:
    before = held.saved()
    with pytest.raises(AttributeError):
        held.add([ImportedWord(None)])  # type: ignore[arg-type]
    assert held.saved() == before


def test_what_another_programme_changes_is_read(
    held: Study, open_study: Callable[[], Study]
) -> None:
    other = open_study()
    other.add([ImportedWord(WORDS[0])])
    other.remove([held.saved()[-1].id])
    other.known.mark([("为", "wèi")])
    other.known.unmark([("民心", "mínxīn")])
    reread(held, open_study)
    held.add([ImportedWord(WORDS[1])])
    reread(held, open_study)
