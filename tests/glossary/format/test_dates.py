from datetime import date

import pytest

from reader.glossary.format.dates import begins_after, covers, format_date, format_span


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2007-10-15", "2007-10-21", "15–21 October 2007"),
        ("1955-07-30", "1955-08-02", "30 July – 2 August 1955"),
        ("1964-12-21", "1965-01-04", "21 December 1964 – 4 January 1965"),
        ("1954-12", "1959-04", "December 1954 – April 1959"),
        ("1953", "1957", "1953–1957"),
        ("1945-06-19", "1945-06-19", "19 June 1945"),
    ],
)
def test_what_two_dates_share_is_written_once(start: str, end: str, said: str) -> None:
    assert format_span(start, end) == said


def test_a_date_is_written_as_exactly_as_it_is_known() -> None:
    assert [format_date(written) for written in ("1949-10-01", "1992-03", "1954")] == [
        "1 October 1949",
        "March 1992",
        "1954",
    ]


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        ("2007-10-22", "2012-11-15", True),
        ("2008", "2008", True),
        ("2008-11", "2008-11", True),
        ("2008-11-19", "2008-11-19", True),
        ("2008-11-20", "", False),
        ("2008-12", "", False),
        ("2007", "2008-11-18", False),
        ("", "2007", False),
        ("", "", True),
    ],
)
def test_a_span_covers_a_day_if_it_may(start: str, end: str, inside: bool) -> None:
    assert covers(start, end, date(2008, 11, 19)) is inside


def test_only_what_certainly_begins_later_is_later() -> None:
    day = date(2008, 11, 19)
    assert begins_after("2008-12", day)
    assert not begins_after("2008-11", day)
    assert not begins_after("2007", day)
