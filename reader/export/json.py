"""An annotated article as JSON, for other programmes: schema 1 of the project's design."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple, TextIO

from reader.annotate import AnnotatedArticle, AnnotatedParagraph
from reader.glossary.format.entry import Match
from reader.language.pronunciation.pinyin import mark
from reader.language.script import ScriptConverter
from reader.language.token import Reading, Token
from reader.lexicon.levels import level
from reader.lexicon.lexicon import Lexicon

SCHEMA = 1

_Object = dict[str, Any]


def write_document(
    annotated: AnnotatedArticle, lexicon: Lexicon, stream: TextIO, *, senses: bool = True
) -> None:
    """Write an annotated article as a JSON document, one paragraph a line as it is annotated.

    Offsets are code points into a paragraph's text, half-open. Without `senses` those of every
    token are empty.
    """
    paragraphs = _Paragraphs(lexicon, senses=senses)
    head = json.dumps(_head(annotated), ensure_ascii=False)
    stream.write(f'{head[:-1]}, "paragraphs": [')
    for number, paragraph in enumerate(annotated.paragraphs):
        stream.write(",\n" if number else "\n")
        stream.write(json.dumps(paragraphs.convert(paragraph), ensure_ascii=False))
    stream.write("\n]}\n")


def _head(annotated: AnnotatedArticle) -> _Object:
    article = annotated.article
    return {
        "schema": SCHEMA,
        "article": {
            "title": article.title,
            "source": article.source,
            "date": article.date.isoformat() if article.date else None,
            "given_boundaries": article.given_boundaries,
        },
    }


class _Word(NamedTuple):
    """Hold what a word in one reading always has: marked syllables, HSK level, senses."""

    syllables: list[str]
    level: int | None
    senses: list[str]


class _Paragraphs:
    """Convert paragraphs to objects; each word is looked up once."""

    def __init__(self, lexicon: Lexicon, *, senses: bool) -> None:
        self._lexicon = lexicon
        self._with_senses = senses
        self._converter = ScriptConverter()
        self._words: dict[tuple[str, tuple[str, ...]], _Word] = {}

    def convert(self, paragraph: AnnotatedParagraph) -> _Object:
        traditional = self._converter.to_traditional(paragraph.text)
        return {
            "text": paragraph.text,
            "tokens": [self._token(token, traditional) for token in paragraph.tokens],
            "matches": [_match(match, paragraph.text) for match in paragraph.matches],
        }

    def _token(self, token: Token, traditional: str) -> _Object:
        start, end, text, reading = token
        key = text, reading.syllables
        word = self._words.get(key) or self._words.setdefault(key, self._look_up(text, reading))
        return {
            "start": start,
            "end": end,
            "text": text,
            "pinyin": reading.pinyin,
            "syllables": word.syllables,
            "reading_by": reading.by.value,
            "traditional": traditional[start:end],
            "level": word.level,
            "senses": word.senses,
        }

    def _look_up(self, text: str, reading: Reading) -> _Word:
        marked = [syllable and mark(syllable) for syllable in reading.syllables]
        if not any(marked):
            return _Word(marked, None, [])
        senses = self._senses(text, reading) if self._with_senses else []
        return _Word(marked, level(self._converter.to_simplified(text)), senses)

    def _senses(self, text: str, reading: Reading) -> list[str]:
        """Return the senses of the entries with this reading, else of all."""
        entries = self._lexicon.entries(text)
        entries = entries or self._lexicon.entries(self._converter.to_simplified(text))
        fitting = [entry for entry in entries if _sounds(entry.syllables) == reading.syllables]
        return [sense.text for entry in fitting or entries for sense in entry.senses]


def _sounds(syllables: Sequence[str]) -> tuple[str, ...]:
    return tuple(syllable.lower() for syllable in syllables)


def _match(match: Match, text: str) -> _Object:
    phrase = match.phrase
    return {
        "start": match.start,
        "end": match.end,
        "text": text[match.start : match.end],
        "headword": phrase.simplified,
        "kind": match.kind,
        "parts": [list(piece) for piece in match.parts],
        "pinyin": phrase.pinyin,
        "english": "; ".join(phrase.english),
        "glossary": phrase.glossary,
    }
