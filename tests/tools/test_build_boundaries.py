from collections import Counter
from pathlib import Path

import pytest

from reader.language.segmentation.ambiguities import SLOT_BITS
from tools.build_boundaries import (
    Counts,
    build,
    doubtful_words,
    estimate_frequencies,
    read_sentences,
    split_frequency,
    words_file,
)

VOCABULARY = {
    "甲方": 2_000, "方向": 9_000_000, "乙方": 2_000, "向": 900_000, "甲": 20_000, "乙": 20_000,
    "就地": 0, "性产业": 0, "就": 900_000, "地": 900_000, "性": 9_000, "产业": 90_000,
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = ["甲方 向 乙方\t甲方 向 乙方"] * 20 + ["方向 5 日\t方 向 5日"]
    (tmp_path / "contracts.tsv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_boundaries_are_those_of_both_segmenters_but_for_numbers(folder: Path) -> None:
    *_, last = read_sentences(folder)
    assert last.text == "方向5日"
    assert last.boundaries == {0, 2, 4}
    assert last.insides == set()
    first = next(read_sentences(folder))
    assert first.boundaries == {0, 2, 3, 5}
    assert first.insides == {1, 4}
    assert first.words == {(0, 2), (2, 3), (3, 5)}


def test_a_word_that_texts_join_gets_a_frequency_and_one_that_they_split_does_not() -> None:
    counts = Counts(Counter({"就地": 9}), Counter({"性产业": 9}), 1_000_000)
    estimated = estimate_frequencies(VOCABULARY, counts)
    assert estimated["就地"] == 9_000
    assert "性产业" not in estimated
    assert split_frequency("就地", VOCABULARY) == pytest.approx(810)


def test_words_that_are_often_parts_of_two_are_doubtful_and_those_mostly_so_are_rare() -> None:
    counts = Counts(Counter({"方向": 50}), Counter({"方向": 10}), 1_000)
    right, crossing = Counter({"甲方": 50, "乙方": 1}), Counter({"甲方": 5, "乙方": 3})
    divisible, doubtful, rare = doubtful_words(VOCABULARY, counts, right, crossing)
    assert "方向" in divisible
    assert (doubtful, rare) == ({"甲方"}, {"乙方"})


def test_what_is_learnt_is_the_same_each_time(
    folder: Path,
) -> None:
    words, weights = build(folder, VOCABULARY)
    assert build(folder, VOCABULARY) == (words, weights)
    assert "frequency 1 方向\n" in words
    assert len(weights) == 1 << SLOT_BITS


def test_words_with_one_figure_are_on_one_line() -> None:
    text = words_file({"就地": 9_012, "中办": 9_049}, {"方向": -1.5}, {"才能", "把手"})
    assert text == "doubtful 0 才能 把手\nevidence -1.5 方向\nfrequency 9000 中办 就地\n"
