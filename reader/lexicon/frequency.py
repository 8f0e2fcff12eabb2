"""How common a headword is, after wordfreq's list for Chinese (CC BY-SA 4.0, simplified)."""

_BILLION = 1e9


def frequencies_of(words: set[str]) -> dict[str, int]:
    """Give the occurrences per billion words of those simplified words that the list knows."""
    import wordfreq

    frequencies = {}
    buckets = wordfreq.read_cBpack(wordfreq.available_languages()["zh"])
    for centibels, bucket in enumerate(buckets):
        frequency = round(_BILLION * wordfreq.cB_to_freq(-centibels))
        for word in words.intersection(bucket):
            frequencies[word] = frequency
    return frequencies
