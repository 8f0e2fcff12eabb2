from collections.abc import Sequence

import pytest

from reader.language.sentences import sentence_at


@pytest.mark.parametrize(
    "sentences",
    [
        ["一句话"],
        ["一句。", "两句！", "三句"],
        ["他说：“好。”", "走了。"],
        ['他说："好。"', "走了。"],
        ['他说："好。', '很好。"', "走了。"],
        ["走了。", '"执行难"问题。'],
        ["（见上。）", "真的？！", "是……", "对"],
        ["「好。」", "走。"],
        ["确保发展；", "是需要。"],
    ],
)
def test_a_sentence_is_found_around_any_offset_in_it(sentences: Sequence[str]) -> None:
    text = "".join(sentences)
    start = 0
    for sentence in sentences:
        end = start + len(sentence)
        for offset in range(start, end):
            assert sentence_at(text, offset) == (start, end)
        start = end


def test_beyond_the_end_there_is_nothing() -> None:
    assert sentence_at("一句。", 3) == (3, 3)
