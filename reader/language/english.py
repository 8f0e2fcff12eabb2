"""Months and ordinals in English, whatever the language of the system."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def ordinal(number: int) -> str:
    """Write an English ordinal in figures.

    >>> ordinal(1), ordinal(12), ordinal(13), ordinal(22), ordinal(20)
    ('1st', '12th', '13th', '22nd', '20th')
    """
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number // 10 % 10 == 1 else suffix}"
