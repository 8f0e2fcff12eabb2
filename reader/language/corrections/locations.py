"""Find the places again where corrections were made, in a text that may have changed since."""

from collections.abc import Iterable, Sequence

from reader.language.corrections.correction import Correction, Origin, framed

_CLUE = 4
"""How many characters on one side must be the same for a place to be considered."""

Spot = tuple[int, int]
"""A paragraph's number and a code point in it."""


def locate(corrections: Iterable[Correction], texts: Sequence[str]) -> list[Spot | None]:
    """Give each correction's place in an article's paragraphs, None where there is no such place.

    It is where the correction was made if the same characters still stand around it, and only did
    there; else the place with the same around it that has the same number; else the one with the
    most of it, if a third of it is there.
    """
    corrections = tuple(corrections)
    found = [_unmoved(correction, texts) for correction in corrections]
    lost = [number for number, spot in enumerate(found) if spot is None]
    if lost:
        candidates = _candidates([corrections[number] for number in lost], texts)
        for number, spots in zip(lost, candidates, strict=True):
            found[number] = _best(corrections[number], spots, texts)
    return found


def _unmoved(correction: Correction, texts: Sequence[str]) -> Spot | None:
    origin = correction.origin
    if origin.alike == 1 and origin.paragraph < len(texts):
        around = origin.before + correction.text + origin.after
        start = origin.start - len(origin.before) + 1
        if start >= 0 and framed(texts[origin.paragraph]).startswith(around, start):
            return origin.paragraph, origin.start
    return None


def _candidates(corrections: Sequence[Correction], texts: Sequence[str]) -> list[list[Spot]]:
    """List for each correction where its text stands with the same on one side, in one search."""
    from ahocorasick_rs import AhoCorasick

    clues: dict[str, list[tuple[int, int]]] = {}
    for number, correction in enumerate(corrections):
        before = correction.origin.before[-_CLUE:]
        for clue, shift in (
            (before + correction.text, len(before)),
            (correction.text + correction.origin.after[:_CLUE], 0),
        ):
            clues.setdefault(clue, []).append((number, shift))
    asked = [*clues.values()]
    automaton = AhoCorasick(clues, store_patterns=False)
    spots: list[dict[Spot, None]] = [{} for _ in corrections]
    for paragraph, text in enumerate(texts):
        found = automaton.find_matches_as_indexes(framed(text), overlapping=True)
        for which, start, _ in found:
            for number, shift in asked[which]:
                spots[number][paragraph, start + shift - 1] = None
    return [sorted(places) for places in spots]


def _best(correction: Correction, spots: Sequence[Spot], texts: Sequence[str]) -> Spot | None:
    origin = correction.origin
    whole = len(origin.before) + len(origin.after)
    rated = [(_likeness(correction, spot, texts), spot) for spot in spots]
    same = [spot for likeness, spot in rated if likeness == whole]
    if same:
        return same[min(origin.occurrence, len(same) - 1)]
    if not rated:
        return None
    likeness, best = max(rated, key=lambda each: (each[0], *_nearness(each[1], origin)))
    return best if 3 * likeness >= whole else None


def _nearness(spot: Spot, origin: Origin) -> tuple[int, int]:
    return -abs(spot[0] - origin.paragraph), -abs(spot[1] - origin.start)


def _likeness(correction: Correction, spot: Spot, texts: Sequence[str]) -> int:
    """Count the characters around the place that are those around the correction's."""
    text, start = framed(texts[spot[0]]), spot[1] + 1
    end = start + len(correction.text)
    before = text[max(0, start - len(correction.origin.before)) : start]
    return _common(reversed(before), reversed(correction.origin.before)) + _common(
        text[end:], correction.origin.after
    )


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count
