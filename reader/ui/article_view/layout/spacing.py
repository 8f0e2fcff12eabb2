"""The spacing between characters that the font leaves to the typesetter."""

import re
from collections.abc import Callable

from reader.language.characters import CLAUSE_ENDS, CLOSING_MARKS, OPENING_MARKS, is_han
from reader.ui.article_view.layout.metrics import SideBearings

_MARKS = re.compile(f"[{CLAUSE_ENDS}、{CLOSING_MARKS}{OPENING_MARKS}]{{2,}}|—{{2,}}")
_LATIN = re.compile("[A-Za-z0-9%]+")
_FULL = 0.9
_MOST = 0.5
_LEFT_OVER = 0.3
_SEAM_WIDTH = 0.125


def adjust(text: str, widths: list[float], bearings: Callable[[str], SideBearings]) -> None:
    """Close up adjacent full-width punctuation, and space ideographs from Latin letters.

    CLREQ 3.1.6 and 3.2.6: two adjacent marks lose at most half an em of their empty sides; a dash
    of two characters becomes one stroke; a seam between the scripts gets an eighth of an em.
    Widths, one for each code point in em, are changed in place.
    """
    for marks in _MARKS.finditer(text):
        for at in range(marks.start(), marks.end() - 1):
            if text[at] == "—":
                widths[at] -= bearings("—").left + bearings("—").right
            elif widths[at] >= _FULL and widths[at + 1] >= _FULL:
                empty = bearings(text[at]).right + bearings(text[at + 1]).left
                widths[at] -= min(max(empty - _LEFT_OVER, 0.0), _MOST)
    for latin in _LATIN.finditer(text):
        start, end = latin.span()
        if start and is_han(text[start - 1]) and text[start] != "%":
            widths[start - 1] += _SEAM_WIDTH
        if end < len(text) and is_han(text[end]):
            widths[end - 1] += _SEAM_WIDTH
