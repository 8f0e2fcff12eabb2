from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.segmentation.repair import repair, repairs

DICTIONARY_WORDS = "贯彻 落实 党委 政法委 政法 会议 院长 书记 特别 发展 科学 活动 人民 法院 标准"
DICTIONARY = frozenset(DICTIONARY_WORDS.split())
STAYING = frozenset({"王胜俊", "解民", "贯彻落实"})
WRITTEN = {"解民忧": ["解", "民", "忧"], "以人为本": ["以", "人", "为", "本"]}


def repaired(given: str) -> str:
    words = given.split("|")
    text = "".join(words)
    ends = repair(text, list(accumulate(map(len, words))), keep, is_word, words_of_phrase)
    return "|".join(text[start:end] for start, end in zip((0, *ends), ends, strict=False))


def is_word(word: str) -> bool:
    return word in DICTIONARY or len(word) == 1


def keep(word: str) -> bool:
    return word in STAYING or is_word(word)


def words_of_phrase(characters: str) -> list[str]:
    return WRITTEN.get(characters, [])


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("贯彻|落实党|的", "贯彻|落实|党|的"),
        ("党|委政|法委|和", "党委|政法委|和"),
        ("党委政|法委", "党委|政法委"),
        ("委政|法委|，|党|委政|法委", "委政|法委|，|党委|政法委"),
        ("特别是|对", "特别|是|对"),
        ("高标准", "高|标准"),
        ("人民法院院长", "人民|法院|院长"),
        ("、|解民|忧|、|解民|说", "、|解|民|忧|、|解民|说"),
        ("以|人为|本", "以|人|为|本"),
    ],
)
def test_unknown_words_are_split_into_known_ones(given: str, wanted: str) -> None:
    assert repaired(given) == wanted


@pytest.mark.parametrize(
    "given",
    [
        "",
        "贯彻|落实|，|党委|会议",
        "这次|会议",
        "各省|区|市",
        "院长|王胜俊",
        "贯彻落实|会议",
        "11月|19日|G20",
        "党|委|政法",
        "落实党委政法委院长书记发展科学活动",
    ],
)
def test_the_rest_stays_as_it_was_given(given: str) -> None:
    assert repaired(given) == given


@given(
    st.lists(st.text(st.sampled_from("党委政法落实的王a，"), min_size=1, max_size=4), min_size=1)
)
def test_no_character_and_no_known_word_is_lost(words: list[str]) -> None:
    result = repaired("|".join(words)).split("|")
    assert "".join(result) == "".join(words)
    ends = set(accumulate(map(len, result)))
    for end, word in zip(accumulate(map(len, words)), words, strict=True):
        if len(word) > 1 and keep(word):
            assert {end - len(word), end} <= ends | {0}


def test_repairs_are_listed_as_given_and_as_mended() -> None:
    text = "落实党的党委政法委"
    assert repairs(text, [3, 4, 5, 7, 9], [2, 3, 4, 6, 9]) == [
        (0, 3, ("落实党",), ("落实", "党")),
        (4, 9, ("党", "委政", "法委"), ("党委", "政法委")),
    ]
    assert repairs(text, [2, 9], [2, 9]) == []
