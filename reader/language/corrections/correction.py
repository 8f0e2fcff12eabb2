"""What a reader corrected: where the words of a stretch of text part, or how it is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from reader.language.pronunciation.syllables import SYLLABLES

CONTEXT = 16
"""How many characters before and after a stretch tell its place."""

_TELLING = 1_000
"""How many letters and digits tell an article from others."""

_TONES = frozenset("12345")


class Scope(StrEnum):
    """Name how far a correction goes."""

    PLACE = "place"
    ARTICLE = "article"
    ALWAYS = "always"


class Origin(NamedTuple):
    """Hold where a correction was made, so that the place is found again in the same article.

    `article` is its `article_key`, `path` its file, if it is one: either is enough to know it by.
    The stretch stood between the characters `before` and `after`, up to 16 of each, in which a line
    feed is where the paragraph begins or ends. Of the `alike` places in the article with the same
    around them it was number `occurrence`, from 0. It began at code point `start` of paragraph
    number `paragraph`.
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
    """Hold what a reader put right: the words that a stretch of text parts into, or its syllables.

    These are numbered, one for each code point, capitals kept, empty for what is not read.
    Raises ValueError where the one or the other does not fit the text.
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
            raise ValueError(f"{'|'.join(self.words)} does not part {self.text!r} into words")
        if self.syllables and len(self.syllables) != len(self.text):
            raise ValueError(f"{' '.join(self.syllables)} has not one syllable for each character")
        for syllable in filter(None, self.syllables):
            if syllable[:-1].lower() not in SYLLABLES or syllable[-1] not in _TONES:
                raise ValueError(f"{syllable!r} is no syllable with its tone's number")
        if self.syllables and not any(self.syllables):
            raise ValueError(f"{self.text!r} is given no reading")
        if self.scope is not Scope.ALWAYS and not (self.origin.article or self.origin.path):
            raise ValueError("it is not told which article is corrected")


def article_key(texts: Iterable[str]) -> str:
    """Give what tells an article from others: a digest of how its text, by paragraphs, begins.

    It is the same whatever the file is called, and however words are parted.
    """
    from hashlib import sha256

    letters = (letter for text in texts for letter in text if letter.isalnum())
    return "text:" + sha256("".join(islice(letters, _TELLING)).encode()).hexdigest()


def framed(text: str) -> str:
    """Put the line feeds about a paragraph that `Origin` speaks of."""
    return f"\n{text}\n"


def origin_of(
    texts: Sequence[str], paragraph: int, start: int, end: int, *, path: str = "", title: str = ""
) -> Origin:
    """Describe the place of code points `[start, end)` of a paragraph in an article's texts."""
    text = framed(texts[paragraph])
    first, last = start + 1, end + 1
    left, right = max(0, first - CONTEXT), last + CONTEXT
    needle = text[left:right]
    alike = [
        (number, at) for number, other in enumerate(texts) for at in places(framed(other), needle)
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


def places(text: str, needle: str) -> list[int]:
    """List where a string begins in a text, overlapping places included."""
    found = []
    at = text.find(needle)
    while at >= 0:
        found.append(at)
        at = text.find(needle, at + 1)
    return found
