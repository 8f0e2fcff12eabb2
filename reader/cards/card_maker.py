"""Cards, made from the dictionary and the glossary."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from reader.annotate import AnnotatedParagraph, Annotator, phrase_behind
from reader.article.model import Paragraph
from reader.cards.card import Card, CardSentence, Component
from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.glossary.format.renderings import renderings
from reader.glossary.matching.occurrences import Place
from reader.glossary.prominence import shown
from reader.glossary.ranking import chosen
from reader.glossary.rules.frames import GLOSSARY as FRAMES
from reader.glossary.rules.meeting_names import GLOSSARY as FORMULAS
from reader.glossary.rules.people import GLOSSARY as PEOPLE
from reader.glossary.timelines import timeline
from reader.language.characters import is_han
from reader.language.segmentation.affixes import stem_and_affix
from reader.language.segmentation.names import parts_of_name
from reader.language.segmentation.word_kinds import WordKind
from reader.language.sentences import sentence_at
from reader.language.token import ReadingRule, Token
from reader.lexicon.entry import Entry
from reader.lexicon.levels import Standard, level

CONTAINING = 5
"""The most set phrases named that contain a word."""

KIND_BY_GLOSSARY = {
    FORMULAS: MatchKind.FORMULA,
    FRAMES: MatchKind.FRAME,
    PEOPLE: MatchKind.PERSON,
}
"""The kinds of the set phrases that rules make, by the `glossary` that each rule names."""


class CardMaker:
    """Make cards from the dictionary and the glossary.

    A place in the article is a paragraph, its number and code points into it. `day` is the date of
    the article, which accounts of people depend on. `standard` returns the list of word levels.
    """

    def __init__(self, annotator: Annotator, standard: Callable[[], Standard]) -> None:
        self._annotator = annotator
        self._standard = standard
        self._lexicon = annotator.lexicon
        self.day: date | None = None

    def prepare(self) -> Iterator[None]:
        """Load what the first card needs, a few milliseconds' work at each step."""
        level("")
        yield
        timeline("")
        yield
        self.knows("")
        yield
        self._word_card("社会", self._lexicon.entries("社会"))
        yield

    def at(self, paragraph: AnnotatedParagraph, number: int, offset: int) -> Card | None:
        """Return the card of a place: its set phrase first, else its word; None for punctuation."""
        here = [match for match in paragraph.matches if match.holds(offset)]
        if here:
            return self._of_match(paragraph, number, _foremost(here), here)
        return self.word_at(paragraph, number, offset)

    def word_at(self, paragraph: AnnotatedParagraph, number: int, offset: int) -> Card | None:
        """Return the card of the word at a place; None for punctuation."""
        token = _word_at(paragraph.tokens, offset)
        return self.of_token(paragraph, number, token) if token else None

    def of_match(self, paragraph: AnnotatedParagraph, number: int, match: Match) -> Card:
        """Return the card of a set phrase at its place."""
        here = [m for m in paragraph.matches if m.start < match.end and match.start < m.end]
        return self._of_match(paragraph, number, match, here)

    def of_phrase(self, phrase: SetPhrase) -> Card:
        """Return the card of a set phrase without a place in a text."""
        words = self._annotator.words(phrase.simplified)
        card = self._phrase_card(phrase, self.components_of(words), (), None, None)
        kind = KIND_BY_GLOSSARY.get(phrase.glossary, MatchKind.PHRASE)
        return card._replace(around=words, kind=kind.value)

    def of_word(self, word: str) -> Card | None:
        """Return the card of a headword; None where neither glossary nor dictionary has it."""
        phrase = self._annotator.phrase(word)
        if phrase is not None:
            return self.of_phrase(phrase)
        entries = self._annotator.entries(word)
        if not entries:
            return None
        alone = self._annotator.paragraph(Paragraph(word, array("i", [len(word)])))
        return self._word_card(word, entries)._replace(around=alone.tokens)

    def knows(self, word: str) -> bool:
        """Return whether a headword has a card."""
        return self._annotator.phrase(word) is not None or self._lexicon.has(word)

    def _of_match(
        self, paragraph: AnnotatedParagraph, number: int, match: Match, here: Sequence[Match]
    ) -> Card:
        pieces = match.marked
        inside = [
            token
            for token in paragraph.tokens
            if any(token.start < end and start < token.end for start, end in pieces)
        ]
        others = _distinct(m.phrase for m in here if m.phrase is not match.phrase)
        sentence = sentence_of(paragraph.text, match.start, match.end)
        place = Place(number, match.start, match.end)
        card = self._phrase_card(match.phrase, self.components_of(inside), others, sentence, place)
        return card._replace(
            given=_given(paragraph, match.start, match.end),
            around=_around(paragraph.tokens, match.start, match.end),
            kind=match.kind.value,
        )

    def of_token(self, paragraph: AnnotatedParagraph, number: int, token: Token) -> Card:
        """Return the card of a word at its place."""
        here = (m.phrase for m in paragraph.matches if m.holds(token.start))
        card = self._word_card(token.text, self._annotator.entries(token.text), token)
        return card._replace(
            phrases=_distinct(here),
            rule=token.reading.by,
            fixed_by=phrase_behind(paragraph, token),
            given=_given(paragraph, token.start, token.end),
            sentence=sentence_of(paragraph.text, token.start, token.end),
            place=Place(number, token.start, token.end),
            around=_around(paragraph.tokens, token.start, token.end),
        )

    def _phrase_card(
        self,
        phrase: SetPhrase,
        components: tuple[Component, ...],
        others: tuple[SetPhrase, ...],
        sentence: CardSentence | None,
        place: Place | None,
    ) -> Card:
        entries = self._lexicon.entries(phrase.simplified)
        people = self._annotator.people
        person = people.of(phrase)
        return Card(
            simplified=phrase.simplified,
            traditional=phrase.traditional or self._annotator.to_traditional(phrase.simplified),
            pinyin=phrase.pinyin,
            english="; ".join(renderings(phrase, self.day)),
            phrase=phrase,
            entries=entries,
            components=components if len(components) > 1 else (),
            phrases=others,
            containing=self._annotator.phrases_with(phrase.simplified, CONTAINING),
            rule=ReadingRule.GLOSSARY,
            frequency=max((entry.frequency for entry in entries), default=0),
            level=level(phrase.simplified, self._standard()),
            timeline=timeline(phrase.simplified),
            account=people.account(person, self.day) if person else None,
            day=self.day,
            sentence=sentence,
            place=place,
        )

    def _word_card(self, word: str, entries: tuple[Entry, ...], token: Token | None = None) -> Card:
        fitting = tuple(entry for entry in entries if _fits(entry, token)) or entries[:1]
        others = tuple(entry for entry in entries if entry not in fitting)
        head = fitting[0] if fitting else None
        is_name = token is not None and token.is_name
        recognised = None if head else WordKind.NAME if is_name else self._annotator.kind_of(word)
        simplified = head.simplified if head else self._annotator.to_simplified(word)
        return Card(
            simplified=simplified,
            traditional=head.traditional if head else self._annotator.to_traditional(word),
            pinyin=token.reading.pinyin if token else head.pinyin if head else "",
            english=_english(fitting, simplified),
            entries=fitting,
            others=others,
            components=self._parts(word, token, recognised) if len(word) > 1 else (),
            recognised=recognised,
            containing=self._annotator.phrases_with(simplified, CONTAINING),
            frequency=max((entry.frequency for entry in fitting), default=0),
            level=level(simplified, self._standard()),
        )

    def components_of(self, tokens: Iterable[Token]) -> tuple[Component, ...]:
        """Return words with pinyin and one gloss each, without punctuation."""
        return tuple(
            Component(t.text, t.reading.pinyin, self._gloss(t.text, t))
            for t in tokens
            if is_word(t)
        )

    def _parts(
        self, word: str, token: Token | None, recognised: WordKind | None
    ) -> tuple[Component, ...]:
        """Return a word's stem and affix where the dictionary lacks it, else its characters."""
        parts = () if self._lexicon.has(word) or recognised else stem_and_affix(word)
        found = [(part, next(iter(self._annotator.entries(part)), None)) for part in parts]
        if found and all(entry for _, entry in found):
            return tuple(
                Component(part, entry.pinyin, _first_gloss(entry)) for part, entry in found if entry
            )
        return self._characters(word, token, recognised)

    def _characters(
        self, word: str, token: Token | None, recognised: WordKind | None
    ) -> tuple[Component, ...]:
        syllables = token.reading.syllables if token else ("",) * len(word)
        surname = parts_of_name(word)[0] if recognised is WordKind.NAME else ""
        components = []
        for at, (character, syllable) in enumerate(zip(word, syllables, strict=True)):
            entries = self._lexicon.entries(character)
            fitting = [entry for entry in entries if _sounds(entry) == (syllable,)]
            if at < len(surname):
                fitting.sort(key=lambda entry: not _first_gloss(entry).startswith("surname "))
            entry = next(iter(fitting or entries), None)
            if entry is not None and is_han(character):
                components.append(Component(character, entry.pinyin, _first_gloss(entry)))
        return tuple(components)

    def _gloss(self, word: str, token: Token) -> str:
        entries = self._annotator.entries(word)
        entry = next((e for e in entries if _fits(e, token)), None) or next(iter(entries), None)
        return _first_gloss(entry) if entry else ""


def _foremost(matches: Sequence[Match]) -> Match:
    """Return the match whose card is shown where several are."""
    return next(iter(chosen(matches, "AB") or shown(matches)))


def _english(entries: Iterable[Entry], simplified: str) -> str:
    """Return the senses of entries, or else the word's meaning as a number or a date."""
    if senses := [sense.text for entry in entries for sense in entry.senses]:
        return "; ".join(senses)
    from reader.language.figures import in_english

    return in_english(simplified)


def _around(tokens: Sequence[Token], start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of a stretch, with the one before and the one after."""
    first = bisect_right(tokens, start, key=lambda token: token.end)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    return tuple(tokens[max(first - 1, 0) : last + 1])


def _given(paragraph: AnnotatedParagraph, start: int, end: int) -> str:
    """Return the words of the file where a stretch was repaired."""
    return " … ".join(
        " | ".join(repair.given)
        for repair in paragraph.repairs
        if repair.start < end and start < repair.end
    )


def _word_at(tokens: Sequence[Token], offset: int) -> Token | None:
    here = (token for token in tokens if token.start <= offset < token.end)
    return next(filter(is_word, here), None)


def is_word(token: Token) -> bool:
    """Return whether a token has any Chinese character."""
    return any(map(is_han, token.text))


def sentence_of(text: str, start: int, end: int) -> CardSentence:
    """Return the sentence of a place in a paragraph."""
    first, last = sentence_at(text, start)
    return CardSentence(text[first : max(last, end)], start - first, end - first)


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
