import pytest

from reader.lexicon.pinyin_query import read_pinyin


def fits(query: str, pinyin: str) -> bool:
    read = read_pinyin(query)
    return read is not None and read.pattern().match(pinyin) is not None


@pytest.mark.parametrize(
    "query",
    ["zhixing", "ZhiXing", "zhi xing", "zhi'xing", "zhi-xing", "zhíxíng", "zhí xíng", "zhi2xing2",
     "zhi2 xing2", "zhi2xing", "zhixing2", "zhí xing"],
)  # fmt: skip
def test_usual_spellings_are_understood(query: str) -> None:
    read = read_pinyin(query)
    assert read is not None
    assert read.key == "zhixing"
    assert fits(query, "zhi2 xing2")
    assert not fits(query, "zhi3 xing1") or read.tones == {}


@pytest.mark.parametrize("query", ["nv3er2", "nu:3 er2", "nǚ'ér", "NÜ3ER2", "nü er"])
def test_umlaut_is_understood_however_typed(query: str) -> None:
    read = read_pinyin(query)
    assert read is not None
    assert read.key == "nver"
    assert fits(query, "nü3 er2")


@pytest.mark.parametrize("query", ["xi'an", "xi an", "xi1an", "xi1'an1"])
def test_syllables_typed_apart_stay_apart(query: str) -> None:
    assert fits(query, "Xi1 an1")
    assert not fits(query, "xian1")


def test_letters_alone_may_be_split_anywhere() -> None:
    assert fits("xian", "Xi1 an1")
    assert fits("xian", "xian1")


@pytest.mark.parametrize("query", ["nar3", "na3r", "nǎr", "na3 r5", "na3er"])
def test_erhua_has_its_tone_on_either_side(query: str) -> None:
    assert fits(query, "na3 r5") is (query != "na3er")
    assert not fits(query, "na4 r5")


@pytest.mark.parametrize("query", ["ma5", "ma0"])
def test_the_neutral_tone_has_a_number(query: str) -> None:
    assert fits(query, "ma5")
    assert not fits(query, "ma1")


def test_a_finished_syllable_is_not_the_beginning_of_a_longer_one() -> None:
    assert fits("zhi2x", "zhi2 xing2")
    assert not fits("xi1", "xin1 xi1")


@pytest.mark.parametrize(
    "query", ["", "123", "rule 9", "执行", "naïve", "ñu", "3zhi", "100%", "x=1"]
)
def test_other_text_is_no_pinyin(query: str) -> None:
    assert read_pinyin(query) is None


@pytest.mark.parametrize(
    ("query", "certain"),
    [
        ("zhi2", True),
        ("zhī", True),
        ("nü", True),
        ("lu:", True),
        ("can", False),
        ("nv", False),
    ],
)
def test_tones_and_umlaut_are_written_in_pinyin_only(query: str, certain: bool) -> None:
    read = read_pinyin(query)
    assert read is not None
    assert read.is_certain is certain
