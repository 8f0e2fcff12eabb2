"""Crossing ambiguities that a lattice of single words gets wrong, as it has no word pairs.

天津市|委|书记      becomes  天津|市委|书记
市场|经济体制       becomes  市场经济|体制
"""

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
_TRIGGERS = _SEAT_ENDINGS.union(SPLIT_PHRASES)
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
    for at in range(1, len(words)):
        if words[at] in _SEAT_ENDINGS:
            before, seat = words[at - 1], words[at - 1][-1:] + words[at]
            if seat in _SEATS and len(before) > 2:
                words[at - 1], words[at] = before[:-1], seat
    return words
