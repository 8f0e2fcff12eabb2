"""The words that are known: the dictionary's and the phrase book's."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.annotate.scripts import Scripts
from reader.glossary.format.facts import read_facts
from reader.glossary.phrase_book import PhraseBook
from reader.language.segmentation.names import looks_like_a_name

if TYPE_CHECKING:
    from reader.lexicon.lexicon import Lexicon

PHRASE_FREQUENCY = 2_000
"""The least frequency in segmentation of a word that is a set phrase, per billion words."""

BATCH = 2_000
PHRASE_BATCH = 500
"""How many words, or words of set phrases, are a few milliseconds' work for a segmenter."""

Frequencies = Sequence[tuple[str, int]]
"""Words, each with its frequency per billion words."""


class Vocabulary:
    """Hold the words that are known; a new vocabulary replaces this one when phrases change.

    `is_word` returns whether a word in either script is known.
    """

    def __init__(self, lexicon: "Lexicon", scripts: Scripts, book: PhraseBook) -> None:
        self._lexicon = lexicon
        self._scripts = scripts
        self._book = book
        self.is_word: Callable[[str], bool] = lru_cache(maxsize=100_000)(self._is_known)

    def readings(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return a word's readings in the dictionary, in numbered syllables.

        A traditional form that it lacks has those of its simplified one.
        """
        readings = self._lexicon.syllables(word)
        if not readings and self._scripts.is_traditional(word):
            return self._lexicon.syllables(self._scripts.to_simplified(word))
        return readings

    def is_common_word(self, word: str) -> bool:
        """Return whether the dictionary has a word as something other than a proper noun."""
        return any(reading[0].islower() for reading in self.readings(word))

    def stays(self, word: str) -> bool:
        """Return whether a given word needs no repair: it can be looked up or is a name."""
        return (
            self.is_word(word)
            or word in self._book
            or self._book.is_written_with(word)
            or looks_like_a_name(word, self.is_common_word)
        )

    def known_words(self, phrase: str) -> list[str]:
        """Return the words that a set phrase is written with, unknown ones as single characters.

        There are none if this is no set phrase.
        """
        words = self._book.written_words(phrase)
        return [piece for word in words for piece in ([word] if self.is_word(word) else word)]

    def batches(self) -> Iterator[Frequencies]:
        """Yield all words that a segmenter has to learn, a few milliseconds' work at a time."""
        phrases = set(self._book.single_words)
        words = chain(
            (
                (word, max(frequency, PHRASE_FREQUENCY) if word in phrases else frequency)
                for word, frequency in self._lexicon.vocabulary()
            ),
            ((word, PHRASE_FREQUENCY) for word in phrases if not self._lexicon.has(word)),
            ((name, PHRASE_FREQUENCY) for name in self._known_names()),
        )
        while batch := tuple(islice(words, BATCH)):
            yield batch
        yield from self._phrase_words(self._book)

    def _known_names(self) -> Iterator[str]:
        """Yield names of known people that the dictionary lacks; of two characters may be words."""
        for row in read_facts("people.csv"):
            name = row["name"]
            if len(name) > 2 and name.isalpha() and not self._lexicon.has(name):
                yield name

    def additions(self, before: "Vocabulary") -> Iterator[Frequencies]:
        """Yield the words that a segmenter has to learn which has learnt another vocabulary."""
        book = self._book.without(before._book)
        yield [
            (word, max(self._lexicon.frequency(word), PHRASE_FREQUENCY))
            for word in book.single_words
        ]
        yield from self._phrase_words(book)

    def _phrase_words(self, book: PhraseBook) -> Iterator[Frequencies]:
        """Yield the words that phrases are written with and that nothing else knows."""
        words = book.words()
        while batch := tuple(islice(words, PHRASE_BATCH)):
            yield [(word, PHRASE_FREQUENCY) for word in batch if not self.is_word(word)]

    def _is_known(self, word: str) -> bool:
        return word in self._book.single_words or bool(self.readings(word))
