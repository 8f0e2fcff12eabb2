"""Formulas: set phrases with a number in them, resolved by rule.

    党的[十七大], [中国共产党第十七次全国代表大会]      one congress
    [十七届三中全会], [十六届三中]、[四中]、[五中全会]  plenary sessions, alone and in a list
    [十一届全国人大一次会议], [全国政协十一届一次会议]  sessions
    “[十二五]”规划, [第十二个五年规划]                  plans, with their noun
    [共青团十八大], [十四届全国人大常委会第十二次会议]  other bodies, and standing committees
    三大攻坚战, 第十二大经济体, 三十大                  none: other things, or not yet held

A match includes the Party (党的, 中共) if it is named before the number.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.matching.matcher import bare
from reader.glossary.matching.passage import Passage
from reader.glossary.rules.assemblies import Assemblies
from reader.glossary.rules.meeting_names import Numbered
from reader.glossary.rules.meetings import Meetings
from reader.language.characters import is_han
from reader.language.numerals import NUMERALS, read_number

_OPENING = frozenset("“‘「『\"'")
_CLOSING = frozenset("”’」』\"'")
_LONGER_NUMBER = frozenset("百千万亿零〇两几.．点第之")
"""Before a numeral these mean that it is part of another number, or counts something else."""

_LONGEST_NUMBER = 16
"""How many numerals a number has at most; more are not read."""

_PARTY = ("中国共产党", "我们党的", "我们党", "我党的", "我党", "党的", "中共中央", "中共", "中央")
_ONE_OF_MANY = frozenset("新上下每这那哪任本前后老")
"""Before 一届 these mean that it has no number: 新一届政府, 上一届全国人大."""

_OTHER_PARTY = ("国民党", "民盟", "民革", "共青团", "工会", "妇联")
_OF_ANOTHER_PARTY = (
    "(?:国民党|民盟|民革|民建|民进|农工|致公|九三|台盟|共青团|同盟|建国会|促进会|学社|越共|苏共|劳动党|革命党)"
    "[^。；，！？]{0,24}$"
)
_PLACES = tuple("省市县区州旗乡镇盟")
_OF_A_PLACE = "[省市县州旗盟]|特别行政区|特区|香港|澳门"
_NOT_BY_NAME = frozenset("在从自是和与及到于了开对、，。：；（《“‘")
"""May precede 第N次全国代表大会 if the Party isn't named: no other party's name ends so."""

_FIRST_UNMISTAKABLE = 11
_HELD = (
    "以来",
    "以后",
    "之后",
    "以前",
    "之前",
    "召开",
    "闭幕",
    "开幕",
    "通过",
    "政治路线",
    "的政治路线",
    "期间",
)
_COUNTED = (
    "类|产业|行业|领域|工程|重点|项目|战役|战略|任务|支柱|措施|举措|问题|关系|体系|系统|板块|中心|基地|城市|经济|优势"
    "|特点|亮点|特色|品牌|集团|公司|企业|学科|专业|部门|国|板|寿|片|人物|新闻|名|门类|指标|机构|平台|目标|原则|政策"
    "|矛盾|变化|军区|元帅|区|民族|党派|方面|要素|奖|产品|市场|因素|难题|计划|行动|攻坚|纪律|定律|杰出|港|省|州"
)
_LIST = "、和及与到至"

_NUMBER = f"([{NUMERALS}]{{1,3}})"
_QUOTE = "[“”‘’\"']?"
_PLENUM = (
    f"(?:中央委员会)?(?:扩大的)?第?{_NUMBER}"
    f"(?:次(?:全体|全体扩大)会议|中((?:[、和及与][{NUMERALS}]{{1,3}}中)*)(?:全会|全体会议))"
)
_IN_LIST = f"[、和及与]{_NUMBER}中"
_NEXT_PLENUM = f"[、和及与]第?{_NUMBER}中全会"
_CENTRAL_COMMITTEE = "中央委员会"
_STANDING = f"(全国人民代表大会常务委员会|全国人大常委会|人大常委会)第?{_NUMBER}次(?:扩大)?会议"
_STANDING_CPPCC = f"(?:全国政协|全国委员会|政协)?(?:常务委员会|常委会)第?{_NUMBER}次(?:扩大)?会议"
_INSPECTION = f"(?:中央纪律检查委员会|中央纪委|中纪委)(?:第?{_NUMBER}次(?:全体)?(?:会议|全会))?"
_PEOPLE_S_CONGRESS = f"(全国人民代表大会|全国人大|人大)(?:第?{_NUMBER}次(?:全体)?会议)?"
_CONFERENCE = f"(全国政协|全国委员会|政协)(?:第?{_NUMBER}次(?:全体)?会议)?"
_OF_SESSIONS = (
    (("全国人大", "人大"), Numbered.NPC),
    (("全国政协", "政协"), Numbered.CPPCC),
)
_SESSION = f"第?{_NUMBER}次(?:全体)?会议"
_CABINET = "国务院|政府"
_PLAN_NAMED = f"{_QUOTE}((?:五年)?(?:规划|计划)(?:纲要)?)"
_PLAN_TIMED = "时期|期间|末|以来|开局|收官|起步|后三年|前三年|头两年|后两年|初期|后期|中期"
_ANOTHER_PLAN = ("普法", "事变", "之尊", "运动")
_ECONOMY = ("国民经济和社会发展", "国民经济与社会发展", "发展国民经济的", "发展国民经济")
_TWO_SESSIONS = "([12][0-9]{3})年(?:全国)?$"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when its anchor is first met: together they cost 5 ms at start."""
    return re.compile(pattern)


class FormulaFinder:
    """Find formulas at their anchors, short strings one of which every formula contains."""

    def __init__(self, meetings: Meetings) -> None:
        self._meetings = meetings
        self._assemblies = Assemblies()
        self.anchors: dict[str, Callable[[Passage, int, int], Iterator[Match]]] = {
            "届": self._terms,
            "次全国代表大会": self._congresses,
            "五年计划": self._plans,
            "五年规划": self._plans,
            "两会": self._two_sessions,
            **dict.fromkeys(
                ("次文代会", "次作代会", "次侨代会", "次全国文代会", "次全国作代会"),
                self._assemblies_by_name,
            ),
            **{f"{numeral}大": self._short_congresses for numeral in NUMERALS},
            **{f"{numeral}五": self._short_plans for numeral in NUMERALS},
        }

    def resolve(self, written: str) -> SetPhrase | None:
        """Return the set phrase of a formula if the text is one and nothing else.

        >>> FormulaFinder(Meetings()).resolve("党的十七大").simplified
        '中国共产党第十七次全国代表大会'
        """
        passage = Passage(written, [len(written)], lambda word: False)
        for anchor, find in self.anchors.items():
            start = written.find(anchor)
            if start >= 0:
                for match in find(passage, start, start + len(anchor)):
                    if bare(written[match.start : match.end]) == bare(written):
                        return match.phrase
        return None

    def _short_congresses(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        text = passage.text
        number, start = _number_before(text, end - 1)
        if not number:
            return
        first = _with_party(text, start)
        if first == start:
            body, name = self._assemblies.before(text, start)
            if body < start:
                yield from self._of_body(passage, body, end, name, number)
                return
        if first == start and not (
            _is_in_list(text, start)
            or (
                number >= _FIRST_UNMISTAKABLE
                and not _compiled(_COUNTED).match(text, _after_quote(text, end))
            )
            or (number >= 7 and text.startswith(_HELD, end))
        ):
            return
        yield from self._match(passage, first, end, Numbered.CONGRESS, number)

    def _congresses(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        text = passage.text
        number, start = _number_before(text, start, after="第")
        if not number or not text.endswith("第", 0, start):
            return
        start -= 1
        first = _with_party(text, start)
        body, name = self._assemblies.before(text, start) if first == start else (start, "")
        if body < start:
            yield from self._of_body(passage, body, end, name, number)
            return
        if (
            first == start
            and start
            and is_han(text[start - 1])
            and text[start - 1] not in _NOT_BY_NAME
        ):
            return
        yield from self._match(passage, first, end, Numbered.CONGRESS, number)

    def _terms(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        """Find formulas that begin with 十七届 and go on with the name of a body or meeting."""
        text = passage.text
        number, start = _number_before(text, start, after="第")
        if not number:
            return
        if text.endswith("第", 0, start):
            start -= 1
        elif number == 1 and text[start - 1 : start] in _ONE_OF_MANY:
            return
        if found := _compiled(_STANDING).match(text, end):
            if found[1] != "人大常委会" or not text.endswith(_PLACES, 0, start):
                session, kind = read_number(found[2]) or 0, Numbered.NPC_STANDING
                yield from self._match(passage, start, found.end(), kind, number, session)
        elif (found := _compiled(_STANDING_CPPCC).match(text, end)) and (
            text.startswith("全国政协", end)
            or _before(text, start, ("政协", "政治协商会议")) < start
        ):
            first = _before(text, start, ("中国人民政治协商会议", "人民政协", "全国政协", "政协"))
            if not _compiled(_OF_A_PLACE).search(text, max(0, first - 4), first):
                session, kind = read_number(found[1]) or 0, Numbered.CPPCC_STANDING
                yield from self._match(passage, first, found.end(), kind, number, session)
        elif found := _compiled(_INSPECTION).match(text, end):
            first, session = _with_party(text, start), read_number(found[1] or "") or 0
            kind = Numbered.INSPECTION
            yield from self._match(passage, first, found.end(), kind, number, session)
        elif found := _compiled(_PLENUM).match(text, end):
            yield from self._plenums(passage, start, number, found)
        elif found := _compiled(_CENTRAL_COMMITTEE).match(text, end):
            first = _with_party(text, start)
            if first == start and _compiled(_OF_ANOTHER_PARTY).search(text, 0, start):
                return
            yield from self._match(passage, first, found.end(), Numbered.COMMITTEE, number)
        elif found := _compiled(_PEOPLE_S_CONGRESS).match(text, end):
            if found[1] != "人大" or not text.endswith(_PLACES, 0, start):
                session = read_number(found[2] or "") or 0
                yield from self._match(passage, start, found.end(), Numbered.NPC, number, session)
        elif found := _compiled(_CONFERENCE).match(text, end):
            first = _before(text, start, ("中国人民政治协商会议", "人民政协", "全国政协", "政协"))
            if found[1] == "全国政协" or first < start:
                session = read_number(found[2] or "") or 0
                yield from self._match(passage, first, found.end(), Numbered.CPPCC, number, session)
        elif found := _compiled(_SESSION).match(text, end):
            session = read_number(found[1]) or 0
            for bodies, kind in _OF_SESSIONS:
                first = _before(text, start, bodies)
                if first == start or _compiled(f"(?:{_OF_A_PLACE})$").search(text[:first]):
                    continue
                if session:
                    yield from self._match(passage, first, found.end(), kind, number, session)
        elif (found := _compiled(_CABINET).match(text, end)) and not _compiled(_OF_A_PLACE).search(
            text, max(0, start - 6), start
        ):
            yield from self._match(passage, start, found.end(), Numbered.STATE_COUNCIL, number)

    def _plenums(
        self, passage: Passage, start: int, term: int, found: re.Match[str]
    ) -> Iterator[Match]:
        """Yield the plenary sessions that share the number of their term."""
        text = passage.text
        first = _with_party(text, start)
        if text.endswith(_OTHER_PARTY, 0, start):
            return
        sessions = [(found[1], found.end())]
        if found[2]:
            sessions[0] = found[1], found.start(2)
            listed = [
                (item[1], item.end()) for item in _compiled(_IN_LIST).finditer(text, *found.span(2))
            ]
            listed[-1] = listed[-1][0], found.end()
            sessions += listed
        while following := _compiled(_NEXT_PLENUM).match(text, sessions[-1][1]):
            sessions.append((following[1], following.end()))
        for written, end in sessions:
            session = read_number(written)
            if session:
                yield from self._match(passage, first, end, Numbered.PLENUM, term, session)
            first = end + 1

    def _short_plans(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        text = passage.text
        number, start = _number_before(text, end - 1)
        if not number:
            return
        quoted = text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING
        last = end
        if found := _compiled(_PLAN_NAMED).match(text, end):
            last = found.end()
        elif not quoted and not _compiled(_PLAN_TIMED).match(text, end):
            return
        if not text.startswith(_ANOTHER_PLAN, _after_quote(text, end)):
            yield from self._match(passage, start, last, Numbered.PLAN, number)

    def _plans(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        text = passage.text
        if not text.endswith("个", 0, start):
            return
        number, start = _number_before(text, start - 1, after="第")
        if number and text.endswith("第", 0, start):
            start = _before(text, start - 1, _ECONOMY)
            end += 2 * text.startswith("纲要", end)
            yield from self._match(passage, start, end, Numbered.PLAN, number)

    def _assemblies_by_name(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        """Find 第十一次文代会 and 第十一次全国文代会."""
        text = passage.text
        number, first = _number_before(text, start, after="第")
        if number and text.endswith("第", 0, first):
            yield from self._of_body(passage, first - 1, end, text[end - 3 : end], number)

    def _of_body(
        self, passage: Passage, start: int, end: int, name: str, number: int
    ) -> Iterator[Match]:
        phrase = self._assemblies.phrase(name, number)
        if phrase and passage.respects_words(start, end):
            yield Match(start, end, phrase, MatchKind.FORMULA, passage.parts(start, end))

    def _two_sessions(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        found = _compiled(_TWO_SESSIONS).search(passage.text, max(0, start - 8), start)
        phrase = self._meetings.two_sessions(int(found[1])) if found else None
        if found and phrase and passage.respects_words(found.start(), end):
            yield Match(found.start(), end, phrase, MatchKind.FORMULA, ((found.start(), end),))

    def _match(
        self, passage: Passage, start: int, end: int, kind: Numbered, term: int, session: int = 0
    ) -> Iterator[Match]:
        phrase = self._meetings.phrase(kind, term, session)
        if phrase and passage.respects_words(start, end):
            yield Match(start, end, phrase, MatchKind.FORMULA, passage.parts(start, end))


def _number_before(text: str, end: int, *, after: str = "") -> tuple[int, int]:
    """Return the number that ends at an offset, 0 for none, and where it starts.

    What is before it must not make it a part of something longer, unless that is `after`.
    """
    start = end
    lowest = max(0, end - _LONGEST_NUMBER)
    while start > lowest and text[start - 1] in NUMERALS:
        start -= 1
    if start == lowest > 0 and text[start - 1] in NUMERALS:
        return 0, start
    before = text[start - 1 : start]
    if before and before in _LONGER_NUMBER and before != after:
        return 0, start
    return read_number(text[start:end]) or 0, start


def _with_party(text: str, start: int) -> int:
    """Return where the Party is named before an offset, the offset itself if it is not."""
    return _before(text, start, _PARTY)


def _before(text: str, start: int, names: tuple[str, ...]) -> int:
    """Return where the first of the names begins that is before an offset, else the offset.

    A quotation mark may be between them.
    """
    end = start - 1 if text[start - 1 : start] in _OPENING else start
    for name in names:
        if text.endswith(name, 0, end):
            return end - len(name)
    return start


def _is_in_list(text: str, start: int) -> bool:
    """Return whether 党的十六大、 or the like precedes an offset."""
    before = text[max(0, start - 8) : start]
    if not before or before[-1] not in _LIST or before[-2:-1] != "大":
        return False
    number, first = _number_before(before, len(before) - 2)
    return bool(number) and (number >= _FIRST_UNMISTAKABLE or _with_party(before, first) < first)


def _after_quote(text: str, end: int) -> int:
    return end + (text[end : end + 1] in _CLOSING)
