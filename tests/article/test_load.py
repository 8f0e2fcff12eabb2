import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.load import read_article, read_stream, read_text
from reader.article.model import Paragraph
from reader.errors import UserError

SAMPLE = Path(__file__).parents[2] / "seeds" / "2008-11-19-zhixing-jian.txt"
RAW = "各级党委和政府要加强组织领导，明确责任，密切配合，确保任务按期完成。"


def words(paragraph: Paragraph) -> list[str]:
    assert paragraph.ends is not None
    starts = [0, *paragraph.ends[:-1]]
    return [paragraph.text[start:end] for start, end in zip(starts, paragraph.ends, strict=True)]


def texts(text: str, segmented: bool | None = None) -> list[str]:
    return [paragraph.text for paragraph in read_text(text, segmented=segmented).paragraphs]


def test_the_sample_is_read_as_it_is_printed() -> None:
    article = read_article(SAMPLE)
    assert article.title == "周永康要求解决执行积案维护社会主义法制权威"
    assert article.paragraphs[0].text == article.title
    assert article.date == date(2008, 11, 19)
    assert article.source == "2008-11-19-zhixing-jian.txt"
    assert article.encoding == "UTF-8"
    assert article.given_boundaries
    lengths = [len(paragraph.text) for paragraph in article.paragraphs]
    assert lengths == [21, 216, 256, 334, 247, 240, 275, 178]
    assert not any(" " in paragraph.text for paragraph in article.paragraphs)


def test_the_sample_keeps_its_words() -> None:
    article = read_article(SAMPLE)
    han = [
        sum(bool(re.search("[\u4e00-\u9fff]", word)) for word in words(paragraph))
        for paragraph in article.paragraphs
    ]
    assert han == [9, 106, 129, 166, 121, 113, 137, 85]
    assert sum(han) == 866
    assert article.paragraphs[2].text.startswith('周永康指出，"执行难"问题')
    assert "|".join(words(article.paragraphs[2])[:8]) == '周永康|指出|，|"|执行|难|"|问题'


def test_the_sample_read_as_raw_is_printed_the_same_without_boundaries() -> None:
    given_words = read_article(SAMPLE)
    raw = read_article(SAMPLE, segmented=False)
    assert not raw.given_boundaries
    assert [p.text for p in raw.paragraphs] == [p.text for p in given_words.paragraphs]
    assert raw.title == given_words.title


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_sample_is_the_same_in_every_encoding(tmp_path: Path, codec: str) -> None:
    path = tmp_path / SAMPLE.name
    path.write_bytes(SAMPLE.read_text(encoding="utf-8").encode(codec))
    assert read_article(path).paragraphs == read_article(SAMPLE).paragraphs


def test_raw_text_is_left_as_it_is_written() -> None:
    article = read_text(f"发布 iPhone 15\n\u3000\u3000{RAW}")
    assert [p.text for p in article.paragraphs] == ["发布 iPhone 15", RAW]
    assert article.title == "发布 iPhone 15"
    assert not article.given_boundaries


def test_characters_that_are_all_separated_are_not_words() -> None:
    article = read_text("\n".join(" ".join(line) for line in ("2008年WTO报告", RAW)))
    assert [p.text for p in article.paragraphs] == ["2008年WTO报告", RAW]
    assert not article.given_boundaries


def test_the_caller_may_say_that_spaces_separate_words() -> None:
    assert texts("第一章 总则") == ["第一章 总则"]
    article = read_text("第一章 总则", segmented=True)
    assert words(article.paragraphs[0]) == ["第一章", "总则"]


def test_the_caller_may_say_that_they_do_not() -> None:
    assert not read_text("我们 的 政府 指出 ， 要 发展 。", segmented=False).given_boundaries


def test_a_raw_paragraph_in_a_segmented_article_has_no_boundaries() -> None:
    article = read_text("我们 的 政府 指出 ， 要 发展 经济 和 社会 。\n" * 9 + RAW)
    assert article.paragraphs[0].ends is not None
    assert article.paragraphs[-1] == Paragraph(RAW)


def test_a_dateline_has_date_and_source_and_stays() -> None:
    article = read_text(f"政府工作报告\n2008年11月19日 来源：新华社\n{RAW}")
    assert (article.title, article.date) == ("政府工作报告", date(2008, 11, 19))
    assert article.source == "新华社"
    assert len(article.paragraphs) == 3


def test_a_dateline_says_more_than_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "2020-01-01.txt"
    path.write_text(f"政府工作报告\n2008年11月19日\n{RAW}", encoding="utf-8")
    article = read_article(path)
    assert (article.date, article.source) == (date(2008, 11, 19), "2020-01-01.txt")


def test_without_evidence_there_is_no_date() -> None:
    assert read_text(f"11月19日召开的会议\n{RAW}").date is None


def test_a_long_line_becomes_several_paragraphs() -> None:
    article = read_text(RAW * 300)
    assert "".join(p.text for p in article.paragraphs) == RAW * 300
    assert max(len(p.text) for p in article.paragraphs) <= 4000
    assert all(p.text.endswith("。") for p in article.paragraphs)


def test_a_long_segmented_line_keeps_its_words() -> None:
    line = "我们 的 政府 指出 ， 要 发展 经济 和 社会 。 "
    article = read_text(line * 500)
    assert len(article.paragraphs) > 1
    assert [word for p in article.paragraphs for word in words(p)] == line.split() * 500


def test_a_given_title_is_the_first_paragraph() -> None:
    article = read_text(RAW, title="政府工作报告\n")
    assert article.title == article.paragraphs[0].text == "政府工作报告"
    assert read_text(f"政府工作报告\n{RAW}", title="政府工作报告") == read_text(
        f"政府工作报告\n{RAW}"
    )


def test_standard_input_is_read_like_a_file() -> None:
    article = read_stream(RAW.encode("gbk"), name="2008-11-19.txt")
    assert (article.encoding, article.date) == ("GB18030", date(2008, 11, 19))
    assert article.paragraphs[0].text == RAW
    assert read_stream(RAW.encode("gbk"), encoding="gbk").source == ""


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff\u3000".encode()])
def test_nothing_to_read_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="standard input: "):
        read_stream(data)


def test_an_empty_clipboard_is_refused() -> None:
    with pytest.raises(UserError, match="the pasted text: There is no text in it"):
        read_text("\u200b\n")


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.article.load.LIMIT", 10)
    with pytest.raises(UserError, match="standard input: It has more than"):
        read_stream(b"12345678901")
    with pytest.raises(UserError, match="the pasted text: It has more than"):
        read_text("12345678901")


def test_the_error_names_the_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    with pytest.raises(UserError, match=r"a\.txt: This is a picture"):
        read_article(path)


@given(st.text(), st.sampled_from([None, True, False]))
def test_any_text_is_fit_to_be_shown_and_its_words_tile_it(
    text: str, segmented: bool | None
) -> None:
    try:
        article = read_text(text, segmented=segmented)
    except UserError:
        return
    for paragraph in article.paragraphs:
        assert paragraph.text
        assert unicodedata.is_normalized("NFC", paragraph.text)
        assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in paragraph.text)
        if paragraph.ends is not None:
            assert "".join(words(paragraph)) == paragraph.text
            assert all(words(paragraph))
    if article.title:
        assert article.title == article.paragraphs[0].text


@given(
    st.lists(
        st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1), min_size=1
    )
)
def test_words_joined_with_spaces_are_the_words_read(given_words: list[str]) -> None:
    article = read_text(" ".join(given_words), segmented=True)
    assert [word for p in article.paragraphs for word in words(p)] == given_words


def test_ideographic_spaces_separate_words_too() -> None:
    line = "我们 的 政府 指出 ， 要 发展 经济 和 社会 ， 改善 人民 的 生活 。"
    article = read_text(f"{line}\n{line.replace(' ', chr(0x3000))}")
    assert article.paragraphs[0] == article.paragraphs[1]
    assert words(article.paragraphs[1]) == line.split()


def test_a_long_line_without_spaces_has_no_given_words() -> None:
    article = read_text(f"执行 难 问题\n{RAW * 2}\n{'字' * 64}", segmented=True)
    assert [paragraph.ends is None for paragraph in article.paragraphs] == [False, True, False]
