from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.csv_text import write_rows
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.rows import read_quickly, read_table
from reader.glossary.format.table import read_glossary

names = st.sampled_from(
    ["pinyin", "components", "status", "lesson", "Pinyin", " verbs", "STATUS ", "", "simplified"]
)
headers = st.permutations(["simplified", "english"]).flatmap(
    lambda required: st.lists(names, max_size=3).map(lambda others: [*required, *others])
)
cells = st.sampled_from(
    [
        "",
        " ",
        "难",
        "执行",
        "“难”,难",
        'a "b"',
        "a; b",
        ";",
        "x=y | z=w",
        "na\u0301n",
        "current",
        "\n",
    ]
) | st.text(max_size=3)
tables = headers.flatmap(
    lambda header: st.lists(st.lists(cells, min_size=2, max_size=len(header) + 1), max_size=3).map(
        lambda rows: [header, *rows]
    )
)


def agree(path: Path) -> bool:
    """Read a file in both ways; return whether the quick one succeeded."""
    quick = read_quickly(path)
    rows, problems = read_table(path)
    if quick is not None:
        assert problems == []
        assert quick == [row.phrase for row in rows]
    return quick is not None


@given(table=tables)
def test_a_glossary_is_read_quickly_as_it_is_read_with_places(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]]
) -> None:
    path = tmp_path_factory.mktemp("glossary") / "mine.csv"
    path.write_bytes(write_rows(table).encode("utf-8", errors="surrogatepass"))
    agree(path)


usual = st.text(st.sampled_from('难执a",;|=\n '), min_size=1, max_size=5).map(lambda w: f"难{w}")


@given(
    table=st.lists(st.tuples(usual, usual, usual), max_size=4),
    line_end=st.sampled_from(["\n", "\r", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_a_glossary_without_peculiarities_is_read_quickly(
    tmp_path_factory: pytest.TempPathFactory,
    table: list[tuple[str, str, str]],
    line_end: str,
    mark: str,
) -> None:
    path = tmp_path_factory.mktemp("glossary") / "mine.csv"
    text = mark + write_rows([("english", "lesson", "simplified"), *table])
    path.write_bytes(text.replace("\r\n", line_end).encode())
    assert agree(path)


def test_a_column_name_in_capitals_is_that_column(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("simplified,english,Pinyin, lesson\n难,hard,nán,7\n", encoding="utf-8")
    wanted = SetPhrase("难", ("hard",), "nán", glossary="mine.csv", extra={"lesson": "7"})
    assert read_glossary(path) == [wanted]
