"""Choose the reading of every word of a paragraph, and remember which rule chose it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import groupby, repeat
from typing import cast

from reader.language.characters import has_han, is_han
from reader.language.pronunciation.heteronyms import depends_on_context, read_in_context
from reader.language.pronunciation.long_words import candidates
from reader.language.pronunciation.number_spelling import DATED
from reader.language.pronunciation.orthography import write
from reader.language.pronunciation.pinyin import number
from reader.language.pronunciation.syllables import SYLLABLES
from reader.language.pronunciation.usual_readings import COMMON, USUAL
from reader.language.segmentation.names import (
    looks_foreign,
    looks_like_a_name,
    spell_as_foreign_name,
    spell_as_name,
)
from reader.language.token import Reading, ReadingRule, Token

_LONGEST_WORD = 8
_FIGURES = DATED.union("之")
"""What numbers and dates are made of: no words are looked for in them."""
_ORGANS = frozenset({"省委", "市委", "县委", "區委", "区委", "縣委", "省政府", "市政府"})
"""After a place they are parts of a name: Hénán Shěngwěi (GB/T 16159, 6.2.3)."""

_new = cast(Callable[[type[Token], tuple[object, ...]], Token], tuple.__new__)
"""`Token._make` without a call into Python, as there is one for every word of a text."""


class ReadingChooser:
    """Read words by the dictionary, and by their context where that gives several readings.

    In this order: the reader's own; that of a set phrase; the dictionary's only ordinary one; one
    that the context decides; the usual one (`usual.py`), else the dictionary's first; for a word
    that the dictionary lacks, the readings of the words in it, or those of a name if it looks like
    one and isn't `in_phrase`, a word of a set phrase. A proper noun's reading gives way to a common
    word's. `syllables_of` gives a word's readings in the dictionary, common before proper,
    numbered, capitals kept, normally one syllable for each code point. What is a set phrase by
    itself is written as `pinyin_of_phrase` has it, nothing for what is none with these syllables.
    """

    def __init__(
        self,
        syllables_of: Callable[[str], Sequence[tuple[str, ...]]],
        prepare: Callable[[Iterable[str]], None] = lambda _: None,
        in_phrase: Callable[[str], bool] = lambda _: False,
        pinyin_of_phrase: Callable[[str, Sequence[str]], str] = lambda *_: "",
    ) -> None:
        self._syllables_of = syllables_of
        self._prepare = prepare
        self._in_phrase = in_phrase
        self._pinyin_of_phrase = pinyin_of_phrase
        self._settled: dict[str, Reading] = {}
        self._heteronyms: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
        self._in_context: dict[tuple[str, tuple[str, ...] | None], Reading] = {}
        self._phrasal: dict[tuple[str, tuple[str, ...]], Reading] = {}
        self._interned: dict[tuple[str, tuple[str, ...], ReadingRule], Reading] = {}
        self._learnt: Mapping[str, tuple[str, ...]] = {}

    def learn(self, readings: Mapping[str, tuple[str, ...]]) -> None:
        """Read these words so wherever they stand, numbered, and no longer those learnt before."""
        for word in self._learnt:
            self._settled.pop(word, None)
        self._learnt = readings
        for word, syllables in readings.items():
            self._settled[word] = self._reading(word, syllables, ReadingRule.USER)

    def read(
        self,
        text: str,
        ends: Sequence[int],
        fixed: Mapping[tuple[int, int], Sequence[str]] | None = None,
        corrected: Mapping[tuple[int, int], Sequence[str]] | None = None,
        words: Sequence[str] | None = None,
    ) -> tuple[Token, ...]:
        """Make tokens, read in context, of a paragraph whose tokens end at `ends`.

        `fixed` maps code points `[start, end)` of the text to the numbered syllables that a set
        phrase gives them, one for each; the tokens that lie within take theirs. `corrected` are the
        reader's own, which tokens that lie partly within take as well. `words` are the texts of the
        tokens, if they are at hand.
        """
        starts = [0, *ends]
        if words is None:
            words = list(map(text.__getitem__, map(slice, starts, ends)))
        readings = self._decide(text, words, ends)
        for (start, end), syllables in (fixed or {}).items():
            at = bisect_left(starts, start)
            while at < len(ends) and ends[at] <= end:
                key = words[at], tuple(syllables[starts[at] - start : ends[at] - start])
                if key[0] not in self._learnt:
                    readings[at] = self._phrasal.get(key) or self._by_phrase(*key, readings[at])
                at += 1
        if ("委" in text or "省政府" in text) and not _ORGANS.isdisjoint(words):
            for at in range(1, len(words)):
                if words[at] in _ORGANS and readings[at - 1].pinyin[:1].isupper():
                    readings[at] = self._capitalised(readings[at])
        for (start, end), syllables in (corrected or {}).items():
            for at in range(bisect_right(ends, start), bisect_left(ends, end) + 1):
                first, last = max(start, starts[at]), min(end, ends[at])
                given = syllables[first - start : last - start]
                if any(given):
                    merged = [*readings[at].syllables]
                    merged[first - starts[at] : last - starts[at]] = given
                    readings[at] = self._reading(words[at], tuple(merged), ReadingRule.USER)
        return tuple(map(_new, repeat(Token), zip(starts, ends, words, readings, strict=False)))

    def _by_phrase(self, word: str, syllables: tuple[str, ...], otherwise: Reading) -> Reading:
        """Read a word as a set phrase does, otherwise where that gives it no sound."""
        if not any(syllables):
            return otherwise
        reading = self._made(word, syllables, ReadingRule.GLOSSARY)
        self._phrasal[word, syllables] = reading
        return reading

    def _capitalised(self, reading: Reading) -> Reading:
        pinyin = reading.pinyin[:1].upper() + reading.pinyin[1:]
        return self._interned.setdefault(
            (pinyin, reading.syllables, reading.by), Reading(reading.syllables, pinyin, reading.by)
        )

    def _decide(self, text: str, words: Sequence[str], ends: Sequence[int]) -> list[Reading]:
        """Read the words of a text: those known, those new, those that differ by their place."""
        readings = list(map(self._settled.get, words))
        undecided = [at for at, reading in enumerate(readings) if reading is None]
        new = {words[at] for at in undecided}.difference(self._heteronyms)
        if new:
            self._prepare(filter(has_han, new))
            for word in new:
                if reading := self._settle(word):
                    self._settled[word] = reading
        for at in undecided:
            word, end = words[at], ends[at]
            reading = self._settled.get(word)
            if reading is None:
                previous = words[at - 1] if at else ""
                chosen = read_in_context(text, end - len(word), end, previous)
                reading = self._in_context.get((word, chosen))
                if reading is None:
                    syllables, by = _chosen(word, self._heteronyms[word], chosen)
                    reading = self._made(word, syllables, by)
                    self._in_context[word, chosen] = reading
            readings[at] = reading
        return cast(list[Reading], readings)

    def _settle(self, word: str) -> Reading | None:
        """Give the reading that the word has everywhere; None for a heteronym with rules."""
        if not has_han(word):
            return self._reading(word, ("",) * len(word), ReadingRule.NONE)
        readings = self._readings_of(word)
        if len(readings) == 1:
            return self._made(word, readings[0], ReadingRule.DICTIONARY)
        chosen = self._choose(word, 0, len(word))
        return None if word in self._heteronyms else self._reading(word, *chosen)

    def _choose(self, text: str, start: int, end: int) -> tuple[tuple[str, ...], ReadingRule]:
        """Give the syllables of the word at `[start, end)` as the dictionary writes them."""
        word = text[start:end]
        candidates = self._heteronyms.get(word) or self._candidates(word)
        if not candidates:
            return self._compose(word), ReadingRule.CHARACTER
        chosen = None
        if len(candidates) > 1 and depends_on_context(word):
            self._heteronyms[word] = candidates
            chosen = read_in_context(text, start, end)
        return _chosen(word, candidates, chosen)

    def _readings_of(self, word: str) -> Sequence[tuple[str, ...]]:
        """Give a word's readings in the dictionary, a common word's without capitals."""
        readings = self._syllables_of(word)
        return [tuple(map(str.lower, each)) for each in readings] if word in COMMON else readings

    def _candidates(self, word: str) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Map a word's readings in lower case to how the dictionary writes them, common first."""
        readings = self._readings_of(word)
        if len(readings) == 1:
            return {tuple(map(str.lower, readings[0])): readings[0]}
        candidates: dict[tuple[str, ...], tuple[str, ...]] = {}
        for reading in sorted(readings, key=_is_proper):
            candidates.setdefault(tuple(map(str.lower, reading)), reading)
        return candidates

    def _compose(self, word: str) -> tuple[str, ...]:
        """Read a word that the dictionary lacks by the longest words found in it, left to right."""
        if len(word) == 1:
            return USUAL.get(word) or (_read_rare(word),)
        syllables: list[str] = []
        for chinese, characters in groupby(word, key=is_han):
            run = "".join(characters)
            syllables.extend(self._compose_run(run) if chinese else [""] * len(run))
        is_name = looks_like_a_name(word, self._is_common_word)
        if not (is_name or looks_foreign(word)) or self._in_phrase(word):
            return tuple(syllables)
        if is_name:
            return spell_as_name(word, self._syllables_of, syllables)
        return spell_as_foreign_name(word, syllables)

    def _compose_run(self, run: str) -> list[str]:
        syllables: list[str] = []
        longest = 1 if _FIGURES.issuperset(run) else _LONGEST_WORD
        while (start := len(syllables)) < len(run):
            ends = range(min(len(run), start + longest), start + 1, -1)
            end = next((end for end in ends if self._syllables_of(run[start:end])), start + 1)
            chosen, _ = self._choose(run, start, end)
            syllables.extend(_align(run[start:end], chosen))
        return syllables

    def _is_common_word(self, word: str) -> bool:
        return not all(map(_is_proper, self._syllables_of(word)))

    def _reading(self, word: str, syllables: tuple[str, ...], by: ReadingRule) -> Reading:
        """Give a reading that many words or places have, made once."""
        key = (word, syllables, by) if by is not ReadingRule.NONE else ("", syllables, by)
        reading = self._interned.get(key)
        if reading is None:
            reading = self._interned[key] = self._made(word, syllables, by)
        return reading

    def _made(self, word: str, syllables: tuple[str, ...], by: ReadingRule) -> Reading:
        aligned = tuple(map(_sound, _align(word, syllables)))
        if by is ReadingRule.NONE:
            return Reading(aligned, "", by)
        if by is ReadingRule.GLOSSARY:
            return Reading(aligned, partial(self._write_in_phrase, word, syllables), by)
        return Reading(aligned, partial(self._write, word, syllables), by)

    def _write_in_phrase(self, word: str, syllables: tuple[str, ...]) -> str:
        return self._pinyin_of_phrase(word, syllables) or self._write(word, syllables)

    def _write(self, word: str, syllables: tuple[str, ...]) -> str:
        if pieces := candidates(word):
            self._prepare(pieces)
        return write(word, syllables, self._syllables_of)


def _chosen(
    word: str,
    candidates: Mapping[tuple[str, ...], tuple[str, ...]],
    by_context: tuple[str, ...] | None,
) -> tuple[tuple[str, ...], ReadingRule]:
    """Give the candidate that its context chose for a word, else the usual or the first one."""
    if by_context and by_context in candidates:
        return candidates[by_context], ReadingRule.CONTEXT
    usual = candidates.get(USUAL.get(word, ()))
    return usual or next(iter(candidates.values())), ReadingRule.DICTIONARY


def _is_proper(reading: Sequence[str]) -> bool:
    return any(syllable[:1].isupper() and len(syllable) > 1 for syllable in reading)


@lru_cache(maxsize=4096)
def _sound(syllable: str) -> str:
    """Give the syllable in lower case, empty where it is a Latin letter or unknown."""
    sound = syllable.lower()
    return sound if sound[-1:] in "12345" and sound[:-1] in SYLLABLES else ""


def _align(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Give each code point its syllable, where that can be told (`21三体` has five)."""
    if len(syllables) == len(word):
        return syllables
    chinese = sum(map(is_han, word))
    if 0 < chinese < len(word) and chinese < len(syllables) and all(map(is_han, word[-chinese:])):
        return ("",) * (len(word) - chinese) + syllables[-chinese:]
    return ("",) * len(word)


def _read_rare(character: str) -> str:
    """Ask pypinyin, which knows 41,000 characters, for one that the dictionary lacks.

    It costs 0.2 s and 57 MB once, in texts with a character outside GB 2312 and CC-CEDICT.
    """
    from pypinyin import Style, lazy_pinyin

    marked = lazy_pinyin(character, style=Style.TONE, errors="ignore")
    return number(marked[0]) if marked else ""
