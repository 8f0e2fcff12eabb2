import pytest

from reader.language.pronunciation.capitals import OneCharacterName, name_at

CASES = [
    ("习|主席|会见|美|方|代表", ["习", "美"]),
    ("江|主席", ["江"]),
    ("中|法|关系", ["中", "法"]),
    ("中|德|两国|领导人", ["中", "德"]),
    ("驻|美|大使", ["美"]),
    ("對|日|政策", ["日"]),
    ("林|秘書長", ["林"]),
    ("邓|副总理", ["邓"]),
    ("当选|副|主席", []),
    ("任|主席|期间", []),
    ("在|工作|中|法|的|作用", []),
    ("美|的|东西", []),
    ("向|主席|报告", []),
    ("法|方面|的|问题", []),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_surnames_and_countries_of_one_character(words: str, expected: list[str]) -> None:
    text = words.replace("|", "")
    start = 0
    found = []
    for word in words.split("|"):
        if len(word) == 1 and name_at(text, start):
            found.append(word)
        start += len(word)
    assert found == expected


def test_surnames_are_distinguished_from_countries() -> None:
    text = "习主席会见美方"
    assert name_at(text, 0) is OneCharacterName.PERSON
    assert name_at(text, 5) is OneCharacterName.COUNTRY
    assert name_at(text, 1) is None
