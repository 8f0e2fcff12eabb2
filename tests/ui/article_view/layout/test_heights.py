"""Sums of heights, compared with plain sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.layout.heights import Heights

heights = st.lists(st.integers(1, 5000), max_size=1000)


@given(heights, st.data())
def test_the_height_before_is_the_sum_of_the_heights_before(
    values: list[int], data: st.DataObject
) -> None:
    tree = Heights(values)
    index = data.draw(st.integers(0, len(values)))
    assert tree.before(index) == sum(values[:index])
    assert tree.total == sum(values)
    assert len(tree) == len(values)


@given(heights.filter(bool), st.data())
def test_a_changed_height_moves_all_that_follow(values: list[int], data: st.DataObject) -> None:
    tree = Heights(values)
    changes = st.tuples(st.integers(0, len(values) - 1), st.integers(0, 5000))
    for index, height in data.draw(st.lists(changes, max_size=20)):
        tree.set(index, height)
        values[index] = height
        assert tree[index] == height
    assert tree.total == sum(values)
    at = data.draw(st.integers(0, len(values)))
    assert tree.before(at) == sum(values[:at])


@given(heights.filter(bool), st.data())
def test_a_distance_is_found_inside_the_one_that_covers_it(
    values: list[int], data: st.DataObject
) -> None:
    tree = Heights(values)
    y = data.draw(st.integers(0, sum(values) - 1))
    index, rest = tree.find(y)
    assert tree.before(index) + rest == y
    assert 0 <= rest < values[index]


def test_distances_outside_fall_on_the_ends() -> None:
    tree = Heights([10, 20])
    assert tree.find(-5) == (0, 0)
    assert tree.find(999) == (1, 20)


def test_nothing_can_be_found_in_nothing() -> None:
    with pytest.raises(IndexError):
        Heights().find(0)
