import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.csv_text import Cell, CsvError, read_rows, write_rows

cells = st.text(st.sampled_from('执a ",\r\n;|'), max_size=6)
tables = st.lists(st.lists(cells, min_size=2, max_size=4), max_size=5)


def texts(text: str) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read_rows(text)]


def test_each_cell_has_its_line_and_column() -> None:
    assert list(read_rows('a,b\r\n执行难,"x, y"\r\n')) == [
        [Cell("a", 1, 1), Cell("b", 1, 3)],
        [Cell("执行难", 2, 1), Cell("x, y", 2, 5)],
    ]


def test_a_quoted_cell_may_contain_lines_and_doubled_quotation_marks() -> None:
    rows = list(read_rows('"one\ntwo","say ""so""",z\nnext,,\n'))
    assert rows[0] == [Cell("one\ntwo", 1, 1), Cell('say "so"', 2, 6), Cell("z", 2, 19)]
    assert rows[1] == [Cell("next", 3, 1), Cell("", 3, 6), Cell("", 3, 7)]


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n"])
def test_any_line_ending_is_read_and_the_last_may_be_missing(line_end: str) -> None:
    assert texts(f"a,b{line_end}c,d") == [["a", "b"], ["c", "d"]]


def test_empty_lines_are_left_out() -> None:
    assert texts("\n\na,b\n\n\nc,d\n\n") == [["a", "b"], ["c", "d"]]


def test_a_comma_at_the_very_end_opens_an_empty_cell() -> None:
    assert texts("a,") == [["a", ""]]


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ('a,b\nc,"d\ne,f\n', 2, 3, "never closed"),
        ('a,b\n执行"难,d\n', 2, 3, "quoted whole"),
        ('a\n"b"c,d\n', 2, 4, "quoted whole"),
    ],
)
def test_broken_csv_is_located(text: str, line: int, column: int, word: str) -> None:
    with pytest.raises(CsvError) as caught:
        list(read_rows(text))
    assert (caught.value.line, caught.value.column) == (line, column)
    assert word in caught.value.what


@given(tables)
def test_what_was_written_is_read_again(rows: list[list[str]]) -> None:
    assert texts(write_rows(rows)) == rows


@given(tables)
def test_what_was_written_is_csv_to_others(rows: list[list[str]]) -> None:
    assert list(csv.reader(io.StringIO(write_rows(rows), newline=""), strict=True)) == rows


@given(st.text(st.sampled_from('ab",\n\r'), max_size=12))
def test_any_text_is_read_or_refused_at_a_place_within_it(text: str) -> None:
    assert refused_at(text) <= (len(text.splitlines()), len(text) + 1)


def refused_at(text: str) -> tuple[int, int]:
    try:
        assert all(read_rows(text))
    except CsvError as error:
        return error.line, error.column
    return 0, 0
