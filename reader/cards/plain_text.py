"""Dictionary entries and set phrases as plain text for a terminal.

执行 (執行)  zhíxíng
   1  to implement; to carry out; to execute; to run

执行难 (執行難)  zhíxíng nán  [set phrase]
   difficulties in enforcing court judgments; enforcement difficulties
   Literally: enforcement is hard
   Coined: 1980s court work reports
   First in the reports to hand: 2002
   In reports to Party congresses: 16th (1)
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reader.cards.answers import Answer
from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.renderings import renderings
from reader.glossary.timelines import summary, timeline
from reader.language.pronunciation.pinyin import spell
from reader.lexicon.entry import Entry, Reference

LISTED = 10
"""The most answers to a query."""

_INDENT = " " * 3
_HANGING = " " * 6


def text_of(answers: Sequence[Answer], width: int = 0) -> str:
    """Return the text of those that the query is, or a list where it is nothing by itself.

    Lines have at most `width` characters, 0 for no limit.
    """
    if exact := [answer for answer in answers if answer.is_exact]:
        return "\n\n".join(chain.from_iterable(_texts(answer, width) for answer in exact))
    return "\n".join(map(_line, answers))


def _texts(answer: Answer, width: int) -> Iterator[str]:
    if answer.phrase is not None:
        yield phrase_text(answer.phrase, width, answer.form, answer.sound)
    for entry in answer.entries:
        yield entry_text(entry, width)


def _line(answer: Answer) -> str:
    if answer.phrase is None:
        return entry_line(answer.entries[0])
    line = phrase_line(answer.phrase)
    return " / ".join([line, *map(_senses, answer.entries[:1])])


def entry_text(entry: Entry, width: int = 0) -> str:
    """Return the text of an entry in lines of at most `width` characters, 0 for no limit."""
    digits = len(str(len(entry.senses)))
    lines = [f"{number:>{digits}}  {sense.text}" for number, sense in enumerate(entry.senses, 1)]
    if entry.classifiers:
        lines.append(f"Measure word: {', '.join(map(_classifier, entry.classifiers))}")
    return _block(_head(entry), lines, width)


def phrase_text(phrase: SetPhrase, width: int = 0, form: str = "", sound: str = "") -> str:
    """Return the text of a set phrase in lines of at most `width` characters, 0 for no limit.

    Where it was asked for in another `form`, that is named first, with its pinyin if it is known.
    """
    if form:
        named = f"{form}  {sound}".rstrip()
        return _block(f"{named}  [set phrase: {_head(phrase)}]", _lines(phrase), width)
    return _block(f"{_head(phrase)}  [set phrase]", _lines(phrase), width)


def entry_line(entry: Entry) -> str:
    """Return an entry as one line of a list."""
    return f"{_head(entry)}  {_senses(entry)}"


def _senses(entry: Entry) -> str:
    return " / ".join(sense.text for sense in entry.senses)


def phrase_line(phrase: SetPhrase) -> str:
    """Return a set phrase as one line of a list."""
    return f"{_head(phrase)}  [set phrase]  {'; '.join(renderings(phrase))}"


def _head(word: Entry | SetPhrase) -> str:
    differs = word.traditional not in ("", word.simplified)
    headword = f"{word.simplified} ({word.traditional})" if differs else word.simplified
    return f"{headword}  {word.pinyin}".rstrip()


def _lines(phrase: SetPhrase) -> Iterator[str]:
    yield "; ".join(renderings(phrase))
    if phrase.literal:
        yield f"Literally: {phrase.literal}"
    if phrase.explanation:
        yield phrase.explanation
    if phrase.coined:
        yield f"Coined: {phrase.coined}"
    counted = timeline(phrase.simplified)
    if counted and counted.first_report:
        yield f"First in the reports to hand: {counted.first_report}"
    if phrase.status is not Status.CURRENT:
        yield phrase.status.capitalize()
    for chinese, english in phrase.components:
        yield f"· {chinese}  {english}"
    if counted:
        yield from summary(counted)


def _classifier(reference: Reference) -> str:
    differs = reference.traditional != reference.simplified
    word = reference.simplified + (f" ({reference.traditional})" if differs else "")
    return f"{word} {spell(reference.pinyin.split())}"


def _block(head: str, lines: Iterable[str], width: int) -> str:
    wrapped = (
        textwrap.fill(line, width, initial_indent=_INDENT, subsequent_indent=_HANGING)
        if width
        else _INDENT + line
        for line in lines
    )
    return "\n".join([head, *wrapped])
