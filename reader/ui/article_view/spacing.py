"""The white between characters that the font leaves to the typesetter."""

import re
from collections.abc import Callable

from reader.language.characters import HAN_CLASS
from reader.ui.article_view.metrics import Blank

_PAIR = re.compile(
    "[，。！？、；：”’」』）》〉】〕“‘「『（《〈【〔](?=[，。！？、；：”’」』）》〉】〕“‘「『（《〈【〔])|—(?=—)"
)
_SEAM = re.compile(f"(?<=[{HAN_CLASS}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{HAN_CLASS}])")
_FULL = 0.9
_MOST = 0.5
_LEFT_OVER = 0.3
_SEAM_WIDTH = 0.125


def adjust(text: str, widths: list[float], blank: Callable[[str], Blank]) -> None:
    """Close up full-width punctuation that meets, and part ideographs from Latin letters.

    CLREQ 3.1.6 and 3.2.6: two marks that meet give up at most half an em of their empty sides; a
    dash of two characters becomes one stroke; a seam between the scripts gets an eighth of an em.
    Widths, one for each code point in em, are changed in place.
    """
    for pair in _PAIR.finditer(text):
        at = pair.start()
        if text[at] == "—":
            widths[at] -= blank("—").left + blank("—").right
        elif widths[at] >= _FULL and widths[at + 1] >= _FULL:
            empty = blank(text[at]).right + blank(text[at + 1]).left
            widths[at] -= min(max(empty - _LEFT_OVER, 0.0), _MOST)
    for seam in _SEAM.finditer(text):
        widths[seam.start() - 1] += _SEAM_WIDTH
