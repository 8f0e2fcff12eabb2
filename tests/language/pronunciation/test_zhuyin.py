import pytest

from reader.language.pronunciation.syllables import SYLLABLES
from reader.language.pronunciation.zhuyin import zhuyin


@pytest.mark.parametrize(
    ("syllable", "written"),
    [
        ("zhi2", "ㄓˊ"),
        ("xing2", "ㄒㄧㄥˊ"),
        ("nan2", "ㄋㄢˊ"),
        ("de5", "˙ㄉㄜ"),
        ("r5", "ㄦ"),
        ("er2", "ㄦˊ"),
        ("yi1", "ㄧ"),
        ("wu3", "ㄨˇ"),
        ("yu2", "ㄩˊ"),
        ("yue4", "ㄩㄝˋ"),
        ("yuan2", "ㄩㄢˊ"),
        ("yong3", "ㄩㄥˇ"),
        ("weng1", "ㄨㄥ"),
        ("wei4", "ㄨㄟˋ"),
        ("dong1", "ㄉㄨㄥ"),
        ("xiong2", "ㄒㄩㄥˊ"),
        ("ju2", "ㄐㄩˊ"),
        ("xue2", "ㄒㄩㄝˊ"),
        ("quan2", "ㄑㄩㄢˊ"),
        ("lü4", "ㄌㄩˋ"),
        ("lu:e4", "ㄌㄩㄝˋ"),
        ("liu2", "ㄌㄧㄡˊ"),
        ("gui4", "ㄍㄨㄟˋ"),
        ("lun4", "ㄌㄨㄣˋ"),
        ("bo1", "ㄅㄛ"),
        ("duo1", "ㄉㄨㄛ"),
        ("Si4", "ㄙˋ"),
        ("ê1", "ㄝ"),
        ("ng4", "ㄫˋ"),
        ("T", "T"),
    ],
)
def test_zhuyin(syllable: str, written: str) -> None:
    assert zhuyin(syllable) == written


def test_no_two_syllables_have_the_same_zhuyin() -> None:
    written = {base: zhuyin(base + "1") for base in SYLLABLES - {"r"}}
    assert all("ㄅ" <= letter <= "ㄯ" for letters in written.values() for letter in letters)
    assert len(set(written.values())) == len(written)
