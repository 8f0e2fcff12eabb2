import pytest

from reader.glossary.format.alignment import read_syllables, written_words
from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.format.table import read_glossary
from reader.glossary.matching.matcher import PhraseMatcher
from reader.glossary.matching.passage import Passage
from reader.glossary.phrase_readings import PhraseReadings
from reader.glossary.rules.formulas import FormulaFinder
from reader.glossary.rules.meetings import Meetings
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource

PHRASES = [
    SetPhrase(
        "执法为民", ("enforce the law for the people",), "zhífǎ wèi mín", traditional="執法為民"
    ),
    SetPhrase("科学发展观", ("Scientific Outlook",), "Kēxué Fāzhǎnguān"),
    SetPhrase("“三农”问题", ("rural issues",), "sānnóng wèntí", variants=("三农",)),
    SetPhrase("为民", ("for the people",), "wéi mín"),
    SetPhrase("顺民意、得民心", ("please the people",), "shùn mínyì, dé mínxīn"),
    SetPhrase("执行难", ("hard to enforce",), "zhíxíng"),
    SetPhrase("积案", ("backlog",)),
    SetPhrase("十七大", ("17th Congress",), "Shíqī Dà", variants=("党的十七大",)),
]
MATCHER = PhraseMatcher(PHRASES)


def read(text: str) -> dict[tuple[int, int], str]:
    every_character_is_a_token = range(1, len(text) + 1)
    matches, _ = MATCHER.search(Passage(text, every_character_is_a_token, lambda word: False))
    readings = PhraseReadings().of(text, matches)
    return {
        place: " ".join(syllable or "-" for syllable in syllables)
        for place, syllables in readings.items()
    }


@pytest.mark.parametrize(
    ("text", "place", "syllables"),
    [
        ("坚持科学发展观", (2, 7), "Ke1 xue2 Fa1 zhan3 guan1"),
        ("“三农”问题", (1, 6), "san1 nong2 - wen4 ti2"),
        ("顺民意、得民心", (0, 7), "shun4 min2 yi4 - de2 min2 xin1"),
    ],
)
def test_each_character_of_a_match_has_its_syllable(
    text: str, place: tuple[int, int], syllables: str
) -> None:
    assert read(text) == {place: syllables}


@pytest.mark.parametrize("text", ["执法为民", "執法為民"])
def test_either_script_is_read(text: str) -> None:
    assert read(text)[0, 4] == "zhi2 fa3 wei4 min2"


def test_longer_matches_come_last_and_so_decide() -> None:
    assert list(read("执法为民").values()) == ["wei2 min2", "zhi2 fa3 wei4 min2"]


@pytest.mark.parametrize("text", ["执行难", "三农", "积案"])
def test_what_does_not_fit_fixes_nothing(text: str) -> None:
    assert read(text) == {}


def test_of_a_longer_form_the_headword_inside_it_is_read() -> None:
    assert read("落实党的十七大") == {(4, 7): "Shi2 qi1 Da4"}


def test_the_bundled_glossaries_read_words_as_the_dictionary_does(lexicon: Lexicon) -> None:
    for path in resource("dictionaries").glob("*.csv"):
        for phrase in read_glossary(path):
            following = iter(read_syllables(phrase.pinyin))
            for word in written_words(phrase.simplified, phrase.pinyin):
                ours = " ".join(next(following) for _ in word).lower()
                theirs = [" ".join(reading).lower() for reading in lexicon.syllables(word)]
                assert not theirs or ours in theirs, phrase.simplified


@pytest.mark.parametrize(
    ("text", "place", "syllables"),
    [
        ("党的十八大", (2, 5), "Shi2 ba1 da4"),
        ("十六届六中全会", (0, 7), "Shi2 liu4 Jie4 Liu4 zhong1 Quan2 hui4"),
        ("第十一届全国人民代表大会", (0, 12), "Di4 shi2 yi1 Jie4"),
    ],
)
def test_meetings_are_read_as_names(text: str, place: tuple[int, int], syllables: str) -> None:
    phrase = FormulaFinder(Meetings()).resolve(text)
    assert phrase
    match = Match(0, len(text), phrase, MatchKind.FORMULA, ((0, len(text)),))
    read = PhraseReadings().of(text, [match])
    assert list(read) == [place]
    assert " ".join(read[place]).startswith(syllables)
