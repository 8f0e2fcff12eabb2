from datetime import date

import pytest

from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.renderings import parse, renderings


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Two Centenaries [until 2017]", "Two Centenaries (until 2017)"),
        ("Two Centenary Goals [from 2017]", "Two Centenary Goals (from 2017)"),
        ("Publicity Department[1998–2010]", "Publicity Department (1998–2010)"),
        ("Publicity Department [1998-2010]", "Publicity Department (1998–2010)"),
        ("Four Comprehensives", "Four Comprehensives"),
        ("[the Party's] mass line", "[the Party's] mass line"),
    ],
)
def test_a_rendering_is_shown_with_its_years_and_without_brackets(written: str, shown: str) -> None:
    assert str(parse(written)) == shown


@pytest.mark.parametrize("written", ["x [2017]", "x [until last year]", "x []", "[until 2017]"])
def test_what_is_no_years_is_no_date(written: str) -> None:
    assert parse(written) is None


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(1995, 1, 1), "a (until 1998)"),
        (date(1998, 5, 1), "a (until 1998)"),
        (date(2005, 1, 1), "b (1999–2010)"),
        (date(2020, 1, 1), "c (from 2011)"),
        (None, "c (from 2011)"),
    ],
)
def test_the_rendering_of_the_day_s_period_comes_first(day: date | None, first: str) -> None:
    phrase = SetPhrase("某部", ("a [until 1998]", "b [1999–2010]", "c [from 2011]"))
    found = renderings(phrase, day)
    assert found[0] == first
    assert sorted(found) == ["a (until 1998)", "b (1999–2010)", "c (from 2011)"]


def test_undated_renderings_keep_their_order_before_those_of_other_periods() -> None:
    phrase = SetPhrase("某部", ("old [until 1998]", "official", "other"))
    assert renderings(phrase, date(2008, 1, 1)) == ("official", "other", "old (until 1998)")
    assert renderings(phrase, date(1990, 1, 1)) == ("old (until 1998)", "official", "other")
    assert renderings(SetPhrase("党", ("Party", "the Party"))) == ("Party", "the Party")
