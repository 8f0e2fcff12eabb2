"""The starts of sentences."""

import re

from reader.language.characters import CLOSERS, SENTENCE_ENDS

_SHUT = "".join(sorted(map(re.escape, (CLOSERS | set("\"'")) - SENTENCE_ENDS)))
_ENDS = "".join(sorted(map(re.escape, SENTENCE_ENDS)))
_END = f"[{_ENDS}]+[{_SHUT}]*\\s*"


def sentence_starts(text: str) -> list[int]:
    """List the starts of a paragraph's sentences, the first at 0."""
    return [0, *(end.end() for end in re.finditer(_END, text) if end.end() < len(text))]
