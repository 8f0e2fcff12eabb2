"""Names of people, Chinese and foreign, which the lattice leaves in pieces.

    院长|王|胜|俊|指出     院长|王胜俊|指出     a surname and a given name
    与|弗拉基米尔|·|普|京  与|弗拉基米尔·普京
    总统|克|雷|库|说       总统|克雷库|说       characters of transliterated names

A name must be more probable than the words that it replaces: its characters by the shares in
`name_characters.py`, the words by their frequencies, with neighbouring titles, verbs of speech and
punctuation as evidence.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log2

from reader.language.characters import HAN_RUN
from reader.language.segmentation.name_characters import COMPOUND_SURNAMES, FOREIGN, GIVEN, SURNAMES
from reader.language.segmentation.names import DOTS, Name, name_log_probability, parts_of_name

_BILLION = log2(1e9)
_LEAST_FREQUENCY = {1: 4_000, 2: 300}
"""The least frequency of a word, per billion, by its length."""
_FOREIGN_COST = 12
"""The bits by which a foreign name is less probable than its characters say."""

_SURNAME, _GIVEN, _PAIR, _START, _COMPOUND, _FOREIGN, _DOT = (1 << bit for bit in range(7))
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
    "今天 昨天 今年 分别 和 与 同 任 是 当选 兼 曾 代表 作 致"
)
_VERBS = frozenset(_VERB_WORDS.split())
_NUMERIC = "0123456789０１２３４５６７８９\ue000%％"
_LISTING = "、（）"
_MARKS = frozenset("，。、；：（）“”《》！？\n\t ,.:;()—　")
_BITS = range(1 << 7)
_DOT_LETTER = chr(0x100 + _DOT)
_MOST_EVIDENCE = 8
"""The most bits of evidence that the neighbours of a name give."""
_STRONG_EVIDENCE, _WEAK_EVIDENCE_COST = 3, 4
"""With less evidence than the first, more than marks before and after, a Chinese name needs the
second more, in bits, and once more for each character that is unusual in names."""
_VERSE_COST = 5
"""With such evidence it needs so much more beside a character that prose seldom uses alone."""
_COMMON_FREQUENCY = 500_000
"""The frequency, per billion, from which a single character is no part of a foreign name."""


def _letters_with(bit: int) -> str:
    """Return a regular expression's class of the letters of all feature sets with this bit."""
    letters = (chr(0x100 + bits) for bits in _BITS if bits & bit)
    return f"[{''.join(letters)}]"


_NAME = (
    f"{_letters_with(_COMPOUND)}(?:{_letters_with(_GIVEN)}{{1,2}}|{_letters_with(_PAIR)})"
    f"|{_letters_with(_SURNAME)}(?:{_letters_with(_GIVEN)}{{1,2}}|{_letters_with(_PAIR)})"
    f"|{_letters_with(_START)}{_letters_with(_GIVEN)}"
)
_RUN = f"{_letters_with(_FOREIGN)}{{2,}}"
_CANDIDATE = re.compile(
    _letters_with(_SURNAME | _START | _COMPOUND | _FOREIGN)
    + f"(?={_letters_with(_GIVEN | _PAIR | _FOREIGN)})"
)
_NAME_HERE, _RUN_HERE = re.compile(_NAME), re.compile(_RUN)


class NameJoiner:
    """Find the names in a text that is segmented into words."""

    def __init__(self) -> None:
        self._frequencies: dict[str, float] = {}
        self._gains: dict[tuple[str, ...], float] = {}
        self._shapes = _Shapes()

    def add_word(self, word: str, frequency: int) -> None:
        """Note the frequency per billion of a word of one or two characters, unless it is rare."""
        if frequency > _LEAST_FREQUENCY[len(word)]:
            self._frequencies[word] = frequency
            self._gains.clear()

    def words_log_probability(self, text: str) -> float:
        """Return the log probability of the most probable words of up to two characters in it."""
        before, best = 0.0, self._log_probability(text[0])
        for first, second in pairwise(text):
            single = best + self._log_probability(second)
            pair = self._frequencies.get(first + second)
            joined = before + log2(pair) - _BILLION if pair else single
            before, best = best, max(single, joined)
        return best

    def names(self, words: Sequence[str], ends: Sequence[int]) -> Iterator[Name]:
        """Yield the names that consist of several words."""
        for first, last, is_foreign in self._name_ranges(words):
            surname = 0 if is_foreign else len(parts_of_name("".join(words[first:last]))[0])
            yield Name(ends[first - 1] if first else 0, ends[last - 1], surname)

    def _name_ranges(self, words: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
        """Yield ranges `[first, last)` of words that make a name, and whether it is foreign."""
        shape = "".join(map(self._shapes.__getitem__, words))
        dotted: set[int] = set()
        for first, last in self._dotted_names(words, shape):
            dotted.update(range(first, last))
            yield first, last, True
        done = 0
        for found in _CANDIDATE.finditer(shape):
            first = found.start()
            if first < done or (first and words[first - 1][-1:] in _NUMERIC):
                continue
            foreign, chinese = (0.0, 0), (0.0, 0)
            if run := _RUN_HERE.match(shape, first):
                foreign = self._foreign_name(words, first, run.end())
            if name := _NAME_HERE.match(shape, first):
                for last in range(name.end(), first + 1, -1):
                    chinese = max(chinese, (self._gain(words, first, last), last))
            gain, last = max(foreign, chinese)
            if gain > 0 and dotted.isdisjoint(range(first, last)):
                done = last
                yield first, last, foreign > chinese

    def _dotted_names(self, words: Sequence[str], shape: str) -> Iterator[tuple[int, int]]:
        """Yield the names with dots: the words beside a dot that are not common words."""
        last = 0
        dot = shape.find(_DOT_LETTER)
        while dot >= 0:
            first = dot
            while first > last and self._is_name_part(words[first - 1]):
                first -= 1
            last = self._end_of_name_part(words, dot + 1)
            if first == dot < last - 1 and dot and _is_short(words[dot - 1]):
                first -= 1
            elif first < dot == last - 1 and last < len(words) and _is_short(words[last]):
                last += 1
            while last < len(words) and words[last] in DOTS:
                end = self._end_of_name_part(words, last + 1)
                if end == last + 1:
                    break
                last = end
            letters = "".join(words[first:last])
            if first < dot < last - 1 and sum(map(FOREIGN.__contains__, letters)) > 2:
                yield first, last
            dot = shape.find(_DOT_LETTER, last)

    def _end_of_name_part(self, words: Sequence[str], at: int) -> int:
        while at < len(words) and self._is_name_part(words[at]):
            at += 1
        return at

    def _is_name_part(self, word: str) -> bool:
        if len(word) == 1:
            return _is_short(word) and self._frequencies.get(word, 0) < _COMMON_FREQUENCY
        return all(map(FOREIGN.__contains__, word))

    def _gain(self, words: Sequence[str], first: int, last: int) -> float:
        """Return how much more probable a Chinese name is than these words, in bits."""
        pieces = tuple(words[first:last])
        gain = self._gains.get(pieces)
        if gain is None:
            gain = name_log_probability("".join(pieces)) - sum(map(self._log_probability, pieces))
            self._gains[pieces] = gain
        if gain <= -_MOST_EVIDENCE:
            return gain
        evidence = self._evidence(words, first, last)
        if evidence >= _STRONG_EVIDENCE:
            return gain + evidence
        cost = sum(_WEAK_EVIDENCE_COST for piece in "".join(pieces)[1:] if piece not in GIVEN)
        neighbours = *words[max(first - 1, 0) : first], *words[last : last + 1]
        if any(map(self._is_rare_character, neighbours)):
            cost += _VERSE_COST
        return gain + evidence - _WEAK_EVIDENCE_COST - cost

    def _is_rare_character(self, word: str) -> bool:
        """Return whether a word is a single character that modern prose seldom uses alone."""
        is_single = len(word) == 1 and "\u4e00" <= word <= "\u9fff"
        return is_single and self._frequencies.get(word, 0) < _COMMON_FREQUENCY

    def _foreign_name(self, words: Sequence[str], first: int, last: int) -> tuple[float, int]:
        """Return the gain in bits and the end of the most probable foreign name from `first` on."""
        best = 0.0, 0
        gain = -float(_FOREIGN_COST)
        length = 0
        for at in range(first, last):
            word = words[at]
            gain += sum(map(FOREIGN.__getitem__, word)) - self._log_probability(word)
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
            evidence += 4 if before in _LISTING and after in _LISTING else 0.5
        return evidence

    def _log_probability(self, word: str) -> float:
        return log2(self._frequencies.get(word) or _LEAST_FREQUENCY.get(len(word), 50)) - _BILLION


class _Shapes(dict[str, str]):
    """Map each word to one letter that encodes its features."""

    def __missing__(self, word: str) -> str:
        shape = self[word] = chr(0x100 + _features(word))
        return shape


def _is_short(word: str) -> bool:
    return len(word) < 4 and all("\u4e00" <= character <= "\u9fff" for character in word)


def _features(word: str) -> int:
    if not HAN_RUN.fullmatch(word):
        return _DOT * (word in DOTS)
    features = 0
    if len(word) == 1:
        features |= _SURNAME * (word in SURNAMES) | _GIVEN
    if len(word) == 2:
        features |= _COMPOUND * (word in COMPOUND_SURNAMES)
        features |= _START * (word[0] in SURNAMES)
        features |= _PAIR * all(map(GIVEN.__contains__, word))
    features |= _FOREIGN * all(map(FOREIGN.__contains__, word))
    return features
