from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UserError
from reader.glossary.format import rows
from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.table import read_glossary, write_glossary

FULL = SetPhrase(
    simplified="四个全面",
    english=("Four-Pronged Comprehensive Strategy", "Four Comprehensives"),
    pinyin="Sì Gè Quánmiàn",
    traditional="四個全面",
    literal="four comprehensives",
    explanation='Goals set out together, "not one apart".\nTheir order counts.',
    category="numbered formula",
    weight="A",
    coined="2014",
    status=Status.SUPERSEDED,
    used_by="Xi Jinping",
    verbs=("协调推进", "贯彻落实"),
    components=(("全面深化改革", "deepen reform"), ("全面依法治国", "rule of law")),
    variants=("“四个全面”战略布局",),
    confusable="五位一体",
    views="Some say so; others do not.",
    sources=("general knowledge", "report 2017"),
    glossary="mine.csv",
    extra={"lesson": "7"},
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.csv"


def read(path: Path, text: str) -> list[SetPhrase]:
    path.write_text(text, encoding="utf-8", newline="")
    return read_glossary(path)


def test_the_columns_become_the_fields(path: Path) -> None:
    path.write_bytes(write_glossary([FULL]))
    assert read_glossary(path) == [FULL]


def test_columns_may_be_in_any_order_and_most_may_be_missing(path: Path) -> None:
    assert read(path, "English,Simplified\nenforcement; execution,执行\n") == [
        SetPhrase("执行", ("enforcement", "execution"), glossary="mine.csv")
    ]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_byte_order_mark_is_no_part_of_the_text(path: Path, mark: str) -> None:
    (phrase,) = read(path, f"{mark}simplified,english\n执行,enforce\n")
    assert phrase.simplified == "执行"


def test_unknown_columns_are_preserved_and_written_again(path: Path) -> None:
    (phrase,) = read(path, "simplified,lesson,english,empty\n执行,7,enforce,\n")
    assert phrase.extra == {"lesson": "7", "empty": ""}
    path.write_bytes(write_glossary([phrase]))
    assert read_glossary(path) == [phrase]


def test_what_is_written_opens_in_a_spreadsheet() -> None:
    data = write_glossary([FULL])
    assert data.startswith(b"\xef\xbb\xbfsimplified,pinyin,english,")
    assert data.endswith(b"\r\n")


def test_empty_rows_and_trailing_empty_cells_are_ignored(path: Path) -> None:
    assert len(read(path, "simplified,english,\n执行,enforce,,,\n , \n,,\n难,hard\n")) == 2


def test_an_older_glossary_has_since_and_no_weight(path: Path) -> None:
    (phrase,) = read(path, "simplified,english,Since\n执行难,hard to enforce,1988\n")
    assert (phrase.coined, phrase.weight, phrase.extra) == ("1988", "", {})
    path.write_bytes(write_glossary([phrase]))
    assert read_glossary(path) == [phrase]


def test_since_is_preserved_beside_coined(path: Path) -> None:
    (phrase,) = read(path, "simplified,english,since,coined\n执行难,hard to enforce,1999,1988\n")
    assert (phrase.coined, phrase.extra) == ("1988", {"since": "1999"})


def test_a_weight_is_read_in_either_case(path: Path) -> None:
    (phrase,) = read(path, "simplified,english,weight\n执行难,hard to enforce,b\n")
    assert phrase.weight == "B"


def test_pinyin_is_composed(path: Path) -> None:
    (phrase,) = read(path, "simplified,english,pinyin\n难,hard,na\u0301n\n")
    assert phrase.pinyin == "nán"


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("", "1:1", "“simplified”"),
        ("pinyin,english\nx,y\n", "1:1", "“simplified”"),
        ("simplified;english\n难;hard\n", "1:1", "“simplified”"),
        ("simplified,english,english\n难,hard,x\n", "1:20", "two columns"),
        ("simplified,english\n难,hard\n执行\n", "3:1", "“english” is empty"),
        ("simplified,english\n难, ; \n", "2:3", "“english” is empty"),
        ("simplified,english\n,hard\n", "2:1", "“simplified” is empty"),
        ("simplified,english\n难,hard,more\n", "2:8", "beyond the last column"),
        ('simplified,english\n难,"hard\n执行,enforce\n', "2:3", "never closed"),
        ("simplified,english,status\n难,hard,old\n", "2:8", "unknown status “old”"),
        ("simplified,english,components\n难,hard,a=b | c\n", "2:8", "component “c”"),
        (f"simplified,english\n{'难' * 101},hard\n", "2:1", "101 characters"),
    ],
)
def test_what_cannot_be_read_is_reported_with_its_place(
    path: Path, text: str, place: str, what: str
) -> None:
    with pytest.raises(UserError) as caught:
        read(path, text)
    assert caught.value.where == f"{path}:{place}"
    assert what in caught.value.what


def test_another_encoding_is_reported_with_the_place_of_its_first_trace(path: Path) -> None:
    path.write_bytes(b"simplified,english\n" + "难,hard\n".encode("gb18030"))
    with pytest.raises(UserError, match="UTF-8") as caught:
        read_glossary(path)
    assert caught.value.where == f"{path}:2:1"


def test_a_missing_file_is_a_user_error(path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_glossary(path)


def test_a_file_beyond_the_bounds_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "simplified,english\n难,hard\n执行,enforce\n"
    monkeypatch.setattr(rows, "MAX_ROWS", 1)
    with pytest.raises(UserError, match="1 rows"):
        read(path, text)
    monkeypatch.setattr(rows, "MAX_BYTES", 10)
    with pytest.raises(UserError, match="too big"):
        read(path, text)


words = st.text(st.sampled_from('难执a"=,\n'), min_size=1, max_size=4).filter(
    lambda word: word == word.strip()
)
items = st.lists(words, max_size=3).map(tuple)
phrases = st.builds(
    lambda **fields: SetPhrase(**fields),
    simplified=words,
    english=st.lists(words, min_size=1, max_size=3).map(tuple),
    explanation=words,
    status=st.sampled_from(Status),
    variants=items,
    components=st.lists(st.tuples(words.filter(lambda word: "=" not in word), words)).map(tuple),
    glossary=st.just("mine.csv"),
)


@given(table=st.lists(phrases, max_size=4))
def test_what_was_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, table: list[SetPhrase]
) -> None:
    path = tmp_path_factory.mktemp("glossary") / "mine.csv"
    path.write_bytes(write_glossary(table))
    assert read_glossary(path) == table
