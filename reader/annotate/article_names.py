"""The names in an article: those that a context makes sure, and where they may be once more."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.article.model import Paragraph
from reader.language.segmentation.names import Name

BLOCK = 1024
"""How many paragraphs, in which a name is found again, are searched at once."""
LONGEST_BLOCK = 200_000
"""How many characters of such paragraphs are searched."""


class ParagraphNames(NamedTuple):
    """Hold the names of a paragraph: those that its own text shows, and likely places of others."""

    sure: list[Name]
    likely: list[Name]


_NONE = ParagraphNames([], [])


class ArticleNames:
    """Find the names of an article block by block, each when a paragraph of it is asked for.

    `find` returns a text in simplified characters and its sure names, `is_word` whether the
    dictionary has a word, which is then not looked for elsewhere.
    """

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        find: Callable[[str], tuple[str, list[Name]]],
        is_word: Callable[[str], bool],
    ) -> None:
        self._paragraphs = paragraphs
        self._find = find
        self._is_word = is_word
        self._blocks: dict[int, tuple[dict[int, ParagraphNames], int]] = {}

    def of(self, number: int) -> ParagraphNames | None:
        """Return the names in a paragraph, None if it is beyond what of a block is searched."""
        block = number // BLOCK
        if block not in self._blocks:
            self._blocks[block] = self._searched(block * BLOCK)
        names, end = self._blocks[block]
        return names.get(number, _NONE) if number < end else None

    def _searched(self, first: int) -> tuple[dict[int, ParagraphNames], int]:
        """Return the names in the paragraphs of a block by number, and where the search ended."""
        texts: list[str] = []
        length = 0
        for paragraph in self._paragraphs[first : first + BLOCK]:
            length += len(paragraph.text)
            if length > LONGEST_BLOCK:
                break
            texts.append(paragraph.text)
        text, sure = self._find("\n".join(texts))
        found: dict[int, ParagraphNames] = {}
        starts = [*accumulate((len(each) + 1 for each in texts), initial=0)]
        for names, which in ((sure, 0), (self._again(text, sure), 1)):
            for name in names:
                at = bisect_right(starts, name.start) - 1
                moved = Name(name.start - starts[at], name.end - starts[at], name.surname)
                found.setdefault(first + at, ParagraphNames([], []))[which].append(moved)
        return found, first + len(texts)

    def _again(self, text: str, sure: Sequence[Name]) -> list[Name]:
        """Return the places where sure names are found, wherever that is."""
        surnames = {}
        for start, end, surname in sure:
            name = "".join(text[start:end].split())
            if (
                end - start > max(surname, 1)
                and surname + len(name) > 2
                and not self._is_word(name)
            ):
                surnames[name] = surname
        if not surnames:
            return []
        pattern = re.compile("|".join(map(re.escape, sorted(surnames, key=len, reverse=True))))
        return [Name(*found.span(), surnames[found[0]]) for found in pattern.finditer(text)]
