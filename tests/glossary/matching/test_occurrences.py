"""Set phrases of an article are collected with all their places."""

from itertools import permutations

import pytest

from reader.glossary.format.entry import Match, SetPhrase
from reader.glossary.matching.matcher import PhraseMatcher
from reader.glossary.matching.occurrences import Occurrences, Place
from reader.glossary.matching.passage import Passage

DIFFICULT = SetPhrase("执行难", ("enforcement difficulties",))
OUTLOOK = SetPhrase("科学发展观", ("Scientific Outlook on Development",))
INNER = SetPhrase("发展观", ("outlook on development",))
ABSENT = SetPhrase("执法为民", ("enforce the law for the people",))
MATCHER = PhraseMatcher((DIFFICULT, OUTLOOK, INNER, ABSENT))


def matches(text: str) -> list[Match]:
    passage = Passage(text, range(1, len(text) + 1), lambda _: False)
    return MATCHER.search(passage)[0]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_occurrences_come_in_order_of_appearance_with_all_their_places(
    order: tuple[int, ...],
) -> None:
    texts = ["执行难", "科学发展观和执行难", "没有", "执行难，执行难"]
    occurrences = Occurrences()
    for number in order:
        occurrences.add(number, matches(texts[number]))
    found = {occurrence.phrase.simplified: occurrence.places for occurrence in occurrences}
    assert list(found) == ["执行难", "科学发展观", "发展观"]
    assert found == {
        "执行难": [Place(0, 0, 3), Place(1, 6, 9), Place(3, 0, 3), Place(3, 4, 7)],
        "科学发展观": [Place(1, 0, 5)],
        "发展观": [Place(1, 2, 5)],
    }
    assert len(occurrences) == 3
    assert occurrences.places(DIFFICULT) == found["执行难"]
    assert occurrences.places(ABSENT) == ()


def test_what_is_prominent_comes_in_the_order_of_its_prominent_places() -> None:
    occurrences = Occurrences()
    first, second = matches("科学发展观和执行难"), matches("发展观")
    occurrences.add(1, first, [match for match in first if match.phrase is not INNER])
    occurrences.add(0, second)
    listed = [(found.phrase.simplified, found.prominent) for found in occurrences.prominent()]
    assert listed == [("科学发展观", [Place(1, 0, 5)]), ("执行难", [Place(1, 6, 9)])]
    assert occurrences.places(INNER) == [Place(0, 0, 3), Place(1, 2, 5)]
    occurrences.drop(1)
    assert occurrences.prominent() == []
    assert len(occurrences) == 1


def test_a_paragraph_removed_and_added_again_keeps_the_order_of_appearance() -> None:
    texts = ["科学发展观", "执行难", "科学发展观和执行难"]
    occurrences = Occurrences()
    for number, text in enumerate(texts):
        occurrences.add(number, matches(text))
    occurrences.drop(0)
    assert [each.phrase.simplified for each in occurrences][:1] == ["执行难"]
    occurrences.add(0, matches("科学发展观"))
    first, *_, last = occurrences
    assert (first.phrase.simplified, last.phrase.simplified) == ("科学发展观", "执行难")
    assert first.places == [Place(0, 0, 5), Place(2, 0, 5)]
    assert last.places == [Place(1, 0, 3), Place(2, 6, 9)]
