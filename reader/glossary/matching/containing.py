"""Which set phrases a word is a part of."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from reader.glossary.format.alignment import written_words
from reader.glossary.format.entry import SetPhrase


def phrases_with(word: str, phrases: Iterable[SetPhrase]) -> Iterator[SetPhrase]:
    """Yield the phrases that a simplified word of two characters or more is a part of.

    发展中国家 has 国家 and 发展中 in it, and not 中国: by its pinyin (fāzhǎnzhōng guójiā) a word
    ends inside 中国, which doesn't begin and end with one.
    """
    if len(word) < 2:
        return
    for phrase in phrases:
        at = phrase.simplified.find(word)
        if at >= 0 and len(phrase.simplified) > len(word) and not _torn(phrase, at, len(word)):
            yield phrase


def _torn(phrase: SetPhrase, at: int, length: int) -> bool:
    headword = phrase.simplified
    words = written_words(headword, phrase.pinyin)
    if "".join(words) != headword:
        return False
    bounds = {0, *accumulate(map(len, words))}
    inside = any(bound in bounds for bound in range(at + 1, at + length))
    return inside and not {at, at + length} <= bounds
