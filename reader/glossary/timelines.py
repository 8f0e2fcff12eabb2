"""How often each set phrase occurs in the government work reports and Party congress reports.

The counts are in `dictionaries/facts/timelines.csv`, written by `tools/build_timelines.py`:
a row for each phrase, `2003:1 2004:5` for the years, `17:4` for the congresses; the first row, of
no phrase, names all reports that were counted.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.facts import read_facts
from reader.language.english import ordinal

FILE = "timelines.csv"

_CONGRESSES = {
    **{9: 1969, 10: 1973, 11: 1977},
    **{number: 1982 + 5 * (number - 12) for number in range(12, 21)},
}
"""The years of the congresses whose reports were counted."""

_BARS = "▁▂▃▄▅▆▇█"


class Timeline(NamedTuple):
    """Hold the counts of a phrase: of each year that has a report, and of each congress."""

    years: tuple[int, ...]
    counts: tuple[int, ...]
    congresses: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int | None:
        """Return the first year of the phrase in a government work report, None for never."""
        return next(
            (year for year, count in zip(self.years, self.counts, strict=True) if count), None
        )

    def in_year(self, year: int) -> int:
        """Return how often it is in the government work report of a year, 0 where there is none."""
        return self.counts[self.years.index(year)] if year in self.years else 0

    @property
    def first_report(self) -> int | None:
        """Return the first year of the phrase in a report of either kind, None for never."""
        years = [_CONGRESSES[number] for number, count in self.congresses if count]
        return min(filter(None, (self.first, *years)), default=None)

    @property
    def last(self) -> int | None:
        """Return its last year, None for never."""
        pairs = zip(reversed(self.years), reversed(self.counts), strict=True)
        return next((year for year, count in pairs if count), None)

    @property
    def peak(self) -> tuple[int, int] | None:
        """Return the first year in which it occurs most often, and how often; None for never."""
        if not any(self.counts):
            return None
        most = max(self.counts)
        return self.years[self.counts.index(most)], most


def timeline(headword: str) -> Timeline | None:
    """Return the counts of a bundled phrase, None for one that was not counted."""
    years, congresses, cells = _table()
    if headword not in cells:
        return None
    by_year, by_congress = map(_counts, cells[headword])
    return Timeline(
        years,
        tuple(by_year.get(year, 0) for year in years),
        tuple((number, by_congress.get(number, 0)) for number in congresses),
    )


def reported(phrase: SetPhrase) -> SetPhrase:
    """Return a phrase with the first year of it in a report in a column of its own."""
    counted = timeline(phrase.simplified)
    first = str(counted.first_report or "") if counted else ""
    return phrase._replace(extra={**phrase.extra, "first_report": first})


def bars(counts: Sequence[int]) -> str:
    """Return counts as a row of bars, the lowest for 0.

    >>> bars([0, 1, 2, 7, 0])
    '▁▂▃█▁'
    """
    most = max(counts, default=0)
    return "".join(
        _BARS[-(-count * (len(_BARS) - 1) // most)] if count else _BARS[0] for count in counts
    )


def summary(found: Timeline) -> list[str]:
    """Return lines that say when a phrase was used, with a row of bars for the years."""
    lines = []
    if found.peak:
        year, most = found.peak
        lines += [
            f"In government work reports: first {found.first}, most in {year} ({most}), "
            f"last {found.last}",
            f"{found.years[0]} {bars(found.counts)} {found.years[-1]}",
        ]
    congresses = [f"{ordinal(number)} ({count})" for number, count in found.congresses if count]
    if congresses:
        lines.append(f"In reports to Party congresses: {', '.join(congresses)}")
    return lines


@cache
def _table() -> tuple[tuple[int, ...], tuple[int, ...], dict[str, tuple[str, str]]]:
    """Read the years and the congresses that were counted, and each phrase's cells as they are."""
    rows = read_facts(FILE)
    reports = next(rows)
    years = tuple(map(int, reports["years"].split()))
    congresses = tuple(map(int, reports["congresses"].split()))
    return years, congresses, {row["headword"]: (row["years"], row["congresses"]) for row in rows}


def _counts(cell: str) -> dict[int, int]:
    pairs = (pair.split(":") for pair in cell.split())
    return {int(number): int(count) for number, count in pairs}
