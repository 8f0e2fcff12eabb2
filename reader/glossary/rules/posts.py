"""Offices as texts write them, by a grammar: body + 副? + title; some have names instead.

    监察部 + 副部长          Vice Minister of Supervision
    外交部长                 Minister of Foreign Affairs: 外交部 and 部长 share a character
    浙江省 + 教育厅 + 厅长   head of the education department of Zhejiang Province
    美国 + 总统              President of the United States
    河南省委 + 常委          member of the standing committee of the CPC Henan Provincial Committee
    四川省委 + 第一 + 书记   First secretary of …
    国务委员                 State Councilor

The tables are in `dictionaries/facts`: `posts.csv` has the offices with names, `bodies.csv` the
bodies and their kinds, `ranks.csv` the titles of each kind, `places.csv` the provinces.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from reader.glossary.format.facts import items, read_facts

_MODIFIERS = {
    "常务": "executive ",
    "第一": "first ",
    "第二": "second ",
    "代理": "acting ",
    "代": "acting ",
    "候补": "alternate ",
    "名誉": "honorary ",
}
_MODIFIER = re.compile(f"(?:{'|'.join(_MODIFIERS)})$")
_FORMER = frozenset("原前")
_PREFIXES = ("中共", "中国共产党", "中华人民共和国", "中国")
"""These may precede a post whose body is named without them."""

_SHARED = frozenset("部厅局委院署会")
_LEVELS = {
    "省": "provincial",
    "市": "municipal",
    "县": "county",
    "区": "district",
    "州": "prefectural",
}
_LONGEST_PLACE = 8
_DEPARTMENTS = frozenset(("hall", "bureau"))
_NO_BODY = ""


class Post(NamedTuple):
    """Hold the place of an office, `[start, end)` of a text, and its English."""

    start: int
    end: int
    english: str


class Posts:
    """Read offices; the titles are loaded at once, the bodies when they are first needed."""

    def __init__(self) -> None:
        self._ranks: dict[str, dict[str, str]] = {}
        for row in read_facts("ranks.csv"):
            self._ranks.setdefault(row["kind"], {})[row["title"]] = row["english"]
        self._named = {
            form: row["english"] for row in read_facts("posts.csv") for form in items(row["forms"])
        }
        titles = (title for ranks in self._ranks.values() for title in ranks)
        self.titles = frozenset([*titles, *self._named])
        """The strings that an office may end with."""
        self._longest_title = max(map(len, self.titles))
        self._first = frozenset(title[0] for title in self.titles)
        self._last = frozenset(title[-1] for title in self.titles)

    @cached_property
    def _bodies(self) -> dict[str, tuple[str, str]]:
        """The English and the kind of every body, by each form of its name."""
        bodies = {
            form: (row["english"], row["kind"])
            for row in read_facts("bodies.csv")
            for form in items(row["forms"])
        }
        for row in read_facts("places.csv"):
            bodies.update(_bodies_of(**row))
        for row in read_facts("departments.csv"):
            for kind, ending, called in (("hall", "厅", "department"), ("bureau", "局", "bureau")):
                bodies.setdefault(f"{row['field']}{ending}", (f"{row['english']} {called}", kind))
        return bodies

    @cached_property
    def _longest_body(self) -> int:
        return max(map(len, self._bodies))

    def before(self, text: str, end: int) -> Post | None:
        """Return the longest office that ends at an offset, None if there is none."""
        if text[end - 1 : end] not in self._last:
            return None
        found = [*self._named_before(text, end), *self._of_body_before(text, end)]
        if not found:
            return None
        start, _, english = min(found)
        start -= next((len(prefix) for prefix in _PREFIXES if text.endswith(prefix, 0, start)), 0)
        if start and text[start - 1] in _FORMER:
            return Post(start - 1, end, _prefixed("former ", english))
        return Post(start, end, english)

    def after(self, text: str, start: int) -> Post | None:
        """Return the title that begins at an offset, as in 周恩来总理, None if there is none."""
        if text[start : start + 1] not in self._first:
            return None
        ranks = self._ranks[_NO_BODY]
        for length in range(self._longest_title, 1, -1):
            title = text[start : start + length]
            english = self._named.get(title) or ranks.get(title)
            if english:
                return Post(start, start + len(title), english)
        return None

    def english(self, post: str) -> str:
        """Return the English of an office that is all of a text, nothing if it can't be read."""
        found = self.before(post, len(post))
        return found.english if found and found.start == 0 else ""

    def has_longer_title(self, text: str, start: int, end: int) -> bool:
        """Return whether the title at `[start, end)` is the end of another, 部长 of 副部长."""
        longest = min(end, self._longest_title)
        return any(text[end - n : end] in self.titles for n in range(end - start + 1, longest + 1))

    def _named_before(self, text: str, end: int) -> Iterator[Post]:
        for length in range(min(self._longest_title, end), 1, -1):
            english = self._named.get(text[end - length : end])
            if english:
                yield Post(end - length, end, english)
                return

    def _of_body_before(self, text: str, end: int) -> Iterator[Post]:
        for length in range(min(self._longest_title, end), 1, -1):
            title, edge = text[end - length : end], end - length
            if title not in self.titles:
                continue
            modifier = _MODIFIER.search(text, max(0, edge - 2), edge)
            if modifier:
                edge = modifier.start()
            prefix = _MODIFIERS[modifier[0]] if modifier else ""
            found = self._body_before(text, edge, title)
            if not found and not modifier and title[0] in _SHARED:
                found = self._body_before(text, edge + 1, title)
            if found:
                start, english = found
                yield Post(start, end, _prefixed(prefix, english))
            elif title in self._ranks[_NO_BODY]:
                yield Post(edge, end, _prefixed(prefix, self._ranks[_NO_BODY][title]))

    def _body_before(self, text: str, end: int, title: str) -> tuple[int, str] | None:
        for length in range(min(self._longest_body, end), 1, -1):
            body = self._bodies.get(text[end - length : end])
            template = self._ranks.get(body[1], {}).get(title) if body else None
            if body and template:
                start, english = end - length, body[0]
                if body[1] in _DEPARTMENTS:
                    start, english = self._of_a_place(text, start, english)
                return start, template.format(english)
        return None

    def _of_a_place(self, text: str, start: int, english: str) -> tuple[int, str]:
        """Return a department with the place that is named before it, if one is."""
        for length in range(min(_LONGEST_PLACE, start), 1, -1):
            if place := self._places.get(text[start - length : start]):
                return start - length, f"{english} of {place}"
        level = _LEVELS.get(text[start - 1 : start])
        return (start - 1, f"{level} {english}") if level else (start, english)

    @cached_property
    def _places(self) -> dict[str, str]:
        """Return the English of the provinces by both forms of their names."""
        return {
            form: f"{row['english']} Province" if row["kind"] == "province" else row["english"]
            for row in read_facts("places.csv")
            for form in (row["name"], row["short"])
        }


def current(english: str) -> str:
    """Return the English of an office as it was while it was held.

    >>> current("Former Minister of Justice"), current("Mayor of Beijing")
    ('Minister of Justice', 'Mayor of Beijing')
    """
    return english.removeprefix("Former ").removeprefix("former ")


def _prefixed(prefix: str, english: str) -> str:
    if prefix and english[0].isupper():
        return f"{prefix.capitalize()}{english}"
    return f"{prefix}{english}"


def _bodies_of(
    name: str, short: str, english: str, kind: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the bodies that every province has, by their names."""
    if kind == "region":
        committee, congress, conference = (
            f"CPC Committee of {english}",
            f"People's Congress of {english}",
            f"CPPCC Committee of {english}",
        )
    else:
        level = "Provincial" if kind == "province" else "Municipal"
        committee, congress, conference = (
            f"CPC {english} {level} Committee",
            f"{english} {level} People's Congress",
            f"CPPCC {english} {level} Committee",
        )
    seat = f"{english} Province" if kind == "province" else english
    party = f"{name}党委" if kind == "region" else f"{name}委"
    yield party, (committee, "committee")
    for government in (name, short, f"{name}人民政府", f"{name}政府"):
        yield government, (seat, kind)
    yield f"{name}革命委员会", (f"Revolutionary Committee of {english}", "commission")
    yield f"{name}人大常委会", (f"Standing Committee of the {congress}", "standing committee")
    yield f"{name}政协", (conference, "conference")
    for court in ("高级人民法院", "高院"):
        yield f"{name}{court}", (f"High People's Court of {seat}", "court")
    yield f"{name}人民检察院", (f"People's Procuratorate of {seat}", "procuratorate")
    yield f"{name}纪委", (f"Commission for Discipline Inspection of the {committee}", "committee")
    law = f"Political and Legal Affairs Commission of the {committee}"
    yield f"{party}政法委", (law, "committee")
    for department, called in (
        ("组织部", "Organization Department"),
        ("宣传部", "Publicity Department"),
        ("统战部", "United Front Work Department"),
    ):
        yield f"{party}{department}", (f"{called} of the {committee}", "department")
