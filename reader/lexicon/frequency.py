"""How common a headword is, from wordfreq's list for Chinese (CC BY-SA 4.0, simplified).

Its file is read without importing wordfreq, which takes longer than everything else. After a header
it has a list of lists of words, the nth with those that make up 10 ** (-n / 100) of all text.
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
    """Return the occurrences per billion words of the simplified words that the list has.

    Raises UserError if the list is not installed or has another format.
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
