"""A glossary: set phrases in one CSV file, bundled or the user's.

The header row names the columns, in any order; `simplified` and `english` must be there and filled
in, columns unknown to the programme are preserved. The renderings in `english` are separated by
`;`, the items of the other lists by ` | `, and each component is `中文=English`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.errors import UserError
from reader.glossary.format.csv_text import write_rows
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.rows import COLUMNS, read_quickly, read_table
from reader.saying import Saying


def read_glossary(path: Path) -> list[SetPhrase]:
    """Read the set phrases of a glossary.

    Raises UserError with file, line and column where it cannot be read; problems in what can be
    read are found by `reader.glossary.check.check_glossary`.
    """
    phrases = read_quickly(path)
    if phrases is not None:
        return phrases
    rows, problems = read_table(path)
    for problem in problems:
        raise UserError(
            Saying("This glossary cannot be read: {problem}.", problem=problem.what),
            where=f"{path}:{problem.line}:{problem.column}",
            remedy="`tifa glossary check` lists every problem of the file.",
        )
    return [row.phrase for row in rows]


def write_glossary(phrases: Sequence[SetPhrase]) -> bytes:
    """Return a glossary as the bytes of its file: UTF-8 with BOM, so that spreadsheets read it.

    The known columns come first, in the order of `COLUMNS`, then those in the phrases' `extra`.
    """
    extra = dict.fromkeys(name for phrase in phrases for name in phrase.extra)
    rows = (
        [*_cells(phrase), *(phrase.extra.get(name, "") for name in extra)] for phrase in phrases
    )
    return write_rows([[*COLUMNS, *extra], *rows]).encode("utf-8-sig")


def _cells(phrase: SetPhrase) -> Iterable[str]:
    for name in COLUMNS:
        value = getattr(phrase, name)
        if name == "english":
            yield "; ".join(value)
        elif name == "components":
            yield " | ".join("=".join(pair) for pair in value)
        else:
            yield value if isinstance(value, str) else " | ".join(value)
