"""The readings of the words of a paragraph, each with the rule that chose it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import groupby, islice, repeat
from typing import cast

from reader.language.characters import has_han, is_han
from reader.language.pronunciation.capitals import (
    COUNTRIES,
    MAY_BE_NAMES,
    OneCharacterName,
    name_at,
)
from reader.language.pronunciation.heteronyms import depends_on_context, read_in_context
from reader.language.pronunciation.long_words import candidate_words
from reader.language.pronunciation.name_readings import name_syllables, surname_syllables
from reader.language.pronunciation.number_spelling import DATE_CHARACTERS
from reader.language.pronunciation.orthography import write_pinyin
from reader.language.pronunciation.pinyin import number, spell
from reader.language.pronunciation.syllables import SYLLABLES
from reader.language.pronunciation.usual_readings import (
    ABBREVIATIONS,
    COMMON,
    CORRECTED,
    USUAL,
)
from reader.language.segmentation.names import (
    Name,
    looks_foreign,
    looks_like_a_name,
    parts_of_name,
)
from reader.language.token import Reading, ReadingRule, Token

_LONGEST_WORD = 8
_NUMBER_CHARACTERS = DATE_CHARACTERS.union("之")
"""The characters of numbers and dates, which are read character by character."""
_ORGANS = frozenset({"省委", "市委", "县委", "區委", "区委", "縣委", "省政府", "市政府"})
"""After a place they are parts of a name: Hénán Shěngwěi (GB/T 16159, 6.2.3)."""

_new = cast(Callable[[type[Token], tuple[object, ...]], Token], tuple.__new__)
"""`Token._make` without a call of a Python function, which each word of a text would cost."""


class ReadingChooser:
    """Choose the readings of words, by their context where the dictionary has several.

    The first of these is taken: the user's reading; that of a set phrase; the dictionary's only
    ordinary one; the one that the context decides; the usual one (`usual_readings.py`), else the
    dictionary's first. A word that the dictionary lacks has the readings of the words in it, or of
    a name if it looks like one and isn't a word of a set phrase (`in_phrase`). A common word's
    reading precedes a proper noun's.

    `syllables_of` returns a word's readings in the dictionary, common before proper, numbered,
    capitals kept, normally one syllable for each code point. `prepare` is called with the words
    that it will be asked for. `pinyin_of_phrase` returns the pinyin of a set phrase with these
    syllables, empty for other words.
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
        self._context_free: dict[str, Reading] = {}
        self._heteronyms: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
        self._context_readings: dict[tuple[str, tuple[str, ...] | None], Reading] = {}
        self._phrase_readings: dict[tuple[str, tuple[str, ...]], Reading] = {}
        self._interned: dict[tuple[str, tuple[str, ...], ReadingRule], Reading] = {}
        self._names: dict[tuple[str, int], Reading] = {}
        self._user_readings: Mapping[str, tuple[str, ...]] = {}

    def set_user_readings(self, readings: Mapping[str, tuple[str, ...]]) -> None:
        """Replace the user's readings, numbered, that words have wherever they occur."""
        for word in self._user_readings:
            self._context_free.pop(word, None)
        self._user_readings = readings
        for word, syllables in readings.items():
            self._context_free[word] = self._shared_reading(word, syllables, ReadingRule.USER)

    def tokens(
        self,
        text: str,
        ends: Sequence[int],
        fixed: Mapping[tuple[int, int], Sequence[str]] | None = None,
        corrected: Mapping[tuple[int, int], Sequence[str]] | None = None,
        words: Sequence[str] | None = None,
        names: Iterable[Name] = (),
    ) -> tuple[Token, ...]:
        """Return the tokens of a paragraph, which end at `ends`, with their readings in context.

        `fixed` maps code points `[start, end)` of the text to the numbered syllables of a set
        phrase, one for each; it applies to the tokens inside. `corrected` are the user's, which
        apply to tokens partly inside as well. `words` may be passed if the texts of the tokens are
        known; `names` are those that the context shows to be names.
        """
        starts = [0, *ends]
        if words is None:
            words = list(map(text.__getitem__, map(slice, starts, ends)))
        readings = self._readings_in_text(text, words, ends)
        for start, end, surname in names:
            at = bisect_left(ends, end)
            if starts[at] == start and ends[at] == end and words[at] not in self._user_readings:
                readings[at] = self._reading_as_name(words[at], surname)
        for (start, end), syllables in (fixed or {}).items():
            at = bisect_left(starts, start)
            while at < len(ends) and ends[at] <= end:
                key = words[at], tuple(syllables[starts[at] - start : ends[at] - start])
                if key[0] not in self._user_readings:
                    known = self._phrase_readings.get(key)
                    readings[at] = known or self._phrase_reading(*key, readings[at])
                at += 1
        if ("委" in text or "政府" in text) and not _ORGANS.isdisjoint(words):
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
                    readings[at] = self._shared_reading(words[at], tuple(merged), ReadingRule.USER)
        return tuple(map(_new, repeat(Token), zip(starts, ends, words, readings, strict=False)))

    def _phrase_reading(self, word: str, syllables: tuple[str, ...], otherwise: Reading) -> Reading:
        """Return the reading of a word by a set phrase, or `otherwise` if that has no syllables."""
        if not any(syllables):
            return otherwise
        reading = self._new_reading(word, syllables, ReadingRule.GLOSSARY)
        self._phrase_readings[word, syllables] = reading
        return reading

    def _capitalised(self, reading: Reading) -> Reading:
        pinyin = reading.pinyin[:1].upper() + reading.pinyin[1:]
        return self._interned.setdefault(
            (pinyin, reading.syllables, reading.by), Reading(reading.syllables, pinyin, reading.by)
        )

    def _name_of_one_character(
        self, word: str, reading: Reading, kind: OneCharacterName
    ) -> Reading:
        """Return the reading of a surname, or of a country's first character, by itself."""
        syllables: tuple[str, ...] = (reading.syllables[0].capitalize(),)
        if kind is OneCharacterName.PERSON:
            syllables = surname_syllables(word, self._syllables_of) or syllables
        return self._shared_reading(word, syllables, ReadingRule.CONTEXT)

    def _readings_in_text(
        self, text: str, words: Sequence[str], ends: Sequence[int]
    ) -> list[Reading]:
        """Return the readings of the words of a text: known, new, and those decided by context."""
        readings = list(map(self._context_free.get, words))
        undecided = [at for at, reading in enumerate(readings) if reading is None]
        new = {words[at] for at in undecided}.difference(self._heteronyms)
        if new:
            self._prepare(filter(has_han, new))
            for word in new:
                if reading := self._context_free_reading(word):
                    self._context_free[word] = reading
        for at in undecided:
            word, end = words[at], ends[at]
            reading = self._context_free.get(word)
            if reading is None:
                previous = words[at - 1] if at else ""
                chosen = read_in_context(text, end - len(word), end, previous)
                reading = self._context_readings.get((word, chosen))
                if reading is None:
                    syllables, by = _pick(word, self._heteronyms[word], chosen)
                    reading = self._new_reading(word, syllables, by)
                    self._context_readings[word, chosen] = reading
                if word in MAY_BE_NAMES and (kind := name_at(text, end - 1)):
                    reading = self._name_of_one_character(word, reading, kind)
            readings[at] = reading
        return cast(list[Reading], readings)

    def _context_free_reading(self, word: str) -> Reading | None:
        """Return the reading that the word has everywhere; None for a heteronym with rules."""
        if not has_han(word):
            return self._shared_reading(word, ("",) * len(word), ReadingRule.NONE)
        readings = self._readings_of(word)
        if len(readings) == 1 and not _depends_on_context(word):
            return self._new_reading(word, readings[0], ReadingRule.DICTIONARY)
        syllables, by = self._choose_syllables(word, 0, len(word))
        if word in self._heteronyms:
            return None
        reading = self._shared_reading(word, syllables, by)
        reading.is_name = by is ReadingRule.CHARACTER and self._looks_like_a_name(word)
        return reading

    def _choose_syllables(
        self, text: str, start: int, end: int
    ) -> tuple[tuple[str, ...], ReadingRule]:
        """Return the syllables of the word `[start, end)`, capitals kept, and what chose them."""
        word = text[start:end]
        candidates = self._heteronyms.get(word) or self._candidates(word)
        if not candidates:
            return self._compose(word), ReadingRule.CHARACTER
        chosen = None
        if _depends_on_context(word):
            self._heteronyms[word] = candidates
            chosen = read_in_context(text, start, end)
        return _pick(word, candidates, chosen)

    def _readings_of(self, word: str) -> Sequence[tuple[str, ...]]:
        """Return a word's readings in the dictionary, a common word's without capitals."""
        if word in CORRECTED:
            return [CORRECTED[word]]
        readings = self._syllables_of(word)
        if word in ABBREVIATIONS:
            return [(each[0], *map(str.lower, each[1:])) for each in readings]
        return [tuple(map(str.lower, each)) for each in readings] if word in COMMON else readings

    def _candidates(self, word: str) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Map a word's readings in lower case to those of the dictionary, common ones first."""
        readings = self._readings_of(word)
        if len(readings) == 1:
            return {tuple(map(str.lower, readings[0])): readings[0]}
        candidates: dict[tuple[str, ...], tuple[str, ...]] = {}
        for reading in sorted(readings, key=_is_proper):
            candidates.setdefault(tuple(map(str.lower, reading)), reading)
        return candidates

    def _compose(self, word: str) -> tuple[str, ...]:
        """Return the syllables of a word that the dictionary lacks: of the longest words in it."""
        if len(word) == 1:
            return USUAL.get(word) or (_read_rare(word),)
        word = word.replace("○", "〇")
        syllables: list[str] = []
        for chinese, characters in groupby(word, key=is_han):
            run = "".join(characters)
            syllables.extend(self._compose_run(run) if chinese else [""] * len(run))
        if COUNTRIES.issuperset(word.removesuffix("方")):
            names = map(str.capitalize, syllables)
            return (*names,) if word[-1] != "方" else (*islice(names, len(word) - 1), syllables[-1])
        if not self._looks_like_a_name(word):
            return tuple(syllables)
        surname = 0 if looks_foreign(word) else len(parts_of_name(word)[0])
        return name_syllables(word, surname, self._syllables_of, syllables)

    def _looks_like_a_name(self, word: str) -> bool:
        is_name = looks_like_a_name(word, self._is_common_word) or looks_foreign(word)
        return is_name and not self._in_phrase(word)

    def _reading_as_name(self, word: str, surname: int) -> Reading:
        """Return the reading of a word that is a name where it is, whatever else it may be."""
        reading = self._names.get((word, surname))
        if reading is None:
            syllables = self._syllables_as_name(word, surname)
            by = ReadingRule.CHARACTER
            for known in self._syllables_of(word):
                if len(known) == len(word) and known[surname % len(word)][:1].isupper():
                    syllables, by = tuple(known), ReadingRule.DICTIONARY
            sounds = tuple(map(_sound, syllables))
            pinyin = partial(_write_name, word, syllables)
            reading = self._names[word, surname] = Reading(sounds, pinyin, by, is_name=True)
        return reading

    def _syllables_as_name(self, name: str, surname: int) -> tuple[str, ...]:
        composed: list[str] = []
        for part in (name[:surname], name[surname:]):
            for chinese, characters in groupby(part, key=is_han):
                run = "".join(characters)
                composed.extend(self._compose_run(run) if chinese else [""] * len(run))
        return name_syllables(name, surname, self._syllables_of, composed)

    def _compose_run(self, run: str) -> list[str]:
        syllables: list[str] = []
        longest = 1 if _NUMBER_CHARACTERS.issuperset(run) else _LONGEST_WORD
        while (start := len(syllables)) < len(run):
            ends = range(min(len(run), start + longest), start + 1, -1)
            end = next((end for end in ends if self._syllables_of(run[start:end])), start + 1)
            chosen, _ = self._choose_syllables(run, start, end)
            syllables.extend(_align(run[start:end], chosen))
        return syllables

    def _is_common_word(self, word: str) -> bool:
        return not all(map(_is_proper, self._syllables_of(word)))

    def _shared_reading(self, word: str, syllables: tuple[str, ...], by: ReadingRule) -> Reading:
        """Return the one object for equal readings."""
        key = (word, syllables, by) if by is not ReadingRule.NONE else ("", syllables, by)
        reading = self._interned.get(key)
        if reading is None:
            reading = self._interned[key] = self._new_reading(word, syllables, by)
        return reading

    def _new_reading(self, word: str, syllables: tuple[str, ...], by: ReadingRule) -> Reading:
        aligned = tuple(map(_sound, _align(word, syllables)))
        if by is ReadingRule.NONE:
            return Reading(aligned, "", by)
        if by is ReadingRule.GLOSSARY:
            return Reading(aligned, partial(self._write_in_phrase, word, syllables), by)
        return Reading(aligned, partial(self._write, word, syllables), by)

    def _write_in_phrase(self, word: str, syllables: tuple[str, ...]) -> str:
        return self._pinyin_of_phrase(word, syllables) or self._write(word, syllables)

    def _write(self, word: str, syllables: tuple[str, ...]) -> str:
        if pieces := candidate_words(word):
            self._prepare(pieces)
        return write_pinyin(word, syllables, self._syllables_of)


def _depends_on_context(word: str) -> bool:
    return word in MAY_BE_NAMES or depends_on_context(word)


def _pick(
    word: str,
    candidates: Mapping[tuple[str, ...], tuple[str, ...]],
    by_context: tuple[str, ...] | None,
) -> tuple[tuple[str, ...], ReadingRule]:
    """Return the reading that the context chose for a word, else the usual or the first one."""
    if by_context:
        return candidates.get(by_context, by_context), ReadingRule.CONTEXT
    usual = candidates.get(USUAL.get(word, ()))
    return usual or next(iter(candidates.values())), ReadingRule.DICTIONARY


def _write_name(name: str, syllables: tuple[str, ...]) -> str:
    if all(map(is_han, name)):
        return spell(syllables)
    return write_pinyin(name, syllables, lambda _: ())


def _is_proper(reading: Sequence[str]) -> bool:
    return any(syllable[:1].isupper() and len(syllable) > 1 for syllable in reading)


@lru_cache(maxsize=4096)
def _sound(syllable: str) -> str:
    """Return the syllable in lower case, empty where it is a Latin letter or unknown."""
    sound = syllable.lower()
    return sound if sound[-1:] in "12345" and sound[:-1] in SYLLABLES else ""


def _align(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Return a syllable for each code point; empty where this is unclear (`21三体` has five)."""
    if len(syllables) == len(word):
        return syllables
    chinese = sum(map(is_han, word))
    if 0 < chinese < len(word) and chinese < len(syllables) and all(map(is_han, word[-chinese:])):
        return ("",) * (len(word) - chinese) + syllables[-chinese:]
    return ("",) * len(word)


def _read_rare(character: str) -> str:
    """Return the reading of a character that the dictionary lacks, from pypinyin's 41,000.

    It costs 0.2 s and 57 MB once, in texts with a character outside GB 2312 and CC-CEDICT.
    """
    from pypinyin import Style, lazy_pinyin

    marked = lazy_pinyin(character, style=Style.TONE, errors="ignore")
    return number(marked[0]) if marked else ""
