"""The order of the words that an English query finds: the one that a translator would take first.

Of words with the same gloss, one ranks higher that is common, has the gloss among its first, and is
part of more headwords whose glosses have the query: 税 is in a hundred of taxes, 捐 in a few. A
single character ranks below words, as it is seldom one of its own in modern Chinese.
"""

import re
from collections.abc import Iterable, Sequence
from math import log2, log10
from typing import NamedTuple

from reader.lexicon.english_query import glosses, read_english
from reader.lexicon.index import Index

_CANDIDATES = (200, 100, 60)
"""How many entries are compared: with a whole gloss, with the beginning of one, with the words."""

_RELATED = 2_000
"""In how many headwords, prominent ones first, the candidates are counted."""

_ROWS = """
    SELECT id, simplified, senses, frequency, kind FROM entry
    WHERE id IN (SELECT rowid FROM english WHERE english MATCH ? ORDER BY rowid LIMIT ?)
"""
_HEADWORDS = """
    SELECT simplified FROM entry
    WHERE id IN (SELECT rowid FROM english WHERE english MATCH ? ORDER BY rowid LIMIT ?)
"""
_GLOSS_END = re.compile(r"\([^()]*\)|\[[^\]]*\]|[/;]")

# Weights in powers of ten of a word's frequency, chosen on 107 queries with the expected word.
_INFLECTED, _BEGINNING, _INSIDE = 0.25, 2.1, 3.4
_PLACE, _RELATION, _CHARACTER, _NAME = 0.5, 0.4, 1.25, 1.7
_UNKNOWN_FREQUENCY = 10


class _Row(NamedTuple):
    number: int
    simplified: str
    senses: str
    frequency: int
    kind: int


def rank_english(index: Index, words: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the numbers of the entries with the words side by side in a gloss, the best first.

    First those of which a gloss is the words or begins with them, then the others. `words` are
    those of `read_english`; inflected forms count as the word, in query and gloss.
    """
    queries = glosses(words)
    rows: dict[int, _Row] = {}
    for match, most in zip(queries, _CANDIDATES, strict=True):
        for row in map(_Row._make, index.rows(_ROWS, (match, most))):
            rows.setdefault(row.number, row)
    related = "\n".join(word for (word,) in index.rows(_HEADWORDS, (queries[-1], _RELATED)))
    distances = {row.number: _distance(row.senses, words) for row in rows.values()}
    scores = {
        n: _weight(row, related) - (_INSIDE if (far := distances[n]) is None else far)
        for n, row in rows.items()
    }
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    close = [number for number in ranked if distances[number] is not None]
    return close, [number for number in ranked if distances[number] is None]


def glosses_of(senses: str) -> list[list[str]]:
    """Return the words of each gloss, without what is in parentheses or brackets.

    >>> glosses_of("to carry out; to run (a business)/rule of law")
    [['carry', 'out'], ['run'], ['rule', 'of', 'law']]
    """
    return [*filter(None, map(read_english, _GLOSS_END.split(senses)))]


def _weight(row: _Row, related: str) -> float:
    word = row.simplified
    is_character = len(word) == 1
    relation = related.count(word) / (4 if is_character else 1)
    return (
        log10(row.frequency + _UNKNOWN_FREQUENCY)
        + _RELATION * log2(1 + relation)
        - _CHARACTER * is_character
        - _NAME * bool(row.kind)
    )


def _distance(senses: str, words: Sequence[str]) -> float | None:
    """Return how far the closest gloss is from the words, in what it says and how late it stands.

    None where no gloss begins with them.
    """
    forms = [*map(_forms, words)]
    return min(
        (
            (gloss != words and (_INFLECTED if len(gloss) == len(words) else _BEGINNING))
            + _PLACE * log2(1 + place)
            for place, gloss in enumerate(glosses_of(senses))
            if _is_same(gloss[: len(words)], forms)
        ),
        default=None,
    )


def _is_same(gloss: Sequence[str], forms: Sequence[frozenset[str]]) -> bool:
    return len(gloss) == len(forms) and not any(
        one.isdisjoint(_forms(other)) for one, other in zip(forms, gloss, strict=True)
    )


def _forms(word: str) -> frozenset[str]:
    """Return a word and what it may be an inflected form of.

    >>> sorted(_forms("taxes"))
    ['tax', 'taxe', 'taxes']
    """
    return frozenset(_uninflected(word))


def _uninflected(word: str) -> Iterable[str]:
    yield word
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            yield word.removesuffix(ending)
    if word.endswith("ing") and len(word) >= 6:
        yield f"{word[:-3]}e"
