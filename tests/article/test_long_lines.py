import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader.article.cleaning import clean_lines
from reader.article.long_lines import LONGEST, SPACE, split_line

SENTENCE = "各级党委和政府要加强组织领导，明确责任。"


def test_a_short_line_is_one_piece() -> None:
    assert list(split_line("字" * LONGEST)) == ["字" * LONGEST]


def test_a_long_line_is_split_at_the_ends_of_sentences() -> None:
    line = SENTENCE * 500
    found = list(split_line(line))
    assert "".join(found) == line
    assert max(map(len, found)) <= LONGEST
    assert min(map(len, found[:-1])) > LONGEST - 2 * len(SENTENCE)
    assert all(part.endswith("。") for part in found)


def test_closing_marks_go_with_their_sentence() -> None:
    found = list(split_line("他说：“好！……”" * 1000))
    assert len(found) > 1
    assert all(part.startswith("他说：“") and part.endswith("！……”") for part in found)


def test_without_a_sentences_end_a_pause_will_do() -> None:
    assert all(part.endswith("，") for part in split_line("各级党委和政府，" * 1000))


def test_without_any_pause_it_is_split_where_it_must_be() -> None:
    found = list(split_line("字" * 10_000))
    assert [len(part) for part in found] == [4000, 4000, 2000]


def test_a_latin_word_or_a_number_is_not_split() -> None:
    found = list(split_line("字" * (LONGEST - 3) + "2008年" + "字" * 10))
    assert found == ["字" * (LONGEST - 3), "2008年" + "字" * 10]


def test_a_latin_sentence_ends_with_a_space_that_goes() -> None:
    found = list(split_line("The end is near. " * 500))
    assert all(part.startswith("The") and part.endswith("near.") for part in found)


def test_a_character_keeps_its_marks() -> None:
    found = list(split_line("字" * (LONGEST - 1) + "字\u0301\u0302" + "字" * 10))
    assert found[1] == "字" * 10


def test_an_emoji_stays_whole() -> None:
    found = list(split_line("字" * (LONGEST - 1) + "👩🏽\u200d🚀" + "字" * 10))
    assert found[1] == "字" * 10


def test_given_words_are_not_split_and_their_spaces_do_not_count() -> None:
    found = list(split_line("执行难度 " * 2000, words=True))
    assert all(set(part.split()) == {"执行难度"} for part in found)
    lengths = [len(part.replace(" ", "")) for part in found]
    assert max(lengths) <= LONGEST
    assert lengths[0] > LONGEST - 30


def test_given_words_are_split_at_sentences_too() -> None:
    found = list(split_line("领导 组织 工作 。 " * 2000, words=True))
    assert all(part.startswith("领导 ") and part.endswith(" 。") for part in found)


def test_a_word_longer_than_a_paragraph_stays_whole() -> None:
    word = "字" * (LONGEST + 1000)
    assert list(split_line(f"{word} 词 {word}", words=True)) == [word, "词", word]
    assert list(split_line(word, words=True)) == [word]


def test_a_printed_space_between_words_may_separate_them() -> None:
    found = list(split_line(SPACE.join(["word"] * 2000), words=True))
    assert {word for part in found for word in part.split(SPACE)} == {"word"}
    assert max(map(len, found)) <= LONGEST


def test_a_run_of_spaces_alone_is_no_piece() -> None:
    assert list(split_line("字" + "\u3000" * 9000 + "字")) == ["字", "字"]


@given(st.lists(st.text(alphabet="字。，…”a\u0301 ", max_size=40), max_size=20), st.booleans())
def test_nothing_is_lost_but_spaces(pieces: list[str], words: bool) -> None:
    line = ("".join(pieces) * 60).strip()
    found = list(split_line(line, words=words))
    assert "".join(found).replace(" ", "") == line.replace(" ", "")
    assert not any(unicodedata.category(part[0]).startswith("M") for part in found[1:])


@given(st.text("字a，。 \u3000\u0301", max_size=80))
def test_a_line_that_is_short_enough_is_not_split(text: str) -> None:
    for line in clean_lines(text):
        assert list(split_line(line)) == [line]


def test_a_chain_of_joined_characters_is_split_too() -> None:
    found = list(split_line("👨\u200d" * 20_000))
    assert max(map(len, found)) <= LONGEST + 64
