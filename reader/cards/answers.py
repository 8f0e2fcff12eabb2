"""What answers a query, in one order for the window and the command line.

A word and a set phrase with the same headword are one answer. Of Chinese, what is the query itself
comes first, then what is also called so, what begins with it, and what contains it. Of pinyin and
English, the words of the dictionary that are it wholly come first, by `search`; then the set
phrases that are; then the rest of the dictionary and set phrases that begin with it or contain it,
in turn.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from reader.glossary.format.alignment import align
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.renderings import undated
from reader.glossary.rules.meeting_names import short_name
from reader.glossary.rules.phrases_by_rule import PhrasesByRule
from reader.language.characters import has_han
from reader.language.pronunciation.pinyin import search_key
from reader.lexicon.english_query import read_english
from reader.lexicon.english_ranking import glosses_of
from reader.lexicon.entry import Entry
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.search import search

_WORDS_FIRST = 3
"""How many words of the dictionary that are the query wholly come before such set phrases."""


class Answer(NamedTuple):
    """Hold a simplified headword, and what is known of it: a set phrase, entries, or both.

    `form` is how the query writes it where that is another form of the set phrase, and `sound` its
    pinyin, if known.
    """

    headword: str
    phrase: SetPhrase | None = None
    entries: tuple[Entry, ...] = ()
    form: str = ""
    sound: str = ""
    is_exact: bool = False


class _Phrase(NamedTuple):
    """Hold a set phrase with what queries are compared with."""

    phrase: SetPhrase
    forms: tuple[str, ...]
    sound: str
    renderings: tuple[list[str], ...]


class Answers:
    """Find what answers a query in the dictionary and in set phrases."""

    def __init__(self, lexicon: Lexicon, phrases: Iterable[SetPhrase]) -> None:
        self._lexicon = lexicon
        self._by_rule = PhrasesByRule()
        self._phrases = [
            _Phrase(
                phrase,
                _forms(phrase),
                search_key(phrase.pinyin),
                tuple(glosses_of("; ".join(undated(phrase)))),
            )
            for phrase in phrases
        ]

    def to(self, query: str, limit: int) -> list[Answer]:
        """Return at most `limit` answers, the best first; any text is a query."""
        query = query.strip()
        entries = search(self._lexicon, query, limit)
        found = self._chinese(query, entries) if has_han(query) else self._latin(query, entries)
        answers: dict[str, Answer] = {}
        for answer in found:
            known = answers.get(answer.headword)
            answers[answer.headword] = answer if known is None else _both(known, answer)
        return list(answers.values())[:limit]

    def _chinese(self, query: str, entries: Sequence[Entry]) -> Iterator[Answer]:
        query = "".join(query.split())
        others: list[SetPhrase] = []
        begin: list[SetPhrase] = []
        contain: list[SetPhrase] = []
        for phrase, forms, *_ in self._phrases:
            if query in (phrase.simplified, phrase.traditional):
                yield Answer(phrase.simplified, phrase, is_exact=True)
            elif query in forms:
                others.append(phrase)
            elif any(form.startswith(query) for form in forms):
                begin.append(phrase)
            elif any(query in form for form in forms):
                contain.append(phrase)
        exact = [entry for entry in entries if query in (entry.simplified, entry.traditional)]
        yield from (Answer(entry.simplified, entries=(entry,), is_exact=True) for entry in exact)
        if (by_rule := self._by_rule.phrase(query)) is not None:
            others.insert(0, by_rule)
        for phrase in others:
            form = "" if query in (phrase.simplified, phrase.traditional) else query
            yield Answer(phrase.simplified, phrase, (), form, _sound(form, phrase), is_exact=True)
        for begins, phrases in ((True, begin), (False, contain)):
            words = [entry for entry in entries if _begins(entry, query) is begins]
            yield from _in_turn(words, sorted(phrases, key=lambda p: len(p.simplified)))

    def _latin(self, query: str, entries: Sequence[Entry]) -> Iterator[Answer]:
        words, sound = read_english(query), search_key(query)
        whole: list[tuple[int, SetPhrase]] = []
        begin: list[SetPhrase] = []
        contain: list[SetPhrase] = []
        for phrase, _, key, renderings in self._phrases:
            if key == sound:
                whole.append((0, phrase))
            elif words in renderings:
                whole.append((renderings.index(words), phrase))
            elif (sound and key.startswith(sound)) or _starts(renderings, words):
                begin.append(phrase)
            elif (sound and sound in key) or _holds(renderings, words):
                contain.append(phrase)
        others = (n for n, entry in enumerate(entries) if not _is_whole(entry, words, sound))
        first = min(next(others, len(entries)), _WORDS_FIRST)
        yield from _in_turn(entries[:first], ())
        whole.sort(key=lambda found: (found[0], len(found[1].simplified)))
        yield from _in_turn((), [phrase for _, phrase in whole])
        rest = [*begin, *contain] if words else begin
        yield from _in_turn(entries[first:], rest)


def _both(one: Answer, other: Answer) -> Answer:
    """Return an answer with what two of the same headword know."""
    entries = one.entries + tuple(entry for entry in other.entries if entry not in one.entries)
    return one._replace(phrase=one.phrase or other.phrase, entries=entries)


def _in_turn(entries: Sequence[Entry], phrases: Sequence[SetPhrase]) -> Iterator[Answer]:
    for entry, phrase in zip_longest(entries, phrases):
        if entry is not None:
            yield Answer(entry.simplified, entries=(entry,))
        if phrase is not None:
            yield Answer(phrase.simplified, phrase)


def _forms(phrase: SetPhrase) -> tuple[str, ...]:
    return tuple(filter(None, (phrase.simplified, phrase.traditional, *phrase.variants)))


def _sound(form: str, phrase: SetPhrase) -> str:
    """Return the pinyin of another form of a set phrase, where it is a part of the headword."""
    if name := short_name(form):
        return name[1] if name[0] == form else ""
    if not form or form not in phrase.simplified:
        return ""
    words = phrase.pinyin.split()
    before, rest = phrase.simplified.split(form, 1)
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            pieces = (words[:start], words[start:end], words[end:])
            texts = (before, form, rest)
            fitting = zip(texts, map(" ".join, pieces), strict=True)
            if all(align(text, pinyin) is not None for text, pinyin in fitting):
                return " ".join(words[start:end])
    return ""


def _begins(entry: Entry, query: str) -> bool:
    return entry.simplified.startswith(query) or entry.traditional.startswith(query)


def _is_whole(entry: Entry, words: list[str], sound: str) -> bool:
    text = "; ".join(sense.text for sense in entry.senses)
    return search_key(entry.pinyin) == sound or words in glosses_of(text)


def _starts(renderings: Iterable[list[str]], words: list[str]) -> bool:
    return bool(words) and any(gloss[: len(words)] == words for gloss in renderings)


def _holds(renderings: Iterable[list[str]], words: list[str]) -> bool:
    phrase = f" {' '.join(words)} "
    return bool(words) and any(phrase in f" {' '.join(gloss)} " for gloss in renderings)
