"""Dictionary entries and set phrases as plain text."""

from collections.abc import Sequence

import pytest

from reader.cards.answers import Answers
from reader.cards.plain_text import (
    LISTED,
    entry_line,
    entry_text,
    phrase_line,
    phrase_text,
    text_of,
)
from reader.glossary.format.entry import SetPhrase, Status
from reader.lexicon.entry import Entry, Reference, Sense
from reader.lexicon.lexicon import Lexicon

COURT = Entry(
    "法院",
    "法院",
    ("fa3", "yuan4"),
    "fǎyuàn",
    (Sense("court of law"), Sense("court")),
    (Reference(0, 0, "個", "个", "ge4"), Reference(0, 0, "所", "所", "suo3")),
)
PHRASE = SetPhrase(
    "执行难",
    ("difficulties in enforcing court judgments", "enforcement difficulties"),
    pinyin="zhíxíng nán",
    traditional="執行難",
    literal="enforcement is hard",
    explanation="Winning in court is one thing, collecting is another.",
    coined="1980s court work reports",
    status=Status.HISTORICAL,
    components=(("甲", "first"), ("乙", "second")),
    variants=("执行之难",),
)
SAME_IN_BOTH = SetPhrase("取信于民", ("win the people's trust",))


def look_up(query: str, lexicon: Lexicon, phrases: Sequence[SetPhrase]) -> str:
    """Return the text of what answers a query."""
    return text_of(Answers(lexicon, phrases).to(query, LISTED))


def test_an_entry_has_its_senses_numbered_and_its_measure_words_named() -> None:
    assert entry_text(COURT).splitlines() == [
        "法院  fǎyuàn",
        "   1  court of law",
        "   2  court",
        "   Measure word: 个 (個) gè, 所 suǒ",
    ]


def test_a_set_phrase_has_all_that_a_learner_asks_for() -> None:
    assert phrase_text(PHRASE).splitlines() == [
        "执行难 (執行難)  zhíxíng nán  [set phrase]",
        "   difficulties in enforcing court judgments; enforcement difficulties",
        "   Literally: enforcement is hard",
        "   Winning in court is one thing, collecting is another.",
        "   Coined: 1980s court work reports",
        "   First in the reports to hand: 2002",
        "   Historical",
        "   · 甲  first",
        "   · 乙  second",
        "   In reports to Party congresses: 16th (1)",
    ]


def test_a_set_phrase_has_its_years_drawn() -> None:
    lines = phrase_text(SetPhrase("大跃进", ("Great Leap Forward",))).splitlines()
    assert lines[2] == "   First in the reports to hand: 1958"
    assert lines[3] == "   In government work reports: first 1958, most in 1959 (20), last 1964"
    assert lines[4].startswith("   1954 ▁▁▁▁▂█▄▃▁")
    assert lines[4].endswith(" 2025")


def test_what_a_rule_resolves_is_described(lexicon: Lexicon) -> None:
    first, *_ = look_up("党的十七大", lexicon, []).splitlines()
    assert first.startswith("党的十七大  [set phrase: 中国共产党第十七次全国代表大会  Zhōngguó")
    first, *_ = look_up("十七大", lexicon, []).splitlines()
    assert first.startswith("十七大  Shíqīdà  [set phrase: 中国共产党第十七次全国代表大会  ")


def test_a_set_phrase_with_nothing_but_its_english_is_short() -> None:
    phrase = SetPhrase("自家话", ("a phrase of one's own",))
    assert phrase_text(phrase) == "自家话  [set phrase]\n   a phrase of one's own"


def test_lines_are_wrapped_to_the_terminal() -> None:
    lines = phrase_text(PHRASE, 40).splitlines()
    assert max(map(len, lines)) <= 40
    assert "      judgments; enforcement" in lines


def test_lists_have_one_line_for_each() -> None:
    assert entry_line(COURT) == "法院  fǎyuàn  court of law / court"
    assert phrase_line(SAME_IN_BOTH) == "取信于民  [set phrase]  win the people's trust"


@pytest.mark.parametrize("form", ["执行难", "執行難", " 执行难 "])
def test_a_set_phrase_is_found_in_either_script(form: str, lexicon: Lexicon) -> None:
    assert look_up(form, lexicon, [SAME_IN_BOTH, PHRASE]) == phrase_text(PHRASE)


def test_another_form_of_a_set_phrase_is_named_first(lexicon: Lexicon) -> None:
    text = look_up("执行之难", lexicon, [SAME_IN_BOTH, PHRASE])
    assert text == phrase_text(PHRASE, form="执行之难")
    assert text.startswith("执行之难  [set phrase: 执行难 (執行難)  zhíxíng nán]\n")
    society = SetPhrase(
        "社会主义和谐社会",
        ("socialist harmonious society",),
        pinyin="shèhuì zhǔyì héxié shèhuì",
        variants=("和谐社会",),
    )
    text = look_up("和谐社会", lexicon, [society])
    assert text.startswith("和谐社会  héxié shèhuì  [set phrase: 社会主义和谐社会  shèhuì zhǔyì")


def test_the_set_phrase_comes_before_the_word_of_the_dictionary(lexicon: Lexicon) -> None:
    phrase = SetPhrase("法院", ("people's court",))
    first, *rest = look_up("法院", lexicon, [phrase]).split("\n\n")
    assert first == phrase_text(phrase)
    assert rest == [entry_text(entry) for entry in lexicon.entries("法院")]


def test_every_reading_of_a_word_is_listed(lexicon: Lexicon) -> None:
    assert look_up("长", lexicon, []).count("长 (長)") == 2


@pytest.mark.parametrize("query", ["zhixing", "zhi2xing2", "zhíxíng", "zhi xing"])
def test_pinyin_in_any_spelling_lists_words_read_so(query: str, lexicon: Lexicon) -> None:
    lines = look_up(query, lexicon, []).splitlines()
    assert len(lines) <= 10
    assert any(line.startswith("执行 (執行)  zhíxíng") for line in lines)


def test_english_lists_the_best_words_and_the_phrases_rendered_so(lexicon: Lexicon) -> None:
    lines = look_up("Enforcement difficulties", lexicon, [SAME_IN_BOTH, PHRASE]).splitlines()
    assert lines[0] == phrase_line(PHRASE)
    lines = look_up("court of law", lexicon, [PHRASE]).splitlines()
    assert lines[0].startswith("法院  fǎyuàn")
    assert len(lines) <= 10


def test_chinese_that_is_no_headword_lists_the_words_that_contain_it(lexicon: Lexicon) -> None:
    assert not lexicon.has("马克思列")
    assert "马克思列宁主义" in look_up("马克思列", lexicon, [])


@pytest.mark.parametrize("query", ["不存在的东西", "qqqq", "", "   "])
def test_what_nothing_knows_has_no_answer(query: str, lexicon: Lexicon) -> None:
    assert look_up(query, lexicon, [PHRASE]) == ""


def test_in_a_list_a_set_phrase_that_is_a_word_has_the_meanings_of_both(lexicon: Lexicon) -> None:
    phrase = SetPhrase("执行", ("enforcement",), pinyin="zhíxíng")
    first, *_ = look_up("zhixing", lexicon, [phrase]).splitlines()
    assert first.startswith("执行  zhíxíng  [set phrase]  enforcement / to implement / ")
