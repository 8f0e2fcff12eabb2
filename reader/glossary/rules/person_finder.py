"""People found in a text, with the offices that it gives them.

    [中央政法委书记|周永康]，[胡锦涛|总书记]
    [国务委员|、|中央政法委副书记|孟建柱]          one match, two offices
    [河南省委常委|、|政法委书记|李新民]            an unknown person: only the offices are explained
    王伟                                         none: a common name without an office

A name that is also a word or many other people's needs an office which the person is known to have
held; with another office it is an unknown person's. Without one it is this person's after a full
mention in the article, or where the person held an office on the article's day and does in it what
such people do:

    [国务院总理李强]…。[李强]指出              none for 出租车司机李强, nor for 一盆黄菊
    [李强]调研, 李强调，                     not in 强调
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

from reader.glossary.format.entry import Match, MatchKind
from reader.glossary.matching.passage import Passage
from reader.glossary.rules.people import People, Person
from reader.glossary.rules.posts import Post, Posts, current
from reader.language.characters import is_han
from reader.language.segmentation.name_characters import COMPOUND_SURNAMES, SURNAMES
from reader.language.segmentation.names import DOTS, looks_like_a_name, name_log_probability

_JOINING = ("、", "兼任", "兼", "和")
_DOCTRINES = (
    *("思想", "理论", "新时代中国特色", "经济思想", "法治思想", "外交思想", "强军思想", "文化思想"),
    *("生态文明思想", "军事思想", "建军思想", "哲学思想"),
)
"""After a name these make it part of a doctrine: 毛泽东思想 is no person."""

_ANOTHER_PERSON = (
    "(?:司机|[村居市农渔牧网股业移]民|[职工员店社队球演保]员|工人|职工|员工|店主|老板|老板娘|经理|记者|同学|老师|班主任"
    "|教练|医生|大夫|护士|歌手|导演|主持人|作家|诗人|画家|运动员|选手|顾客|乘客|旅客|游客|患者|病人|男子|女子|小伙"
    "|男孩|女孩|老人|大爷|大妈|大叔|大姐|阿姨|嫌疑人|被告人?|原告|证人|受害人|律师|民警|辅警|战士|士兵|保安|快递员"
    "|骑手|志愿者|用户|业主|房东|邻居|朋友|妻子|丈夫|儿子|女儿|父亲|母亲|哥哥|弟弟|姐姐|妹妹|先生|女士|小姐"
    "|技术员|工程师|会计|厨师|服务员|驾驶员|船长|机长|矿工|商人|个体户|创业者|毕业生|研究生|博士|大学生|教授|讲师"
    "|研究员|通讯员|摄影师|编辑|农民工|户主|[盆束朵枝株丛簇瓶]|[小老阿])$"
)
"""Before a name that many have these say that it is somebody else's, or no person's."""

_NO_PERSON = (
    r"花|盛开|开[了放得]|怒放|绽放|飘香|茶|[（(，]\d+岁|[，（(][男女][，,）)]|[（(]化名|报道|摄"
)
_SPEAKS = (
    "(?:在[^，。]{2,20})?(?:还|也|又|同时|随后|最后|今天|日前|昨天)?(?:指出|强调|表示|主持|会见|出席|会谈|作了|作政府|作报告"
    "|签署|发表|讲话|接见|访问|当选|担任|考察|视察|致电|致信|说|宣布|听取|认为|要求|介绍|同志|参加)"
)
_OFFICIALLY = (
    "(?:在[^，。]{2,20})?(?:还|也|又|同时|未|没有|将)?(?:指出|强调|会见|出席|主持召开|主持会议|作了?政府工作报告|作报告|签署"
    "|致电|致信|考察|视察|调研|接见|会谈|同志)"
)
_ACTS = (
    f"{_SPEAKS}|[在作做未同与和、等对向将还也率赴到抵已曾就致任的为，。；：”）]|代表|来到|先后|充分|高度|一行"
    r"|今天|日前|\d|调研|$"
)
"""What a person of office does, in texts that name such people without it."""

_NOWHERE = (1 << 60, 0)

_AFTER_A_NAME = frozenset("作未将已曾也还就均同致说在")

_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_LEAST_BEHIND_A_TITLE = -52
"""How probable a name must be for which only the title before it speaks, in bits."""

_NOT_IN_A_NAME = frozenset(
    "到在和等说的对就为主出作向与及同并也将还是以于率会赴代任所是有要了着过上中下一这那"
)


class PersonFinder:
    """Find people at their names, and unknown ones after their offices."""

    def __init__(self, people: People, posts: Posts) -> None:
        self._people = people
        self._posts = posts
        self.anchors: dict[str, Callable[[Passage, int, int], Iterable[Match]]] = {
            **dict.fromkeys(posts.titles, self._after_a_title),
            **{
                form: partial(
                    self._at_a_name, person, person.homonym if form == person.name else ""
                )
                for form, person in people.by_form.items()
            },
        }

    def _at_a_name(
        self, person: Person, homonym: str, passage: Passage, start: int, end: int
    ) -> Iterator[Match]:
        text = passage.text
        if text.startswith(_DOCTRINES, end):
            return
        offices = self._offices_before(passage, start)
        if not _is_whole(passage, start, end) and not (
            len(person.name) > _SHORTEST_NAME and self._is_known_as(person, _pairs(text, offices))
        ):
            return
        title = self._posts.after(passage.text, end)
        if title and passage.respects_words(title.start, title.end):
            offices.append(self._meant(person, title, passage.text))
        posts = _pairs(passage.text, offices)
        if (
            not homonym
            or self._is_known_as(person, posts)
            or (not offices and self._is_meant(person, homonym, passage, start, end))
        ):
            phrase = self._people.phrase(person, posts)
        elif offices:
            phrase = self._people.unknown(passage.text[start:end], posts)
        else:
            return
        first = min([start, *(office.start for office in offices)])
        last = max([end, *(office.end for office in offices)])
        yield Match(first, last, phrase, MatchKind.PERSON, ((first, last),))

    def _after_a_title(self, passage: Passage, start: int, end: int) -> Iterable[Match]:
        following = passage.text[end : end + 2]
        if following[:1] not in SURNAMES and following not in COMPOUND_SURNAMES:
            return ()
        return self._unknown(passage, start, end)

    def _unknown(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        name = _name_at(passage, end, self._people.by_form)
        if not name or self._posts.has_longer_title(passage.text, start, end):
            return
        offices = self._offices_before(passage, end)
        last = end + len(name)
        if offices:
            first = offices[0].start
            phrase = self._people.unknown(name, _pairs(passage.text, offices))
            yield Match(first, last, phrase, MatchKind.PERSON, ((first, last),))

    def _offices_before(self, passage: Passage, end: int) -> list[Post]:
        """Return the offices before a name, in the order of the text."""
        text = passage.text
        found: list[Post] = []
        while post := self._posts.before(text, end):
            if not passage.respects_words(post.start, post.end):
                break
            found.insert(0, post)
            end = post.start
            joining = next((mark for mark in _JOINING if text.endswith(mark, 0, end)), "")
            if not joining:
                break
            end -= len(joining)
        return found

    def _meant(self, person: Person, title: Post, text: str) -> Post:
        """Return a title that lacks its body with the English of the offices that it may mean."""
        written = text[title.start : title.end]
        meant = [
            office.english
            for office in self._people.offices(person)
            if office.chinese.endswith(written) and not office.chinese.endswith(f"副{written}")
        ]
        return title._replace(english="; ".join(dict.fromkeys(meant)) or title.english)

    def _is_meant(
        self, person: Person, homonym: str, passage: Passage, start: int, end: int
    ) -> bool:
        """Return whether a name without an office is this person's, though others have it too."""
        text = passage.text
        if _compiled(_ANOTHER_PERSON).search(text, max(0, start - 6), start) or _compiled(
            _NO_PERSON
        ).match(text, end):
            return False
        acts = bool(_compiled(_ACTS).match(text, end))
        if passage.is_word(person.name) and not _compiled(_SPEAKS).match(text, end):
            return False
        if self._is_named_before(person, passage, start):
            return True
        if passage.around is not None and passage.around.day is not None:
            held = self._people.held_office(person, passage.around.day)
            return held and (acts or homonym == "some")
        official = bool(_compiled(_OFFICIALLY).match(text, end)) and self._people.is_leader(person)
        return official or (homonym == "some" and acts)

    def _is_named_before(self, person: Person, passage: Passage, start: int) -> bool:
        """Return whether the article has named a person with a known office before a place."""
        if passage.around is None:
            return _first(self._full_names(person, passage.text), len(passage.text)) < start
        mentions = passage.around.mentions
        if person.name not in mentions:
            mentions[person.name] = next(
                (
                    (number, at)
                    for number, paragraph in enumerate(passage.around.paragraphs)
                    for at in self._full_names(person, paragraph.text)
                ),
                _NOWHERE,
            )
        return mentions[person.name] < (passage.number, start)

    def _full_names(self, person: Person, text: str) -> Iterator[int]:
        """Yield where a person is named with an office that is known."""
        at = text.find(person.name)
        while at >= 0:
            end = at + len(person.name)
            before, after = self._posts.before(text, at), self._posts.after(text, end)
            offices = [before] if before else []
            offices += [self._meant(person, after, text)] if after else []
            if self._is_known_as(person, _pairs(text, offices)):
                yield at
            at = text.find(person.name, end)

    def _is_known_as(self, person: Person, posts: Sequence[tuple[str, str]]) -> bool:
        known = {office.english for office in self._people.offices(person)}
        return any(current(english) in known for _, english in posts)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_whole(passage: Passage, start: int, end: int) -> bool:
    """Return whether a name ends at an offset; the 强 of 李强 may be that of 强调 or of the name.

    李强|调研, 李克强|调整, but 李|强调，, 李克|强调: what follows decides. A verb's character may
    have been taken for one of the name: 李强未 + 出席.
    """
    text = passage.text
    is_word = passage.is_word
    if text[end - 1] != "强" or text[end : end + 1] != "调":
        return passage.respects_words(start, end) or (
            text[end : end + 1] in _AFTER_A_NAME
            and passage.tokens_in(start, end + 1) == 1
            and not is_word(text[start : end + 1])
        )
    if not is_word(text[end : end + 2]):
        return False
    other = text[end + 1 : end + 3]
    return len(other) < 2 or not is_word(other) or is_word(text[end + 2 : end + 4])


def _first(places: Iterator[int], otherwise: int) -> int:
    return next(places, otherwise)


def _pairs(text: str, offices: Sequence[Post]) -> tuple[tuple[str, str], ...]:
    return tuple((text[post.start : post.end], post.english) for post in offices)


def _name_at(passage: Passage, start: int, known: dict[str, Person]) -> str:
    """Return the name of an unknown person that begins at an offset, nothing if there is none.

    A token that looks like a name is one; so are, after a title, the single characters into which a
    name that no dictionary has is segmented.
    """
    text = passage.text
    if not is_han(text[start : start + 1] or " "):
        return ""
    if any(text[start : start + length] in known for length in range(2, 9)):
        return ""
    if any(dot in text[start : start + _LONGEST_NAME + 3] for dot in DOTS):
        return ""
    for length in range(_LONGEST_NAME, _SHORTEST_NAME - 1, -1):
        word = text[start : start + length]
        tokens = passage.tokens_in(start, start + length)
        if not tokens:
            continue
        in_pieces = tokens > 1
        if in_pieces and not _NOT_IN_A_NAME.isdisjoint(word):
            continue
        if passage.is_word(word) and (in_pieces or length == _SHORTEST_NAME):
            continue
        is_likely = not in_pieces and name_log_probability(word) >= _LEAST_BEHIND_A_TITLE
        if is_likely or looks_like_a_name(word, passage.is_word):
            return word
    return ""
