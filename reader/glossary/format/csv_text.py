"""CSV as in RFC 4180, each cell with its place.

    simplified,english
    执行难,"enforcement, hard"

is two rows of two cells; the last cell is at line 2, column 5. The standard library's reader
reports neither the column nor what is wrong, and the writer of a glossary needs both.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.saying import Saying

_CELL = re.compile(r'(?:"([^"]*+(?:""[^"]*+)*+)"|([^",\r\n]*+))(,|\r\n|\r|\n|\Z)')
_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')


class Cell(NamedTuple):
    """Hold one cell; `line` and `column` count from 1, in lines and code points of the file."""

    text: str
    line: int
    column: int


class CsvError(ValueError):
    """Signal at which line and column a text stops being CSV."""

    def __init__(self, line: int, column: int, what: Saying) -> None:
        self.line = line
        self.column = column
        self.what = what
        super().__init__(line, column, what)


def read_rows(text: str) -> Iterator[list[Cell]]:
    """Yield the rows of a CSV text, empty lines left out.

    Raises CsvError where a quotation mark is not closed, or is where none may be.
    """
    row: list[Cell] = []
    position = line_start = 0
    line = 1
    separator = ","
    while position < len(text) or (row and separator == ","):
        cell = _CELL.match(text, position)
        column = position - line_start + 1
        if cell is None:
            raise _error(text, position, line, column)
        quoted, plain, separator = cell.groups()
        if quoted is None:
            row.append(Cell(plain, line, column))
        else:
            row.append(Cell(quoted.replace('""', '"'), line, column))
            for line_end in _LINE_END.finditer(text, position, cell.end() - len(separator)):
                line += 1
                line_start = line_end.end()
        position = cell.end()
        if separator != ",":
            if len(row) > 1 or row[0].text:
                yield row
            row = []
            line += 1
            line_start = position


def _error(text: str, position: int, line: int, column: int) -> CsvError:
    """Return why the text at a position is no cell."""
    if text[position] == '"':
        quoted = _QUOTED.match(text, position)
        if quoted is None:
            what = Saying("a quotation mark is opened here and never closed")
            return CsvError(line, column, what)
        offset = quoted.end()
    else:
        offset = text.index('"', position)
    lines = _LINE_END.split(text[position:offset])
    if len(lines) > 1:
        line, column = line + len(lines) - 1, 1
    what = Saying(
        'a cell with a quotation mark must be quoted whole, and the mark written twice ("")'
    )
    return CsvError(line, column + len(lines[-1]), what)


def write_rows(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV, lines ended by CRLF, quoted where a cell needs it."""
    return "".join(",".join(map(_quote, row)) + "\r\n" for row in rows)


def _quote(cell: str) -> str:
    if _NEEDS_QUOTES.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
