"""Readings that a glossary fixes: 执法为民 is zhífǎ wèimín, whatever 为 is elsewhere."""

from collections.abc import Iterable

from reader.glossary.alignment import align
from reader.glossary.entry import Match
from reader.glossary.matcher import bare


class PhraseReadings:
    """Tell how the characters of matches are read."""

    def __init__(self) -> None:
        self._aligned: dict[tuple[str, str], tuple[str, ...] | None] = {}

    def of(self, text: str, matches: Iterable[Match]) -> dict[tuple[int, int], tuple[str, ...]]:
        """Map the code points `[start, end)` of matches to their numbered syllables.

        There is a syllable for each code point, empty for what is no Chinese character; capitals
        are kept; shorter matches come before longer ones. `text` is what the matches were found in.
        A phrase without pinyin, or with too many or too few syllables, or that stands in another
        form than the headword's, is left out.
        """
        found = {}
        for match in sorted(matches, key=lambda match: match.end - match.start):
            place = match.start, match.end
            syllables = self._syllables(match, text[match.start : match.end])
            if syllables is not None:
                found[place] = syllables
        return found

    def _syllables(self, match: Match, written: str) -> tuple[str, ...] | None:
        phrase = match.phrase
        key = written, phrase.pinyin
        if key not in self._aligned:
            headwords = bare(phrase.simplified), bare(phrase.traditional)
            fits = phrase.pinyin and bare(written) in headwords
            self._aligned[key] = align(written, phrase.pinyin) if fits else None
        return self._aligned[key]
