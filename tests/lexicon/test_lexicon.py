import doctest
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader.lexicon
from reader.language.pronunciation.pinyin import search_key
from reader.lexicon.alignment import align, spoken
from reader.lexicon.build import key_of
from reader.lexicon.entry import Entry, Reference, Sense
from reader.lexicon.lexicon import Lexicon

MODULES = [module.name for module in pkgutil.iter_modules(reader.lexicon.__path__)]


@pytest.fixture
def small(tmp_path: Path, dictionary: Path, frequencies: dict[str, int]) -> Iterator[Lexicon]:
    opened = Lexicon.open(tmp_path / "cache", source=dictionary)
    yield opened
    opened.close()


def readings(lexicon: Lexicon, word: str) -> list[str]:
    return [entry.pinyin for entry in lexicon.entries(word)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_the_docstrings_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"reader.lexicon.{name}")).failed == 0


@pytest.mark.parametrize("word", ["猫", "貓"])
def test_a_word_is_found_in_either_script(small: Lexicon, word: str) -> None:
    assert small.entries(word) == (
        Entry(
            traditional="貓",
            simplified="猫",
            syllables=("mao1",),
            pinyin="māo",
            senses=(Sense("cat"),),
            classifiers=(Reference(3, 12, "隻", "只", "zhī"),),
            frequency=0,
        ),
    )


def test_names_come_after_common_words(small: Lexicon) -> None:
    assert readings(small, "周") == ["zhōu", "Zhōu"]


def test_a_word_that_is_not_there_has_nothing(small: Lexicon) -> None:
    assert small.entries("没有") == ()
    assert small.syllables("没有") == ()
    assert small.frequency("没有") == 0
    assert not small.has("没有")


def test_a_traditional_word_is_as_frequent_as_its_simplified(small: Lexicon) -> None:
    assert small.frequency("執行") == small.frequency("执行") == 200
    assert small.entries("執行")[0].frequency == 200


def test_the_vocabulary_has_every_simplified_headword_once(small: Lexicon) -> None:
    assert list(small.vocabulary()) == [("行", 900), ("周", 300), ("执行", 200), ("猫", 0)]


def test_the_characters_of_traditional_text_are_those_of_no_simplified_headword(
    small: Lexicon, lexicon: Lexicon
) -> None:
    assert small.only_traditional == "執貓"
    assert set("執貫難國為").issubset(lexicon.only_traditional)
    assert set("执乾著於后").isdisjoint(lexicon.only_traditional)


def test_the_dictionary_describes_itself(small: Lexicon) -> None:
    info = small.info
    assert (info.name, info.date, info.entries) == ("CC-CEDICT", "2024-02-01", 6)
    assert info.licence == "CC BY-SA 4.0"
    assert info.skipped == ((11, "no traditional and simplified headword"),)


def test_a_dictionary_without_a_header_is_one_too(
    tmp_path: Path, frequencies: dict[str, int]
) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("猫 猫 [mao1] /cat/\n", encoding="utf-8")
    lexicon = Lexicon.open(tmp_path / "cache", source=path)
    assert (lexicon.info.date, lexicon.info.licence, lexicon.info.entries) == ("", "", 1)
    lexicon.close()


def test_the_bundled_dictionary_is_whole(lexicon: Lexicon) -> None:
    info = lexicon.info
    assert (info.date, info.entries, info.skipped) == ("2023-11-07", 122_143, ())
    assert info.licence == "CC BY-SA 4.0"


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("行", "xíng", "háng"),
        ("上", "shàng", "shǎng"),
        ("着", "zhe", "zhāo"),
        ("都", "dōu", "Dū"),
        ("和", "hé", "Hé"),
        ("周", "zhōu", "Zhōu"),
        ("为", "wéi", "wèi"),
        ("周永康", "Zhōu Yǒngkāng", "Zhōu Yǒngkāng"),
        ("T恤", "T xù", "T xù"),
        ("哪儿", "nǎr", "nǎr"),
        ("卡尔·马克思", "Kǎ'ěr·Mǎkèsī", "Kǎ'ěr·Mǎkèsī"),
    ],
)
def test_heteronyms_are_separate_the_commonest_first(
    lexicon: Lexicon, word: str, first: str, last: str
) -> None:
    found = readings(lexicon, word)
    assert (found[0], found[-1]) == (first, last)


def test_a_mere_variant_comes_after_its_likes(lexicon: Lexicon) -> None:
    assert [entry.traditional for entry in lexicon.entries("里")] == ["裡", "里", "裏", "里"]


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("执行", (("zhi2", "xing2"),)),
        ("執行", (("zhi2", "xing2"),)),
        ("行", (("xing2",), ("hang2",))),
        ("周", (("zhou1",), ("Zhou1",))),
        ("律师", (("lü4", "shi1"),)),
        ("哪儿", (("na3", "r5"),)),
        ("卡尔·马克思", (("Ka3", "er3", "", "Ma3", "ke4", "si1"),)),
        ("瓩", (("qian1", "wa3"),)),
    ],
)
def test_syllables_are_distinct_and_one_a_character(
    lexicon: Lexicon, word: str, syllables: tuple[tuple[str, ...], ...]
) -> None:
    assert lexicon.syllables(word) == syllables
    assert lexicon.syllables(word) == syllables  # from memory


def test_few_headwords_have_syllables_that_do_not_fit(lexicon: Lexicon) -> None:
    rows = lexicon.index.rows("SELECT simplified, pinyin FROM entry")
    unfit = [word for word, pinyin in rows if len(align(word, spoken(pinyin))) != len(word)]
    assert set("瓩兛瓸") < set(unfit)
    assert len(unfit) < 20


def test_the_vocabulary_has_the_same_readings_as_the_look_up(lexicon: Lexicon) -> None:
    having_read = Lexicon(lexicon.index)
    words = [word for word, _ in having_read.vocabulary()]
    having_read.preload(words)
    sample = words[::17]
    assert [*map(having_read.syllables, sample)] == [*map(Lexicon(lexicon.index).syllables, sample)]


@given(
    st.lists(
        st.sampled_from([*"执行為后發周㐀x𠮷", "執行", "头发", "頭髮", "银行", "", "没有的词"])
    )
)
def test_words_preloaded_have_the_same_readings_as_those_looked_up(
    lexicon: Lexicon, words: list[str]
) -> None:
    preloaded = Lexicon(lexicon.index)
    preloaded.preload(words)
    assert [*map(preloaded.syllables, words)] == [*map(Lexicon(lexicon.index).syllables, words)]


def test_the_vocabulary_agrees_with_the_look_up(lexicon: Lexicon) -> None:
    words = list(lexicon.vocabulary())
    assert len(words) == len(dict(words)) > 118_000
    for word, frequency in words[::97]:
        assert lexicon.has(word)
        entries = lexicon.entries(word)
        is_form_of_another = any(entry.simplified != word for entry in entries)
        assert lexicon.frequency(word) == frequency or (is_form_of_another and not frequency)
    assert lexicon.frequency("中国") > lexicon.frequency("执行") > lexicon.frequency("执行长") > 0


def test_keys_are_those_that_queries_are_reduced_to(lexicon: Lexicon) -> None:
    rows = lexicon.index.rows("SELECT pinyin, key FROM entry")
    assert len(rows) > 122_143
    for pinyin, key in rows[::7]:
        assert key == key_of(pinyin) == search_key(pinyin)


@given(
    st.lists(st.sampled_from(["nü3", "Lu:4", "xi1", "an1", "·", ",", "-", "_", "r5", "A", "ê1"]))
)
def test_the_keys_of_a_whole_dictionary_are_those_of_one_reading(pinyin: list[str]) -> None:
    assert key_of(" ".join(pinyin)) == search_key(" ".join(pinyin))


def test_no_entry_is_without_a_sense(lexicon: Lexicon) -> None:
    for word, _ in list(lexicon.vocabulary())[::41]:
        for entry in lexicon.entries(word):
            assert entry.senses
            assert entry.pinyin or set(entry.syllables) == {"xx5"}


def test_an_entry_is_spelt_as_in_a_text(lexicon: Lexicon) -> None:
    assert [entry.pinyin for entry in lexicon.entries("社会主义")] == ["shèhuì zhǔyì"]


@pytest.mark.parametrize("word", ["行", "執行", "一甲", "牛", "啤酒", "无此词"])
def test_the_senses_alone_are_those_of_the_entries(lexicon: Lexicon, word: str) -> None:
    entries = lexicon.entries(word)
    assert lexicon.senses(word) == [
        (entry.syllables, [sense.text for sense in entry.senses]) for entry in entries
    ]
