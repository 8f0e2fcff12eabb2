"""Crossing ambiguities that a lattice of single words gets wrong, as it has no word pairs.

天津市|委|书记      becomes  天津|市委|书记
市场|经济体制       becomes  市场经济|体制
校长|期|坚持        becomes  校|长期|坚持
本|处在|接到        becomes  本|处|在|接到
反对党|的|领导      becomes  反对|党|的|领导
"""

import re

_PHRASES = """
市场经济|体制 计划经济|体制 商品经济|体制 每个|人 各个|方面 不|适用 不|适用于 不|到位 不|断档
不|负责任 惠|民生 开创|新 别国|内政 各国|内政 放开|放活 大批量|生产 老老实实|地 切切实实|地
实实在在|地 踏踏实实|地 勤勤恳恳|地 及|其余 发展史|上 建设史|上 教育史|上 文学史|上 本世纪|末
上世纪|末 去年|末 上年|末 本年|末 今年|末 前年|底 明年|初 明年|末 特大|雪灾 特大|水灾 绝|不能
决|不能 决|不允许 绝|不允许 最近|几年 最|多样 高速路|上 商业街|上 不|动摇 不|停顿 不|懈怠 不|折腾
就|能够 才|能够 再|加上 推|进一步 急|难|险|重 急|难|愁|盼 以|为|民|务实 春|兴修 冬|兴修
地|上|项目
"""
SPLIT_PHRASES = {phrase.replace("|", ""): phrase.split("|") for phrase in _PHRASES.split()}
"""Phrases, and the words that each is split into."""

PHRASE_FREQUENCY = 3_000_000
"""The frequency of such a phrase in the lattice, per billion words: above any split of it."""

_SEATS = frozenset({"省委", "市委", "县委", "区委", "州委", "市区", "县城", "省城"})
"""Words whose first character belongs to them, not to a place name before them."""
_SEAT_ENDINGS = frozenset(seat[1] for seat in _SEATS)

_LEADER = re.compile("[校院部市省县局处科厂所会队团班组社行站区镇乡村州馆店]长")
_LENGTHS = frozenset("期远")
"""What is more often a word with the last character of a leader's title: 长期."""

_UNITS_AT = frozenset(["处在", "所在"])
_THIS = frozenset("本该贵")
"""Words before an office that is named by one character, to which 在 does not belong."""

_OPPOSITION = "反对党"
_OF_THE_PARTY = frozenset(
    ["领导", "路线", "方针", "政策", "决议", "决定", "纪律", "章程", "主张", "指示", "号召", "团结"]
)
_TRIGGERS = (_SEAT_ENDINGS | _LENGTHS | _UNITS_AT).union(SPLIT_PHRASES, [_OPPOSITION])
"""If none of these is among the words, there is nothing to correct."""


def split_crossings(words: list[str]) -> list[str]:
    """Split the phrases among a text's words, and place names from the offices after them.

    >>> split_crossings(["市场经济体制"]), split_crossings(["在", "天津市", "委"])
    (['市场经济', '体制'], ['在', '天津', '市委'])
    >>> split_crossings(["固始县", "城"])
    ['固始', '县城']
    """
    if _TRIGGERS.isdisjoint(words):
        return words
    words = [piece for word in words for piece in SPLIT_PHRASES.get(word, (word,))]
    pieces = words[:1]
    for word in words[1:]:
        before = pieces[-1]
        if word in _SEAT_ENDINGS and before[-1:] + word in _SEATS and len(before) > 2:
            pieces[-1:] = before[:-1], before[-1] + word
        elif word in _LENGTHS and _LEADER.fullmatch(before):
            pieces[-1:] = before[0], before[1] + word
        elif word in _UNITS_AT and before in _THIS:
            pieces += word
        elif word in _OF_THE_PARTY and pieces[-2:] == [_OPPOSITION, "的"]:
            pieces[-2:] = "反对", "党", "的", word
        else:
            pieces.append(word)
    return pieces
