from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.segmentation.ambiguities import (
    SLOT_BITS,
    Ambiguities,
    Boundaries,
    is_chinese,
    slots,
)
from reader.language.segmentation.segmenter import Segmenter

FREQUENCIES = {
    "甲方": 2_000, "方向": 900_000, "乙方": 2_000, "向": 900_000, "甲": 20_000, "乙": 20_000,
    "才能": 60_000, "才": 400_000, "能": 900_000, "人": 900_000, "的": 9_000_000,
}  # fmt: skip


def weights_for(text: str) -> bytes:
    """Return weights that speak for the boundaries marked in a text, and against all others."""
    plain = text.replace("|", "")
    ends = {*accumulate(map(len, text.split("|")))}
    weights = bytearray(1 << SLOT_BITS)
    for at in range(1, len(plain)):
        weights[slots(plain, at)[-1]] = 120 if at in ends else 256 - 120
    return bytes(weights)


def split(text: str, boundaries: Boundaries | None) -> str:
    return "|".join(Segmenter(FREQUENCIES.items(), boundaries).segment(text)[0])


def test_the_lattice_alone_takes_the_commoner_words() -> None:
    assert split("甲方向乙方", None) == "甲|方向|乙方"


@pytest.mark.parametrize("expected", ["甲方|向|乙方", "甲|方向|乙方"])
def test_the_characters_around_decide_what_could_be_split_elsewhere(expected: str) -> None:
    text = expected.replace("|", "")
    assert split(text, Boundaries(weights_for(expected))) == expected


@pytest.mark.parametrize("expected", ["人|才|能", "人|才能"])
def test_a_doubtful_word_may_be_two(expected: str) -> None:
    boundaries = Boundaries(weights_for(expected), doubtful=frozenset(["才能"]))
    assert split(expected.replace("|", ""), boundaries) == expected


def test_a_word_that_is_not_doubtful_stays_one() -> None:
    assert split("人才能", Boundaries(weights_for("人|才|能"))) == "人|才能"


def test_evidence_for_words_counts_where_a_stretch_is_ambiguous() -> None:
    boundaries = Boundaries(words={"方向": -20.0})
    assert split("甲方向乙方", boundaries) == "甲方|向|乙方"


def test_what_is_far_less_probable_is_not_compared() -> None:
    ambiguities = Ambiguities(Boundaries())
    ambiguities.add_words([*FREQUENCIES.items()])
    words = ["甲", "方向", "乙方"]
    ends = [*accumulate(map(len, words))]
    assert [*ambiguities.stretches("".join(words), words, ends)] == [(0, 2)]
    ambiguities.add_words([("甲方", 1), ("甲", 2_000_000)])
    assert [*ambiguities.stretches("".join(words), words, ends)] == []


def test_words_may_be_added_after_text_was_split() -> None:
    segmenter = Segmenter(FREQUENCIES.items(), Boundaries(weights_for("甲方|向|乙方")))
    assert "|".join(segmenter.segment("甲方向乙方")[0]) == "甲方|向|乙方"
    segmenter.add_words([("方向乙方", 900_000)])
    assert "|".join(segmenter.segment("甲方向乙方")[0]) == "甲|方向乙方"


@given(
    st.lists(st.sampled_from([*FREQUENCIES, "，", "12", "A", "\ue000", "𠮷"])).map("".join),
    st.binary(min_size=64, max_size=64),
)
def test_tokens_tile_any_text_whatever_the_weights(text: str, pattern: bytes) -> None:
    weights = pattern * ((1 << SLOT_BITS) // len(pattern))
    boundaries = Boundaries(weights, doubtful=frozenset(["才能", "方向"]))
    segmenter = Segmenter(FREQUENCIES.items(), boundaries)
    words, ends, names = segmenter.segment(text)
    assert "".join(words) == text
    assert ends == [*accumulate(map(len, words))]
    assert segmenter.segment(text) == (words, ends, names)


@given(st.text(min_size=2))
def test_every_slot_has_a_weight(text: str) -> None:
    for at in range(1, len(text)):
        assert all(0 <= slot < 1 << SLOT_BITS for slot in slots(text, at))


def test_only_ideographs_of_the_basic_block_are_compared() -> None:
    assert [is_chinese(word) for word in ("一", "龥", "甲方", "A", "，", "\ue000", "𠮷", "")] == [
        True, True, True, False, False, False, False, False,
    ]  # fmt: skip


def test_a_word_is_not_split_for_little() -> None:
    weights = bytearray(weights_for("人|才|能"))
    weak = bytes(each and (60 if each < 128 else 256 - 60) for each in weights)
    assert split("人才能", Boundaries(weak, doubtful=frozenset(["才能"]))) == "人|才能"
