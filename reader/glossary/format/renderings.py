"""Renderings that were in use for some years only, dated at their end in square brackets.

Two Centenaries [until 2017]; Two Centenary Goals [from 2017]
"""

import re
from datetime import date
from typing import NamedTuple

from reader.glossary.format.entry import SetPhrase

_DATED = re.compile(r" *\[([^\[\]]*)\]$")
_YEARS = re.compile(r"until (?P<last>\d{4})|from (?P<first>\d{4})|(\d{4})[–-](\d{4})")


class Rendering(NamedTuple):
    """Hold a rendering without its brackets, and the first and last year of its use, 0 if open."""

    text: str
    first: int = 0
    last: int = 0

    def __str__(self) -> str:
        if self.first and self.last:
            return f"{self.text} ({self.first}–{self.last})"
        if self.first:
            return f"{self.text} (from {self.first})"
        return f"{self.text} (until {self.last})" if self.last else self.text

    def covers(self, year: int) -> bool:
        """Return whether the rendering was in use in a year."""
        return self.first <= year <= (self.last or year)


def parse(written: str) -> Rendering | None:
    """Parse a rendering; None where what is in the brackets at its end are no years.

    >>> str(parse("Two Centenary Goals [from 2017]")), parse("Two Centenary Goals [2017?]")
    ('Two Centenary Goals (from 2017)', None)
    """
    dated = _DATED.search(written)
    if dated is None:
        return Rendering(written)
    years = _YEARS.fullmatch(dated[1])
    text = written[: dated.start()]
    if years is None or not text:
        return None
    last, first, since, until = (int(year or 0) for year in years.groups())
    return Rendering(text, first or since, last or until)


def undated(phrase: SetPhrase) -> tuple[str, ...]:
    """Return the renderings of a phrase without the years of their use."""
    if not any(written.endswith("]") for written in phrase.english):
        return phrase.english
    return tuple((parse(written) or Rendering(written)).text for written in phrase.english)


def renderings(phrase: SetPhrase, day: date | None = None) -> tuple[str, ...]:
    """Return the renderings of a phrase as they are shown, those in use on a day first.

    Without a day those come first that are in use still. `(until 2017)` follows a dated one.
    """
    if not any(written.endswith("]") for written in phrase.english):
        return phrase.english
    read = [parse(written) or Rendering(written) for written in phrase.english]
    if day is None:
        read.sort(key=lambda rendering: rendering.last > 0)
    else:
        read.sort(key=lambda rendering: not rendering.covers(day.year))
    return tuple(map(str, read))
