"""A text is found by how it sounds, across words, in the readings that it has there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon.lexicon import Lexicon
from reader.lexicon.pinyin_matches import SoundIndex

TEXT = "解决执行难问题，银行行长要落实西安方案，先进人民群众"
READ = (
    "jie3 jue2 zhi2 xing2 nan2 wen4 ti2 , yin2 hang2 hang2 zhang3 yao4 luo4 shi2 xi1 an1 fang1 an4 "
    ", xian1 jin4 ren2 min2 qun2 zhong4"
)
SYLLABLES = ["" if s == "," else s for s in READ.split()]


@pytest.fixture
def sounds(lexicon: Lexicon) -> SoundIndex:
    known = SoundIndex(lexicon)
    known.add(set(TEXT))
    return known


def found(sounds: SoundIndex, query: str) -> list[str]:
    pattern = sounds.pattern(query)
    if pattern is None:
        return []
    return [TEXT[start:end] for start, end in pattern.find(TEXT, lambda: SYLLABLES)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("zhixingnan", ["执行难"]),
        ("zhixing nan", ["执行难"]),
        ("zhi2xing2", ["执行"]),
        ("zhíxíng", ["执行"]),
        ("zhi4xing2", []),
        ("nanwenti", ["难问题"]),
        ("hang", ["行", "行"]),
        ("hangzhang", ["行长"]),
        ("xingzhang", []),
        ("xi'an", ["西安"]),
        ("xian", ["西安", "先"]),
        ("fangan", ["方案"]),
        ("renminqunzhong", ["人民群众"]),
        ("renminq", ["人民群"]),
        ("nan2wen", ["难问"]),
        ("tiyinhang", []),
    ],
)
def test_pinyin_finds_what_is_read_so(sounds: SoundIndex, query: str, expected: list[str]) -> None:
    assert found(sounds, query) == expected


@pytest.mark.parametrize("query", ["", "z", "zh", "执行", "GDP 2008", "qqq", "7"])
def test_what_is_no_pinyin_finds_nothing(sounds: SoundIndex, query: str) -> None:
    assert found(sounds, query) == []


def test_readings_are_asked_for_only_where_they_matter(sounds: SoundIndex) -> None:
    def never() -> list[str]:
        raise AssertionError

    pattern = sounds.pattern("wenti")
    assert pattern is not None
    assert len(list(pattern.find(TEXT, never))) == 1


@given(st.integers(0, len(SYLLABLES) - 1), st.integers(1, 6), st.booleans())
def test_whatever_is_there_is_found_by_its_reading(
    lexicon: Lexicon, start: int, length: int, toned: bool
) -> None:
    known = SoundIndex(lexicon)
    known.add(set(TEXT))
    syllables = SYLLABLES[start : start + length]
    query = " ".join(s if toned else s.rstrip("12345") for s in syllables)
    pattern = known.pattern(query)
    if all(syllables) and len(query) > 1:
        assert pattern is not None
        places = list(pattern.find(TEXT, lambda: SYLLABLES))
        assert any(s <= start < e for s, e in places)


@given(st.integers(0, 60), st.integers(3, 12))
def test_what_is_found_by_its_characters_alone_is_read_so(
    lexicon: Lexicon, start: int, length: int
) -> None:
    known = SoundIndex(lexicon)
    known.add(set(TEXT))
    query = "".join(s.rstrip("12345") for s in SYLLABLES)[start : start + length]
    pattern = known.pattern(query)
    for first, end in pattern.find(TEXT, lambda: SYLLABLES) if pattern else ():
        syllables = [s.rstrip("12345") for s in SYLLABLES[first:end]]
        assert "".join(syllables).startswith(query)
        assert len("".join(syllables[:-1])) < len(query)
