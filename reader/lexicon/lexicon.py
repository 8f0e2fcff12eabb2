"""The dictionary in which words are looked up."""

import json
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, Self

from reader.language.characters import HAN_RUN, any_commas, is_han
from reader.language.pronunciation.orthography import write_pinyin
from reader.lexicon.alignment import WORD_BREAK, align, spoken, written
from reader.lexicon.entry import Entry
from reader.lexicon.index import Index
from reader.lexicon.senses import parse_senses, sense_texts

_COLUMNS = "traditional, simplified, pinyin, senses, frequency"
# Not with `?1` for both places, of which Python 3.12 warns up to 3.12.3.
_OF_WORD = "simplified = ? OR (traditional = ? AND traditional <> simplified)"
_OF_WORDS = """
    SELECT value, kind, entry.id, pinyin FROM json_each(?) JOIN entry ON simplified = value
    UNION ALL
    SELECT value, kind, entry.id, pinyin FROM json_each(?) JOIN entry
    ON traditional = value AND traditional <> simplified
"""
_REMEMBERED = 250_000
"""How many words' readings are cached, twice as many as the dictionary has."""

_WORTHWHILE = 3
"""From how many words on one query is faster than one for each."""

_by_kind_and_number = itemgetter(1, 2)
_TWO_CLAUSES = re.compile(f"{HAN_RUN.pattern}(?:[、, \u3000]{HAN_RUN.pattern})+")
_LICENCES = "https://creativecommons.org/licenses/"


class DictionaryInfo(NamedTuple):
    """Describe the dictionary; `date` is ISO, or empty where the file has none.

    `skipped` are the lines that are not entries: their number in the file, and what is wrong.
    """

    name: str
    date: str
    entries: int
    licence: str
    skipped: tuple[tuple[int, str], ...]


class Lexicon:
    """Look words up in CC-CEDICT, in the thread that opened it."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._syllables: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._pinyin: dict[str, str] = {}

    @classmethod
    def open(
        cls,
        cache: Path,
        *,
        source: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        prebuilt: Path | None = None,
    ) -> Self:
        """Open the dictionary, the bundled one or a file, by its index in the folder `prebuilt`.

        Where that lacks one, the index is in `cache`, built there if necessary; meanwhile
        `progress(done, whole)` is called. Raises UserError if the dictionary can't be read, holds
        no entry, or the index can't be written.
        """
        return cls(Index(cache, source, progress, prebuilt))

    def close(self) -> None:
        """Close the index."""
        self.index.close()

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return every entry of a simplified or traditional headword.

        Common words come before names, the commonest reading first, variants and surnames last.
        A comma in a proverb may be any.
        """
        word = _headword(word)
        query = f"SELECT {_COLUMNS} FROM entry WHERE {_OF_WORD} ORDER BY kind, id"
        return tuple([self._entry(*row) for row in self.index.rows(query, (word, word))])

    def senses(self, word: str) -> list[tuple[tuple[str, ...], list[str]]]:
        """Return the syllables and the senses of every entry of a headword, nothing else of it.

        They are in the order of `entries`, which takes five times as long.
        """
        query = f"SELECT pinyin, senses FROM entry WHERE {_OF_WORD} ORDER BY kind, id"
        rows = self.index.rows(query, (word, word))
        return [(spoken(pinyin), sense_texts(senses)) for pinyin, senses in rows]

    def fetch(self, numbers: Iterable[int]) -> list[Entry]:
        """Return entries by their numbers in the index."""
        query = f"SELECT {_COLUMNS} FROM entry WHERE id = ?"
        return [
            self._entry(*row) for number in numbers for row in self.index.rows(query, (number,))
        ]

    def has(self, word: str) -> bool:
        """Return whether this is a headword in either script."""
        return bool(self.index.rows(f"SELECT 1 FROM entry WHERE {_OF_WORD} LIMIT 1", (word, word)))

    def frequency(self, word: str) -> int:
        """Return the occurrences of a headword per billion words, 0 where unknown."""
        query = (
            f"SELECT frequency FROM entry WHERE {_OF_WORD}"
            " ORDER BY simplified = ? AND frequency > 0 DESC, id LIMIT 1"
        )
        return next((row[0] for row in self.index.rows(query, (word, word, word))), 0)

    def syllables(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the distinct readings of a headword, in the order of its entries.

        Syllables are numbered, with capitals; one for each character where that is possible.
        """
        known = self._syllables.get(word)
        if known is None and self._listed(word):
            return self._syllables[word]
        if known is None:
            query = f"SELECT pinyin FROM entry WHERE {_OF_WORD} ORDER BY kind, id"
            rows = self.index.rows(query, (headword := _headword(word), headword))
            known = tuple(dict.fromkeys([align(word, spoken(pinyin)) for (pinyin,) in rows]))
            self._remember(word, known)
        return known

    def preload(self, words: Iterable[str]) -> None:
        """Look up and cache the readings of many words in one query."""
        fresh = [word for word in words if word not in self._syllables and not self._listed(word)]
        if len(fresh) < _WORTHWHILE:
            return
        try:
            listed = json.dumps(fresh, ensure_ascii=False)
            rows = self.index.rows(_OF_WORDS, (listed, listed))
        except UnicodeEncodeError:
            return  # half a surrogate pair; each word is then looked up when it is needed
        readings: dict[str, dict[tuple[str, ...], None]] = {}
        for word, _, _, pinyin in sorted(rows, key=_by_kind_and_number):
            readings.setdefault(word, {})[align(word, spoken(pinyin))] = None
        for word in fresh:
            self._remember(word, tuple(readings.get(word, ())))

    def _listed(self, word: str) -> bool:
        """Cache a word's readings from the loaded vocabulary; return whether it has any."""
        pinyin = self._pinyin.get(word)
        if pinyin:
            readings = [align(word, spoken(each)) for each in pinyin.split("\t")]
            self._remember(word, tuple(dict.fromkeys(readings)))
        return bool(pinyin)

    def _remember(self, word: str, syllables: tuple[tuple[str, ...], ...]) -> None:
        if len(self._syllables) >= _REMEMBERED:
            self._syllables.clear()
        self._syllables[word] = syllables

    def _entry(
        self, traditional: str, simplified: str, pinyin: str, senses: str, frequency: int
    ) -> Entry:
        split, classifiers = parse_senses(senses)
        syllables = spoken(pinyin)
        plain = len(syllables) == len(simplified) and all(map(is_han, simplified))
        if plain and WORD_BREAK not in pinyin:
            shown = write_pinyin(simplified, syllables, self.syllables)
        else:
            shown = written(pinyin)
        return Entry(traditional, simplified, syllables, shown, split, classifiers, frequency)

    def vocabulary(self) -> Iterator[tuple[str, int]]:
        """Yield every simplified headword once, with its frequency, prominent ones first.

        From then on the readings of most are cached, in 20 MB of memory.
        """
        query = (
            "SELECT words, frequencies, pinyin FROM vocabulary WHERE NOT traditional ORDER BY id"
        )
        for listed, frequencies, pinyin in self.index.rows(query, is_sound=_are_aligned):
            words = listed.split("\n")
            self._pinyin.update(zip(words, pinyin.split("\n"), strict=True))
            yield from zip(words, array("I", frequencies), strict=True)

    @property
    def only_traditional(self) -> str:
        """Return the characters that only traditional headwords have."""
        query = "SELECT value FROM about WHERE key = 'only traditional'"
        [(characters,)] = self.index.rows(query, is_sound=bool)
        return str(characters)

    @property
    def info(self) -> DictionaryInfo:
        """Describe the dictionary and its licence."""
        query = "SELECT key, value FROM about"
        about = dict(self.index.rows(query, is_sound=_have_a_number_of_entries))
        licence = about.get("license", "")
        if licence.startswith(_LICENCES):
            licence = "CC " + licence.removeprefix(_LICENCES).strip("/").replace("/", " ").upper()
        return DictionaryInfo(
            name="CC-CEDICT",
            date=about.get("date", "")[:10],
            entries=int(about["entries"]),
            licence=licence,
            skipped=tuple(self.index.rows("SELECT line, what FROM skipped ORDER BY line")),
        )


def _headword(word: str) -> str:
    """Return a word of two clauses with the comma that headwords have."""
    return any_commas(word) if _TWO_CLAUSES.fullmatch(word) else word


def _are_aligned(rows: Sequence[tuple[str, bytes, str]]) -> bool:
    """Return whether each row of the vocabulary has as many frequencies and readings as words."""
    size = array("I").itemsize
    return bool(rows) and all(
        words.count("\n") == pinyin.count("\n") == len(frequencies) / size - 1
        for words, frequencies, pinyin in rows
    )


def _have_a_number_of_entries(rows: Sequence[tuple[str, str]]) -> bool:
    return any(key == "entries" and value.isdecimal() for key, value in rows)
