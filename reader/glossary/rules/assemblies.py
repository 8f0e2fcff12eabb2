"""Congresses of other bodies than the Party, by their numbers: 共青团十八大, 第十一次文代会.

The facts are in `dictionaries/facts/assemblies.csv`. A number whose year is not known there stands
for a congress all the same if it lies between known ones.
"""

import re
from functools import cached_property
from typing import NamedTuple

from reader.glossary.format.dates import format_date
from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.facts import items, read_facts
from reader.glossary.rules.meeting_names import GLOSSARY
from reader.language.english import ordinal
from reader.language.numerals import chinese, spelt

_OTHER = re.compile(
    "(?:(?:工|协|学|商|联合|基金|研究|促进)会|[妇青学侨文科记作残台]联|[作科记影音]协|红十字会"
    "|[越苏古老朝日美法意]共|(?:劳动|民主|共和|工|自民|人民|国民|革命|自由|社会|农工|致公)党"
    "|[同民台]盟|学社|共青团|青年团|少先队|贸促会)的?$"
)


class Body(NamedTuple):
    """Hold a body and when its congresses were held, by number."""

    called: str
    pinyin: str
    english: str
    held: dict[int, str]
    sources: tuple[str, ...]


class Assemblies:
    """Make the set phrases of such congresses; the table is read when it is first needed."""

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, int], SetPhrase | None] = {}

    def before(self, text: str, end: int) -> tuple[int, str]:
        """Return where a body's name that ends at an offset begins, and the name.

        The name is empty for a body that has congresses, but none that are known here; without a
        body there, the offset itself is returned.
        """
        last = end - 1 if text[end - 1 : end] == "的" else end
        for length in range(min(self._longest, last), 0, -1):
            form = text[last - length : last]
            if form in self._bodies and (length > 1 or not text[: last - 1]):
                return last - length, form
        other = _OTHER.search(text, max(0, end - 8), end)
        return (other.start(), "") if other else (end, "")

    def phrase(self, form: str, number: int) -> SetPhrase | None:
        """Return the set phrase of a body's congress, None where there was none."""
        body = self._bodies.get(form)
        if body is None or not min(body.held) <= number <= max(body.held):
            return None
        key = body.called, number
        if key not in self._phrases:
            self._phrases[key] = _phrase(body, number)
        return self._phrases[key]

    @cached_property
    def _bodies(self) -> dict[str, Body]:
        found = {}
        for row in read_facts("assemblies.csv"):
            held = (item.split("=") for item in items(row["held"]))
            body = Body(
                row["called"],
                row["pinyin"],
                row["english"],
                {int(number): day for number, day in held},
                items(row["sources"]),
            )
            found.update(dict.fromkeys(items(row["forms"]), body))
        return found

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._bodies))


def _phrase(body: Body, number: int) -> SetPhrase:
    day = body.held.get(number, "")
    return SetPhrase(
        simplified=f"{body.called}第{chinese(number)}次全国代表大会",
        english=(body.english.format(ordinal(number)),),
        pinyin=f"{body.pinyin} Dì-{spelt(number)} Cì Quánguó Dàibiǎo Dàhuì",
        explanation=f"Held in {format_date(day)}." if day else "",
        category="party organisation",
        weight="A",
        coined=day[:4],
        status=Status.HISTORICAL,
        confusable="十八大 without a body before it is a congress of the Communist Party.",
        sources=body.sources,
        glossary=GLOSSARY,
    )
