"""The rows of the search field: the set phrases and dictionary entries that answer a query."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.glossary.format.entry import SetPhrase
from reader.language.pronunciation.pinyin import search_key
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.search import search
from reader.ui.lists.row_list import ListRow

PHRASES_FOUND = 4
ENTRIES_FOUND = 30
EXACT = 4


def found_rows(
    query: str, phrases: Sequence[SetPhrase], lexicon: Lexicon, written: Callable[[str], str]
) -> list[ListRow]:
    """Return what answers a query: what begins like it first, the dictionary's best in between.

    `written` writes pinyin in the notation that is chosen.
    """
    folded, sound = query.casefold(), search_key(query)
    answering = [
        _found(p.simplified, p.pinyin, p.english[0])
        for p in phrases
        if folded in p.simplified
        or folded in p.english[0].casefold()
        or (sound and sound in search_key(p.pinyin))
    ]
    begins = [
        row
        for row in answering
        if row.headword.startswith(folded) or (sound and search_key(row.pinyin).startswith(sound))
    ]
    begins.sort(key=lambda row: len(row.headword))
    entries = [
        _found(entry.simplified, entry.pinyin, "; ".join(sense.text for sense in entry.senses))
        for entry in search(lexicon, query, ENTRIES_FOUND)
    ]
    rows = begins[:PHRASES_FOUND] + entries[:EXACT] + answering[:PHRASES_FOUND] + entries[EXACT:]
    distinct = list({row.key: row for row in reversed(rows)}.values())[::-1]
    return [replace(row, note=written(row.pinyin)) for row in distinct]


def _found(headword: str, pinyin: str, english: str) -> ListRow:
    return ListRow(headword, headword, pinyin, english, saved=None)
