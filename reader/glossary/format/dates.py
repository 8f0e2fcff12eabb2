"""Dates of which the day or the month may not be known: `2007-10-15`, `1992-03`, `1954`."""

from datetime import date

from reader.language.english import MONTHS


def format_date(written: str) -> str:
    """Return a date in English.

    >>> format_date("2007-10-15"), format_date("1992-03"), format_date("1954")
    ('15 October 2007', 'March 1992', '1954')
    """
    year, *rest = written.split("-")
    month = f"{MONTHS[int(rest[0]) - 1]} " if rest else ""
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day}{month}{year}"


def format_span(start: str, end: str) -> str:
    """Return the first and the last day of something in English, what they share only once.

    >>> format_span("2007-10-15", "2007-10-21"), format_span("1955-07-30", "1955-08-02")
    ('15–21 October 2007', '30 July – 2 August 1955')
    >>> format_span("1964-12-21", "1965-01-04"), format_span("1954-12", "1959-04")
    ('21 December 1964 – 4 January 1965', 'December 1954 – April 1959')
    """
    first, last = format_date(start).split(), format_date(end).split()
    while first and last and first[-1] == last[-1]:
        first.pop()
        last.pop()
    shared = format_date(end)
    if not first:
        return shared
    dash = "–" if len(first) == 1 else " – "
    return f"{' '.join(first)}{dash}{shared}"


def covers(start: str, end: str, day: date) -> bool:
    """Return whether a day may be in a span, whose ends are as exact as they are known.

    >>> covers("2007-10", "2012", date(2012, 11, 30)), covers("2013-03-15", "", date(2013, 3, 1))
    (True, False)

    An empty end means that the span goes on, an empty start that it is not known when it began.
    """
    written = day.isoformat()
    return written[: len(start)] >= start and (not end or written[: len(end)] <= end)


def begins_after(start: str, day: date) -> bool:
    """Return whether something that begins at `start` certainly begins after a day.

    >>> begins_after("2015-06-11", date(2008, 11, 19)), begins_after("2008", date(2008, 11, 19))
    (True, False)
    """
    return start > day.isoformat()[: len(start)]
