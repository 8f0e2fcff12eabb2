"""Cards of any stretch of text."""

from collections.abc import Iterator

from reader.annotate import AnnotatedParagraph, Annotator
from reader.cards.card import Card, Component
from reader.cards.card_maker import CardMaker, is_word, sentence_of
from reader.glossary.format.entry import MatchKind
from reader.glossary.format.renderings import renderings
from reader.glossary.matching.occurrences import Place
from reader.glossary.prominence import shown
from reader.language.characters import is_han

LONGEST = 60
"""The most code points that are looked up: longer stretches are selected to be copied."""


class StretchCards:
    """Make the card of a stretch: of a set phrase, else of a word, else of its words."""

    def __init__(self, annotator: Annotator, cards: CardMaker) -> None:
        self._annotator = annotator
        self._cards = cards

    def of(self, paragraph: AnnotatedParagraph, number: int, start: int, end: int) -> Card | None:
        """Return the card of `[start, end)` without punctuation at its ends.

        None where it has no Chinese, or more than `LONGEST` code points.
        """
        start, end = _trimmed(paragraph.text, start, end)
        text = paragraph.text[start:end]
        if len(text) > LONGEST or not any(map(is_han, text)):
            return None
        for match in paragraph.matches:
            if (match.start, match.end) == (start, end):
                return self._cards.of_match(paragraph, number, match)
        for token in paragraph.tokens:
            if (token.start, token.end) == (start, end):
                return self._cards.of_token(paragraph, number, token)
        card = (
            self._cards.of_word(self._annotator.to_simplified(text))
            or self._cards.of_word(text)
            or self._of_components(paragraph, start, end)
        )
        sentence = sentence_of(paragraph.text, start, end)
        return card._replace(sentence=sentence, place=Place(number, start, end))

    def _of_components(self, paragraph: AnnotatedParagraph, start: int, end: int) -> Card:
        text = paragraph.text[start:end]
        components = tuple(self._components(paragraph, start, end))
        return Card(
            simplified=self._annotator.to_simplified(text),
            traditional=self._annotator.to_traditional(text),
            pinyin=" ".join(component.pinyin for component in components),
            english="",
            components=components,
        )

    def _components(
        self, paragraph: AnnotatedParagraph, start: int, end: int
    ) -> Iterator[Component]:
        """Yield the set phrases of a stretch, and the words between them."""
        upto = start
        inside = (
            m
            for m in paragraph.matches
            if start <= m.start and m.end <= end and m.kind is not MatchKind.FRAME
        )
        for match in shown(inside):
            yield from self._words(paragraph, upto, match.start)
            phrase = match.phrase
            yield Component(
                phrase.simplified, phrase.pinyin, renderings(phrase, self._cards.day)[0]
            )
            upto = match.end
        yield from self._words(paragraph, upto, end)

    def _words(self, paragraph: AnnotatedParagraph, start: int, end: int) -> Iterator[Component]:
        """Yield the words of a stretch; of a word partly in it, the words of that part."""
        for token in paragraph.tokens:
            if token.end <= start or end <= token.start or not is_word(token):
                continue
            if start <= token.start and token.end <= end:
                yield from self._cards.components_of([token])
            else:
                piece = paragraph.text[max(start, token.start) : min(end, token.end)]
                yield from self._cards.components_of(self._annotator.words(piece))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the punctuation and white space at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end
