from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.characters import HAN_RUN
from reader.language.script import ScriptConverter

PAIRS = [
    ("皇后", "皇后"),
    ("后来", "後來"),
    ("干部", "幹部"),
    ("干涉", "干涉"),
    ("干净", "乾淨"),
    ("发展", "發展"),
    ("头发", "頭髮"),
    ("一百公里", "一百公里"),
    ("心里", "心裡"),
    ("制度", "制度"),
    ("制造", "製造"),
    ("全党", "全黨"),
    ("系统", "系統"),
    ("关系", "關係"),
    ("联系", "聯繫"),
    ("台湾", "臺灣"),
    ("关于", "關於"),
    ("为人民服务", "為人民服務"),
    ("群众", "群眾"),
    ("复杂", "複雜"),
    ("恢复", "恢復"),
    ("合并", "合併"),
    ("批准", "批准"),
    ("准备", "準備"),
    ("斗争", "鬥爭"),
    ("执行难", "執行難"),
]


CONVERTER = ScriptConverter()


@pytest.mark.parametrize(("simplified", "traditional"), PAIRS)
def test_words_are_converted_in_context(simplified: str, traditional: str) -> None:
    assert CONVERTER.to_traditional(simplified) == traditional
    assert CONVERTER.to_simplified(traditional) == simplified


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("瞭解", "了解"),
        ("著名", "著名"),
        ("看著", "看着"),
        ("着力", "着力"),
        ("乾隆", "乾隆"),
        ("爲", "为"),
    ],
)
def test_traditional_forms_of_more_than_one_standard(traditional: str, simplified: str) -> None:
    assert CONVERTER.to_simplified(traditional) == simplified


@given(st.text() | st.text(st.characters(categories=["Lo", "Cs", "Cc", "Mn"])))
def test_no_offset_ever_moves(text: str) -> None:
    assert len(CONVERTER.to_traditional(text)) == len(text)
    assert len(CONVERTER.to_simplified(text)) == len(text)


class Lengthening:
    """Stand in for a table with a phrase, and a character, longer on the other side."""

    def convert(self, text: str) -> str:
        return text.replace("甲乙", "甲甲乙").replace("丙", "丙丙").replace("党", "黨")


def test_a_phrase_that_would_change_the_length_is_converted_by_characters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("opencc.OpenCC", lambda _table: Lengthening())
    converter = ScriptConverter()
    assert converter.to_traditional("党，党甲乙丙党") == "黨，黨甲乙丙黨"


@pytest.mark.parametrize("text", ["a\0党", "党\ud800党", "", "😀党é"])
def test_text_that_opencc_cannot_convert_stays_as_it_is(text: str) -> None:
    assert CONVERTER.to_traditional(text) == text.replace("党", "黨")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("解决执行难问题", False),
        ("解決執行難問題", True),
        ("中国共产党中央委員會", False),
        ("人民", None),
        ("皇后在公里", None),
        ("党员黨員", None),
        ("爲人民", True),
        ("", None),
    ],
)
def test_script_is_guessed_by_evidence(text: str, expected: bool | None) -> None:
    assert CONVERTER.is_traditional(text) is expected


PIECES = [*(text for pair in PAIRS for text in pair), *"后发里干面，。a1 ·“𠮷"]


@pytest.mark.parametrize("convert", [CONVERTER.to_traditional, CONVERTER.to_simplified])
@given(pieces=st.lists(st.sampled_from(PIECES)))
def test_texts_are_converted_like_their_runs_of_chinese_characters(
    convert: Callable[[str], str], pieces: list[str]
) -> None:
    text = "".join(pieces)
    assert convert(text) == HAN_RUN.sub(lambda run: convert(run.group()), text)
