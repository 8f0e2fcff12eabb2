"""What was learnt of word boundaries, from the files that `tools/build_boundaries.py` writes."""

import zlib
from base64 import decodebytes
from functools import cache
from typing import NamedTuple

from reader.language.segmentation.ambiguities import Boundaries
from reader.resources import resource

FOLDER, WORDS, WEIGHTS = "boundaries", "words.txt", "weights.txt"


class Learnt(NamedTuple):
    """Hold what decides ambiguities, and frequencies per billion words for the lattice.

    A word's frequency here replaces the dictionary's.
    """

    boundaries: Boundaries
    frequencies: dict[str, int]


@cache
def learnt() -> Learnt:
    """Read the files."""
    folder = resource("dictionaries", FOLDER)
    frequencies: dict[str, int] = {}
    evidence: dict[str, float] = {}
    doubtful: frozenset[str] = frozenset()
    for line in (folder / WORDS).read_text(encoding="utf-8").splitlines():
        kind, figure, *words = line.split(" ")
        if kind == "frequency":
            frequencies.update(dict.fromkeys(words, int(figure)))
        elif kind == "evidence":
            evidence.update(dict.fromkeys(words, float(figure)))
        else:
            doubtful = frozenset(words)
    weights = zlib.decompress(decodebytes((folder / WEIGHTS).read_bytes()))
    return Learnt(Boundaries(weights, evidence, doubtful), frequencies)
