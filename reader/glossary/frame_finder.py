"""Find frames by their fixed pieces.

    [以]提高执行公信力[为重点]，        within a clause, the slots as short as they can be
    [既要]立足当前，[又要]着眼长远      within a sentence
    [一是]…。[二是]…。[三是]…。         an enumeration, within a paragraph, as far as it goes
    [该]拘留[的]拘留                    the second slot takes the first up again

A fixed piece must be words of their own (以 not in 以及, 为 not in 因为); what a slot opens,
a bracket or a quotation, it closes. Of frames that share pieces the one that fixes more is taken.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from reader.glossary.entry import Match, MatchKind
from reader.glossary.frames import Frame, Piece
from reader.glossary.numerals import DIGITS
from reader.glossary.passage import Passage

_STOPS = {
    "clause": re.compile("[，。；：！？,;:!?\n]"),
    "sentence": re.compile("[。；！？;!?\n]"),
    "paragraph": re.compile("\n"),
}
_STOP = re.compile("[、，。；：！？,;:!?\n“”‘’（）《》「」『』【】()]")
_ITEM_STOP = re.compile("[。；！？;!?\n]")
_SHORT = 16
"""A slot that is to be so short ends before 、 as well."""

_BEFORE_ITEM = frozenset('。；，：、！？—,;:!?-（(“"\n')
_CLOSING_OF = dict(zip("“‘（《「『【(", "”’）》」』】)", strict=True))
_PARTICLES = ("的", "了", "着", "过", "地")
"""What between two pieces makes no slot: 取得的成绩 is another construction."""

_BRACKET = re.compile('[“”‘’（）《》「」『』【】()"]')


class _Anchored(NamedTuple):
    """Hold a frame and which of its pieces is the anchor, with what a first look needs."""

    frame: Frame
    number: int
    before: str
    after: str
    reach: int
    stop: re.Pattern[str]


class FrameFinder:
    """Find frames round their anchors, the rarest piece of each."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        by_anchor: dict[str, list[_Anchored]] = {}
        for frame in frames:
            number = 1 if frame.numbered else frame.anchor
            anchored = _anchored(frame, number)
            by_anchor.setdefault(frame.pieces[number].written, []).append(anchored)
        self.anchors: Mapping[str, Callable[[Passage, int, int], Sequence[Match]]] = {
            anchor: partial(_look_round, tuple(candidates))
            for anchor, candidates in by_anchor.items()
        }


def _anchored(frame: Frame, number: int) -> _Anchored:
    """Say which piece to look for first: the one before the anchor, else the one after it."""
    before = frame.pieces[number - 1].written if number else ""
    after = "" if number else frame.pieces[1].written
    reach = frame.longest + len(before or after)
    return _Anchored(frame, number, before, after, reach, _STOPS[frame.scope])


def slots(match: Match) -> list[tuple[int, int]]:
    """Give the slots of a frame's match: what lies between its parts, and after the last one."""
    edges = [end for _, end in match.parts]
    following = [*(start for start, _ in match.parts[1:]), match.end]
    return [(end, start) for end, start in zip(edges, following, strict=True) if end < start]


def without_shorter(matches: Sequence[Match]) -> list[Match]:
    """Leave out the frames that a better match makes superfluous.

    A frame all of whose parts another frame's parts hold; and of two that end in one piece and say
    the same (将坚持把…结合起来) the one that begins farther off.
    """
    rivals: dict[object, list[Match]] = {}
    for match in matches:
        for key in _keys(match):
            rivals.setdefault(key, []).append(match)
    return [
        match
        for match in matches
        if not any(_is_better(other, match) for key in _keys(match) for other in rivals[key])
    ]


def _keys(match: Match) -> tuple[object, object]:
    """Give what a frame shares with those that may be better than it."""
    return match.start, (match.phrase.simplified, match.parts[-1])


def _is_better(other: Match, match: Match) -> bool:
    if other.parts == match.parts:
        return other.end > match.end
    if other.start == match.start:
        return all(
            any(first <= start and end <= last for first, last in other.parts)
            for start, end in match.parts
        )
    return other.start > match.start


def _look_round(
    candidates: Sequence[_Anchored], passage: Passage, start: int, end: int
) -> Sequence[Match]:
    """Give the matches whose anchor stands here; most have no other piece near, which is cheap."""
    text = passage.text
    matches: list[Match] = []
    for frame, number, before, after, reach, stop in candidates:
        if before:
            near = text.rfind(before, start - reach if start > reach else 0, start)
            if near < 0 or stop.search(text, near + len(before), start):
                continue
        else:
            near = text.find(after, end, end + reach)
            if near < 0 or stop.search(text, end, near):
                continue
        if not passage.stands(*frame.pieces[number].core(start)):
            return matches
        if frame.numbered:
            starts = _enumeration(frame, passage, start)
        else:
            starts = _pieces_round(frame, number, passage, start)
        if starts and (match := _match(frame, passage, starts)):
            matches.append(match)
    return matches


def _pieces_round(frame: Frame, number: int, passage: Passage, start: int) -> list[int]:
    """Give where the pieces stand, the anchor among them; nothing if one is missing."""
    starts = [start]
    pieces = frame.pieces
    for index in range(number - 1, -1, -1):
        found = _before(frame, pieces[index], pieces[index + 1], passage, starts[0])
        if found < 0:
            return []
        starts.insert(0, found)
    for index in range(number + 1, len(pieces)):
        found = _after(frame, pieces[index - 1], pieces[index], passage, starts[-1])
        if found < 0:
            return []
        starts.append(found)
    if frame.initial and not _begins_item(passage.text, starts[0]):
        return []
    if frame.scope == "paragraph" and not all(_begins_item(passage.text, at) for at in starts):
        return []
    return starts


def _before(frame: Frame, piece: Piece, following: Piece, passage: Passage, end: int) -> int:
    """Find the piece nearest before an offset where the following one stands, -1 for none."""
    text, written, stop = passage.text, piece.written, _STOPS[frame.scope]
    lowest = max(0, end - frame.longest - len(written))
    found = text.rfind(written, lowest, end - 1)
    while found >= 0:
        first = found + len(written)
        if stop.search(text, first, end):
            return -1
        if passage.stands(*piece.core(found)):
            return found if _is_slot(frame, following, passage, first, end) else -1
        found = text.rfind(written, lowest, first - 1)
    return -1


def _after(frame: Frame, previous: Piece, piece: Piece, passage: Passage, start: int) -> int:
    """Find the piece nearest after the previous one, which stands at an offset, -1 for none."""
    text, written, stop = passage.text, piece.written, _STOPS[frame.scope]
    first = start + len(previous.written)
    highest = first + frame.longest + len(written)
    found = text.find(written, first + 1, highest)
    while found >= 0:
        if stop.search(text, first, found):
            return -1
        if passage.stands(*piece.core(found)):
            return found if _is_slot(frame, previous, passage, first, found) else -1
        found = text.find(written, found + 1, highest)
    return -1


def _is_slot(frame: Frame, bound: Piece, passage: Passage, start: int, end: int) -> bool:
    """Tell whether `[start, end)` can fill a slot: it is balanced, and a piece isn't nearer."""
    text = passage.text
    if text[start:end] in _PARTICLES:
        return False
    if _BRACKET.search(text, start, end) and not _is_balanced(text[start:end]):
        return False
    if frame.scope == "paragraph":
        return True
    again = text.find(bound.written, start, end)
    while again >= 0:
        if passage.stands(*bound.core(again)):
            return False
        again = text.find(bound.written, again + 1, end)
    return True


def _is_balanced(piece: str) -> bool:
    if piece.count('"') % 2:
        return False
    for opening, closing in _CLOSING_OF.items():
        depth = 0
        for character in piece:
            depth += (character == opening) - (character == closing)
            if depth < 0:
                return False
        if depth:
            return False
    return True


def _enumeration(frame: Frame, passage: Passage, start: int) -> list[int]:
    """Give where the items of an enumeration begin whose second one begins at an offset."""
    text = passage.text
    first, second = (frame.pieces[number].written for number in (0, 1))
    if not _begins_item(text, start):
        return []
    found = text.rfind(first, max(0, start - frame.longest), start)
    while found >= 0 and not _begins_item(text, found):
        found = text.rfind(first, max(0, start - frame.longest), found)
    if found < 0 or found + len(first) >= start or not passage.stands(*frame.pieces[0].core(found)):
        return []
    starts = [found, start]
    for numeral in (*DIGITS[2:], "十"):
        written = second.replace("二", numeral)
        after = starts[-1] + len(written)
        found = text.find(written, after + 1, after + frame.longest)
        while found >= 0 and not _begins_item(text, found):
            found = text.find(written, found + 1, after + frame.longest)
        if found < 0:
            break
        starts.append(found)
    return starts


def _begins_item(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in _BEFORE_ITEM


def _match(frame: Frame, passage: Passage, starts: Sequence[int]) -> Match | None:
    pieces = frame.pieces + frame.pieces[-1:] * (len(starts) - len(frame.pieces))
    parts = tuple([piece.core(start) for piece, start in zip(pieces, starts, strict=False)])
    end = parts[-1][1]
    if frame.open_end:
        last = starts[-1] + len(pieces[len(starts) - 1].written)
        limit = _open_end(frame, passage.text, last)
        if limit >= 0 and frame.echo:
            limit = _end_of_echo(passage.text[parts[0][1] : parts[1][0]], passage.text, last, limit)
        if limit <= last or 0 < frame.tail < limit - last:
            return None
        if limit - last <= frame.longest:
            end = limit
    return Match(parts[0][0], end, frame.phrase, MatchKind.FRAME, parts)


def _open_end(frame: Frame, text: str, start: int) -> int:
    """Give where a slot at the end of a frame ends: with its clause, or its sentence in a list."""
    closing = []
    for found in (_ITEM_STOP if frame.scope == "paragraph" else _STOP).finditer(text, start):
        mark = found[0]
        if mark in _CLOSING_OF:
            closing.append(_CLOSING_OF[mark])
        elif closing and mark == closing[-1]:
            closing.pop()
        elif not closing and (mark != "、" or frame.longest <= _SHORT):
            return found.start()
    return -1 if closing else len(text)


def _end_of_echo(slot: str, text: str, start: int, limit: int) -> int:
    found = text.find(slot, start, limit)
    return found + len(slot) if found >= 0 else -1
