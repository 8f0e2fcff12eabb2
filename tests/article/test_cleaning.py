import re
import unicodedata
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article.cleaning import clean_lines

UNSEEN = re.compile("[\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\r\n", "\u2028", "\u2029", "\x85", "\f", "\v", "\x1e"]
)
def test_any_line_end_ends_a_line(end: str) -> None:
    assert clean_lines(f"一{end}二") == ["一", "二"]


def test_empty_lines_and_indents_go() -> None:
    assert clean_lines("\u3000\u3000第一段。\u3000\n \t\n\n\t第二段。  ") == [
        "第一段。",
        "第二段。",
    ]


def test_nfc() -> None:
    assert clean_lines("e\u0301 \uf9d8") == ["é 律"]


@pytest.mark.parametrize(
    "unseen",
    list(
        "\0\x08\x1a\x1b\x7f\x9f\xad\u200b\u200c\u200d\u200e\u202e\u2060\u2066\ufeff"
        "\ud800\udfff\uffff\U000e0041"
    ),
)
def test_what_cannot_be_seen_goes(unseen: str) -> None:
    assert clean_lines(f"中{unseen}{unseen}国{unseen}") == ["中国"]


def test_a_surrogate_pair_is_one_character() -> None:
    assert clean_lines("\ud842\udfb7中\ud842") == ["𠮷中"]


def test_a_joiner_stays_inside_an_emoji() -> None:
    family = "👨\u200d👩\u200d👧"
    assert clean_lines(f"{family}\u200d国\u200d❤\ufe0f\u200d🔥") == [f"{family}国❤\ufe0f\u200d🔥"]


@pytest.mark.parametrize("space", ["\t", "\xa0", "\u2003", "\u202f", "  ", " \t ", " " * 9])
def test_spaces_inside_a_line_are_ordinary_and_single(space: str) -> None:
    assert clean_lines(f"iPhone{space}15") == ["iPhone 15"]


def test_an_ideographic_space_inside_a_line_stays() -> None:
    assert clean_lines("第一章\u3000总则") == ["第一章\u3000总则"]


@given(st.text(st.characters()))
@example("e\u200b\u0301")
@example("↔\u200d\u0338\u200d👩")
@example("\ud83d\u200b\ude00")
@example("\u2000\u2000a")
def test_lines_are_fit_to_be_shown(text: str) -> None:
    lines = clean_lines(text)
    for line in lines:
        assert line == line.strip() != ""
        assert unicodedata.is_normalized("NFC", line)
        assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in line)
        assert not UNSEEN.search(line)
    assert clean_lines("\n".join(lines)) == lines


@given(st.text(st.characters()))
@example("a  b")
@example("e\u0301")
def test_lines_that_need_no_cleaning_are_what_cleaning_makes_of_them(text: str) -> None:
    # An invisible character has a line cleaned that would be passed over.
    assert clean_lines("\n".join(f"\u200b{line}" for line in text.splitlines())) == clean_lines(
        text
    )


@pytest.mark.parametrize("between", ["", "\u200b", "\u200d"])
@pytest.mark.parametrize("mark", ["\u0305", "\u20dd", "\U000e0100"])
def test_a_character_keeps_thirty_marks(mark: str, between: str) -> None:
    assert clean_lines(f"改{(mark + between) * 100}革{mark}") == [f"改{mark * 30}革{mark}"]
    assert clean_lines(f"改{mark * 30}革") == [f"改{mark * 30}革"]


@pytest.mark.parametrize("marks", ["\u0301", "\u0301\u0323", "\u0f71\u0f72", "\ufe0f\u0300"])
def test_a_million_marks_are_cleaned_in_a_moment(marks: str) -> None:
    start = process_time()
    [line] = clean_lines("改" + marks * (1_000_000 // len(marks)))
    assert len(line) <= 31
    assert process_time() - start < 2
