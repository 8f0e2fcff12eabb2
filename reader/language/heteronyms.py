"""Read a heteronym by what stands before and after it."""

import re
from functools import cache
from typing import NamedTuple

from reader.language.context_rules import RULES
from reader.language.variants import TO_SIMPLIFIED

_WINDOW = 40
_TRADITIONAL = re.compile(f"[{''.join(map(chr, TO_SIMPLIFIED))}]")


class _Compiled(NamedTuple):
    reading: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    previous: re.Pattern[str] | None


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
    for rule in _compiled(_key(text[start:end])):
        if (
            (rule.after is None or rule.after.match(window, stop))
            and (rule.before is None or rule.before.search(window, 0, at))
            and (rule.previous is None or rule.previous.fullmatch(previous))
        ):
            return rule.reading
    return None


def _key(word: str) -> str:
    return word if word in RULES else word.translate(TO_SIMPLIFIED)


@cache
def _compiled(word: str) -> tuple[_Compiled, ...]:
    return tuple(
        _Compiled(
            tuple(rule.reading.split()),
            re.compile(f"(?:{rule.before})$") if rule.before else None,
            re.compile(rule.after) if rule.after else None,
            re.compile(rule.previous) if rule.previous else None,
        )
        for rule in RULES.get(word, ())
    )
