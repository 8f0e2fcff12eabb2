"""The locations of corrections in an article that may have changed since they were made."""

from collections.abc import Iterable, Sequence

from reader.language.corrections.correction import Correction, Origin, with_line_feeds

_CLUE_LENGTH = 4
"""How many characters on one side must be the same for a location to be considered."""

Location = tuple[int, int]
"""A paragraph's number and a code point in it."""


def locate(corrections: Iterable[Correction], texts: Sequence[str]) -> list[Location | None]:
    """Return each correction's location in an article's paragraphs, None if there is none.

    It is where the correction was made, if that has the same characters around it and was the only
    such place; else, of the places with the same characters around them, the one with the same
    number; else the place with the most characters in common, if these are at least a third.
    """
    corrections = tuple(corrections)
    found = [_unmoved(correction, texts) for correction in corrections]
    lost = [number for number, location in enumerate(found) if location is None]
    if lost:
        candidates = _candidates([corrections[number] for number in lost], texts)
        for number, locations in zip(lost, candidates, strict=True):
            found[number] = _best(corrections[number], locations, texts)
    return found


def _unmoved(correction: Correction, texts: Sequence[str]) -> Location | None:
    origin = correction.origin
    if origin.alike == 1 and origin.paragraph < len(texts):
        around = origin.before + correction.text + origin.after
        start = origin.start - len(origin.before) + 1
        if start >= 0 and with_line_feeds(texts[origin.paragraph]).startswith(around, start):
            return origin.paragraph, origin.start
    return None


def _candidates(corrections: Sequence[Correction], texts: Sequence[str]) -> list[list[Location]]:
    """List for each correction where its text is, with the same on one side; one search for all."""
    from ahocorasick_rs import AhoCorasick

    clues: dict[str, list[tuple[int, int]]] = {}
    for number, correction in enumerate(corrections):
        before = correction.origin.before[-_CLUE_LENGTH:]
        for clue, shift in (
            (before + correction.text, len(before)),
            (correction.text + correction.origin.after[:_CLUE_LENGTH], 0),
        ):
            clues.setdefault(clue, []).append((number, shift))
    asked = [*clues.values()]
    automaton = AhoCorasick(clues, store_patterns=False)
    locations: list[dict[Location, None]] = [{} for _ in corrections]
    for paragraph, text in enumerate(texts):
        found = automaton.find_matches_as_indexes(with_line_feeds(text), overlapping=True)
        for which, start, _ in found:
            for number, shift in asked[which]:
                locations[number][paragraph, start + shift - 1] = None
    return [sorted(places) for places in locations]


def _best(
    correction: Correction, locations: Sequence[Location], texts: Sequence[str]
) -> Location | None:
    origin = correction.origin
    whole = len(origin.before) + len(origin.after)
    rated = [(_similarity(correction, location, texts), location) for location in locations]
    same = [location for similarity, location in rated if similarity == whole]
    if same:
        return same[min(origin.occurrence, len(same) - 1)]
    if not rated:
        return None
    similarity, best = max(rated, key=lambda each: (each[0], *_nearness(each[1], origin)))
    return best if 3 * similarity >= whole else None


def _nearness(location: Location, origin: Origin) -> tuple[int, int]:
    return -abs(location[0] - origin.paragraph), -abs(location[1] - origin.start)


def _similarity(correction: Correction, location: Location, texts: Sequence[str]) -> int:
    """Count the characters around a location that were around the correction as well."""
    text, start = with_line_feeds(texts[location[0]]), location[1] + 1
    end = start + len(correction.text)
    before = text[max(0, start - len(correction.origin.before)) : start]
    return _common_length(reversed(before), reversed(correction.origin.before)) + _common_length(
        text[end:], correction.origin.after
    )


def _common_length(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count
