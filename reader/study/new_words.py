"""The words of a text that are new to the user: above their level, and not marked as known."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.annotate import AnnotatedParagraph, Annotator
from reader.errors import UserError
from reader.glossary.matching.occurrences import Place
from reader.language.characters import has_han
from reader.language.segmentation.numbers import is_date, is_number
from reader.language.token import Token
from reader.lexicon.levels import Standard, level
from reader.study.known_words import KnownWords
from reader.study.words import word_key

COMMON = 100_000
"""The occurrences per billion words from which a word counts as met by all who can read it."""

STEP = 100
"""How many words are counted in one step, which takes a millisecond or two."""


class NewWords:
    """Decide which words are new to a user whose HSK level is `level`, 0 while none is chosen.

    A word that the list of the `standard` lacks is above every level, unless it is common and each
    of its characters is a word within the level: 一个, 全国.
    """

    def __init__(self, annotator: Annotator, known: KnownWords) -> None:
        self.level = 0
        self.standard = Standard.SYLLABUS
        self._annotator = annotator
        self._known = known
        self._any_known = known.count() > 0
        self._stop = known.subscribe(lambda _change: self._reload())
        self._is_known = lru_cache(maxsize=100_000)(known.has)
        self._key = lru_cache(maxsize=100_000)(self._key_of)
        self._frequency = lru_cache(maxsize=100_000)(annotator.lexicon.frequency)

    @property
    def has_basis(self) -> bool:
        """Return whether the user has a level or known words to decide by."""
        return self.level > 0 or self._any_known

    def is_known(self, simplified: str, pinyin: str) -> bool:
        """Return whether a headword is marked as known in this reading.

        Where that cannot be read now, it is not: this is asked while the window is painted.
        """
        try:
            return self._any_known and self._is_known(simplified, pinyin)
        except UserError:
            return False

    def is_new(self, word: str, pinyin: str) -> bool | None:
        """Return whether a word in either script is new in this reading.

        None for what is not learnt as a word: a name, a number, what the dictionary lacks. Nothing
        is looked up while there is nothing to decide by.
        """
        if not self.has_basis:
            return True if has_han(word) and not pinyin[:1].isupper() else None
        key = self._key(word, pinyin)
        if key is None:
            return None
        return not self.is_known(*key) and not self._is_within_level(key[0])

    def close(self) -> None:
        """Stop updating from the known words."""
        self._stop()

    def _is_within_level(self, simplified: str) -> bool:
        listed = level(simplified, self.standard)
        if listed is not None:
            return listed <= self.level
        return (
            all((level(character, self.standard) or 99) <= self.level for character in simplified)
            and self._frequency(simplified) >= COMMON
        )

    def _key_of(self, word: str, pinyin: str) -> tuple[str, str] | None:
        if not has_han(word) or pinyin[:1].isupper() or is_number(word) or is_date(word):
            return None
        readings = self._annotator.lexicon.syllables(word)
        if not any(reading[0].islower() for reading in readings):
            return None
        listed = level(word, self.standard) is not None
        return word_key(word if listed else self._annotator.to_simplified(word), pinyin)

    def _reload(self) -> None:
        self._is_known.cache_clear()
        self._any_known = self._known.count() > 0


@dataclass(slots=True)
class ArticleWord:
    """Hold a word of an article in one reading: how often it occurs, and where first."""

    text: str
    pinyin: str
    first: Place
    count: int = 0


class ArticleWords:
    """Collect the words of an article, each reading once, from its paragraphs in any order."""

    def __init__(self) -> None:
        self._words: list[ArticleWord] = []
        self._numbers: dict[tuple[str, str], int] = {}
        self._paragraphs: dict[int, array[int]] = {}
        self._last = 0

    def add(self, number: int, paragraph: AnnotatedParagraph) -> None:
        """Add the words of a paragraph."""
        words, number_of = self._words, self._numbers.get
        read = [(text, reading.pinyin) for _, _, text, reading in paragraph.tokens]
        found = array("I")
        for k, key in enumerate(read):
            at = number_of(key)
            if at is None:
                at = self._numbers[key] = len(words)
                words.append(ArticleWord(*key, _place(number, paragraph.tokens[k])))
            words[at].count += 1
            found.append(at)
        if number < self._last:
            for at, token in zip(found, paragraph.tokens, strict=True):
                if number < words[at].first.paragraph:
                    words[at].first = _place(number, token)
        self._last = max(self._last, number)
        self._paragraphs[number] = found

    def drop(self, number: int) -> None:
        """Remove the words of a paragraph."""
        for at in self._paragraphs.pop(number, ()):
            self._words[at].count -= 1

    def __iter__(self) -> Iterator[ArticleWord]:
        """Iterate over the words that occur, in no particular order."""
        return (word for word in self._words if word.count)


def _place(paragraph: int, token: Token) -> Place:
    return Place(paragraph, token.start, token.end)


@dataclass(slots=True)
class Tally:
    """Count the running words of an article and the known ones; list the new ones in order."""

    words: int
    known: int
    new: list[ArticleWord]

    @property
    def share(self) -> float:
        """Return the share of the running words that are known, 0 to 1."""
        return self.known / self.words if self.words else 1.0


def count(words: ArticleWords, new_words: NewWords) -> Iterator[Tally | None]:
    """Count the new words of an article: yield None at each step, and at the end the result.

    Words added meanwhile may be left out.
    """
    tally = Tally(0, 0, [])
    for number, word in enumerate(tuple(words), 1):
        is_new = new_words.is_new(word.text, word.pinyin)
        if is_new is not None:
            tally.words += word.count
            if is_new:
                tally.new.append(word)
            else:
                tally.known += word.count
        if number % STEP == 0:
            yield None
    tally.new.sort(key=lambda word: word.first)
    yield tally
