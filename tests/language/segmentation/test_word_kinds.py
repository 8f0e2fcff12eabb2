import pytest

from reader.language.segmentation.word_kinds import Kind, kind_of

COMMON = frozenset({"标准", "建国", "发展"})


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("2008年", Kind.DATE),
        ("１１月", Kind.DATE),
        ("三十一日", Kind.DATE),
        ("第十七", Kind.NUMBER),
        ("百分之八", Kind.NUMBER),
        ("1.5万", Kind.NUMBER),
        ("10%", Kind.NUMBER),
        ("王胜俊", Kind.NAME),
        ("马建国", Kind.NAME),
        ("欧阳山尊", Kind.NAME),
        ("弗拉基米尔·普京", Kind.NAME),
        ("克雷库", Kind.NAME),
        ("WTO", Kind.LATIN),
        ("T恤", Kind.LATIN),
        ("高标准", None),
        ("发展观", None),
        ("，", None),
    ],
)
def test_a_rule_names_what_no_dictionary_has(word: str, kind: Kind | None) -> None:
    assert kind_of(word, COMMON.__contains__) is kind
