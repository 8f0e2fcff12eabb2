"""Frames found in a text by their fixed pieces.

    [以]提高执行公信力[为重点]，        within a clause, the slots as short as they can be
    [既要]立足当前，[又要]着眼长远      within a sentence
    [一是]…。[二是]…。[三是]…。         an enumeration, within a paragraph, as far as it goes
    [该]拘留[的]拘留                    the second slot repeats the first

A fixed piece must consist of whole words (以 not in 以及, 为 not in 因为); brackets and quotations
that a slot opens it also closes. Of frames that share pieces the one that fixes more is chosen.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from reader.glossary.format.entry import Match, MatchKind
from reader.glossary.matching.passage import Passage
from reader.glossary.rules.frames import Frame, FramePiece
from reader.language.characters import CLAUSE_ENDS, FULL_STOPS
from reader.language.numerals import DIGITS

_STOPS = {
    "clause": frozenset(f"{CLAUSE_ENDS},;:!?\n"),
    "sentence": frozenset(f"{FULL_STOPS}；;"),
    "paragraph": frozenset("\n"),
}
"""What no slot extends across, by the scope of its frame."""

_BRACKETS = '“”‘’（）《》「」『』【】()"'
_UNUSUAL = {
    scope: re.compile(f"[{''.join(sorted(marks))}{_BRACKETS}]") for scope, marks in _STOPS.items()
}
"""What in a slot needs a closer look."""

_STOP = re.compile(f"[、{CLAUSE_ENDS},;:!?\n“”‘’（）《》「」『』【】()]")
_ITEM_STOP = re.compile(f"[{FULL_STOPS}；;]")
_SHORT = 16
"""A slot limited to so few code points ends before 、 as well."""

_BEFORE_ITEM = frozenset('。；，：、！？—,;:!?-（(“"\n')
_CLOSING_OF = dict(zip("“‘（《「『【(", "”’）》」』】)", strict=True))
_PARTICLES = ("了", "着", "过", "地")
"""These alone fill no slot, nor does anything that begins with 的: 取得的伟大成绩."""

_BRACKET = re.compile(f"[{_BRACKETS}]")


class _Anchored(NamedTuple):
    """Hold a frame and the number of the piece that is its anchor, with what a first look needs.

    `near` is the piece searched for first, the one before the anchor if there is one; `also` is the
    one after it in that case. A frame is `plain` if it consists of the anchor and `near` alone and
    has no slot at its end.
    """

    frame: Frame
    number: int
    near: FramePiece
    is_before: bool
    reach: int
    unusual: re.Pattern[str]
    plain: bool
    also: str


class FrameFinder:
    """Find frames at their anchors, the rarest piece of each."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        by_anchor: dict[str, list[_Anchored]] = {}
        for frame in frames:
            number = 1 if frame.numbered else frame.anchor
            anchored = _anchored(frame, number)
            by_anchor.setdefault(frame.pieces[number].written, []).append(anchored)
        self.anchors: Mapping[str, Callable[[Passage, int, int], Sequence[Match]]] = {
            anchor: partial(_matches_at, tuple(candidates))
            for anchor, candidates in by_anchor.items()
        }


def _anchored(frame: Frame, number: int) -> _Anchored:
    near = frame.pieces[number - 1 if number else 1]
    is_inner = 0 < number < len(frame.pieces) - 1 and not frame.numbered
    also = frame.pieces[number + 1].written if is_inner else ""
    plain = len(frame.pieces) == 2 and frame.scope != "paragraph" and not frame.initial
    return _Anchored(
        frame,
        number,
        near,
        number > 0,
        frame.longest + len(near.written),
        _UNUSUAL[frame.scope],
        plain and not frame.open_end,
        also,
    )


def without_shorter(matches: Sequence[Match]) -> list[Match]:
    """Return the matches without the frames that a better match makes superfluous.

    That is a frame all of whose parts are inside another frame's parts; and of two that share their
    last piece and mean the same (将坚持把…结合起来) the one that begins farther away.
    """
    count = len(matches)
    if len({m.start for m in matches}) == count == len({m.parts[-1] for m in matches}):
        return list(matches)
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
    """Return what a frame has in common with those that may be better."""
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


def _matches_at(
    candidates: Sequence[_Anchored], passage: Passage, start: int, end: int
) -> Sequence[Match]:
    """Return the matches whose anchor is here.

    Most anchors have no other piece near, and most frames are plain: both cases are decided by a
    first look.
    """
    text = passage.text
    matches: list[Match] = []
    for frame, number, near, is_before, reach, unusual, plain, also in candidates:
        written = near.written
        if is_before:
            if not start:
                continue
            found = text.rfind(written, start - reach if start > reach else 0, start - 1)
            if found < 0:
                continue
            if also and text.find(also, end, end + frame.longest + len(also)) < 0:
                continue
            first, last = found + len(written), start
        else:
            found = text.find(written, end + 1, end + reach)
            if found < 0:
                continue
            first, last = end, found
        mark = unusual.search(text, first, last)
        if mark and mark[0] in _STOPS[frame.scope]:
            continue
        anchor = frame.pieces[number]
        here, there = anchor.core(start), near.core(found)
        if not passage.respects_words(*here):
            return matches
        if plain and not mark and passage.respects_words(*there):
            slot = text[first:last]
            if (
                slot[0] == "的"
                or slot in _PARTICLES
                or (anchor.written in slot and not _is_slot(frame, anchor, passage, first, last))
            ):
                continue
            parts = (there, here) if is_before else (here, there)
            if frame.pieces[1].may_follow_de and slot[-1] == "的":
                parts = parts[0], _with_de(passage, parts[0][1], *parts[1])
            matches.append(Match(parts[0][0], parts[1][1], frame.phrase, MatchKind.FRAME, parts))
            continue
        if frame.numbered:
            starts = _enumeration(frame, passage, start)
        else:
            starts = _pieces_around(frame, number, passage, start)
        if starts and (match := _match(frame, passage, starts)):
            matches.append(match)
    return matches


def _pieces_around(frame: Frame, number: int, passage: Passage, start: int) -> list[int]:
    """Return the starts of all pieces around the anchor's, none if one is missing."""
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


def _before(
    frame: Frame, piece: FramePiece, following: FramePiece, passage: Passage, end: int
) -> int:
    """Return where the nearest piece before the following one begins, which is at `end`; or -1."""
    text, written = passage.text, piece.written
    lowest = max(0, end - frame.longest - len(written))
    found = text.rfind(written, lowest, max(0, end - 1))
    while found >= 0:
        first = found + len(written)
        if _is_stopped(frame, text, first, end):
            return -1
        if passage.respects_words(*piece.core(found)):
            return found if _is_slot(frame, following, passage, first, end) else -1
        found = text.rfind(written, lowest, first - 1)
    return -1


def _after(
    frame: Frame, previous: FramePiece, piece: FramePiece, passage: Passage, start: int
) -> int:
    """Return where the nearest piece after the previous one begins, which is at `start`; or -1."""
    text, written = passage.text, piece.written
    first = start + len(previous.written)
    highest = first + frame.longest + len(written)
    found = text.find(written, first + 1, highest)
    while found >= 0:
        if _is_stopped(frame, text, first, found):
            return -1
        if passage.respects_words(*piece.core(found)):
            return found if _is_slot(frame, previous, passage, first, found) else -1
        found = text.find(written, found + 1, highest)
    return -1


def _is_stopped(frame: Frame, text: str, start: int, end: int) -> bool:
    stops = _STOPS[frame.scope]
    marks = _UNUSUAL[frame.scope].finditer(text, start, end)
    return any(mark[0] in stops for mark in marks)


def _is_slot(frame: Frame, bound: FramePiece, passage: Passage, start: int, end: int) -> bool:
    """Return whether `[start, end)` can fill a slot: it is balanced and has no nearer piece."""
    text = passage.text
    if text[start] == "的" or text[start:end] in _PARTICLES:
        return False
    if _BRACKET.search(text, start, end) and not _is_balanced(text[start:end]):
        return False
    if frame.scope == "paragraph":
        return True
    again = text.find(bound.written, start, end)
    while again >= 0:
        if passage.respects_words(*bound.core(again)):
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
    """Return where the items of an enumeration begin whose second one begins at an offset."""
    text = passage.text
    first, second = (frame.pieces[number].written for number in (0, 1))
    if not _begins_item(text, start):
        return []
    found = -1
    for item in _item(first).finditer(text, max(0, start - frame.longest), start):
        found = item.start()
    if (
        found < 0
        or found + len(first) >= start
        or not passage.respects_words(*frame.pieces[0].core(found))
    ):
        return []
    starts = [found, start]
    for numeral in (*DIGITS[2:], "十"):
        written = second.replace("二", numeral)
        after = starts[-1] + len(written)
        following = _item(written).search(text, after + 1, after + frame.longest)
        if not following:
            break
        starts.append(following.start())
    return starts


@cache
def _item(written: str) -> re.Pattern[str]:
    """Return what matches a piece where it begins an item."""
    return re.compile(f"(?<![^{re.escape(''.join(_BEFORE_ITEM))}]){re.escape(written)}")


def _begins_item(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in _BEFORE_ITEM


def _match(frame: Frame, passage: Passage, starts: Sequence[int]) -> Match | None:
    pieces = frame.pieces
    if len(starts) > len(pieces):
        pieces += pieces[-1:] * (len(starts) - len(pieces))
    parts = tuple([piece.core(start) for piece, start in zip(pieces, starts, strict=False)])
    if pieces[-1].may_follow_de:
        parts = (*parts[:-1], _with_de(passage, parts[-2][1], *parts[-1]))
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


def _with_de(passage: Passage, slot: int, start: int, end: int) -> tuple[int, int]:
    """Add the 的 before the last piece to it, unless the slot before it is nothing else."""
    if (
        start - 1 > slot
        and passage.text[start - 1] == "的"
        and passage.respects_words(start - 1, end)
    ):
        return start - 1, end
    return start, end


def _open_end(frame: Frame, text: str, start: int) -> int:
    """Return where the slot at the end of a frame ends: with its clause, or sentence in a list."""
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
