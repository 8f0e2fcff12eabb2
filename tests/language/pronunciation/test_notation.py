import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.language.pronunciation.notation import Notation, PinyinPiece, display, pieces
from reader.language.pronunciation.pinyin import spell
from reader.language.pronunciation.syllables import ERHUA, SYLLABLES


@pytest.mark.parametrize(
    ("pinyin", "numbers", "zhuyin"),
    [
        ("Zhōu Yǒngkāng", "Zhou1 Yong3kang1", "ㄓㄡ ㄩㄥˇ ㄎㄤ"),
        ("zhíxíng", "zhi2xing2", "ㄓˊ ㄒㄧㄥˊ"),
        ("de", "de5", "˙ㄉㄜ"),
        ("fǎ'àn", "fa3an4", "ㄈㄚˇ ㄢˋ"),
        ("nǎr", "na3r5", "ㄋㄚˇ ㄦ"),
        ("lǜ", "lü4", "ㄌㄩˋ"),
        ("11 yuè", "11 yue4", "11 ㄩㄝˋ"),
        ("AA zhì", "AA zhi4", "AA ㄓˋ"),
        ("H5N1 xíng", "H5N1 xing2", "H5N1 ㄒㄧㄥˊ"),
        ("1.5 yì", "1.5 yi4", "1.5 ㄧˋ"),
        ("Kǎ'ěr·Mǎkèsī", "Ka3er3·Ma3ke4si1", "ㄎㄚˇ ㄦˇ·ㄇㄚˇ ㄎㄜˋ ㄙ"),
        ("yībù-liǎngbù, m̄", "yi1bu4-liang3bu4, m1", "ㄧ ㄅㄨˋ-ㄌㄧㄤˇ ㄅㄨˋ, ㄇ"),
        ("", "", ""),
    ],
)
def test_display(pinyin: str, numbers: str, zhuyin: str) -> None:
    assert display(pinyin, Notation.MARKS) == pinyin
    assert display(pinyin, Notation.NUMBERS) == numbers
    assert display(pinyin, Notation.ZHUYIN) == zhuyin


def test_each_syllable_has_its_tone_and_what_is_between_has_none() -> None:
    assert pieces("Fǎ'àn de", Notation.MARKS) == (
        PinyinPiece("Fǎ", 3),
        PinyinPiece("'", 0),
        PinyinPiece("àn", 4),
        PinyinPiece(" ", 0),
        PinyinPiece("de", 5),
    )


TONED = st.tuples(st.sampled_from(sorted(SYLLABLES - {ERHUA})), st.integers(1, 4))


@given(st.lists(TONED, max_size=6))
def test_written_words_fall_into_the_syllables_they_were_made_of(
    syllables: list[tuple[str, int]],
) -> None:
    pinyin = spell([f"{letters}{tone}" for letters, tone in syllables])
    assert "".join(piece.text for piece in pieces(pinyin, Notation.MARKS)) == pinyin
    tones = [piece.tone for piece in pieces(pinyin, Notation.NUMBERS) if piece.tone]
    assert tones == [tone for _, tone in syllables]


@given(st.text(alphabet="aeiouünghrāáǎàéǐōǜm̄'’·-, 12AZ", max_size=20))
@example("Z\u0304\u030411")
def test_whatever_is_written_it_is_shown_whole(text: str) -> None:
    assert display(text, Notation.MARKS) == unicodedata.normalize("NFC", text)
