"""A number of occurrences becomes a word."""

import pytest

from reader.lexicon.commonness import commonness
from reader.lexicon.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "expected"),
    [("社会", "very common"), ("困扰", "common"), ("牢固", "less common"), ("积案", "rare"),
     ("政法委", "")],
)  # fmt: skip
def test_a_word_is_as_common_as_it_is_met(lexicon: Lexicon, word: str, expected: str) -> None:
    assert commonness(lexicon.frequency(word)) == expected


def test_the_limits_are_inclusive() -> None:
    assert [commonness(n) for n in (100_000, 99_999, 10_000, 1_000, 999, 1, 0)] == [
        "very common", "common", "common", "less common", "rare", "rare", "",
    ]  # fmt: skip
