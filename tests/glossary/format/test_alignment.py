import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.alignment import align, read_syllables
from reader.language.pronunciation.pinyin import parse, spell
from reader.language.pronunciation.syllables import PARTS

MARKED = {syllable + tone for syllable in PARTS for tone in "1234"}


@pytest.mark.parametrize(
    ("characters", "pinyin", "syllables"),
    [
        ("执行难", "zhíxíng nán", "zhi2 xing2 nan2"),
        ("以人为本", "yǐrénwéiběn", "yi3 ren2 wei2 ben3"),
        ("科学发展观", "Kēxué Fāzhǎnguān", "Ke1 xue2 Fa1 zhan3 guan1"),
        ("执行积案", "zhíxíng jī'àn", "zhi2 xing2 ji1 an4"),
        ("顺民意、解民忧", "shùn mínyì, jiě mínyōu", "shun4 min2 yi4 - jie3 min2 you1"),
        ("“三农”", "sānnóng", "- san1 nong2 -"),
        ("211工程", "211 Gōngchéng", "- - - Gong1 cheng2"),
        ("人民的", "rénmín de", "ren2 min2 de5"),
        ("哪儿", "nǎr", "na3 r5"),
    ],
)
def test_each_character_gets_its_syllable(characters: str, pinyin: str, syllables: str) -> None:
    wanted = tuple("" if syllable == "-" else syllable for syllable in syllables.split())
    assert align(characters, pinyin) == wanted


@pytest.mark.parametrize("pinyin", ["", "zhíxíng", "zhíxíng nándù", "enforcement"])
def test_pinyin_that_does_not_fit_is_not_forced_on_the_characters(pinyin: str) -> None:
    assert align("执行难", pinyin) is None


@given(st.lists(st.sampled_from(sorted(MARKED)), min_size=1, max_size=5), st.data())
def test_what_the_programme_spells_it_splits_again(
    syllables: list[str], data: st.DataObject
) -> None:
    capitals = data.draw(st.lists(st.booleans(), min_size=len(syllables), max_size=len(syllables)))
    wanted = [
        syllable.capitalize() if capital else syllable
        for syllable, capital in zip(syllables, capitals, strict=True)
    ]
    assert read_syllables(spell(wanted)) == wanted


words = st.lists(st.sampled_from(sorted(MARKED)), min_size=1, max_size=3).map(spell)


@given(
    st.lists(st.tuples(words | st.sampled_from(["G20", "x"]), st.sampled_from([" ", "-", ", "])))
)
def test_regular_pinyin_is_split_as_any_pinyin(pieces: list[tuple[str, str]]) -> None:
    pinyin = "".join(word + separator for word, separator in pieces)
    parsed = [piece for piece in parse(pinyin) if piece[-1] in "12345" and piece[:-1].isalpha()]
    assert read_syllables(pinyin) == parsed
