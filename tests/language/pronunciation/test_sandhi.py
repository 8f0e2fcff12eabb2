from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.sandhi import respell, spoken_syllables
from reader.language.token import Reading, ReadingRule, Token


def tokens(written: str) -> list[Token]:
    """Make tokens of `不/bu4 是/shi4 展览/zhan3_lan3`."""
    found: list[Token] = []
    for piece in written.split():
        text, _, syllables = piece.partition("/")
        read = tuple(syllables.split("_")) if syllables else ("",) * len(text)
        start = found[-1].end if found else 0
        reading = Reading(read, "", ReadingRule.DICTIONARY)
        found.append(Token(start, start + len(text), text, reading))
    return found


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("一/yi1 次/ci4", "yi2 ci4"),
        ("一/yi1 种/zhong3", "yi4 zhong3"),
        ("一些/yi1_xie1", "yi4 xie1"),
        ("统一/tong3_yi1 市场/shi4_chang3", "tong3 yi1 shi4 chang3"),
        ("第一/di4_yi1 次/ci4", "di4 yi1 ci4"),
        ("一月/yi1_yue4", "yi1 yue4"),
        ("二十一/er4_shi2_yi1 个/ge4", "er4 shi2 yi1 ge4"),
        ("一/yi1 ， 大/da4", "yi1  da4"),
        ("不/bu4 是/shi4", "bu2 shi4"),
        ("不/bu4 能/neng2", "bu4 neng2"),
        ("展览/zhan3_lan3", "zhan3 lan3"),
        ("", ""),
    ],
)
def test_yi_and_bu_depend_on_the_next_tone(written: str, heard: str) -> None:
    assert " ".join(s for word in spoken_syllables(tokens(written)) for s in word) == heard


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("领导/ling3_dao3", "ling2 dao3"),
        ("展览馆/zhan3_lan3_guan3", "zhan2 lan2 guan3"),
        ("很/hen3 好/hao3", "hen2 hao3"),
        ("领导/ling3_dao3 好/hao3", "ling2 dao3 hao3"),
        ("好/hao3 ， 我/wo3", "hao3  wo3"),
        ("不/bu4 是/shi4", "bu4 shi4"),
    ],
)
def test_a_third_tone_before_another_is_a_second(written: str, heard: str) -> None:
    said = spoken_syllables(tokens(written), yi_and_bu=False, third_tones=True)
    assert " ".join(s for word in said for s in word) == heard


@pytest.mark.parametrize(
    ("pinyin", "syllables", "heard"),
    [
        ("bùshì", "bu2 shi4", "búshì"),
        ("Lǐ Yǒng'ān", "li2 yong3 an1", "Lí Yǒng'ān"),
        ("yīdiǎnr", "yi4 dian3 r5", "yìdiǎnr"),
        ("lǚguǎn", "lü2 guan3", "lǘguǎn"),
        ("bù", "bu2 shi4", "bù"),
        ("", "", ""),
    ],
)
def test_pinyin_is_respelled_with_the_tones_that_are_heard(
    pinyin: str, syllables: str, heard: str
) -> None:
    assert respell(pinyin, syllables.split()) == heard


WORDS = "一/yi1 次/ci4 一些/yi1_xie1 统一/tong3_yi1 不/bu4 是/shi4 展览/zhan3_lan3 好/hao3 月/yue4"
STRETCHES = st.lists(st.lists(st.sampled_from(WORDS.split())).map(" ".join))


@given(STRETCHES, st.booleans(), st.booleans())
def test_what_is_between_marks_is_spoken_alike_alone_and_in_a_text(
    stretches: list[str], yi_and_bu: bool, third_tones: bool
) -> None:
    def spoken(written: str) -> list[tuple[str, ...]]:
        return spoken_syllables(tokens(written), yi_and_bu=yi_and_bu, third_tones=third_tones)

    parts = chain.from_iterable((*spoken(stretch), ("",)) for stretch in stretches)
    assert spoken("".join(f"{stretch} ， " for stretch in stretches)) == [*parts]
