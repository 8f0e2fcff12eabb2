"""Every problem of a glossary, also in entries that can be read."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.glossary.format.categories import CATEGORIES
from reader.glossary.format.entry import WEIGHTS, SetPhrase
from reader.glossary.format.renderings import parse
from reader.glossary.format.rows import GlossaryRow, Problem, read_table
from reader.glossary.format.spelling import Readings, faults
from reader.glossary.matching.matcher import bare
from reader.language.characters import has_han
from reader.language.numerals import DIGITS, read_number
from reader.saying import Saying

EXPECTED = ("pinyin", "category", "weight", "status", "sources")
"""The columns that every entry must fill in if one entry of the glossary does."""

_YEAR = re.compile(r"\d{3,4}")
_FIRST_REPORT = re.compile("in (?:a )?government work reports? (?:from|of)")
_NUMBERED = re.compile(f"[“\"']?[新老旧破]?[{DIGITS}十两双]")
_NUMBER = re.compile(f"[两双]|[{DIGITS}十]+")
_PAIR = {"两": 2, "双": 2}


class Form(NamedTuple):
    """Hold the entry that a form leads to, and where that entry is."""

    headword: str
    line: int
    glossary: str


def check_glossary(
    path: Path, readings: Readings | None = None, forms: dict[str, Form] | None = None
) -> list[Problem]:
    """Find every problem of a glossary, in the order of the file.

    Without the readings of a dictionary, only problems that make entries unusable; with them also
    missing fields, a wrong number of members, and pinyin that the dictionary contradicts. `forms`
    are those of the glossaries that were checked before, to which this one's are added: none may
    lead to two entries. Raises UserError only where the file cannot be opened or is too big.
    """
    rows, problems = read_table(path)
    expected = [name for name in EXPECTED if any(_is_filled(row, name) for row in rows)]
    for row in rows:
        problems.extend(_problems_of_row(row, readings))
        if readings:
            problems.extend(_missing_in_row(row, expected))
    problems.extend(_clashes(rows, {} if forms is None else forms))
    return sorted(problems)


def _problems_of_row(row: GlossaryRow, readings: Readings | None) -> Iterator[Problem]:
    phrase = row.phrase
    if row.missing > 0:
        yield _at(row, "", Saying("the row has {count} cells too few", count=row.missing))
    if not has_han(phrase.simplified):
        yield _at(
            row, "simplified", Saying("no Chinese character in “{word}”", word=phrase.simplified)
        )
    if phrase.traditional and len(phrase.traditional) != len(phrase.simplified):
        what = Saying(
            "“{traditional}” has {count} characters, “{simplified}” {wanted}",
            traditional=phrase.traditional,
            count=len(phrase.traditional),
            simplified=phrase.simplified,
            wanted=len(phrase.simplified),
        )
        yield _at(row, "traditional", what)
    if phrase.category and phrase.category not in CATEGORIES:
        what = Saying(
            "unknown category “{category}”: use {known}",
            category=phrase.category,
            known=", ".join(CATEGORIES),
        )
        yield _at(row, "category", what)
    if phrase.weight not in ("", *WEIGHTS):
        what = Saying(
            "unknown weight “{weight}”: use {known}",
            weight=phrase.weight,
            known=", ".join(WEIGHTS),
        )
        yield _at(row, "weight", what)
    if phrase.coined and not _YEAR.search(phrase.coined):
        what = Saying("“{coined}” has no year", coined=phrase.coined)
        yield _at(row, "coined", what)
    elif _FIRST_REPORT.search(phrase.coined):
        what = Saying("“coined” says who coined it and when: its first report is computed")
        yield _at(row, "coined", what)
    for rendering in phrase.english:
        if parse(rendering) is None:
            what = Saying(
                "“{rendering}”: years are written [until 2017], [from 2017] or [2003–2017]",
                rendering=rendering,
            )
            yield _at(row, "english", what)
    if "；" in row.cells["english"].text:
        what = Saying("renderings are separated by `;`, not by the Chinese `；`")
        yield _at(row, "english", what)
    for verb in phrase.verbs:
        if any(mark in verb for mark in ",，;；"):
            what = Saying("“{verb}”: verbs are separated by ` | `", verb=verb)
            yield _at(row, "verbs", what)
            break
    if phrase.pinyin:
        for what in faults(phrase.simplified, phrase.pinyin, readings):
            yield _at(row, "pinyin", what)


def _missing_in_row(row: GlossaryRow, expected: Sequence[str]) -> Iterator[Problem]:
    for name in expected:
        if row.missing <= 0 and not _is_filled(row, name):
            yield _at(row, name, Saying("“{name}” is empty", name=name))
    is_owed = row.phrase.weight in ("A", "B") and not row.phrase.explanation
    if is_owed and row.missing <= 0:
        unexplained = Saying("“explanation” is empty: weights A and B are explained")
        yield _at(row, "explanation", unexplained)
    if what := _miscount(row.phrase):
        yield _at(row, "components", what)


def _is_filled(row: GlossaryRow, name: str) -> bool:
    return name in row.cells and bool(row.cells[name].text.strip())


def _miscount(phrase: SetPhrase) -> Saying | None:
    """Return what is wrong with the number of a phrase's members: 三个代表 must have three."""
    if not phrase.components:
        is_formula = phrase.category == "numbered formula"
        empty = Saying("“components” is empty: a numbered formula names its members")
        return empty if is_formula else None
    if not _NUMBERED.match(phrase.simplified):
        return None
    written = _NUMBER.findall(phrase.simplified)
    numbers = [number for w in written if (number := _PAIR.get(w) or read_number(w))]
    possible = {0}
    for number in numbers:
        possible = {so_far + members for so_far in possible for members in (1, number)}
    count = len(phrase.components)
    if count in possible or count in numbers[:1]:
        return None
    return Saying(
        "{count} members, where “{word}” speaks of {wanted}",
        count=count,
        word=phrase.simplified,
        wanted=" + ".join(written),
    )


def _clashes(rows: Sequence[GlossaryRow], forms: dict[str, Form]) -> Iterator[Problem]:
    """Yield a problem for each form that leads to two set phrases, or twice to one."""
    for row in rows:
        yield from _claim(row, "simplified", row.phrase.simplified, forms)
    for row in rows:
        for variant in row.phrase.variants:
            yield from _claim(row, "variants", variant, forms)


def _claim(
    row: GlossaryRow, column: str, written: str, forms: dict[str, Form]
) -> Iterator[Problem]:
    phrase = row.phrase
    mine = Form(phrase.simplified, row.cells["simplified"].line, phrase.glossary)
    other = forms.setdefault(bare(written), mine)
    if other is not mine:
        values = {"form": written, "word": other.headword, "line": other.line}
        what = (
            Saying("“{form}” stands for “{word}” already, in line {line}", **values)
            if other.glossary == mine.glossary
            else Saying(
                "“{form}” stands for “{word}” already, in line {line} of {glossary}",
                glossary=other.glossary,
                **values,
            )
        )
        yield _at(row, column, what)


def _at(row: GlossaryRow, column: str, what: Saying) -> Problem:
    cell = row.cells.get(column, row.first)
    return Problem(cell.line, cell.column, what)
