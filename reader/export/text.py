"""An annotated article as plain text: each word with its pinyin, the set phrases at the end."""

from collections.abc import Iterator
from datetime import date
from typing import TextIO

from reader.annotate import AnnotatedArticle, AnnotatedParagraph
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.renderings import renderings
from reader.glossary.matching.occurrences import Occurrences
from reader.glossary.ranking import chosen


def write_text(annotated: AnnotatedArticle, stream: TextIO, weights: str = "AB") -> None:
    """Write `执行(zhíxíng) 积案(jī'àn)。`, a paragraph a line, then a list of the set phrases.

    Those of these weights are listed.
    """
    occurrences = Occurrences()
    for number, paragraph in enumerate(annotated.paragraphs):
        stream.write(annotated_line(paragraph) + "\n")
        occurrences.add(number, chosen(paragraph.matches, weights))
    if len(occurrences):
        stream.write("\n")
    for occurrence in occurrences:
        stream.write(_glossary_line(occurrence.phrase, annotated.article.date) + "\n")


def annotated_line(paragraph: AnnotatedParagraph) -> str:
    """Return a paragraph with the pinyin of each word in brackets and a space after it."""
    return "".join(_pieces(paragraph))


def _pieces(paragraph: AnnotatedParagraph) -> Iterator[str]:
    was_word = False
    for token in paragraph.tokens:
        pinyin = token.reading.pinyin
        if was_word and token.text[0].isalnum():
            yield " "
        yield f"{token.text}({pinyin})" if pinyin else token.text
        was_word = bool(pinyin)


def _glossary_line(phrase: SetPhrase, day: date | None) -> str:
    english = "; ".join(renderings(phrase, day))
    return "  ".join(filter(None, (phrase.simplified, phrase.pinyin, english)))
