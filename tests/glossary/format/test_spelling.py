import pytest

from reader.glossary.format.spelling import faults

DICTIONARY = {
    "执": "zhi2",
    "行": "xing2|hang2",
    "难": "nan2|nan4",
    "为": "wei2|wei4",
    "曝": "pu4",
    "光": "guang1",
    "关": "guan1",
    "系": "xi4",
    "各": "ge4",
    "界": "jie4",
    "雷": "lei2",
    "锋": "feng1",
    "执行": "zhi2 xing2",
    "曝光": "bao4 guang1",
    "关系": "guan1 xi5",
    "各界": "ge4 jie4",
    "雷锋": "Lei2 Feng1",
    "光养": "guang1 yang3",
    "韬光养晦": "tao1 guang1 yang3 hui4",
}


def readings(word: str) -> list[tuple[str, ...]]:
    listed = DICTIONARY.get(word, "").split("|")
    return [tuple(reading.split()) for reading in listed if reading]


@pytest.mark.parametrize(
    ("characters", "pinyin"),
    [
        ("执行难", "zhíxíng nán"),
        ("执行难", "zhíxíng nàn"),
        ("关系", "guānxì"),
        ("关系", "guānxi"),
        ("曝光", "bàoguāng"),
        ("各界", "gè jiè"),
        ("雷锋", "Léi Fēng"),
        ("韬光养晦", "tāoguāng-yǎnghuì"),
        ("顺民意、解民忧", "shùn mínyì, jiě mínyōu"),
        ("党的十七大", "Dǎng de Shíqī Dà"),
        ("生僻词", "shēngpìcí"),
    ],
)
def test_good_pinyin_has_no_faults(characters: str, pinyin: str) -> None:
    assert list(faults(characters, pinyin, readings)) == []


@pytest.mark.parametrize(
    ("characters", "pinyin", "what"),
    [
        ("执行难", "zhíháng nán", "“执行” is read zhíxíng, not zhíháng"),
        ("执法为民", "zhífǎ wěi mín", "“为” is read wéi or wèi, not wěi"),
        ("执行难", "zhí xíng nán", "“执行” is one word: zhíxíng"),
        ("韬光养晦", "tāo guāng yǎng huì", "“韬光养晦” is one word: tāoguāngyǎnghuì"),
        ("解决执行难题", "jiějuézhíxíngnántí", "“jiějuézhíxíngnántí” is too long for one word"),
    ],
)
def test_what_the_dictionary_contradicts_is_a_fault(
    characters: str, pinyin: str, what: str
) -> None:
    assert list(faults(characters, pinyin, readings)) == [what]


@pytest.mark.parametrize(
    "pinyin", ["zhíxíng  nán", " zhíxíng nán", "zhíxíng ,nán", "zhíxíng,nán", "zhíxíng nán "]
)
def test_spaces_belong_between_words_and_after_commas(pinyin: str) -> None:
    (what,) = faults("执行难", pinyin)
    assert "one space between words and after a comma" in what


def test_a_mark_between_the_characters_is_a_comma_in_pinyin() -> None:
    (what,) = faults("顺民意、解民忧", "shùn mínyì jiě mínyōu")
    assert what == "“shùn mínyì jiě mínyōu” has nothing for the “、” of “顺民意、解民忧”"
