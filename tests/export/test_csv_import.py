import codecs

import pytest

from reader.errors import UserError
from reader.export.csv_import import BadRow, parse_csv
from reader.study.words import Context, NewWord

HEADER = "simplified,traditional,pinyin,english,sentence,article,date_saved,kind"
ROW = "执行,執行,zhíxíng,to carry out,执行。,报告,2026-01-02,word"
TEXT = f"{HEADER}\r\n{ROW}\r\n"


def read(text: str) -> list[NewWord]:
    list_ = parse_csv(text.encode(), "words.csv")
    assert list_.bad_rows == ()
    return [imported.word for imported in list_.words]


def bad_rows(*rows: str) -> list[BadRow]:
    return list(parse_csv("\r\n".join([HEADER, *rows]).encode(), "words.csv").bad_rows)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=[
        "utf-8",
        "utf-8 bom",
        "gb18030",
        "utf-16",
        "utf-16-be",
        "le without bom",
        "be without bom",
    ],
)
@pytest.mark.parametrize("separator", ",;\t")
def test_a_file_is_read_in_any_encoding_and_separator_of_a_spreadsheet(
    data: bytes, separator: str
) -> None:
    encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be" if data[:1] == b"\0" else ""
    comma, other = (",".encode(encoding or "utf-8"), separator.encode(encoding or "utf-8"))
    (imported,) = parse_csv(data.replace(comma, other), "words.csv").words
    assert imported.word == NewWord("执行", "執行", "zhíxíng", "to carry out", "word")
    assert imported.contexts == (Context("执行。", 0, 2, "报告"),)
    assert imported.saved_at is not None
    assert imported.saved_at.astimezone().date().isoformat() == "2026-01-02"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(line_end: str) -> None:
    assert len(read(TEXT.replace("\r\n", line_end))) == 1


def test_columns_may_be_in_any_order_among_others_and_missing() -> None:
    words = read('English;"Simplified";note\r\n"to carry out; to execute";执行;x\r\n')
    assert words == [NewWord("执行", "", "", "to carry out; to execute", "word")]


def test_empty_rows_and_lacking_cells_at_the_end_are_no_problem() -> None:
    assert read(f"{HEADER}\r\n执行,執行\r\n\r\n,,,,,,,\r\n") == [NewWord("执行", "執行", "", "")]


@pytest.mark.parametrize("day", ["2026/1/2", "2026-1-2"])
def test_a_date_as_a_spreadsheet_rewrites_it_is_understood(day: str) -> None:
    (imported,) = parse_csv(TEXT.replace("2026-01-02", day).encode(), "words.csv").words
    assert imported.saved_at is not None
    assert imported.saved_at.astimezone().date().isoformat() == "2026-01-02"


def test_a_word_not_found_in_its_sentence_has_no_place_there() -> None:
    data = TEXT.replace("执行。", "實行。").encode()
    assert parse_csv(data, "words.csv").words[0].contexts == (Context("實行。", 0, 0, "报告"),)


def test_a_bad_row_is_named_by_the_line_it_begins_in_and_the_others_are_read() -> None:
    text = f'{HEADER}\r\n执行,,,"two\r\nlines"\r\n,,,nothing\r\n民心\r\n'
    list_ = parse_csv(text.encode(), "words.csv")
    assert [imported.word.simplified for imported in list_.words] == ["执行", "民心"]
    assert list_.bad_rows == (BadRow(4, "the column simplified is empty"),)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("执行,,,,,,11/24/2026,word", "'11/24/2026' is not a date"),
        ("执行,,,,,,2026-02-30,word", "'2026-02-30' is not a date"),
        ("执行,,,,,,,verb", "'verb' is no kind of word"),
        ("执行,,,,,,,word,more", "9 cells under a header of 8"),
        ("执行,,,,甲 / 乙 / 丙,一 / 二,,word", "3 sentences, but 2 articles"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(row: str, what: str) -> None:
    ((line, said),) = [(bad.line, bad.what) for bad in bad_rows(ROW, row, ROW)]
    assert line == 3
    assert what in said


@pytest.mark.parametrize(
    "data",
    [b"", b"word,meaning\r\n", "提法\r\n".encode(), b"\x89PNG\r\n\x1a\n", b"simplified\r\n\xff"],
)
def test_a_file_of_something_else_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"words\.csv"):
        parse_csv(data, "words.csv")


def test_a_quotation_mark_left_open_is_named_by_its_line() -> None:
    with pytest.raises(UserError, match=r"words\.csv:3: This is not a CSV file"):
        parse_csv(f'{HEADER}\r\n{ROW}\r\n"执行'.encode(), "words.csv")


def test_a_cell_may_be_long() -> None:
    assert len(read(f"{HEADER}\r\n执行,,,{'x' * 200_000}\r\n")[0].english) == 200_000
