"""Names of people in contexts that leave no doubt, found before a text is segmented.

    局长|单霁翔|出席         a title, a name, and what may follow it
    （记者 杨猛 左超）       names in a row
    于　毅、万　飞           padded with a space to the width of three
    林|秘书长|志嘉           a title between surname and given name
    王某、李某甲             as courts hide names
    外长|科隆纳|访华         transliterated; Japanese: 外相|重光葵

Such a name may cut a word of the lattice in two: 部长|宁吉喆, not 部|长宁|吉|喆.
"""

import re
from collections.abc import Callable, Iterator

from reader.language.characters import HAN_CLASS, is_han
from reader.language.segmentation.name_characters import (
    COMPOUND_SURNAMES,
    FOREIGN,
    GIVEN,
    JAPANESE_SURNAMES,
    RARE_SURNAMES,
    SURNAMES,
)
from reader.language.segmentation.names import (
    DOTS,
    UNUSUAL,
    Name,
    name_log_probability,
    parts_of_name,
)

_TITLE_WORDS = """
主席 总统 总理 书记 部长 省长 市长 县长 区长 镇长 乡长 村长 院长 检察长 校长 所长 局长 厂长
主任 司长 处长 科长 队长 团长 师长 军长 旅长 营长 连长 排长 班长 组长 站长 台长 社长 行长 署长
厅长 州长 馆长 庭长 船长 舰长 机长 总长 参谋长 司令员 司令 政委 指导员 教导员 委员 委员长 记者
通讯员 编辑 教授 博士 院士 经理 董事长 会长 理事长 秘书长 秘书 代表 大使 公使 总领事 首相 外长
外相 防长 财长 议长 议员 国王 首长 元帅 大将 将军 上将 中将 少将 大校 上校 中校 少校 上尉 作家
导演 演员 画家 诗人 选手 教练 同志 烈士 先生 女士 老师 医生 律师 法官 检察官 被告人 被告 原告
上诉人 被上诉人 申请人 申诉人 第三人 被害人 证人 罪犯 嫌疑人 代理人 辩护人 代表人 审判长 审判员
书记员 陪审员 检察员 执行人 发言人 负责人 联系人 主持人 召集人 摄影 作者 学者 专家 研究员 农民
战士 村民 居民 工人 主编 歌手 球员 名将 冠军 丈夫 妻子 儿子 女儿 支书 工程师 会计师 设计师 代办
干事 红军 护士长 护士 民警 列车长 常委 党员 青年 审计长 总监 总干事 特使 特首 司令官 总督 教师
学生 大臣 王储 创始人 总裁 巡视员 调研员 成员 组员 队员 学员 同学 名单
"""
_ANNOUNCING_WORDS = (
    "任命 免去 选举 推选 给予 提名 接受 批准 悼念 追授 授予 表彰 逮捕 增选 补选 聘任 委任"
)
_DECREES = ("任命", "免去")
_BEFORE = tuple(_TITLE_WORDS.split() + _ANNOUNCING_WORDS.split())
"""What is said before a name: titles, and the verbs of appointments and dismissals."""

_FOLLOWING_WORDS = """
说 指出 强调 表示 认为 要求 介绍 告诉 会见 会谈 主持 出席 参加 率 来到 在 等 摄 同志 先生 女士
教授 的 访问 宣布 宣读 今天 昨天 今年 日前 近日 分别 和 与 同 任 是 当选 兼 曾 代表 作 致 为 被
于 并 向 对 就 到 也 将 以及 及 获 带 从 给 还 已 则 没有 不 一行 一同 一起 深入 前往 抵 访
发表 签署 讲话 讲述 做 担任 参观 考察 调研 视察 批示 电 报道 报告 诉称 辩称 诉 犯 因 以 把 让
提出 提议 提案 翻译 捐赠 回答 连续 荣立 最后 发言 致辞 列席 备询 主任 院长 部长 局长 书记 委员
主席 通电话 通话 应邀 律师 医生 老师 先后 再次 首先 赴 时 写道 透露 回应 答 问 开除 严重 丧失
违反 涉嫌 职务 辞去 进行 听取 审议 现场 等人 签字 到任 履新 主播 讲 谈 称 质询 答复 参拜 抵京
抵达 到访 逝世 去世 病逝 出生 毕业 牺牲 就任 卸任 落马 受访 披露 分析 解释 呼吁 批评 谴责 敦促
祝贺 慰问 看望 检查 督导 部署 作出 接受 接见 陪同 倡议 主张 反对 赞成 承认 坚持 决定 批准 下令
任职 接任 继任 出任 调任 转任 升任 留任 辞职 请辞 退休 入党 参军 一家 夫妇 本人 自己 即将 又 便
却 才 只 仍 未 均 都 亦 即 由于 连任 胜选 竞选 宣誓 领导 创办 创作 编写 撰写 饰演 荣获 夺冠
夺得 击败 战胜 现年 时任 现任 生于 证实 坦言 直言 感慨 回忆 补充 建议 赞扬 希望 负责 正在 亲自
随后 重申 警告 威胁 确认 否认 签发 当天 上午 下午 利用 伙同 逃逸 供述 总统 总理 省长 市长 县长
司长 处长 院士 博士 将军 校长 记者 烈士 夫人 一案 转告 致电 致信 复信 会晤 飞抵 离开 返回 履职
带队 带领
"""
_FOLLOWING = "|".join(sorted(_FOLLOWING_WORDS.split(), key=len, reverse=True))
_HAN = f"[{HAN_CLASS}]"
_BEHIND = re.compile(f"[^{HAN_CLASS}{DOTS}]|(?:{_FOLLOWING})|\\Z")
"""What follows a name that is sure."""


def _letters(characters: object) -> str:
    return "".join(sorted(set(characters)))  # type: ignore[call-overload]


_SURNAME = f"[{_letters([*SURNAMES, *RARE_SURNAMES, *(each[0] for each in COMPOUND_SURNAMES)])}]"
_COMPOUND = "|".join(sorted(COMPOUND_SURNAMES))
_JAPANESE = "|".join(sorted(JAPANESE_SURNAMES, key=len, reverse=True))
_FOREIGN = f"[{_letters(FOREIGN)}]"
_GIVEN = f"[{_letters(GIVEN)}]"
_SPACES = "[ \u3000]"

_FIRST = _letters([*_SURNAME[1:-1], *FOREIGN, *(each[0] for each in JAPANESE_SURNAMES)])
_AFTER = re.compile(
    f"[{_letters(each[-1] for each in _BEFORE)}]"
    f"(?=[：: \u3000{_FIRST}])"
    f"(?<=[{_letters(each[-2] for each in _BEFORE)}].)(?<!妇女儿)"
    f"(?=[：:]?{_SPACES}{{0,2}}(?:{_SURNAME}{_HAN}|{_FOREIGN}{{2}}|{_JAPANESE}))"
)
"""The end of a title, perhaps, before what may be a name."""
_GAP = re.compile(f"[：:]?{_SPACES}{{0,2}}")
_NEXT = re.compile(f"{_SPACES}*(?:[、和与及]|以及){_SPACES}*|{_SPACES}+")
"""What is between names in a row."""
_RUN = re.compile(f"{_FOREIGN}{{2,7}}")
_JAPANESE_NAME = re.compile(f"({_JAPANESE})({_HAN}{{1,3}}?)(?={_BEHIND.pattern})")
_BETWEEN_HAN = re.compile(f"{_SPACES}(?<={_HAN}.){_SPACES}{{0,3}}(?={_HAN})")
_PADDED = re.compile(
    f"(?:(?<!{_HAN})|(?<=[有和与由是及为])){_SURNAME}{_SPACES}{{1,2}}{_HAN}(?={_BEHIND.pattern})"
)
_ROW = re.compile(f"(?<!{_HAN}){_HAN}{{2,4}}(?:{_SPACES}{{1,4}}{_HAN}{{2,4}})+(?!{_HAN})")
_ROW_ITEM = re.compile(f"{_HAN}+")
_HIDDEN = re.compile(
    f"({_SURNAME})某(?![年月日时地处省市县公单种个些人方项天段事国校村学类]|某[年月日时地处省市县公单])"
    f"(?:某?[甲乙丙丁戊己庚辛]|某|[A-Z0-9]|)"
)
_HIDDEN_PREPOSITIONS = frozenset("于向应任成时能过有来比")
_TITLES_BETWEEN = (
    "副?秘书长|副?院长|主任委员|副?主任|委员|副?总统|副?部长|副?市长|副?主席|副?议长|议员"
    "|副?县长|次长|副?署长|副?局长|副?处长|副?司长|理事长|校长|教授|召集人|大使|司令"
    "|参谋总长|检察总长|大法官|董事长|副?总理"
)
_BEFORE_TITLE = re.compile(f"(?:^|[^{HAN_CLASS}])((?:{_COMPOUND}|{_SURNAME}){_HAN}{{1,2}})$")
_AROUND_TITLE = re.compile(
    f"(?:(?<!{_HAN})|(?<=[请由院部府局党市县会省、]))({_SURNAME})(?:{_TITLES_BETWEEN})({_GIVEN}{{2}})"
    f"(?={_BEHIND.pattern})"
)
_TITLES_BEHIND = ("同志", "先生", "女士")

_EVIDENCE = 10
"""The bits of evidence that a sure context gives."""
_EVIDENCE_OF_DECREE = 18
"""The bits of evidence that 任命…为 and 免去…的 give."""
_EVIDENCE_OF_TITLE = 7
"""The bits of evidence that a title after a name, or in the middle of it, gives."""
_NEVER_LAST = frozenset("所以在的了与和说")
"""What may come after a name but does not end one."""
_FOREIGN_COST, _GIVEN_COST = 12, 8
"""The bits by which a foreign name, and a given name of two, are less probable than characters."""
_SHARE_OF_NAMES = 0.7
"""The least share of what is in a row that must look like names."""


class SureNames:
    """Find the names that their context makes sure.

    `words_log_probability` returns the binary logarithm of the probability of the most probable
    words that a text of a few characters may consist of instead.
    """

    def __init__(self, words_log_probability: Callable[[str], float]) -> None:
        self._words = words_log_probability

    def find(self, text: str, *, of_traditional: bool = False) -> list[Name]:
        """Return the names in the order of the text; in one that was traditional, around titles."""
        found = [*self._around_titles(text)] if of_traditional else []
        found += self._after_titles(text)
        found += self._around_spaces(text)
        found += self._before_titles(text)
        found += self._hidden(text)
        return _disjoint(found)

    def _after_titles(self, text: str) -> Iterator[Name]:
        done = 0
        for hit in _AFTER.finditer(text):
            at = hit.end()
            if at < done or not text.endswith(_BEFORE, 0, at):
                continue
            gap = _GAP.match(text, at)
            start = gap.end() if gap else at
            evidence = _EVIDENCE_OF_DECREE if text.endswith(_DECREES, 0, at) else _EVIDENCE
            while name := self._name_at(text, start, evidence):
                yield name
                done = name.end
                following = _NEXT.match(text, done)
                if not following:
                    break
                start = following.end()

    def _name_at(self, text: str, start: int, evidence: float) -> Name | None:
        """Return the most probable name that begins at an offset."""
        best = 0.0
        found = None
        length = 2 if text[start : start + 2] in COMPOUND_SURNAMES else 1
        first = text[start : start + 1]
        if length == 2 or first in SURNAMES or first in RARE_SURNAMES:
            for stop in (start + length + 2, start + length + 1):
                if stop <= len(text) and _BEHIND.match(text, stop):
                    name = text[start:stop]
                    gain = self._gain(name) + evidence
                    if gain > best and _ROW_ITEM.fullmatch(name) and name[-1] not in _NEVER_LAST:
                        best, found = gain, Name(start, stop, length)
        if japanese := _JAPANESE_NAME.match(text, start):
            given = japanese[2]
            gain = sum(GIVEN.get(each, UNUSUAL) for each in given) - self._words(given)
            if gain + _EVIDENCE > best:
                best, found = gain + _EVIDENCE, Name(start, japanese.end(), len(japanese[1]))
        if run := _RUN.match(text, start):
            for stop in range(run.end(), start + 1, -1):
                if _BEHIND.match(text, stop):
                    name = text[start:stop]
                    weight = sum(map(FOREIGN.__getitem__, name)) - _FOREIGN_COST
                    gain = weight - self._words(name) + _EVIDENCE
                    if gain > best and not (found and stop == start + 2):
                        best, found = gain, Name(start, stop, 0)
        return found

    def _around_spaces(self, text: str) -> Iterator[Name]:
        """Yield the names with a space inside, and those of a row with nothing else but titles."""
        done = 0
        for space in _BETWEEN_HAN.finditer(text):
            before = space.start()
            if padded := _PADDED.match(text, before - 1):
                name = padded[0][0] + padded[0][-1]
                if self._gain(name) + _EVIDENCE > 0:
                    yield Name(*padded.span(), 1)
            if before < done:
                continue
            start = before - 1
            while start > max(before - 4, 0) and is_han(text[start - 1]):
                start -= 1
            if row := _ROW.match(text, start):
                done = row.end()
                yield from self._in_row(text, start, done)

    def _in_row(self, text: str, start: int, end: int) -> Iterator[Name]:
        items = [item.span() for item in _ROW_ITEM.finditer(text, start, end)]
        names = [span for span in items if not text.endswith(_BEFORE, *span)]
        gains = [self._gain(text[first:last]) for first, last in names]
        if sum(gain + _EVIDENCE > 0 for gain in gains) > _SHARE_OF_NAMES * len(names):
            for first, last in names:
                yield Name(first, last, len(parts_of_name(text[first:last])[0]))

    def _gain(self, name: str) -> float:
        """Return how much more probable a Chinese name is than words, in bits."""
        return name_log_probability(name) - self._words(name)

    def _before_titles(self, text: str) -> Iterator[Name]:
        for title in _TITLES_BEHIND:
            for at in _places(text, title):
                match = _BEFORE_TITLE.search(text, max(at - 5, 0), at)
                if match and self._gain(match[1]) + _EVIDENCE_OF_TITLE > 0:
                    yield Name(*match.span(1), len(parts_of_name(match[1])[0]))

    def _hidden(self, text: str) -> Iterator[Name]:
        for at in _places(text, "某"):
            match = _HIDDEN.match(text, at - 1) if at else None
            if match and (match[1] not in _HIDDEN_PREPOSITIONS or len(match[0]) > 2):
                yield Name(*match.span(), 1)

    def _around_titles(self, text: str) -> Iterator[Name]:
        for match in _AROUND_TITLE.finditer(text):
            given = match[2]
            gain = sum(map(GIVEN.__getitem__, given)) - _GIVEN_COST - self._words(given)
            if gain + _EVIDENCE_OF_TITLE > 0:
                yield Name(*match.span(1), 1)
                yield Name(*match.span(2), 0)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _disjoint(names: list[Name]) -> list[Name]:
    """Return the names in order, without those that overlap one before them."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda each: (each.start, -each.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
