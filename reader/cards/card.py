"""What the look-up panel says of a word or a set phrase; knows nothing of Qt."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reader.glossary.format.entry import SetPhrase
from reader.glossary.matching.occurrences import Place
from reader.glossary.rules.people import Account
from reader.glossary.timelines import Timeline
from reader.language.segmentation.word_kinds import WordKind
from reader.language.token import ReadingRule, Token
from reader.lexicon.entry import Entry


class Part(NamedTuple):
    """Hold a word of a phrase or a character of a word, with its pinyin and one gloss."""

    text: str
    pinyin: str
    gloss: str


class Sentence(NamedTuple):
    """Hold the sentence of a looked-up place; `[start, end)` is the place within its text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what is to be said of one headword, and where in the article it was met.

    `entries` fit the reading, `others` are the dictionary's other readings of the headword; `parts`
    are the words of a phrase or the characters of a word; `phrases` are the set phrases that the
    place belongs to, besides the card's own, `containing` those of the glossary that the headword
    is a part of. `fixed_by` is the phrase that fixed the reading, `given` the words that the file
    had where they were mended. `recognised` tells what a word is that the dictionary lacks.
    `frequency` is per billion words, 0 where unknown; `level` is
    HSK's, 7 for 7 to 9; `timeline` are the years of a set phrase.
    `account` tells of a person from `day`, the article's, None where that isn't known.
    `around` are the tokens that it is made of, at a place with those before and after them.
    """

    simplified: str
    traditional: str
    pinyin: str
    english: str
    phrase: SetPhrase | None = None
    entries: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()
    parts: tuple[Part, ...] = ()
    phrases: tuple[SetPhrase, ...] = ()
    containing: tuple[SetPhrase, ...] = ()
    rule: ReadingRule | None = None
    fixed_by: SetPhrase | None = None
    frequency: int = 0
    level: int | None = None
    timeline: Timeline | None = None
    account: Account | None = None
    day: date | None = None
    given: str = ""
    recognised: WordKind | None = None
    sentence: Sentence | None = None
    place: Place | None = None
    around: tuple[Token, ...] = ()

    @property
    def kind(self) -> str:
        """Tell what kind of thing a learner saves from this card."""
        return "phrase" if self.phrase else "word"
