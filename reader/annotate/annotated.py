"""Annotated articles and paragraphs, and the phrase that a reading comes from."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.article.model import Article
from reader.glossary.format.entry import Match, MatchKind, SetPhrase
from reader.language.segmentation.repair import Repair
from reader.language.token import ReadingRule, Token


class AnnotatedParagraph(NamedTuple):
    """Hold a paragraph's text, the tokens that tile it, and all matches in it.

    `repairs` are the places where given words were replaced by others.
    """

    text: str
    tokens: tuple[Token, ...]
    matches: tuple[Match, ...]
    repairs: tuple[Repair, ...] = ()


class AnnotatedArticle(NamedTuple):
    """Hold an article and its paragraphs, each annotated whenever it is asked for."""

    article: Article
    paragraphs: Sequence[AnnotatedParagraph]


def phrase_behind(paragraph: AnnotatedParagraph, token: Token) -> SetPhrase | None:
    """Return the set phrase that fixed a token's reading; None if none did (为 in 执法为民)."""
    if token.reading.by is not ReadingRule.GLOSSARY:
        return None
    around = (
        match
        for match in paragraph.matches
        if match.kind is MatchKind.PHRASE
        and match.phrase.pinyin
        and match.start <= token.start
        and token.end <= match.end
    )
    longest = max(around, key=lambda match: match.end - match.start, default=None)
    return longest.phrase if longest else None
