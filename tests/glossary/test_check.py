from pathlib import Path

import pytest

from reader.glossary.check import Form, check_glossary
from reader.lexicon.lexicon import Lexicon

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
        ('党委,,Party committee,,,"领导, 支持",,,', 23, "separated by ` | `"),
        ("党委,,Party committee,,,,,一=,", 25, "component “一=”"),
        (
            "党委,,Party committee,,,,执行难,,",
            24,
            "“执行难” stands for “执行难” already, in line 2",
        ),
        ("党委,,Party committee,,,,执难,,", 24, "“执难” stands for “执行难” already, in line 2"),
        ("党委,,Party committee", 1, "6 cells too few"),
        ("执行难,,again,,,,,,", 1, "“执行难” stands for “执行难” already, in line 2"),
        ('党"委,,Party committee,,,,,,', 2, "quoted whole"),
    ],
)
def test_each_problem_is_reported_with_its_place(
    tmp_path: Path, row: str, column: int, what: str
) -> None:
    (problem,) = problems(tmp_path, GOOD.replace("破解,,", "破解,执难,"), row)
    assert problem[:2] == (3, column)
    assert what in problem[2]


def test_an_unknown_weight_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("simplified,weight,english\n党委,A,Party committee\n党,D,Party\n")
    ((line, column, what),) = check_glossary(path)
    assert (line, column, str(what)) == (3, 3, "unknown weight “D”: use A, B, C")


@pytest.mark.parametrize(
    ("coined", "english", "what"),
    [
        ("long ago", "Party", "“long ago” has no year"),
        ("in a government work report from 1978", "Party", "its first report is computed"),
        ("1978", "Party [until then]", "“Party [until then]”: years are written"),
        ("1978", "Party [1978]; CPC", "“Party [1978]”: years are written"),
    ],
)
def test_origins_and_dated_renderings_are_checked(
    tmp_path: Path, coined: str, english: str, what: str
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(f"simplified,coined,english\n党,{coined},{english}\n", encoding="utf-8")
    (problem,) = check_glossary(path)
    assert what in str(problem.what)


def test_well_written_origins_and_renderings_are_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    rows = ("党委,1921 (Shanghai),a [until 1998]; b [1999–2010]; c [from 2011]", "党,,Party")
    path.write_text("\n".join(("simplified,coined,english", *rows)), encoding="utf-8")
    assert check_glossary(path) == []


def test_what_weighs_most_is_explained(tmp_path: Path, lexicon: Lexicon) -> None:
    path = tmp_path / "mine.csv"
    rows = ("党委,A,Party committee,", "党费,C,Party dues,", "党章,B,Party Constitution,Its rules.")
    path.write_text("\n".join(("simplified,weight,english,explanation", *rows)), encoding="utf-8")
    ((line, column, what),) = check_glossary(path, lexicon.syllables)
    assert (line, column) == (2, 22)
    assert "“explanation” is empty" in str(what)


def test_all_problems_are_reported_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = problems(tmp_path, "党,dǎngwěi,Party,,x,,,,", GOOD, ",,x,,,,,,", "难,nán,hard,,,,,,odd")
    assert [(line, column) for line, column, _ in found] == [(2, 3), (2, 18), (4, 1), (5, 17)]


def test_a_problem_after_a_quoted_cell_of_several_lines_is_reported_at_its_place(
    tmp_path: Path,
) -> None:
    rows = ['党委,dǎngwěi,"Party\ncommittee, ""the"" one",,party,,,,', "难,nàn,,,,,,,"]
    assert [problem[:2] for problem in problems(tmp_path, *rows)] == [(3, 26), (4, 7)]


def readings(word: str) -> list[tuple[str, ...]]:
    known = {"党": "dang3", "执": "zhi2", "行": "xing2|hang2", "难": "nan2|nan4"}
    return [tuple(reading.split()) for reading in known.get(word, "").split("|") if reading]


def thoroughly(folder: Path, *table: str) -> list[tuple[int, int, str]]:
    path = folder / "mine.csv"
    path.write_text("\n".join(table), encoding="utf-8")
    return [tuple(problem) for problem in check_glossary(path, readings)]  # type: ignore[misc]


@pytest.mark.parametrize("name", ["pinyin", "category", "status", "sources"])
def test_what_one_entry_of_a_glossary_has_every_entry_must_have(tmp_path: Path, name: str) -> None:
    value = {"pinyin": "dǎng", "category": "slogan", "status": "current", "sources": "x"}[name]
    header = f"simplified,english,{name}"
    assert thoroughly(tmp_path, header, "党,Party,", "难,hard,") == []
    found = thoroughly(tmp_path, header, f"党,Party,{value}", "难,hard,")
    assert found == [(3, 8, f"“{name}” is empty")]


@pytest.mark.parametrize(
    ("headword", "members"),
    [
        ("三个代表", 3),
        ("“三个代表”", 3),
        ("八荣八耻", 16),
        ("两参一改三结合", 4),
        ("一国两制", 2),
        ("两个一百年", 2),
        ("十个明确", 10),
        ("新四化", 4),
        ("双百方针", 2),
        ("双一流", 2),
        ("第三产业", 5),
        ("和平共处五项原则", 9),
    ],
)
def test_a_numbered_formula_has_the_right_number_of_members(
    tmp_path: Path, headword: str, members: int
) -> None:
    header = "simplified,english,components"

    def check(count: int) -> list[tuple[int, int, str]]:
        row = f"{headword},x,{' | '.join(f'{n}=x' for n in range(count))}"
        return thoroughly(tmp_path, header, row)

    assert check(members) == []
    if not headword.startswith(("第", "和")):
        ((line, column, what),) = check(members + 7)
        assert (line, column) == (2, len(headword) + 4)
        assert f"{members + 7} members, where “{headword}” speaks of" in what


def test_a_numbered_formula_names_its_members(tmp_path: Path) -> None:
    found = thoroughly(
        tmp_path, "simplified,english,category,components", "三个代表,x,numbered formula,"
    )
    assert found == [(2, 25, "“components” is empty: a numbered formula names its members")]


def test_pinyin_is_compared_with_the_dictionary(tmp_path: Path) -> None:
    ((line, column, what),) = thoroughly(tmp_path, "simplified,pinyin,english", "党,dàng,Party")
    assert (line, column, what) == (2, 3, "“党” is read dǎng, not dàng")


def test_no_form_leads_to_entries_of_two_glossaries(tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("simplified,english,variants\n三农问题,x,“三农”\n", encoding="utf-8")
    two.write_text("simplified,english,variants\n党,x,三农\n三农问题,x,\n", encoding="utf-8")
    forms: dict[str, Form] = {}
    assert check_glossary(one, forms=forms) == []
    assert [tuple(problem) for problem in check_glossary(two, forms=forms)] == [
        (2, 5, "“三农” stands for “三农问题” already, in line 2 of one.csv"),
        (3, 1, "“三农问题” stands for “三农问题” already, in line 2 of one.csv"),
    ]
