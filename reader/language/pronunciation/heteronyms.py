"""Read a heteronym by what stands before and after it."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product

from reader.language.pronunciation.context_rules import RULES
from reader.language.pronunciation.variants import TO_SIMPLIFIED

_WINDOW = 40
_PIECE = re.compile(r"([^][(){}|.*+?^$\\])|\[([^]\\^-]+)\]")
_PLAIN = re.compile(f"(?:{_PIECE.pattern})*")
_TRADITIONAL = re.compile(f"[{''.join(map(chr, TO_SIMPLIFIED))}]")


def prepare() -> Iterator[None]:
    """Make the tests of all rules, a word's at each step; else each waits for its word."""
    for word in RULES:
        _rules(word)
        yield


def depends_on_context(word: str) -> bool:
    """Tell whether there are rules for this word, in either script."""
    return bool(_rules(word))


def read_in_context(text: str, start: int, end: int, previous: str = "") -> tuple[str, ...] | None:
    """Choose the reading of the word at code points `[start, end)`; None if no rule fits.

    >>> text = "执法为民，以执行难为重点"
    >>> read_in_context(text, 2, 3), read_in_context(text, 9, 10)
    (('wei4',), ('wei2',))

    `previous` is the token before the word.
    """
    rules = _rules(text[start:end])
    low, high = max(start - _WINDOW, 0), end + _WINDOW
    if _TRADITIONAL.search(text, low, high) or _TRADITIONAL.search(previous):
        text, start, end = text[low:high].translate(TO_SIMPLIFIED), start - low, end - low
        low, high = 0, len(text)
        previous = previous.translate(TO_SIMPLIFIED)
    for reading, precedes, follows, was, thwarts in rules:
        if (
            (follows is None or follows(text, end, high))
            and (precedes is None or precedes(text, low, start))
            and (was is None or was(previous))
            and not (thwarts and thwarts(text, end, high))
        ):
            return reading
    return None


_Test = Callable[[str, int, int], bool]
"""Tell whether a pattern fits a text between two offsets."""

_OfWord = Callable[[str], bool]

_Tests = tuple[tuple[str, ...], _Test | None, _Test | None, _OfWord | None, _Test | None]
"""A `ContextRule`, its patterns made tests."""


@cache
def _rules(word: str) -> list[_Tests]:
    rules = RULES.get(word) or RULES.get(word.translate(TO_SIMPLIFIED), ())
    return [
        (
            tuple(rule.reading.split()),
            _precedes(rule.before) if rule.before else None,
            _follows(rule.after) if rule.after else None,
            _is(rule.previous) if rule.previous else None,
            _follows(rule.unless) if rule.unless else None,
        )
        for rule in rules
    ]


def _follows(pattern: str) -> _Test:
    if strings := _strings(pattern):
        return lambda text, start, _: text.startswith(strings, start)
    match = re.compile(pattern).match
    return lambda text, start, end: match(text, start, end) is not None


def _precedes(pattern: str) -> _Test:
    if strings := _strings(pattern):
        return lambda text, start, end: text.endswith(strings, start, end)
    search = re.compile(f"(?:{pattern})$").search
    return lambda text, start, end: search(text, start, end) is not None


def _is(pattern: str) -> _OfWord:
    if strings := _strings(pattern):
        return strings.__contains__
    fullmatch = re.compile(pattern).fullmatch
    return lambda word: fullmatch(word) is not None


def _strings(pattern: str) -> tuple[str, ...]:
    """List what a pattern of mere alternatives stands for; nothing if there is more to it.

    >>> _strings("(?:成为|[作当]为)")
    ('成为', '作为', '当为')

    Most are such, and a regular expression takes a hundred times as long to make.
    """
    strings: list[str] = []
    for alternative in pattern.removeprefix("(?:").removesuffix(")").split("|"):
        if not _PLAIN.fullmatch(alternative):
            return ()
        choices = [one or several for one, several in _PIECE.findall(alternative)]
        strings.extend(map("".join, product(*choices)))
    return tuple(strings)
