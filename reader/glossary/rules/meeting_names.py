"""The set phrases that stand for numbered meetings, terms and plans."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from reader.glossary.format.dates import format_date, format_span
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.facts import AS_OF
from reader.language.english import ordinal
from reader.language.numerals import NUMERALS, chinese, ordinal_word, read_number, spelt

GLOSSARY = "formulas"

UNKNOWN = "?"
"""In the table, a last day on which the sources differ."""

_CPPCC = "Zhōngguó Rénmín Zhèngzhì Xiéshāng Huìyì"
_NPC = "Quánguó Rénmín Dàibiǎo Dàhuì"
_PARTY = "Zhōngguó Gòngchǎndǎng"
_LAST_PLAN_CALLED_JIHUA = 10
_THIRD = "三中全会 without a term often means that of December 1978."


class Numbered(StrEnum):
    """Name the kinds of numbered things."""

    CONGRESS = "congress"
    PLENUM = "plenum"
    COMMITTEE = "central committee"
    NPC = "npc"
    CPPCC = "cppcc"
    STATE_COUNCIL = "state council"
    PLAN = "plan"
    INSPECTION = "inspection"
    NPC_STANDING = "npc standing committee"
    CPPCC_STANDING = "cppcc standing committee"


class Meeting(NamedTuple):
    """Hold a row of the table; dates are as exact as they are known (`1992-03`)."""

    start: str
    end: str
    place: str
    remembered: str
    sources: tuple[str, ...]


def _meeting_explanation(meeting: Meeting) -> str:
    """Return when and where a meeting was held and what it is remembered for."""
    start, end, place, remembered, _ = meeting
    if end == UNKNOWN:
        held = f"Opened on {format_date(start)}"
    elif end:
        held = f"Held {format_span(start, end)}"
    else:
        held = f"Held {'on' if start.count('-') == 2 else 'in'} {format_date(start)}"
    return f"{held} in {place}. {remembered}".rstrip()


def _term_explanation(term: Meeting) -> str:
    """Return the years of a term and what it is remembered for."""
    if term.end:
        return f"{term.start[:4]}–{term.end[:4]}. {term.remembered}"
    return f"Since {term.start[:4]}, as known in {format_date(AS_OF)}. {term.remembered}"


def _congress(term: int, session: int, meeting: Meeting) -> SetPhrase:
    number = chinese(term)
    return _set_phrase(
        meeting,
        f"中国共产党第{number}次全国代表大会",
        (
            f"{ordinal(term)} National Congress of the Communist Party of China",
            f"{ordinal(term)} Party Congress",
        ),
        f"{_PARTY} Dì-{spelt(term)} Cì Quánguó Dàibiǎo Dàhuì",
        variants=(f"党的{number}大", f"中共{number}大", f"{number}大"),
        literal=f"the {ordinal(term)} big one (大, of 代表大会, congress)",
        confusable="人大 is a people's congress, an organ of the state.",
    )


def _plenum(term: int, session: int, meeting: Meeting) -> SetPhrase:
    short = f"{chinese(term)}届{chinese(session)}中全会"
    return _set_phrase(
        meeting,
        f"中国共产党第{chinese(term)}届中央委员会第{chinese(session)}次全体会议",
        (f"{ordinal_word(session)} Plenary Session of the {ordinal(term)} CPC Central Committee",),
        f"{_PARTY} Dì-{spelt(term)} Jiè Zhōngyāng Wěiyuánhuì Dì-{spelt(session)} Cì Quántǐ Huìyì",
        variants=(f"党的{short}", short),
        literal=f"{ordinal(term)} term (届), {ordinal(session)} full meeting (全会)",
        confusable=_THIRD if session == 3 else "",
    )


def _committee(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return _set_phrase(
        meeting,
        f"中国共产党第{chinese(term)}届中央委员会",
        (f"{ordinal(term)} Central Committee of the Communist Party of China",),
        f"{_PARTY} Dì-{spelt(term)} Jiè Zhōngyāng Wěiyuánhuì",
        variants=(f"{chinese(term)}届中央委员会",),
        explanation=_term_explanation(meeting),
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
    """Return the set phrase of a session of an assembly, of its whole term if `session` is 0."""
    if not session:
        return _set_phrase(
            meeting,
            simplified,
            (english,),
            pinyin,
            category="state institution",
            variants=(short,),
            explanation=_term_explanation(meeting),
        )
    return _set_phrase(
        meeting,
        f"{simplified}第{chinese(session)}次会议",
        (f"{ordinal_word(session)} Session of the {english}",),
        f"{pinyin} Dì-{spelt(session)} Cì Huìyì",
        category="state institution",
        variants=(f"{short}{chinese(session)}次会议",),
    )


def _state_council(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return _set_phrase(
        meeting,
        f"第{chinese(term)}届国务院",
        (f"State Council of the term of the {ordinal(term)} National People's Congress",),
        f"Dì-{spelt(term)} Jiè Guówùyuàn",
        category="state institution",
        variants=(f"{chinese(term)}届国务院", f"{chinese(term)}届政府"),
        explanation=_term_explanation(meeting),
    )


def _plan(number: int, session: int, meeting: Meeting) -> SetPhrase:
    old = number <= _LAST_PLAN_CALLED_JIHUA
    called = "计划" if old else "规划"
    short = f"{chinese(number)}五"
    return _set_phrase(
        meeting,
        f"第{chinese(number)}个五年{called}",
        (f"{ordinal(number)} Five-Year Plan",),
        f"Dì-{spelt(number)} Gè Wǔnián {'Jìhuà' if old else 'Guīhuà'}",
        category="economy",
        variants=(f"“{short}”{called}", f"{short}{called}", f"“{short}”"),
        explanation=f"{meeting.start}–{meeting.end}. {meeting.remembered}",
    )


def _inspection(term: int, session: int, meeting: Meeting) -> SetPhrase:
    name = f"{ordinal(term)} CPC Central Commission for Discipline Inspection"
    simplified = f"中国共产党第{chinese(term)}届中央纪律检查委员会"
    pinyin = f"{_PARTY} Dì-{spelt(term)} Jiè Zhōngyāng Jìlǜ Jiǎnchá Wěiyuánhuì"
    short = f"{chinese(term)}届中央纪委"
    if not session:
        return _set_phrase(
            meeting,
            simplified,
            (name,),
            pinyin,
            variants=(short,),
            explanation=_term_explanation(meeting),
        )
    return _set_phrase(
        meeting,
        f"{simplified}第{chinese(session)}次全体会议",
        (f"{ordinal_word(session)} Plenary Session of the {name}",),
        f"{pinyin} Dì-{spelt(session)} Cì Quántǐ Huìyì",
        variants=(f"{short}{chinese(session)}次全会",),
    )


def _npc_standing(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return _standing(
        session,
        meeting,
        simplified=f"第{chinese(term)}届全国人民代表大会常务委员会",
        english=f"Standing Committee of the {ordinal(term)} National People's Congress",
        pinyin=f"Dì-{spelt(term)} Jiè {_NPC} Chángwù Wěiyuánhuì",
        short=f"{chinese(term)}届全国人大常委会",
        rhythm="It meets as a rule every two months.",
    )


def _cppcc_standing(term: int, session: int, meeting: Meeting) -> SetPhrase:
    return _standing(
        session,
        meeting,
        simplified=f"中国人民政治协商会议第{chinese(term)}届全国委员会常务委员会",
        english=f"Standing Committee of the {ordinal(term)} CPPCC National Committee",
        pinyin=f"{_CPPCC} Dì-{spelt(term)} Jiè Quánguó Wěiyuánhuì Chángwù Wěiyuánhuì",
        short=f"{chinese(term)}届全国政协常委会",
        rhythm="It meets as a rule every three months.",
    )


def _standing(
    session: int,
    meeting: Meeting,
    *,
    simplified: str,
    english: str,
    pinyin: str,
    short: str,
    rhythm: str,
) -> SetPhrase:
    """Return the set phrase of a session of a standing committee, whose term `meeting` is."""
    found = _set_phrase(
        meeting,
        simplified,
        (english,),
        pinyin,
        category="state institution",
        variants=(short,),
        explanation=f"{_term_explanation(meeting)} {rhythm}",
    )
    if not session:
        return found
    return found._replace(
        simplified=f"{simplified}第{chinese(session)}次会议",
        english=(f"{ordinal(session)} session of the {english}",),
        pinyin=f"{pinyin} Dì-{spelt(session)} Cì Huìyì",
        coined="",
        variants=(f"{short}第{chinese(session)}次会议",),
    )


def _set_phrase(
    meeting: Meeting,
    simplified: str,
    english: tuple[str, ...],
    pinyin: str,
    *,
    variants: tuple[str, ...],
    category: str = "party organisation",
    explanation: str = "",
    literal: str = "",
    confusable: str = "",
) -> SetPhrase:
    """Return the set phrase of a row, explained as a meeting if no `explanation` is given."""
    return SetPhrase(
        simplified=simplified,
        english=english,
        pinyin=pinyin,
        literal=literal,
        explanation=explanation or _meeting_explanation(meeting),
        category=category,
        weight="A",
        coined=meeting.start[:4],
        variants=variants,
        confusable=confusable,
        sources=meeting.sources,
        glossary=GLOSSARY,
    )


def two_sessions(year: int, held: Sequence[tuple[Numbered, int, int, Meeting]]) -> SetPhrase:
    """Return the set phrase of the two meetings that were held in a year."""
    dates = []
    for kind, term, session, meeting in sorted(held, reverse=True):
        phrase = WRITERS[kind](term, session, meeting)
        dates.append(f"{phrase.english[0]}: {_dates(meeting)}.")
    return SetPhrase(
        simplified=f"{year}年全国两会",
        english=(
            f"{year} sessions of the National People's Congress and the CPPCC National Committee",
            f"Two Sessions of {year}",
        ),
        explanation=" ".join(dates),
        category="state institution",
        weight="A",
        coined=str(year),
        variants=(f"{year}年两会",),
        sources=tuple(dict.fromkeys(source for *_, meeting in held for source in meeting.sources)),
        glossary=GLOSSARY,
    )


def _dates(meeting: Meeting) -> str:
    if meeting.end in ("", UNKNOWN):
        return format_date(meeting.start)
    return format_span(meeting.start, meeting.end)


def short_name(written: str) -> tuple[str, str] | None:
    """Return the short name of a meeting in a formula and its pinyin, None where there is none.

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
    Numbered.INSPECTION: _inspection,
    Numbered.NPC_STANDING: _npc_standing,
    Numbered.CPPCC_STANDING: _cppcc_standing,
}
