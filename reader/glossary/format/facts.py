"""The tables of facts that ship beside the glossaries, in `dictionaries/facts`."""

import csv
from collections.abc import Iterator

from reader.resources import resource

AS_OF = "2026-03"
"""When the tables were last looked through: what went on then may have ended since."""


def read_facts(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table by their column names, `read_facts("meetings.csv")`."""
    with resource("dictionaries", "facts", name).open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        columns = next(rows)
        for row in rows:
            yield dict(zip(columns, row, strict=True))


def items(cell: str) -> tuple[str, ...]:
    """Return the items of a cell, which are joined by ` | `."""
    return tuple(item.strip() for item in cell.split("|") if item.strip())
