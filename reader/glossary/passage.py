"""A paragraph as those see it who look for formulas, frames and people in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.glossary.edges import IsWord, cuts_a_word
from reader.language.characters import QUOTES

_UNQUOTED = re.compile(f"[^{re.escape(''.join(sorted(QUOTES)))}]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Hold a text in simplified characters and the ends of its tokens, the last one `len(text)`.

    `is_word` tells whether a dictionary knows a word.
    """

    text: str
    ends: Sequence[int]
    is_word: IsWord

    def stands(self, start: int, end: int) -> bool:
        """Tell whether `[start, end)` stands by itself and cuts no word in half."""
        ends = self.ends
        first = bisect_left(ends, start)
        if (not start or ends[first] == start) and ends[bisect_left(ends, end, first)] == end:
            return True
        return not cuts_a_word(self.text, self.ends, start, end, self.is_word)

    def parts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give the pieces of `[start, end)` between quotation marks."""
        pieces = _UNQUOTED.finditer(self.text, start, end)
        return tuple((piece.start(), piece.end()) for piece in pieces)
