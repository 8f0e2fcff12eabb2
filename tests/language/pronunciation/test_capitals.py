import pytest

from reader.language.pronunciation.capitals import names_of_one_character

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
    found = names_of_one_character(text, words.split("|"))
    assert [text[at] for at, _ in found] == expected


def test_surnames_are_distinguished_from_countries() -> None:
    found = names_of_one_character("习主席会见美方", ["习", "主席", "会见", "美", "方"])
    assert list(found) == [(0, True), (5, False)]
