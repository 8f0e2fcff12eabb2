"""The facts that ship, and the phrases made of them."""

from itertools import pairwise

import pytest

from reader.glossary.format.alignment import align
from reader.glossary.format.categories import CATEGORIES
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.facts import read_facts
from reader.glossary.rules.meeting_names import Numbered
from reader.glossary.rules.meetings import Meetings

MEETINGS = Meetings()


def phrase(kind: Numbered, term: int, session: int = 0) -> SetPhrase:
    found = MEETINGS.phrase(kind, term, session)
    assert found is not None
    return found


def test_a_congress_has_its_full_name_its_english_and_its_dates() -> None:
    congress = phrase(Numbered.CONGRESS, 17)
    assert congress.simplified == "中国共产党第十七次全国代表大会"
    assert congress.english[0] == "17th National Congress of the Communist Party of China"
    assert congress.explanation.startswith("Held 15–21 October 2007 in Beijing. ")
    assert "Scientific Outlook on Development" in congress.explanation
    assert congress.coined == "2007"


@pytest.mark.parametrize(
    ("kind", "term", "session", "told"),
    [
        (Numbered.CONGRESS, 1, 0, "Held 23–31 July 1921 in Shanghai"),
        (Numbered.PLENUM, 11, 3, "Held 18–22 December 1978 in Beijing"),
        (Numbered.PLENUM, 17, 3, "Held 9–12 October 2008 in Beijing"),
        (Numbered.PLENUM, 20, 4, "Held 20–23 October 2025 in Beijing"),
        (Numbered.NPC, 1, 1, "Held 15–28 September 1954 in Beijing"),
        (Numbered.NPC, 13, 3, "Held 22–28 May 2020 in Beijing"),
        (Numbered.CPPCC, 9, 2, "Opened on 3 March 1999 in Beijing"),
        (Numbered.CPPCC, 7, 5, "Held in March 1992 in Beijing"),
        (Numbered.COMMITTEE, 17, 0, "2007–2012. Elected by the 17th National Congress"),
        (Numbered.STATE_COUNCIL, 10, 0, "2003–2008. Premier: Wen Jiabao."),
        (Numbered.PLAN, 12, 0, "2011–2015."),
    ],
)
def test_facts(kind: Numbered, term: int, session: int, told: str) -> None:
    assert phrase(kind, term, session).explanation.startswith(told)


@pytest.mark.parametrize(
    ("kind", "term", "session"),
    [
        (Numbered.CONGRESS, 0, 0),
        (Numbered.CONGRESS, 30, 0),
        (Numbered.PLENUM, 17, 9),
        (Numbered.NPC, 4, 2),
        (Numbered.PLAN, 16, 0),
    ],
)
def test_what_never_was_is_not_invented(kind: Numbered, term: int, session: int) -> None:
    assert MEETINGS.phrase(kind, term, session) is None


def test_the_plans_change_their_name_with_the_eleventh() -> None:
    assert phrase(Numbered.PLAN, 10).simplified == "第十个五年计划"
    assert phrase(Numbered.PLAN, 11).simplified == "第十一个五年规划"


def test_the_two_sessions_of_a_year() -> None:
    found = MEETINGS.two_sessions(2008)
    assert found is not None
    assert found.explanation == (
        "First Session of the 11th National People's Congress: 5–18 March 2008. "
        "First Session of the 11th CPPCC National Committee: 3–14 March 2008."
    )
    assert MEETINGS.two_sessions(1970) is None


def every_phrase() -> list[tuple[Numbered, int, int, SetPhrase]]:
    return [
        (kind, term, session, found)
        for kind in Numbered
        for term in range(40)
        for session in range(20)
        if (found := MEETINGS.phrase(kind, term, session))
    ]


def test_the_tables_are_complete() -> None:
    known = {(kind, term, session) for kind, term, session, _ in every_phrase()}
    assert {term for kind, term, _ in known if kind is Numbered.CONGRESS} == set(range(1, 21))
    assert {term for kind, term, _ in known if kind is Numbered.PLAN} == set(range(1, 16))
    plenums = [7, 12, 2, 3, 7, 7, 9, 7, 7, 7, 7, 7, 7, 4]
    for term, count in enumerate(plenums, start=7):
        found = {session for kind, of, session in known if (kind, of) == (Numbered.PLENUM, term)}
        assert found == set(range(1, count + 1)), term
    sessions = [5, 4, 1, 1, *[5] * 9, 4]
    for term, count in enumerate(sessions, start=1):
        found = {session for kind, of, session in known if (kind, of) == (Numbered.NPC, term)}
        assert found == set(range(count + 1)), term


def test_every_phrase_is_whole() -> None:
    for *_, found in every_phrase():
        assert align(found.simplified, found.pinyin), found.simplified
        assert found.category in CATEGORIES
        assert found.explanation.endswith(".")
        assert found.sources


def test_meetings_follow_each_other() -> None:
    for kind in (Numbered.CONGRESS, Numbered.PLENUM, Numbered.NPC, Numbered.CPPCC):
        years = [
            int(found.coined)
            for of, term, session, found in every_phrase()
            if of is kind and (session or kind is Numbered.CONGRESS)
        ]
        assert all(earlier <= later for earlier, later in pairwise(years))


def test_every_meeting_says_what_it_is_remembered_for() -> None:
    for row in (*read_facts("meetings.csv"), *read_facts("plans.csv")):
        assert row["remembered"], row
