"""The window's words, in the language that the reader chose."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "tifa"


def tr(text: str, count: int = -1) -> str:
    """Give a text of the window in the language of the interface.

    Of texts with `%n`, `count` is put there and decides between singular and plural.
    """
    return QCoreApplication.translate(CONTEXT, text, None, count)


def to_translate(text: str) -> str:
    """Mark a text in a table as one that is translated by `tr` where it is shown."""
    return text
