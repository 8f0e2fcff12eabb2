"""What is wrong with a glossary, the readable parts of it included."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.glossary.categories import CATEGORIES
from reader.glossary.entry import SetPhrase
from reader.glossary.matcher import bare
from reader.glossary.numerals import DIGITS, read_number
from reader.glossary.rows import Problem, Row, read_table
from reader.glossary.spelling import Readings, faults
from reader.language.characters import has_han

OWED = ("pinyin", "category", "status", "sources")
"""What every entry has, once some entry of the glossary has it."""

_NUMBERED = re.compile(f"[“\"']?[新老旧破]?[{DIGITS}十两双]")
_NUMBER = re.compile(f"[两双]|[{DIGITS}十]+")
_PAIR = {"两": 2, "双": 2}


class Form(NamedTuple):
    """Hold which entry a form leads to, and where that stands."""

    headword: str
    line: int
    glossary: str


def check_glossary(
    path: Path, readings: Readings | None = None, forms: dict[str, Form] | None = None
) -> list[Problem]:
    """Find every problem of a glossary, in the order of the file.

    Without the readings of a dictionary, only what makes entries unfit for use; with them also
    missing fields, members that don't count up, and pinyin that the dictionary contradicts.
    `forms` are those of the glossaries that were checked before, to which this one's are added:
    none may lead to two entries. Raises UserError only where there is no such file, or one too big.
    """
    rows, problems = read_table(path)
    owed = [name for name in OWED if any(_filled(row, name) for row in rows)]
    for row in rows:
        problems.extend(_problems_of_row(row, readings))
        if readings:
            problems.extend(_lacks_of_row(row, owed))
    problems.extend(_clashes(rows, {} if forms is None else forms))
    return sorted(problems)


def _problems_of_row(row: Row, readings: Readings | None) -> Iterator[Problem]:
    phrase = row.phrase
    if row.missing > 0:
        yield _at(row, "", f"the row has {row.missing} cells too few")
    if not has_han(phrase.simplified):
        yield _at(row, "simplified", f"no Chinese character in “{phrase.simplified}”")
    if phrase.traditional and len(phrase.traditional) != len(phrase.simplified):
        what = (
            f"“{phrase.traditional}” has {len(phrase.traditional)} characters, "
            f"“{phrase.simplified}” {len(phrase.simplified)}"
        )
        yield _at(row, "traditional", what)
    if phrase.category and phrase.category not in CATEGORIES:
        what = f"unknown category “{phrase.category}”: use {', '.join(CATEGORIES)}"
        yield _at(row, "category", what)
    if "；" in row.cells["english"].text:
        yield _at(row, "english", "renderings are parted by `;`, not by the Chinese `；`")
    for verb in phrase.verbs:
        if any(mark in verb for mark in ",，;；"):
            yield _at(row, "verbs", f"“{verb}”: verbs are parted by ` | `")
            break
    if phrase.pinyin:
        for what in faults(phrase.simplified, phrase.pinyin, readings):
            yield _at(row, "pinyin", what)


def _lacks_of_row(row: Row, owed: Sequence[str]) -> Iterator[Problem]:
    for name in owed:
        if row.missing <= 0 and not _filled(row, name):
            yield _at(row, name, f"“{name}” is empty")
    if what := _miscounted(row.phrase):
        yield _at(row, "components", what)


def _filled(row: Row, name: str) -> bool:
    return name in row.cells and bool(row.cells[name].text.strip())


def _miscounted(phrase: SetPhrase) -> str:
    """Tell what is wrong with the number of members that a phrase has: 三个代表 has three."""
    if not phrase.components:
        is_formula = phrase.category == "numbered formula"
        return "“components” is empty: a numbered formula names its members" if is_formula else ""
    if not _NUMBERED.match(phrase.simplified):
        return ""
    written = _NUMBER.findall(phrase.simplified)
    numbers = [number for w in written if (number := _PAIR.get(w) or read_number(w))]
    possible = {0}
    for number in numbers:
        possible = {so_far + members for so_far in possible for members in (1, number)}
    count = len(phrase.components)
    if count in possible or count in numbers[:1]:
        return ""
    return f"{count} members, where “{phrase.simplified}” speaks of {' + '.join(written)}"


def _clashes(rows: Sequence[Row], forms: dict[str, Form]) -> Iterator[Problem]:
    """Find forms that lead to two set phrases, or twice to one."""
    for row in rows:
        yield from _claim(row, "simplified", row.phrase.simplified, forms)
    for row in rows:
        for variant in row.phrase.variants:
            yield from _claim(row, "variants", variant, forms)


def _claim(row: Row, column: str, written: str, forms: dict[str, Form]) -> Iterator[Problem]:
    phrase = row.phrase
    mine = Form(phrase.simplified, row.cells["simplified"].line, phrase.glossary)
    other = forms.setdefault(bare(written), mine)
    if other is not mine:
        where = "" if other.glossary == mine.glossary else f" of {other.glossary}"
        what = f"“{written}” stands for “{other.headword}” already, in line {other.line}{where}"
        yield _at(row, column, what)


def _at(row: Row, column: str, what: str) -> Problem:
    cell = row.cells.get(column, row.first)
    return Problem(cell.line, cell.column, what)
