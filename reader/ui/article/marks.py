"""What is marked in a paragraph of the open article: set phrases, saved, new, repaired words."""

from collections.abc import Callable, Iterable
from itertools import accumulate, pairwise

from reader.annotate import AnnotatedParagraph
from reader.glossary.format.entry import Match
from reader.glossary.prominence import Standing, standing
from reader.language.characters import is_han
from reader.study.new_words import NewWords
from reader.ui.article_view.document import Mark, MarkKind


def marks_of(
    paragraph: AnnotatedParagraph,
    shown: Iterable[Match],
    is_saved: Callable[[str, str], bool],
    new_words: NewWords,
) -> list[Mark]:
    """Return the marks of the set phrases that are shown and of saved and new words.

    `is_saved` says of a headword and its pinyin whether the user saved it.
    """
    marks = []
    for match in shown:
        saved = is_saved(match.phrase.simplified, match.phrase.pinyin)
        known = new_words.is_known(match.phrase.simplified, match.phrase.pinyin)
        is_formulation = standing(match.phrase) is Standing.FORMULATION
        kind = MarkKind.PHRASE if is_formulation else MarkKind.OFFICIALESE
        for start, end in match.marked:
            if not known:
                marks.append(Mark(start, end, kind))
            if saved:
                marks.append(Mark(start, end, MarkKind.SAVED))
    for start, end, text, reading in paragraph.tokens:
        if is_han(text[0]):
            if is_saved(text, reading.pinyin):
                marks.append(Mark(start, end, MarkKind.SAVED))
            if new_words.is_new(text, reading.pinyin):
                marks.append(Mark(start, end, MarkKind.NEW))
    return marks


def marks_of_repairs(paragraph: AnnotatedParagraph) -> list[Mark]:
    """Return the marks of the words that the file split otherwise."""
    marks: list[Mark] = []
    for repair in paragraph.repairs:
        edges = [*accumulate(map(len, repair.repaired), initial=repair.start)]
        marks.extend(Mark(*edge, MarkKind.REPAIRED) for edge in pairwise(edges))
    return marks
