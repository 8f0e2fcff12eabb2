"""The words that are added because CC-CEDICT lacks them or no list has their frequency."""

import opencc
import pytest

from reader.language.pronunciation.syllables import SYLLABLES
from reader.lexicon.build import ADDED_FREQUENCY
from reader.lexicon.cedict import Cedict, parse
from reader.lexicon.frequency import frequencies_of
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.source import bundled, read
from reader.resources import resource


@pytest.fixture(scope="module")
def words() -> Cedict:
    return parse(read(resource("dictionaries", "words.u8")))


def test_each_is_an_entry_with_a_syllable_for_each_character(words: Cedict) -> None:
    assert len(words.lines) > 100
    assert words.skipped == []
    for line in words.lines:
        syllables = line.pinyin.split()
        assert len(syllables) == len(line.simplified) == len(line.traditional)
        assert {syllable[:-1].lower() for syllable in syllables} <= SYLLABLES


def test_the_forms_of_each_belong_together(words: Cedict) -> None:
    simplified = opencc.OpenCC("tw2s").convert
    assert [line for line in words.lines if simplified(line.traditional) != line.simplified] == []


def test_each_is_there_once_and_missing_in_the_dictionary_or_the_frequencies(
    words: Cedict, lexicon: Lexicon
) -> None:
    added = [line.simplified for line in words.lines]
    assert len(added) == len(set(added))
    known = {line.simplified for line in parse(read(bundled())).lines}.intersection(added)
    assert frequencies_of(known) == {}
    [(count,)] = lexicon.index.rows("SELECT count(*) FROM entry")
    assert count == lexicon.info.entries + len(added) - len(known)


def test_each_is_looked_up_like_any_other(words: Cedict, lexicon: Lexicon) -> None:
    (entry,) = lexicon.entries("惠及")
    assert (entry.pinyin, entry.senses[0].text) == ("huìjí", "to bring benefit to")
    for line in words.lines:
        assert line.traditional in {each.traditional for each in lexicon.entries(line.simplified)}
        assert lexicon.frequency(line.simplified) >= ADDED_FREQUENCY
