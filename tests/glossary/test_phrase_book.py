import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.entry import SetPhrase
from reader.glossary.phrase_book import PhraseBook

BOOK = PhraseBook(
    [
        SetPhrase("执行难", ("enforcement is hard",), "zhíxíng nán", traditional="執行難"),
        SetPhrase("发展中国家", ("developing country",), "fāzhǎnzhōng guójiā"),
        SetPhrase("中国特色", ("Chinese characteristics",), "Zhōngguó tèsè"),
        SetPhrase("“三农”问题", ("the three rural issues",), "sānnóng wèntí", variants=("三农",)),
        SetPhrase("被执行人", ("judgment debtor",), "bèizhíxíngrén", traditional="被執行人"),
        SetPhrase("两会", ("two sessions",), "liǎng-huì"),
    ]
)


def containing(word: str) -> list[str]:
    return [phrase.simplified for phrase in BOOK.containing(word)]


def test_a_word_is_found_in_the_phrases_that_contain_it() -> None:
    assert containing("执行") == ["执行难", "被执行人"]
    assert containing("问题") == ["“三农”问题"]


def test_a_word_is_not_found_across_two_words_of_a_phrase() -> None:
    assert containing("中国") == ["中国特色"]


def test_a_part_of_one_written_word_is_found() -> None:
    assert containing("发展") == ["发展中国家"]


def test_a_phrase_does_not_contain_itself_and_single_characters_are_not_looked_for() -> None:
    assert containing("执行难") == []
    assert containing("难") == []


@pytest.mark.parametrize(
    ("form", "headword"),
    [
        ("执行难", "执行难"),
        ("執行難", "执行难"),
        ("三农问题", "“三农”问题"),
        ("三农", "“三农”问题"),
        ("“三农”", "“三农”问题"),
    ],
)
def test_every_form_of_a_phrase_leads_to_it(form: str, headword: str) -> None:
    found = BOOK.phrase(form)
    assert found is not None
    assert found.simplified == headword


def test_what_is_no_form_of_a_phrase_leads_to_none() -> None:
    assert BOOK.phrase("执行") is None
    assert BOOK.phrase("") is None


def test_a_headword_has_priority_over_another_phrases_variant() -> None:
    rural = SetPhrase("三农问题", ("three rural issues",), variants=("三农",))
    mine = SetPhrase("三农", ("another headword",))
    assert PhraseBook([rural, mine]).phrase("三农") is mine


def test_of_two_phrases_with_one_headword_the_first_is_looked_up() -> None:
    mine, theirs = SetPhrase("执行难", ("mine",)), SetPhrase("执行难", ("theirs",))
    book = PhraseBook([mine, theirs])
    assert book.phrase("执行难") is mine
    assert book.phrases == (mine, theirs)
    assert [*book.containing("执行")] == [mine]


def test_headwords_are_in_the_book_and_other_forms_are_not() -> None:
    assert "执行难" in BOOK
    assert "執行難" not in BOOK
    assert "三农" not in BOOK


def test_the_pinyin_says_which_words_a_phrase_is_written_with() -> None:
    assert BOOK.written_words("执行难") == ["执行", "难"]
    assert BOOK.written_words("执行") == []
    assert BOOK.is_written_with("难")
    assert BOOK.is_written_with("发展中")
    assert not BOOK.is_written_with("发展")
    assert not BOOK.is_written_with("会议")
    assert [*BOOK.words()] == ["执行", "发展中", "国家", "中国", "特色", "三农", "问题"]


def test_single_words_are_those_spelt_as_one_in_both_scripts() -> None:
    assert BOOK.single_words == {"被执行人", "被執行人"}


@pytest.mark.parametrize(
    ("form", "syllables", "pinyin"),
    [
        ("执行难", "zhi2 xing2 nan2", "zhíxíng nán"),
        ("執行難", "zhi2 xing2 nan2", "zhíxíng nán"),
        ("两会", "liang3 hui4", "liǎng-huì"),
        ("执行难", "zhi2 xing2 nan4", ""),
        ("执行", "zhi2 xing2", ""),
    ],
)
def test_a_phrase_with_these_syllables_has_its_glossarys_pinyin(
    form: str, syllables: str, pinyin: str
) -> None:
    assert BOOK.pinyin(form, syllables.split()) == pinyin


def test_what_another_book_lacks_is_a_book_as_well() -> None:
    mine = SetPhrase("执行难", ("mine",))
    assert BOOK.without(BOOK).phrases == ()
    assert PhraseBook([mine, *BOOK.phrases]).without(BOOK).phrases == (mine,)
    assert BOOK.without(PhraseBook([mine])).phrases == BOOK.phrases


headwords = st.text(st.sampled_from("执行难“三农”中国"), max_size=5)


@given(st.lists(st.builds(lambda word: SetPhrase(word, (word,)), headwords)), headwords)
def test_a_book_contains_what_a_search_through_its_phrases_finds(
    phrases: list[SetPhrase], word: str
) -> None:
    book = PhraseBook(phrases)
    without_pinyin = {
        p.simplified for p in phrases if word in p.simplified and word != p.simplified
    }
    assert {p.simplified for p in book.containing(word)} == (
        without_pinyin if len(word) > 1 else set()
    )
    assert (word in book) == any(phrase.simplified == word for phrase in phrases)
