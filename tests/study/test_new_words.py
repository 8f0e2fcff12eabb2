from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import Annotator
from reader.article.model import Paragraph
from reader.lexicon.levels import Standard
from reader.lexicon.lexicon import Lexicon
from reader.study.new_words import STEP, ArticleWords, NewWords, Tally, count
from reader.study.store import Study

SENTENCE = "我们全国人民要努力解决执行难问题，周永康十一月在北京做了工作。"


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, ())


@pytest.fixture
def new_words(annotator: Annotator, study: Study) -> Iterator[NewWords]:
    words = NewWords(annotator, study.known)
    words.level = 1
    yield words
    words.close()


def met(annotator: Annotator, *texts: str) -> ArticleWords:
    words = ArticleWords()
    for number, text in enumerate(texts):
        words.add(number, annotator.paragraph(Paragraph(text)))
    return words


def tallied(met: ArticleWords, new_words: NewWords) -> Tally:
    tally = list(count(met, new_words))[-1]
    assert tally is not None
    return tally


def test_a_word_is_new_from_one_level_on(new_words: NewWords) -> None:
    new_words.level = 4
    assert new_words.is_new("突出", "tūchū") is True
    new_words.level = 5
    assert new_words.is_new("突出", "tūchū") is False


def test_the_standards_differ(new_words: NewWords) -> None:
    new_words.level = 4
    assert new_words.is_new("长期", "chángqī") is True
    new_words.standard = Standard.GRADING
    assert new_words.is_new("长期", "chángqī") is False


def test_what_no_list_has_is_new_unless_it_is_common_and_made_of_easy_words(
    new_words: NewWords,
) -> None:
    new_words.level = 6
    assert new_words.is_new("积案", "jī'àn") is True
    assert new_words.is_new("全国", "quánguó") is False
    new_words.level = 1
    assert new_words.is_new("全国", "quánguó") is True
    assert new_words.is_new("人们", "rénmen") is False


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("北京", "Běijīng"),
        ("十一", "shíyī"),
        ("11月", "11 yuè"),
        ("，", ""),
        ("周永康", "Zhōu Yǒngkāng"),
    ],
)
def test_names_numbers_and_marks_are_not_learnt_as_words(
    new_words: NewWords, word: str, pinyin: str
) -> None:
    assert new_words.is_new(word, pinyin) is None


def test_a_known_word_is_not_new_in_either_script_but_in_its_reading(
    new_words: NewWords, study: Study
) -> None:
    assert new_words.is_new("执行", "zhíxíng")
    new_words.level = 0
    assert not new_words.has_basis
    study.known.mark([("执行", "zhíxíng"), ("为", "wéi")])
    assert new_words.has_basis
    assert new_words.is_new("执行", "zhíxíng") is False
    assert new_words.is_new("執行", "zhíxíng") is False
    assert new_words.is_new("為", "wéi") is False
    assert new_words.is_new("为", "wèi") is True
    study.known.unmark([("执行", "zhíxíng")])
    assert new_words.is_new("执行", "zhíxíng") is True


def test_the_new_words_of_an_article_are_counted_once_and_its_known_words_as_often_as_they_occur(
    annotator: Annotator, new_words: NewWords
) -> None:
    new_words.level = 6
    tally = tallied(met(annotator, "执行积案，执行。", "积案，北京，2008年。"), new_words)
    assert [(word.text, word.count, word.first) for word in tally.new] == [("积案", 2, (0, 2, 4))]
    assert (tally.known, tally.words, tally.share) == (2, 4, 0.5)


def test_with_no_level_and_nothing_marked_all_words_are_new(
    annotator: Annotator, new_words: NewWords
) -> None:
    new_words.level = 0
    tally = tallied(met(annotator, SENTENCE), new_words)
    assert tally.known == 0
    assert len(tally.new) == tally.words > 8


def test_an_empty_article_is_known(new_words: NewWords) -> None:
    assert tallied(ArticleWords(), new_words).share == 1


def test_counting_goes_in_steps(annotator: Annotator, new_words: NewWords) -> None:
    vocabulary = [word for word, _ in annotator.lexicon.vocabulary()][: 3 * STEP]
    words = met(annotator, *vocabulary)
    assert len(list(count(words, new_words))) == len(list(words)) // STEP + 1


def test_paragraphs_come_in_any_order_and_can_be_read_again(
    annotator: Annotator, new_words: NewWords
) -> None:
    new_words.level = 6
    paragraphs = [annotator.paragraph(Paragraph(text)) for text in ("积案民心", "践行积案")]
    words = ArticleWords()
    for number in (1, 0):
        words.add(number, paragraphs[number])
    new = tallied(words, new_words).new
    assert [(word.text, word.count, word.first.paragraph) for word in new] == [
        ("积案", 2, 0),
        ("民心", 1, 0),
        ("践行", 1, 1),
    ]
    words.drop(0)
    assert {word.text: word.count for word in words} == {"践行": 1, "积案": 1}
    words.add(0, paragraphs[0])
    assert tallied(words, new_words).new == new


@given(st.permutations(range(4)), st.sets(st.integers(0, 3)))
def test_the_words_are_the_same_in_whatever_order_their_paragraphs_come(
    annotator: Annotator, order: list[int], dropped: set[int]
) -> None:
    texts = ("积案民心", "践行积案", "执行执行。", "民心")
    paragraphs = [annotator.paragraph(Paragraph(text)) for text in texts]
    words = ArticleWords()
    for number in order:
        words.add(number, paragraphs[number])
    for number in dropped:
        words.drop(number)
        words.add(number, paragraphs[number])
    in_order = list(met(annotator, *texts))
    assert sorted(words, key=lambda word: word.first) == in_order
