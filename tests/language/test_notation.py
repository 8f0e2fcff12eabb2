import pytest

from reader.language.notation import Notation, display, display_syllable
from reader.language.token import Reading, ReadingRule


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
        ("", "", ""),
    ],
)
def test_display(pinyin: str, numbers: str, zhuyin: str) -> None:
    reading = Reading((), pinyin, ReadingRule.DICTIONARY)
    assert display(reading, Notation.MARKS) == pinyin
    assert display(reading, Notation.NUMBERS) == numbers
    assert display(reading, Notation.ZHUYIN) == zhuyin


@pytest.mark.parametrize(
    ("syllable", "shown"),
    [("zhi2", ["zhí", "zhi2", "ㄓˊ"]), ("de5", ["de", "de5", "˙ㄉㄜ"]), ("", ["", "", ""])],
)
def test_display_syllable(syllable: str, shown: list[str]) -> None:
    assert [display_syllable(syllable, notation) for notation in Notation] == shown
