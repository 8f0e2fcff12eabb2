"""The reading of a heteronym, by the text before and after it."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import product

from reader.language.pronunciation.context_rules import RULES
from reader.language.pronunciation.variants import TO_SIMPLIFIED

_WINDOW = 40
_PIECE = re.compile(r"([^][(){}|.*+?^$\\])|\[([^]\\^-]+)\]")
_PLAIN = re.compile(f"(?:{_PIECE.pattern})*")
_TRADITIONAL = re.compile(f"[{''.join(map(chr, TO_SIMPLIFIED))}]")


def prepare() -> Iterator[None]:
    """Compile the rules of all words, one word at each step; else this is done when needed."""
    for word in RULES:
        for _, precedes, follows, was, prevents in _compiled_rules(word):
            for test in (precedes, follows, prevents):
                if test is not None:
                    test("", 0, 0)
            if was is not None:
                was("")
        yield


def depends_on_context(word: str) -> bool:
    """Return whether there are rules for this word, in either script."""
    return word in RULES or word.translate(TO_SIMPLIFIED) in RULES


def read_in_context(text: str, start: int, end: int, previous: str = "") -> tuple[str, ...] | None:
    """Return the reading of the word at code points `[start, end)`; None if no rule fits.

    >>> text = "执法为民，以执行难为重点"
    >>> read_in_context(text, 2, 3), read_in_context(text, 9, 10)
    (('wei4',), ('wei2',))

    Readings are numbered syllables. `previous` is the token before the word, part of the text.
    """
    rules = _compiled_rules(text[start:end])
    low, high = max(start - _WINDOW, 0), end + _WINDOW
    if _is_partly_traditional(text) and (
        _TRADITIONAL.search(text, low, high) or _TRADITIONAL.search(previous)
    ):
        text, start, end = text[low:high].translate(TO_SIMPLIFIED), start - low, end - low
        low, high = 0, len(text)
        previous = previous.translate(TO_SIMPLIFIED)
    for reading, before, after, is_previous, unless in rules:
        if (
            (is_previous is None or is_previous(previous))
            and (after is None or after(text, end, high))
            and (before is None or before(text, low, start))
            and not (unless and unless(text, end, high))
        ):
            return reading
    return None


@lru_cache(maxsize=1)
def _is_partly_traditional(text: str) -> bool:
    """Return whether any rule's characters are traditional here, once for all words of a text."""
    return _TRADITIONAL.search(text) is not None


_TextTest = Callable[[str, int, int], bool]
"""Return whether a pattern fits a text between two offsets."""

_WordTest = Callable[[str], bool]

_CompiledRule = tuple[
    tuple[str, ...], _TextTest | None, _TextTest | None, _WordTest | None, _TextTest | None
]
"""A `ContextRule` with its patterns compiled: reading, before, after, previous, unless."""


@cache
def _compiled_rules(word: str) -> list[_CompiledRule]:
    rules = RULES.get(word) or RULES.get(word.translate(TO_SIMPLIFIED), ())
    return [
        (
            tuple(rule.reading.split()),
            _precedes(rule.before) if rule.before else None,
            _follows(rule.after) if rule.after else None,
            _equals(rule.previous) if rule.previous else None,
            _follows(rule.unless) if rule.unless else None,
        )
        for rule in rules
    ]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first tested; together those of a text take 5 ms."""
    return re.compile(pattern)


def _follows(pattern: str) -> _TextTest:
    if strings := _alternatives(pattern):
        return lambda text, start, _: text.startswith(strings, start)
    return lambda text, start, end: _compiled(pattern).match(text, start, end) is not None


def _precedes(pattern: str) -> _TextTest:
    if strings := _alternatives(pattern):
        return lambda text, start, end: text.endswith(strings, start, end)
    before = f"(?:{pattern})$"
    return lambda text, start, end: _compiled(before).search(text, start, end) is not None


def _equals(pattern: str) -> _WordTest:
    if strings := _alternatives(pattern):
        return strings.__contains__
    return lambda word: _compiled(pattern).fullmatch(word) is not None


def _alternatives(pattern: str) -> tuple[str, ...]:
    """List the strings that a pattern matches if it consists of alternatives only; else nothing.

    >>> _alternatives("(?:成为|[作当]为)")
    ('成为', '作为', '当为')

    Most patterns do, and a regular expression takes a hundred times as long to compile.
    """
    strings: list[str] = []
    for alternative in pattern.removeprefix("(?:").removesuffix(")").split("|"):
        if not _PLAIN.fullmatch(alternative):
            return ()
        choices = [one or several for one, several in _PIECE.findall(alternative)]
        strings.extend(map("".join, product(*choices)))
    return tuple(strings)
