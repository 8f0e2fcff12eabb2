"""A word leads to the set phrases that it is a part of."""

from reader.glossary.format.entry import SetPhrase
from reader.glossary.matching.containing import phrases_with

PHRASES = [
    SetPhrase("执行难", ("enforcement is hard",), "zhíxíng nán"),
    SetPhrase("发展中国家", ("developing country",), "fāzhǎnzhōng guójiā"),
    SetPhrase("中国特色", ("Chinese characteristics",), "Zhōngguó tèsè"),
    SetPhrase("“三农”问题", ("the three rural issues",), "sānnóng wèntí"),
]


def found(word: str) -> list[str]:
    return [phrase.simplified for phrase in phrases_with(word, PHRASES)]


def test_a_word_is_found_in_the_phrases_that_have_it() -> None:
    assert found("执行") == ["执行难"]
    assert found("问题") == ["“三农”问题"]


def test_a_word_is_not_found_across_two_words_of_a_phrase() -> None:
    assert found("中国") == ["中国特色"]


def test_a_part_of_one_written_word_is_found() -> None:
    assert found("发展") == ["发展中国家"]


def test_a_phrase_is_not_part_of_itself_and_a_single_character_of_too_many() -> None:
    assert found("执行难") == []
    assert found("难") == []
