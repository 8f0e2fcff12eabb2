"""An article and its paragraphs, as text whose offsets never change."""

from array import array
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812
from typing import NamedTuple


class Paragraph(NamedTuple):
    """Hold one paragraph as a Chinese reader would print it.

    `ends` are the ends of the given words, ascending code point offsets into `text`, the last one
    `len(text)`; None where the source has no word boundaries.
    """

    text: str
    ends: "array[int] | None" = None


class Article(NamedTuple):
    """Hold a text with its title, source and date.

    Where there is a title it is also the first paragraph.
    """

    title: str
    paragraphs: Sequence[Paragraph]
    source: str = ""
    date: Date | None = None
    encoding: str = "utf-8"

    @property
    def given_boundaries(self) -> bool:
        """Return whether the source has word boundaries."""
        return any(paragraph.ends is not None for paragraph in self.paragraphs)
