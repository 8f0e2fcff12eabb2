"""Join what the lattice leaves in pieces: the names of people, Chinese and foreign.

    院长|王|胜|俊|指出     院长|王胜俊|指出     a surname and a given name
    与|弗拉基米尔|·|普|京  与|弗拉基米尔·普京
    总统|克|雷|库|说       总统|克雷库|说       characters that foreign names are written with

A name must be more probable than the words it would be otherwise: its characters by the shares in
`name_characters.py`, the words by their frequencies, with titles, verbs of saying and marks beside
it as evidence.
"""

import re
from collections.abc import Iterator, Sequence
from math import log2

from reader.language.characters import HAN_RUN
from reader.language.segmentation.name_characters import COMPOUND_SURNAMES, FOREIGN, GIVEN, SURNAMES
from reader.language.segmentation.names import DOTS, name_chance

_BILLION = log2(1e9)
_RARE = {1: 4_000, 2: 300}
"""What a word weighs at least, per billion, by its length."""
_FOREIGN_COST = 12

_SURNAME, _GIVEN, _PAIR, _START, _COMPOUND, _FOREIGN, _TITLE, _SAYS, _MARK, _DOT = (
    1 << bit for bit in range(10)
)
_TITLE_WORDS = (
    "主席 副主席 总统 总理 副总理 书记 总书记 副书记 部长 副部长 省长 副省长 市长 副市长 县长 "
    "院长 副院长 检察长 校长 "
    "所长 局长 厂长 主任 副主任 司长 处长 科长 队长 团长 师长 军长 司令员 政委 委员 委员长 "
    "副委员长 记者 通讯员 编辑 教授 "
    "博士 院士 经理 总经理 董事长 会长 秘书长 秘书 代表 大使 首相 外长 议长 国王 将军 上将 中将 "
    "少将 作家 导演 演员 画家 "
    "诗人 选手 教练 同志 烈士 先生 女士 老师 医生 律师 法官 被告人 犯罪嫌疑人 外交部长 国防部长 "
    "国务委员 发言人 摄影 作者 "
    "学者 专家 农民 战士 村民 主编 主持人 歌手 球员 名将 冠军 女王 王子 丈夫 妻子 儿子 女儿"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_VERB_WORDS = (
    "说 指出 强调 表示 认为 要求 介绍 告诉 会见 会谈 主持 出席 参加 率 来 在 等 摄 同志 先生 女士 "
    "教授 的 率领 访问 宣布 "
    "今天 昨天 分别 和 与 同 任 是 当选 兼 曾 代表 作 致"
)
_VERBS = frozenset(_VERB_WORDS.split())
_NUMERIC = "0123456789０１２３４５６７８９\ue000%％"
_LISTING = "、（）"
_MARKS = frozenset("，。、；：（）“”《》！？\n\t ,.:;()—　")
_BITS = range(1 << 10)
_DOT_LETTER = chr(0x100 + _DOT)
_MOST_EVIDENCE = 8
"""What may stand beside a name says at most so many bits."""
_TELLING, _DOUBT = 3, 4
"""Where less than that stands beside it, a Chinese name must be more probable by so many bits."""
_COMMON = 500_000
"""As common, per billion, are the single characters that are no part of a foreign name."""


def _having(bit: int, without: int = 0) -> str:
    """Give a class of the letters for all the sets of features that have this one."""
    letters = (chr(0x100 + bits) for bits in _BITS if bits & bit and not bits & without)
    return f"[{''.join(letters)}]"


_NAME = (
    f"{_having(_COMPOUND)}(?:{_having(_GIVEN)}{{1,2}}|{_having(_PAIR)})"
    f"|{_having(_SURNAME)}(?:{_having(_GIVEN)}{{1,2}}|{_having(_PAIR)})"
    f"|{_having(_START)}{_having(_GIVEN)}"
)
_RUN = f"{_having(_FOREIGN)}{{2,}}"
_CANDIDATE = re.compile(
    f"{_having(_SURNAME | _START | _COMPOUND | _FOREIGN)}(?={_having(_GIVEN | _PAIR | _FOREIGN)})"
)
_NAME_HERE, _RUN_HERE = re.compile(_NAME), re.compile(_RUN)


class Joiner:
    """Find the names in a text that has been cut into words."""

    def __init__(self) -> None:
        self._frequencies: dict[str, float] = {}
        self._chances: dict[tuple[str, ...], float] = {}
        self._shapes = _Shapes()

    def learn(self, word: str, frequency: int) -> None:
        """Remember how common a word of one or two characters is, if it is."""
        if frequency > _RARE[len(word)]:
            self._frequencies[word] = frequency
            self._chances.clear()

    def names(self, words: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the code points `[start, end)` of names that consist of several words."""
        for first, last in self._candidates(words):
            yield ends[first - 1] if first else 0, ends[last - 1]

    def _candidates(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield ranges `[first, last)` of words that make a name."""
        shape = "".join(map(self._shapes.__getitem__, words))
        dotted: set[int] = set()
        for first, last in self._dotted(words, shape):
            dotted.update(range(first, last))
            yield first, last
        taken = 0
        for found in _CANDIDATE.finditer(shape):
            first = found.start()
            if first < taken or (first and words[first - 1][-1:] in _NUMERIC):
                continue
            foreign, chinese = (0.0, 0), (0.0, 0)
            if run := _RUN_HERE.match(shape, first):
                foreign = self._foreign(words, first, run.end())
            if name := _NAME_HERE.match(shape, first):
                for last in range(name.end(), first + 1, -1):
                    chinese = max(chinese, (self._gain(words, first, last), last))
            gain, last = max(foreign, chinese)
            if gain > 0 and dotted.isdisjoint(range(first, last)):
                taken = last
                yield first, last

    def _dotted(self, words: Sequence[str], shape: str) -> Iterator[tuple[int, int]]:
        """Find the names with dots in them: what is beside a dot and is no common word."""
        last = 0
        dot = shape.find(_DOT_LETTER)
        while dot >= 0:
            first = dot
            while first > last and self._is_part(words[first - 1]):
                first -= 1
            last = self._end_of_part(words, dot + 1)
            if first == dot < last - 1 and dot and _is_short(words[dot - 1]):
                first -= 1
            elif first < dot == last - 1 and last < len(words) and _is_short(words[last]):
                last += 1
            while last < len(words) and words[last] in DOTS:
                end = self._end_of_part(words, last + 1)
                if end == last + 1:
                    break
                last = end
            letters = "".join(words[first:last])
            if first < dot < last - 1 and sum(map(FOREIGN.__contains__, letters)) > 2:
                yield first, last
            dot = shape.find(_DOT_LETTER, last)

    def _end_of_part(self, words: Sequence[str], at: int) -> int:
        while at < len(words) and self._is_part(words[at]):
            at += 1
        return at

    def _is_part(self, word: str) -> bool:
        if len(word) == 1:
            return _is_short(word) and self._frequencies.get(word, 0) < _COMMON
        return all(map(FOREIGN.__contains__, word))

    def _gain(self, words: Sequence[str], first: int, last: int) -> float:
        """Tell how much more probable a Chinese name is than these words, in bits."""
        pieces = tuple(words[first:last])
        chance = self._chances.get(pieces)
        if chance is None:
            chance = name_chance("".join(pieces)) - sum(map(self._chance, pieces))
            self._chances[pieces] = chance
        if chance <= -_MOST_EVIDENCE:
            return chance
        evidence = self._evidence(words, first, last)
        return chance + evidence - (_DOUBT if evidence < _TELLING else 0)

    def _foreign(self, words: Sequence[str], first: int, last: int) -> tuple[float, int]:
        """Give the most probable foreign name that begins at `first`: its gain, and its end."""
        best = 0.0, 0
        gain = -float(_FOREIGN_COST)
        length = 0
        for at in range(first, last):
            word = words[at]
            gain += sum(map(FOREIGN.__getitem__, word)) - self._chance(word)
            length += len(word)
            if at > first and length > 2:
                best = max(best, (gain + self._evidence(words, first, at + 1), at + 1))
        return best

    def _evidence(self, words: Sequence[str], first: int, last: int) -> float:
        before = words[first - 1] if first else "\n"
        after = words[last] if last < len(words) else "\n"
        evidence = 0.0
        if before in _TITLES or before[-1:] in "长员席记":
            evidence += 5
        elif before in _MARKS:
            evidence += 2
        if after in _VERBS or after in _TITLES:
            evidence += 3
        elif after in _MARKS:
            evidence += 4 if before in _LISTING and after in _LISTING else 1
        return evidence

    def _chance(self, word: str) -> float:
        return log2(self._frequencies.get(word) or _RARE.get(len(word), 50)) - _BILLION


class _Shapes(dict[str, str]):
    """Give one letter for each word, for its features."""

    def __missing__(self, word: str) -> str:
        shape = self[word] = chr(0x100 + _features(word))
        return shape


def _is_short(word: str) -> bool:
    return len(word) < 4 and all("\u4e00" <= character <= "\u9fff" for character in word)


def _features(word: str) -> int:
    features = 0
    if not HAN_RUN.fullmatch(word):
        features |= _DOT * (word in DOTS)
        return features | _MARK * (word in _MARKS)
    if len(word) == 1:
        features |= _SURNAME * (word in SURNAMES) | _GIVEN
    if len(word) == 2:
        features |= _COMPOUND * (word in COMPOUND_SURNAMES)
        features |= _START * (word[0] in SURNAMES)
        features |= _PAIR * all(map(GIVEN.__contains__, word))
    features |= _FOREIGN * all(map(FOREIGN.__contains__, word))
    return features
