from reader.language.token import Reading, ReadingRule


def test_pinyin_is_spelt_when_it_is_first_asked_for_and_only_then() -> None:
    spelt: list[str] = []

    def spell() -> str:
        spelt.append("zhíxíng")
        return "zhíxíng"

    reading = Reading(("zhi2", "xing2"), spell, ReadingRule.DICTIONARY)
    assert spelt == []
    assert [reading.pinyin, reading.pinyin] == ["zhíxíng", "zhíxíng"]
    assert spelt == ["zhíxíng"]
    assert Reading(("nan2",), "nán", ReadingRule.USER).pinyin == "nán"
