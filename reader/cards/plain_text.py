"""Dictionary entries and set phrases as plain text for a terminal.

执行 (執行)  zhíxíng
   1  to implement; to carry out; to execute; to run

执行难 (執行難)  zhíxíng nán  [set phrase]
   difficulties in enforcing court judgments; enforcement difficulties
   Literally: enforcement is hard
   Since: 1980s court work reports
   In reports to Party congresses: 16th (1)
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.rules.phrases_by_rule import PhrasesByRule
from reader.glossary.timelines import summary, timeline
from reader.language.characters import is_han
from reader.language.pronunciation.pinyin import search_key, spell
from reader.lexicon.entry import Entry, Reference
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.search import search

LISTED = 10
"""The most answers listed where a query has no single answer."""

_INDENT = " " * 3
_HANGING = " " * 6


def look_up(query: str, lexicon: Lexicon, phrases: Sequence[SetPhrase], width: int = 0) -> str:
    """Return the text of a Chinese word, or a list for pinyin, English or a part of a word.

    Lines have at most `width` characters, 0 for no limit. Empty where there is no answer.
    """
    query = query.strip()
    if any(map(is_han, query)):
        found = [
            phrase_text(phrase, width)
            for phrase in phrases
            if query in (phrase.simplified, phrase.traditional, *phrase.variants)
        ]
        if by_rule := PhrasesByRule().phrase(query):
            found.insert(0, phrase_text(by_rule, width))
        found += [entry_text(entry, width) for entry in lexicon.entries(query)]
        if found:
            return "\n\n".join(found)
    listed = [phrase_line(phrase) for phrase in _answering(phrases, query)]
    listed += map(entry_line, search(lexicon, query, LISTED))
    return "\n".join(listed[:LISTED])


def entry_text(entry: Entry, width: int = 0) -> str:
    """Return the text of an entry in lines of at most `width` characters, 0 for no limit."""
    digits = len(str(len(entry.senses)))
    lines = [f"{number:>{digits}}  {sense.text}" for number, sense in enumerate(entry.senses, 1)]
    if entry.classifiers:
        lines.append(f"Measure word: {', '.join(map(_classifier, entry.classifiers))}")
    return _block(_head(entry), lines, width)


def phrase_text(phrase: SetPhrase, width: int = 0) -> str:
    """Return the text of a set phrase in lines of at most `width` characters, 0 for no limit."""
    return _block(f"{_head(phrase)}  [set phrase]", _lines(phrase), width)


def entry_line(entry: Entry) -> str:
    """Return an entry as one line of a list."""
    return f"{_head(entry)}  {' / '.join(sense.text for sense in entry.senses)}"


def phrase_line(phrase: SetPhrase) -> str:
    """Return a set phrase as one line of a list."""
    return f"{_head(phrase)}  [set phrase]  {'; '.join(phrase.english)}"


def _answering(phrases: Sequence[SetPhrase], query: str) -> Iterator[SetPhrase]:
    """Yield the phrases with this pinyin or this English rendering."""
    key, english = search_key(query), query.casefold()
    for phrase in phrases:
        if search_key(phrase.pinyin) == key or english in map(str.casefold, phrase.english):
            yield phrase


def _head(word: Entry | SetPhrase) -> str:
    differs = word.traditional not in ("", word.simplified)
    headword = f"{word.simplified} ({word.traditional})" if differs else word.simplified
    return f"{headword}  {word.pinyin}".rstrip()


def _lines(phrase: SetPhrase) -> Iterator[str]:
    yield "; ".join(phrase.english)
    if phrase.literal:
        yield f"Literally: {phrase.literal}"
    if phrase.explanation:
        yield phrase.explanation
    if phrase.since:
        yield f"Since: {phrase.since}"
    if phrase.status is not Status.CURRENT:
        yield phrase.status.capitalize()
    for chinese, english in phrase.components:
        yield f"· {chinese}  {english}"
    if counted := timeline(phrase.simplified):
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
