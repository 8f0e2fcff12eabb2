"""How common a word is, in plain words instead of occurrences per billion."""

LIMITS = ((100_000, "very common"), (10_000, "common"), (1_000, "less common"), (1, "rare"))
"""The least occurrences per billion words of each: 5, 4 and 3 on the Zipf scale (van Heuven and
others 2014). The first covers some 2,000 words of the dictionary, the second 11,000 more (those of
a newspaper), the third 35,000; 困扰 is common, 牢固 less common, 积案 rare.
"""


def commonness(frequency: int) -> str:
    """Return how common a word is by its occurrences per billion; "" where that is unknown.

    >>> commonness(977_237), commonness(174), commonness(0)
    ('very common', 'rare', '')
    """
    return next((name for least, name in LIMITS if frequency >= least), "")
