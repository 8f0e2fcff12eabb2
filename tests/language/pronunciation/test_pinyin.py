import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.pinyin import mark, number, parse, search_key, spell
from reader.language.pronunciation.syllables import SYLLABLES

TONED = [base + tone for base in sorted(SYLLABLES - {"r"}) for tone in "12345"]


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("zhi2", "zhí"),
        ("lü4", "lǜ"),
        ("lu:4", "lǜ"),
        ("lv4", "lǜ"),
        ("nüe4", "nüè"),
        ("liu2", "liú"),
        ("gui4", "guì"),
        ("lou2", "lóu"),
        ("xiong2", "xióng"),
        ("Zhong1", "Zhōng"),
        ("Ai4", "Ài"),
        ("de5", "de"),
        ("r5", "r"),
        ("xx5", ""),
        ("m2", "ḿ"),
        ("ng4", "ǹg"),
        ("hng5", "hng"),
        ("ê2", "ế"),
        ("T", "T"),
        ("21", "21"),
        ("b1", "b"),
    ],
)
def test_mark(numbered: str, marked: str) -> None:
    assert mark(numbered) == marked


def test_mark_and_number_undo_each_other_for_every_syllable() -> None:
    for syllable in TONED:
        assert number(mark(syllable)) == syllable
        assert number(mark(syllable.capitalize())) == syllable.capitalize()


@pytest.mark.parametrize(
    ("syllables", "spelt"),
    [
        ("Zhou1 Yong3 kang1", "Zhōu Yǒngkāng"),
        ("Zhong1 guo2 Gong4 chan3 dang3", "Zhōngguó Gòngchǎndǎng"),
        ("fa3 an4", "fǎ'àn"),
        ("Xi1 an1", "Xī'ān"),
        ("fan3 gan3", "fǎngǎn"),
        ("nü3 er2", "nǚ'ér"),
        ("na3 r5", "nǎr"),
        ("zhe4 r5", "zhèr"),
        ("T xu4", "T xù"),
        ("ka3 la1 O K", "kǎlā OK"),
        ("11 yue4", "11 yuè"),
        ("Ka3 er3 · Ma3 ke4 si1", "Kǎ'ěr·Mǎkèsī"),
        ("yi1 bu4 zuo4 , er4 bu4 xiu1", "yībùzuò, èrbùxiū"),
        ("xx5 xing2", "xíng"),
        ("", ""),
    ],
)
def test_spell(syllables: str, spelt: str) -> None:
    assert spell(syllables.split()) == spelt


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("zhixing", "zhi xing"),
        ("zhi2xing2", "zhi2 xing2"),
        ("zhi2 xing", "zhi2 xing"),
        ("zhíxíng", "zhi2 xing2"),
        ("zhi\u0301xi\u0301ng", "zhi2 xing2"),
        ("xi'an", "xi an"),
        ("xi’an", "xi an"),
        ("xian", "xian"),
        ("fang'an", "fang an"),
        ("fangan", "fan gan"),
        ("tiananmen", "tian an men"),
        ("nv", "nü"),
        ("nver", "nü er"),
        ("nǚér", "nü3 er2"),
        ("lu:4", "lü4"),
        ("zhan4lue4", "zhan4 lüe4"),
        ("nǎr", "na3 r5"),
        ("Zhōu Yǒngkāng", "Zhou1 Yong3 kang1"),
        ("ma0", "ma5"),
        ("lái le", "lai2 le5"),
        ("T xù", "T xu4"),
        ("11 yuè", "11 yue4"),
        ("hello", "hello"),
        ("", ""),
    ],
)
def test_parse(text: str, syllables: str) -> None:
    assert parse(text) == syllables.split()


@given(
    st.lists(st.sampled_from([*TONED, "r5"]), min_size=1).filter(
        lambda xs: any(x[-1] != "5" for x in xs)
    ),
    st.data(),
)
def test_parse_recovers_what_spell_wrote(syllables: list[str], data: st.DataObject) -> None:
    capitals = data.draw(st.lists(st.booleans(), min_size=len(syllables), max_size=len(syllables)))
    written = [
        syllable.capitalize() if capital and syllable != "r5" else syllable
        for syllable, capital in zip(syllables, capitals, strict=True)
    ]
    assert parse(spell(written)) == written


@given(st.text())
def test_parse_and_search_key_take_any_text(text: str) -> None:
    assert all(parse(text))
    assert search_key(search_key(text)) == search_key(text)


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (["zhixing", "zhi2xing2", "zhi2 xing2", "zhíxíng", "ZHI XING"], "zhixing"),
        (["nü", "nǚ", "nv3", "nu:3", "NÜ"], "nv"),
        (["xī'ān", "xi an", "xi’an", "xian"], "xian"),
        (["zhànlüè", "zhanlue", "zhanlve", "zhan4 lu:e4"], "zhanlve"),
        (["Lù'érdǎo", "luerdao", "lu4 er2 dao3"], "luerdao"),
    ],
)
def test_search_key_unifies_spellings(spellings: list[str], key: str) -> None:
    assert {search_key(spelling) for spelling in spellings} == {key}


@given(st.sampled_from(TONED), st.sampled_from(TONED))
def test_ascii_and_other_spellings_have_the_same_search_key(first: str, second: str) -> None:
    ascii_only = f"{first} {second}".replace("ü", "u:").replace("ê", "e")
    marked = f"{mark(first)}'{mark(second)}"
    plain = unicodedata.normalize("NFD", marked).replace("\u0302", "")  # ế, too
    assert search_key(ascii_only) == search_key(plain)
