"""English as people type it, and the ways in which glosses can answer it, the surest first."""

import re
import unicodedata

from reader.lexicon.schema import BOUNDARY

_WORD = re.compile(r"[a-z0-9]+")
_LEADING = ("to", "a", "an", "the")


def read_english(text: str) -> list[str]:
    """Give the words of a query in plain small letters, without a `to` or an article before them.

    >>> read_english("to carry out"), read_english("café"), read_english("执行")
    (['carry', 'out'], ['cafe'], [])
    """
    decomposed = unicodedata.normalize("NFKD", text)
    words = _WORD.findall(decomposed.encode("ascii", "ignore").decode().lower())
    return words[1:] if len(words) > 1 and words[0] in _LEADING else words


def matches(words: list[str]) -> tuple[str, ...]:
    """Give the full-text queries for a whole gloss, its beginning, and three looser ones.

    These find the words side by side, anywhere in the entry, and the last one unfinished. As words
    are letters and digits in quotation marks, no query of the user's becomes an operator.
    """
    phrase = " ".join(words)
    return (
        f'"{BOUNDARY} {phrase} {BOUNDARY}"',
        f'"{BOUNDARY} {phrase}"',
        f'"{phrase}"',
        " AND ".join([f'"{word}"' for word in words]),
        f'"{phrase}" *',
    )
