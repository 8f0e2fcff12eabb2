from reader.glossary.figures import figures, has_english_text
from reader.glossary.format.entry import SetPhrase

READ = SetPhrase(
    "以人为本",
    ("put people first",),
    category="ideology",
    weight="A",
    coined="2003",
    explanation="Of the Hu Jintao era.",
    sources=("report to the 17th Party Congress 2007 (zh and en)",),
)
UNREAD = SetPhrase("完善", ("improve",), category="officialese", weight="C", sources=("x (zh)",))
MINE = SetPhrase("小目标", ("modest goal",))


def test_an_english_text_is_one_that_the_sources_name() -> None:
    assert has_english_text(READ)
    assert not has_english_text(UNREAD)
    assert not has_english_text(READ._replace(sources=("centre (zh)", "rendering: general (zh)")))


def test_entries_are_counted_by_weight_and_category() -> None:
    assert figures([UNREAD, READ, MINE]) == [
        "category     A  B  C  all  English text  origin  explanation",
        "ideology     1  0  0    1             1       1            1",
        "officialese  0  0  1    1             0       0            0",
        "none         1  0  0    1             0       0            0",
        "all          2  0  1    3             1       1            1",
    ]
