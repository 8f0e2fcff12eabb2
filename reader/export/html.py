"""An annotated article as an HTML page: pinyin over the words, set phrases underlined."""

from collections.abc import Iterator
from datetime import date
from html import escape
from operator import itemgetter
from typing import TextIO

from reader.annotate import AnnotatedArticle, AnnotatedParagraph
from reader.glossary.format.entry import Match
from reader.glossary.format.renderings import renderings
from reader.glossary.prominence import Standing, shown, standing
from reader.glossary.ranking import chosen
from reader.language.token import Token

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.3rem/2.4 serif; }
h1 { font-size: 1.7rem; line-height: 2; }
rt { font-size: 0.55em; padding: 0 0.2em; }
abbr { text-decoration: underline; text-decoration-color: firebrick; text-underline-offset: 0.2em; }
abbr.usage { text-decoration-color: #8885; }
"""


_HEAD = """<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""


def write_html(annotated: AnnotatedArticle, stream: TextIO, weights: str = "AB") -> None:
    """Write a page that needs no other file; pointing at a set phrase shows its English.

    Set phrases of these weights are underlined.
    """
    title = escape(annotated.article.title)
    stream.write(_HEAD.format(title=title, style=_STYLE))
    for number, paragraph in enumerate(annotated.paragraphs):
        tag = "h1" if title and number == 0 else "p"
        stream.write(
            f"<{tag}>{''.join(_pieces(paragraph, weights, annotated.article.date))}</{tag}>\n"
        )
    stream.write("</body>\n</html>\n")


def _pieces(paragraph: AnnotatedParagraph, weights: str, day: date | None) -> Iterator[str]:
    """Yield the paragraph, with the tokens that a set phrase covers grouped in its element."""
    spans = iter(sorted(_spans(paragraph, weights), key=itemgetter(0)))
    span = next(spans, None)
    groups: list[tuple[tuple[int, int, Match] | None, list[Token]]] = []
    for token in paragraph.tokens:
        while span is not None and span[1] <= token.start:
            span = next(spans, None)
        inside = span if span is not None and span[0] < token.end else None
        if groups and groups[-1][0] is inside:
            groups[-1][1].append(token)
        else:
            groups.append((inside, [token]))
    for inside, tokens in groups:
        words = "".join(map(_ruby, tokens))
        if inside is None:
            yield words
        else:
            match = inside[2]
            phrase = match.phrase
            usage = "" if standing(match.phrase) is Standing.FORMULATION else ' class="usage"'
            tip = f"{phrase.pinyin} {'; '.join(renderings(phrase, day))}".strip()
            yield f'<abbr{usage} title="{escape(tip)}">{words}</abbr>'


def _spans(paragraph: AnnotatedParagraph, weights: str) -> Iterator[tuple[int, int, Match]]:
    """Yield what is underlined, each piece of a frame separately."""
    for match in shown(chosen(paragraph.matches, weights)):
        for start, end in match.marked:
            yield start, end, match


def _ruby(token: Token) -> str:
    text, pinyin = escape(token.text), escape(token.reading.pinyin)
    if not pinyin:
        return text
    return f"<ruby>{text}<rp>(</rp><rt>{pinyin}</rt><rp>)</rp></ruby>"
