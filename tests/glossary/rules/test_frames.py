import pytest

from reader.glossary.format.categories import CATEGORIES
from reader.glossary.rules.frames import make_frame, read_frames

FRAMES = read_frames()


def test_the_frames_that_ship_are_whole() -> None:
    headwords = {frame.phrase.simplified for frame in FRAMES}
    assert len(headwords) >= 80
    assert len({f.phrase.simplified for f in FRAMES if "example" in f.phrase.extra}) >= 150
    for frame in FRAMES:
        phrase = frame.phrase
        assert phrase.pinyin
        assert phrase.english
        assert phrase.explanation
        assert phrase.category in CATEGORIES
        if "example" not in phrase.extra:
            continue
        chinese, equals, english = phrase.extra["example"].partition(" = ")
        assert chinese, phrase.simplified
        assert equals, phrase.simplified
        assert english, phrase.simplified


@pytest.mark.parametrize("written", ["以", "以…", "…为重点", "……"])
def test_a_frame_has_a_slot_between_two_pieces(written: str) -> None:
    with pytest.raises(ValueError, match="not a frame"):
        make_frame(written, FRAMES[0].phrase)
