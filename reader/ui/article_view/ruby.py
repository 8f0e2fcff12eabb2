"""Which words have pinyin over them, and the space that it needs."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class PinyinMode(StrEnum):
    """Name the words that have pinyin over them."""

    ALL = "all"
    NEW = "new"
    HOVER = "hover"
    OFF = "off"


class Ruby(NamedTuple):
    """Hold the text over a word, and the tone of each of this text's characters.

    Tones are digits, 1 to 5, and 0 for what belongs to no syllable; empty for no colours.
    """

    text: str
    tones: str = ""


def tracking(width: float, ruby: float, characters: int, most: float) -> float:
    """Return the space between a word's characters for a longer ruby, at most `most`."""
    if ruby <= width or characters < 2:
        return 0.0
    return min((ruby - width) / (characters - 1), most)


def space_before(
    widths: Sequence[float], rubies: Sequence[float], clinging: Sequence[bool], gap: float
) -> list[float]:
    """Return the space before each word that keeps neighbouring rubies apart.

    A ruby is centred over its word and may extend over the neighbours as long as `gap` stays free
    before the next ruby. What is missing is added between the two words, after the closers that
    cling to the first.

    Args:
        widths: The widths of the words, in any unit.
        rubies: The widths of their rubies, 0 for none.
        clinging: Which words are closers, before which there must be no space.
        gap: What must stay free between two rubies.

    """
    space = [0.0] * len(widths)
    reach: float | None = None  # from the end of the last ruby to the left edge of the word
    seam = 0  # the word before which space may be added
    for k, (width, ruby) in enumerate(zip(widths, rubies, strict=True)):
        if seam < 0 and not clinging[k]:
            seam = k
        if ruby:
            inset = (width - ruby) / 2
            if reach is not None and (missing := gap - reach - inset) > 0:
                space[seam if seam >= 0 else k] += missing
            reach, seam = inset, -1
        elif reach is not None:
            reach += width
    return space
