import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.pinyin import search_key
from reader.lexicon.english_query import read_english
from reader.lexicon.entry import Entry
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.pinyin_query import read_pinyin
from reader.lexicon.search import search


def words(lexicon: Lexicon, query: str, limit: int = 50) -> list[str]:
    return [entry.simplified for entry in search(lexicon, query, limit)]


def readings(lexicon: Lexicon, query: str) -> list[tuple[str, str]]:
    return [(entry.simplified, entry.pinyin) for entry in search(lexicon, query)]


def test_chinese_finds_the_word_then_its_beginnings_then_what_holds_it(lexicon: Lexicon) -> None:
    found = words(lexicon, "执行")
    assert found[0] == "执行"
    begins = [word.startswith("执行") for word in found]
    assert begins == sorted(begins, reverse=True)
    assert {"执行长", "被执行人"} < set(found)
    assert words(lexicon, "執行") == found
    assert words(lexicon, "执 行") == found


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("T恤", "T恤"),
        ("t恤", "T恤"),
        ("卡拉ok", "卡拉OK"),
        ("3c", "3C"),
        ("%", "%"),
        ("马克思", "马克思"),
    ],
)
def test_letters_and_signs_are_headwords_too(lexicon: Lexicon, query: str, word: str) -> None:
    assert words(lexicon, query)[0] == word


@pytest.mark.parametrize(
    "query",
    [
        "zhixing",
        "ZHIXING",
        "zhi xing",
        "zhi'xing",
        "zhi2xing2",
        "zhi2 xing2",
        "zhíxíng",
        "zhi2xing",
    ],
)
def test_pinyin_is_found_in_any_usual_spelling(lexicon: Lexicon, query: str) -> None:
    assert readings(lexicon, query)[0] == ("执行", "zhíxíng")


def test_with_tones_only_those_tones_are_found(lexicon: Lexicon) -> None:
    assert ("纸型", "zhǐxíng") in readings(lexicon, "zhixing")
    assert {pinyin[:7] for _, pinyin in readings(lexicon, "zhíxíng")} == {"zhíxíng"}


@pytest.mark.parametrize("query", ["nü", "nǚ", "nv", "nv3", "nu:", "nu:3", "NÜ"])
def test_umlaut_in_any_spelling(lexicon: Lexicon, query: str) -> None:
    assert readings(lexicon, query)[0] == ("女", "nǚ")


@pytest.mark.parametrize("query", ["lve", "lüe", "lu:e", "lue"])
def test_umlaut_before_e(lexicon: Lexicon, query: str) -> None:
    assert readings(lexicon, query)[0] == ("略", "lüè")


def test_u_may_mean_umlaut_after_what_is_spelt_so(lexicon: Lexicon) -> None:
    assert words(lexicon, "nuren")[0] == "女人"
    assert words(lexicon, "nushi").index("怒视") < words(lexicon, "nushi").index("女士")
    assert readings(lexicon, "nu")[0][1] == "nú"
    assert ("女", "nǚ") in readings(lexicon, "nu")


def test_what_is_begun_is_found_as_one_types(lexicon: Lexicon) -> None:
    assert "执行" in words(lexicon, "zhix")
    assert "执行" in words(lexicon, "zhi2x")


def test_syllables_typed_apart_are_those_that_are_found(lexicon: Lexicon) -> None:
    assert readings(lexicon, "xi'an")[0] == ("西安", "Xī'ān")
    assert ("县", "xiàn") not in readings(lexicon, "xi'an")
    assert {("县", "xiàn"), ("西安", "Xī'ān")} < set(readings(lexicon, "xian"))


@pytest.mark.parametrize("query", ["nar3", "nǎr", "na3r5"])
def test_erhua(lexicon: Lexicon, query: str) -> None:
    assert readings(lexicon, query)[0] == ("哪儿", "nǎr")


def rank(entry: Entry, phrase: str) -> int:
    """Rank an entry by its glosses alone, as slowly as can be, to compare with the index."""
    ranks = [4]
    for sense in entry.senses:
        for gloss in sense.text.lower().split("; "):
            for piece in re.split(r"\([^()]*\)", gloss):
                bare = piece.strip().removeprefix("to ")
                if bare == phrase:
                    ranks.append(1)
                elif bare.startswith(f"{phrase} "):
                    ranks.append(2)
                elif f" {phrase}" in gloss:
                    ranks.append(3)
    return min(ranks)


@pytest.mark.parametrize(
    "phrase", ["execute", "implement", "carry out", "law", "county", "verdict"]
)
def test_a_whole_gloss_comes_before_a_word_in_one(lexicon: Lexicon, phrase: str) -> None:
    found = search(lexicon, phrase, 200)
    ranks = [rank(entry, phrase) for entry in found]
    assert ranks[0] == 1
    assert 3 in ranks
    last_whole = len(ranks) - ranks[::-1].index(1)
    assert 3 not in ranks[:last_whole]


@pytest.mark.parametrize(
    ("query", "word", "rarer"),
    [
        ("tax", "税", "捐"),
        ("rights", "权利", "益"),
        ("regulations", "条例", "章"),
        ("elections", "选举", "推选"),
        ("judge", "法官", "推事"),
        ("village", "村", "坊"),
        ("rural", "农村", "田园"),
        ("unemployment", "失业", "待业"),
        ("water", "水", "汤"),
    ],
)
def test_the_usual_word_comes_before_others_of_the_same_gloss(
    lexicon: Lexicon, query: str, word: str, rarer: str
) -> None:
    found = words(lexicon, query)
    assert word in found[:3]
    assert rarer not in found[: found.index(word)]


def test_an_inflected_word_finds_what_the_word_finds(lexicon: Lexicon) -> None:
    assert words(lexicon, "enforcing")[0] == words(lexicon, "enforce")[0] == "执法"
    assert "条例" in words(lexicon, "regulation")[:3]
    assert "市场" in words(lexicon, "markets")[:3]


def test_a_name_that_is_no_other_word_counts_as_much_as_it_is_used(lexicon: Lexicon) -> None:
    assert words(lexicon, "zhongguo")[0] == "中国"
    assert words(lexicon, "beijing")[0] == "北京"
    assert readings(lexicon, "gao")[0] == ("高", "gāo")


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("to enforce", "执法"),
        ("rule of law", "法治"),
        ("Scientific Outlook", "科学发展观"),
        ("café", "咖啡馆"),
        ("enforcemen", "执法"),
    ],
)
def test_english(lexicon: Lexicon, query: str, word: str) -> None:
    assert word in words(lexicon, query)[:3]


def test_a_label_in_parentheses_is_no_gloss(lexicon: Lexicon) -> None:
    assert "无辜" not in words(lexicon, "law")[:20]


def test_pinyin_and_english_alternate(lexicon: Lexicon) -> None:
    found = search(lexicon, "can")
    assert [search_key(entry.pinyin) == "can" for entry in found[:6]] == [True, False] * 3
    assert all(rank(entry, "can") == 1 for entry in found[1:6:2])
    assert words(lexicon, "women")[0] == "我们"
    assert any("women" in sense.text for sense in search(lexicon, "women")[1].senses)


def test_tones_that_fit_nothing_may_be_english(lexicon: Lexicon) -> None:
    assert "咖啡馆" in words(lexicon, "café")
    assert "化学式" in words(lexicon, "H2O")


def test_no_more_is_returned_than_asked_for(lexicon: Lexicon) -> None:
    assert len(search(lexicon, "to", 7)) == 7
    assert search(lexicon, "to", 7) == search(lexicon, "to", 50)[:7]
    assert search(lexicon, "to", 0) == search(lexicon, "to", -1) == []


def test_nothing_is_found_twice(lexicon: Lexicon) -> None:
    for query in ("a", "can", "shi", "执", "xi'an", "of the"):
        found = search(lexicon, query, 100)
        assert len(found) == len(set(found))


@pytest.mark.parametrize(
    "query",
    ["", " ", '"', "'", "*", "-", "AND", "OR", "NOT", "NEAR", "a AND", "NEAR(a b)", "(", "a*", '"a',
     "^a", "glosses:a", "{a}", "a + b", "\\", "%", "_", "\x00", "a\x00b", "\ue000", "😀", "\ud800",
     "x" * 10_000, "的" * 10_000, "' OR 1=1 --", "é", "\u0301", "1", "0", ":", "u:", "ü" * 99],
)  # fmt: skip
def test_any_text_is_a_query(lexicon: Lexicon, query: str) -> None:
    search(lexicon, query)


def answers(lexicon: Lexicon, entry: Entry, query: str) -> bool:
    """Return whether an entry matches a query, by its own text alone."""
    query = " ".join(unicodedata.normalize("NFC", query).split())
    text = query.replace(" ", "")
    headwords = (entry.simplified, entry.traditional)
    if any(part in word for part in (text, text.upper()) for word in headwords):
        return True
    pinyin = read_pinyin(query)
    keys = (pinyin.key, pinyin.with_umlaut().key) if pinyin else ()
    if any(search_key(" ".join(entry.syllables)).startswith(key) for key in keys):
        return True
    source = lexicon.index.rows(
        "SELECT senses FROM entry WHERE simplified = ? AND traditional = ?", headwords
    )
    decomposed = unicodedata.normalize("NFKD", str(source).lower())
    found = read_english(f"senses {source}") + re.findall("[a-z0-9]+", decomposed)
    # Words have one stem where they begin alike (taxes, taxation); y is i in it (policy, policies).
    stems = [part[: max(2, len(part) // 2)].replace("y", "i") for part in read_english(query)]
    return all(any(word.replace("y", "i").startswith(stem) for word in found) for stem in stems)


PIECES = st.sampled_from(
    ["to ", "law", "of ", "the ", "a", "can", "zhi2", "xíng", "nü", "nu:3", "xi'an", "r5", " ", "'",
     '"', "*", "AND ", "NEAR(", ")", "-", "执", "行", "·", "，", "T", "é", "😀", "7", "\ue000"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=12), st.lists(PIECES, max_size=5).map("".join)))
def test_what_is_found_contains_what_was_asked(lexicon: Lexicon, query: str) -> None:
    found = search(lexicon, query, 10)
    assert len(found) <= 10
    for entry in found:
        assert answers(lexicon, entry, query)


@given(st.integers(min_value=0, max_value=122_142))
def test_every_entry_is_found_by_its_word_its_reading_and_its_gloss(
    lexicon: Lexicon, number: int
) -> None:
    (entry,) = lexicon.fetch([number + 1])
    assert entry in search(lexicon, entry.simplified, 100)
    assert entry in search(lexicon, entry.traditional, 100)
    assert entry in search(lexicon, entry.pinyin, 1000)
    assert entry in search(lexicon, " ".join(entry.syllables), 1000)
    gloss = entry.senses[0].text.split("; ")[0]
    if gloss.isascii() and gloss.replace(" ", "").isalpha():
        assert entry in search(lexicon, gloss, 3000)
