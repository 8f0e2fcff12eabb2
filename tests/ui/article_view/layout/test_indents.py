"""The indents of unfolded sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.clauses.unfolding import Clause
from reader.ui.article_view.layout.indents import Block, blocks

TEXT = "他说，是学习，也是工作。好。"
CLAUSES = [Clause(0, 3, 0), Clause(3, 7, 1, (3, 4)), Clause(7, 12, 1, (8, 9))]


def set_in(clauses: list[Clause], measure: float = 36.0, text: str = TEXT) -> list[Block]:
    return list(blocks(text, clauses, measure, lambda start, end: float(end - start)))


def test_a_folded_paragraph_is_one_block_at_the_left_edge() -> None:
    assert set_in([]) == [Block(0, len(TEXT), 0.0, 0.0)]


def test_deeper_clauses_are_set_in_further_and_what_follows_them_is_not() -> None:
    clauses = [Clause(0, 3, 0), Clause(3, 7, 1), Clause(7, 12, 2)]
    assert [block.indent for block in set_in(clauses)] == [1.0, 3.0, 5.0, 0.0]


def test_heads_that_recur_are_in_one_column() -> None:
    _, first, second, _ = set_in(CLAUSES)
    assert first.indent == second.indent + 1.0


def test_heads_are_not_aligned_when_too_much_is_before_one() -> None:
    text = "是学习，在长长的路上一直还是工作。"
    clauses = [Clause(0, 4, 0, (0, 1)), Clause(4, len(text), 0, (13, 14))]
    assert {block.indent for block in set_in(clauses, text=text)} == {1.0}


def test_another_head_between_two_like_ones_parts_them() -> None:
    text = "是学习，要工作，也是休息。"
    clauses = [Clause(0, 4, 0, (0, 1)), Clause(4, 8, 0, (4, 5)), Clause(8, 13, 0, (9, 10))]
    assert {block.indent for block in set_in(clauses, text=text)} == {1.0}


def test_a_second_line_is_set_in_further_than_the_first_of_its_clause() -> None:
    assert all(block.hang > block.indent for block in set_in(CLAUSES)[:3])


@pytest.mark.parametrize("measure", [4.0, 8.0, 13.0, 36.0, 60.0])
def test_half_of_the_measure_is_left_however_deep_and_narrow(measure: float) -> None:
    deep = [Clause(k, k + 1, k) for k in range(9)]
    assert all(block.hang <= 0.6 * measure + 0.75 for block in set_in(deep, measure))


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 8), min_size=10))
def test_blocks_tile_the_paragraph_whatever_is_unfolded(
    edges: list[int], depths: list[int]
) -> None:
    bounds = sorted(edges)
    clauses = [
        Clause(start, end, depth, (start, end))
        for (start, end), depth in zip(pairwise(bounds), depths, strict=False)
    ]
    found = set_in(clauses)
    assert [found[0].start, found[-1].end] == [0, len(TEXT)]
    assert all(one.end == other.start for one, other in pairwise(found))
    assert {clause.start for clause in clauses} <= {block.start for block in found}
