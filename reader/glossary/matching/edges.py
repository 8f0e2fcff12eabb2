"""Whether a phrase found over characters would cut a word in half.

In this notation `|` ends a token and brackets stand round the phrase:

    [执行|难]             a match: both edges are ends of tokens
    执行|难度             none for 执行难: the word 难度 lies across the edge
    [市场|经济]体制       a match: the word 经济体制 parts into words there
    [贯彻|落实]党|的      a match: what lies across the edge, 落实党, is no word, nor is a part
    [改革]开放            a match: what is left of the token parts into words
    王改革                none for 改革: what is left is no word of two characters or more
    二十八|项规定         none for 八项规定: a number is one piece

Token ends are not trusted by themselves, as given ones are often wrong; only a word is.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from reader.language.characters import is_han
from reader.language.pronunciation.number_spelling import FIGURES

IsWord = Callable[[str], bool]

_NUMERALS = frozenset(FIGURES)
_REACH = 8
"""How far from an edge a word across it is looked for, in code points."""

_ACCIDENT = 2
"""A phrase of so few code points may stand inside a name by accident."""


def cuts_a_word(text: str, ends: Sequence[int], start: int, end: int, is_word: IsWord) -> bool:
    """Tell whether a phrase at `[start, end)` of a text with these token ends cuts a word."""
    left = _token_across(ends, start)
    right = _token_across(ends, end)
    if left is None and right is None:
        return False
    if (left and _is_one_run(text, start)) or (right and _is_one_run(text, end)):
        return True
    first, last = left or right or (0, 0)
    if first <= start and end <= last:
        return _cuts_the_token_around(text, (first, last), start, end, is_word)
    crossed = ((token, edge) for token, edge in ((left, start), (right, end)) if token)
    return any(_cuts_the_token_at(text, token, edge, is_word) for token, edge in crossed)


def _cuts_the_token_around(
    text: str, token: tuple[int, int], start: int, end: int, is_word: IsWord
) -> bool:
    first, last = token
    if _parts(text[first:start], is_word) and _parts(text[end:last], is_word):
        return False
    if end - start <= _ACCIDENT or is_word(text[first:last]):
        return True
    inner = (edge for edge in (start, end) if first < edge < last)
    return any(_has_word_across(text, token, edge, is_word) for edge in inner)


def _cuts_the_token_at(text: str, token: tuple[int, int], edge: int, is_word: IsWord) -> bool:
    first, last = token
    if _parts(text[first:edge], is_word) and _parts(text[edge:last], is_word):
        return False
    return _has_word_across(text, token, edge, is_word)


def _token_across(ends: Sequence[int], offset: int) -> tuple[int, int] | None:
    """Find the token that an offset lies within, None where it lies between two."""
    index = bisect_left(ends, offset)
    if offset == 0 or ends[index] == offset:
        return None
    return (ends[index - 1] if index else 0), ends[index]


def _is_one_run(text: str, offset: int) -> bool:
    """Tell whether a number or a foreign word goes on over an offset."""
    pair = text[offset - 1 : offset + 1]
    return _NUMERALS.issuperset(pair) or (
        pair.isalnum() and not is_han(pair[0]) and not is_han(pair[1])
    )


def _has_word_across(text: str, token: tuple[int, int], edge: int, is_word: IsWord) -> bool:
    """Tell whether the token, or a part of it, is a word that lies across the edge."""
    first, last = token
    return is_word(text[first:last]) or any(
        is_word(text[start:end])
        for start in range(max(first, edge - _REACH), edge)
        for end in range(edge + 1, min(last, edge + _REACH) + 1)
    )


def _parts(piece: str, is_word: IsWord) -> bool:
    """Tell whether a piece is nothing, or words of two characters and more in a row."""
    reached = {0}
    for end in range(2, len(piece) + 1):
        starts = range(max(0, end - 2 * _REACH), end - 1)
        if any(start in reached and is_word(piece[start:end]) for start in starts):
            reached.add(end)
    return len(piece) in reached
