import csv
import io
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.csv import csv_bytes
from reader.export.csv_import import parse_csv
from reader.study.words import WORD_KINDS, Context, SavedWord

HEADER = "simplified,traditional,pinyin,english,sentence,article,date_saved,kind"
NOON = datetime.combine(datetime(2026, 1, 2), time(12)).astimezone(UTC)
TWO_SENTENCES = (
    Context("解决执行难问题。", 2, 5, "周永康强调执行", "2008-11-19"),
    Context("“执行难”依然存在。", 1, 4, "工作报告"),
)


def saved(
    simplified: str = "执行难",
    traditional: str = "執行難",
    pinyin: str = "zhíxíng nán",
    english: str = "enforcement difficulties",
    kind: str = "phrase",
    contexts: tuple[Context, ...] = TWO_SENTENCES[:1],
) -> SavedWord:
    return SavedWord(1, simplified, traditional, pinyin, english, kind, (), NOON, contexts)


TEXT = st.text(
    st.sampled_from("执a=+-@'\"/ ,;\t\r\n＝") | st.characters(exclude_categories=["Cs"]),
    max_size=12,
)
WORDS = st.builds(
    saved,
    simplified=TEXT.map(str.strip).filter(bool),
    traditional=TEXT,
    pinyin=TEXT,
    english=TEXT,
    kind=st.sampled_from(WORD_KINDS),
    contexts=st.lists(
        st.builds(Context, TEXT.filter(bool), st.just(0), st.just(0), TEXT), max_size=3
    ).map(tuple),
)


def csv_text(words: list[SavedWord]) -> str:
    return csv_bytes(words).decode("utf-8-sig")


def rows(words: list[SavedWord]) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_text(words), newline="")))


def test_a_word_is_a_row_under_the_header() -> None:
    assert csv_text([saved()]) == (
        f"{HEADER}\r\n"
        "执行难,執行難,zhíxíng nán,enforcement difficulties,解决执行难问题。,周永康强调执行,"
        "2026-01-02,phrase\r\n"
    )


def test_the_file_begins_with_the_mark_by_which_a_spreadsheet_knows_utf_8() -> None:
    assert csv_bytes([saved()]).startswith(b"\xef\xbb\xbfsimplified,")


def test_every_line_ends_with_crlf_and_only_quoted_cells_hold_line_breaks() -> None:
    text = csv_text([saved(), saved(english="two\nlines")])
    assert text.count("\r\n") == 3
    assert text.replace("\r\n", "").count("\n") == 1
    assert '"two\nlines"' in text


def test_commas_and_quotation_marks_are_quoted() -> None:
    assert '"to execute, ""carry out"""' in csv_text([saved(english='to execute, "carry out"')])


def test_without_words_there_is_the_header() -> None:
    assert csv_text([]) == f"{HEADER}\r\n"


def test_a_word_with_two_sentences_is_one_row() -> None:
    (_, row) = rows([saved(contexts=TWO_SENTENCES)])
    assert row[4:6] == ["解决执行难问题。 / “执行难”依然存在。", "周永康强调执行 / 工作报告"]


def test_an_article_that_all_sentences_share_is_named_once() -> None:
    same = (TWO_SENTENCES[0], Context("执行难。", 0, 3, TWO_SENTENCES[0].article))
    assert rows([saved(contexts=same)])[1][5] == "周永康强调执行"


@pytest.mark.parametrize("start", "=+-@＝＋－＠\t\r")
def test_no_cell_runs_as_a_formula(start: str) -> None:
    dangerous = f"{start}HYPERLINK(1)"
    contexts = (Context(dangerous, 0, 0, dangerous),)
    for row in rows([saved(dangerous, dangerous, dangerous, dangerous, contexts=contexts)])[1:]:
        assert row[:6] == [f"'{dangerous}"] * 6


@given(st.lists(WORDS, max_size=4))
def test_what_was_exported_is_imported_unchanged(words: list[SavedWord]) -> None:
    read = parse_csv(csv_bytes(words), "words.csv")
    assert read.bad_rows == ()
    assert [
        (
            (i.word.simplified, i.word.traditional, i.word.pinyin, i.word.english, i.word.kind),
            i.saved_at,
            [(context.sentence, context.article) for context in i.contexts],
        )
        for i in read.words
    ] == [
        (
            (w.simplified, w.traditional, w.pinyin, w.english, w.kind),
            w.saved_at,
            [(context.sentence, context.article) for context in w.contexts],
        )
        for w in words
    ]


def test_the_words_place_in_its_sentence_is_found_again() -> None:
    (word,) = parse_csv(csv_bytes([saved(contexts=TWO_SENTENCES)]), "a.csv").words
    assert [(context.start, context.end) for context in word.contexts] == [(2, 5), (1, 4)]
