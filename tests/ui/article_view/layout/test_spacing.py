"""The space that is removed and added between characters."""

import pytest

from reader.ui.article_view.layout.metrics import SideBearings
from reader.ui.article_view.layout.spacing import adjust

BLANKS = {
    "，": SideBearings(0.1, 0.7),
    "。": SideBearings(0.1, 0.6),
    "”": SideBearings(0.1, 0.55),
    "“": SideBearings(0.55, 0.1),
    "—": SideBearings(0.05, 0.05),
}


def widths_of(text: str) -> list[float]:
    widths = [1.0] * len(text)
    adjust(text, widths, BLANKS.__getitem__)
    return widths


@pytest.mark.parametrize(
    ("text", "widths"),
    [
        ("国家", [1, 1]),
        ("国，家", [1, 1, 1]),
        ("。”", [0.6, 1]),
        ("，“", [0.5, 1]),
        ("。”，", [0.6, 0.65, 1]),
        ("——", [0.9, 1]),
        ("在WTO中", [1.125, 1, 1, 1.125, 1]),
        ("第3次", [1.125, 1.125, 1]),
        ("A B", [1, 1, 1]),
    ],
)
def test_examples(text: str, widths: list[float]) -> None:
    assert widths_of(text) == pytest.approx(widths)


def test_narrow_quotation_marks_are_left_alone() -> None:
    widths = [1.0, 0.5]
    adjust("，“", widths, BLANKS.__getitem__)
    assert widths == [1.0, 0.5]
