"""Saved words from a CSV file: as exported, or as a spreadsheet saved it."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from reader.errors import UserError
from reader.export.cells import split, unshield
from reader.export.csv import COLUMNS
from reader.glossary.format import rows as glossary
from reader.saying import Saying
from reader.study.words import WORD_KINDS, Context, ImportedWord, NewWord

_DATE = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", re.ASCII)
_LONGEST_CELL = 2**31 - 1


@dataclass(frozen=True, slots=True)
class BadRow:
    """Say what is wrong with a row; `line` counts from 1 and is where the row starts."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class WordList:
    """Hold the words of a CSV file in their order, and the invalid rows."""

    words: tuple[ImportedWord, ...]
    bad_rows: tuple[BadRow, ...]


def parse_csv(data: bytes, name: str) -> WordList:
    """Parse words from a file's content; `name` is for errors.

    Raises UserError where the content is not a CSV file of saved words.
    """
    words: list[ImportedWord] = []
    bad_rows: list[BadRow] = []
    rows = _rows(data, name)
    _, header = next(rows)
    if "simplified" not in header:
        raise UserError(
            "This is not a file of saved words: it has no column 'simplified'.",
            where=f"{name}:1",
            remedy=Saying("The columns are {names}.", names=", ".join(COLUMNS)),
        )
    for line, row in rows:
        try:
            words.append(_word(header, row))
        except ValueError as error:
            bad_rows.append(BadRow(line, str(error)))
    return WordList(tuple(words), tuple(bad_rows))


def is_glossary(data: bytes, name: str) -> bool:
    """Return whether this is a glossary, by the columns that only one of the two formats has."""
    _, header = next(_rows(data, name))
    only_words = set(COLUMNS) - set(glossary.COLUMNS)
    only_glossaries = set(glossary.COLUMNS) - set(COLUMNS)
    return only_words.isdisjoint(header) and not only_glossaries.isdisjoint(header)


def _rows(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty and the lines they start in, the header in lower case."""
    csv.field_size_limit(_LONGEST_CELL)
    text = _decode(data, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line = 1
    try:
        yield line, [cell.strip().lower() for cell in next(reader, [])]
        line = reader.line_num + 1
        for row in reader:
            if any(row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise UserError(
            Saying("This is not a CSV file ({reason}).", reason=error),
            where=f"{name}:{reader.line_num}",
            remedy="Save it as CSV from the spreadsheet and try again.",
        ) from error


def _word(header: Sequence[str], row: Sequence[str]) -> ImportedWord:
    """Parse a row. Raises ValueError with what is wrong with it."""
    if len(row) > len(header):
        raise ValueError(f"{len(row)} cells under a header of {len(header)}")
    cells = dict.fromkeys(COLUMNS, "")
    cells.update(zip(header, map(unshield, row), strict=False))
    word = NewWord(
        cells["simplified"].strip(),
        cells["traditional"],
        cells["pinyin"],
        cells["english"],
        cells["kind"].strip() or WORD_KINDS[0],
    )
    if not word.simplified:
        raise ValueError("the column simplified is empty")
    if word.kind not in WORD_KINDS:
        raise ValueError(f"{word.kind!r} is no kind of word; known are {', '.join(WORD_KINDS)}")
    return ImportedWord(word, tuple(_contexts(word, cells)), _noon(cells["date_saved"].strip()))


def _contexts(word: NewWord, cells: Mapping[str, str]) -> Iterator[Context]:
    if not cells["sentence"]:
        return
    sentences, articles = split(cells["sentence"]), split(cells["article"])
    if len(articles) == 1:
        articles *= len(sentences)
    if len(articles) != len(sentences):
        raise ValueError(f"{len(sentences)} sentences, but {len(articles)} articles")
    for sentence, article in zip(sentences, articles, strict=True):
        yield Context(sentence, *_place(word, sentence), article)


def _place(word: NewWord, sentence: str) -> tuple[int, int]:
    for headword in filter(None, (word.simplified, word.traditional)):
        if (start := sentence.find(headword)) >= 0:
            return start, start + len(headword)
    return 0, 0


def _noon(day: str) -> datetime | None:
    """Return midday of a date, so that it stays the same date in neighbouring time zones."""
    if not day:
        return None
    numbers = _DATE.fullmatch(day)
    try:
        if numbers is None:
            raise ValueError
        noon = datetime.combine(date(*map(int, numbers.groups())), time(12))
        return noon.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"{day!r} is not a date like 2008-11-19") from None


def _separator(text: str) -> str:
    """Return the separator that splits the header into the most known columns."""
    header = re.split(r"[\r\n]", text, maxsplit=1)[0].lower().replace('"', "")
    return max(",;\t", key=lambda separator: len(set(COLUMNS) & set(header.split(separator))))


def _decode(data: bytes, name: str) -> str:
    """Decode by the byte order mark, else as UTF-16 if the first letter is, UTF-8 or GB18030."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif data[1:2] == b"\0":
        encodings = ["utf-16-le"]
    elif data[:1] == b"\0":
        encodings = ["utf-16-be"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError(
        "The characters of this file cannot be read.",
        where=name,
        remedy="Save it as CSV in UTF-8 and try again.",
    )
