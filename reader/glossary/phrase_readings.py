"""Readings that a glossary fixes: 执法为民 is zhífǎ wèimín, whatever 为 is elsewhere."""

from collections.abc import Iterable

from reader.glossary.format.alignment import align
from reader.glossary.format.entry import Match, SetPhrase
from reader.glossary.matching.matcher import bare
from reader.glossary.rules.meeting_names import GLOSSARY, short_name


class PhraseReadings:
    """Find the syllables that matches fix for their characters."""

    def __init__(self) -> None:
        self._aligned: dict[tuple[str, str], tuple[int, tuple[str, ...]] | None] = {}

    def of(self, text: str, matches: Iterable[Match]) -> dict[tuple[int, int], tuple[str, ...]]:
        """Map the code points `[start, end)` of matches to their numbered syllables.

        There is a syllable for each code point, empty for what is no Chinese character; capitals
        are preserved; shorter matches come before longer ones. `text` is where the matches were
        found. In a longer form only the headword inside it is mapped, or a meeting's short name
        (十七大 in 党的十七大). Left out are phrases without pinyin, or with too many or too few
        syllables, and forms that contain neither headword nor short name.
        """
        found = {}
        for match in sorted(matches, key=lambda match: match.end - match.start):
            start, phrase = match.start, match.phrase
            key = text[start : match.end], phrase.pinyin
            if key not in self._aligned:
                self._aligned[key] = _headword_in(key[0], phrase) if phrase.pinyin else None
            if read := self._aligned[key]:
                offset, syllables = read
                start += offset
                found[start, start + len(syllables)] = syllables
        return found


def _headword_in(written: str, phrase: SetPhrase) -> tuple[int, tuple[str, ...]] | None:
    """Return where the headword begins in the written form, and its syllables."""
    headwords = bare(phrase.simplified), bare(phrase.traditional)
    if bare(written) in headwords:
        start, headword = 0, written
    else:
        inside = [headword for headword in headwords if headword and headword in written]
        if not inside:
            return _short_name_in(written) if phrase.glossary == GLOSSARY else None
        start, headword = written.index(inside[0]), inside[0]
    syllables = align(headword, phrase.pinyin)
    return None if syllables is None else (start, syllables)


def _short_name_in(written: str) -> tuple[int, tuple[str, ...]] | None:
    name, pinyin = short_name(written) or ("", "")
    syllables = align(name, pinyin)
    return (written.index(name), syllables) if syllables else None
