import pytest

from reader.lexicon.cedict import parse_line
from reader.lexicon.prominence import EntryKind, by_prominence, kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("周 周 [zhou1] /circle/", EntryKind.COMMON),
        ("T恤 T恤 [T xu4] /T-shirt/", EntryKind.COMMON),
        ("A A [A] /(slang)/", EntryKind.COMMON),
        ("周 周 [Zhou1] /surname Zhou/Zhou Dynasty/", EntryKind.PROPER),
        ("阿 阿 [A1] /abbr. for Afghanistan/", EntryKind.PROPER),
        ("郑 郑 [Zheng4] /surname Zheng/", EntryKind.SURNAME),
        ("秊 年 [nian2] /old variant of 年[nian2]/", EntryKind.VARIANT),
        ("裏 里 [li3] /variant of 裡|里[li3]/", EntryKind.VARIANT),
        ("円 円 [yuan2] /(Tw) variant of 圓|圆[yuan2]/", EntryKind.VARIANT),
        ("年 年 [nian2] /year/variant of 秊[nian2]/", EntryKind.COMMON),
    ],
)
def test_kinds(text: str, kind: EntryKind) -> None:
    assert kind_of(*parse_line(text)[2:]) is kind


def ordered(texts: list[str], frequencies: dict[str, int]) -> list[str]:
    lines, kinds = by_prominence([parse_line(text) for text in texts], frequencies)
    assert kinds == [kind_of(line.pinyin, line.senses) for line in lines]
    return [f"{line.traditional} {line.pinyin}" for line in lines]


def test_frequent_headwords_come_first_and_names_much_later() -> None:
    assert ordered(
        ["甲 甲 [jia3] /first/", "乙 乙 [yi3] /second/", "乙 乙 [Yi3] /surname Yi/"],
        {"甲": 10, "乙": 20},
    ) == ["乙 yi3", "甲 jia3", "乙 Yi3"]


def test_the_reading_that_most_words_have_comes_first() -> None:
    words = ["上面 上面 [shang4 mian4] /top/", "上聲 上声 [shang3 sheng1] /third tone/"]
    readings = ["上 上 [shang3] /see 上声/", "上 上 [shang4] /on/"]
    frequencies = {"上": 500, "上面": 900, "上声": 100}
    found = ordered([*readings, *words], frequencies)
    assert [each for each in found if each.startswith("上 ")] == ["上 shang4", "上 shang3"]


def test_the_traditional_form_that_most_words_have_comes_first() -> None:
    words = ["關於 关于 [guan1 yu2] /about/"]
    readings = ["于 于 [yu2] /to go/", "於 于 [yu2] /in/"]
    found = ordered([*readings, *words], {"于": 500, "关于": 900})
    assert found.index("於 yu2") < found.index("于 yu2")


def test_a_function_word_is_read_as_it_is_alone() -> None:
    words = ["首都 首都 [shou3 du1] /capital/"]
    readings = ["都 都 [du1] /capital city/", "都 都 [dou1] /all/"]
    found = ordered([*readings, *words], {"都": 500, "首都": 900})
    assert found.index("都 dou1") < found.index("都 du1")
