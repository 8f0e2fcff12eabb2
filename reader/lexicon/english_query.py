"""English as people type it, and the full-text queries for glosses that match it, best first."""

import re
import unicodedata

from reader.lexicon.schema import BOUNDARY

_WORD = re.compile(r"[a-z0-9]+")
_LEADING = ("to", "a", "an", "the")


def read_english(text: str) -> list[str]:
    """Return the words of a query in lower-case ASCII, without a leading `to` or article.

    >>> read_english("to carry out"), read_english("café"), read_english("执行")
    (['carry', 'out'], ['cafe'], [])
    """
    decomposed = unicodedata.normalize("NFKD", text)
    words = _WORD.findall(decomposed.encode("ascii", "ignore").decode().lower())
    return words[1:] if len(words) > 1 and words[0] in _LEADING else words


def full_text_queries(words: list[str]) -> tuple[str, ...]:
    """Return the full-text queries for a whole gloss, its beginning, and three looser ones.

    These find the words side by side, anywhere in the entry, and with the last one unfinished. As
    words are letters and digits in quotation marks, nothing the user types becomes an operator.
    """
    phrase = " ".join(words)
    return (
        f'"{BOUNDARY} {phrase} {BOUNDARY}"',
        f'"{BOUNDARY} {phrase}"',
        f'"{phrase}"',
        " AND ".join([f'"{word}"' for word in words]),
        f'"{phrase}" *',
    )
