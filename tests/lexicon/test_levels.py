import pytest

from reader.lexicon.levels import BAND, Standard, level


@pytest.mark.parametrize(
    ("word", "syllabus", "grading"),
    [
        ("爱", 1, 1),
        ("一会儿", 2, 1),
        ("社会主义", BAND, BAND),
        ("报告", 5, 3),
        ("执行", 5, 5),
        ("落实", BAND, 5),
        ("执行难", None, None),
        ("執行", None, None),
        ("。", None, None),
        ("", None, None),
    ],
)
def test_each_standard_has_its_level_of_a_word(
    word: str, syllabus: int | None, grading: int | None
) -> None:
    assert level(word) == level(word, Standard.SYLLABUS) == syllabus
    assert level(word, Standard.GRADING) == grading


@pytest.mark.parametrize("standard", Standard)
def test_7_to_9_are_one_level(standard: Standard) -> None:
    words = ["爱", "认真", "解决", "建设", "执行", "政策", "贯彻", "谈判", "决议", "纠纷"]
    found = {level(word, standard) for word in words}
    assert max(filter(None, found)) == BAND == 7
    assert len(found) > 3
