from pathlib import Path

import pytest

from reader.glossary.check import check_glossary

HEADER = "simplified,pinyin,english,traditional,category,verbs,variants,components,status\n"


def problems(folder: Path, *table: str) -> list[tuple[int, int, str]]:
    path = folder / "mine.csv"
    path.write_text(HEADER + "\n".join(table), encoding="utf-8")
    return [tuple(problem) for problem in check_glossary(path)]  # type: ignore[misc]


GOOD = "执行难,zhíxíng nán,enforcement difficulties,執行難,law and courts,解决 | 破解,,,current"


def test_a_good_glossary_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD, "“三农”问题,sānnóng wèntí,three rural issues,,,,三农,,") == []


@pytest.mark.parametrize(
    ("row", "column", "what"),
    [
        ("党,dǎng,,,,,,,", 8, "“english” is empty"),
        (",dǎng,Party,,,,,,", 1, "“simplified” is empty"),
        ("Party,,Party,,,,,,", 1, "no Chinese character"),
        ("党,dǎng,Party,,party,,,,", 15, "unknown category “party”"),
        ("党,dǎng,Party,,,,,,new", 19, "unknown status “new”"),
        ("党委,dǎng,Party committee,,,,,,", 4, "1 syllables, “党委” 2 characters"),
        ("党委,dǎng wěi huì,Party committee,,,,,,", 4, "3 syllables"),
        ("党委,dang3wei3,Party committee,,,,,,", 4, "no tone marks"),
        ("党委,dangwei,Party committee,,,,,,", 4, "no tone marks"),
        ("党委,dǎng committee,Party committee,,,,,,", 4, "“committee” is no pinyin"),
        ("党委,,Party committee,黨,,,,,", 21, "“黨” has 1 characters"),
        ("党委,,Party committee；committee,,,,,,", 5, "`；`"),
        ('党委,,Party committee,,,"领导, 支持",,,', 23, "parted by ` | `"),
        ("党委,,Party committee,,,,,一=,", 25, "component “一=”"),
        ("党委,,Party committee,,,,执行难,,", 24, "“执行难” is a headword, in line 2"),
        ("党委,,Party committee,,,,执难,,", 24, "also one of “执行难”"),
        ("党委,,Party committee", 1, "6 cells too few"),
        ("执行难,,again,,,,,,", 1, "“执行难” stands in line 2 already"),
        ('党"委,,Party committee,,,,,,', 2, "quoted whole"),
    ],
)
def test_each_problem_is_told_with_its_place(
    tmp_path: Path, row: str, column: int, what: str
) -> None:
    (problem,) = problems(tmp_path, GOOD.replace("破解,,", "破解,执难,"), row)
    assert problem[:2] == (3, column)
    assert what in problem[2]


def test_all_problems_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = problems(tmp_path, "党,dǎngwěi,Party,,x,,,,", GOOD, ",,x,,,,,,", "难,nán,hard,,,,,,odd")
    assert [(line, column) for line, column, _ in found] == [(2, 3), (2, 18), (4, 1), (5, 17)]


def test_the_bundled_glossaries_have_no_problems() -> None:
    from reader.resources import resource

    for path in sorted(resource("dictionaries").glob("*.csv")):
        assert check_glossary(path) == [], path.name
