"""What is wrong with a glossary, the readable parts of it included."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.glossary.alignment import read_syllables
from reader.glossary.categories import CATEGORIES
from reader.glossary.rows import Problem, Row, read_table
from reader.language.characters import has_han, is_han
from reader.language.pinyin import parse

_TONE_MARKS = frozenset("\u0300\u0301\u0304\u030c")


def check_glossary(path: Path) -> list[Problem]:
    """Find every problem of a glossary, in the order of the file.

    Raises UserError only where there is no such file, or one too big.
    """
    rows, problems = read_table(path)
    for row in rows:
        problems.extend(_problems_of_row(row))
    problems.extend(_clashes(rows))
    return sorted(problems)


def _problems_of_row(row: Row) -> Iterator[Problem]:
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
        yield from _problems_of_pinyin(row)


def _problems_of_pinyin(row: Row) -> Iterator[Problem]:
    characters, pinyin = row.phrase.simplified, row.phrase.pinyin
    pieces = parse(pinyin)
    syllables = read_syllables(pinyin)
    foreign = [piece for piece in pieces if piece.isalpha() and piece not in characters]
    if _TONE_MARKS.isdisjoint(unicodedata.normalize("NFD", pinyin)):
        yield _at(row, "pinyin", f"“{pinyin}” bears no tone marks")
    elif foreign:
        yield _at(row, "pinyin", f"“{foreign[0]}” is no pinyin")
    elif len(syllables) != (wanted := sum(map(is_han, characters))):
        what = f"“{pinyin}” has {len(syllables)} syllables, “{characters}” {wanted} characters"
        yield _at(row, "pinyin", what)


def _clashes(rows: Sequence[Row]) -> Iterator[Problem]:
    """Find forms that lead to two set phrases, or twice to one."""
    headwords: dict[str, Row] = {}
    for row in rows:
        headword = row.phrase.simplified
        if headword in headwords:
            line = headwords[headword].cells["simplified"].line
            yield _at(row, "simplified", f"“{headword}” stands in line {line} already")
        headwords.setdefault(headword, row)
    variants: dict[str, Row] = {}
    for row in rows:
        for variant in row.phrase.variants:
            other = headwords.get(variant) or variants.get(variant)
            if other is not None:
                what = f"the variant “{variant}” is also one of “{other.phrase.simplified}”"
                if variant in headwords:
                    what = f"the variant “{variant}” is a headword, in line {other.first.line}"
                yield _at(row, "variants", what)
            variants.setdefault(variant, row)


def _at(row: Row, column: str, what: str) -> Problem:
    cell = row.cells.get(column, row.first)
    return Problem(cell.line, cell.column, what)
