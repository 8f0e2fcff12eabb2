import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon.alignment import align, spoken, written


@pytest.mark.parametrize(
    ("word", "pinyin", "aligned"),
    [
        ("执行", "zhi2 xing2", "zhi2|xing2"),
        ("T恤", "T xu4", "T|xu4"),
        ("哪儿", "na3 r5", "na3|r5"),
        ("卡尔·马克思", "Ka3 er3 · Ma3 ke4 si1", "Ka3|er3||Ma3|ke4|si1"),
        ("卡尔・马克思", "Ka3 er3 · Ma3 ke4 si1", "Ka3|er3||Ma3|ke4|si1"),
        ("一日，三秋", "yi1 ri4 , san1 qiu1", "yi1|ri4||san1|qiu1"),
        ("石头、剪子、布", "shi2 tou5 , jian3 zi5 , bu4", "shi2|tou5||jian3|zi5||bu4"),
        ("二次方程", "er4 ci4 _ fang1 cheng2", "er4|ci4|fang1|cheng2"),
        ("师生", "shi1 - sheng1", "shi1|sheng1"),
        ("𠮷", "ji2", "ji2"),
    ],
)
def test_each_character_has_its_syllable(word: str, pinyin: str, aligned: str) -> None:
    assert "|".join(align(word, spoken(pinyin))) == aligned


@pytest.mark.parametrize(("word", "pinyin"), [("瓩", "qian1 wa3"), ("PO文", "po1 wen2")])
def test_what_does_not_agree_stays_as_it_is(word: str, pinyin: str) -> None:
    assert align(word, spoken(pinyin)) == tuple(pinyin.split())


@given(st.text(alphabet="执行·，", min_size=1))
def test_aligned_syllables_are_all_there_and_in_order(word: str) -> None:
    syllables = tuple(f"a{n % 5 + 1}" for n, c in enumerate(word) if c not in "·，")
    aligned = align(word, syllables)
    assert len(aligned) == len(word)
    assert tuple(filter(None, aligned)) == syllables


def test_written_words_are_those_of_the_source_where_it_knows_them() -> None:
    assert written("er4 ci4 fang1 cheng2") == "èrcìfāngchéng"
    assert written("er4 ci4 _ fang1 cheng2") == "èrcì fāngchéng"
