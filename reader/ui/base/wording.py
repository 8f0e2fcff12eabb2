"""The window's words, in the language that the reader chose."""

import re

from PySide6.QtCore import QCoreApplication

CONTEXT = "tifa"


def tr(text: str, count: int = -1) -> str:
    """Give a text of the window in the language of the interface.

    Of texts with `%n`, `count` is put there and decides between singular and plural: `%n word(s)`
    is "1 word" or "2 words" in English. `%Ln` is the count as the language writes large numbers.
    """
    said = QCoreApplication.translate(CONTEXT, text, None, count)
    return said if count < 0 else said.replace("(s)", "" if count == 1 else "s")


def to_translate(text: str) -> str:
    """Mark a text in a table as one that is translated by `tr` where it is shown."""
    return text


def plain(text: str) -> str:
    """Return the text of an action or a label without its key and its dots.

    >>> plain("&Open…"), plain("打开(&O)…")
    ('Open', '打开')
    """
    return re.sub(r"\(&.\)|&", "", text).rstrip("…")
