"""Offsets in code points and in UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.offsets import from_utf16, to_utf16

texts = st.text(st.sampled_from("a国𠮷😀é\u200d"), max_size=30)


@pytest.mark.parametrize(
    ("offset", "units"), [(0, 0), (1, 1), (2, 3), (3, 4), (4, 6)], ids=lambda n: str(n)
)
def test_a_rare_character_counts_two_units(offset: int, units: int) -> None:
    assert to_utf16("我𠮷野😀", offset) == units
    assert from_utf16("我𠮷野😀", units) == offset


def test_the_middle_of_a_pair_is_its_beginning() -> None:
    assert from_utf16("我𠮷野", 2) == 1


@given(texts, st.data())
def test_converting_there_and_back_returns_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le")) // 2
    assert from_utf16(text, units) == offset


@given(texts, st.integers(-5, 100))
def test_offsets_outside_the_text_are_brought_inside(text: str, units: int) -> None:
    assert 0 <= from_utf16(text, units) <= len(text)
