import pytest

from reader.language.pronunciation.name_readings import name_syllables

DICTIONARY = {"曾": [("ceng2",), ("Zeng1",)], "王": [("wang2",), ("Wang2",)]}


def read(name: str, surname: int, syllables: str) -> str:
    given = name_syllables(name, surname, lambda word: DICTIONARY.get(word, []), syllables.split())
    return " ".join(given)


@pytest.mark.parametrize(
    ("name", "surname", "otherwise", "expected"),
    [
        ("李干杰", 1, "li3 gan4 jie2", "Li3 Gan1 jie2"),
        ("单霁翔", 1, "dan1 ji4 xiang2", "Shan4 Ji4 xiang2"),
        ("曾国藩", 1, "ceng2 guo2 fan1", "Zeng1 Guo2 fan1"),
        ("尉迟恭", 2, "wei4 chi2 gong1", "Yu4 chi2 Gong1"),
        ("查良镛", 1, "cha2 liang2 yong1", "Zha1 Liang2 yong1"),
        ("單", 1, "dan1", "Shan4"),
        ("邱少军", 1, "qiu1 shao3 jun1", "Qiu1 Shao4 jun1"),
        ("志嘉", 0, "zhi4 jia1", "Zhi4 jia1"),
        ("赫格塞思", 0, "he4 ge2 sai1 si1", "He4 ge2 sai4 si1"),
    ],
)
def test_a_name_has_readings_of_its_own(
    name: str, surname: int, otherwise: str, expected: str
) -> None:
    assert read(name, surname, otherwise) == expected


def test_each_part_between_dots_and_each_side_of_a_space_is_capitalised() -> None:
    assert name_syllables("王　毅", 1, lambda _: [], ("wang2", "", "yi4")) == ("Wang2", "", "Yi4")
    dotted = name_syllables("伊·本", 0, lambda _: [], ("yi1", "", "ben3"))
    assert dotted == ("Yi1", "", "Ben3")
