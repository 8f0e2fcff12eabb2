"""The text of one cell of a spreadsheet, which several texts may share.

Several texts in one cell are separated by " / "; a slash on its own in a text is doubled:

    join(["a", "b / c"])  is  "a / b // c"

A cell that a spreadsheet would run as a formula gets an apostrophe before it; so does one that
already looks like that, so that `unshield` can tell them apart:

    =SUM(A1)   is written  '=SUM(A1)
    '=SUM(A1)  is written  ''=SUM(A1)
"""

import re
from collections.abc import Iterable

_BETWEEN = " / "
_LONE_SLASHES = re.compile(r"(?<!\S)/+(?!\S)")
_FORMULA = re.compile(r"'*(\s*[=+\-@＝＋－＠]|[\t\r\n])")


def join(pieces: Iterable[str]) -> str:
    """Join texts into one cell."""
    return _BETWEEN.join(_LONE_SLASHES.sub(r"\g<0>/", piece) for piece in pieces)


def split(cell: str) -> list[str]:
    """Return the texts that `join` joined."""
    return [_LONE_SLASHES.sub(_one_less, piece) for piece in cell.split(_BETWEEN)]


def _one_less(slashes: re.Match[str]) -> str:
    return slashes[0][1:] or slashes[0]


def shield(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unshield(cell: str) -> str:
    """Undo `shield`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
