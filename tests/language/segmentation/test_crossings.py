import pytest

from reader.language.segmentation.crossings import SPLIT_PHRASES, split_crossings


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("社会主义|市场经济体制|的", "社会主义|市场经济|体制|的"),
        ("在|天津市|委|、|河北省|委|书记", "在|天津|市委|、|河北|省委|书记"),
        ("市|委", "市|委"),
        ("人民|的", "人民|的"),
        ("", ""),
    ],
)
def test_phrases_and_committees_are_split(given: str, wanted: str) -> None:
    assert "|".join(split_crossings(given.split("|"))) == wanted


def test_every_phrase_has_several_pieces() -> None:
    assert all(len(pieces) > 1 and all(pieces) for pieces in SPLIT_PHRASES.values())
