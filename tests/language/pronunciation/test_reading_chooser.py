from collections.abc import Mapping, Sequence
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.reading_chooser import ReadingChooser
from reader.language.token import ReadingRule, Token
from reader.lexicon.lexicon import Lexicon

DICTIONARY = {
    "周永康": ["Zhou1 Yong3 kang1"],
    "执行": ["zhi2 xing2"],
    "执法": ["zhi2 fa3"],
    "執法": ["zhi2 fa3"],
    "法案": ["fa3 an4"],
    "王": ["wang2", "wang4", "Wang2"],
    "曾": ["ceng2", "Zeng1"],
    "为": ["wei2", "wei4"],
    "為": ["wei2", "wei4"],
    "民": ["min2", "Min2"],
    "的": ["de5", "di1", "di2", "di4"],
    "地": ["de5", "di4"],
    "得": ["de2", "de5", "dei3"],
    "率": ["lü4", "shuai4"],
    "难": ["nan2", "nan4"],
    "年": ["nian2"],
    "月": ["yue4"],
    "重点": ["chong2 dian3", "zhong4 dian3"],
    "合情合理": ["he2 qing2 he2 li3"],
    "T恤": ["T xu4"],
    "21三体": ["er4 shi2 yi1 san1 ti3"],
    "瓩": ["qian1 wa3"],
    "哪儿": ["na3 r5"],
    "某": ["xx5"],
    "胜利": ["sheng4 li4"],
    "胜": ["sheng4"],
    "俊": ["jun4"],
    "国": ["guo2"],
    "中国": ["Zhong1 guo2"],
    "冯": ["ping2", "Feng2"],
    "明朝": ["ming2 zhao1", "Ming2 chao2"],
    "上海": ["Shang4 hai3", "shang4 hai3"],
}
READINGS = {
    word: tuple(tuple(reading.split()) for reading in readings)
    for word, readings in DICTIONARY.items()
}


@pytest.fixture
def chooser() -> ReadingChooser:
    return ReadingChooser(lambda word: READINGS.get(word, ()))


def tokens(chooser: ReadingChooser, segmented: str) -> tuple[Token, ...]:
    words = segmented.split("|")
    return chooser.tokens("".join(words), list(accumulate(map(len, words))))


@pytest.mark.parametrize(
    ("word", "pinyin"), [("爱民", "àimín"), ("十月", "shíyuè"), ("周五", "zhōuwǔ")]
)
def test_a_common_word_is_no_name_though_the_dictionary_has_but_the_name(
    lexicon: Lexicon, word: str, pinyin: str
) -> None:
    assert lexicon.syllables(word)[0][0].istitle()
    (token,) = tokens(ReadingChooser(lexicon.syllables), word)
    assert token.reading.pinyin == pinyin


def test_the_only_reading_of_the_dictionary(chooser: ReadingChooser) -> None:
    name, verb = tokens(chooser, "周永康|执行")
    assert name == (0, 3, "周永康", name.reading)
    assert name.reading.syllables == ("zhou1", "yong3", "kang1")
    assert name.reading.pinyin == "Zhōu Yǒngkāng"
    assert name.reading.by is ReadingRule.DICTIONARY
    assert verb.reading.pinyin == "zhíxíng"


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("王", "wáng"),
        ("曾", "céng"),
        ("中国", "Zhōngguó"),
        ("上海", "shànghǎi"),
        ("冯", "Féng"),
        ("明朝", "Míngcháo"),
        ("的", "de"),
        ("重点", "zhòngdiǎn"),
        ("法案", "fǎ'àn"),
        ("哪儿", "nǎr"),
    ],
)
def test_a_common_word_is_not_a_surname_and_takes_its_usual_reading(
    chooser: ReadingChooser, word: str, pinyin: str
) -> None:
    (token,) = tokens(chooser, word)
    assert token.reading.pinyin == pinyin
    assert token.reading.by is ReadingRule.DICTIONARY


@pytest.mark.parametrize(
    ("segmented", "at", "syllable"),
    [
        ("执法|为|民", 1, "wei4"),
        ("執法|為|民", 1, "wei4"),
        ("以|执行|为|重点", 2, "wei2"),
        ("合情合理|地|执行", 1, "de5"),
    ],
)
def test_the_context_decides(
    chooser: ReadingChooser, segmented: str, at: int, syllable: str
) -> None:
    token = tokens(chooser, segmented)[at]
    assert token.reading.syllables == (syllable,)
    assert token.reading.by is ReadingRule.CONTEXT


def test_each_occurrence_of_a_word_has_its_own_reading(chooser: ReadingChooser) -> None:
    first, second = tokens(chooser, "执法|为|民|，|以|法案|为|重点")[1::5]
    assert (first.reading.pinyin, second.reading.pinyin) == ("wèi", "wéi")


@pytest.mark.parametrize(
    ("word", "syllables", "pinyin"),
    [
        ("执行率", ("zhi2", "xing2", "lü4"), "zhíxínglǜ"),
        ("11月", ("", "", "yue4"), "11 yuè"),
        ("１９９８年", ("", "", "", "", "nian2"), "1998 nián"),
        ("1.5执", ("", "", "", "zhi2"), "1.5 zhí"),
        ("1,234执", ("", "", "", "", "", "zhi2"), "1,234 zhí"),
        ("H5N1执", ("", "", "", "", "zhi2"), "H5N1 zhí"),
        ('难"', ("nan2", ""), "nán"),
        ("难・难", ("nan2", "", "nan2"), "nán·nán"),
        ("垸", ("yuan4",), "yuàn"),
        ("中国执法", ("zhong1", "guo2", "zhi2", "fa3"), "Zhōngguó zhífǎ"),
        ("王胜俊", ("wang2", "sheng4", "jun4"), "Wáng Shèngjùn"),
        ("曾俊", ("zeng1", "jun4"), "Zēng Jùn"),
        ("王胜利", ("wang2", "sheng4", "li4"), "Wáng Shènglì"),
    ],
)
def test_a_word_that_the_dictionary_lacks_is_read_by_its_parts(
    chooser: ReadingChooser, word: str, syllables: tuple[str, ...], pinyin: str
) -> None:
    (token,) = tokens(chooser, word)
    assert token.reading.syllables == syllables
    assert token.reading.pinyin == pinyin
    assert token.reading.by is ReadingRule.CHARACTER


@pytest.mark.parametrize(
    ("word", "syllables", "pinyin"),
    [
        ("T恤", ("", "xu4"), "T xù"),
        ("21三体", ("", "", "san1", "ti3"), "èrshíyīsāntǐ"),
        ("瓩", ("",), "qiānwǎ"),
        ("某", ("",), ""),
    ],
)
def test_syllables_that_do_not_fit_the_characters(
    chooser: ReadingChooser, word: str, syllables: tuple[str, ...], pinyin: str
) -> None:
    (token,) = tokens(chooser, word)
    assert token.reading.syllables == syllables
    assert token.reading.pinyin == pinyin
    assert token.reading.by is ReadingRule.DICTIONARY


def test_a_character_outside_the_dictionary(chooser: ReadingChooser) -> None:
    (token,) = tokens(chooser, "㐀")
    assert token.reading.syllables == ("qiu1",)
    assert token.reading.by is ReadingRule.CHARACTER


def test_what_is_not_chinese_is_not_read(chooser: ReadingChooser) -> None:
    for token in tokens(chooser, "GDP|，|2008| |😀"):
        assert token.reading.syllables == ("",) * len(token.text)
        assert token.reading.pinyin == ""
        assert token.reading.by is ReadingRule.NONE


def test_a_set_phrase_fixes_the_readings_of_the_tokens_inside_it(chooser: ReadingChooser) -> None:
    words = "“|执行|难|”|难|执行"
    text = words.replace("|", "")
    fixed = {(0, 5): ("", "Zhi2", "xing2", "nan4", "")}
    read = chooser.tokens(text, list(accumulate(map(len, words.split("|")))), fixed)
    assert [token.reading.pinyin for token in read] == ["", "Zhíxíng", "nàn", "", "nán", "zhíxíng"]
    assert [token.reading.by for token in read[1:3]] == [ReadingRule.GLOSSARY] * 2
    assert read[1].reading.syllables == ("zhi2", "xing2")


def test_a_token_partly_in_a_set_phrase_has_its_own_reading(
    chooser: ReadingChooser,
) -> None:
    (token,) = chooser.tokens("执行率", [3], {(0, 2): ("Zhi2", "xing2")})
    assert token.reading.pinyin == "zhíxínglǜ"


def test_equal_readings_are_one_object(chooser: ReadingChooser) -> None:
    first, second = tokens(chooser, "执法|为|民|，|执法|为|民")[1::4]
    assert first.reading is second.reading


def test_an_empty_paragraph_has_no_tokens(chooser: ReadingChooser) -> None:
    assert chooser.tokens("", []) == ()


PIECES = st.sampled_from([*DICTIONARY, *"为地得率执行民 aT1，。\u0301👩㐀𠮷", "GDP"])


@given(st.lists(PIECES | st.text(min_size=1)))
def test_tokens_tile_the_text_and_each_code_point_has_its_syllable(words: list[str]) -> None:
    text = "".join(words)
    chooser = ReadingChooser(lambda word: READINGS.get(word, ()))
    read = chooser.tokens(text, list(accumulate(map(len, words))))
    assert "".join(token.text for token in read) == text
    for token in read:
        assert token.text == text[token.start : token.end]
        assert len(token.reading.syllables) == len(token.text)


def test_a_users_reading_precedes_all_others(chooser: ReadingChooser) -> None:
    assert tokens(chooser, "为|民")[0].reading.by is ReadingRule.CONTEXT
    chooser.set_user_readings({"为": ("wei4",), "曾": ("Zeng1",)})
    fixed = {(0, 2): ("wei2", "min2")}
    for token in (*tokens(chooser, "为|民")[:1], *chooser.tokens("为民", [1, 2], fixed)[:1]):
        assert (token.reading.pinyin, token.reading.by) == ("wèi", ReadingRule.USER)
    assert tokens(chooser, "曾")[0].reading.pinyin == "Zēng"
    chooser.set_user_readings({"曾": ("Zeng1",)})
    assert tokens(chooser, "为|民")[0].reading.by is ReadingRule.CONTEXT


def test_a_corrected_reading_applies_at_its_place(chooser: ReadingChooser) -> None:
    fixed = {(0, 2): ("wei2", "min2")}
    corrected = {(0, 1): ("wei4",), (4, 7): ("Wang2", "Sheng4", "jun4")}
    read = chooser.tokens("为民，难王胜俊", [1, 2, 3, 4, 5, 7], fixed, corrected)
    assert [(token.reading.pinyin, token.reading.by.value) for token in read] == [
        ("wèi", "user"),
        ("mín", "glossary"),
        ("", "none"),
        ("nán", "dictionary"),
        ("Wáng", "user"),
        ("Shèngjùn", "user"),
    ]


def test_a_corrected_reading_applies_in_a_word_that_became_longer(chooser: ReadingChooser) -> None:
    read = chooser.tokens(
        "重点，为民", [2, 3, 5], None, {(0, 1): ("chong2",), (1, 4): ("", "", "wei2")}
    )
    assert [token.reading.syllables for token in read] == [
        ("chong2", "dian3"),
        ("",),
        ("wei2", "min2"),
    ]


def read(tokens: Sequence[Token]) -> list[tuple[str, tuple[str, ...], str, ReadingRule]]:
    return [
        (token.text, token.reading.syllables, token.reading.pinyin, token.reading.by)
        for token in tokens
    ]


def read_by(
    readings: Mapping[str, Sequence[tuple[str, ...]]], words: Sequence[str], *before: Sequence[str]
) -> list[tuple[str, tuple[str, ...], str, ReadingRule]]:
    """Read words by a dictionary, after other texts."""
    chooser = ReadingChooser(lambda word: readings.get(word, ()))
    for other in before:
        tokens(chooser, "|".join(other))
    return read(tokens(chooser, "|".join(words)))


WORDS = st.lists(
    st.sampled_from([*DICTIONARY, *"，以为重点地率", "王胜俊", "执法难", "11月", "省委", "市政府"]),
    min_size=1,
)


@given(WORDS, WORDS)
def test_what_was_read_before_does_not_matter(words: list[str], before: list[str]) -> None:
    assert read_by(READINGS, words, before) == read_by(READINGS, words)


@given(WORDS)
def test_a_word_with_one_reading_is_read_as_if_it_had_to_be_chosen(words: list[str]) -> None:
    twice = {word: [*readings, *readings] for word, readings in READINGS.items()}
    assert read_by(twice, words) == read_by(READINGS, words)


@given(WORDS)
def test_organs_after_a_place_are_capitalised_in_any_text(words: list[str]) -> None:
    assert read_by(READINGS, [*words, "，", "省委"])[:-2] == read_by(READINGS, words)


@given(WORDS)
def test_the_texts_of_tokens_may_be_passed_or_not(words: list[str]) -> None:
    chooser = ReadingChooser(lambda word: READINGS.get(word, ()))
    text, ends = "".join(words), list(accumulate(map(len, words)))
    assert read(chooser.tokens(text, ends)) == read(chooser.tokens(text, ends, words=words))
