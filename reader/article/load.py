"""Articles read from a file, a stream or the clipboard."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812
from functools import partial
from itertools import pairwise, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article.bounded_input import LIMIT, read_file, too_large
from reader.article.cleaning import clean_lines
from reader.article.dateline import (
    date_in_name,
    date_of_agency,
    date_of_promulgation,
    date_of_title,
    read_dateline,
)
from reader.article.decoding import decode
from reader.article.given_words import join_letters, mark_spaces, printed, segment
from reader.article.long_lines import LONGEST, split_line
from reader.article.model import Article, Paragraph
from reader.article.spacing import Spacing, spacing_of
from reader.errors import UserError
from reader.saying import Saying

if TYPE_CHECKING:
    from reader.article.front_matter import FrontMatter

_FIRST_LINES = 6
_LAST_LINES = 4
_RAW_LINE = 20
"""The most characters of a line without spaces that may be one word of a segmented article."""
_GIVEN_WORD = 64
"""The most characters that the words of a line have on average if spaces separate them."""
_BLANKS = frozenset(" \u3000")
_LONGEST_TITLE = 50
_SAMPLE = 50_000
_LINE_MARKS = "#[|*_~^`=+-'"
_MARKUP = f"<&%>:(（{_LINE_MARKS}"
_MAY_BE_FRONT_MATTER = frozenset(":：=【[")
_HEAD = 200
_FEWEST_WRAPPED = 3
_SHORTEST_WRAPPED = 18
_LONGEST_WRAPPED = 240
_RARE = 200
_ENDS = "。！？”’」』）》：；，、.!?:;)"
"""The fewest lines that were broken at a width, their characters, and among how many lines."""
_ENUMERATED = (
    "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
    "|[0-9]{1,2}(?:、|[.．](?![0-9]))"
)
_TITLE_LOOKAHEAD = 12
_SENTENCE_END = "[。！？；：，、…,;:!?.][”’」』）\"')\\]]*\\Z"
_SENTENCE = "[。！？；…，]|[.!?,](?:\\s|\\Z)"
_PARAGRAPH = partial(tuple.__new__, Paragraph)
"""`Paragraph._make` without a call into Python, as there are many."""
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
    text, encoding = decode(read_file(path), encoding, where=where)
    return _article(text, path.name, segmented, encoding, where)


def read_stream(
    data: bytes, *, name: str = "", segmented: bool | None = None, encoding: str | None = None
) -> Article:
    """Return the article in bytes, such as standard input's; otherwise as read_article."""
    where = name or "standard input"
    if len(data) > LIMIT:
        raise too_large(len(data), where)
    text, encoding = decode(data, encoding, where=where)
    return _article(text, name, segmented, encoding, where)


def read_text(text: str, *, title: str = "", segmented: bool | None = None) -> Article:
    """Return the article in a text, such as the clipboard's; its `encoding` is "".

    A `title` that is not the first paragraph is inserted before it. Raises UserError where the
    text is empty or longer than bounded_input.LIMIT characters.
    """
    if len(text) > LIMIT:
        raise too_large(None, _PASTED)
    return _article(text, "", segmented, "", _PASTED, title)


def _article(
    text: str,
    name: str,
    segmented: bool | None,
    encoding: str,
    where: str,
    title: str = "",
) -> Article:
    front, text = _front_matter(text)
    lines = _lines(text, segmented)
    if not lines:
        raise UserError("There is no text in it.", where=where, remedy="Choose another.")
    paragraphs = list(_paragraphs(lines, segmented))
    if title := " ".join(clean_lines(_without_marks(title or (front.title if front else "")))):
        if paragraphs[0].text != title:
            paragraphs.insert(0, Paragraph(title))
    else:
        title = _title_of([paragraph.text for paragraph in paragraphs])
    texts = [paragraph.text for paragraph in paragraphs[:_FIRST_LINES]]
    sources = [
        front.source if front else "",
        *(head.source for text in texts if (head := read_dateline(text))),
    ]
    return Article(
        title=title,
        paragraphs=tuple(paragraphs),
        source=next(filter(None, sources), name),
        date=_date_of(title, front, texts, paragraphs) or date_in_name(name),
        encoding=encoding,
    )


def _front_matter(text: str) -> tuple["FrontMatter | None", str]:
    if _MAY_BE_FRONT_MATTER.isdisjoint(text[:_HEAD]):
        return None, text
    from reader.article.front_matter import split_front_matter

    return split_front_matter(text)


def _lines(text: str, segmented: bool | None) -> list[str]:
    """Return the lines of a text that are paragraphs, without what is not its words.

    What few texts need is imported where one does.
    """
    if any(mark in text for mark in _MARKUP):
        from reader.article.markup import without_markup

        text = without_markup(text)
    spaced = bool(segmented) or (
        segmented is None and spacing_of(text[:_SAMPLE].splitlines()) is not Spacing.WRITTEN
    )
    lines = _unmarked_lines(text, spaced)
    if _may_be_wrapped(lines):
        from reader.article.wrapped_lines import join_wrapped

        lines = _unmarked_lines(join_wrapped(text, spaced=spaced), spaced)
    elif _may_have_wrapped(lines):
        from reader.article.wrapped_lines import join_runs

        lines = _unmarked_lines(join_runs(text, spaced=spaced), spaced)
    return lines


def _without_marks(text: str) -> str:
    if any(mark in text for mark in _MARKUP):
        from reader.article.markup import without_line_marks, without_markup

        return without_line_marks(without_markup(text))
    return text


def _unmarked_lines(text: str, spaced: bool) -> list[str]:
    if any(mark in text for mark in _LINE_MARKS):
        from reader.article.markup import without_line_marks

        text = without_line_marks(text)
    if spaced:
        return clean_lines(text)
    from reader.article.padding import LONGEST_SPREAD, without_padding, without_spread

    return [
        line if len(line) > LONGEST_SPREAD else without_spread(line)
        for line in clean_lines(without_padding(text))
    ]


def _may_be_wrapped(lines: Sequence[str]) -> bool:
    """Return whether enough lines have about the same length; this reads no line."""
    lengths = Counter(map(len, lines))
    return any(
        sum(lengths[near] for near in range(length - 12, length + 1))
        >= max(_FEWEST_WRAPPED, len(lines) / 3)
        for length in lengths
        if length >= _SHORTEST_WRAPPED
    )


def _may_have_wrapped(lines: Sequence[str]) -> bool:
    """Return whether two adjacent lines may have been broken, not just in one of many."""
    broken = [
        _SHORTEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED and line[-1] not in _ENDS
        for line in lines
    ]
    return sum(one and other for one, other in pairwise(broken)) * _RARE > len(lines)


def _date_of(
    title: str, front: "FrontMatter | None", texts: Sequence[str], paragraphs: Sequence[Paragraph]
) -> Date | None:
    """Return the date of an article by the most reliable of what says one."""
    first = texts[0]
    last = [paragraph.text for paragraph in paragraphs[:-_LAST_LINES:-1]]
    heads = [*map(read_dateline, texts)]
    ends = [*map(read_dateline, last)]
    dates = (
        date_of_title(title),
        date_of_title(first) if len(first) <= _LONGEST_TITLE else None,
        front.date if front else None,
        *(head.date for head in heads if head),
        *map(date_of_promulgation, texts),
        *map(date_of_agency, texts),
        *(end.date for end in ends if end),
    )
    return next(filter(None, dates), None)


def _title_of(texts: Sequence[str]) -> str:
    """Return the first of an article's paragraphs if it is a title, else "".

    A title is short, does not end like a sentence, is no dateline and not enumerated, and one of
    the next paragraphs is longer and has a sentence in it.
    """
    first = texts[0]
    if (
        len(first) > _LONGEST_TITLE
        or re.search(_SENTENCE_END, first)
        or re.match(_ENUMERATED, first)
        or read_dateline(first)
    ):
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
        if max(map(len, lines)) > LONGEST:
            lines = [piece for line in lines for piece in split_line(line)]
        yield from map(_PARAGRAPH, zip(lines, repeat(None)))
    else:
        for line in lines:
            marked = mark_spaces(join_letters(line) if spacing is Spacing.CHARACTERS else line)
            yield from map(Paragraph, map(printed, split_line(marked, words=True)))
