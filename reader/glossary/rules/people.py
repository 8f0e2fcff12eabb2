"""People whom political texts name, and the offices they held, from `dictionaries/facts`.

`people.csv` has who they are, `offices.csv` their offices and when they held them, `YYYY[-MM[-DD]]`
as exactly as it is known: no beginning where that isn't known, no end where the office was still
held when the tables were last looked through.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from reader.glossary.format.dates import begins_after, covers, format_date
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.facts import AS_OF, items, read_facts
from reader.glossary.rules.posts import Posts

GLOSSARY = "people"

_HIGH = re.compile("政治局|总理|国家主席|委员长|总书记")


class Fact(NamedTuple):
    """Hold an event of a person's life, with its day as exactly as it is known.

    An office is a fact with `years`, dated by its first day.
    """

    day: str
    text: str
    years: str = ""

    @property
    def when(self) -> str:
        """Return the years of an office, the day of any other fact."""
        return self.years or format_date(self.day)

    def __str__(self) -> str:
        return f"{self.when}: {self.text}"


class Office(NamedTuple):
    """Hold an office with its first and last day, as exactly as they are known."""

    start: str
    end: str
    chinese: str
    english: str

    @property
    def years(self) -> str:
        """Return the years of the office: `2003–2008`, `2012–`, `until 2013`."""
        start, end = self.start[:4], self.end[:4]
        if not start:
            return f"until {end}"
        return start if start == end else f"{start}–{end}"

    @property
    def fact(self) -> Fact:
        """Return the office as a fact about a person who held it."""
        return Fact(self.start, self.english, self.years)


class Account(NamedTuple):
    """Hold the facts of a person as seen from the day of a text, each part in order of time.

    `then` are the offices held on that day, `later` the facts after it. Where the day is not known
    all facts are in `before`. `as_of` is when offices without an end were last looked through.
    """

    born: str
    then: tuple[Fact, ...]
    before: tuple[Fact, ...]
    later: tuple[Fact, ...]
    as_of: str = ""


class Person(NamedTuple):
    """Hold a person; `homonym` says whether the name is also a word or other people's.

    It is `yes` for one that needs an office or other evidence, `some` for one that is usually this
    person's.

    `english` is the name as English texts write it.
    """

    name: str
    pinyin: str
    english: str
    born: str
    died: str
    aliases: tuple[str, ...]
    homonym: str
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]


class People:
    """Hold people by their names; the tables are read when they are first needed."""

    def __init__(self, posts: Posts) -> None:
        self._posts = posts
        self._phrases: dict[tuple[str, tuple[tuple[str, str], ...]], SetPhrase] = {}

    @cached_property
    def by_form(self) -> dict[str, Person]:
        """Return the people by every form of their names, 毛泽东 and 毛主席."""
        found = {}
        for row in read_facts("people.csv"):
            facts = (item.split("=", 1) for item in items(row["events"]))
            person = Person(
                row["name"],
                row["pinyin"],
                row["english"] or _without_tones(row["pinyin"]),
                row["born"],
                row["died"],
                items(row["aliases"]),
                row["homonym"],
                tuple(Fact(day, text) for day, text in facts),
                items(row["sources"]),
            )
            for form in (person.name, *person.aliases):
                found[form] = person
        return found

    def offices(self, person: Person) -> Sequence[Office]:
        """Return the offices that a person held, in the order of time."""
        return [
            Office(row["from"], row["to"], row["office"], self._posts.english(row["office"]))
            for row in self._held(person)
        ]

    def held_office(self, person: Person, day: date) -> bool:
        """Return whether a person held any known office on a day."""
        return any(covers(office["from"], office["to"], day) for office in self._held(person))

    def is_leader(self, person: Person) -> bool:
        """Return whether a person has been one of the few whom everybody knows by name."""
        return any(_HIGH.search(office["office"]) for office in self._held(person))

    def _is_in_office(self, person: Person) -> bool:
        return any(not office["to"] for office in self._held(person))

    def _held(self, person: Person) -> Sequence[dict[str, str]]:
        return self._offices.get(person.name, ())

    def of(self, phrase: SetPhrase) -> Person | None:
        """Return the known person whom a set phrase made here is about, None if there is none."""
        if phrase.glossary != GLOSSARY:
            return None
        person = self.by_form.get(phrase.simplified)
        return person if person and person.english in phrase.english else None

    def account(self, person: Person, day: date | None) -> Account:
        """Return the facts of a person as seen from a day, None for an unknown one."""
        death = [Fact(person.died, "Died.")] if person.died else []
        offices = self.offices(person)
        then = [o.fact for o in offices if day is not None and covers(o.start, o.end, day)]
        rest = [o.fact for o in offices if o.fact not in then]
        rest = sorted([*rest, *person.facts, *death], key=lambda fact: fact.day)
        later = [fact for fact in rest if day is not None and begins_after(fact.day, day)]
        before = [fact for fact in rest if fact not in later]
        as_of = AS_OF if self._is_in_office(person) else ""
        return Account(person.born, tuple(then), tuple(before), tuple(later), as_of)

    def phrase(self, person: Person, posts: Sequence[tuple[str, str]] = ()) -> SetPhrase:
        """Return the set phrase of a person named with these offices, (Chinese, English) pairs."""
        key = person.name, tuple(posts)
        if key not in self._phrases:
            self._phrases[key] = SetPhrase(
                simplified=person.name,
                english=(person.english,),
                pinyin=person.pinyin,
                explanation=self._explanation(person),
                category="title",
                weight="A",
                components=tuple(posts),
                variants=person.aliases,
                sources=person.sources,
                glossary=GLOSSARY,
            )
        return self._phrases[key]

    def unknown(self, name: str, posts: Sequence[tuple[str, str]]) -> SetPhrase:
        """Return the set phrase of a person of whom only the offices in the text are known."""
        return SetPhrase(
            simplified=name,
            english=tuple(english for _, english in posts),
            category="title",
            weight="A",
            components=tuple(posts),
            sources=("the text itself",),
            glossary=GLOSSARY,
        )

    @cached_property
    def _offices(self) -> dict[str, list[dict[str, str]]]:
        """The rows of offices by who held them; their English is not read until it is asked for."""
        found: dict[str, list[dict[str, str]]] = {}
        for row in sorted(read_facts("offices.csv"), key=itemgetter("from")):
            found.setdefault(row["name"], []).append(row)
        return found

    def _explanation(self, person: Person) -> str:
        sentences = [f"{_life(person)}."] if person.born or person.died else []
        offices = (f"{office.years} {office.english}" for office in self.offices(person))
        sentences.append(f"{'; '.join(offices)}.")
        sentences += map(str, person.facts)
        if self._is_in_office(person):
            sentences.append(f"Offices as known in {format_date(AS_OF)}.")
        return " ".join(sentences)


def _life(person: Person) -> str:
    if person.born and person.died:
        return f"{format_date(person.born)} – {format_date(person.died)}"
    return f"Born {format_date(person.born)}" if person.born else f"Died {format_date(person.died)}"


def _without_tones(pinyin: str) -> str:
    """Return a name as English texts write it: `Zhou Yongkang`, `Lü` with its dots."""
    parts = unicodedata.normalize("NFD", pinyin)
    bare = "".join(part for part in parts if part not in "\u0300\u0301\u0304\u030c")
    return unicodedata.normalize("NFC", bare)
