"""Corrections by the user: the word boundaries or the reading of a stretch of text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from reader.language.pronunciation.syllables import SYLLABLES

CONTEXT_LENGTH = 16
"""How many characters before and after a stretch identify its place."""

_KEY_LENGTH = 1_000
"""How many letters and digits identify an article."""

_TONES = frozenset("12345")


class Scope(StrEnum):
    """Name where a correction applies."""

    PLACE = "place"
    ARTICLE = "article"
    ALWAYS = "always"


class Origin(NamedTuple):
    """Hold where a correction was made, so that the place can be found in the same article again.

    The article is identified by its `article_key`, `article`, or by the path of its file, `path`.
    The stretch was between the characters `before` and `after`, up to 16 of each; a line feed is
    the beginning or end of the paragraph. Of the `alike` places in the article with the same
    characters around them it was number `occurrence`, from 0. It began at code point `start` of
    paragraph number `paragraph`.
    """

    article: str = ""
    before: str = ""
    after: str = ""
    occurrence: int = 0
    alike: int = 1
    paragraph: int = 0
    start: int = 0
    path: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """Hold the words that the user split a stretch of text into, or the syllables it is read with.

    Syllables are numbered, one for each code point, capitals kept, empty for what is not read.
    Raises ValueError if both or neither are given, or they do not fit the text.
    """

    text: str
    words: tuple[str, ...] = ()
    syllables: tuple[str, ...] = ()
    scope: Scope = Scope.PLACE
    origin: Origin = Origin()  # noqa: RUF009

    def __post_init__(self) -> None:
        if bool(self.words) is bool(self.syllables):
            raise ValueError("either words or syllables are corrected")
        if self.words and ("" in self.words or "".join(self.words) != self.text):
            raise ValueError(f"{'|'.join(self.words)} does not split {self.text!r} into words")
        if self.syllables and len(self.syllables) != len(self.text):
            raise ValueError(f"{' '.join(self.syllables)} is not one syllable per character")
        for syllable in filter(None, self.syllables):
            if syllable[:-1].lower() not in SYLLABLES or syllable[-1] not in _TONES:
                raise ValueError(f"{syllable!r} is not a syllable with a tone number")
        if self.syllables and not any(self.syllables):
            raise ValueError(f"{self.text!r} has no reading")
        if self.scope is not Scope.ALWAYS and not (self.origin.article or self.origin.path):
            raise ValueError("it does not say which article is corrected")


def article_key(texts: Iterable[str]) -> str:
    """Return what identifies an article: a digest of the beginning of its paragraphs' text.

    It depends neither on the file's name nor on word boundaries and punctuation.
    """
    from hashlib import sha256

    letters = (letter for text in texts for letter in text if letter.isalnum())
    return "text:" + sha256("".join(islice(letters, _KEY_LENGTH)).encode()).hexdigest()


def with_line_feeds(text: str) -> str:
    """Add the line feeds around a paragraph that `Origin` has in `before` and `after`."""
    return f"\n{text}\n"


def origin_of(
    texts: Sequence[str], paragraph: int, start: int, end: int, *, path: str = "", title: str = ""
) -> Origin:
    """Return the origin of a correction of code points `[start, end)` of a paragraph."""
    text = with_line_feeds(texts[paragraph])
    first, last = start + 1, end + 1
    left, right = max(0, first - CONTEXT_LENGTH), last + CONTEXT_LENGTH
    around = text[left:right]
    alike = [
        (number, at)
        for number, other in enumerate(texts)
        for at in find_all(with_line_feeds(other), around)
    ]
    return Origin(
        article=article_key(texts),
        before=text[left:first],
        after=text[last:right],
        occurrence=alike.index((paragraph, left)),
        alike=len(alike),
        paragraph=paragraph,
        start=start,
        path=path,
        title=title,
    )


def find_all(text: str, wanted: str) -> list[int]:
    """List the offsets of a string in a text, overlapping occurrences included."""
    found = []
    at = text.find(wanted)
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + 1)
    return found
