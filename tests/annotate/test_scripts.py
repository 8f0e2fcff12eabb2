"""The script of a text is recognised alike in the first texts and in all later ones."""

import pytest

from reader.annotate.scripts import Scripts
from reader.lexicon.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "is_traditional"),
    [
        ("", False),
        ("执法为民", False),
        ("執法為民", True),
        ("重点是執行", True),
        ("]^-", False),
        ("后来", False),
    ],
)
@pytest.mark.parametrize("before", ["", "执法为民，" * 10_000])
def test_a_text_is_traditional_by_its_characters(
    lexicon: Lexicon, text: str, is_traditional: bool, before: str
) -> None:
    scripts = Scripts(lexicon)
    assert not scripts.is_traditional(before)
    assert scripts.is_traditional(text) is is_traditional
