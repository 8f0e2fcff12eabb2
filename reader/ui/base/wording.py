"""The window's texts, in the language that the user chose."""

import re

from PySide6.QtCore import QCoreApplication

CONTEXT = "tifa"


def tr(text: str, count: int = -1) -> str:
    """Return a text of the window in the language of the interface.

    In texts with `%n`, `count` replaces it and selects singular or plural: `%n word(s)` is
    "1 word" or "2 words" in English. `%Ln` is the count as the language writes large numbers.
    """
    said = QCoreApplication.translate(CONTEXT, text, None, count)
    return said if count < 0 else said.replace("(s)", "" if count == 1 else "s")


def to_translate(text: str) -> str:
    """Mark a text in a table for translation by `tr` where it is shown."""
    return text


def plain(text: str) -> str:
    """Return the text of an action or a label without its mnemonic and ellipsis.

    >>> plain("&Open…"), plain("打开(&O)…")
    ('Open', '打开')
    """
    return re.sub(r"\(&.\)|&", "", text).rstrip("…")
