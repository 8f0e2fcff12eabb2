"""What may stand in one cell of a spreadsheet, and how several texts share it.

Several texts stand in one cell parted by " / "; a slash that stands alone in a text is doubled:

    join(["a", "b / c"])  is  "a / b // c"

A cell that a spreadsheet would run as a formula is led by an apostrophe; so is one that already
looks like that, which keeps the two apart:

    =SUM(A1)   is written  '=SUM(A1)
    '=SUM(A1)  is written  ''=SUM(A1)
"""

import re
from collections.abc import Iterable

_BETWEEN = " / "
_LONE_SLASHES = re.compile(r"(?<!\S)/+(?!\S)")
_FORMULA = re.compile(r"'*(\s*[=+\-@＝＋－＠]|[\t\r\n])")


def join(pieces: Iterable[str]) -> str:
    """Write texts into one cell."""
    return _BETWEEN.join(_LONE_SLASHES.sub(r"\g<0>/", piece) for piece in pieces)


def split(cell: str) -> list[str]:
    """Read the texts that `join` wrote."""
    return [_LONE_SLASHES.sub(_one_less, piece) for piece in cell.split(_BETWEEN)]


def _one_less(slashes: re.Match[str]) -> str:
    return slashes[0][1:] or slashes[0]


def shield(cell: str) -> str:
    """Keep a spreadsheet from running a cell as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unshield(cell: str) -> str:
    """Undo `shield`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
