"""How many entries a glossary has, by weight and category, and how many say what they rest on."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from reader.glossary.format.categories import CATEGORIES
from reader.glossary.format.entry import WEIGHTS, SetPhrase
from reader.glossary.ranking import weight

_ENGLISH_TEXT = re.compile(r"\([^()]*\ben\b")
_NO_CATEGORY = "none"


def has_english_text(phrase: SetPhrase) -> bool:
    """Return whether the sources of a phrase name an English text that has its rendering."""
    return any(map(_ENGLISH_TEXT.search, phrase.sources))


_COLUMNS: dict[str, Callable[[SetPhrase], bool]] = {
    "all": lambda phrase: True,
    "English text": has_english_text,
    "origin": lambda phrase: bool(phrase.coined),
    "explanation": lambda phrase: bool(phrase.explanation),
}


def figures(phrases: Iterable[SetPhrase]) -> list[str]:
    """Return the lines of a table: a line for each category, and one for all."""
    by_category: dict[str, list[SetPhrase]] = {}
    for phrase in phrases:
        by_category.setdefault(phrase.category or _NO_CATEGORY, []).append(phrase)
    known = [category for category in CATEGORIES if category in by_category]
    others = sorted(by_category.keys() - set(known))
    rows = [(category, by_category[category]) for category in (*known, *others)]
    rows.append(("all", [phrase for _, found in rows for phrase in found]))
    cells = [["category", *WEIGHTS, *_COLUMNS], *(_cells(name, found) for name, found in rows)]
    return list(_aligned(cells))


def _cells(name: str, phrases: list[SetPhrase]) -> list[str]:
    weights = Counter(map(weight, phrases))
    counts = [weights[letter] for letter in WEIGHTS]
    counts += [sum(map(has, phrases)) for has in _COLUMNS.values()]
    return [name, *map(str, counts)]


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *numbers in rows:
        padded = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True))
        yield "  ".join((name.ljust(widths[0]), *padded))
