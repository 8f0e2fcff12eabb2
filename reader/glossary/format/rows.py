"""The rows of a glossary's CSV file, and the problems of those that cannot be read."""

import csv
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple, NoReturn

from reader.errors import UserError
from reader.glossary.format.csv_text import Cell, CsvError, read_rows
from reader.glossary.format.entry import SetPhrase, Status
from reader.saying import Saying

COLUMNS = (
    "simplified",
    "pinyin",
    "english",
    "traditional",
    "literal",
    "explanation",
    "category",
    "weight",
    "coined",
    "status",
    "used_by",
    "verbs",
    "components",
    "variants",
    "confusable",
    "views",
    "sources",
)
REQUIRED = ("simplified", "english")

MAX_BYTES = 32 * 1024 * 1024
MAX_ROWS = 100_000
MAX_CELL = 32_767
"""The number of characters that a spreadsheet allows in a cell."""

MAX_HEADWORD = 100

_KNOWN = frozenset(COLUMNS)
_FORMERLY = {"since": "coined"}
"""Columns by the names that they had in older glossaries."""

_STATUSES = {str(status): status for status in Status}
_LINE_END = re.compile(rb"\r\n|\r|\n")


class Problem(NamedTuple):
    """Hold a defect of a glossary; `line` and `column` count from 1, in code points."""

    line: int
    column: int
    what: Saying


class GlossaryRow(NamedTuple):
    """Hold a row: its first cell's place, its cells by column name, and the set phrase in it.

    `missing` is the number of cells that it has too few.
    """

    first: Cell
    cells: Mapping[str, Cell]
    phrase: SetPhrase
    missing: int


def read_bytes(path: Path) -> bytes:
    """Read a glossary's file; raises UserError where it cannot be read or is too big."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(
                "This file is too big for a glossary.",
                where=str(path),
                remedy=Saying(
                    "A glossary may have {most} MB; split it into several files.",
                    most=MAX_BYTES // 2**20,
                ),
            )
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            Saying("This glossary cannot be read: {problem}.", problem=error.strerror),
            where=str(path),
        ) from error


class _UnusualError(ValueError):
    """Signal that a glossary has to be read with lines and columns."""


def read_quickly(path: Path) -> list[SetPhrase] | None:
    """Read a glossary without problems or peculiarities, as at every start; None for any other."""

    def give_up(_column: str, what: str) -> NoReturn:
        raise _UnusualError(what)

    try:
        text = unicodedata.normalize("NFC", read_bytes(path).decode("utf-8-sig"))
        names, *rows = csv.reader(StringIO(text, newline=""), strict=True)
        if (
            list(map(_column_name, names)) != names
            or "" in names
            or not _FORMERLY.keys().isdisjoint(names)
        ):
            return None
        if not set(REQUIRED) <= set(names) or len(set(names)) < len(names):
            return None
        if len(rows) > MAX_ROWS or any(len(row) > len(names) for row in rows):
            return None
        glossary = path.name
        return [
            phrase_of(dict(zip(names, row, strict=False)), glossary, give_up)
            for row in rows
            if any(row)
        ]
    except (ValueError, csv.Error):
        return None


def read_table(path: Path) -> tuple[list[GlossaryRow], list[Problem]]:
    """Read every row that can be read, and the problems of the others.

    Raises UserError only where the file cannot be opened or is too big.
    """
    data = read_bytes(path)
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return [], [_not_utf_8(data, error.start)]
    rows: list[GlossaryRow] = []
    problems: list[Problem] = []
    try:
        _read_rows(text, path.name, rows, problems)
    except CsvError as error:
        problems.append(Problem(error.line, error.column, error.what))
    return rows, problems


def _not_utf_8(data: bytes, offset: int) -> Problem:
    lines = _LINE_END.split(data[:offset])
    column = len(lines[-1].decode("utf-8", errors="replace")) + 1
    what = Saying("the file is not UTF-8: save it as “CSV UTF-8”")
    return Problem(len(lines), column, what)


def _read_rows(text: str, glossary: str, rows: list[GlossaryRow], problems: list[Problem]) -> None:
    table = read_rows(text)
    header = next(table, [])
    names = _column_names(header, problems)
    if problems:
        return
    for number, cells in enumerate(table, start=1):
        if number > MAX_ROWS:
            what = Saying(
                "a glossary may have {most:,} rows: split it into several files", most=MAX_ROWS
            )
            problems.append(Problem(cells[0].line, cells[0].column, what))
            return
        if all(not cell.text.strip() for cell in cells):
            continue
        for cell in cells[len(names) :]:
            if cell.text.strip():
                what = Saying("a cell beyond the last column: is a comma not quoted?")
                problems.append(Problem(cell.line, cell.column, what))
                break
        by_name = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        phrase = _phrase(cells[0], by_name, glossary, problems)
        if phrase is not None:
            rows.append(GlossaryRow(cells[0], by_name, phrase, len(names) - len(cells)))


def _column_names(header: Sequence[Cell], problems: list[Problem]) -> list[str]:
    names: list[str] = []
    for cell in header:
        name = _column_name(cell.text)
        if name and name in names:
            what = Saying("there are two columns “{name}”", name=name)
            problems.append(Problem(cell.line, cell.column, what))
        names.append(name)
    for old, new in _FORMERLY.items():
        if new not in names:
            names = [new if name == old else name for name in names]
    for name in REQUIRED:
        if name not in names:
            what = Saying("the first row must name the columns, and “{name}” among them", name=name)
            problems.append(Problem(1, 1, what))
    return names


def _column_name(written: str) -> str:
    name = written.strip()
    return name.lower() if name.lower() in _KNOWN or name.lower() in _FORMERLY else name


def _phrase(
    first: Cell, cells: Mapping[str, Cell], glossary: str, problems: list[Problem]
) -> SetPhrase | None:
    """Read one row; None where it cannot be read, with the reasons added to the problems."""
    known = len(problems)

    def report(name: str, what: Saying) -> None:
        at = cells.get(name, first)
        problems.append(Problem(at.line, at.column, what))

    phrase = phrase_of({name: cell.text for name, cell in cells.items()}, glossary, report)
    return phrase if len(problems) == known else None


def phrase_of(
    cells: Mapping[str, str], glossary: str, report: Callable[[str, Saying], None]
) -> SetPhrase:
    """Return the set phrase in a row's cells by column name.

    `report(column, what)` is called for every defect; the phrase of a defective row is unusable.
    """
    texts = {name: stripped for name, cell in cells.items() if (stripped := cell.strip())}
    for name, text in texts.items():
        limit = MAX_HEADWORD if name == "simplified" else MAX_CELL
        if len(text) > limit:
            what = Saying(
                "“{name}” has {count:,} characters, more than {limit:,}",
                name=name,
                count=len(text),
                limit=limit,
            )
            report(name, what)
    for name in REQUIRED:
        if not texts.get(name, "").strip("; "):
            report(name, Saying("“{name}” is empty", name=name))
    pop = texts.pop
    status = pop("status", "") or Status.CURRENT
    if status not in _STATUSES:
        what = Saying(
            "unknown status “{status}”: use {known}", status=status, known=", ".join(Status)
        )
        report("status", what)
    return SetPhrase(
        simplified=pop("simplified", ""),
        english=_items(pop("english", ""), ";"),
        verbs=_items(pop("verbs", "")),
        variants=_items(pop("variants", "")),
        sources=_items(pop("sources", "")),
        components=_components(pop("components", ""), report),
        weight=pop("weight", "").upper(),
        status=_STATUSES.get(status, Status.CURRENT),
        glossary=glossary,
        extra={name: pop(name, "") for name in cells if name not in _KNOWN},
        **texts,
    )


def _components(text: str, report: Callable[[str, Saying], None]) -> tuple[tuple[str, str], ...]:
    components = []
    for piece in _items(text):
        chinese, _, english = (part.strip() for part in piece.partition("="))
        if not chinese or not english:
            what = Saying(
                "the component “{piece}” must be 中文=English, with ` | ` before the next",
                piece=piece,
            )
            report("components", what)
        components.append((chinese, english))
    return tuple(components)


def _items(text: str, separator: str = "|") -> tuple[str, ...]:
    if not text:
        return ()
    return tuple([item for piece in text.split(separator) if (item := piece.strip())])
