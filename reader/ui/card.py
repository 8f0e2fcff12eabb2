"""What the look-up panel says of a word or a set phrase; knows nothing of Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.annotate import AnnotatedParagraph, Annotator, sentence_at
from reader.glossary.entry import Match, SetPhrase
from reader.glossary.matcher import shown
from reader.language.characters import is_han
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
    place belongs to, besides the card's own.
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
    rule: ReadingRule | None = None
    sentence: Sentence | None = None

    @property
    def kind(self) -> str:
        """Tell what kind of thing a learner saves from this card."""
        return "phrase" if self.phrase else "word"


class CardMaker:
    """Make cards from the dictionary and the glossary."""

    def __init__(self, annotator: Annotator) -> None:
        self._annotator = annotator
        self._lexicon = annotator.lexicon

    def at(self, paragraph: AnnotatedParagraph, offset: int) -> Card | None:
        """Return the card of a place: its set phrase first, else its word; None for punctuation."""
        here = [match for match in paragraph.matches if match.start <= offset < match.end]
        if here:
            first = next(iter(shown(here)))
            return self._of_match(paragraph, first, here)
        token = _word_at(paragraph.tokens, offset)
        return self._of_token(paragraph, token, here) if token else None

    def of_match(self, paragraph: AnnotatedParagraph, match: Match) -> Card:
        """Return the card of a set phrase where it stands."""
        here = [m for m in paragraph.matches if m.start < match.end and match.start < m.end]
        return self._of_match(paragraph, match, here)

    def of_phrase(self, phrase: SetPhrase) -> Card:
        """Return the card of a set phrase that was not met in a text."""
        words = self._annotator.words(phrase.simplified)
        return self._phrase_card(phrase, self._words(words), (), None)

    def of_word(self, word: str) -> Card | None:
        """Return the card of a headword; None where neither glossary nor dictionary has it."""
        phrase = self._annotator.phrase(word)
        if phrase is not None:
            return self.of_phrase(phrase)
        entries = self._lexicon.entries(word)
        return self._word_card(word, entries, (), None, None, None) if entries else None

    def knows(self, word: str) -> bool:
        """Tell whether a headword has a card."""
        return self._annotator.phrase(word) is not None or self._lexicon.has(word)

    def _of_match(self, paragraph: AnnotatedParagraph, match: Match, here: Sequence[Match]) -> Card:
        inside = [t for t in paragraph.tokens if t.start < match.end and match.start < t.end]
        others = _distinct(m.phrase for m in here if m.phrase is not match.phrase)
        sentence = _sentence(paragraph.text, match.start, match.end)
        return self._phrase_card(match.phrase, self._words(inside), others, sentence)

    def _of_token(self, paragraph: AnnotatedParagraph, token: Token, here: Sequence[Match]) -> Card:
        entries = self._lexicon.entries(token.text)
        return self._word_card(
            token.text,
            entries,
            _distinct(match.phrase for match in here),
            token,
            token.reading.by,
            _sentence(paragraph.text, token.start, token.end),
        )

    def _phrase_card(
        self,
        phrase: SetPhrase,
        parts: tuple[Part, ...],
        others: tuple[SetPhrase, ...],
        sentence: Sentence | None,
    ) -> Card:
        return Card(
            simplified=phrase.simplified,
            traditional=phrase.traditional or self._annotator.to_traditional(phrase.simplified),
            pinyin=phrase.pinyin,
            english="; ".join(phrase.english),
            phrase=phrase,
            entries=self._lexicon.entries(phrase.simplified),
            parts=parts if len(parts) > 1 else (),
            phrases=others,
            rule=ReadingRule.GLOSSARY,
            sentence=sentence,
        )

    def _word_card(
        self,
        word: str,
        entries: tuple[Entry, ...],
        phrases: tuple[SetPhrase, ...],
        token: Token | None,
        rule: ReadingRule | None,
        sentence: Sentence | None,
    ) -> Card:
        fitting = tuple(entry for entry in entries if _fits(entry, token)) or entries[:1]
        others = tuple(entry for entry in entries if entry not in fitting)
        head = fitting[0] if fitting else None
        return Card(
            simplified=head.simplified if head else self._annotator.to_simplified(word),
            traditional=head.traditional if head else self._annotator.to_traditional(word),
            pinyin=token.reading.pinyin if token else head.pinyin if head else "",
            english="; ".join(sense.text for entry in fitting for sense in entry.senses),
            entries=fitting,
            others=others,
            parts=self._characters(word, token) if len(word) > 1 else (),
            phrases=phrases,
            rule=rule,
            sentence=sentence,
        )

    def _words(self, tokens: Iterable[Token]) -> tuple[Part, ...]:
        return tuple(
            Part(t.text, t.reading.pinyin, self._gloss(t.text, t)) for t in tokens if _is_word(t)
        )

    def _characters(self, word: str, token: Token | None) -> tuple[Part, ...]:
        syllables = token.reading.syllables if token else ("",) * len(word)
        parts = []
        for character, syllable in zip(word, syllables, strict=True):
            entries = self._lexicon.entries(character)
            entry = next((e for e in entries if _sounds(e) == (syllable,)), None) or next(
                iter(entries), None
            )
            if entry is not None and is_han(character):
                parts.append(Part(character, entry.pinyin, _first_gloss(entry)))
        return tuple(parts)

    def _gloss(self, word: str, token: Token) -> str:
        entries = self._lexicon.entries(word)
        entry = next((e for e in entries if _fits(e, token)), None) or next(iter(entries), None)
        return _first_gloss(entry) if entry else ""


def _word_at(tokens: Sequence[Token], offset: int) -> Token | None:
    here = (token for token in tokens if token.start <= offset < token.end)
    return next(filter(_is_word, here), None)


def _is_word(token: Token) -> bool:
    return any(map(is_han, token.text))


def _sentence(text: str, start: int, end: int) -> Sentence:
    first, last = sentence_at(text, start)
    return Sentence(text[first : max(last, end)], start - first, end - first)


def _distinct(phrases: Iterable[SetPhrase]) -> tuple[SetPhrase, ...]:
    return tuple({phrase.simplified: phrase for phrase in phrases}.values())


def _sounds(entry: Entry) -> tuple[str, ...]:
    return tuple(syllable.lower() for syllable in entry.syllables)


def _fits(entry: Entry, token: Token | None) -> bool:
    if token is None:
        return True
    return _sounds(entry) == tuple(filter(None, token.reading.syllables))


def _first_gloss(entry: Entry) -> str:
    return entry.senses[0].text.split("; ")[0] if entry.senses else ""
