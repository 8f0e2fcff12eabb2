"""One order of answers for every surface."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cards.answers import Answers
from reader.cards.answers_json import answers_document
from reader.glossary.format.entry import SetPhrase
from reader.lexicon.lexicon import Lexicon

PHRASES = (
    SetPhrase("法治政府", ("law-based government",), pinyin="fǎzhì zhèngfǔ"),
    SetPhrase("法治", ("rule of law", "law-based governance"), pinyin="fǎzhì", traditional="法治"),
    SetPhrase("执行难", ("enforcement difficulties",), pinyin="zhíxíng nán", traditional="執行難"),
    SetPhrase("以人为本", ("put people first",), pinyin="yǐrénwéiběn", traditional="以人為本"),
    SetPhrase(
        "中国人民政治协商会议",
        ("Chinese People's Political Consultative Conference",),
        pinyin="Zhōngguó Rénmín Zhèngzhì Xiéshāng Huìyì",
        variants=("政协", "人民政协"),
    ),
)


@pytest.fixture(scope="module")
def answers(lexicon: Lexicon) -> Answers:
    return Answers(lexicon, PHRASES)


def first(answers: Answers, query: str) -> str:
    found = answers.to(query, 10)[0]
    return found.form or found.headword


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("执行", "执行"),
        ("執行", "执行"),
        ("zhixing", "执行"),
        ("shehui", "社会"),
        ("society", "社会"),
        ("rule of law", "法治"),
        ("rule", "规则"),
        ("put people first", "以人为本"),
        ("yirenweiben", "以人为本"),
        ("zhixingnan", "执行难"),
        ("以人為本", "以人为本"),
        ("政协", "政协"),
        ("人民政协", "人民政协"),
        ("三个代表", "三个代表"),
        ("十七届三中全会", "十七届三中全会"),
    ],
)
def test_the_exact_headword_comes_first(answers: Answers, query: str, word: str) -> None:
    assert first(answers, query) == word


def test_a_word_that_is_a_set_phrase_too_is_one_answer(answers: Answers) -> None:
    found = [answer for answer in answers.to("法治", 10) if answer.headword == "法治"]
    assert len(found) == 1
    assert found[0].phrase == PHRASES[1]
    assert found[0].entries[0].simplified == "法治"


def test_words_that_begin_so_and_set_phrases_take_turns(answers: Answers) -> None:
    found = [answer.headword for answer in answers.to("执", 40)]
    assert found[0] == "执"
    assert "执行难" in found[1:4]
    assert found.index("执行") < found.index("争执")


def test_a_set_phrase_rendered_so_comes_before_words_that_only_have_the_word(
    answers: Answers,
) -> None:
    assert first(answers, "enforcement difficulties") == "执行难"
    assert first(answers, "law-based government") == "法治政府"


def test_of_people_nothing_but_the_name_is_asked_for(answers: Answers) -> None:
    (answer, *_) = answers.to("胡锦涛", 5)
    assert answer.phrase is not None
    assert answer.is_exact


@given(st.text(max_size=8), st.integers(0, 20))
def test_any_text_is_a_query_and_no_headword_comes_twice(
    lexicon: Lexicon, query: str, limit: int
) -> None:
    found = [answer.headword for answer in Answers(lexicon, PHRASES).to(query, limit)]
    assert len(found) == len(set(found)) <= limit


def test_the_document_has_the_answers_in_their_order(answers: Answers) -> None:
    found = answers.to("法治", 5)
    document = json.loads(answers_document("法治", found))
    assert document["query"] == "法治"
    assert [answer["headword"] for answer in document["answers"]] == [a.headword for a in found]
    best = document["answers"][0]
    assert best["phrase"]["english"] == ["rule of law", "law-based governance"]
    assert best["entries"][0]["pinyin"] == "fǎzhì"
