"""Congresses, plenary sessions, people's congresses and five-year plans, by their numbers.

The facts are in `dictionaries/facts/meetings.csv` and `plans.csv`; what is not there, as it has not
been held yet or never was, resolves to nothing.
"""

from functools import cached_property

from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.facts import items, read_facts
from reader.glossary.rules.meeting_names import WRITERS, Meeting, Numbered, two_sessions
from reader.language.english import ordinal

_TERMS = {
    Numbered.NPC_STANDING: Numbered.NPC,
    Numbered.CPPCC_STANDING: Numbered.CPPCC,
}
"""The bodies whose terms these have too; their sessions are too many for the table."""

_MOST_SESSIONS = 60
_FIRST_INSPECTED = 12
"""The first congress that elected a commission for discipline inspection of the present kind."""


class Meetings:
    """Make the set phrases of numbered names; the tables are read when they are first needed."""

    def __init__(self) -> None:
        self._phrases: dict[tuple[Numbered, int, int], SetPhrase | None] = {}

    def phrase(self, kind: Numbered, term: int, session: int = 0) -> SetPhrase | None:
        """Return the set phrase of a meeting, a term or a plan, None where there was none.

        `session` is the number within the term, 0 for the term itself.
        """
        key = kind, term, session
        if key not in self._phrases:
            meeting = self._meetings.get(key) or self._term_of(kind, term, session)
            phrase = WRITERS[kind](term, session, meeting) if meeting else None
            if phrase and self._is_over(*key):
                phrase = phrase._replace(status=Status.HISTORICAL)
            self._phrases[key] = phrase
        return self._phrases[key]

    def _term_of(self, kind: Numbered, term: int, session: int) -> Meeting | None:
        """Return the term in which a meeting that is not in the table was held."""
        if session <= _MOST_SESSIONS and kind in _TERMS:
            return self._meetings.get((_TERMS[kind], term, 0))
        return None

    def _is_over(self, kind: Numbered, term: int, session: int) -> bool:
        is_meeting = session or kind is Numbered.CONGRESS
        following = _TERMS.get(kind, kind), term + 1, 0
        return bool(is_meeting) or following in self._meetings

    def two_sessions(self, year: int) -> SetPhrase | None:
        """Return the set phrase of a year's sessions of the people's congress and the CPPCC."""
        key = Numbered.NPC, year, 0
        if key not in self._phrases:
            held = [
                (kind, term, session, meeting)
                for (kind, term, session), meeting in self._meetings.items()
                if session
                and kind in (Numbered.NPC, Numbered.CPPCC)
                and meeting.start.startswith(str(year))
            ]
            self._phrases[key] = two_sessions(year, held) if len(held) == 2 else None
        return self._phrases[key]

    @cached_property
    def _meetings(self) -> dict[tuple[Numbered, int, int], Meeting]:
        found = {}
        for row in read_facts("meetings.csv"):
            key = Numbered(row["kind"]), int(row["term"]), int(row["session"] or 0)
            found[key] = Meeting(
                row["start"], row["end"], row["place"], row["remembered"], items(row["sources"])
            )
        congresses = [key for key in found if key[0] is Numbered.CONGRESS]
        for _, term, _ in congresses:
            elected = found[Numbered.CONGRESS, term, 0]
            next_one = found.get((Numbered.CONGRESS, term + 1, 0))
            found[Numbered.COMMITTEE, term, 0] = Meeting(
                elected.end,
                next_one.start if next_one else "",
                elected.place,
                f"Elected by the {ordinal(term)} National Congress of the CPC.",
                elected.sources,
            )
            if term >= _FIRST_INSPECTED:
                found[Numbered.INSPECTION, term, 0] = found[Numbered.COMMITTEE, term, 0]
        for row in read_facts("plans.csv"):
            found[Numbered.PLAN, int(row["number"]), 0] = Meeting(
                row["from"],
                row["to"],
                "",
                f"{row['remembered']} {row['adopted']}",
                items(row["sources"]),
            )
        return found
