"""The set phrases in use, by everything that they are looked up by."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from reader.glossary.format.alignment import align, written_words
from reader.glossary.format.entry import SetPhrase
from reader.glossary.matching.matcher import bare
from reader.language.characters import HAN_RUN

_BETWEEN_WORDS = frozenset(" -,")


class PhraseBook:
    """Hold set phrases; a new book replaces this one when there are others.

    Of two phrases with one headword the first is the one that is looked up. `single_words` are the
    forms of those that are spelt as one word (被执行人 bèizhíxíngrén), in both scripts.
    """

    def __init__(self, phrases: Iterable[SetPhrase]) -> None:
        self.phrases = tuple(phrases)
        self.single_words = frozenset(_single_words(self.phrases))
        self._by_headword = {phrase.simplified: phrase for phrase in reversed(self.phrases)}
        self._by_traditional = {phrase.traditional: phrase for phrase in reversed(self.phrases)}
        self._headwords = "\n".join(self._by_headword)

    def __contains__(self, headword: str) -> bool:
        return headword in self._by_headword

    def phrase(self, form: str) -> SetPhrase | None:
        """Return the phrase of a headword or of another of its forms, quotation marks or none."""
        return self._by_headword.get(form) or self._by_form.get(bare(form))

    def containing(self, word: str) -> Iterator[SetPhrase]:
        """Yield the phrases that a simplified word of two characters or more is a part of.

        发展中国家 contains 国家 and 发展中 but not 中国: by its pinyin (fāzhǎnzhōng guójiā) a word
        ends inside 中国, which doesn't begin and end with one.
        """
        if len(word) < 2:
            return
        for phrase in reversed(self._by_headword.values()):
            at = phrase.simplified.find(word)
            is_inside = at >= 0 and len(phrase.simplified) > len(word)
            if is_inside and not _splits_words(phrase, at, at + len(word)):
                yield phrase

    def written_words(self, headword: str) -> list[str]:
        """Return the words that a phrase's pinyin is written in, none if this is no phrase."""
        phrase = self._by_headword.get(headword)
        return written_words(headword, phrase.pinyin) if phrase else []

    def is_written_with(self, word: str) -> bool:
        """Return whether the pinyin of some phrase writes this word separately."""
        return word in self._headwords and any(
            word in written_words(headword, phrase.pinyin)
            for headword, phrase in self._by_headword.items()
            if word in headword
        )

    def pinyin(self, form: str, syllables: Sequence[str]) -> str:
        """Return a phrase's pinyin as its glossary writes it, nothing if it has other syllables.

        `form` is its headword in either script, `syllables` are numbered, one for each code point.
        """
        phrase = self._by_headword.get(form) or self._by_traditional.get(form)
        fits = phrase and align(form, phrase.pinyin) == tuple(syllables)
        return phrase.pinyin if phrase and fits else ""

    def without(self, other: "PhraseBook") -> "PhraseBook":
        """Return the book of the phrases that another book doesn't look up."""
        return PhraseBook(
            phrase
            for phrase in self.phrases
            if other._by_headword.get(phrase.simplified) is not phrase
        )

    def words(self) -> Iterator[str]:
        """Yield the words of two characters or more that phrases of several words consist of."""
        for phrase in reversed(self._by_headword.values()):
            if " " in phrase.pinyin:
                yield from (
                    word
                    for word in written_words(phrase.simplified, phrase.pinyin)
                    if len(word) > 1
                )

    @cached_property
    def _by_form(self) -> dict[str, SetPhrase]:
        return {
            bare(form): phrase
            for phrase in reversed(self._by_headword.values())
            for form in (*phrase.variants, phrase.traditional, phrase.simplified)
            if form
        }


def _single_words(phrases: Iterable[SetPhrase]) -> Iterator[str]:
    for phrase in phrases:
        if phrase.pinyin and _BETWEEN_WORDS.isdisjoint(phrase.pinyin):
            for form in {phrase.simplified, phrase.traditional}:
                if len(form) > 1 and HAN_RUN.fullmatch(form):
                    yield form


def _splits_words(phrase: SetPhrase, start: int, end: int) -> bool:
    """Return whether a stretch has a word boundary inside it but none at one of its ends."""
    words = written_words(phrase.simplified, phrase.pinyin)
    if "".join(words) != phrase.simplified:
        return False
    boundaries = {0, *accumulate(map(len, words))}
    has_inner = not boundaries.isdisjoint(range(start + 1, end))
    return has_inner and not {start, end} <= boundaries
