"""Whether a phrase found by its characters would split a word.

In this notation `|` ends a token and brackets enclose the phrase:

    [执行|难]             a match: both edges are ends of tokens
    执行|难度             none for 执行难: the word 难度 is across the edge
    [市场|经济]体制       a match: the word 经济体制 consists of two words that meet there
    [贯彻|落实]党|的      a match: what is across the edge, 落实党, is no word and contains none
    [改革]开放            a match: the rest of the token consists of words
    王改革                none for 改革: the rest is no word of two characters or more
    二十八|项规定         none for 八项规定: a number is indivisible

The end of a token alone is no evidence, as given ones are often wrong; only a word is.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from reader.language.characters import is_han
from reader.language.pronunciation.number_spelling import FIGURES

IsWord = Callable[[str], bool]

_NUMERALS = frozenset(FIGURES)
_REACH = 8
"""How far from an edge a word across it is searched for, in code points."""

_LONGEST_TOKEN = 64
"""The most code points of a token that counts: more are a text given as one word."""

_ACCIDENT = 2
"""A phrase of so few code points may be inside a name by accident."""


def splits_a_word(text: str, ends: Sequence[int], start: int, end: int, is_word: IsWord) -> bool:
    """Return whether a phrase at `[start, end)` of a text with these token ends splits a word."""
    left = _token_across(ends, start)
    right = _token_across(ends, end)
    if left is None and right is None:
        return False
    if (left and _is_one_run(text, start)) or (right and _is_one_run(text, end)):
        return True
    first, last = left or right or (0, 0)
    if first <= start and end <= last:
        return _splits_token_around(text, (first, last), start, end, is_word)
    crossed = ((token, edge) for token, edge in ((left, start), (right, end)) if token)
    return any(_splits_token_at(text, token, edge, is_word) for token, edge in crossed)


def _splits_token_around(
    text: str, token: tuple[int, int], start: int, end: int, is_word: IsWord
) -> bool:
    first, last = token
    if _consists_of_words(text[first:start], is_word) and _consists_of_words(
        text[end:last], is_word
    ):
        return False
    if end - start <= _ACCIDENT or is_word(text[first:last]):
        return True
    inner = (edge for edge in (start, end) if first < edge < last)
    return any(_has_word_across(text, token, edge, is_word) for edge in inner)


def _splits_token_at(text: str, token: tuple[int, int], edge: int, is_word: IsWord) -> bool:
    first, last = token
    if _consists_of_words(text[first:edge], is_word) and _consists_of_words(
        text[edge:last], is_word
    ):
        return False
    return _has_word_across(text, token, edge, is_word)


def _token_across(ends: Sequence[int], offset: int) -> tuple[int, int] | None:
    """Return the token that an offset is inside of, None where it is between two."""
    index = bisect_left(ends, offset)
    if offset == 0 or ends[index] == offset:
        return None
    token = (ends[index - 1] if index else 0), ends[index]
    return token if token[1] - token[0] <= _LONGEST_TOKEN else None


def _is_one_run(text: str, offset: int) -> bool:
    """Return whether a number or a foreign word extends across an offset."""
    pair = text[offset - 1 : offset + 1]
    return _NUMERALS.issuperset(pair) or (
        pair.isalnum() and not is_han(pair[0]) and not is_han(pair[1])
    )


def _has_word_across(text: str, token: tuple[int, int], edge: int, is_word: IsWord) -> bool:
    """Return whether the token, or a part of it, is a word across the edge."""
    first, last = token
    return is_word(text[first:last]) or any(
        is_word(text[start:end])
        for start in range(max(first, edge - _REACH), edge)
        for end in range(edge + 1, min(last, edge + _REACH) + 1)
    )


def _consists_of_words(piece: str, is_word: IsWord) -> bool:
    """Return whether a piece is empty or a sequence of words of two characters and more."""
    reached = {0}
    for end in range(2, len(piece) + 1):
        starts = range(max(0, end - 2 * _REACH), end - 1)
        if any(start in reached and is_word(piece[start:end]) for start in starts):
            reached.add(end)
    return len(piece) in reached
