"""The sentence around an offset of a text."""

import re

from reader.language.characters import CLOSING_MARKS, SENTENCE_ENDS

_SENTENCE_END = re.compile(f"[{re.escape(''.join(sorted(SENTENCE_ENDS)))}]+[{CLOSING_MARKS})\\]]*")


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the bounds of the sentence around an offset, closing marks included.

    >>> text = "他说：“好。”我去了。"
    >>> [text[slice(*sentence_at(text, offset))] for offset in (0, 6, 7)]
    ['他说：“好。”', '他说：“好。”', '我去了。']
    """
    start = quotes = 0
    for mark in _SENTENCE_END.finditer(text):
        end = mark.end()
        quotes += text.count('"', start, end)
        if quotes % 2 and text.startswith('"', end):
            quotes += 1
            end += 1
        if offset < end:
            return start, end
        start = end
    return start, len(text)
