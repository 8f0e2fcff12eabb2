"""Readings that a glossary fixes: 执法为民 is zhífǎ wèimín, whatever 为 is elsewhere."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.glossary.alignment import align
from reader.glossary.entry import Match
from reader.glossary.matcher import bare
from reader.language.pinyin import spell
from reader.language.token import Reading, ReadingRule

_Syllables = tuple[str, ...]


class PhraseReadings:
    """Give the tokens inside a match the syllables of its set phrase."""

    def __init__(self) -> None:
        self._aligned: dict[tuple[str, str], _Syllables | None] = {}
        self._readings: dict[tuple[str, _Syllables], Reading] = {}

    def fix(
        self, text: str, ends: Sequence[int], matches: Iterable[Match], readings: list[Reading]
    ) -> None:
        """Replace the readings of the tokens that lie inside a match; the longest match decides.

        `text` is what the matches were found in, `ends` and `readings` are those of its tokens.
        A phrase without pinyin, or with too many or too few syllables, or that stands in another
        form than the headword's, fixes nothing, nor is a token touched that reaches beyond it.
        """
        for match in sorted(matches, key=lambda match: match.end - match.start):
            syllables = self._syllables(match, text)
            if syllables is None:
                continue
            for number, piece in _tokens_inside(match, ends, syllables):
                if any(piece):
                    whole = match.phrase.pinyin if len(piece) == len(syllables) else ""
                    readings[number] = self._reading(piece, whole, readings[number])

    def _syllables(self, match: Match, text: str) -> _Syllables | None:
        phrase = match.phrase
        form = "".join([text[start:end] for start, end in match.parts])
        key = form, phrase.pinyin
        if key not in self._aligned:
            headwords = bare(phrase.simplified), bare(phrase.traditional)
            self._aligned[key] = align(*key) if phrase.pinyin and form in headwords else None
        return self._aligned[key]

    def _reading(self, syllables: _Syllables, whole: str, before: Reading) -> Reading:
        """Make a token's reading, spelt as the glossary's `whole`, else as before if that fits."""
        key = whole or before.pinyin, syllables
        if key not in self._readings:
            lower = tuple([syllable.lower() for syllable in syllables])
            fits = whole or (before.syllables == lower and before.pinyin)
            pinyin = fits or spell([syllable for syllable in syllables if syllable])
            self._readings[key] = Reading(lower, pinyin, ReadingRule.GLOSSARY)
        return self._readings[key]


def _tokens_inside(
    match: Match, ends: Sequence[int], syllables: _Syllables
) -> Iterator[tuple[int, _Syllables]]:
    """Yield number and syllables of each token that lies inside a part of the match."""
    done = 0
    for start, end in match.parts:
        number = bisect_right(ends, start)
        begin = ends[number - 1] if number else 0
        while number < len(ends) and ends[number] <= end:
            if begin >= start:
                at = done + begin - start
                yield number, syllables[at : at + ends[number] - begin]
            begin = ends[number]
            number += 1
        done += end - start
