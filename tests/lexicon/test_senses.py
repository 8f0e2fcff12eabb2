import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon.entry import Reference, Sense
from reader.lexicon.senses import parse_senses, split_sense


def references(text: str) -> list[tuple[str, str, str, str]]:
    """Return text, traditional, simplified and pinyin of what a sense refers to."""
    ((sense,), _) = parse_senses(text)
    return [
        (sense.text[r.start : r.end], r.traditional, r.simplified, r.pinyin)
        for r in sense.references
    ]


def test_senses_are_split_at_slashes_and_keep_their_glosses() -> None:
    senses, classifiers = parse_senses("to carry out; to execute/to run (a program)")
    assert senses == (Sense("to carry out; to execute"), Sense("to run (a program)"))
    assert classifiers == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "see 狀元|状元[zhuang4 yuan2]",
            ("狀元|状元[zhuang4 yuan2]", "狀元", "状元", "zhuàngyuán"),
        ),
        (
            "variant of 徵收|征收[zheng1 shou1]",
            ("徵收|征收[zheng1 shou1]", "徵收", "征收", "zhēngshōu"),
        ),
        ("see 好[hao3]", ("好[hao3]", "好", "好", "hǎo")),
        ("see 蘋果手機|苹果手机[Ping2guo3 shou3ji1]", (
            "蘋果手機|苹果手机[Ping2guo3 shou3ji1]", "蘋果手機", "苹果手机", "Píngguǒ shǒujī"
        )),
        ("see 好[[hao3]]", ("好[[hao3]]", "好", "好", "hǎo")),
        ("see 3C[san1 C]", ("3C[san1 C]", "3C", "3C", "sān C")),
        ("see T恤[T xu4]", ("T恤[T xu4]", "T恤", "T恤", "T xù")),
        ("variant of 岡|冈 [gang1]", ("岡|冈 [gang1]", "岡", "冈", "gāng")),
        ("see 卡爾·馬克思|卡尔·马克思[Ka3 er3 · Ma3 ke4 si1]", (
            "卡爾·馬克思|卡尔·马克思[Ka3 er3 · Ma3 ke4 si1]",
            "卡爾·馬克思", "卡尔·马克思", "Kǎ'ěr·Mǎkèsī",
        )),
        ("abbr. for 阿彌陀佛|阿弥陀佛", ("阿彌陀佛|阿弥陀佛", "阿彌陀佛", "阿弥陀佛", "")),
        ("also written 清脆", ("清脆", "清脆", "清脆", "")),
    ],
)  # fmt: skip
def test_a_reference_covers_all_its_text(text: str, found: tuple[str, str, str, str]) -> None:
    assert references(text) == [found]


def test_brackets_are_not_matched_across_references() -> None:
    text = "(i.e. 狀元|状元[zhuang4 yuan2], 榜眼[bang3 yan3], and 探花[tan4 hua1])"
    assert [simplified for _, _, simplified, _ in references(text)] == ["状元", "榜眼", "探花"]


def test_words_in_a_row_are_separate_references() -> None:
    text = "compound (e.g. 一次、三套、五本)"
    assert [word for word, *_ in references(text)] == ["一次", "三套", "五本"]


@pytest.mark.parametrize(
    "text", ["Taiwan pr. [xia4 hai2]", "square brackets [ ]", "ninth [sic]", "café", "ㄅ, カ"]
)
def test_what_names_no_headword_is_no_reference(text: str) -> None:
    assert references(text) == []


def test_classifiers_are_separate() -> None:
    senses, classifiers = parse_senses("dog/CL:隻|只[zhi1],條|条[tiao2]/puppy/CL:個|个[ge4]")
    assert [sense.text for sense in senses] == ["dog", "puppy"]
    assert [(c.simplified, c.pinyin) for c in classifiers] == [
        ("只", "zhī"),
        ("条", "tiáo"),
        ("个", "gè"),
    ]


def test_classifiers_of_one_sense_stay_in_it() -> None:
    senses, classifiers = parse_senses("dream (CL:場|场[chang2],個|个[ge4])/to dream")
    assert [r.simplified for r in senses[0].references] == ["场", "个"]
    assert classifiers == ()


def test_a_sense_is_split_into_tone_marks_and_links() -> None:
    ((sense,), _) = parse_senses("see 好[hao3]; Taiwan pr. [xia4 hai2] (from Tai-lo [khè])")
    assert split_sense(sense) == (
        "see ",
        Reference(4, 11, "好", "好", "hǎo"),
        "; Taiwan pr. [xiàhái] (from Tai-lo [khè])",
    )


@given(st.text(alphabet="好状|[]a1 :/·,-CL(", max_size=80))
def test_references_are_in_their_sense_in_order_and_apart(text: str) -> None:
    senses, _ = parse_senses(text)
    for sense in senses:
        at = 0
        for reference in sense.references:
            assert at <= reference.start < reference.end <= len(sense.text)
            stretch = sense.text[reference.start : reference.end]
            assert reference.traditional in stretch
            assert reference.simplified in stretch
            at = reference.end
        split_sense(sense)


@given(st.text(alphabet="好状|[]a1 :/·,-CL(", max_size=80))
def test_senses_passed_over_have_no_references(text: str) -> None:
    # An open bracket at the end has any sense searched, and adds no reference.
    senses, classifiers = parse_senses(text)
    searched, of_searched = parse_senses("/".join(f"{sense}[" for sense in text.split("/")))
    assert [sense.references for sense in senses] == [sense.references for sense in searched]
    assert classifiers == of_searched
