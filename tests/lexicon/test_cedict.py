import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon.cedict import BadLineError, CedictLine, numbered, parse, parse_line


def test_a_line_of_version_1_has_its_syllables_apart() -> None:
    line = parse_line("執行 执行 [zhi2 xing2] /to implement/to carry out; to execute/")
    assert line == CedictLine("執行", "执行", "zhi2 xing2", "to implement/to carry out; to execute")


@pytest.mark.parametrize(
    ("bracketed", "pinyin"),
    [
        ("[[pi2shi5]]", "pi2 shi5"),
        ("[[er4ci4 fang1cheng2]]", "er4 ci4 _ fang1 cheng2"),
        ("[[shi1-sheng1]]", "shi1 - sheng1"),
        ("[[nu:3ren2]]", "nü3 ren2"),
        ("[[yi1xia4r5]]", "yi1 xia4 r5"),
        ("[[san1 C]]", "san1 _ C"),
        ("[[Ka3er3 · Ma3ke4si1]]", "Ka3 er3 · Ma3 ke4 si1"),
        ("[[yi1fen1geng1yun2, yi1fen1shou1huo4]]", "yi1 fen1 geng1 yun2 , yi1 fen1 shou1 huo4"),
        ("[[xx5]]", "xx5"),
    ],
)
def test_a_line_of_version_2_has_written_words(bracketed: str, pinyin: str) -> None:
    assert parse_line(f"甲 乙 {bracketed} /gloss/").pinyin == pinyin


@pytest.mark.parametrize(
    ("bracketed", "pinyin"),
    [
        ("[T xu4]", "T xu4"),
        ("[lu:4 shi1]", "lü4 shi1"),
        ("[LU:4]", "LÜ4"),
        ("[Zhou1 En1 lai2]", "Zhou1 En1 lai2"),
        ("[Ka3 er3 · Ma3 ke4 si1]", "Ka3 er3 · Ma3 ke4 si1"),
        ("[qian1 li3 , yi1 ri4]", "qian1 li3 , yi1 ri4"),
        ("[na3 r5]", "na3 r5"),
    ],
)
def test_capitals_umlaut_letters_and_punctuation_stay(bracketed: str, pinyin: str) -> None:
    assert parse_line(f"甲 乙 {bracketed} /gloss/").pinyin == pinyin


def test_brackets_inside_the_senses_are_not_mistaken_for_the_pinyin() -> None:
    senses = "first (i.e. 狀元|状元[zhuang4 yuan2], 榜眼[bang3 yan3])/CL:個|个[ge4],名[ming2]"
    line = parse_line(f"一甲 一甲 [yi1 jia3] /{senses}/")
    assert (line.pinyin, line.senses) == ("yi1 jia3", senses)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("执行", "no traditional and simplified headword"),
        ("執行 /to implement/", "no traditional and simplified headword"),
        ("執行 [zhi2 xing2] /to implement/", "no traditional and simplified headword"),
        ("執行 执行 /to implement/", "no pinyin in square brackets"),
        ("執行 执行 [zhi2 xing2 /to implement/", "no pinyin in square brackets"),
        ("執行 执行 [zhi xing] /to implement/", "“zhi xing” is not numbered pinyin"),
        ("執行 执行 [zhi2xing2] /to implement/", "“zhi2xing2” is not numbered pinyin"),
        ("執行 执行 [zhi6 xing2] /to implement/", "“zhi6 xing2” is not numbered pinyin"),
        ("執行 执行 [[zhi2xing?]] /to implement/", "“zhi2xing?” is not numbered pinyin"),
        ("執行 执行 [z:hi2] /to implement/", "“z:hi2” is not numbered pinyin"),
        ("執行 执行 [] /to implement/", "“” is not numbered pinyin"),
        ("執行 执行 [zhi2 xing2]", "no senses between slashes"),
        ("執行 执行 [zhi2 xing2] /to implement", "no senses between slashes"),
        ("執行 执行 [zhi2 xing2] //", "no senses between slashes"),
        ("執行 执行 [zhi2 xing2] /to implement//", "a sense is empty"),
        ("執行 执行 [zhi2 xing2] /to\x00implement/", "holds a control character"),
        ("執行 执行 [zhi2 xing2] /" + "x" * 10_000 + "/", "longer than 10000 characters"),
    ],
)
def test_a_bad_line_says_what_is_wrong(text: str, what: str) -> None:
    with pytest.raises(BadLineError) as raised:
        parse_line(text)
    assert str(raised.value) == what


def test_a_bad_line_is_reported_with_its_number_and_the_rest_is_read() -> None:
    data = "\r\n".join(
        [
            "\ufeff# CC-CEDICT",
            "#! date=2023-11-07T06:42:16Z",
            "#! entries=4",
            "一 一 [yi1] /one/",
            "二 二 er4 /two/",
            "",
            "三 三 [[san1]] /three/",
        ]
    ).encode()
    cedict = parse(data + b"\n\xff\xfe [si4] /four/\n")
    assert [line.simplified for line in cedict.lines] == ["一", "三"]
    assert cedict.header == {"date": "2023-11-07T06:42:16Z", "entries": "4"}
    assert cedict.skipped == [(5, "no pinyin in square brackets"), (8, "not UTF-8 text")]


def test_a_file_that_ends_too_early_is_reported() -> None:
    cedict = parse("#! entries=3\n一 一 [yi1] /one/".encode())
    assert cedict.skipped == [(2, "the file ends after 1 of 3 entries")]


@given(st.binary())
def test_no_file_is_fatal(data: bytes) -> None:
    parse(data)


@given(st.text(alphabet="甲ab1:[]/ ·,-", max_size=60))
def test_no_line_is_fatal(text: str) -> None:
    cedict = parse(text.encode())
    assert len(cedict.lines) + len(cedict.skipped) == bool(text.strip())


WORDS = st.text(alphabet="执行难長卡T恤・，", min_size=1, max_size=6)
SYLLABLES = st.lists(st.sampled_from(["zhi2", "xing2", "T", "·", "nü3", "r5", "xx5"]), min_size=1)
SENSES = st.lists(
    st.text(alphabet="to run;()[]|'个 2", min_size=1).map(str.strip).filter(bool), min_size=1
)


@given(WORDS, WORDS, SYLLABLES, SENSES)
def test_what_is_written_in_the_format_is_read_back(
    traditional: str, simplified: str, syllables: list[str], senses: list[str]
) -> None:
    pinyin, joined = " ".join(syllables), "/".join(senses)
    source = f"{traditional} {simplified} [{pinyin.replace('ü', 'u:')}] /{joined}/"
    assert parse_line(source) == CedictLine(traditional, simplified, pinyin, joined)


@pytest.mark.parametrize("reading", ["nu:3 ren2", "nu:3ren2"])
def test_a_reading_inside_a_sense_comes_in_either_version(reading: str) -> None:
    assert numbered(reading) == "nü3 ren2"
