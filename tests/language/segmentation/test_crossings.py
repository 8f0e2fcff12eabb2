import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.segmentation.crossings import SPLIT_PHRASES, split_crossings


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("社会主义|市场经济体制|的", "社会主义|市场经济|体制|的"),
        ("在|天津市|委|、|河北省|委|书记", "在|天津|市委|、|河北|省委|书记"),
        ("市|委", "市|委"),
        ("该|校长|期|坚持", "该|校|长期|坚持"),
        ("生长|期", "生长|期"),
        ("校长|期间", "校长|期间"),
        ("本|处在|接到", "本|处|在|接到"),
        ("我|所在|的|单位", "我|所在|的|单位"),
        ("正|处在|上升", "正|处在|上升"),
        ("反对党|的|领导", "反对|党|的|领导"),
        ("反对党|的|领袖", "反对党|的|领袖"),
        ("领导|反对党", "领导|反对党"),
        ("人民|的", "人民|的"),
        ("", ""),
    ],
)
def test_phrases_and_committees_are_split(given: str, wanted: str) -> None:
    assert "|".join(split_crossings(given.split("|"))) == wanted


def test_every_phrase_has_several_pieces() -> None:
    assert all(len(pieces) > 1 and all(pieces) for pieces in SPLIT_PHRASES.values())


LEADERS = ["校长", "期", "本", "处在", "反对党", "领导"]
PLACES = ["天津市", "河北省", "固始县", "市", "委", "城", "区", "书记", "的", "每个", "人"]
WORDS = st.sampled_from([*SPLIT_PHRASES, *LEADERS, *PLACES])


@given(st.lists(WORDS))
def test_words_are_split_alike_whether_or_not_others_have_to_be(words: list[str]) -> None:
    assert split_crossings([*words, "每个人"]) == [*split_crossings(words), "每个", "人"]
