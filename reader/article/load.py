"""Articles read from a file, a stream or the clipboard."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.article.bounded_input import LIMIT, read_file, too_large
from reader.article.cleaning import clean_lines
from reader.article.dateline import date_in_name, read_dateline
from reader.article.decoding import decode
from reader.article.given_words import join_letters, mark_spaces, printed, segment
from reader.article.long_lines import LONGEST, split_line
from reader.article.model import Article, Paragraph
from reader.article.spacing import Spacing, spacing_of
from reader.errors import UserError
from reader.saying import Saying

_FIRST_LINES = 6
_RAW_LINE = 20
"""The most characters of a line without spaces that may be one word of a segmented article."""
_GIVEN_WORD = 64
"""The most characters that the words of a line have on average if spaces separate them."""
_BLANKS = frozenset(" \u3000")
_LONGEST_TITLE = 50
_TITLE_LOOKAHEAD = 12
_SENTENCE_END = "[。！？；：，、…,;:!?.][”’」』）\"')\\]]*\\Z"
_SENTENCE = "[。！？；…，]|[.!?,](?:\\s|\\Z)"
_PASTED = Saying("the pasted text")


def read_article(
    path: Path, *, segmented: bool | None = None, encoding: str | None = None
) -> Article:
    """Return the article in a text file.

    `segmented` says whether spaces separate its words, `encoding` how it is encoded; None detects
    either. Raises UserError for a file that is missing, unreadable, a folder, a pipe, larger than
    bounded_input.LIMIT, empty, or not text.
    """
    where = str(path)
    lines, encoding = _decoded_lines(read_file(path), encoding, where)
    return _article(lines, path.name, segmented, encoding, where)


def read_stream(
    data: bytes, *, name: str = "", segmented: bool | None = None, encoding: str | None = None
) -> Article:
    """Return the article in bytes, such as standard input's; otherwise as read_article."""
    where = name or "standard input"
    if len(data) > LIMIT:
        raise too_large(len(data), where)
    lines, encoding = _decoded_lines(data, encoding, where)
    return _article(lines, name, segmented, encoding, where)


def read_text(text: str, *, title: str = "", segmented: bool | None = None) -> Article:
    """Return the article in a text, such as the clipboard's; its `encoding` is "".

    A `title` that is not the first paragraph is inserted before it. Raises UserError where the
    text is empty or longer than bounded_input.LIMIT characters.
    """
    if len(text) > LIMIT:
        raise too_large(None, _PASTED)
    return _article(clean_lines(text), "", segmented, "", _PASTED, title)


def _decoded_lines(data: bytes, encoding: str | None, where: str) -> tuple[list[str], str]:
    text, encoding = decode(data, encoding, where=where)
    del data
    return clean_lines(text), encoding


def _article(
    lines: Sequence[str],
    name: str,
    segmented: bool | None,
    encoding: str,
    where: str,
    title: str = "",
) -> Article:
    if not lines:
        raise UserError("There is no text in it.", where=where, remedy="Choose another.")
    paragraphs = list(_paragraphs(lines, segmented))
    if title := " ".join(clean_lines(title)):
        if paragraphs[0].text != title:
            paragraphs.insert(0, Paragraph(title))
    else:
        title = _title_of([paragraph.text for paragraph in paragraphs])
    heads = [read_dateline(paragraph.text) for paragraph in paragraphs[:_FIRST_LINES]]
    dates = [head.date for head in heads if head and head.date]
    sources = [head.source for head in heads if head and head.source]
    return Article(
        title=title,
        paragraphs=tuple(paragraphs),
        source=sources[0] if sources else name,
        date=dates[0] if dates else date_in_name(name),
        encoding=encoding,
    )


def _title_of(texts: Sequence[str]) -> str:
    """Return the first of an article's paragraphs if it is a title, else "".

    A title is short, does not end like a sentence, is no dateline, and one of the next paragraphs
    is longer and has a sentence in it.
    """
    first = texts[0]
    if len(first) > _LONGEST_TITLE or re.search(_SENTENCE_END, first) or read_dateline(first):
        return ""
    followed = any(
        len(text) > len(first) and re.search(_SENTENCE, text) for text in texts[1:_TITLE_LOOKAHEAD]
    )
    return first if followed else ""


def _has_no_words(line: str, segmented: bool | None) -> bool:
    """Return whether a line of a segmented article has no spaces between its words."""
    if segmented is None:
        return len(line) > _RAW_LINE and _BLANKS.isdisjoint(line)
    return len(line) > _GIVEN_WORD * (1 + sum(map(line.count, _BLANKS)))


def _paragraphs(lines: Sequence[str], segmented: bool | None) -> Iterator[Paragraph]:
    spacing = spacing_of(lines)
    if segmented or (segmented is None and spacing is Spacing.WORDS):
        for line in lines:
            if _has_no_words(line, segmented):
                yield from map(Paragraph, split_line(line))
            else:
                yield from map(segment, split_line(mark_spaces(line), words=True))
    elif spacing is Spacing.WRITTEN:
        for line in lines:
            yield from map(Paragraph, (line,) if len(line) <= LONGEST else split_line(line))
    else:
        for line in lines:
            marked = mark_spaces(join_letters(line) if spacing is Spacing.CHARACTERS else line)
            yield from map(Paragraph, map(printed, split_line(marked, words=True)))
