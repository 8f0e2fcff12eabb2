"""Saved words as a CSV file that opens correctly in a spreadsheet and can be imported again.

One row is one word. Its sentences are in one cell, their articles in another, in the same order, or
once if they are all the same, as in `reader.export.cells`. The date is in local time.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from reader.export.cells import join, shield
from reader.study.words import SavedWord

COLUMNS = (
    "simplified",
    "traditional",
    "pinyin",
    "english",
    "sentence",
    "article",
    "date_saved",
    "kind",
)


def csv_bytes(words: Iterable[SavedWord]) -> bytes:
    """Return words as a CSV file after RFC 4180, in UTF-8 with the mark that Excel needs.

    It has a header row, and its lines end with CRLF.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([shield(cell) for cell in _cells(word)] for word in words)
    return text.getvalue().encode("utf-8-sig")


def _cells(word: SavedWord) -> Sequence[str]:
    articles = [context.article for context in word.contexts]
    return (
        word.simplified,
        word.traditional,
        word.pinyin,
        word.english,
        join([context.sentence for context in word.contexts]),
        join(articles[:1] if len(set(articles)) == 1 else articles),
        word.saved_at.astimezone().date().isoformat(),
        word.kind,
    )
