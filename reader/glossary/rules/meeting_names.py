"""The set phrases that stand for numbered meetings, terms and plans."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from reader.glossary.format.dates import say, say_span
from reader.glossary.format.entry import SetPhrase
from reader.language.english import ordinal
from reader.language.numerals import NUMERALS, chinese, ordinal_word, read_number, spelt

GLOSSARY = "formulas"

UNKNOWN = "?"
"""Stands in the table for a last day on which the sources differ."""

_CPPCC = "Zhōngguó Rénmín Zhèngzhì Xiéshāng Huìyì"
_NPC = "Quánguó Rénmín Dàibiǎo Dàhuì"
_PARTY = "Zhōngguó Gòngchǎndǎng"
_LAST_PLAN_CALLED_JIHUA = 10
_THIRD = "三中全会 without a term often means that of December 1978."


class Numbered(StrEnum):
    """Name what is numbered; `session` is a number within the term, 0 for the term itself."""

    CONGRESS = "congress"
    PLENUM = "plenum"
    COMMITTEE = "central committee"
    NPC = "npc"
    CPPCC = "cppcc"
    STATE_COUNCIL = "state council"
    PLAN = "plan"


class Meeting(NamedTuple):
    """Hold a row of the table; dates are as exact as they are known (`1992-03`)."""

    start: str
    end: str
    place: str
    remembered: str
    sources: tuple[str, ...]


def _told(meeting: Meeting, *, term: bool = False) -> str:
    """Say when and where a meeting was held and what it is remembered for."""
    start, end, place, remembered, _ = meeting
    if term:
        years = f"{start[:4]}–{end[:4]}" if end else f"Since {start[:4]}"
        return f"{years}. {remembered}"
    if end == UNKNOWN:
        held = f"Opened on {say(start)}"
    elif end:
        held = f"Held {say_span(start, end)}"
    else:
        held = f"Held {'on' if start.count('-') == 2 else 'in'} {say(start)}"
    return f"{held} in {place}. {remembered}".rstrip()


def _congress(term: int, session: int, meeting: Meeting) -> SetPhrase:
    number = chinese(term)
    return SetPhrase(
        simplified=f"中国共产党第{number}次全国代表大会",
        english=(
            f"{ordinal(term)} National Congress of the Communist Party of China",
            f"{ordinal(term)} Party Congress",
        ),
        pinyin=f"{_PARTY} Dì-{spelt(term)} Cì Quánguó Dàibiǎo Dàhuì",
        literal=f"the {ordinal(term)} big one (大, of 代表大会, congress)",
        explanation=_told(meeting),
        category="party organisation",
        since=meeting.start[:4],
        variants=(f"党的{number}大", f"中共{number}大", f"{number}大"),
        confusable="人大 is a people's congress, an organ of the state.",
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def _plenum(term: int, session: int, meeting: Meeting) -> SetPhrase:
    short = f"{chinese(term)}届{chinese(session)}中全会"
    return SetPhrase(
        simplified=f"中国共产党第{chinese(term)}届中央委员会第{chinese(session)}次全体会议",
        english=(
            f"{ordinal_word(session)} Plenary Session of the {ordinal(term)} CPC Central Committee",
        ),
        pinyin=f"{_PARTY} Dì-{spelt(term)} Jiè Zhōngyāng Wěiyuánhuì "
        f"Dì-{spelt(session)} Cì Quántǐ Huìyì",
        literal=f"{ordinal(term)} term (届), {ordinal(session)} full meeting (全会)",
        explanation=_told(meeting),
        category="party organisation",
        since=meeting.start[:4],
        variants=(f"党的{short}", short),
        confusable=_THIRD if session == 3 else "",
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def _committee(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return SetPhrase(
        simplified=f"中国共产党第{chinese(term)}届中央委员会",
        english=(f"{ordinal(term)} Central Committee of the Communist Party of China",),
        pinyin=f"{_PARTY} Dì-{spelt(term)} Jiè Zhōngyāng Wěiyuánhuì",
        explanation=_told(meeting, term=True),
        category="party organisation",
        since=meeting.start[:4],
        variants=(f"{chinese(term)}届中央委员会",),
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def _people_s_congress(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return _assembly(
        session,
        meeting,
        simplified=f"第{chinese(term)}届全国人民代表大会",
        english=f"{ordinal(term)} National People's Congress",
        pinyin=f"Dì-{spelt(term)} Jiè {_NPC}",
        short=f"{chinese(term)}届全国人大",
    )


def _consultative_conference(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return _assembly(
        session,
        meeting,
        simplified=f"中国人民政治协商会议第{chinese(term)}届全国委员会",
        english=f"{ordinal(term)} CPPCC National Committee",
        pinyin=f"{_CPPCC} Dì-{spelt(term)} Jiè Quánguó Wěiyuánhuì",
        short=f"{chinese(term)}届全国政协",
    )


def _assembly(
    session: int,
    meeting: Meeting,
    *,
    simplified: str,
    english: str,
    pinyin: str,
    short: str,
) -> SetPhrase:
    """Name a session of an assembly, or its whole term where `session` is 0."""
    of_session = f"{ordinal_word(session)} Session of the " if session else ""
    return SetPhrase(
        simplified=f"{simplified}{_session(session)}",
        english=(f"{of_session}{english}",),
        pinyin=f"{pinyin}{_session_pinyin(session)}",
        explanation=_told(meeting, term=not session),
        category="state institution",
        since=meeting.start[:4],
        variants=(f"{short}{chinese(session)}次会议" if session else short,),
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def _state_council(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return SetPhrase(
        simplified=f"第{chinese(term)}届国务院",
        english=(f"State Council of the term of the {ordinal(term)} National People's Congress",),
        pinyin=f"Dì-{spelt(term)} Jiè Guówùyuàn",
        explanation=_told(meeting, term=True),
        category="state institution",
        since=meeting.start[:4],
        variants=(f"{chinese(term)}届国务院", f"{chinese(term)}届政府"),
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def _plan(number: int, session: int, meeting: Meeting) -> SetPhrase:
    old = number <= _LAST_PLAN_CALLED_JIHUA
    called = "计划" if old else "规划"
    short = f"{chinese(number)}五"
    return SetPhrase(
        simplified=f"第{chinese(number)}个五年{called}",
        english=(f"{ordinal(number)} Five-Year Plan",),
        pinyin=f"Dì-{spelt(number)} Gè Wǔnián {'Jìhuà' if old else 'Guīhuà'}",
        explanation=f"{meeting.start}–{meeting.end}. {meeting.remembered}",
        category="economy",
        since=meeting.start,
        variants=(f"“{short}”{called}", f"{short}{called}", f"“{short}”"),
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def two_sessions(year: int, held: Sequence[tuple[Numbered, int, int, Meeting]]) -> SetPhrase:
    """Return the set phrase of the two meetings that were held in a year."""
    told = []
    for kind, term, session, meeting in sorted(held, reverse=True):
        phrase = WRITERS[kind](term, session, meeting)
        told.append(f"{phrase.english[0]}: {_dates(meeting)}.")
    return SetPhrase(
        simplified=f"{year}年全国两会",
        english=(
            f"{year} sessions of the National People's Congress and the CPPCC National Committee",
            f"Two Sessions of {year}",
        ),
        explanation=" ".join(told),
        category="state institution",
        since=str(year),
        variants=(f"{year}年两会",),
        sources=tuple(dict.fromkeys(source for *_, meeting in held for source in meeting.sources)),
        glossary=GLOSSARY,
    )


def _dates(meeting: Meeting) -> str:
    if meeting.end in ("", UNKNOWN):
        return say(meeting.start)
    return say_span(meeting.start, meeting.end)


def _session(number: int) -> str:
    return f"第{chinese(number)}次会议" if number else ""


def _session_pinyin(number: int) -> str:
    return f" Dì-{spelt(number)} Cì Huìyì" if number else ""


def short_name(written: str) -> tuple[str, str] | None:
    """Find the short name of a meeting in a formula and spell it, None where there is none.

    >>> short_name("党的十七大"), short_name("十七届三中全会")
    (('十七大', 'Shíqīdà'), ('十七届三中全会', 'Shíqī Jiè Sānzhōng Quánhuì'))
    """
    found = _short_name().search(written)
    if found is None:
        return None
    congress, term, session, whole = found.groups()
    words = [f"{_capital(congress)}dà"] if congress else []
    words += [_capital(term), "Jiè"] if term else []
    words += [f"{_capital(session)}zhōng"] if session else []
    words += ["Quánhuì"] if whole else []
    return found[0], " ".join(words)


@cache
def _short_name() -> re.Pattern[str]:
    number = f"([{NUMERALS}]{{1,3}})"
    ahead = f"(?=[{NUMERALS}]{{1,3}}[届屆中])"
    return re.compile(f"{number}大|{ahead}(?:{number}[届屆])?(?:{number}中(全[会會])?)?")


def _capital(number: str) -> str:
    return spelt(read_number(number) or 0).capitalize()


WRITERS: dict[Numbered, Callable[[int, int, Meeting], SetPhrase]] = {
    Numbered.CONGRESS: _congress,
    Numbered.PLENUM: _plenum,
    Numbered.COMMITTEE: _committee,
    Numbered.NPC: _people_s_congress,
    Numbered.CPPCC: _consultative_conference,
    Numbered.STATE_COUNCIL: _state_council,
    Numbered.PLAN: _plan,
}
