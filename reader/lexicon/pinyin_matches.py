"""Where typed pinyin matches a text, syllable by syllable, across words.

The dictionary says which characters each syllable can be, so a regular expression searches the
text; only where a character has other readings, or tones were typed, is its reading in context
needed.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.language.characters import is_han
from reader.language.pronunciation.pinyin import search_key
from reader.language.pronunciation.syllables import SYLLABLES
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.pinyin_query import PinyinQuery, read_pinyin

SHORTEST = 3
"""The fewest letters of an unfinished syllable that are searched for."""

_LONGEST = 7
_MANY_WAYS = 40
_KEYS = frozenset(map(search_key, SYLLABLES))
_BEGINNINGS = frozenset(key[:length] for key in _KEYS for length in range(1, len(key)))


class SoundPiece(NamedTuple):
    """Hold a typed syllable, or the start of one, as a search compares it."""

    key: str
    tone: str
    whole: bool

    def fits(self, syllable: str) -> bool:
        """Return whether a numbered syllable, in lower case, matches the one typed."""
        key = search_key(syllable)
        same = key == self.key if self.whole else key.startswith(self.key)
        return same and (not self.tone or syllable.endswith(self.tone))


class SoundIndex:
    """Index the characters of texts by the toneless syllables that they can be read as."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._keys: dict[str, frozenset[str]] = {}
        self._characters: dict[str, str] = {}

    def add(self, characters: Iterable[str]) -> None:
        """Add the characters of a text."""
        fresh = [c for c in characters if c not in self._keys and is_han(c)]
        self._lexicon.preload(fresh)
        for character in fresh:
            readings = self._lexicon.syllables(character)
            keys = self._keys[character] = frozenset(search_key(r[0]) for r in readings if r)
            for key in keys:
                self._characters[key] = self._characters.get(key, "") + character

    def pattern(self, query: str) -> "SoundPattern | None":
        """Return the pattern of typed pinyin; None if it is not pinyin or matches no character."""
        typed = read_pinyin(query.strip())
        if typed is None:
            return None
        by_piece: dict[SoundPiece, str] = {}
        ways = []
        for way in _ways(typed):
            for piece in way:
                if piece not in by_piece:
                    by_piece[piece] = self._class(piece)
            if all(by_piece[piece] for piece in way):
                ways.append(way)
        if not ways:
            return None
        pattern = "|".join("".join(by_piece[piece] for piece in way) for way in ways)
        return SoundPattern(re.compile(pattern), ways, self._keys)

    def _class(self, piece: SoundPiece) -> str:
        if piece.whole:
            characters = self._characters.get(piece.key, "")
        else:
            found = (c for key, c in self._characters.items() if key.startswith(piece.key))
            characters = "".join(found)
        return f"[{characters}]" if characters else ""


class SoundPattern:
    """Find the places in a text that are read like a query."""

    def __init__(
        self,
        pattern: re.Pattern[str],
        ways: Sequence[Sequence[SoundPiece]],
        keys: dict[str, frozenset[str]],
    ) -> None:
        self._pattern = pattern
        self._ways = ways
        self._keys = keys

    def find(self, text: str, syllables: Callable[[], Sequence[str]]) -> Iterator[tuple[int, int]]:
        """Yield the matches `[start, end)`, which do not overlap.

        `syllables` returns the reading of each code point of the text in its context.
        """
        at = 0
        while (found := self._pattern.search(text, at)) is not None:
            start, end = found.span()
            if not self._is_certain(found.group()):
                end = self._end(start, syllables())
            if end:
                yield start, end
            at = end or start + 1

    def _is_certain(self, characters: str) -> bool:
        return all(len(self._keys[c]) == 1 for c in characters) and not any(
            piece.tone for way in self._ways for piece in way
        )

    def _end(self, start: int, syllables: Sequence[str]) -> int:
        for way in self._ways:
            end = start + len(way)
            if end <= len(syllables) and all(
                syllable and piece.fits(syllable)
                for piece, syllable in zip(way, syllables[start:end], strict=True)
            ):
                return end
        return 0


def _ways(typed: PinyinQuery) -> list[tuple[SoundPiece, ...]]:
    """List the ways to split letters into syllables, of which the last may be unfinished."""
    key = typed.key
    ways: list[tuple[SoundPiece, ...]] = []
    unfinished: list[tuple[int, tuple[SoundPiece, ...]]] = [(0, ())]
    while unfinished and len(ways) < _MANY_WAYS:
        start, way = unfinished.pop()
        if start == len(key):
            if len(way) > 1 or way[0].whole or len(key) >= SHORTEST:
                ways.append(way)
            continue
        for end in range(start + 1, min(start + _LONGEST, len(key)) + 1):
            if any(start < at < end for at in typed.breaks):
                break
            piece = key[start:end]
            whole = piece in _KEYS
            last = end == len(key) and end not in typed.breaks and piece in _BEGINNINGS
            tones = {typed.tones[at] for at in range(start, end) if at in typed.tones}
            if (whole or last) and len(tones) < 2:
                unfinished.append((end, (*way, SoundPiece(piece, "".join(tones), whole))))
    return ways
