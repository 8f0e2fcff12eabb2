"""Read a heteronym by what stands before and after it."""

import re
from functools import cache
from itertools import product

from reader.language.context_rules import RULES
from reader.language.variants import TO_SIMPLIFIED

_WINDOW = 40
_PIECE = re.compile(r"([^][(){}|.*+?^$\\])|\[([^]\\^-]+)\]")
_PLAIN = re.compile(f"(?:{_PIECE.pattern})*")
_TRADITIONAL = re.compile(f"[{''.join(map(chr, TO_SIMPLIFIED))}]")


def depends_on_context(word: str) -> bool:
    """Tell whether there are rules for this word, in either script."""
    return _key(word) in RULES


def read_in_context(text: str, start: int, end: int, previous: str = "") -> tuple[str, ...] | None:
    """Choose the reading of the word at code points `[start, end)`; None if no rule fits.

    >>> text = "执法为民，以执行难为重点"
    >>> read_in_context(text, 2, 3), read_in_context(text, 9, 10)
    (('wei4',), ('wei2',))

    `previous` is the token before the word.
    """
    window = text[max(start - _WINDOW, 0) : end + _WINDOW]
    at = min(start, _WINDOW)
    stop = at + end - start
    if _TRADITIONAL.search(window) or _TRADITIONAL.search(previous):
        window = window.translate(TO_SIMPLIFIED)
        previous = previous.translate(TO_SIMPLIFIED)
    for rule in RULES.get(_key(text[start:end]), ()):
        if (
            (not rule.after or _follows(rule.after, window, stop))
            and (not rule.before or _precedes(rule.before, window, at))
            and (not rule.previous or _is(rule.previous, previous))
            and not (rule.unless and _follows(rule.unless, window, stop))
        ):
            return tuple(rule.reading.split())
    return None


def _key(word: str) -> str:
    return word if word in RULES else word.translate(TO_SIMPLIFIED)


def _follows(pattern: str, window: str, stop: int) -> bool:
    strings = _strings(pattern)
    if strings:
        return window.startswith(strings, stop)
    return _pattern(pattern).match(window, stop) is not None


def _precedes(pattern: str, window: str, at: int) -> bool:
    strings = _strings(pattern)
    if strings:
        return window.endswith(strings, 0, at)
    return _pattern(f"(?:{pattern})$").search(window, 0, at) is not None


def _is(pattern: str, previous: str) -> bool:
    strings = _strings(pattern)
    if strings:
        return previous in strings
    return _pattern(pattern).fullmatch(previous) is not None


@cache
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


_pattern = cache(re.compile)
