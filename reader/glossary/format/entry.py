"""Set phrases and their places in a text."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Status(StrEnum):
    """Say whether a set phrase is still in use."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    HISTORICAL = "historical"


WEIGHTS = "ABC"
"""How important a phrase is: doctrine or institution, term, transparent wording."""


class SetPhrase(NamedTuple):
    """Hold one row of a glossary; the fields are the columns of its CSV file.

    `english` holds the official rendering first. `components` are (Chinese, English) pairs in their
    order. `weight` is one of `WEIGHTS`, or empty in a user glossary. `coined` is when, by whom and
    where, if it is known. `extra` has the columns that the programme does not know.
    `glossary` names the file.
    """

    simplified: str
    english: tuple[str, ...]
    pinyin: str = ""
    traditional: str = ""
    literal: str = ""
    explanation: str = ""
    category: str = ""
    weight: str = ""
    coined: str = ""
    status: Status = Status.CURRENT
    used_by: str = ""
    verbs: tuple[str, ...] = ()
    components: tuple[tuple[str, str], ...] = ()
    variants: tuple[str, ...] = ()
    confusable: str = ""
    views: str = ""
    sources: tuple[str, ...] = ()
    glossary: str = ""
    extra: Mapping[str, str] = MappingProxyType({})


class MatchKind(StrEnum):
    """Name the kinds of matches."""

    PHRASE = "phrase"
    FORMULA = "formula"
    FRAME = "frame"
    PERSON = "person"


class Match(NamedTuple):
    """Hold the place of a set phrase: code points `[start, end)` of the paragraph's text.

    `parts` are the pieces that are the phrase itself: one, unless it is a frame or has a quotation
    mark inside.
    """

    start: int
    end: int
    phrase: SetPhrase
    kind: MatchKind
    parts: tuple[tuple[int, int], ...]

    @property
    def marked(self) -> tuple[tuple[int, int], ...]:
        """Return what is underlined: a frame's pieces, else the whole, its marks included."""
        return self.parts if self.kind is MatchKind.FRAME else ((self.start, self.end),)

    def holds(self, offset: int) -> bool:
        """Return whether an offset belongs to the match; those in the slots of a frame do not."""
        return any(start <= offset < end for start, end in self.marked)
