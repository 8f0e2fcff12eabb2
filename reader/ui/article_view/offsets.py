"""Code points, which Python counts, and UTF-16 code units, which Qt counts."""

import re

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def to_utf16(text: str, offset: int) -> int:
    """Convert an offset in code points to one in UTF-16 code units."""
    return offset + len(_ASTRAL.findall(text, 0, offset))


def from_utf16(text: str, units: int) -> int:
    """Convert an offset in UTF-16 code units to one in code points, within the text.

    An offset inside a surrogate pair becomes the offset of the pair's start.
    """
    offset = units
    for astral in _ASTRAL.finditer(text):
        if astral.start() >= offset:
            break
        offset -= 1
    return min(max(offset, 0), len(text))
