"""Straight quotation marks, curved for display only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.layout.quotes import with_curved_quotes


@pytest.mark.parametrize(
    ("text", "curved"),
    [
        ('周永康指出，"执行难"问题', "周永康指出，“执行难”问题"),
        ('"执行难"', "“执行难”"),
        ('他说："好。"她说："不好。"', "他说：“好。”她说：“不好。”"),
        ('（"十二五"规划）', "（“十二五”规划）"),
        ("他说'好'", "他说‘好’"),
        ("\"他说'好'\"", "“他说‘好’”"),
        ("don't说", "don't说"),
        ('解决"执行难""执行乱"', "解决“执行难”“执行乱”"),
        ("“已经弯了”", "“已经弯了”"),
        ('He said "yes"', 'He said "yes"'),
        ('他说 "yes" 了', "他说 “yes” 了"),
    ],
)
def test_examples(text: str, curved: str) -> None:
    assert with_curved_quotes(text) == curved


@given(st.text(st.sampled_from("国人\"'，。“”( a")))
def test_the_length_stays_and_only_quotes_change(text: str) -> None:
    curved = with_curved_quotes(text)
    assert len(curved) == len(text)
    assert all(a == b or a in "\"'" for a, b in zip(text, curved, strict=True))
