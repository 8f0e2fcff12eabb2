import pytest

from reader.language.segmentation.names import Name
from reader.language.segmentation.sure_names import SureNames

NAMES = SureNames(lambda text: -16.0 * len(text))
"""Where every character is a rare word."""
WORDS = SureNames(lambda text: -8.0)
"""Where every text is a frequent word."""


def found(text: str, *, of_traditional: bool = False) -> list[str]:
    return [text[n.start : n.end] for n in NAMES.find(text, of_traditional=of_traditional)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("局长单霁翔出席", ["单霁翔"]),
        ("任命林泽昌为局长", ["林泽昌"]),
        ("免去王祥喜、黄明的职务", ["王祥喜", "黄明"]),
        ("（记者 杨猛 左超）", ["杨猛", "左超"]),
        ("李　强、王　毅", ["李　强", "王　毅"]),
        ("被告人李某甲与张某某", ["李某甲", "张某某"]),
        ("外相重光葵签署", ["重光葵"]),
        ("于某日向某公司", []),
        ("", []),
    ],
)
def test_a_sure_context_shows_names(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_title_is_inside_a_name_only_in_traditional_texts() -> None:
    assert found("请林秘书长志嘉宣读", of_traditional=True) == ["林", "志嘉"]
    assert found("请林秘书长志嘉宣读") == []


def test_a_name_has_the_length_of_its_surname() -> None:
    assert NAMES.find("局长欧阳文出席") == [Name(2, 5, 2)]
    assert NAMES.find("总统托卡耶夫表示") == [Name(2, 6, 0)]
    assert NAMES.find("院长齐奇表示") == [Name(2, 4, 1)]


def test_frequent_words_are_no_names() -> None:
    assert WORDS.find("局长高度出席") == []
