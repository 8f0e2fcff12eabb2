import codecs
import random
from contextlib import suppress
from encodings.aliases import aliases
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article.decoding import decode
from reader.errors import UserError

NOT_OF_TEXTS = (
    *("charmap", "idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"),
    *("hex", "rot13", "zip"),
)
SIMPLIFIED = (
    "各级党委和政府要加强对这项工作的组织领导，明确责任，密切配合，确保任务按期完成。",
    "我们要坚持以人民为中心的发展思想，不断满足人民日益增长的美好生活需要。",
    "会议指出，当前经济运行总体平稳，但外部环境更趋复杂，困难和挑战不少。",
    "执行难",
    "全国人大",
    "他说：“问题”。",
)
TRADITIONAL = (
    "各級黨委和政府要加強對這項工作的組織領導，明確責任，密切配合，確保任務按期完成。",
    "我們要堅持以人民為中心的發展思想，不斷滿足人民日益增長的美好生活需要。",
    "會議指出，當前經濟運行總體平穩，但外部環境更趨複雜，困難和挑戰不少。",
    "執行難",
    "立法院審議",
    "他說：「問題」。",
)
NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "gbk": "GB18030",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp950": "Big5",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}


WITH_SIMPLIFIED = [codec for codec in NAMES if NAMES[codec] != "Big5"]


@pytest.mark.parametrize(
    ("text", "codec"),
    [*product(SIMPLIFIED, WITH_SIMPLIFIED), *product(TRADITIONAL, NAMES)],
)
def test_recognises_the_encoding_of_even_a_short_chinese_text(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == (text, NAMES[codec])


def test_gb2312_is_within_gb18030() -> None:
    assert decode(SIMPLIFIED[0].encode("gb2312")) == (SIMPLIFIED[0], "GB18030")


def test_gb18030_reaches_characters_outside_gbk() -> None:
    text = SIMPLIFIED[1] + "𠮷"
    assert decode(text.encode("gb18030")) == (text, "GB18030")


def test_big5_with_the_characters_of_hong_kong() -> None:
    text = "佢哋喺香港嘅政府工作，對市民嘅要求有責任。"
    assert decode(text.encode("big5hkscs")) == (text, "Big5")


def test_pure_ascii_is_utf8() -> None:
    assert decode(b"Report on the Work of the Government\n") == (
        "Report on the Work of the Government\n",
        "UTF-8",
    )


def test_ascii_in_utf16_without_a_mark_is_evident() -> None:
    assert decode("WTO rules\n".encode("utf-16-le")) == ("WTO rules\n", "UTF-16")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        ("\ufeff".encode("gb18030"), "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark: bytes, codec: str) -> None:
    assert decode(mark + "中文".encode(codec))[0] == "中文"


@pytest.mark.parametrize(
    ("encoding", "codec", "name"),
    [
        ("GB2312", "gbk", "GB18030"),
        ("big5", "cp950", "Big5"),
        ("utf8", "utf-8-sig", "UTF-8"),
        ("UTF-16", "utf-16", "UTF-16"),
        ("utf-16", "utf-16-be", "UTF-16"),
        ("utf-16-le", "utf-16-le", "UTF-16"),
        ("euc-jp", "euc-jp", "EUC_JP"),
    ],
)
def test_the_caller_may_name_the_encoding(encoding: str, codec: str, name: str) -> None:
    assert decode("政治局常委".encode(codec), encoding) == ("政治局常委", name)


def test_a_named_encoding_overrules_the_evidence() -> None:
    assert decode("执行".encode("gbk"), "big5") == ("硒俴", "Big5")


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "", "utf-8\0"])
def test_an_unknown_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(UserError, match=r"no encoding called .*Choose UTF-8, GB18030"):
        decode(b"text", encoding)


@pytest.mark.parametrize("encoding", sorted({*aliases.values(), "idna", "punycode", "undefined"}))
@pytest.mark.parametrize(
    "data", ["改革开放".encode() * 10, b"xn--abc-\x80", b"\\q\\N{x} +AGE- text"]
)
def test_every_encoding_of_python_decodes_or_is_refused(encoding: str, data: bytes) -> None:
    with suppress(UserError):
        decode(data, encoding)


@pytest.mark.parametrize(
    "encoding",
    ["idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "hex", "zip"],
)
def test_a_codec_that_is_no_encoding_of_texts_is_refused(encoding: str) -> None:
    with pytest.raises(UserError, match=r"no encoding called .*Choose UTF-8, GB18030"):
        decode(b"text", encoding)


def test_a_wrongly_named_encoding_is_refused() -> None:
    with pytest.raises(UserError, match=r"a\.txt: This is not UTF-8\..*Choose another"):
        decode(SIMPLIFIED[0].encode("gbk"), "utf-8", where="a.txt")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_a_file_truncated_in_the_middle_of_a_character_is_still_read(codec: str) -> None:
    text = TRADITIONAL[0] * 4
    assert decode(text.encode(codec)[:-1]) == (text[:-1] + "\ufffd", NAMES[codec])


def test_a_broken_byte_is_shown_as_such() -> None:
    data = (SIMPLIFIED[0] * 4).encode()
    text, name = decode(data[:60] + b"\xff" + data[60:])
    assert (text[:22], name) == (SIMPLIFIED[0][:20] + "\ufffd" + SIMPLIFIED[0][20], "UTF-8")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Office document or a zip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"\x7fELF\x02\x01\x01", "a programme"),
        (b"{\\rtf1\\ansi", "RTF"),
        (bytes(range(32)) * 20, "not text"),
        (b"abc\x00def", "not text"),
        (random.Random(7).randbytes(3000), "not text"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as raised:
        decode(data, where="thing")
    assert raised.value.where == "thing"
    assert raised.value.remedy


@pytest.mark.parametrize(
    "data",
    [
        "L'été dernier, les députés ont voté une résolution très contestée.".encode("cp1252"),
        "Правительство приняло решение о развитии экономики".encode("cp1251"),
    ],
)
def test_an_encoding_that_cannot_be_recognised_is_asked_for(data: bytes) -> None:
    with pytest.raises(UserError, match=r"cannot be recognised\..*Choose the encoding"):
        decode(data)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UserError, match=r"a\.txt: It is empty"):
        decode(b"", where="a.txt")


def test_a_stray_nul_in_chinese_utf8_is_no_binary() -> None:
    assert decode("政府\0工作报告".encode()) == ("政府\0工作报告", "UTF-8")


@given(
    st.lists(st.sampled_from(SIMPLIFIED), min_size=1).map("".join),
    st.sampled_from(WITH_SIMPLIFIED),
)
def test_every_encoding_round_trips_for_simplified_text(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == (text, NAMES[codec])


@given(
    st.lists(st.sampled_from(TRADITIONAL), min_size=1).map("".join), st.sampled_from(list(NAMES))
)
def test_every_encoding_round_trips_for_traditional_text(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == (text, NAMES[codec])


@given(st.binary())
@example(b"\xff\xfe")
@example(b"\xd8\x00\xd8\x00")
def test_any_bytes_are_decoded_or_refused_for_the_user(data: bytes) -> None:
    try:
        text, name = decode(data)
    except UserError:
        return
    assert isinstance(text, str)
    assert name in {"UTF-8", "GB18030", "Big5", "UTF-16", "UTF-32"}
