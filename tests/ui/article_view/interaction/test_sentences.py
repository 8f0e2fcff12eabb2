"""The starts of sentences."""

import pytest

from reader.ui.article_view.interaction.sentences import sentence_starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", [0]),
        ("一句。", [0]),
        ("一句。两句！三句？", [0, 3, 6]),
        ("他说：“好。”我走了。", [0, 7]),
        ("真的吗？！是。", [0, 5]),
        ("一；二……三", [0, 2, 5]),
    ],
)
def test_examples(text: str, starts: list[int]) -> None:
    assert sentence_starts(text) == starts
