"""The card of any stretch of text: the longest thing that is known of it."""

from collections.abc import Iterator
from dataclasses import replace

from reader.annotate import AnnotatedParagraph, Annotator
from reader.cards.card import Card, Part
from reader.cards.card_maker import CardMaker, is_word, sentence_of
from reader.glossary.format.entry import MatchKind
from reader.glossary.matching.occurrences import Place
from reader.glossary.prominence import shown
from reader.language.characters import is_han

LONGEST = 60
"""Of how many code points a stretch is still looked up: longer ones are selected to be copied."""


class StretchCards:
    """Make the card of a stretch: a set phrase's, else a word's, else one of its words."""

    def __init__(self, annotator: Annotator, cards: CardMaker) -> None:
        self._annotator = annotator
        self._cards = cards

    def of(self, paragraph: AnnotatedParagraph, number: int, start: int, end: int) -> Card | None:
        """Return the card of `[start, end)`, marks at its ends left out.

        None where it holds no Chinese, or too much.
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
            or self._of_parts(paragraph, start, end)
        )
        sentence = sentence_of(paragraph.text, start, end)
        return replace(card, sentence=sentence, place=Place(number, start, end))

    def _of_parts(self, paragraph: AnnotatedParagraph, start: int, end: int) -> Card:
        text = paragraph.text[start:end]
        parts = tuple(self._parts(paragraph, start, end))
        return Card(
            simplified=self._annotator.to_simplified(text),
            traditional=self._annotator.to_traditional(text),
            pinyin=" ".join(part.pinyin for part in parts),
            english="",
            parts=parts,
        )

    def _parts(self, paragraph: AnnotatedParagraph, start: int, end: int) -> Iterator[Part]:
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
            yield Part(phrase.simplified, phrase.pinyin, phrase.english[0])
            upto = match.end
        yield from self._words(paragraph, upto, end)

    def _words(self, paragraph: AnnotatedParagraph, start: int, end: int) -> Iterator[Part]:
        """Yield the words of a stretch; of one that it begins or ends in, what it has of it."""
        for token in paragraph.tokens:
            if token.end <= start or end <= token.start or not is_word(token):
                continue
            if start <= token.start and token.end <= end:
                yield from self._cards.parts_of([token])
            else:
                piece = paragraph.text[max(start, token.start) : min(end, token.end)]
                yield from self._cards.parts_of(self._annotator.words(piece))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the marks and the white space at both ends of a stretch."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end
