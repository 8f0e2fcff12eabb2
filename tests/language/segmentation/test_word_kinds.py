import pytest

from reader.language.segmentation.word_kinds import WordKind, kind_of

COMMON = frozenset({"标准", "建国", "发展"})


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("2008年", WordKind.DATE),
        ("１１月", WordKind.DATE),
        ("三十一日", WordKind.DATE),
        ("第十七", WordKind.NUMBER),
        ("百分之八", WordKind.NUMBER),
        ("1.5万", WordKind.NUMBER),
        ("10%", WordKind.NUMBER),
        ("王胜俊", WordKind.NAME),
        ("马建国", WordKind.NAME),
        ("欧阳山尊", WordKind.NAME),
        ("弗拉基米尔·普京", WordKind.NAME),
        ("克雷库", WordKind.NAME),
        ("WTO", WordKind.LATIN),
        ("T恤", WordKind.LATIN),
        ("高标准", None),
        ("发展观", None),
        ("，", None),
    ],
)
def test_a_rule_names_what_no_dictionary_has(word: str, kind: WordKind | None) -> None:
    assert kind_of(word, COMMON.__contains__) is kind
