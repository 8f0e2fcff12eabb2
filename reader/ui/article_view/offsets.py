"""Code points and UTF-16 code units: Python counts the one, Qt the other."""

import re

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def to_utf16(text: str, offset: int) -> int:
    """Turn an offset in code points into one in UTF-16 code units."""
    return offset + len(_ASTRAL.findall(text, 0, offset))


def from_utf16(text: str, units: int) -> int:
    """Turn an offset in UTF-16 code units into one in code points.

    An offset that falls inside a surrogate pair becomes that of the pair's beginning.
    """
    offset = units
    for astral in _ASTRAL.finditer(text):
        if astral.start() >= offset:
            break
        offset -= 1
    return min(max(offset, 0), len(text))
