"""What the look-up panel shows of a word or a set phrase."""

from datetime import date
from typing import NamedTuple

from reader.glossary.format.entry import SetPhrase
from reader.glossary.matching.occurrences import Place
from reader.glossary.rules.people import Account
from reader.glossary.timelines import Timeline
from reader.language.segmentation.word_kinds import WordKind
from reader.language.token import ReadingRule, Token
from reader.lexicon.entry import Entry


class Component(NamedTuple):
    """Hold a word of a phrase, or a character of a word, with its pinyin and one gloss."""

    text: str
    pinyin: str
    gloss: str


class CardSentence(NamedTuple):
    """Hold the sentence of a looked-up place; `[start, end)` is the place within its text."""

    text: str
    start: int
    end: int


class Card(NamedTuple):
    """Hold what is shown of one headword, and where in the article it was looked up.

    `entries` fit the reading, `others` are the dictionary's other heteronyms of the headword.
    `components` are the words of a phrase or the characters of a word. `phrases` are the other set
    phrases that the place belongs to, `containing` those of the glossary that contain the headword.
    `fixed_by` is the phrase that fixed the reading, `given` the words of the file where they were
    repaired. `recognised` is what kind of word it is that the dictionary lacks. `frequency` is per
    billion words, 0 where unknown; `level` is HSK's, 7 for 7 to 9; `timeline` are the years of a
    set phrase. `account` is a person's life as of `day`, the article's date, None where unknown.
    `around` are the tokens that it consists of, at a place with one before and one after them.
    `kind` is what is saved from the card, one of `reader.study.words.WORD_KINDS`.
    """

    simplified: str
    traditional: str
    pinyin: str
    english: str
    phrase: SetPhrase | None = None
    entries: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()
    components: tuple[Component, ...] = ()
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
    sentence: CardSentence | None = None
    place: Place | None = None
    around: tuple[Token, ...] = ()
    kind: str = "word"
