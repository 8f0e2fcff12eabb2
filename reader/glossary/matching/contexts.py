"""What a phrase is beside certain words: another sense, or not the phrase at all.

[单位]国内生产总值        per unit, not a work unit
一九五六年[大跃进]        any great advance, not the campaign of 1958
一盆黄菊                  by `facts/contexts.csv` as well

两个中国|人, 四个意识|形态     none: the phrase's last word is a longer one here
三讲了一个小时, 四清干净       none: a number and a verb
第三讲, 十|三讲               none: another number
"""

import re
from functools import cache, cached_property
from typing import NamedTuple

from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.facts import items, read_facts
from reader.glossary.matching.edges import IsWord
from reader.glossary.matching.passage import Passage

NUMERALS = frozenset("一二三四五六七八九十两双")
"""What begins with one of these may be another number's or another word's."""

_COUNTING = frozenset("三四五六七八九十")
_LONGER_NUMBER = frozenset("第几数百千万亿零〇一二三四五六七八九十")
_AS_A_VERB = (
    *("了", "着", "过", "完", "干净", "清楚", "起来", "下来", "下去", "出来", "一遍", "一下"),
    *("一个", "一次", "半天"),
)
_AROUND = frozenset("上下中前后外里内时期的了是在和与及等、，。；：！？")
_LONGEST_VERB = 3
_LONGER = 3
_LONGEST_WORD = 4
_REACH = 24


class Context(NamedTuple):
    """Hold what a phrase is between these texts; with no `english` it is none."""

    before: str
    after: str
    english: str
    explanation: str


class Contexts:
    """Decide what a phrase is at a place; the table is read when a matcher is made."""

    def __init__(self) -> None:
        self._senses: dict[tuple[str, Context], SetPhrase] = {}

    @cached_property
    def _by_headword(self) -> dict[str, list[Context]]:
        found: dict[str, list[Context]] = {}
        for row in read_facts("contexts.csv"):
            context = Context(row["before"], row["after"], row["english"], row["explanation"])
            for headword in items(row["headword"]):
                found.setdefault(headword, []).append(context)
        return found

    @cached_property
    def headwords(self) -> frozenset[str]:
        """Return the phrases that the table has contexts of."""
        return frozenset(self._by_headword)

    def phrase(self, passage: Passage, start: int, end: int, phrase: SetPhrase) -> SetPhrase | None:
        """Return what a phrase at `[start, end)` is there, None if it isn't one."""
        text = passage.text
        if text[start] in NUMERALS and _is_another(text, start, end, passage.is_word):
            return None
        if not phrase.weight:  # of a user glossary, which says itself what its entries mean
            return phrase
        for context in self._by_headword.get(phrase.simplified, ()):
            before = text[max(0, start - _REACH) : start]
            if _ending(context.before).search(before) and _compiled(context.after).match(text, end):
                return self._sense(phrase, context) if context.english else None
        return phrase

    def _sense(self, phrase: SetPhrase, context: Context) -> SetPhrase:
        key = phrase.simplified, context
        if key not in self._senses:
            english = tuple(part.strip() for part in context.english.split(";"))
            self._senses[key] = phrase._replace(
                english=english, explanation=context.explanation, weight="C"
            )
        return self._senses[key]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _ending(pattern: str) -> re.Pattern[str]:
    return _compiled(f"(?:{pattern})$")


def _is_another(text: str, start: int, end: int, is_word: IsWord) -> bool:
    """Return whether a number and what it counts are something else than a phrase here."""
    if start and text[start - 1] in _LONGER_NUMBER and not _ends_word(text, start, is_word):
        return True
    if (
        text[start] in _COUNTING
        and end - start <= _LONGEST_VERB
        and text.startswith(_AS_A_VERB, end)
    ):
        return True
    for length in range(2, end - start):
        last = text[end - length : end]
        reach = min(_LONGER, len(text) - end)
        if is_word(last) and any(
            is_word(text[end - length : end + more]) for more in range(1, reach + 1)
        ):
            return True
    return (
        end < len(text)
        and text[end] not in _AROUND
        and is_word(text[end - 1 : end + 1])
        and not _begins_word(text, end, is_word)
    )


def _ends_word(text: str, end: int, is_word: IsWord) -> bool:
    """Return whether a numeral at the end is that of a word, as in 统一."""
    before = text[max(0, end - 2) : end - 1]
    return bool(before) and before not in _LONGER_NUMBER and is_word(text[end - 2 : end])


def _begins_word(text: str, start: int, is_word: IsWord) -> bool:
    longest = min(_LONGEST_WORD, len(text) - start)
    return any(is_word(text[start : start + length]) for length in range(2, longest + 1))
