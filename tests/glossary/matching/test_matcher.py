"""Matches in a readable notation: `|` ends a token, `[ ]` and `⟨ ⟩` enclose the matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.matcher import PhraseMatcher
from reader.glossary.matching.passage import Passage

DICTIONARY = "执行 难度 贯彻 落实 改革 开放 改革开放 社会主义 市场经济 科学 发展 依法 治国 十八"
WORDS = frozenset(DICTIONARY.split())
PHRASES = [
    SetPhrase("执行难", ("enforcement difficulties",), traditional="執行難"),
    SetPhrase("三农问题", ("the three rural issues",), variants=("三农", "“三农”工作")),
    SetPhrase("贯彻落实", ("implement",), traditional="貫徹落實"),
    SetPhrase("落实科学发展观", ("put into effect…",)),
    SetPhrase("科学发展观", ("Scientific Outlook on Development",), traditional="科學發展觀"),
    SetPhrase("党委政法委", ("political-legal commission",), variants=("政法委",)),
    SetPhrase("依法治国", ("rule of law",)),
    SetPhrase("“十二五”规划", ("12th Five-Year Plan",)),
    SetPhrase("改革", ("reform",)),
    SetPhrase("顺民意、解民忧、得民心", ("follow the people's wishes",)),
    SetPhrase("𠮷祥话", ("a phrase beyond the basic plane",)),
]
MATCHER = PhraseMatcher(PHRASES)
KNOWN = WORDS.__contains__
ANCHORS = ["执行", "行", "三农问题", "科学", "。"]
WITH_ANCHORS = PhraseMatcher(PHRASES, ANCHORS)
ONLY_ANCHORS = PhraseMatcher([], ANCHORS)


def read(marked: str) -> tuple[str, list[int], list[tuple[int, int]]]:
    text, ends, spans = "", [], []
    opened: dict[str, list[int]] = {"]": [], "⟩": []}
    closing = {"[": "]", "⟨": "⟩"}
    for character in marked:
        if character == "|":
            ends.append(len(text))
        elif character in closing:
            opened[closing[character]].append(len(text))
        elif character in opened:
            spans.append((opened[character].pop(), len(text)))
        else:
            text += character
    if text:
        ends.append(len(text))
    return text, ends, sorted(spans, key=lambda span: (span[0], -span[1]))


def found(text: str, ends: list[int]) -> list[Match]:
    return MATCHER.search(Passage(text, ends, WORDS.__contains__))[0]


@pytest.mark.parametrize(
    "marked",
    [
        "",
        "今天|天气|很|好",
        "解决|[执行|难]|问题",
        "[執行|難]",
        "执行|难度",
        "[贯彻|落实]党|的",
        "[党|委政|法委]|书记",
        "[政法委]|书记",
        "[贯彻|⟨落实]|[科学|发展观]⟩",
        "[改革]开放",
        "学习|[科学|发展观]|，|坚持|[科学|发展观]",
        "[顺|民意|、|解民|忧|、|得|民心]|的",
        "[𠮷|祥话]|和|[执行|难]",
        "十八|大|[改革]",
    ],
)
def test_phrases_are_found_by_characters_whatever_the_tokens(marked: str) -> None:
    text, ends, spans = read(marked)
    assert [(match.start, match.end) for match in found(text, ends)] == spans


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ('"|[执行|"|难]', ["执行", "难"]),
        ("“|[三农|”|问题]", ["三农", "问题"]),
        ("“|‘|[三农|’|”|问题]", ["三农", "问题"]),
        ("[三农|问题]", ["三农问题"]),
        ("[依法|“|治国]|”", ["依法", "治国"]),
        ("「|[執行|」|難]", ["執行", "難"]),
        ("“|[十二五|”|规划]", ["十二五", "规划"]),
        ("[十二五|规划]", ["十二五规划"]),
        ("[三|“|农|”|工作]", ["三", "农", "工作"]),
        ("“|[执行|难]|”", ["执行难"]),
    ],
)
def test_quotation_marks_inside_a_phrase_are_ignored(marked: str, parts: list[str]) -> None:
    text, ends, spans = read(marked)
    (match,) = found(text, ends)
    assert [(match.start, match.end)] == spans
    assert [text[start:end] for start, end in match.parts] == parts


@pytest.mark.parametrize("text", ["“依法”“治国”", '"依法""治国"', "「依法」「治国」"])
def test_no_phrase_extends_from_one_quotation_into_the_next(text: str) -> None:
    assert found(text, [1, 3, 4, 5, 7, 8]) == []


@pytest.mark.parametrize("mark", ["。", "！", "？", "…", "。”", "！」"])
def test_no_phrase_extends_across_the_end_of_a_sentence(mark: str) -> None:
    assert found(f"执行{mark}难", [2, 2 + len(mark), 3 + len(mark)]) == []


def test_a_phrase_is_not_matched_again_within_itself() -> None:
    matches = found("三农问题和三农", [2, 4, 5, 7])
    assert [(match.start, match.end) for match in matches] == [(0, 4), (5, 7)]


def test_one_form_may_belong_to_two_phrases() -> None:
    mine = SetPhrase("执行难", ("my gloss",), glossary="mine.csv")
    matcher = PhraseMatcher([PHRASES[0], mine])
    matches, _ = matcher.search(Passage("执行难", [3], WORDS.__contains__))
    assert [match.phrase for match in matches] == [PHRASES[0], mine]


def test_a_match_names_its_phrase_and_kind() -> None:
    (match,) = found("執行難", [3])
    assert match == Match(0, 3, PHRASES[0], MatchKind.PHRASE, ((0, 3),))


def test_no_phrases_find_nothing() -> None:
    assert PhraseMatcher([]).search(Passage("执行难", [3], WORDS.__contains__)) == ([], [])


texts = st.text(st.sampled_from('执行难三农问题“”"贯彻落实科学发展观。改革𠮷'), max_size=24)


@given(texts, st.sets(st.integers(1, 23)))
def test_parts_are_the_phrase_whatever_the_text(text: str, inner: set[int]) -> None:
    ends = sorted({end for end in inner if end < len(text)} | {len(text)})
    for match in found(text, ends):
        assert (match.start, match.end) == (match.parts[0][0], match.parts[-1][1])
        written = "".join(text[start:end] for start, end in match.parts)
        forms = {match.phrase.simplified, match.phrase.traditional, *match.phrase.variants}
        assert written in {form.replace("“", "").replace("”", "") for form in forms}


@given(texts, st.sets(st.integers(1, 23)))
def test_anchors_are_found_with_phrases_as_without_them(text: str, inner: set[int]) -> None:
    passage = Passage(text, sorted({end for end in inner if end < len(text)} | {len(text)}), KNOWN)
    matches, anchors = WITH_ANCHORS.search(passage)
    assert matches == MATCHER.search(passage)[0]
    assert anchors == ONLY_ANCHORS.search(passage)[1]
    assert sorted(anchors) == [
        (number, start, start + len(anchor))
        for number, anchor in enumerate(ANCHORS)
        for start in range(len(text))
        if text.startswith(anchor, start)
    ]


without_marks = texts.map(lambda text: re.sub('[“”"]', "", text))


@given(without_marks, st.sets(st.integers(1, 23)))
def test_a_quotation_is_searched_as_the_text_in_it(text: str, inner: set[int]) -> None:
    ends = sorted({end for end in inner if end < len(text)} | {len(text)})
    quoted = Passage(f"“{text}”", [1, *(end + 1 for end in ends), len(text) + 2], KNOWN)
    matches, anchors = WITH_ANCHORS.search(quoted)
    in_quotation = [
        Match(start - 1, end - 1, phrase, kind, tuple((a - 1, b - 1) for a, b in parts))
        for start, end, phrase, kind, parts in matches
    ]
    assert (in_quotation, [(n, start - 1, end - 1) for n, start, end in anchors]) == (
        WITH_ANCHORS.search(Passage(text, ends, KNOWN))
    )


LETTERS = sorted({letter for phrase in PHRASES for letter in phrase.simplified} | set("“”，x"))


@given(st.text(st.sampled_from(LETTERS), max_size=60))
def test_the_first_texts_are_searched_as_all_later_ones(text: str) -> None:
    ends = list(range(1, len(text) + 1))
    later = PhraseMatcher(PHRASES, ANCHORS)
    later.search(Passage("x" * 3_000, [3_000], KNOWN))
    first = PhraseMatcher(PHRASES, ANCHORS)
    assert first.search(Passage(text, ends, KNOWN)) == later.search(Passage(text, ends, KNOWN))


@pytest.mark.parametrize("length", [10, 3_000])
def test_without_phrases_nothing_is_found(length: int) -> None:
    passage = Passage("行" * length, [length], KNOWN)
    assert PhraseMatcher([]).search(passage) == ([], [])


@pytest.mark.parametrize("comma", ["，", "、", ",", " ", "\u3000"])
def test_a_comma_matches_any_other(comma: str) -> None:
    matcher = PhraseMatcher([SetPhrase("抓革命、促生产", english=("grasp revolution",))])
    text = f"抓革命{comma}促生产"
    [match] = matcher.search(Passage(text, [len(text)], KNOWN))[0]
    assert (match.start, match.end) == (0, len(text))
