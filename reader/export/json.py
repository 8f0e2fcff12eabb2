"""An annotated article as JSON, for other programmes: schema 1 of the project's design."""

import json
from collections.abc import Sequence
from datetime import date
from json.encoder import encode_basestring as _quoted
from typing import TextIO

from reader.annotate import AnnotatedArticle, AnnotatedParagraph
from reader.glossary.format.entry import Match, SetPhrase
from reader.glossary.format.renderings import renderings
from reader.glossary.ranking import PROMINENT, Ranking, weight
from reader.language.pronunciation.pinyin import mark
from reader.language.script import ScriptConverter
from reader.language.token import Reading
from reader.lexicon.levels import level
from reader.lexicon.lexicon import Lexicon

SCHEMA = 1

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def write_document(
    annotated: AnnotatedArticle, lexicon: Lexicon, stream: TextIO, *, senses: bool = True
) -> None:
    """Write an annotated article as a JSON document, one paragraph a line as it is annotated.

    Offsets are code points into a paragraph's text, half-open. Without `senses` those of every
    token are empty.
    """
    encoder = _ParagraphEncoder(lexicon, annotated.article.date, senses=senses)
    stream.write(f'{_head(annotated)[:-1]}, "paragraphs": [')
    for number, paragraph in enumerate(annotated.paragraphs):
        stream.write(",\n" if number else "\n")
        stream.write(encoder.encode(paragraph))
    stream.write("\n]}\n")


def _head(annotated: AnnotatedArticle) -> str:
    article = annotated.article
    return _encoded(
        {
            "schema": SCHEMA,
            "article": {
                "title": article.title,
                "source": article.source,
                "date": article.date.isoformat() if article.date else None,
                "given_boundaries": article.given_boundaries,
            },
        }
    )


class _ParagraphEncoder:
    """Encode paragraphs; what each word and each phrase always has is encoded once."""

    def __init__(self, lexicon: Lexicon, day: date | None, *, senses: bool) -> None:
        self._lexicon = lexicon
        self._with_senses = senses
        self._day = day
        self._ranking = Ranking(lexicon.has, day=day)
        self._converter = ScriptConverter()
        self._words: dict[tuple[str, Reading, str], str] = {}
        self._phrases: dict[tuple[int, bool], tuple[SetPhrase, str]] = {}

    def encode(self, paragraph: AnnotatedParagraph) -> str:
        """Return a paragraph as an object on one line."""
        text = paragraph.text
        traditional = self._converter.to_traditional(text)
        words = self._words
        tokens = []
        for start, end, word, reading in paragraph.tokens:
            key = word, reading, traditional[start:end]
            fields = words.get(key) or self._encode_word(*key)
            tokens.append(f'{{"start": {start}, "end": {end}, {fields}')
        nested = self._ranking.nested(paragraph.matches)
        matches = [
            self._encode_match(match, text, nested=id(match) in nested)
            for match in paragraph.matches
        ]
        return (
            f'{{"text": {_quoted(text)}, "tokens": [{", ".join(tokens)}], '
            f'"matches": [{", ".join(matches)}]}}'
        )

    def _encode_word(self, text: str, reading: Reading, traditional: str) -> str:
        """Return the fields of a token after its place."""
        marked = [syllable and mark(syllable) for syllable in reading.syllables]
        is_read = any(marked)
        fields = _encoded(
            {
                "text": text,
                "pinyin": reading.pinyin,
                "syllables": marked,
                "reading_by": reading.by.value,
                "traditional": traditional,
                "level": level(self._converter.to_simplified(text)) if is_read else None,
                "senses": self._senses(text, reading) if is_read and self._with_senses else [],
            }
        )
        self._words[text, reading, traditional] = fields[1:]
        return fields[1:]

    def _senses(self, text: str, reading: Reading) -> list[str]:
        """Return the senses of the entries with this reading, else of all."""
        entries = self._lexicon.senses(text)
        entries = entries or self._lexicon.senses(self._converter.to_simplified(text))
        fitting = [entry for entry in entries if _sounds(entry[0]) == reading.syllables]
        return [sense for _, senses in fitting or entries for sense in senses]

    def _encode_match(self, match: Match, text: str, *, nested: bool) -> str:
        start, end, phrase = match.start, match.end, match.phrase
        key = id(phrase), nested
        if key not in self._phrases:
            self._phrases[key] = phrase, self._phrase_fields(phrase, nested=nested)
        parts = ", ".join([f"[{first}, {last}]" for first, last in match.parts])
        return (
            f'{{"start": {start}, "end": {end}, "text": {_quoted(text[start:end])}, '
            f'"headword": {_quoted(phrase.simplified)}, "kind": {_quoted(match.kind)}, '
            f'"parts": [{parts}], {self._phrases[key][1]}'
        )

    def _phrase_fields(self, phrase: SetPhrase, *, nested: bool) -> str:
        """Return the fields of a match after its place."""
        rank = self._ranking.rank(phrase, nested=nested)
        fields = {
            "pinyin": phrase.pinyin,
            "english": "; ".join(renderings(phrase, self._day)),
            "glossary": phrase.glossary,
            "weight": weight(phrase),
            "rank": rank,
            "prominent": rank >= PROMINENT,
        }
        return _encoded(fields)[1:]


def _sounds(syllables: Sequence[str]) -> tuple[str, ...]:
    return tuple(syllable.lower() for syllable in syllables)
