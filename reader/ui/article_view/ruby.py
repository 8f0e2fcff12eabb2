"""Which words bear pinyin, and the room that it needs."""

from collections.abc import Sequence
from enum import StrEnum


class PinyinMode(StrEnum):
    """Say over which words pinyin stands."""

    OFF = "off"
    ALL = "all"


def room_for_ruby(widths: Sequence[float], rubies: Sequence[float], gap: float) -> list[float]:
    """Give the extra width of each word that keeps neighbouring rubies apart.

    A ruby is centred over its word and may stick out over the neighbours as long as `gap` stays
    free before the next ruby; only then is a word widened, the one with the longer ruby more.

    Args:
        widths: The widths of the words set close, in any unit.
        rubies: The widths of their rubies, 0 for none.
        gap: What must stay free between two rubies.

    Returns:
        What each word needs beyond its width, half of it on either side.

    """
    extra = [0.0] * len(widths)
    last = -1
    reach = 0.0  # from the end of the last ruby to the left edge of the present word
    for k, (width, ruby) in enumerate(zip(widths, rubies, strict=True)):
        if not ruby:
            reach += width
            continue
        inset = (width - ruby) / 2
        if last >= 0 and (missing := gap - reach - inset) > 0:
            mine, theirs = max(ruby + gap - width, 0.0), max(rubies[last] + gap - widths[last], 0.0)
            share = mine / (mine + theirs) if mine + theirs else 0.5
            extra[k] = 2 * missing * share
            extra[last] += 2 * missing * (1 - share)
        last = k
        reach = inset + extra[k] / 2
    return extra
