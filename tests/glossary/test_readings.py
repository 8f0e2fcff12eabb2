import pytest

from reader.glossary.entry import SetPhrase
from reader.glossary.matcher import PhraseMatcher
from reader.glossary.readings import PhraseReadings
from reader.language.token import Reading, ReadingRule

PHRASES = [
    SetPhrase(
        "执法为民", ("enforce the law for the people",), "zhífǎ wèi mín", traditional="執法為民"
    ),
    SetPhrase("以人为本", ("put people first",), "yǐrénwéiběn"),
    SetPhrase("科学发展观", ("Scientific Outlook",), "Kēxué Fāzhǎnguān"),
    SetPhrase("“三农”问题", ("rural issues",), "sānnóng wèntí", variants=("三农",)),
    SetPhrase("为民", ("for the people",), "wéi mín"),
    SetPhrase("顺民意、得民心", ("please the people",), "shùn mínyì, dé mínxīn"),
    SetPhrase("执行难", ("hard to enforce",), "zhíxíng"),
]
DICTIONARY = {
    "执法": Reading(("zhi2", "fa3"), "zhífǎ", ReadingRule.DICTIONARY),
    "科学": Reading(("ke1", "xue2"), "kēxué", ReadingRule.DICTIONARY),
    "、": Reading(("",), "", ReadingRule.NONE),
}


def read(cut: str) -> str:
    """Read `执法|为|民`: what the tokens become, those fixed by the glossary with a star."""
    words = cut.split("|")
    text = "".join(words)
    ends = [len("".join(words[: number + 1])) for number in range(len(words))]
    unknown = Reading((), "?", ReadingRule.CHARACTER)
    readings = [DICTIONARY.get(word, unknown) for word in words]
    matches = PhraseMatcher(PHRASES).find(text, ends, DICTIONARY.__contains__)
    PhraseReadings().fix(text, ends, matches, readings)
    for word, reading in zip(words, readings, strict=True):
        assert reading is unknown or len(reading.syllables) == len(word)
    star = {ReadingRule.GLOSSARY: "*"}
    return " ".join(reading.pinyin + star.get(reading.by, "") for reading in readings)


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("执法|为|民", "zhífǎ* wèi* mín*"),
        ("執法|為|民", "zhífǎ* wèi* mín*"),
        ("以人为本", "yǐrénwéiběn*"),
        ("以|人为|本", "yǐ* rénwéi* běn*"),
        ("科学|发展观", "kēxué* Fāzhǎnguān*"),
        ("三农|”|问题", "sānnóng* ? wèntí*"),
        ("顺|民意|、|得|民心", "shùn* mínyì*  dé* mínxīn*"),
    ],
)
def test_tokens_inside_a_phrase_are_read_as_the_glossary_says(cut: str, shown: str) -> None:
    assert read(cut) == shown


def test_the_longest_phrase_decides() -> None:
    assert read("为|民|，|执法|为|民") == "wéi* mín* ? zhífǎ* wèi* mín*"


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("执行|难", "? ?"),
        ("三农", "?"),
        ("坚持以|人为|本", "? rénwéi* běn*"),
    ],
)
def test_what_does_not_fit_is_left_alone(cut: str, shown: str) -> None:
    assert read(cut) == shown
