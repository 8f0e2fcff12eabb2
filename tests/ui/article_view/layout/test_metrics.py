"""Widths of characters, and characters that a font lacks."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.ui.article_view.layout.metrics import Face
from reader.ui.article_view.layout.text_layout import TEXT_FAMILIES

HAN = st.text("的一是不了在人有我他这中大来上国，。！？；：（）《》、", min_size=1, max_size=20)
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ' ", min_size=1, max_size=20)


@pytest.fixture(scope="module")
def face(qapp: QApplication) -> Face:
    return Face(TEXT_FAMILIES)


@given(HAN)
def test_characters_measured_once_are_as_wide_as_qt_sets_them(face: Face, text: str) -> None:
    assert [face.advances[character] for character in text] == pytest.approx(
        face.fallback_widths(text), abs=0.01
    )


@given(st.one_of(HAN, LETTERS))
def test_a_text_is_placed_by_the_widths_of_its_characters(face: Face, text: str) -> None:
    shaped = face.shape(text)
    edges = [*accumulate((face.advances[character] for character in text), initial=0.0)]
    assert shaped.width == pytest.approx(edges[-1])
    assert shaped.places == pytest.approx(edges[:-1])
    assert face.shape(text) == shaped == Face(TEXT_FAMILIES).shape(text)


def test_the_first_installed_family_is_taken(face: Face) -> None:
    family = face.raw(21).familyName()
    assert Face(["No Such Family", family]).raw(21).familyName() == family


def test_a_family_without_chinese_is_passed_over(qapp: QApplication) -> None:
    face = Face(["No Such Family", "DejaVu Sans"])
    face.advances["国"]
    assert not face.missing


def test_an_ideograph_is_one_em_wide(face: Face) -> None:
    assert face.advances["国"] == pytest.approx(1.0, abs=0.01)
    assert 0 < face.advances["i"] < 0.5


def test_a_word_is_as_wide_as_its_letters(face: Face) -> None:
    word = face.shape("nǚ'ér")
    assert word.width == pytest.approx(sum(face.advances[letter] for letter in "nǚ'ér"))
    assert len(word.glyphs) == len(word.places) == 5
    assert word.places[0] == 0


def test_marks_are_empty_on_one_side(face: Face) -> None:
    assert face.bearings("，").right > 0.4
    assert face.bearings("（").left > 0.4
    assert face.bearings("国").left < 0.2


def test_what_is_lacking_is_noted_and_measured_by_code_point(face: Face) -> None:
    assert face.glyphs["😀"] == 0
    assert "😀" in face.missing
    assert face.shape("😀").glyphs == ()
    widths = face.fallback_widths("国😀国")
    assert len(widths) == 3
    assert all(widths)
    assert widths[0] == pytest.approx(1.0, abs=0.05)


def test_every_code_point_of_a_joined_emoji_has_its_place(face: Face) -> None:
    widths = face.fallback_widths("👩\u200d👧")
    assert len(widths) == 3
    assert sum(widths) > 0.5
