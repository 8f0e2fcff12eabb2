"""How common a headword is, after wordfreq's list for Chinese (CC BY-SA 4.0, simplified).

Its file is read without importing wordfreq, which takes longer than all the rest of it: a list of
lists of words, the nth holding those that make up 10 ** (-n / 100) of all text, after a header.
"""

import gzip
import importlib.util
from pathlib import Path
from typing import Any

from reader.errors import UserError

_FILE = ("data", "large_zh.msgpack.gz")
_HEADER = {"format": "cB", "version": 1}
_BILLION = 1e9


def frequencies_of(words: set[str]) -> dict[str, int]:
    """Give the occurrences per billion words of those simplified words that the list knows.

    Raises UserError if the list is not installed, or is another than this was written for.
    """
    frequencies = {}
    for centibels, listed in enumerate(_lists()):
        frequency = round(_BILLION * 10 ** (-centibels / 100))
        for word in words.intersection(listed):
            frequencies[word] = frequency
    return frequencies


def _lists() -> list[list[str]]:
    import msgpack  # type: ignore[import-untyped]

    spec = importlib.util.find_spec("wordfreq")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder, *_FILE)
        if path.exists():
            content: list[Any] = msgpack.loads(gzip.decompress(path.read_bytes()))
            if content[0] == _HEADER:
                return content[1:]
    raise UserError(
        "The list of word frequencies that comes with the programme is missing.",
        where="wordfreq",
        remedy="Install the programme again.",
    )
