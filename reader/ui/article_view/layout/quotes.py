"""Curved quotation marks in place of the straight ones of Chinese text."""

import re

from reader.language.characters import CLOSERS, OPENERS, has_han

_STRAIGHT = re.compile("[\"']")
_LATIN_APOSTROPHE = re.compile("(?<=[A-Za-z0-9])'(?=[A-Za-z])")
_CURVED = {'"': "“”", "'": "‘’"}


def with_curved_quotes(text: str) -> str:
    """Replace the straight quotation marks of Chinese text by curved ones, at the same length.

    A mark after an opener or at the start of the text opens, one before a closer closes; between
    two words it closes what is open and else opens. Text without a Chinese character, and
    apostrophes within Latin words, are unchanged.
    """
    if ('"' not in text and "'" not in text) or not has_han(text):
        return text
    apostrophes = {match.start() for match in _LATIN_APOSTROPHE.finditer(text)}
    curved = list(text)
    is_open = {'"': False, "'": False}
    for match in _STRAIGHT.finditer(text):
        at, mark = match.start(), match.group()
        if at in apostrophes:
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if before in OPENERS or (before.isspace() and not after.isspace()):
            opens = True
        elif (after.isspace() and not before.isspace()) or (after in CLOSERS and is_open[mark]):
            opens = False
        else:
            opens = not is_open[mark]
        is_open[mark] = opens
        curved[at] = _CURVED[mark][0 if opens else 1]
    return "".join(curved)
